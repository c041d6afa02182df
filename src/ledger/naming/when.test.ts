import { describe, expect, it } from 'vitest'
import { daysOf, ordinalName, sayDate, sayHijri } from './when.ts'

describe('dates', () => {
  it('are said whole in both languages, with Western digits', () => {
    expect(sayDate('2026-01-25', 'ar')).toBe('25 يناير 2026')
    expect(sayDate('2026-01-25', 'en')).toBe('25 January 2026')
    expect(sayDate('2023-02', 'ar')).toBe('فبراير 2023')
    expect(sayDate('2023', 'en')).toBe('2023')
  })

  it('keep what is uncertain, open or without a year', () => {
    expect(sayDate('1980~', 'en')).toBe('about 1980')
    expect(sayDate('..~', 'en')).toBe('soon')
    expect(sayDate('../..', 'en')).toBe('soon')
    expect(sayDate('../2026', 'en')).toBe('by 2026')
    expect(sayDate('XXXX-08-02', 'en')).toBe('2 August')
    expect(sayDate('XXXX-10', 'ar')).toBe('أكتوبر')
    expect(sayDate('XXXX-11-08/XXXX-11-09', 'en')).toBe('8 November – 9 November')
    expect(sayDate('nonsense', 'en')).toBe('nonsense')
  })

  it('join a stretch of days', () => {
    expect(sayDate('2021-11-08/2021-11-09', 'en').replace(/\s/g, ' ')).toMatch(/^8 ?– ?9 November 2021$/)
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
    expect(sayHijri('2026-01-25', 'en')).toBe('6 Sha’ban 1447')
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
