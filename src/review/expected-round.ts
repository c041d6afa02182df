import { dayCount, daysOf } from '../ledger/dates.ts'
import type { Citation, Matter, Round } from '../ledger/ledger.ts'
import type { Edtf } from '../reading/finding.ts'

/** When the next round is to be expected, and by what: a promise of it, a promise to meet every year, or the distance between the rounds so far. */
export interface ExpectedRound {
  readonly on: Edtf
  readonly by: 'promised' | 'yearly' | 'distance'
  /** Where a document says so; null for a distance, which nobody promised. */
  readonly citation: Citation | null
}

/** So many rounds have a distance that is worth telling. */
const enough = 3
const kindsOfMeeting: ReadonlySet<Matter['kind']> = new Set(['session', 'launch', 'rhythm'])

/** When a dialogue is to meet next, as far as its documents let one expect it; null where they do not. Rounds in order of time. */
export function expectedRound(rounds: readonly Round[], matters: readonly Matter[]): ExpectedRound | null {
  const dated = rounds.flatMap(({ date }) => daysOf(date) ?? [])
  const newest = dated.at(-1)
  const meetings = matters.filter(({ kind }) => kindsOfMeeting.has(kind))
  const promised = meetings
    .filter(({ kind, steps }) => kind === 'session' && !steps.some(({ step }) => step === 'kept'))
    .flatMap(({ steps }) => steps)
    .filter(({ step, due }) => step === 'promised' && (daysOf(due)?.last ?? '') > (newest?.last ?? ''))
    .sort((a, b) => (a.due! < b.due! ? -1 : 1))[0]
  if (promised) return { on: promised.due!, by: 'promised', citation: cited(promised) }
  if (!newest) return null
  const yearly = meetings.flatMap(({ steps }) => steps).findLast(({ rhythm }) => rhythm === 'yearly')
  if (yearly) return { on: monthAfter(newest.first, 12), by: 'yearly', citation: cited(yearly) }
  if (dated.length < enough) return null
  const distances = dated.slice(1).map(({ first }, i) => dayCount(dated[i]!.first, first) / daysInMonth)
  const [less, more] = [Math.floor((distances.length - 1) / 2), Math.ceil((distances.length - 1) / 2)]
  const ordered = distances.sort((a, b) => a - b)
  return {
    on: monthAfter(newest.first, Math.round((ordered[less]! + ordered[more]!) / 2)),
    by: 'distance',
    citation: null,
  }
}

const daysInMonth = 365.25 / 12

const cited = ({ document, start, end, quote }: Citation): Citation => ({ document, start, end, quote })

/** `2026-01-25` and 17 → `2027-06`. */
function monthAfter(day: string, months: number): Edtf {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const at = year * 12 + month - 1 + months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
