import { createIntl } from 'react-intl'
import { describe, expect, it } from 'vitest'
import { ar } from './ar.ts'
import { en, type Word } from './en.ts'

const keys = Object.keys(en) as Word[]
const argumentsOf = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort()

describe('the words of the screens', () => {
  it('stand in both languages under the same keys', () => {
    expect(Object.keys(ar).sort()).toEqual([...keys].sort())
  })

  it('take the same arguments in both languages', () => {
    for (const key of keys) expect(argumentsOf(ar[key]), key).toEqual(argumentsOf(en[key]))
  })

  it('are sound messages in both languages', () => {
    for (const [locale, words] of [
      ['ar', ar],
      ['en', en],
    ] as const) {
      const problems: unknown[] = []
      const intl = createIntl({ locale, messages: words, onError: (error) => problems.push(error) })
      for (const key of keys) {
        const values = Object.fromEntries(argumentsOf(words[key]).map((name) => [name!, 3]))
        intl.formatMessage({ id: key }, values)
      }
      expect(problems).toEqual([])
    }
  })

  it('say every Arabic plural that the language tells apart', () => {
    for (const key of keys) {
      for (const [, body] of ar[key].matchAll(/\{\w+, plural,((?:[^{}]|\{[^{}]*\})*)\}/g)) {
        const forms = [...body!.matchAll(/(\w+) \{/g)].map((match) => match[1])
        expect(forms, key).toContain('two')
      }
    }
  })

  it('hold no Latin sentence in Arabic and no Arabic one in English', () => {
    const foreign = keys.filter((key) => key !== 'head.otherLanguage' && /[\u0600-\u06ff]/.test(en[key]))
    expect(foreign).toEqual([])
    const untranslated = keys.filter((key) => key !== 'head.otherLanguage' && ar[key] === en[key])
    expect(untranslated).toEqual([])
  })
})
