import { describe, expect, it } from 'vitest'
import { faults } from '../errors.ts'
import { words } from './words.ts'

const details = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each([
  ['the words of the command line', words],
  ['the errors', faults],
])('%s', (_, table) => {
  it('stand in both languages with the same details', () => {
    for (const [key, { ar, en }] of Object.entries(table)) expect([key, details(ar)]).toEqual([key, details(en)])
  })

  it('are Arabic in Arabic and not in English', () => {
    for (const [key, { ar, en }] of Object.entries(table)) {
      expect([key, /[\u0621-\u064a]/.test(ar), /[\u0621-\u064a]/.test(en)]).toEqual([key, true, false])
    }
  })
})
