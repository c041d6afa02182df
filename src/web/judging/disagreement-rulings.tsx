import { useState } from 'react'
import type { DocumentRecord } from '../../desk/desk.ts'
import { placeCited } from '../../ledger/address.ts'
import {
  credibilities,
  type Credibility,
  type Judged,
  reliabilities,
  type Reliability,
  type Settled,
} from '../../ledger/judgement.ts'
import type { Claim, Disagreement } from '../../ledger/ledger.ts'
import { sayGrade } from '../../review/grades.ts'
import { sayClaim } from '../../review/text.ts'
import { useWords } from '../language.tsx'
import { documentName } from '../names/document-name.ts'
import { Reasoned } from './reasoned.tsx'
import { useRule } from './rule.ts'
import { Said } from './said.tsx'

interface DisagreementProps {
  readonly disagreement: Disagreement
  readonly documents: readonly DocumentRecord[]
}

/** What people ruled on a disagreement. */
export function DisagreementSaid({ disagreement: { claims, field, ruled } }: { disagreement: Disagreement }) {
  const { say, language } = useWords()
  const { takeBack } = useRule()
  if (!ruled) return null
  return (
    <>
      <Said
        of={ruled}
        tell={({ ruling, by, stands }) => {
          const claim = stands === null ? undefined : claims[stands]
          if (claim) return say('disagree.stands', { by, claim: sayClaim(field, claim.value, language) })
          return say(ruling === 'unsettled' ? 'disagree.unsettled' : 'disagree.neither', { by })
        }}
        takeBack={takeBack}
      />
      {ruled.unseen > 0 && <p className="second">{say('disagree.unseen', { n: ruled.unseen })}</p>}
    </>
  )
}

/** Ruling on a disagreement: which claim stands, or why none does. */
export function RuleDisagreement({ disagreement, documents }: DisagreementProps) {
  const words = useWords()
  const { say, language } = words
  const ruling = useRule()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<number | 'neither' | 'unsettled' | null>(null)
  const { claims, field, address } = disagreement
  const leave = () => setOpen(false)
  if (!open)
    return (
      <p className="offers">
        <button type="button" className="as-link" data-rule onClick={() => setOpen(true)}>
          {say('disagree.rule')}
        </button>
      </p>
    )
  const judged = (): Judged => {
    const places = claims.map((claim) => placeCited(claim, documents))
    return typeof chosen === 'number'
      ? { on: 'disagreement', field, claims: places, ruling: 'stands', stands: places[chosen]! }
      : { on: 'disagreement', field, claims: places, ruling: chosen ?? 'unsettled', stands: null }
  }
  const sayRuled = (stands: typeof chosen, by: string): string =>
    typeof stands === 'number'
      ? say('disagree.stands', { by, claim: sayClaim(field, claims[stands]!.value, language) })
      : say(stands === 'neither' ? 'disagree.neither' : 'disagree.unsettled', { by })
  const choice = (value: NonNullable<typeof chosen>, name: string) => (
    <label key={value} className="choice">
      <input
        type="radio"
        name={`ruling ${address}`}
        checked={chosen === value}
        autoFocus={value === 0}
        onChange={() => setChosen(value)}
      />
      <bdi>{name}</bdi>
    </label>
  )
  return (
    <Reasoned
      name={say('disagree.rule')}
      ready={chosen !== null}
      needsReason
      rule={ruling}
      saying={({ by }) => sayRuled(chosen, by)}
      enter={(why) => ruling.rule(judged(), why, leave)}
      leave={leave}
    >
      <fieldset>
        <legend>{say('disagree.which')}</legend>
        {claims.map(({ value, document }, i) =>
          choice(
            i,
            [
              sayClaim(field, value, language),
              documentName(
                documents.find(({ id }) => id === document),
                words,
              ),
            ].join(words.comma),
          ),
        )}
        {choice('neither', say('disagree.noneStands'))}
        {choice('unsettled', say('disagree.cannot'))}
      </fieldset>
    </Reasoned>
  )
}

interface ClaimProps {
  readonly claim: Claim
  readonly documents: readonly DocumentRecord[]
}

/** How far people hold a claim to be true, and its source to be reliable: two things, each rated apart. */
export function ClaimRated({ claim, documents }: ClaimProps) {
  const { say, language } = useWords()
  const { takeBack } = useRule()
  const [open, setOpen] = useState(false)
  const { reliability, credibility } = claim.rated ?? { reliability: null, credibility: null }
  const said = (of: Settled | null, sentence: 'rate.claimSaid' | 'rate.sourceSaid') =>
    of && (
      <Said
        of={of}
        tell={({ ruling, by }) => say(sentence, { grade: sayGrade(ruling, language), by })}
        takeBack={takeBack}
      />
    )
  return (
    <div className="rated">
      {said(credibility, 'rate.claimSaid')}
      {said(reliability, 'rate.sourceSaid')}
      {open ? (
        <Rate claim={claim} documents={documents} leave={() => setOpen(false)} />
      ) : (
        <p className="offers">
          <button type="button" className="as-link" onClick={() => setOpen(true)}>
            {say('rate.open')}
          </button>
        </p>
      )}
    </div>
  )
}

function Rate({ claim, documents, leave }: ClaimProps & { leave: () => void }) {
  const words = useWords()
  const { say, language } = words
  const ruling = useRule()
  const record = documents.find(({ id }) => id === claim.document)
  const publisher = record?.publisher ?? null
  const before = {
    credibility: claim.rated?.credibility?.ruling ?? '',
    reliability: claim.rated?.reliability?.ruling ?? '',
  }
  const [credibility, setCredibility] = useState(before.credibility)
  const [reliability, setReliability] = useState(before.reliability)
  const judged: Judged[] = []
  if (credibility && credibility !== before.credibility)
    judged.push({ on: 'claim', place: placeCited(claim, documents), credibility: Number(credibility) as Credibility })
  if (publisher !== null && reliability && reliability !== before.reliability)
    judged.push({ on: 'source', publisher, reliability: reliability as Reliability })
  const enter = ([one, ...rest]: readonly Judged[], why: string): void =>
    one ? ruling.rule(one, why, () => enter(rest, why)) : leave()
  return (
    <Reasoned
      name={say('rate.of', { source: documentName(record, words) })}
      ready={judged.length > 0}
      rule={ruling}
      saying={({ judged, by }) =>
        judged.on === 'claim'
          ? say('rate.claimSaid', { by, grade: sayGrade(String(judged.credibility), language) })
          : say('rate.sourceSaid', { by, grade: sayGrade(reliability, language) })
      }
      enter={(why) => enter(judged, why)}
      leave={leave}
    >
      <Grade label={say('rate.claim')} grades={credibilities.map(String)} value={credibility} set={setCredibility} />
      {publisher !== null && (
        <Grade label={say('rate.source')} grades={reliabilities} value={reliability} set={setReliability} />
      )}
    </Reasoned>
  )
}

interface GradeProps {
  readonly label: string
  readonly grades: readonly string[]
  readonly value: string
  readonly set: (grade: string) => void
}

function Grade({ label, grades, value, set }: GradeProps) {
  const { say, language } = useWords()
  return (
    <label className="asked">
      {label}
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        {!value && <option value="">{say('rate.none')}</option>}
        {grades.map((grade) => (
          <option key={grade} value={grade}>
            {sayGrade(grade, language)}
          </option>
        ))}
      </select>
    </label>
  )
}
