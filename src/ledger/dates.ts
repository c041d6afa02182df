import type { Edtf } from '../reading/finding.ts'

// Dates as the documents give them (EDTF): known to the day, the month or the year, without a year, or as an interval.

/** The days that a date may mean, as `YYYY-MM-DD` texts, both included; null where no year is known. */
export interface Days {
  readonly first: string
  readonly last: string
}

const bare = (date: Edtf) => date.replace(/[~?%]/g, '')
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
const two = (n: number) => String(n).padStart(2, '0')

function daysOfOne(date: string): Days | null {
  const decade = /^(\d{2,3})(X{1,2})$/.exec(date)
  if (decade)
    return {
      first: `${decade[1]}${decade[2]!.replace(/X/g, '0')}-01-01`,
      last: `${decade[1]}${decade[2]!.replace(/X/g, '9')}-12-31`,
    }
  const parts = /^(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(date)
  if (!parts) return null
  const [, year, month, day] = parts
  if (!month || month === 'XX') return { first: `${year}-01-01`, last: `${year}-12-31` }
  if (!day || day === 'XX')
    return { first: `${year}-${month}-01`, last: `${year}-${month}-${two(daysIn(+year!, +month))}` }
  return { first: date, last: date }
}

/** What a date says, kept: the same few dates are compared again and again. */
interface Meant {
  readonly bare: string
  readonly days: Days | null
  /** The month and day of a date without its year: `XXXX-08-02` → `08-02`; of an interval its first. */
  readonly yearless: string | null
  readonly precision: number
}
const known = new Map<Edtf, Meant>()

function meant(date: Edtf): Meant {
  let told = known.get(date)
  if (!told) {
    const plain = bare(date)
    const days = daysMeant(plain)
    const yearless = /^XXXX-(\d\d(?:-\d\d)?)/.exec(plain)?.[1] ?? null
    told = { bare: plain, days, yearless, precision: precisionIn(days, yearless) }
    if (known.size >= 10_000) known.clear()
    known.set(date, told)
  }
  return told
}

/** `2024-04` → 1 to 30 April 2024; `2026-01/2026-04~` → January to April; `XXXX-08-02`, `..~` and null → null. */
export const daysOf = (date: Edtf | null): Days | null => (date ? meant(date).days : null)

function daysMeant(plain: string): Days | null {
  const [from, to] = plain.split('/') as [string, string?]
  if (to === undefined) return daysOfOne(from)
  const first = from === '..' || !from ? null : daysOfOne(from)
  const last = to === '..' || !to ? null : daysOfOne(to)
  if (!first && !last) return null
  return { first: first?.first ?? '0000-01-01', last: last?.last ?? '9999-12-31' }
}

/** Whether two dates can mean the same day: `2024-04` and `2024-04-24`, `XXXX-11-08` and `2021-11-08`. */
export function datesAgree(a: Edtf, b: Edtf): boolean {
  if (a === b) return true
  const [one, two] = [meant(a), meant(b)]
  if (one.bare === two.bare) return true
  if (one.yearless || two.yearless) {
    const [md, other] = one.yearless ? [one.yearless, two] : [two.yearless!, one]
    const full = other.yearless ?? other.days?.first.slice(5)
    if (!full) return false
    return (
      /^\d{4}$/.test(other.bare) ||
      full.startsWith(md) ||
      md.startsWith(full) ||
      (/^\d{4}-\d\d$/.test(other.bare) && full.slice(0, 2) === md.slice(0, 2))
    )
  }
  const [da, db] = [one.days, two.days]
  return !!da && !!db && da.first <= db.last && db.first <= da.last
}

/** Whether two dates are of one day or the one after it, where the year may be left out: a report is dated the day after the session. */
export function sameDay(a: Edtf, b: Edtf): boolean {
  if (daysOf(a) && daysOf(b))
    return precisionOf(a) > 3 && precisionOf(b) > 3 && within(daysOf(a)!.first, daysOf(b)!.first)
  const [x, y] = [a, b].map(
    (date) => meant(date).yearless ?? (precisionOf(date) > 3 ? daysOf(date)!.first.slice(5) : ''),
  )
  return x!.length === 5 && y!.length === 5 && within(`2000-${x}`, `2000-${y}`)
}
const within = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000

/** A date without a year in a year: `XXXX-12-09/XXXX-12-11` in 2024 → `2024-12-09/2024-12-11`. */
export const inYear = (date: Edtf, year: number): Edtf => date.replaceAll('XXXX', String(year).padStart(4, '0'))

/** How closely a date is known: the larger the closer. */
export const precisionOf = (date: Edtf): number => (date ? meant(date).precision : 0)

function precisionIn(days: Days | null, yearless: string | null): number {
  if (!days) return yearless ? 0.5 : 0
  const length = dayCount(days.first, days.last)
  return length <= 14 ? 4 - length / 100 : length <= 31 ? 3 : length <= 366 ? 2 : 1
}

/** The year in which the date begins; null where it is not known. */
export const yearOf = (date: Edtf | null): number | null => {
  const first = daysOf(date)?.first
  return first ? +first.slice(0, 4) : null
}

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)
/** Whole days from one day to another; negative where the other is earlier. */
export const dayCount = (from: string, to: string): number => Math.round((noon(to) - noon(from)) / 86_400_000)

/** The day that comes some days after another, or before it. */
export const dayAfter = (day: string, days: number): string =>
  new Date(noon(day) + days * 86_400_000).toISOString().slice(0, 10)
