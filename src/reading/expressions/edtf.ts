import type { Edtf } from '../finding.ts'
import type { Day } from './calendar.ts'

// Dates written in EDTF (ISO 8601-2:2019, Annex A). A missing year is `XXXX`; `YYYY` and `MM` are the year and month of a
// relative date, filled in once the date of issue is known.

/** A part of a year: which stretch of it the words name. */
export type Part =
  | { readonly kind: 'quarter'; readonly number: number }
  | { readonly kind: 'half'; readonly number: number }
  | { readonly kind: 'third'; readonly number: number }
  | { readonly kind: 'season'; readonly number: number }

export type Phase = 'early' | 'mid' | 'late' | 'end'

const two = (n: number): string => String(n).padStart(2, '0')
const four = (year: number | string): string => (typeof year === 'string' ? year : String(year).padStart(4, '0'))

export const yearOf = (year: number | string): Edtf => four(year)
export const monthOf = (year: number | string, month: number | string): Edtf =>
  `${four(year)}-${typeof month === 'string' ? month : two(month)}`
export const dayOf = (year: number | string, month: number | string, day: number): Edtf =>
  `${monthOf(year, month)}-${two(day)}`
export const isoDay = ({ year, month, day }: Day): Edtf => dayOf(year, month, day)
export const interval = (from: Edtf, to: Edtf): Edtf => `${from}/${to}`
/** `1980` → `198X`. */
export const decadeOf = (year: number): Edtf => `${four(year).slice(0, 3)}X`
/** The nth century: 19 → `18XX`. */
export const centuryOf = (ordinal: number): Edtf => `${two(ordinal - 1)}XX`

const monthsOfPart = { quarter: 3, half: 6, third: 4 }

/** `first quarter of 2022` → `2022-01/2022-03`, `summer of 2024` → `2024-22` (21 spring to 24 winter). */
export function partOf(year: number | string, part: Part): Edtf {
  if (part.kind === 'season') return `${four(year)}-${part.number}`
  const length = monthsOfPart[part.kind]
  const last = part.number * length
  return interval(monthOf(year, last - length + 1), monthOf(year, last))
}

/** `early 2026` → `2026-01/2026-04~`, `mid-1980` → `1980~`, `late 2025` → `2025-09~/2025-12`, `end of 2025` → `2025-12`. */
export function phaseOfYear(year: number | string, phase: Phase): Edtf {
  if (phase === 'early') return interval(monthOf(year, 1), `${monthOf(year, 4)}~`)
  if (phase === 'mid') return `${four(year)}~`
  if (phase === 'late') return interval(`${monthOf(year, 9)}~`, monthOf(year, 12))
  return monthOf(year, 12)
}

/** Stretches of a month, a decade or a century have no sharper form than the whole, marked as approximate. */
export const approximate = (edtf: Edtf): Edtf => (edtf.includes('/') || edtf.endsWith('~') ? edtf : `${edtf}~`)
