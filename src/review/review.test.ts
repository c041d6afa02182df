import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold } from '../ledger/fold.ts'
import { rows } from '../reading/lexicon.ts'
import phrases from './phrases.tsv'
import { review } from './review.ts'
import { headIn, quoted, sayCount, sayLate } from './text.ts'

const first = makeDocument({
  name: 'first.txt',
  meetings: [{ quote: 'first dialogue', ordinal: 1, date: '2023-03-01' }],
  acts: [
    {
      quote: 'agreed to hold the second round in 2024',
      kind: 'agree',
      undertaking: true,
      due: '2024',
      topics: ['dialogue'],
    },
    {
      quote: 'Oman pledged to ratify the agreement on double taxation',
      kind: 'commit',
      undertaking: true,
      actors: ['OM'],
      topics: ['finance'],
    },
  ],
  figures: [{ quote: '$3 billion', value: 3e9, unit: 'USD', of: 'bilateral trade', asOf: '2022' }],
})
const second = makeDocument({
  name: 'second.txt',
  meetings: [{ quote: 'second dialogue', ordinal: 2, date: '2025-02-10' }],
  acts: [{ quote: 'agreed to open a visa centre', kind: 'agree', undertaking: true, topics: ['exchanges'] }],
  figures: [{ quote: '$3.3 billion', value: 3.3e9, unit: 'USD', of: 'bilateral trade', asOf: '2024' }],
})
const documents = [first, second]
const found = { meetings: 1, acts: 1, instruments: 0, figures: 1, dates: 0, people: 0, organisations: 0, places: 0 }
const made = review(
  'Oman-US Strategic Dialogue',
  fold(documents),
  documents.map((document) => ({ ...document, found })),
  '2025-03-01',
)
const of = (verdict: string) => made.matters.filter((matter) => matter.verdict === verdict)

describe('the review', () => {
  it('says what became of each matter, how late, who owns it and what was searched', () => {
    expect(of('kept-late')).toMatchObject([{ lateByDays: 41, movement: 'advanced' }])
    expect(of('silent')).toMatchObject([{ owners: ['OM'], searched: [second.id], movement: 'silent' }])
    expect(of('open')).toMatchObject([{ movement: 'new', owners: ['OM', 'US'] }])
  })
  it('lists what each side undertook, with its sentence', () => {
    expect(made.undertakings.filter(({ sides }) => sides.includes('US')).map(({ quote }) => quote)).toEqual(
      expect.arrayContaining(['agreed to hold the second round in 2024', 'agreed to open a visa centre']),
    )
    expect(made.undertakings.filter(({ sides }) => !sides.includes('US')).map(({ quote }) => quote)).toEqual([
      'Oman pledged to ratify the agreement on double taxation',
    ])
  })
  it('sets a figure against the one before it', () => {
    expect(made.figures.map(({ value, before, change }) => [value, before?.value ?? null, change])).toEqual([
      [3e9, null, null],
      [3.3e9, 3e9, 10],
    ])
  })
  it('puts a figure that names no time where its round stands, and calls what is said again by its name', () => {
    const again = makeDocument({
      name: 'again.txt',
      meetings: [{ quote: 'second dialogue', ordinal: 2, date: '2025-02-10' }],
      figures: [{ quote: '3.3 billion dollars', value: 3.3e9, unit: 'USD', of: 'bilateral trade' }],
    })
    const { figures } = review(made.mechanism, fold([...documents, again]), [...documents, again], made.asOf)
    expect(figures.map(({ quote, repeated }) => [quote, repeated])).toEqual([
      ['$3 billion', false],
      ['$3.3 billion', false],
      ['3.3 billion dollars', true],
    ])
  })
  it('puts the figures of a round without a day after those of the round before it', () => {
    const later = makeDocument({
      name: 'later.txt',
      meetings: [{ quote: 'third dialogue', ordinal: 3, place: 'Muscat' }],
      figures: [{ quote: '$2 billion', value: 2e9, unit: 'USD', of: 'bilateral trade' }],
    })
    const all = [later, ...documents]
    const { figures } = review(made.mechanism, fold(all), all, made.asOf)
    expect(figures.map(({ quote }) => quote)).toEqual(['$3 billion', '$3.3 billion', '$2 billion'])
  })
  it('leaves out what came after the day', () => {
    const before = review('Oman-US Strategic Dialogue', fold(documents), documents, '2023-06-01')
    expect(before.rounds).toHaveLength(1)
    expect(before.matters.flatMap(({ steps }) => steps).filter(({ document }) => document === second.id)).toEqual([])
  })
  it('covers the documents of the newest round', () => {
    expect(made.coverage).toEqual([
      { document: second.id, name: 'second.txt', length: second.length, findings: 3, readable: null },
    ])
  })
})

describe('the words of the review', () => {
  it('call a search a search and nobody silent', () => {
    expect(sayCount('searched', 5, 'ar')).toBe('فُحصت 5 نصوص')
    const said = rows<'phrase' | 'ar' | 'en'>(phrases).map(({ ar }) => ar)
    expect(said.filter((phrase) => /سُكت|بُحث/.test(phrase))).toEqual([])
  })
  it('count the days that a thing was late', () => {
    expect([1, 2, 5, 25, 410].map((days) => sayLate(days, 'ar'))).toEqual([
      'بعد موعده بيوم واحد',
      'بعد موعده بيومين',
      'بعد موعده بـ5 أيام',
      'بعد موعده بـ25 يوما',
      'بعد موعده بـ410 أيام',
    ])
    expect([1, 25].map((days) => sayLate(days, 'en'))).toEqual(['one day late', '25 days late'])
  })
  it('name a head as the documents of the reader’s language do, and as the others do where none of these names one', () => {
    const citation = { document: first.id, start: 0, end: 1, quote: 'x' }
    const head = { side: 'OM', name: 'سالم سعيد', role: null, citation }
    const both = { ...head, otherScript: { name: 'Salim Said', role: 'Minister', citation } }
    expect([headIn(both, 'ar').name, headIn(both, 'en').name, headIn(head, 'en').name]).toEqual([
      'سالم سعيد',
      'Salim Said',
      'سالم سعيد',
    ])
  })
  it('put no second pair of marks around what is a quotation in its document', () => {
    expect(quoted('"اتفاقية العمل"')).toBe('«اتفاقية العمل»')
    expect(quoted('the “Future Framework” of 2022')).toBe('“the “Future Framework” of 2022”')
  })
  it('set quotations in the marks of their own language', () => {
    expect(quoted('agreed to open a visa centre')).toBe('“agreed to open a visa centre”')
    expect(quoted('اتفقا على فتح مكتب')).toBe('«اتفقا على فتح مكتب»')
  })
  it('stand in both languages, each in its own letters', () => {
    for (const { ar, en } of rows<'phrase' | 'ar' | 'en'>(phrases)) {
      expect(ar).toMatch(/^[\u0600-\u06ff\s#:.,]+$/)
      expect(en).toMatch(/^[A-Za-z\s#:.,-]+$/)
    }
  })
})
