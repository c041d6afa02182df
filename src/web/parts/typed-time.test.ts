import { expect, it } from 'vitest'
import { typedTime } from './typed-time.ts'

it('a time of day is read in both sets of digits, of twenty-four hours or of twelve', () => {
  for (const typed of ['09:30', '9:30', '9.30', '٩:٣٠', '9:30 am', '٩:٣٠ ص'])
    expect(typedTime(typed), typed).toBe('09:30')
  for (const typed of ['21:30', '9:30 PM', '٩:٣٠ م']) expect(typedTime(typed), typed).toBe('21:30')
  expect([typedTime('12 am'), typedTime('12 م'), typedTime('00:00')]).toEqual(['00:00', '12:00', '00:00'])
})

it('what is no time of day is none', () => {
  for (const typed of ['', '9', '25:00', '9:60', '13 pm', '0 am', 'noon', '9:3'])
    expect(typedTime(typed), typed).toBeNull()
})
