import type { Edtf } from '../reading/finding.ts'
import { type Stepped, SteppedThings } from './judged-matters.ts'
import { marksOf } from './judged-reading.ts'
import {
  type JudgementOn,
  type RulingJudgement,
  type Settled,
  settle,
  settledOf,
  type Standing,
  standingOn,
  stepsLeft,
  type Word,
  wordOf,
} from './judgement.ts'
import type { Disagreement, Ledger, LedgerDocument, Matter, Step, Verdict } from './ledger.ts'
import { type Place, placeKey, samePlace } from './place.ts'

// What people ruled, set beside what the fold computed: on the findings of steps, on the joining of matters, on verdicts and disagreements.
// What was computed stays.

/** A person's verdict on a matter, for a day. */
export interface RuledVerdict extends Settled {
  readonly verdict: Verdict
  readonly asOf: Edtf
}

/** One person's word on a disagreement. */
export interface DisagreementWord extends Word {
  /** The claim that stands, by its place among the claims; null where none does. */
  readonly stands: number | null
}

/** What people ruled on a disagreement. */
export interface RuledDisagreement extends DisagreementWord {
  readonly contested: readonly DisagreementWord[]
  /** How many of the claims that person has not seen: they came later. */
  readonly unseen: number
}

/** The ledger with what people ruled beside it. */
export function withRulings(
  ledger: Ledger,
  documents: readonly LedgerDocument[],
  standings: readonly Standing[],
): Ledger {
  if (!standings.length) return ledger
  const hashes = new Map(documents.map(({ id, textHash }) => [id as string, textHash]))
  const placeIn = <P extends { document: string; start: number; end: number; quote: string }>({
    document,
    start,
    end,
    quote,
  }: P): Place => ({
    textHash: hashes.get(document) ?? '',
    start,
    end,
    quote,
  })
  const matters = withJudgedSteps(ledger.matters, documents, standings)
  const things = matters.map((matter): Stepped & { matter: Matter } => ({
    matter,
    name: matter.title.en,
    places: matter.steps.map((step) => ({ ...placeIn(step), type: step.type })),
  }))
  const shelf = new SteppedThings(things)
  const ruled = ruledVerdicts(shelf, standings)
  const linked = links(shelf, standings)
  return {
    ...ledger,
    matters: matters.map((matter) => ({
      ...matter,
      ...(ruled.has(matter) && { ruled: ruled.get(matter)! }),
      ...(linked.has(matter) && { linked: linked.get(matter)! }),
    })),
    disagreements: ledger.disagreements.map((disagreement) => {
      const found = ruledDisagreement(disagreement, disagreement.claims.map(placeIn), standings)
      return found ? { ...disagreement, ruled: found } : disagreement
    }),
  }
}

/** Steps whose findings people judged say so. */
function withJudgedSteps(
  matters: readonly Matter[],
  documents: readonly LedgerDocument[],
  standings: readonly Standing[],
): readonly Matter[] {
  if (!standingOn(standings, 'finding').length) return matters
  const marks = new Map<string, Settled>()
  for (const { id, textHash, reading } of documents)
    for (const { anchor, finding, ...settled } of marksOf(reading, textHash, standings))
      marks.set(
        stepKey({
          document: id,
          type: anchor.type,
          start: finding?.start ?? anchor.start,
          end: finding?.end ?? anchor.end,
        }),
        settled,
      )
  return matters.map((matter) => ({
    ...matter,
    steps: matter.steps.map((step) => {
      const judged = marks.get(stepKey(step))
      return judged ? { ...step, judged } : step
    }),
  }))
}
const stepKey = ({ document, type, start, end }: Pick<Step, 'document' | 'type' | 'start' | 'end'>): string =>
  `${document}/${type}/${start}-${end}`

type Things = SteppedThings<Stepped & { matter: Matter }>

function ruledVerdicts(things: Things, standings: readonly Standing[]): Map<Matter, RuledVerdict> {
  const words = new Map<Matter, Standing[]>()
  for (const stands of standingOn(standings, 'verdict')) {
    const matter = things.mostHolding(stands.judgement.matter)?.matter
    if (matter) words.set(matter, [...(words.get(matter) ?? []), stands])
  }
  return new Map(
    [...words].map(([matter, list]) => {
      const stands = together(standingOn(list, 'verdict'))
      const { verdict, asOf } = stands.judgement
      return [matter, { ...settledOf(stands), verdict, asOf }]
    }),
  )
}

/** What stands of all that people said of one thing, where the ledger joined what they spoke of apart. */
const together = <J extends RulingJudgement>(standings: readonly Standing<J>[]): Standing<J> =>
  settle(standings.flatMap(({ judgement, contested }) => [judgement, ...contested]))!

/** The words by which people joined or split a matter, where they hold: what was joined is one, and what was split is two. */
function links(things: Things, standings: readonly Standing[]): Map<Matter, readonly Settled[]> {
  const found = new Map<Matter, Settled[]>()
  for (const stands of standingOn(standings, 'matters')) {
    const { judgement } = stands
    const parts =
      judgement.ruling === 'joined'
        ? judgement.matters
        : [stepsLeft(judgement), judgement.steps].map((steps) => ({ ...judgement.matter, steps }))
    const matters = new Set(parts.map((part) => things.mostHolding(part)?.matter ?? null))
    if (matters.has(null) || matters.size !== (judgement.ruling === 'joined' ? 1 : 2)) continue
    for (const matter of matters) found.set(matter!, [...(found.get(matter!) ?? []), settledOf(stands)])
  }
  return found
}

function ruledDisagreement(
  { field }: Disagreement,
  claims: readonly Place[],
  standings: readonly Standing[],
): RuledDisagreement | null {
  const own = standingOn(standings, 'disagreement').filter(
    ({ judgement }) =>
      judgement.field === field &&
      judgement.claims.some((place) => claims.some((claim) => samePlace(place, claim))) &&
      (!judgement.stands || claims.some((claim) => samePlace(judgement.stands!, claim))),
  )
  if (!own.length) return null
  const { judgement, contested } = together(own)
  const said = (one: JudgementOn<'disagreement'>): DisagreementWord => ({
    ...wordOf(one),
    stands: indexOf(one.stands, claims),
  })
  return {
    ...said(judgement),
    contested: contested.map(said),
    unseen: claims.filter((claim) => !judgement.claims.some((place) => samePlace(place, claim))).length,
  }
}

/** Which of the claims a place is, by its own words or by most of them. */
function indexOf(place: Place | null, claims: readonly Place[]): number | null {
  if (!place) return null
  const exact = claims.findIndex((claim) => placeKey(claim) === placeKey(place))
  const found = exact >= 0 ? exact : claims.findIndex((claim) => samePlace(claim, place))
  return found >= 0 ? found : null
}
