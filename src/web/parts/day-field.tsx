import { lazy, Suspense, useState } from 'react'
import type { Edtf } from '../../reading/finding.ts'
import { useWords } from '../language.tsx'
import { usePreferences } from '../preferences.tsx'
import './day-field.css'

const HijriDay = lazy(() => import('./hijri-day.tsx'))

export interface DayFieldProps {
  readonly label: string
  /** `YYYY-MM-DD`; null: none is chosen. */
  readonly day: Edtf | null
  readonly choose: (day: Edtf | null) => void
}

/** A day that is asked for, in the Gregorian calendar or in that of Umm al-Qura. */
export function DayField({ label, day, choose }: DayFieldProps) {
  const words = useWords()
  const { say } = words
  const { hijri } = usePreferences()
  const [inHijri, setInHijri] = useState(false)
  return (
    <div className="day-field">
      {inHijri && hijri ? (
        <Suspense>
          <HijriDay label={label} day={day} choose={choose} />
        </Suspense>
      ) : (
        <label>
          <span>{label}</span>
          <input
            type="date"
            max="9999-12-31"
            value={day ?? ''}
            onChange={({ target }) => choose(target.value || null)}
          />
        </label>
      )}
      <span className="beside">
        {hijri && (
          <button type="button" className="as-link" onClick={() => setInHijri(!inHijri)}>
            {say(inHijri ? 'day.gregorian' : 'day.hijri')}
          </button>
        )}
        {day && <span className="num quiet">{inHijri ? words.date(day) : words.hijri(day)}</span>}
        {day && (
          <button type="button" className="as-link" onClick={() => choose(null)}>
            {say('day.none')}
          </button>
        )}
      </span>
    </div>
  )
}
