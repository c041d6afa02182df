import { expect, it } from 'vitest'
import { firstWords } from './loom.ts'

it('a mark is named by whole words', () => {
  const quotation = `The two sides agreed ${'to keep the harbour open '.repeat(5)}for good.`
  const words = firstWords(quotation)
  expect(words.length).toBeLessThanOrEqual(91)
  expect(words.endsWith('…')).toBe(true)
  expect(quotation.startsWith(`${words.slice(0, -1)} `)).toBe(true)
})

it('a short quotation stays whole, with its figure', () => {
  expect(firstWords('roughly $3.3 billion')).toBe('roughly $3.3 billion')
})
