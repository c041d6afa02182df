import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import type { OpenDocument } from '../../desk/desk.ts'
import { toRound } from '../addresses.ts'
import { originalAddress, reinstate, withdraw } from '../api.ts'
import { settledOf, standing, standingOn } from '../../ledger/judgement.ts'
import { Assigning } from '../judging/assigning.tsx'
import { useAsJudge } from '../judging/judge-name.tsx'
import { useRule } from '../judging/rule.ts'
import { Said } from '../judging/said.tsx'
import { useWords } from '../language.tsx'
import { roundName } from '../names/column-name.ts'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { Name, Says } from '../parts/says.tsx'
import { useErrorText } from '../parts/state.tsx'

interface RecordProps {
  readonly document: OpenDocument
  /** Shows the file as it came; absent where there is nothing to look at, or where it is shown. */
  readonly showOriginal?: () => void
}

/** What the document is, since when, how it was read. */
export function Record({ document, showOriginal }: RecordProps) {
  const words = useWords()
  const { say } = words
  const { reading } = document
  const hijri = words.hijri(document.issued)
  return (
    <>
      <dl>
        {document.publisher && (
          <>
            <dt>{say('document.publisher')}</dt>
            <dd>
              <Name>{document.publisher}</Name>
              {document.otherPublishers.length > 0 && (
                <span className="quiet block">
                  {say('document.alsoBy', { publishers: words.list(document.otherPublishers) })}
                </span>
              )}
            </dd>
          </>
        )}
        <dt>{say('document.issued')}</dt>
        <dd className="num">
          {document.issued ? words.date(document.issued) : say('document.notIssued')}
          {hijri && <span className="quiet block">{hijri}</span>}
        </dd>
        <dt>{say('document.rounds')}</dt>
        <dd>
          {document.rounds.length === 0 && say('document.noRound')}
          {document.rounds.map((address) => (
            <RoundLink key={address} address={address} document={document} />
          ))}
          <Placed document={document} />
        </dd>
        <dt>{say('document.language')}</dt>
        <dd>{say(document.language === 'ar' ? 'document.arabic' : 'document.english')}</dd>
        <dt>{say('document.hash')}</dt>
        <dd>
          <bdi className="mono" dir="ltr" title={document.textHash}>
            {document.textHash.slice(0, 8)}…{document.textHash.slice(-4)}
          </bdi>
          <span className="quiet block">{say('document.unchanged')}</span>
        </dd>
        <dt>{say('document.reading')}</dt>
        <dd>
          {say('document.acts', {
            acts: reading.acts.length,
            undertakings: reading.acts.filter(({ undertaking }) => undertaking).length,
          })}
          <span className="block">
            {say('document.things', {
              instruments: reading.instruments.filter(({ of }) => of === undefined).length,
              figures: reading.figures.length,
            })}
          </span>
        </dd>
      </dl>
      {document.orphans.length > 0 && (
        <div className="orphans">
          <p>{say('document.orphans', { n: document.orphans.length })}</p>
          <Orphans document={document} />
        </div>
      )}
      <div className="record-links">
        {showOriginal && (
          <button type="button" className="as-link" onClick={showOriginal}>
            {say('original.show')}
          </button>
        )}
        <a href={originalAddress(document.id)} download>
          {say('document.original')}
        </a>
        {document.url && (
          <a href={document.url} rel="noreferrer noopener">
            {say('document.address')}
          </a>
        )}
        <Withdrawing document={document} />
      </div>
    </>
  )
}

/** Where people put the document, and putting it elsewhere. */
function Placed({ document }: { document: OpenDocument }) {
  const { say } = useWords()
  const { takeBack } = useRule()
  const placing = standingOn(standing(document.judgements), 'document')[0]
  return (
    <>
      {placing && (
        <Said
          of={settledOf(placing)}
          tell={({ ruling, by }) => say(ruling === 'placed' ? 'assign.said' : 'assign.saidNowhere', { by })}
          takeBack={takeBack}
        />
      )}
      <Assigning document={document} />
    </>
  )
}

/** Judgements that no longer have their words: what was ruled, by whom, on which words. */
function Orphans({ document }: { document: OpenDocument }) {
  const { say, date } = useWords()
  const { takeBack } = useRule()
  return (
    <ul>
      {document.orphans.map((judgement) => (
        <li key={judgement.id} className="said-by">
          {judgement.on === 'finding' && (
            <>
              {say(`finding.${judgement.ruling}`, { by: judgement.by })}{' '}
              <span className="quiet num">{date(judgement.at.slice(0, 10))}</span>
              <Says small>{judgement.anchor.quote}</Says>
            </>
          )}
          {judgement.on !== 'finding' && `${judgement.by} ${date(judgement.at.slice(0, 10))}`}{' '}
          <button type="button" className="as-link" onClick={() => takeBack(judgement.id)}>
            {say('finding.undo')}
          </button>
        </li>
      ))}
    </ul>
  )
}

function RoundLink({ address, document }: { address: string; document: OpenDocument }) {
  const words = useWords()
  const mechanism = address.split('/')[0]!
  const place = address.slice(mechanism.length + 1)
  const ordinal = /^\d+$/.test(place) ? Number(place) : null
  const meeting = document.reading.meetings.find((other) => other.mechanism === mechanism)
  const name = mechanismName(mechanism, meeting?.parties ?? [], words.language)
  return (
    <span className="block">
      <Link href={toRound({ mechanism, address })}>
        {roundName({ ordinal, date: ordinal === null ? place : null }, words)}
      </Link>
      <span className="quiet block" lang={name.language}>
        {name.body}
      </span>
    </span>
  )
}

/** Withdraws the text, or puts back one that was withdrawn; either needs a reason. */
function Withdrawing({ document }: { document: OpenDocument }) {
  const { say } = useWords()
  const gone = document.withdrawn !== null
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const asJudge = useAsJudge()
  const withdrawal = useMutation({
    mutationFn: (by: string) => (gone ? reinstate : withdraw)(document.id, by, why),
    onSuccess: () => {
      setAsking(false)
      setWhy('')
      return client.invalidateQueries()
    },
  })
  const refusal = useErrorText(withdrawal.error)
  if (!asking)
    return (
      <button type="button" className="as-link" onClick={() => setAsking(true)}>
        {say(gone ? 'document.reinstate' : 'document.withdraw')}
      </button>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (why.trim() && !withdrawal.isPending) asJudge((by) => withdrawal.mutate(by))
  }
  return (
    <form onSubmit={submit} className="withdrawing">
      <TextInput
        label={say(gone ? 'document.reinstateWhy' : 'document.withdrawWhy')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        error={withdrawal.error ? refusal : undefined}
        required
        withAsterisk={false}
      />
      <Button type="submit" size="compact-sm" disabled={!why.trim()} loading={withdrawal.isPending}>
        {say(gone ? 'document.reinstateNow' : 'document.withdrawNow')}
      </Button>{' '}
      <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
        {say('document.leave')}
      </Button>
    </form>
  )
}
