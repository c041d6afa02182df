import { describe, expect, it } from 'vitest'
import { datesAgree, dayCount, daysOf, precisionOf, yearOf } from './dates.ts'

describe('dates', () => {
  it('takes a month for all its days, February of a leap year too', () => {
    expect(daysOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' })
    expect(daysOf('2026-01/2026-04~')).toEqual({ first: '2026-01-01', last: '2026-04-30' })
  })
  it('knows no days of a vague time or of a date without its year', () => {
    expect([daysOf('..~'), daysOf('XXXX-08-02'), daysOf(null)]).toEqual([null, null, null])
  })
  it('lets a day agree with its month, and with itself without the year, and with no other day', () => {
    expect(datesAgree('2024-04', '2024-04-24')).toBe(true)
    expect(datesAgree('XXXX-11-08/XXXX-11-09', '2021-11-08/2021-11-09')).toBe(true)
    expect(datesAgree('XXXX-08-02', '2021-11-08')).toBe(false)
    expect(datesAgree('2024-04-24', '2024-04-25')).toBe(false)
  })
  it('holds a day for closer than a month, and a month than a year', () => {
    expect(precisionOf('2024-04-24')).toBeGreaterThan(precisionOf('2024-04'))
    expect(precisionOf('2024-04')).toBeGreaterThan(precisionOf('2024'))
    expect(precisionOf('2024')).toBeGreaterThan(precisionOf('XXXX-04-24'))
  })
  it('counts days over the end of a year', () => {
    expect(dayCount('2025-12-31', '2026-01-25')).toBe(25)
    expect(yearOf('2026-01-25')).toBe(2026)
  })
})
