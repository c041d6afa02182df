import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { OpenDocument } from '../../desk/desk.ts'
import type { SideCode } from '../../reading/finding.ts'
import type { Span } from '../../text/span.ts'
import { Said } from '../judging/said.tsx'
import { useWords } from '../language.tsx'
import { describe } from './describe.tsx'
import { isMeant, type Judging } from './judging.ts'
import type { Marked } from './runs.ts'

const AmendForm = lazy(() => import('./amend-form.tsx'))

/** A finding that is being amended, with the words that it is to have. */
export interface Amending {
  readonly key: string
  readonly extent: Span
}

interface CardProps {
  readonly marked: Marked
  readonly document: OpenDocument
  readonly parties: readonly SideCode[]
  readonly inHand: boolean
  readonly judging: Judging
  readonly take: (key: string | null) => void
  readonly amending: Amending | null
  readonly amend: (amending: Amending | null) => void
}

/** A finding in the margin; the one in hand says why it was found and takes an answer. */
export function Card({ marked, document, parties, inHand, judging, take, amending, amend }: CardProps) {
  const words = useWords()
  const { say } = words
  const { key, mark } = marked
  const { glyph, kind, facts } = describe(marked, parties, words)
  const classes = ['card', inHand && 'on', mark?.ruling].filter(Boolean).join(' ')
  return (
    <section className={classes} data-card={key}>
      <button
        type="button"
        className="plain card-head"
        aria-expanded={inHand}
        onClick={() => take(inHand ? null : key)}
      >
        {glyph}
        <span>
          <b>{kind}</b> <span className="facts">{facts}</span>
        </span>
      </button>
      {mark && (
        <div className="standing">
          <Said
            of={mark}
            tell={({ ruling, by }) => say(`finding.${ruling as 'accepted'}`, { by })}
            {...(!isMeant(mark) && { takeBack: judging.takeBack })}
          />
        </div>
      )}
      {inHand && amending && (
        <Suspense>
          <AmendForm
            marked={marked}
            document={document}
            parties={parties}
            extent={amending.extent}
            setExtent={(extent) => amend({ key, extent })}
            leave={() => amend(null)}
          />
        </Suspense>
      )}
      {inHand && !amending && (
        <Answers marked={marked} judging={judging} startAmending={() => amend({ key, extent: marked.finding })} />
      )}
      {inHand && <Explained marked={marked} close={() => take(null)} />}
    </section>
  )
}

interface AnswersProps {
  readonly marked: Marked
  readonly judging: Judging
  readonly startAmending: () => void
}

function Answers({ marked, judging, startAmending }: AnswersProps) {
  const { say } = useWords()
  const [why, setWhy] = useState<string | null>(null)
  const own = judging.own(marked)?.ruling
  const answer = (ruling: 'accepted' | 'rejected' | 'unsure') => {
    judging.rule(marked, ruling, why ?? '')
    setWhy(null)
  }
  const word = { accepted: 'finding.accept', rejected: 'finding.reject', unsure: 'finding.doubt' } as const
  const button = (ruling: keyof typeof word) => (
    <Button size="compact-sm" variant="default" aria-pressed={own === ruling} onClick={() => answer(ruling)}>
      {say(word[ruling])}
    </Button>
  )
  return (
    <div className="in-hand-more">
      <p className="answers">
        {button('accepted')}
        <Button size="compact-sm" variant="default" aria-pressed={own === 'amended'} onClick={startAmending}>
          {say('finding.amend')}
        </Button>
        {button('rejected')}
        {button('unsure')}
      </p>
      {why === null ? (
        <p className="quiet">
          <button type="button" className="as-link" onClick={() => setWhy('')}>
            {say('finding.withReason')}
          </button>
        </p>
      ) : (
        <label className="own-reason">
          {say('judge.whyIfAny')}
          <input value={why} maxLength={5000} autoFocus onChange={(event) => setWhy(event.currentTarget.value)} />
        </label>
      )}
    </div>
  )
}

function Explained({ marked: { finding }, close }: { marked: Marked; close: () => void }) {
  const words = useWords()
  const { say } = words
  return (
    <div className="in-hand-more">
      {finding.because && finding.because.length > 0 && (
        <p className="quiet">
          {words.tell('finding.because', {
            facts: finding.because.map((fact, i) => (
              <span key={fact}>
                {i > 0 && words.comma}
                <bdi className="fact">{fact}</bdi>
              </span>
            )),
          })}
        </p>
      )}
      <p className="quiet">
        {say('finding.rule')}{' '}
        <bdi className="mono" dir="ltr">
          {finding.rule}
        </bdi>
      </p>
      <p className="quiet">
        <a href={`#${finding.start}-${finding.end}`}>{say('finding.link')}</a>{' '}
        <button type="button" className="as-link" onClick={close}>
          {say('finding.close')}
        </button>
      </p>
    </div>
  )
}
