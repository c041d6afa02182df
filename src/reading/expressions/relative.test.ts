import { describe, expect, it } from 'vitest'
import { resolveRelative } from './relative.ts'

const issued = { year: 2024, month: 1, day: 10 } // a Wednesday

describe('dates counted from the day of issue', () => {
  it.each([
    ['day-1', '2024-01-09'],
    ['week+1', '2024-01-15/2024-01-21'],
    ['month-1', '2023-12'],
    ['month+0 YYYY-MM-28', '2024-01-28'],
    ['year+1 YYYY-01/YYYY-04~', '2025-01/2025-04~'],
    ['weekday 2 this', '2024-01-09'],
    ['weekday 3 this', '2024-01-10'],
    ['weekday 3 last', '2024-01-03'],
    ['weekday 7 next', '2024-01-14'],
    ['nearest XXXX-12-30', '2023-12-30'],
    ['next XXXX-12', '2024-12'],
    ['last XXXX-03', '2023-03'],
    ['nearest XXXX-02-30', null],
    ['no such thing', null],
  ])('%s', (relative, expected) => expect(resolveRelative(relative, issued)).toBe(expected))

  it('shares one year between the ends of a range', () => {
    expect(resolveRelative('nearest XXXX-12-08/XXXX-12-09', issued)).toBe('2023-12-08/2023-12-09')
  })
})
