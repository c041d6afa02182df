import type { Analysis, FoundAct } from '../analysis.ts'
import type { Edtf } from '../finding.ts'
import { addDays, addMonths, daysInMonth, type Day } from '../expressions/calendar.ts'
import { interval, isoDay } from '../expressions/edtf.ts'
import { dayFrom } from '../expressions/relative.ts'
import type { Span } from '../../text/span.ts'
import { firstEndingAfter } from '../order.ts'
import type { Extent } from './08-topics.ts'

// By when what is promised is due, of the times that the act itself names.

const termUnits: Record<string, (day: Day, count: number) => Day> = {
  day: addDays,
  week: (day, count) => addDays(day, 7 * count),
  month: (day, count) => inMonth(day, count),
  year: (day, count) => inMonth(day, 12 * count),
}

/** The same day some months on, or the last of that month. */
function inMonth(day: Day, months: number): Day {
  const { year, month } = addMonths(day, months)
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) }
}

/** "within six months": from the day of issue to the end of the term. */
function termOf(analysis: Analysis, act: FoundAct, extent: Extent): Edtf | null {
  const issued = dayFrom(analysis.issued)
  if (!issued) return null
  const { figures } = analysis
  const words = extent.sentence?.words ?? []
  for (const within of extent.senses.filter(({ tag }) => tag === 'within')) {
    const figure = figures[firstEndingAfter(figures, words[within.to - 1]!.end)]
    const shift = figure && termUnits[figure.unit]
    if (!shift || figure.end > act.end || !Number.isInteger(figure.value) || figure.value > 100) continue
    if (firstEndingAfter(words, figure.start) - within.to <= 2)
      return interval(isoDay(issued), isoDay(shift(issued, figure.value)))
  }
  return null
}

/** How many words may lie between "signed" and its date. */
const pastReach = 4

/** The dates in a stretch that are not the day of issue or one before it: nothing falls due on those. */
export const aheadIn = ({ dates, issued }: Analysis, { start, end }: Span) =>
  dates
    .slice(firstEndingAfter(dates, start), firstEndingAfter(dates, end))
    .filter(({ value }) => !(issued && value && isDay.test(value) && value <= issued))
const isDay = /^\d{4}-\d\d-\d\d$/

/** A month that is told without its year ("in September") is one to come, where something is promised for it. */
function comingYear({ value, quote }: { value: Edtf | null; quote: string }, issued: Edtf | null): Edtf | null {
  const month = value && issued && /^\d{4}-\d\d/.exec(value)?.[0]
  if (!month || month >= issued.slice(0, 7) || /\d{4}|[٠-٩]{4}/.test(quote)) return value
  return /^\d{4}-\d\d(?:-\d\d)?$/.test(value) ? `${Number(value.slice(0, 4)) + 1}${value.slice(4)}` : value
}

/** When the promise falls due: the time inside it that is no mere reference to the past. */
export function dueOf(analysis: Analysis, act: FoundAct, extent: Extent, undertaking: boolean): Edtf | null {
  const soon = extent.senses.some(({ tag, from }) => tag === 'soon' && from >= extent.afterCue - 1)
  if (!undertaking)
    return soon && (act.kind === 'affirm' || act.kind === 'aspire' || act.kind === 'call') ? '..~' : null
  const words = extent.sentence?.words ?? []
  const dates = aheadIn(analysis, act)
  const at = ({ start }: Span) => firstEndingAfter(words, start)
  // "signed in 2019": the date next after such a word is its own, but not in "would be signed in 2027"
  const isAhead = (at: number) => extent.senses.some(({ tag, to }) => tag === 'ahead' && to <= at && at - to <= 2)
  const past = new Set(
    extent.senses
      .filter(({ tag, from }) => tag === 'past' && !isAhead(from))
      .map(({ from }) => dates.find((date) => at(date) > from && at(date) - from <= pastReach)),
  )
  const due = dates.find((date) => date.value && !past.has(date))
  if (due) return comingYear(due, analysis.issued)
  const term = termOf(analysis, act, extent)
  if (term) return term
  // "by the end of the year": that in which it is said
  if (analysis.issued && extent.senses.some(({ tag }) => tag === 'year-end')) return `${analysis.issued.slice(0, 4)}-12`
  return soon ? '..~' : null
}
