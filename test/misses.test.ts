import { describe, expect, it } from 'vitest'
import { rows } from '../src/reading/lexicon.ts'
import { type FindingType, read } from '../src/reading/read.ts'
import misses from './misses.tsv'

// Sentences of our own in which a reader that looks for words alone would find something, and nothing is there.

describe('sentences in which nothing may be found', () => {
  const table = rows<'language' | 'type' | 'sentence'>(misses)

  it.each(table)('$language: no $type in "$sentence"', ({ type, sentence }) => {
    expect(read(sentence)[type as FindingType].map((finding) => `${finding.rule}: ${finding.quote}`)).toEqual([])
  })

  it('holds at least fifty sentences of each language', () => {
    for (const language of new Set(table.map((row) => row.language))) {
      expect(table.filter((row) => row.language === language).length).toBeGreaterThanOrEqual(50)
    }
  })
})
