import {
  type CalendarDate,
  getLocalTimeZone,
  isSameDay,
  isSameMonth,
  parseDate,
  startOfMonth,
  startOfWeek,
  toCalendar,
  today,
} from '@internationalized/date'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Edtf } from '../../reading/finding.ts'
import { useLanguage, useWords } from '../language.tsx'
import { usePreferences } from '../preferences.tsx'
import { gregorian, ummAlQura } from './typed-day.ts'

// The dialog and the grid are those of the ARIA Authoring Practices Guide, “Date Picker Dialog Example” (W3C): one day of the grid can be reached
// by Tab, arrows go on from it by days and weeks, Home and End to the ends of the week, PageUp and PageDown by months, with Shift by years.

interface CalendarProps {
  readonly label: string
  readonly day: Edtf | null
  readonly choose: (day: Edtf) => void
  /** Closes it, back to where it was opened from. */
  readonly shut: () => void
  /** Closes it where the reader has gone elsewhere. */
  readonly leave: () => void
}

const weeksShown = 6
const daysOfWeek = [0, 1, 2, 3, 4, 5, 6]
const isoOf = (date: CalendarDate): Edtf => toCalendar(date, gregorian).toString()

/** A month of days to choose from, in the Gregorian calendar or that of Umm al-Qura, each day with its number in the other. */
export function Calendar({ label, day, choose, shut, leave }: CalendarProps) {
  const words = useWords()
  const { say } = words
  const { language } = useLanguage()
  const { digits, hijri: showsHijri } = usePreferences()
  const [hijri, setHijri] = useState(false)
  const now = today(getLocalTimeZone())
  const [at, setAt] = useState<CalendarDate>(() => (day ? parseDate(day) : now))
  const box = useRef<HTMLDivElement>(null)
  const month = useId()
  const [own, other] = hijri ? [ummAlQura, gregorian] : [gregorian, ummAlQura]
  const shown = toCalendar(at, own)
  const iso = isoOf(at)

  useEffect(() => box.current?.querySelector<HTMLElement>(`[data-day="${iso}"]`)?.focus(), [iso])
  // where the field stands near the far edge it would stand out of the window
  useLayoutEffect(() => {
    const { left, right } = box.current!.getBoundingClientRect()
    const over = Math.max(0, right - document.documentElement.clientWidth + 8) || Math.min(0, left - 8)
    box.current!.style.translate = `${-over}px 0`
  }, [])

  const names = useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : hijri ? 'ar-SA' : 'ar-EG'
    const said = (options: Intl.DateTimeFormatOptions) => {
      const calendar = hijri ? 'islamic-umalqura' : 'gregory'
      const written = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}-nu-${digits}`, {
        ...options,
        timeZone: 'UTC',
      })
      return (date: CalendarDate) => written.format(toCalendar(date, gregorian).toDate('UTC'))
    }
    return {
      month: said({ month: 'long', year: 'numeric' }),
      weekday: said({ weekday: 'long' }),
      shortly: said({ weekday: language === 'ar' ? 'narrow' : 'short' }),
    }
  }, [language, digits, hijri])

  const first = startOfWeek(startOfMonth(shown), 'en', language === 'ar' ? 'sun' : 'mon')
  const rtl = language === 'ar'
  const column = daysOfWeek.find((n) =>
    isSameDay(startOfWeek(shown, 'en', rtl ? 'sun' : 'mon').add({ days: n }), shown),
  )!
  const moves: Readonly<Record<string, () => CalendarDate>> = {
    ArrowLeft: () => shown.add({ days: rtl ? 1 : -1 }),
    ArrowRight: () => shown.add({ days: rtl ? -1 : 1 }),
    ArrowUp: () => shown.add({ days: -7 }),
    ArrowDown: () => shown.add({ days: 7 }),
    Home: () => shown.add({ days: -column }),
    End: () => shown.add({ days: 6 - column }),
    PageUp: () => shown.add({ months: -1 }),
    PageDown: () => shown.add({ months: 1 }),
    'Shift PageUp': () => shown.add({ years: -1 }),
    'Shift PageDown': () => shown.add({ years: 1 }),
  }
  const onGridKey = (event: KeyboardEvent) => {
    const move = moves[`${event.shiftKey ? 'Shift ' : ''}${event.key}`] ?? moves[event.key]
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    setAt(move())
  }
  const onDialogKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      // it is the calendar that is left, not the form around it
      event.stopPropagation()
      shut()
    }
    if (event.key !== 'Tab') return
    const stops = [...box.current!.querySelectorAll<HTMLElement>('button:not([tabindex="-1"])')]
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]]
    if (document.activeElement !== from) return
    event.preventDefault()
    to?.focus()
  }
  const turn = (name: 'previousYear' | 'previousMonth' | 'nextMonth' | 'nextYear', sign: string) => (
    <button
      type="button"
      className="plain turn"
      aria-label={say(`day.${name}`)}
      title={say(`day.${name}`)}
      onClick={() => {
        const by = name.startsWith('next') ? 1 : -1
        setAt(shown.add(name.endsWith('Year') ? { years: by } : { months: by }))
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
  return (
    <div
      ref={box}
      className="calendar"
      role="dialog"
      aria-modal="true"
      aria-label={say('day.open', { label })}
      tabIndex={-1}
      onKeyDown={onDialogKey}
      onBlur={({ relatedTarget }) => {
        if (!relatedTarget || !box.current?.parentElement?.contains(relatedTarget)) leave()
      }}
    >
      <div className="calendar-head">
        {turn('previousYear', '«')}
        {turn('previousMonth', '‹')}
        <span id={month} className="num" aria-live="polite">
          {names.month(shown)}
        </span>
        {turn('nextMonth', '›')}
        {turn('nextYear', '»')}
      </div>
      <table role="grid" aria-labelledby={month} onKeyDown={onGridKey}>
        <thead>
          <tr>
            {daysOfWeek.map((n) => (
              <th key={n} scope="col" abbr={names.weekday(first.add({ days: n }))}>
                {names.shortly(first.add({ days: n }))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: weeksShown }, (_, week) => (
            <tr key={week}>
              {daysOfWeek.map((n) => {
                const date = first.add({ days: week * 7 + n })
                const one = isoOf(date)
                const elsewhere = !isSameMonth(date, shown)
                return (
                  <td key={one} role="gridcell" aria-selected={one === day}>
                    <button
                      type="button"
                      className={elsewhere ? 'plain elsewhere' : 'plain'}
                      data-day={one}
                      tabIndex={isSameDay(date, shown) ? 0 : -1}
                      aria-current={isSameDay(date, now) ? 'date' : undefined}
                      onClick={() => choose(one)}
                    >
                      <span className="unseen">
                        {[words.date(one), words.hijri(one)].filter(Boolean).join(words.comma)}
                      </span>
                      <span aria-hidden="true">
                        {words.number(date.day)}
                        {showsHijri && <small>{words.number(toCalendar(date, other).day)}</small>}
                      </span>
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="calendar-end">
        <button type="button" className="as-link" onClick={() => setAt(now)}>
          {say('day.today')}
        </button>
        {showsHijri && (
          <button type="button" className="as-link" onClick={() => setHijri(!hijri)}>
            {say(hijri ? 'day.gregorian' : 'day.hijri')}
          </button>
        )}
      </p>
    </div>
  )
}
