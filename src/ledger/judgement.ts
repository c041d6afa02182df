import { fold } from '../text/fold.ts'
import type { Judged, MatterPlaces } from './judged.ts'
import { type Anchor, type Place, placeKey, smallestKey } from './place.ts'

export * from './judged.ts'
export type { Anchor, Place } from './place.ts'

// The algebra of judgements. They are appended, never edited: a later one on the same thing supersedes, a withdrawal takes one back.

export type Judgement = Judged & {
  readonly id: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly why: string | null
}
export type JudgementOn<On extends Judged['on']> = Extract<Judgement, { on: On }>
export type DocumentJudgement = JudgementOn<'document'>

/** A judgement that rules something: all but withdrawals. */
export type RulingJudgement = Exclude<Judgement, { on: 'judgement' }>

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
export const inTime = (a: Judgement, b: Judgement) => compare(a.at, b.at) || compare(a.id, b.id)

/** The pile in order of time, each judgement once, without those that were withdrawn; a withdrawal can be withdrawn itself. */
export function inForce(pile: readonly Judgement[]): Judgement[] {
  const all = [...new Map(pile.map((judgement) => [judgement.id, judgement])).values()].sort(inTime)
  const withdrawn = new Set<string>()
  // From the latest to the earliest: whoever withdraws comes after what is withdrawn
  for (const judgement of [...all].reverse())
    if (judgement.on === 'judgement' && !withdrawn.has(judgement.id)) withdrawn.add(judgement.withdraws)
  return all.filter(({ id }) => !withdrawn.has(id))
}

const between = (one: string, other: string): string => [one, other].sort().join('|')

/** What a judgement is about: the later of two on one thing supersedes. */
export function subjectOf(judgement: Judged): string {
  switch (judgement.on) {
    case 'finding':
      return `finding/${placeKey(judgement.anchor)}`
    case 'document':
      return `document/${judgement.textHash}`
    case 'matters': {
      // That two are one and that they are two is one question
      if (judgement.ruling === 'joined') {
        const [a, b] = judgement.matters
        return `matters/${between(smallestKey(a.steps), smallestKey(b.steps))}`
      }
      return `matters/${between(smallestKey(stepsLeft(judgement)), smallestKey(judgement.steps))}`
    }
    case 'identity':
      return `identity/${judgement.of}/${between(smallestKey(judgement.one), smallestKey(judgement.other))}`
    case 'disagreement':
      return `disagreement/${judgement.field}/${smallestKey(judgement.claims)}`
    case 'verdict':
      return `verdict/${smallestKey(judgement.matter.steps)}/${judgement.matter.title.en}`
    case 'source':
      return `source/${publisherKey(judgement.publisher)}`
    case 'claim':
      return `claim/${placeKey(judgement.place)}`
    case 'judgement':
      return `judgement/${judgement.withdraws}`
  }
}

/** The steps that a split leaves in its matter. */
export function stepsLeft({ matter, steps }: { matter: MatterPlaces; steps: readonly Anchor[] }): readonly Anchor[] {
  const taken = new Set(steps.map(placeKey))
  return matter.steps.filter((step) => !taken.has(placeKey(step)))
}

/** A publisher's name as one word, whatever its spelling. */
export const publisherKey = (publisher: string): string => fold(publisher).trim().replace(/\s+/g, ' ')

/** What stands on one subject: the latest judgement, and the latest words of other people that say otherwise. */
export interface Standing<J extends RulingJudgement = RulingJudgement> {
  readonly judgement: J
  /** In order of time; empty where nobody disagrees. */
  readonly contested: readonly J[]
}

/** Of judgements on one thing what stands; null of none. The order of the list makes no difference. */
export function settle<J extends RulingJudgement>(judgements: readonly J[]): Standing<J> | null {
  const ordered = [...judgements].sort(inTime)
  const judgement = ordered.at(-1)
  if (!judgement) return null
  const latest = new Map(ordered.map((one) => [one.by, one]))
  return {
    judgement,
    contested: [...latest.values()].filter((one) => sayingOf(one) !== sayingOf(judgement)).sort(inTime),
  }
}

