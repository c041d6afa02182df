import {
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  parseDate,
  toCalendar,
  today,
} from '@internationalized/date'
import { useIntl } from 'react-intl'
import { useWords } from '../language.tsx'
import type { DayFieldProps } from './day-field.tsx'

const ummAlQura = new IslamicUmalquraCalendar()
/** What the tables of Umm al-Qura hold, in Hijri years. */
const [firstYear, lastYear] = [1300, 1600]

/** A day chosen as the Hijri calendar counts: day, month, year. */
export default function HijriDay({ label, day, choose }: DayFieldProps) {
  const { say, year: sayYear, number } = useWords()
  const intl = useIntl()
  const now = toCalendar(today('UTC'), ummAlQura)
  const chosen = day ? toCalendar(parseDate(day), ummAlQura) : null
  const shown = chosen ?? now
  const set = (part: { day?: number; month?: number; year?: number }) => {
    const year = part.year ?? shown.year
    const month = part.month ?? shown.month
    const most = ummAlQura.getDaysInMonth(new CalendarDate(ummAlQura, year, month, 1))
    const next = new CalendarDate(ummAlQura, year, month, Math.min(part.day ?? shown.day, most))
    choose(toCalendar(next, new GregorianCalendar()).toString())
  }
  const monthName = new Intl.DateTimeFormat(`${intl.locale.slice(0, 2)}-u-ca-islamic-umalqura`, {
    month: 'long',
    timeZone: 'UTC',
  })
  const nameOf = (month: number) => monthName.format(new CalendarDate(ummAlQura, shown.year, month, 1).toDate('UTC'))
  const years = [...new Set([shown.year, ...span(now.year - 60, now.year + 5)])]
    .filter((year) => year >= firstYear && year <= lastYear)
    .sort((a, b) => b - a)
  return (
    <fieldset>
      <legend>{label}</legend>
      <select
        aria-label={say('day.day')}
        value={chosen?.day ?? ''}
        onChange={({ target }) => set({ day: Number(target.value) })}
      >
        {!chosen && <option value="">{say('day.day')}</option>}
        {span(1, ummAlQura.getDaysInMonth(shown)).map((n) => (
          <option key={n} value={n}>
            {number(n)}
          </option>
        ))}
      </select>
      <select
        aria-label={say('day.month')}
        value={chosen?.month ?? ''}
        onChange={({ target }) => set({ month: Number(target.value) })}
      >
        {!chosen && <option value="">{say('day.month')}</option>}
        {span(1, 12).map((month) => (
          <option key={month} value={month}>
            {nameOf(month)}
          </option>
        ))}
      </select>
      <select
        aria-label={say('day.year')}
        value={chosen?.year ?? ''}
        onChange={({ target }) => set({ year: Number(target.value) })}
      >
        {!chosen && <option value="">{say('day.year')}</option>}
        {years.map((year) => (
          <option key={year} value={year}>
            {sayYear(year)}
          </option>
        ))}
      </select>
    </fieldset>
  )
}

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
