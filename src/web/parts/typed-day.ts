import { CalendarDate, GregorianCalendar, IslamicUmalquraCalendar, toCalendar } from '@internationalized/date'
import arabic from '../../reading/ar/dates.tsv'
import english from '../../reading/en/dates.tsv'
import type { Edtf } from '../../reading/finding.ts'
import { rows } from '../../reading/lexicon.ts'
import { fold } from '../../text/fold.ts'

// A day as people write it, in either language, calendar and set of digits.

export const gregorian = new GregorianCalendar()
export const ummAlQura = new IslamicUmalquraCalendar()

/** What the tables of Umm al-Qura hold, in Hijri years; a year among them that says nothing else is of that calendar. */
const hijriYears = { first: 1300, last: 1600 }

interface Month {
  readonly month: number
  readonly hijri: boolean
}
const spelt = (text: string): string =>
  fold(text)
    .replace(/['`ʻʿ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const months = new Map<string, Month>(
  [arabic, english].flatMap((list) =>
    rows<'word' | 'meaning' | 'value'>(list).flatMap(({ word, meaning, value }) =>
      meaning === 'month' || meaning === 'hijri month'
        ? [[spelt(word), { month: Number(value), hijri: meaning === 'hijri month' }] as const]
        : [],
    ),
  ),
)
const weekdays = new Set(
  [arabic, english].flatMap((list) =>
    rows<'word' | 'meaning'>(list).flatMap(({ word, meaning }) => (meaning === 'weekday' ? [spelt(word)] : [])),
  ),
)
const eras: Readonly<Record<string, 'hijri' | 'gregorian'>> = {
  ه: 'hijri',
  هجري: 'hijri',
  هجريه: 'hijri',
  ah: 'hijri',
  م: 'gregorian',
  ميلادي: 'gregorian',
  ميلاديه: 'gregorian',
  ad: 'gregorian',
  ce: 'gregorian',
}
/** Words that say nothing of the day: of, day, the ending of a number. */
const idle = new Set(['of', 'the', 'day', 'يوم', 'من', 'شهر', 'st', 'nd', 'rd', 'th'])

/**
 * The day that was typed, as `YYYY-MM-DD`: `12 March 2026`, `12/3/2026`, `2026-03-12`, «١٢ مارس ٢٠٢٦», «12 رمضان 1447 هـ», `12/9/1447`.
 * Numbers alone are day, month, year, or year, month, day. Null where it is no day.
 */
export function typedDay(text: string): Edtf | null {
  const parts = spelt(text).match(/\p{N}+|\p{L}+/gu) ?? []
  const numbers = parts.filter((part) => /^\p{N}/u.test(part))
  const words = parts.filter((part) => !/^\p{N}/u.test(part) && !idle.has(part) && !weekdays.has(part))
  const era = eras[words.at(-1) ?? '']
  const month = months.get((era ? words.slice(0, -1) : words).join(' '))
  if (month ? numbers.length !== 2 : numbers.length !== 3 || words.length > (era ? 1 : 0)) return null
  const yearFirst = numbers[0]!.length === 4
  if (yearFirst === (numbers.at(-1)!.length === 4)) return null
  const inOrder = numbers.map(Number)
  if (yearFirst) inOrder.reverse()
  const [day, year] = [inOrder[0]!, inOrder.at(-1)!]
  const isHijri = year >= hijriYears.first && year <= hijriYears.last
  if (month && month.hijri !== (era ?? (isHijri ? 'hijri' : 'gregorian')).startsWith('h')) return null
  const hijri = month?.hijri ?? (era ? era === 'hijri' : isHijri)
  if (hijri && !isHijri) return null
  return dayOf(hijri, year, month?.month ?? inOrder[1]!, day)
}

/** A day that there is in its calendar; the calendars themselves would take the 31st of February for the last of it. */
function dayOf(hijri: boolean, year: number, month: number, day: number): Edtf | null {
  if (year < 1 || month < 1 || month > 12 || day < 1) return null
  const calendar = hijri ? ummAlQura : gregorian
  if (day > calendar.getDaysInMonth(new CalendarDate(calendar, year, month, 1))) return null
  return toCalendar(new CalendarDate(calendar, year, month, day), gregorian).toString()
}