/**
 * What stands of a pile of judgements: none that was withdrawn, and of those on one subject the latest. The order of the pile and
 * repetitions in it make no difference. Those that stand come in order of time.
 */
export function standing(pile: readonly Judgement[]): readonly Standing[] {
  let standings = settledPiles.get(pile)
  if (!standings) settledPiles.set(pile, (standings = settlePile(pile)))
  return standings
}
/** A fold asks the same pile once for each of its documents. */
const settledPiles = new WeakMap<readonly Judgement[], readonly Standing[]>()

function settlePile(pile: readonly Judgement[]): Standing[] {
  const bySubject = new Map<string, RulingJudgement[]>()
  for (const judgement of inForce(pile)) {
    if (judgement.on === 'judgement') continue
    const subject = subjectOf(judgement)
    const list = bySubject.get(subject)
    if (list) list.push(judgement)
    else bySubject.set(subject, [judgement])
  }
  return [...bySubject.values()].map((list) => settle(list)!).sort((a, b) => inTime(a.judgement, b.judgement))
}

/** Those that stand on one sort of thing, in order of time. */
export const standingOn = <On extends RulingJudgement['on']>(standings: readonly Standing[], on: On) =>
  standings.filter(({ judgement }) => judgement.on === on) as unknown as readonly Standing<JudgementOn<On>>[]

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => compare(a, b))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : value

/** What a judgement says of its subject, as one word: two people agree where these are equal. */
function sayingOf(judgement: RulingJudgement): string {
  switch (judgement.on) {
    case 'finding':
      return JSON.stringify(sorted([judgement.ruling, judgement.amendment ?? null]))
    case 'document':
      return JSON.stringify(sorted(judgement.round))
    case 'disagreement':
      return `${judgement.ruling} ${judgement.stands ? placeKey(judgement.stands) : ''}`
    case 'verdict':
      return judgement.verdict
    case 'source':
      return judgement.reliability
    case 'claim':
      return String(judgement.credibility)
    default:
      return judgement.ruling
  }
}

/** One person's word on something, as lists and cards show it. */
export interface Word {
  readonly judgement: string
  readonly by: string
  readonly at: string
  readonly why: string | null
  /** `accepted`, `split`, `same`, `stands`, a verdict or a grade: what was ruled, as one code. */
  readonly ruling: string
}

export function wordOf(judgement: RulingJudgement): Word {
  const { id, by, at, why } = judgement
  return { judgement: id, by, at, why, ruling: codeOf(judgement) }
}

function codeOf(judgement: RulingJudgement): string {
  switch (judgement.on) {
    case 'document':
      return judgement.round ? 'placed' : 'placed-nowhere'
    case 'verdict':
    case 'source':
    case 'claim':
      return sayingOf(judgement)
    default:
      return judgement.ruling
  }
}

/** What stands on something, with the words of those who disagree. */
export interface Settled extends Word {
  readonly contested: readonly Word[]
}
export const settledOf = ({ judgement, contested }: Standing): Settled => ({
  ...wordOf(judgement),
  contested: contested.map(wordOf),
})

/** The places that a judgement holds on to. */
export function placesOf(judged: Judged): readonly Place[] {
  switch (judged.on) {
    case 'finding':
      return [judged.anchor]
    case 'matters':
      return judged.ruling === 'joined'
        ? judged.matters.flatMap(({ steps }) => steps)
        : [...judged.matter.steps, ...judged.steps]
    case 'identity':
      return [...judged.one, ...judged.other]
    case 'disagreement':
      return [...judged.claims, ...(judged.stands ? [judged.stands] : [])]
    case 'verdict':
      return judged.matter.steps
    case 'claim':
      return [judged.place]
    default:
      return []
  }
}

/** The texts that a judgement is about, each once; none for a source, and none for a withdrawal, which is about those of what it withdraws. */
export const textsOf = (judged: Judged): string[] => [
  ...new Set([
    ...(judged.on === 'document' ? [judged.textHash] : []),
    ...placesOf(judged).map(({ textHash }) => textHash),
  ]),
]
