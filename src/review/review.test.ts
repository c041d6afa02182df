import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold } from '../ledger/fold.ts'
import { sayAmount } from '../ledger/naming/amount.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { sideName } from '../ledger/naming/sides.ts'
import { ordinalName, sayDate } from '../ledger/naming/when.ts'
import { rows } from '../reading/lexicon.ts'
import phrases from './phrases.tsv'
import { review } from './review.ts'
import { quoted, reviewLines, sayCount, sayTitle } from './text.ts'

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
  it('leaves out what came after the day', () => {
    const before = review('Oman-US Strategic Dialogue', fold(documents), documents, '2023-06-01')
    expect(before.rounds).toHaveLength(1)
    expect(before.matters.flatMap(({ steps }) => steps).filter(({ document }) => document === second.id)).toEqual([])
  })
  it('covers the documents of the newest round', () => {
    expect(made.coverage).toEqual([
      { document: second.id, name: 'second.txt', length: second.length, findings: 3, readable: null },
    ])
    const read = documents.map((document) => ({ ...document, readable: 0.94 }))
    const told = reviewLines(review('Oman-US Strategic Dialogue', fold(documents), read, '2025-12-31'), new Map(), 'en')
    expect(told.at(-1)).toMatch(/94% of the text was read/)
  })
})

describe('the review as text', () => {
  const names = new Map(documents.map(({ id, name }) => [id as string, name]))
  it('holds nothing but fixed phrases, names, numbers and quotations', () => {
    const fixed = rows<'phrase' | 'ar' | 'en'>(phrases)
    for (const language of ['ar', 'en'] as const) {
      let text = reviewLines(made, names, language).join('\n')
      const known = [
        ...made.matters.flatMap(({ title, steps }) => [title[language], ...steps.map(({ quote }) => quote)]),
        ...names.values(),
        ...names.keys(),
        mechanismName(made.mechanism, ['OM', 'US'], language).whole,
        ...['OM', 'US'].map((side) => sideName(side, language)),
        ...[1, 2].map((ordinal) => ordinalName(ordinal, language)),
        ...[...made.rounds.map(({ date }) => date!), '2024', made.asOf].map((date) => sayDate(date, language)),
        ...made.figures.map(({ value, unit }) => sayAmount(value, unit, language)),
        ...fixed.flatMap((row) =>
          row[language]
            .split('#')
            .map((part) => part.trim())
            .filter(Boolean),
        ),
      ].sort((a, b) => b.length - a.length)
      for (const phrase of known) text = text.replaceAll(phrase, ' ')
      expect(text.match(/\p{L}+/gu)?.filter((word) => word !== 'و' && word !== 'and') ?? []).toEqual([])
    }
  })
  it('calls countries and mechanisms by their names in the language that it speaks', () => {
    const arabic = reviewLines(made, names, 'ar').join('\n')
    expect(arabic).toContain('مراجعة: الحوار الاستراتيجي بين عُمان والولايات المتحدة')
    expect(arabic).toContain('المعنيّ: عُمان والولايات المتحدة')
    expect(arabic).toContain('الجولة الثانية · 10 فبراير 2025')
    expect(reviewLines(made, names, 'en').join('\n')).toContain('Owner: Oman and United States')
  })
  it('counts what was searched for silence and calls nobody silent', () => {
    const arabic = reviewLines(made, names, 'ar').join('\n')
    expect(arabic).toContain('لم يُذكر (1)')
    expect(arabic).toContain('فُحص نص واحد: second.txt')
    expect(sayCount('searched', 5, 'ar')).toBe('فُحصت 5 نصوص')
    expect(arabic).not.toMatch(/سُكت|بُحث/)
  })
  it('sets quotations in the marks of their own language', () => {
    expect(reviewLines(made, names, 'ar').join('\n')).toContain('“agreed to open a visa centre”')
    expect(quoted('اتفقا على فتح مكتب')).toBe('«اتفقا على فتح مكتب»')
  })
  it('cites a document on every line that tells a fact', () => {
    const titles = made.matters.map(({ title }) => sayTitle(title, 'en'))
    const lines = reviewLines(made, names, 'en').filter((line) => !titles.includes(line.trim()))
    expect(lines.filter((line) => /[“”]/.test(line)).every((line) => /first\.txt|second\.txt/.test(line))).toBe(true)
  })
  it('has every phrase in both languages, each in its own letters', () => {
    for (const { ar, en } of rows<'phrase' | 'ar' | 'en'>(phrases)) {
      expect(ar).toMatch(/^[\u0600-\u06ff\s#]+$/)
      expect(en).toMatch(/^[A-Za-z\s#-]+$/)
    }
  })
})
