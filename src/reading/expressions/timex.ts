import { daysBetween } from './calendar.ts'
import { addMonths } from './calendar.ts'
import type { Edtf } from '../finding.ts'

// EDTF dates in the form of TIMEX3, which other readers' test suites use.

const seasons: Record<string, string> = { 21: 'SP', 22: 'SU', 23: 'FA', 24: 'WI' }
const whole = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/

/** `2016-22` → `2016-SU`, `2016-07/2016-09` → `(2016-07-01,2016-10-01,P3M)`; other dates stay as they are. */
export function toTimex(edtf: Edtf): string {
  const plain = edtf.replace(/[~?%]/g, '')
  const [from, to] = plain.split('/')
  if (!from || !to)
    return plain.replace(/^(\d{4})-(2[1-4])$/, (_, year: string, season: string) => `${year}-${seasons[season]}`)
  const a = whole.exec(from)
  const b = whole.exec(to)
  if (!a || !b) return undatedRange(from, to) ?? plain
  if (a[3] && b[3]) {
    const days = daysBetween(dayOf(a), dayOf(b))
    return `(${from},${to},P${days}D)`
  }
  if (a[2] && b[2]) {
    const end = addMonths({ year: Number(b[1]), month: Number(b[2]) }, 1)
    const months = end.year * 12 + end.month - Number(a[1]) * 12 - Number(a[2])
    return `(${from}-01,${end.year}-${String(end.month).padStart(2, '0')}-01,P${months}M)`
  }
  return a[2] || b[2] ? plain : `(${from}-01-01,${to}-01-01,P${Number(to) - Number(from)}Y)`
}

function undatedRange(from: string, to: string): string | null {
  const parts = [from, to].map((day) => /^XXXX-(\d\d)-(\d\d)$/.exec(day))
  if (!parts[0] || !parts[1]) return null
  // 2001 is no leap year, and no other year's February is longer than a reader expects
  const days = parts.map((part) => ({ year: 2001, month: Number(part![1]), day: Number(part![2]) }))
  return `(${from},${to},P${daysBetween(days[0]!, days[1]!)}D)`
}

const dayOf = (match: RegExpExecArray) => ({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
