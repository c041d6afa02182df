import { expect, it } from 'vitest'
import type { ListedTerm } from '../../desk/terms.ts'
import { isCalled } from './base.ts'

const term: ListedTerm = {
  id: 'water-compact',
  kind: 'instrument',
  subject: 'water-compact',
  topics: [],
  title: { ar: 'ميثاق المياه', en: 'Water Compact' },
  also: { ar: ['الاتفاقية المائية'], en: [] },
  from: 'added',
  history: [],
}

it('a term is found by any of its names in any spelling, and by no others', () => {
  for (const words of ['', 'compact WATER', 'الاتفاقيه المائيه', 'ميثاق'])
    expect(isCalled(term, words), words).toBe(true)
  for (const words of ['harbour', 'ميثاق البحار']) expect(isCalled(term, words), words).toBe(false)
})
