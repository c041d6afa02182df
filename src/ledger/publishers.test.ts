import { describe, expect, it } from 'vitest'
import { standing } from './judgement.ts'
import { bySource, publisherCalled, publishersOf } from './publishers.ts'
import { TermBase, termsIn, withTerms } from './terms.ts'

describe('a publisher', () => {
  it('is called one thing in Arabic, in English, by its initials and with them in brackets', () => {
    const names = ['وكالة الأنباء العمانية', 'Oman News Agency', 'Oman News Agency (ONA)', 'OMAN NEWS AGENCY']
    expect(new Set(names.map(publisherCalled))).toEqual(new Set(['Oman News Agency']))
  })
  it('keeps its own name where that says more than a term, or another thing', () => {
    for (const name of ['Friends of the Oman News Agency', 'Sohar Weekly', 'Energy', 'Free Trade Agreement'])
      expect(publisherCalled(name)).toBe(name)
  })
  it('is one under the two names of a term that people add', () => {
    const base = new TermBase(
      termsIn('id\tkind\tsubject\ttopics\ten\tar\ten_also\tar_also\nsohar\tbody\t-\t\tSohar Weekly\tأسبوعية صحار\t\t'),
    )
    expect(withTerms(base, () => publisherCalled('أسبوعية صحار'))).toBe('Sohar Weekly')
  })
})

it('stands once among publishers, with its names in the order of the documents', () => {
  const names = ['Oman News Agency (ONA)', 'Sohar Weekly', 'وكالة الأنباء العمانية', 'SOHAR WEEKLY']
  expect(publishersOf(names)).toEqual([
    { publisher: 'Oman News Agency', names: ['Oman News Agency (ONA)', 'وكالة الأنباء العمانية'] },
    { publisher: 'Sohar Weekly', names: ['Sohar Weekly'] },
  ])
})

it('makes one question of what two people said of a source under its two names', () => {
  const said = (id: string, by: string, publisher: string, reliability: 'A' | 'D') =>
    ({ id, by, at: `2026-01-01T10:0${id}:00Z`, why: null, on: 'source', publisher, reliability }) as const
  const pile = [said('1', 'Huda', 'وكالة الأنباء العمانية', 'A'), said('2', 'Salim', 'Oman News Agency', 'D')]
  expect(standing(pile)).toHaveLength(2)
  expect(standing(bySource(pile))).toMatchObject([{ judgement: { id: '2' }, contested: [{ id: '1' }] }])
})
