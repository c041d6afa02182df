import { rows } from '../reading/lexicon.ts'
import { put } from './grouping.ts'
import { type Found, type Token, tokensOf } from './phrases.ts'
import { type Term, termBase } from './terms.ts'
import common from './common-words.tsv'
import twoLanguages from './two-languages.tsv'

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

const concepts = new Map<string, string>()
for (const { en, ar } of rows<'en' | 'ar'>(twoLanguages))
  for (const token of tokensOf(`${en} ${ar}`)) {
    const stem = stemOf(token)
    if (!concepts.has(stem)) concepts.set(stem, `both ${en}`)
  }

/** A content as far as one in the other language can tell it too: terms, numbers, and the words that `two-languages.tsv` has in both. */
export function acrossLanguages(content: Content): Content {
  let shared = sharedParts.get(content)
  if (!shared) {
    shared = new Map(
      [...content].flatMap(([word, weight]): [string, number][] => {
        if (word.startsWith('term ') || /\d/.test(word)) return [[word, weight]]
        const concept = concepts.get(word)
        return concept ? [[concept, weight]] : []
      }),
    )
    sharedParts.set(content, shared)
  }
  return shared
}
const sharedParts = new WeakMap<Content, Content>()

/** How much two contents share: by the words of the smaller, 0 nothing to 1 all; and the weight of what they share. */
export interface Likeness {
  readonly share: number
  readonly weight: number
}

export function likenessOf(a: Content, b: Content): Likeness {
  let both = 0
  for (const [word, weight] of a) if (b.has(word)) both += weight
  const smaller = Math.min(totalOf(a), totalOf(b))
  return { share: smaller ? both / smaller : 0, weight: both }
}

function totalOf(content: Content): number {
  let total = totals.get(content)
  if (total === undefined) {
    total = 0
    for (const weight of content.values()) total += weight
    totals.set(content, total)
  }
  return total
}
const totals = new WeakMap<Content, number>()

/** A thing that is like another, and how much. */
export interface Like<Thing> {
  readonly thing: Thing
  readonly likeness: Likeness
}

/** The weight from which a word tells by itself that two contents may be about one thing. */
const telling = 0.6

/**
 * Things by their contents. Which are like another is looked up by the words that they share, so that each is compared with few; and once
 * for all that have one content.
 */
export class ContentIndex<Thing> {
  readonly #least: Likeness
  #things: Thing[] = []
  #contents: (Content | null)[] = []
  #totals: number[] = []
  #removed = 0
  readonly #holding = new Map<string, number[]>()
  readonly #known = new Map<Content, readonly Like<Thing>[]>()
  #shared = new Float64Array(64)

  /** @param least how much must be alike */
  constructor(least: Likeness) {
    this.#least = least
  }

  add(thing: Thing, content: Content): void {
    const place = this.#things.push(thing) - 1
    this.#totals.push(totalOf(content))
    this.#contents.push(content)
    for (const word of content.keys()) put(this.#holding, word, place)
    if (place >= this.#shared.length) this.#shared = new Float64Array(this.#shared.length * 2)
    this.#known.clear()
  }

  /** Takes things out again. */
  remove(things: ReadonlySet<Thing>): void {
    this.#known.clear()
    this.#things.forEach((thing, place) => {
      if (!this.#contents[place] || !things.has(thing)) return
      this.#contents[place] = null
      this.#removed++
    })
    if (this.#removed * 2 > this.#things.length) this.#begin()
  }

  /** Begins anew with what is left. */
  #begin(): void {
    const left = this.#things.flatMap((thing, place) => {
      const content = this.#contents[place]
      return content ? [{ thing, content }] : []
    })
    this.#things = []
    this.#contents = []
    this.#totals = []
    this.#removed = 0
    this.#holding.clear()
    for (const { thing, content } of left) this.add(thing, content)
  }

  /** The things that share a telling word with a content, and enough of it, in the order in which they were added. */
  likeTo(content: Content): readonly Like<Thing>[] {
    let like = this.#known.get(content)
    if (!like) this.#known.set(content, (like = this.#lookUp(content)))
    return like
  }

  #lookUp(content: Content): Like<Thing>[] {
    const shared = this.#shared
    const least = this.#least
    const touched: number[] = []
    for (const [word, weight] of content)
      if (weight >= telling)
        for (const place of this.#holding.get(word) ?? []) {
          if (shared[place] === 0) touched.push(place)
          shared[place]! += weight
        }
    for (const [word, weight] of content)
      if (weight < telling)
        for (const place of this.#holding.get(word) ?? []) if (shared[place] !== 0) shared[place]! += weight
    const total = totalOf(content)
    const found: number[] = []
    for (const place of touched) {
      // The same whichever of two contents is asked about, in whatever order their words were added up
      shared[place] = Math.round(shared[place]! * 1e6) / 1e6
      if (
        this.#contents[place] &&
        shared[place]! >= least.weight &&
        shared[place]! >= least.share * Math.min(total, this.#totals[place]!)
      )
        found.push(place)
    }
    const like = found
      .sort((a, b) => a - b)
      .map((place) => ({
        thing: this.#things[place]!,
        likeness: { share: shared[place]! / Math.min(total, this.#totals[place]!), weight: shared[place]! },
      }))
    for (const place of touched) shared[place] = 0
    return like
  }
}
