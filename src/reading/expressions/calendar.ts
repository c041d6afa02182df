import { CalendarDate, GregorianCalendar, IslamicUmalquraCalendar, toCalendar } from '@internationalized/date'

// Days counted in the proleptic Gregorian calendar; Hijri days by Umm al-Qura, the civil calendar of Saudi Arabia (1300 to 1600 AH).

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const dayLength = 86_400_000
const gregorian = new GregorianCalendar()
const ummAlQura = new IslamicUmalquraCalendar()

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether the day exists; `year` may be unknown (29 February then does). */
export const isDay = (year: number | undefined, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month)

const instant = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day)

function fromInstant(milliseconds: number): Day {
  const date = new Date(milliseconds)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export const addDays = (day: Day, days: number): Day => fromInstant(instant(day) + days * dayLength)
export const daysBetween = (from: Day, to: Day): number => Math.round((instant(to) - instant(from)) / dayLength)

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export const weekdayOf = (day: Day): number => new Date(instant(day)).getUTCDay() || 7

/** The month that lies `months` after another. */
export function addMonths(
  { year, month }: { year: number; month: number },
  months: number,
): { year: number; month: number } {
  const count = year * 12 + month - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}

/** The Gregorian day of a Hijri one; null outside the years that Umm al-Qura tabulates. */
export function fromHijri(year: number, month: number, day: number): Day | null {
  if (year < 1300 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return null
  const date = toCalendar(new CalendarDate(ummAlQura, year, month, day), gregorian)
  return { year: date.year, month: date.month, day: date.day }
}

/** The first and the last Gregorian day of a Hijri month, or of a whole Hijri year. */
export function hijriSpan(year: number, month?: number): { first: Day; last: Day } | null {
  const first = fromHijri(year, month ?? 1, 1)
  const next = month === undefined || month === 12 ? fromHijri(year + 1, 1, 1) : fromHijri(year, month + 1, 1)
  return first && next && { first, last: addDays(next, -1) }
}
