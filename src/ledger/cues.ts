import { rows } from '../reading/lexicon.ts'
import { Phrases, type Token } from './phrases.ts'
import cues from './cues.tsv'
import ordinals from './ordinals.tsv'

/** What the words of an act tell of sessions and deeds, in either language. */
export type Cue =
  | 'ahead'
  | 'contact'
  | 'deed'
  | 'hold'
  | 'it'
  | 'launch'
  | 'next'
  | 'next-year'
  | 'opening'
  | 'recall'
  | 'review'
  | 'rhythm'
  | 'session'
  | 'specific'
  | 'thing'
  | 'yearly'

const list = new Phrases<Cue>()
const sessionWords = new Phrases<Cue>()
for (const { cue, ar, en } of rows<'cue' | 'ar' | 'en'>(cues))
  for (const phrase of [...ar.split('|'), ...en.split('|')]) {
    list.add(phrase, cue as Cue)
    if (cue === 'session') sessionWords.add(phrase, cue)
  }
const numbers = new Phrases<number>()
for (const { number, ar, en } of rows<'number' | 'ar' | 'en'>(ordinals))
  for (const phrase of [...ar.split('|'), ...en.split('|')]) numbers.add(phrase, +number)
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const english = new Intl.PluralRules('en', { type: 'ordinal' })
for (let number = 1; number < 100; number++)
  for (const phrase of [`الـ${number}`, `الـ ${number}`, `${number}${suffixes[english.select(number)]!}`])
    numbers.add(phrase, number)

/** Which cues stand in a text. */
export function cuesIn(tokens: readonly Token[]): Set<Cue> {
  return new Set(list.all(tokens))
}

/** The number of a session that a text names: `الجولة الثانية`, `the second round` → 2. */
export function sessionNumber(tokens: readonly Token[]): number | null {
  const sessions = sessionWords.find(tokens)
  for (const number of numbers.find(tokens))
    if (sessions.some((session) => Math.abs(session.from - number.to) <= 3 || Math.abs(number.from - session.to) <= 2))
      return number.value
  return null
}
