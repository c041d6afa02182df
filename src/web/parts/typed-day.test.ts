import { describe, expect, it } from 'vitest'
import { sayDate, sayHijri } from '../../ledger/naming/when.ts'
import { typedDay } from './typed-day.ts'

describe('a day that is typed', () => {
  it('is read as day, month and year, or year, month and day, between whatever signs', () => {
    for (const typed of [
      '12/3/2026',
      '12-03-2026',
      '12.3.2026',
      '2026-03-12',
      '2026/3/12',
      '12 3 2026',
      ' 12 / 3 / 2026 ',
    ])
      expect(typedDay(typed), typed).toBe('2026-03-12')
  })
  it('is read in both sets of Arabic digits and with the names of months in both languages', () => {
    for (const typed of [
      '١٢/٣/٢٠٢٦',
      '۱۲/۳/۲۰۲۶',
      '١٢ مارس ٢٠٢٦',
      '12 آذار 2026',
      '12 March 2026',
      'March 12, 2026',
      'Thursday, 12th of March 2026',
      'الخميس 12 مارس 2026م',
      '12 mar 2026',
    ])
      expect(typedDay(typed), typed).toBe('2026-03-12')
  })
  it('is of the calendar of Umm al-Qura by its month, its era or its year', () => {
    for (const typed of ['1 رمضان 1446', '١ رمضان ١٤٤٦ هـ', '1/9/1446', '1446-9-1', '1 Ramadan 1446 AH', '1/9/1446 هـ'])
      expect(typedDay(typed), typed).toBe('2025-03-01')
    expect(typedDay('1 ربيع الأول 1447')).toBe('2025-08-24')
  })
  it('is none where there is no such day, or where it is not whole', () => {
    for (const typed of [
      '',
      'soon',
      '31/2/2026',
      '30 شعبان 1446',
      '13/13/2026',
      '12/3/26',
      'March 2026',
      '2026',
      '12 رمضان 2026',
      '12 March 1447',
      '1/9/1446 م x',
      '12 March 2026 or later',
    ])
      expect(typedDay(typed), typed).toBeNull()
  })
  it('is any day as the screens say it, in both languages, digits and calendars', () => {
    for (let day = Date.UTC(1990, 0, 1); day < Date.UTC(2040, 0, 1); day += 37 * 864e5) {
      const iso = new Date(day).toISOString().slice(0, 10)
      for (const [language, digits] of [
        ['ar', 'latn'],
        ['ar', 'arab'],
        ['en', 'latn'],
      ] as const) {
        expect(typedDay(sayDate(iso, language, digits)), sayDate(iso, language, digits)).toBe(iso)
        expect(typedDay(sayHijri(iso, language, digits)!), sayHijri(iso, language, digits)!).toBe(iso)
      }
    }
  })
})
