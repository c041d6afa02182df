import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Analysis } from '../analysis.ts'
import { arabic } from '../ar/pack.ts'
import { english } from '../en/pack.ts'
import { mainScript } from '../../text/direction.ts'
import { findParagraphs } from './01-paragraphs.ts'
import { findSentences } from './02-sentences.ts'

function sentencesOf(text: string): string[] {
  const analysis = {
    text,
    language: mainScript(text) ?? 'en',
    packs: { ar: arabic, en: english },
    paragraphs: [],
    sentences: [],
  } as unknown as Analysis
  findParagraphs(analysis)
  findSentences(analysis)
  return analysis.sentences.map(({ start, end }) => text.slice(start, end))
}

describe('a page that has lost its stops', () => {
  it.each([
    ['English', 'the two sides agreed to open a port, to train its crews and to meet again in spring, '],
    ['Arabic', 'اتفق الجانبان على افتتاح ميناء، وتدريب أطقمه، وعقد لقاء آخر في الربيع، '],
  ])('is cut behind a comma, and nothing of it is lost: %s', (_, clause) => {
    const text = clause.repeat(200).trim()
    const sentences = sentencesOf(text)
    expect(sentences.length).toBeGreaterThan(3)
    for (const sentence of sentences) {
      expect(sentence.length).toBeLessThanOrEqual(3000)
      expect(sentence).toMatch(/[,،]$/)
    }
    expect(sentences.join(' ')).toBe(text)
  })

  it('is cut between words where it has no commas either', () => {
    const sentences = sentencesOf('harbour '.repeat(1000).trim())
    expect(sentences.every((sentence) => /^(?:harbour ?)+$/.test(sentence))).toBe(true)
  })

  it('is never cut inside a character, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '𐤀', 'ب', '\u0301'), { minLength: 1, maxLength: 40 }), (parts) => {
        for (const sentence of sentencesOf(`a${parts.join('').repeat(400)}`)) {
          expect(sentence).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
          expect(sentence.length).toBeLessThanOrEqual(3000)
        }
      }),
      { numRuns: 60 },
    )
  })
})
