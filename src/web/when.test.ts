import { describe, expect, it } from 'vitest'
import { daysOf, ordinalName, sayDate, sayHijri } from './when.ts'

const say = (word: string, values?: { date: string }) => (values ? `${word}(${values.date})` : word)

describe('dates', () => {
  it('are said whole in both languages, with Western digits', () => {
    expect(sayDate('2026-01-25', 'ar', say)).toBe('25 يناير 2026')
    expect(sayDate('2026-01-25', 'en', say)).toBe('25 January 2026')
    expect(sayDate('2023-02', 'ar', say)).toBe('فبراير 2023')
    expect(sayDate('2023', 'en', say)).toBe('2023')
  })

  it('keep what is uncertain, open or without a year', () => {
    expect(sayDate('1980~', 'en', say)).toBe('when.about(1980)')
    expect(sayDate('..~', 'en', say)).toBe('when.soon')
    expect(sayDate('../..', 'en', say)).toBe('when.soon')
    expect(sayDate('../2026', 'en', say)).toBe('when.before(2026)')
    expect(sayDate('XXXX-08-02', 'en', say)).toBe('2 August')
    expect(sayDate('XXXX-10', 'ar', say)).toBe('أكتوبر')
    expect(sayDate('XXXX-11-08/XXXX-11-09', 'en', say)).toBe('8 November – 9 November')
    expect(sayDate('nonsense', 'en', say)).toBe('nonsense')
  })

  it('join a stretch of days', () => {
    expect(sayDate('2021-11-08/2021-11-09', 'en', say).replace(/\s/g, ' ')).toMatch(/^8 ?– ?9 November 2021$/)
  })

  it('cover whole months and years', () => {
    expect(daysOf('1970-01')).toEqual({ from: 0, to: 30 })
    expect(daysOf('1970')).toEqual({ from: 0, to: 364 })
    expect(daysOf('1970-01-02/1970-01~')).toEqual({ from: 1, to: 30 })
    expect(daysOf('XXXX-01-02')).toBeNull()
    expect(daysOf('..~')).toBeNull()
    expect(daysOf(null)).toBeNull()
  })

  it('have their Umm al-Qura day only where they are one day', () => {
    expect(sayHijri('2026-01-25', 'ar')).toBe('6 شعبان 1447')
    expect(sayHijri('2026-01', 'ar')).toBeNull()
  })
})

it('rounds are counted in words, feminine in Arabic', () => {
  expect(ordinalName(3, 'ar')).toBe('الثالثة')
  expect(ordinalName(11, 'ar')).toBe('الحادية عشرة')
  expect(ordinalName(15, 'ar')).toBe('الخامسة عشرة')
  expect(ordinalName(20, 'ar')).toBe('العشرون')
  expect(ordinalName(21, 'ar')).toBe('الحادية والعشرون')
  expect(ordinalName(11, 'en')).toBe('11th')
  expect(ordinalName(22, 'en')).toBe('22nd')
})
