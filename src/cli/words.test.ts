import { describe, expect, it } from 'vitest'
import { faults } from '../errors.ts'
import { words } from './words.ts'

/** A detail that is called by the language of its message is that language's wording of one thing. */
const details = (text: string, language: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => (name === language ? 'wording' : name)).sort()

describe.each([
  ['the words of the command line', words],
  ['the errors', faults],
])('%s', (_, table) => {
  it('stand in both languages with the same details', () => {
    for (const [key, { ar, en }] of Object.entries(table))
      expect([key, details(ar, 'ar')]).toEqual([key, details(en, 'en')])
  })

  it('are Arabic in Arabic and not in English', () => {
    for (const [key, { ar, en }] of Object.entries(table)) {
      expect([key, /[\u0621-\u064a]/.test(ar), /[\u0621-\u064a]/.test(en)]).toEqual([key, true, false])
    }
  })
})
