import type { DocumentId, Round } from '../../ledger/ledger.ts'
import type { Edtf } from '../../reading/finding.ts'
import { daysOf, middleOf } from '../../ledger/naming/when.ts'
import type { LoomMatter, LoomStep } from '../../review/loom.ts'

/** A round on the loom’s time scale; `ordinal` 0 and no round: the launch, before the first. */
export interface Column {
  readonly key: string
  readonly ordinal: number | null
  readonly round: Round | null
  readonly date: Edtf | null
  readonly place: string | null
  readonly documents: readonly DocumentId[]
  /** Its place on the scale: 0 the first column, 1 the newest. */
  readonly at: number
}

export interface Timeline {
  readonly columns: readonly Column[]
  /** A day’s place on the scale, below 0 or above 1 outside it; null where no column has a date. */
  readonly at: (day: number) => number | null
  readonly years: readonly { readonly year: number; readonly at: number }[]
  /** Whole months from each column to the one after it. */
  readonly months: readonly (number | null)[]
  /** The number of the round to come, where rounds are numbered. */
  readonly next: number | null
}

export const launchKey = 'launch'
const dayOf = (date: Edtf | null): number | null => {
  const days = daysOf(date)
  return days && middleOf(days)
}

/** The rounds of one dialogue in order of time, on a true scale; a launch that only steps tell of has its own column. */
export function timelineOf(rounds: readonly Round[], matters: readonly Pick<LoomMatter, 'steps'>[]): Timeline {
  const launch = matters.flatMap(({ steps }) => steps).filter(({ round }) => round === 0)
  const found: Omit<Column, 'at'>[] = rounds.map((round) => ({
    key: round.address,
    ordinal: round.ordinal,
    round,
    date: round.date,
    place: round.place,
    documents: round.documents,
  }))
  if (launch.length && !rounds.some(({ ordinal }) => ordinal === 0)) {
    found.unshift({
      key: launchKey,
      ordinal: 0,
      round: null,
      date: launchDate(launch, rounds),
      place: null,
      documents: [...new Set(launch.map(({ document }) => document))],
    })
  }
  const ordered = inOrder(found)
  const days = between(ordered.map(({ date }) => dayOf(date)))
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0]
  const dated = ordered.some(({ date }) => dayOf(date) !== null)
  const at = (day: number) => (last > first ? (day - first) / (last - first) : day - first)
  const columns = ordered.map((column, i) => ({ ...column, at: last > first ? at(days[i]!) : 0.5 }))
  const yearOf = (day: number) => new Date(day * 864e5).getUTCFullYear()
  const years =
    dated && last > first ? Array.from({ length: yearOf(last) - yearOf(first) }, (_, i) => yearOf(first) + i + 1) : []
  return {
    columns,
    at: (day) => (dated && last > first ? at(day) : null),
    years: years.map((year) => ({ year, at: at(Date.UTC(year, 0, 1) / 864e5) })),
    months: ordered.slice(1).map(({ date }, i) => {
      const [from, to] = [dayOf(ordered[i]!.date), dayOf(date)]
      return from === null || to === null ? null : Math.round((to - from) / 30.44)
    }),
    next: ordered.length && ordered.at(-1)!.ordinal !== null ? ordered.at(-1)!.ordinal! + 1 : null,
  }
}

/** Whether a place lies on the stretch of time that is shown. */
export const inView = (at: number): boolean => at > -1e-6 && at < 1 + 1e-6

/** The same scale, from one column to another alone: what lies outside has places below 0 or above 1. An end that it does not know, or that leaves no stretch, is not one. */
export function stretch(timeline: Timeline, from: string | null, to: string | null): Timeline {
  const { columns } = timeline
  const last = columns.length - 1
  const place = (key: string | null) => columns.findIndex((column) => column.key === key)
  const [start, end] = [Math.max(0, place(from)), place(to) < 0 ? last : place(to)]
  const [first, newest] = [columns[start]?.at ?? 0, columns[end]?.at ?? 0]
  if ((start === 0 && end === last) || newest <= first) return timeline
  const rescaled = (at: number) => (at - first) / (newest - first)
  return {
    columns: columns.map((column) => ({ ...column, at: rescaled(column.at) })),
    at: (day) => {
      const at = timeline.at(day)
      return at === null ? null : rescaled(at)
    },
    years: timeline.years.map(({ year, at }) => ({ year, at: rescaled(at) })).filter(({ at }) => inView(at)),
    months: timeline.months,
    next: end === last ? timeline.next : null,
  }
}

/** The day that most steps give the launch; of background, and of days after the first round, nothing follows. */
function launchDate(launch: readonly LoomStep[], rounds: readonly Round[]): Edtf | null {
  const first = Math.min(...rounds.flatMap(({ date }) => daysOf(date)?.from ?? []))
  const times = new Map<Edtf, number>()
  for (const { on, step, type } of launch)
    if (on && step !== 'mentioned' && type !== 'instruments' && (daysOf(on)?.from ?? first) < first)
      times.set(on, (times.get(on) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? null
}

/** By date; a column without one stands by its number, or last. */
function inOrder<T extends { readonly date: Edtf | null; readonly ordinal: number | null }>(columns: T[]): T[] {
  const known = columns.filter(({ date }) => dayOf(date) !== null).sort((a, b) => dayOf(a.date)! - dayOf(b.date)!)
  for (const column of columns.filter(({ date }) => dayOf(date) === null)) {
    const place = known.findIndex(
      ({ ordinal }) => ordinal !== null && column.ordinal !== null && ordinal > column.ordinal,
    )
    known.splice(place < 0 ? known.length : place, 0, column)
  }
  return known
}

/** Days for those without one: evenly between their neighbours, a quarter of a year beyond an end. */
function between(days: readonly (number | null)[]): number[] {
  const known = days.flatMap((day, i) => (day === null ? [] : [{ day, i }]))
  if (!known.length) return days.map((_, i) => i)
  return days.map((day, i) => {
    if (day !== null) return day
    const before = known.findLast((k) => k.i < i)
    const after = known.find((k) => k.i > i)
    if (before && after) return before.day + ((after.day - before.day) * (i - before.i)) / (after.i - before.i)
    return before ? before.day + 91 * (i - before.i) : after!.day - 91 * (after!.i - i)
  })
}
