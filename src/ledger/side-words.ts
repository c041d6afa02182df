import arabic from '../reading/ar/countries.tsv'
import english from '../reading/en/countries.tsv'
import type { SideCode } from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import { Phrases, type Token, tokensOf } from './phrases.ts'
import { stemOf } from './words.ts'

// What the sides are called. In their own dialogue a side's name tells nothing of what an act is about.

const named = new Map<SideCode, { readonly names: readonly string[]; readonly stems: ReadonlySet<string> }>()
for (const list of [english, arabic])
  for (const { code, names, adjectives } of rows<'code' | 'names' | 'adjectives'>(list)) {
    const known = named.get(code) ?? { names: [], stems: new Set<string>() }
    const all = names.split('|')
    const words = [...all, ...adjectives.split('|')].flatMap(tokensOf).map(stemOf)
    named.set(code, { names: [...known.names, ...all], stems: new Set([...known.stems, ...words]) })
  }

/** Whether a word, as `stemOf` gives it, stands in a name of one of these sides. */
export const isSideWord = (stem: string, sides: readonly SideCode[]): boolean =>
  sides.some((side) => named.get(side)?.stems.has(stem))

/** Whether a name in English is that of one of these sides. */
export const isSideName = (name: string, sides: readonly SideCode[]): boolean =>
  sides.some((side) => named.get(side)?.names.includes(name))

const phrases = new Phrases<SideCode>()
for (const [code, { names }] of named) for (const name of names) phrases.add(name, code)

/** The states that a text names. */
export const sidesIn = (tokens: readonly Token[]): ReadonlySet<SideCode> =>
  new Set(phrases.find(tokens).map(({ value }) => value))
