import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold } from './fold.ts'

const told = (name: string, quote: string, language: 'ar' | 'en' = 'en') =>
  makeDocument({
    name,
    language,
    meetings: [{ quote: `${name} the second round`, ordinal: 2, date: '2024-04-24' }],
    acts: [{ quote, kind: 'commend', topics: ['trade'] }],
  })
const disagreements = (...documents: ReturnType<typeof told>[]) =>
  fold(documents).disagreements.map(({ field, claims }) => [field, ...claims.map(({ value }) => value).sort()])

describe('anniversaries', () => {
  it('of as many years, from the signing in one document and from the entry into force in another, are told apart', () => {
    expect(
      disagreements(
        told('a.txt', 'marked 20 years since the signing of the free trade agreement'),
        told('b.txt', 'رحبا بالذكرى الـ20 لدخول اتفاقية التجارة الحرة حيز التنفيذ', 'ar'),
        told('c.txt', 'celebrated the 20th anniversary of the entry into force of the free trade agreement'),
      ),
    ).toEqual([['date', 'entry into force', 'entry into force', 'signing']])
  })

  it('of a state are its independence to one document and its founding to another', () => {
    expect(
      disagreements(
        told('a.txt', 'signed a statement on the 75th anniversary of Jordanian independence'),
        told('b.txt', 'وقعا بيانا بمناسبة الذكرى الـ75 لتأسيس المملكة', 'ar'),
      ),
    ).toEqual([['naming', 'founding', 'independence']])
  })

  it('of other years, of two states or of one event are no disagreement', () => {
    const independence = told('a.txt', 'marked the 75th anniversary of the independence of Jordan')
    expect(disagreements(independence, told('b.txt', 'marked the 76th anniversary of the founding of Jordan'))).toEqual(
      [],
    )
    expect(disagreements(independence, told('b.txt', 'marked the 75th anniversary of the founding of Israel'))).toEqual(
      [],
    )
    expect(disagreements(independence, told('b.txt', 'هنأ بالذكرى الـ75 لاستقلال الأردن', 'ar'))).toEqual([])
  })
})
