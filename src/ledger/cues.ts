import { rows } from '../reading/lexicon.ts'
import { Phrases, type Token } from './phrases.ts'
import cues from './cues.tsv'
import ordinals from './ordinals.tsv'

/** What the words of an act tell of sessions and deeds, in either language. */
export type Cue = 'deed' | 'hold' | 'it' | 'launch' | 'next' | 'next-year' | 'opening' | 'recall' | 'review' | 'rhythm' | 'session' | 'specific' | 'thing' | 'yearly'

const lists = new Map<Cue, Phrases<Cue>>()
for (const { cue, ar, en } of rows<'cue' | 'ar' | 'en'>(cues)) {
  const list = new Phrases<Cue>()
  for (const phrase of [...ar.split('|'), ...en.split('|')]) list.add(phrase, cue as Cue)
  lists.set(cue as Cue, list)
}
const numbers = new Phrases<number>()
for (const { number, ar, en } of rows<'number' | 'ar' | 'en'>(ordinals))
  for (const phrase of [...ar.split('|'), ...en.split('|')]) numbers.add(phrase, +number)

/** Which cues stand in a text. */
export function cuesIn(tokens: readonly Token[]): Set<Cue> {
  return new Set([...lists].filter(([, list]) => list.find(tokens).length > 0).map(([cue]) => cue))
}

/** The number of a session that a text names: `الجولة الثانية`, `the second round` → 2. */
export function sessionNumber(tokens: readonly Token[]): number | null {
  const sessions = lists.get('session')!.find(tokens)
  for (const number of numbers.find(tokens))
    if (sessions.some((session) => Math.abs(session.from - number.to) <= 3 || Math.abs(number.from - session.to) <= 2)) return number.value
  return null
}
