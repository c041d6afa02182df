import { rows } from '../reading/lexicon.ts'
import { type Found, type Token, tokensOf } from './phrases.ts'
import { type Term, termBase } from './terms.ts'
import common from './common-words.tsv'

// What an act is about, as words: stems of what tells it from other acts, with terms of the trade as one word each in either language.

const arabic = /[\u0600-\u06ff]/
const suffixes = ['يات', 'ات', 'ين', 'ون', 'ان', 'يه', 'هما', 'هم', 'ها', 'ه', 'ي']

/** A word without what grammar adds to it: `وبالتعليمية` → `تعليم`, `agreements` → `agreement`. Rough, the same for all. */
export function stemOf(token: Token): string {
  let word = token.forms.reduce((shortest, form) =>
    form.length < shortest.length && form.length >= 3 ? form : shortest,
  )
  if (!arabic.test(word))
    return word.length > 6 ? word.replace(/(ations?|ings?|ments?|ions?|ed|al|ly|ive|ity)$/, '') : word
  if (word.length > 4) word = word.replace(/^ال/, '')
  for (const suffix of suffixes)
    if (word.endsWith(suffix) && word.length - suffix.length >= 3) return word.slice(0, -suffix.length)
  return word
}

const weak = new Map<string, number>()
for (const { words, weight } of rows<'words' | 'weight'>(common))
  for (const word of words.split(' ')) for (const token of tokensOf(word)) weak.set(stemOf(token), +weight)

/** What a text is about: each word or term with its weight. */
export type Content = ReadonlyMap<string, number>

const termWeight = (term: Term) => (term.subject ? 1.5 : 0.6)

export function contentOf(tokens: readonly Token[], terms: readonly Found<Term>[]): Content {
  const content = new Map<string, number>()
  for (const { value } of terms) content.set(`term ${value.id}`, termWeight(value))
  tokens.forEach((token, i) => {
    if (terms.some(({ from, to }) => i >= from && i < to)) return
    const stem = stemOf(token)
    const weight = weak.get(stem) ?? (stem.length < 3 && !/\d/.test(stem) ? 0 : 1)
    if (weight > 0) content.set(stem, weight)
  })
  return content
}

export const contentOfText = (text: string): Content => {
  const tokens = tokensOf(text)
  return contentOf(tokens, termBase.find(tokens))
}

/** How much two contents share, by the words of the smaller: 0 nothing to 1 all; and the weight of what they share. */
export function likenessOf(a: Content, b: Content): { share: number; weight: number } {
  let both = 0
  for (const [word, weight] of a) if (b.has(word)) both += weight
  const total = (content: Content) => [...content.values()].reduce((sum, weight) => sum + weight, 0)
  const smaller = Math.min(total(a), total(b))
  return { share: smaller ? both / smaller : 0, weight: both }
}
