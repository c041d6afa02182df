import type { Edtf } from '../reading/finding.ts'
import { dayCount, daysOf } from './dates.ts'
import type { DocumentId, Matter, Round, Step, StepKind, Verdict } from './ledger.ts'

// Verdicts: computed at the moment of asking, since one new document moves "the newest round".

/** A verdict with what it rests on. */
export interface Ruled {
  readonly verdict: Verdict
  /** Whole days from the end of what was due to the day of keeping, or of asking where it is overdue. */
  readonly lateByDays: number | null
  /** The documents on the newest round, where the verdict is that they say nothing. */
  readonly searched: readonly DocumentId[]
}

const slack = 1.5

/**
 * What became of a matter by a day. The rules in order: once kept, kept; a promise, signing or topic that is new in the newest round is open
 * (overdue when a precise day has passed), a deed first told there is an advance; what was there before is advanced, restated or passed over in silence.
 */
export function verdictOf(matter: Matter, rounds: readonly Round[], asOf: Edtf): Verdict {
  return ruleOn(matter, rounds, asOf).verdict
}

export function ruleOn(matter: Matter, rounds: readonly Round[], asOf: Edtf): Ruled {
  const day = daysOf(asOf)?.last ?? '9999-12-31'
  const past = ({ date }: Round) => (daysOf(date)?.first ?? '') <= day
  const own = rounds.filter((round) => round.mechanism === matter.mechanism && past(round))
  const newest = own.at(-1) ?? null
  const steps = matter.steps.filter(({ on }) => (daysOf(on)?.first ?? '') <= day)
  const plain = (verdict: Verdict, lateByDays: number | null = null): Ruled => ({ verdict, lateByDays, searched: [] })
  const places = new Map(own.map(({ address }, i) => [address, i]))
  const order = (step: Step): number | null =>
    step.roundAddress ? (places.get(step.roundAddress) ?? -1) : step.round === 0 ? -1 : null
  const promises = steps.filter(({ step }) => step === 'promised')
  const keeping = steps.filter(
    (step) =>
      step.step === 'kept' ||
      // What was signed on a field keeps no promise on it
      (step.step === 'signed' &&
        matter.kind !== 'subject' &&
        promises.some((promise) => promise.type !== step.type || (order(promise) ?? -2) < (order(step) ?? -2))),
  )
  if (keeping.length) {
    const late = lateness(promises.length ? promises : steps.filter(({ rhythm }) => rhythm), keeping, own)
    return late > 0 ? plain('kept-late', late) : plain('kept')
  }
  const due = promises
    .map(({ due }) => due)
    .filter((date) => isPrecise(date))
    .map((date) => daysOf(date)!.last)
    .sort()
    .at(-1)
  const overdue = due !== undefined && due < day
  const stillOpen = () => (overdue ? plain('overdue', dayCount(due, day)) : plain('open'))
  if (!newest) return stillOpen()
  const here = steps.filter(({ roundAddress }) => roundAddress === newest.address)
  const earlier = steps.filter((step) => {
    const at = order(step)
    return at !== null && at < own.length - 1
  })
  const recalled = steps.filter((step) => order(step) === null && newest.documents.includes(step.document))
  // On the way to a session that no document reports yet
  const after = steps.filter(({ round }) => round !== null && newest.ordinal !== null && round > newest.ordinal)
  const isNew = !earlier.length
  if ([...here, ...after].some(({ step }) => step === 'promised')) return stillOpen()
  if (after.length && isNew && !here.length) return plain('open')
  if (here.length && isNew)
    return here.some(({ step }) => step === 'advanced') && !here.some(({ step }) => step === 'signed')
      ? plain('advanced')
      : plain('open')
  const tells = (list: readonly Step[], kind: StepKind) => list.some(({ step }) => step === kind)
  // A signing is a real step as long as it is spoken of; passed over, it was the end of the matter
  const isReal = (list: readonly Step[]) => tells(list, 'advanced') || tells(list, 'signed')
  if (here.length || recalled.length || after.length)
    return isReal(here) || isReal(earlier) ? plain('advanced') : plain('restated')
  const last = [...earlier].sort((a, b) => (order(a) ?? 0) - (order(b) ?? 0)).at(-1)
  if (
    last &&
    tells(
      earlier.filter((step) => order(step) === order(last)),
      'advanced',
    )
  )
    return plain('advanced')
  return { verdict: 'silent', lateByDays: null, searched: newest.documents }
}

/** Whether a due date names a time that can pass: `2025`, not `..~`. */
const isPrecise = (date: Edtf | null): boolean =>
  !!date && /\d{4}/.test(date) && !/^\.\.|\.\.[~?]?$/.test(date) && daysOf(date) !== null

/** By how many days what was promised was kept late; 0 where it was not. */
function lateness(promises: readonly Step[], keeping: readonly Step[], rounds: readonly Round[]): number {
  const kept = keeping
    .flatMap(({ on }) => (on && daysOf(on) ? [daysOf(on)!] : []))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
  if (!kept.length) return 0
  const dues = promises.flatMap(({ due }) => (isPrecise(due) ? [daysOf(due)!.last] : [])).sort()
  if (dues.length) return Math.max(0, dayCount(dues.at(-1)!, kept[0]!.first))
  if (!promises.some(({ rhythm }) => rhythm === 'yearly')) return 0
  const start = promises
    .flatMap(({ on, roundAddress }) => {
      const date = on ?? rounds.find(({ address }) => address === roundAddress)?.date ?? null
      return date && daysOf(date) ? [daysOf(date)!.first] : []
    })
    .sort()[0]
  const days = [...new Set([...(start ? [start] : []), ...kept.map(({ first }) => first)])].sort()
  const gaps = days.slice(1).map((to, i) => dayCount(days[i]!, to))
  const longest = Math.max(0, ...gaps)
  return longest > 365 * slack ? longest - 365 : 0
}
