import { perSpelling } from '../spelling.ts'
import { closed, verbsOf, wordClasses } from './acts-lexicon.ts'

// What a word of a stretch can be by its spelling alone.

const marks: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'stop',
  ':': 'stop',
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
  '"': 'quote',
  '-': 'dash',
  '/': 'slash',
  '•': 'bullet',
  '·': 'bullet',
  '*': 'bullet',
  '!': 'end',
  '?': 'end',
}

export const pronouns = new Set([
  'they',
  'we',
  'he',
  'she',
  'i',
  'both',
  'it',
  'you',
  'all',
  'each',
  'neither',
  'either',
])

const noAdverbs = new Set([
  'italy',
  'july',
  'family',
  'assembly',
  'supply',
  'reply',
  'rally',
  'ally',
  'comply',
  'apply',
  'friendly',
  'daily',
  'weekly',
  'monthly',
  'yearly',
  'early',
  'anomaly',
  'monopoly',
  'likely',
  'costly',
  'elderly',
  'orderly',
  'timely',
  'scholarly',
  'lively',
  'rely',
  'multiply',
  'imply',
  'fly',
])

/** What a spelling can be besides its closed classes, in the bits above theirs: these and the forms of verbs (`form`) from `verbal` up. */
export const letters = 1 << 15
export const capital = 1 << 16
export const gerund = 1 << 17
export const adverbial = 1 << 18
export const pronominal = 1 << 19
export const verbal = 20
export const everyClosed = letters - 1

/** All that a word can be by its spelling, as one number: each question of the grammar is a comparison with it. */
export const canBe = perSpelling((word) => {
  const { kind, folded, surface } = word
  const classes = wordClasses(folded)
  const isLarge = surface[0] !== folded[0]
  const isAdverb =
    kind === 'letters' &&
    ((classes & closed.adverb) > 0 || (folded.endsWith('ly') && folded.length > 4 && !noAdverbs.has(folded)))
  return (
    classes |
    (kind === 'letters' ? letters : 0) |
    (isLarge ? capital : 0) |
    (folded.endsWith('ing') && !isLarge ? gerund : 0) |
    (isAdverb ? adverbial : 0) |
    (pronouns.has(folded) ? pronominal : 0) |
    (kind === 'letters' ? verbsOf(word).reduce((sum, { forms }) => sum | forms, 0) << verbal : 0)
  )
})

export const markOf = perSpelling(({ kind, folded }) => (kind === 'mark' ? marks[folded] : undefined))
