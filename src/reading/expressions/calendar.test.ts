import { expect, it } from 'vitest'
import { addDays, addMonths, fromHijri, hijriSpan, isDay, weekdayOf } from './calendar.ts'

it('converts Hijri days by Umm al-Qura', () => {
  expect(fromHijri(1445, 9, 1)).toEqual({ year: 2024, month: 3, day: 11 })
  expect(fromHijri(1447, 1, 1)).toEqual({ year: 2025, month: 6, day: 26 })
  expect(fromHijri(1700, 1, 1)).toBeNull()
})

it('spans a Hijri month from its first to its last day', () => {
  expect(hijriSpan(1445, 12)).toEqual({
    first: { year: 2024, month: 6, day: 7 },
    last: { year: 2024, month: 7, day: 6 },
  })
})

it('knows the days of leap years and of unknown years', () => {
  expect([isDay(2024, 2, 29), isDay(2023, 2, 29), isDay(undefined, 2, 29), isDay(2024, 13, 1)]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

it('counts over the ends of months and years', () => {
  expect(addDays({ year: 2023, month: 12, day: 31 }, 1)).toEqual({ year: 2024, month: 1, day: 1 })
  expect(addMonths({ year: 2024, month: 1 }, -2)).toEqual({ year: 2023, month: 11 })
  expect(weekdayOf({ year: 2024, month: 7, day: 2 })).toBe(2)
})
