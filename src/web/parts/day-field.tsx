import { useEffect, useId, useRef, useState } from 'react'
import type { Edtf } from '../../reading/finding.ts'
import { useWords } from '../language.tsx'
import { Calendar } from './calendar.tsx'
import { typedDay } from './typed-day.ts'
import './day-field.css'

export interface DayFieldProps {
  readonly label: string
  /** `YYYY-MM-DD`, or whatever `wider` reads; null: none is chosen. */
  readonly day: Edtf | null
  readonly choose: (day: Edtf | null) => void
  /** Where dates are taken that are no one day: how they are read, what may be written, and what is said of the rest. */
  readonly wider?: {
    readonly read: (text: string) => Edtf | null
    readonly hint: string
    readonly fault: string
  }
}

const oneDay = /^\d{4}-\d\d-\d\d$/

/**
 * A day that is asked for: typed as people write it, in either calendar and set of digits, or chosen in a calendar. Said in the reader’s
 * language whatever the browser’s own is.
 */
export function DayField({ label, day: date, choose, wider }: DayFieldProps) {
  const words = useWords()
  const { say } = words
  /** As it is being typed; null: as it stands. */
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const name = useId()
  const read = (text: string) => typedDay(text) ?? wider?.read(text) ?? null
  const day = date && oneDay.test(date) ? date : null
  const fault = typed?.trim() && read(typed) === null ? (wider?.fault ?? say('day.unreadable')) : ''
  const shown = typed ?? (day ? words.date(day) : (date ?? ''))
  // a form is not sent with a day that cannot be read
  useEffect(() => field.current?.setCustomValidity(fault), [fault])
  const type = (text: string) => {
    setTyped(text)
    setLeft(false)
    const meant = read(text)
    if (meant !== null || !text.trim()) choose(meant)
  }
  const leave = () => {
    setLeft(true)
    if (!fault) setTyped(null)
  }
  const put = (chosen: Edtf | null) => {
    setTyped(null)
    choose(chosen)
  }
  const shut = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const wrong = left && fault !== ''
  return (
    <div className="day-field">
      <label htmlFor={name}>{label}</label>
      <span className="day-typed">
        <input
          id={name}
          ref={field}
          className="num"
          autoComplete="off"
          spellCheck={false}
          dir={shown ? 'auto' : undefined}
          placeholder={say('day.example')}
          value={shown}
          aria-invalid={wrong || undefined}
          aria-describedby={`${name}-beside`}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => type(target.value)}
          onBlur={leave}
          onInvalid={(event) => {
            // said here, and not in the browser’s own words
            event.preventDefault()
            setLeft(true)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            setOpen(true)
          }}
        />
        <button
          type="button"
          ref={opener}
          className="plain"
          aria-label={say('day.open', { label })}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
            <path d="M1.5 3.5h13v11h-13zM1.5 6.5h13M5 1.5v3M11 1.5v3" />
          </svg>
        </button>
      </span>
      <span className="beside" id={`${name}-beside`}>
        {wrong && (
          <span className="fault" role="alert">
            {fault}
          </span>
        )}
        {!wrong && !date && wider && <span className="quiet">{wider.hint}</span>}
        {!wrong && day && words.hijri(day) && <span className="num quiet">{words.hijri(day)}</span>}
        {date && (
          <button type="button" className="as-link" onClick={() => put(null)}>
            {say('day.none')}
          </button>
        )}
      </span>
      {open && (
        <Calendar
          label={label}
          day={day}
          choose={(chosen) => {
            put(chosen)
            shut()
          }}
          shut={shut}
          leave={() => setOpen(false)}
        />
      )}
    </div>
  )
}
