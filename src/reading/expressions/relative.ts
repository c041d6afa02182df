import type { Edtf } from '../finding.ts'
import { addDays, addMonths, daysBetween, daysInMonth, isDay, weekdayOf, type Day } from './calendar.ts'
import { interval, isoDay } from './edtf.ts'

// What a date that leans on the date of issue still needs, as one short string:
//   day-1                     yesterday
//   week+1, month-1 YYYY-MM   next week, last month
//   year+1 YYYY-06            June of next year (the template names the places to fill)
//   nearest XXXX-05-17        a day without its year; `last` and `next` where the words say which
//   weekday 2 last            Tuesday

const pattern =
  /^(day|week|month|year)([+-]\d+)(?: (\S+))?$|^(nearest|last|next) (\S+)$|^weekday (\d) (last|next|this)$/

/** The day that an EDTF date of issue stands for; null where it is less exact than a day. */
export function dayFrom(edtf: Edtf | null): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(edtf ?? '')
  return match && { year: +match[1]!, month: +match[2]!, day: +match[3]! }
}

/** The value of a relative date, counted from the day of issue; null where it cannot be told. */
export function resolveRelative(relative: string, issued: Day): Edtf | null {
  const match = pattern.exec(relative)
  if (!match) return null
  const [, unit, shift, template, direction, undated, weekday, which] = match
  if (undated) return withYear(undated, direction as Direction, issued)
  if (weekday) return isoDay(nearWeekday(+weekday, which as 'last' | 'next' | 'this', issued))
  const by = Number(shift)
  if (unit === 'day') return isoDay(addDays(issued, by))
  if (unit === 'week') {
    const monday = addDays(issued, by * 7 + 1 - weekdayOf(issued))
    return interval(isoDay(monday), isoDay(addDays(monday, 6)))
  }
  if (unit === 'month') {
    const { year, month } = addMonths(issued, by)
    return (template ?? 'YYYY-MM').replaceAll('YYYY', String(year)).replaceAll('MM', String(month).padStart(2, '0'))
  }
  return (template ?? 'YYYY').replaceAll('YYYY', String(issued.year + by))
}

type Direction = 'nearest' | 'last' | 'next'

/** `XXXX-05-17` in the year that lies nearest to the day of issue, or on the side of it that the words name. */
function withYear(undated: Edtf, direction: Direction, issued: Day): Edtf | null {
  const first = /^XXXX-(\d\d)(?:-(\d\d))?/.exec(undated)
  if (!first) return null
  const month = Number(first[1])
  const distance = (year: number) => {
    const day = first[2] ? Number(first[2]) : Math.min(issued.day, daysInMonth(year, month))
    return isDay(year, month, day) ? daysBetween(issued, { year, month, day }) : Number.NaN
  }
  const years = [issued.year, issued.year - 1, issued.year + 1].filter((year) => {
    const days = distance(year)
    return !Number.isNaN(days) && (direction === 'nearest' || (direction === 'last' ? days <= 0 : days >= 0))
  })
  years.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))
  return years.length ? undated.replaceAll('XXXX', String(years[0])) : null
}

function nearWeekday(weekday: number, which: 'last' | 'next' | 'this', issued: Day): Day {
  const back = (weekdayOf(issued) - weekday + 7) % 7
  if (which === 'next') return addDays(issued, 7 - back)
  return addDays(issued, which === 'last' && back === 0 ? -7 : -back)
}
