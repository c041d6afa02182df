import { useEffect, useId, useRef, useState } from 'react'
import type { Round } from '../../ledger/ledger.ts'
import { daysOf } from '../../ledger/naming/when.ts'
import type { Edtf } from '../../reading/finding.ts'
import { useWords } from '../language.tsx'
import { columnName } from '../names/column-name.ts'
import './as-of.css'

const dayLength = 864e5
const isoOf = (day: number): Edtf => new Date(day * dayLength).toISOString().slice(0, 10)
const today = (): number => {
  const now = new Date()
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / dayLength
}
/** So long before its first round a dialogue can be asked about. */
const before = 60
/** A hand that slides asks once it rests; milliseconds. */
const rest = 220

interface AsOfProps {
  /** All rounds, whatever the day. */
  readonly rounds: readonly Round[]
  /** The day as of which the ledger is shown. */
  readonly day: Edtf
  /** How many texts are read for it. */
  readonly texts?: string
  readonly ask: (on: Edtf | null) => void
}

/** The day as of which a dialogue is shown: a slider from before its first round to today, with a notch for each round. */
export function AsOf({ rounds, day, texts, ask }: AsOfProps) {
  const words = useWords()
  const { say } = words
  const notches = useId()
  const last = today()
  const days = rounds.flatMap(({ date }) => daysOf(date)?.from ?? [])
  const first = Math.min(last - before, ...days.map((from) => from - before))
  const asked = daysOf(day)?.from ?? last
  const [hand, setHand] = useState(asked)
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  // a day that arrives late does not move a hand that has gone on
  useEffect(() => {
    if (waiting.current === null) setHand(asked)
  }, [asked])
  const stay = () => {
    if (waiting.current !== null) clearTimeout(waiting.current)
    waiting.current = null
  }
  useEffect(() => stay, [])
  const slide = (to: number) => {
    setHand(to)
    stay()
    waiting.current = setTimeout(() => {
      waiting.current = null
      ask(to >= last ? null : isoOf(to))
    }, rest)
  }
  const hijri = words.hijri(isoOf(hand))
  return (
    <div className="as-of">
      <label>
        <span className="num">{say('dialogue.asOf', { date: words.date(isoOf(hand)) })}</span>
        <input
          type="range"
          min={first}
          max={last}
          step={1}
          value={hand}
          list={notches}
          aria-valuetext={words.date(isoOf(hand))}
          onChange={({ target }) => slide(Number(target.value))}
        />
      </label>
      <datalist id={notches}>
        {rounds.map(({ address, ordinal, date }) => (
          <option key={address} value={daysOf(date)?.to} label={columnName({ ordinal, date }, words)} />
        ))}
      </datalist>
      <p className="num quiet">
        {[hijri, texts].filter(Boolean).join(' · ')}
        {hand < last && (
          <>
            {(hijri ?? texts) && ' · '}
            <button type="button" className="as-link" onClick={() => slide(last)}>
              {say('dialogue.today')}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
