import type { Language } from '../../reading/finding.ts'
import { linked } from '../grouping.ts'
import type { Item } from '../items.ts'
import { sameThings } from '../pair-memory.ts'
import { acrossLanguages, type Content, ContentIndex, type Likeness } from '../words.ts'

// Which acts of a pair's documents tell alike: each the other's best match in its document. What holds between two documents does not depend
// on any third, so a document more is compared with the others and these not again with one another.

/** An act that may be told alike; `named` where a subject names it. */
interface Candidate {
  readonly item: Item
  readonly named: boolean
}

export interface Candidates {
  readonly document: string
  readonly acts: readonly Candidate[]
}

interface Group {
  readonly items: Set<Item>
  /** In order, until something joins them. */
  ordered: readonly Item[] | null
}

interface Match {
  readonly item: Item
  readonly score: number
  /** Which comes first of matches that are as good: in one round, a promise of another, what else another tells. */
  readonly rank: number
}

/** How much must be alike in two acts of one round, and of two, where only a promise is followed; null: other rounds are not looked at. */
interface Measures {
  readonly together: Likeness
  readonly apart: Likeness | null
}
const overRounds = new Set(['promised', 'said'])

export class Likenesses {
  readonly #least: Measures
  readonly #documents = new Map<string, readonly unknown[]>()
  readonly #candidates = new Map<string, readonly Candidate[]>()
  /** Where an act stands among those of its document. */
  readonly #places = new Map<Item, number>()
  readonly #named = new Set<Item>()
  readonly #indexes = new Map<string, ContentIndex<Item>>()
  /** The best matches of an act that it matches best too, by their documents. */
  readonly #mutual = new Map<Item, Map<string, Item>>()
  readonly #groups = new Map<Item, Group>()

  constructor(least: Measures) {
    this.#least = least
  }

  /** Takes in what is new, and lets go what is there no more. */
  follow(documents: readonly Candidates[]): void {
    const current = new Set(documents.map(({ document }) => document))
    const gone = [...this.#documents.keys()].filter((document) => !current.has(document))
    const changed = documents.filter(({ document, acts }) => {
      const known = this.#documents.get(document)
      return !known || !sameThings(known, stateOf(acts))
    })
    this.#letGo([...gone, ...changed.map(({ document }) => document)])
    for (const { document, acts } of changed) {
      this.#documents.set(document, stateOf(acts))
      this.#candidates.set(document, acts)
      for (const [place, { item, named }] of acts.entries()) {
        this.#places.set(item, place)
        if (named) this.#named.add(item)
        for (const index of this.#indexesOf(item)) index.of.add(item, index.content)
      }
    }
    for (const { document, acts } of changed) this.#match(document, acts)
  }

  /** Acts that tell alike, one leading to the next; in order. */
  groups(): (readonly Item[])[] {
    return [...new Set(this.#groups.values())]
      .map((group) => (group.ordered ??= [...group.items].sort(inOrder)))
      .sort((a, b) => inOrder(a[0]!, b[0]!))
  }

  #letGo(documents: readonly string[]): void {
    const items = new Set(
      documents.flatMap((document) => this.#candidates.get(document)?.map(({ item }) => item) ?? []),
    )
    for (const document of documents) {
      this.#documents.delete(document)
      this.#candidates.delete(document)
    }
    if (items.size === 0) return
    for (const index of this.#indexes.values()) index.remove(items)
    const parting = new Set<Group>()
    for (const item of items) {
      this.#places.delete(item)
      this.#named.delete(item)
      for (const other of this.#mutual.get(item)?.values() ?? []) this.#mutual.get(other)!.delete(item.document)
      this.#mutual.delete(item)
      const group = this.#groups.get(item)
      if (group) parting.add(group)
      this.#groups.delete(item)
    }
    // What held them together may be gone
    for (const group of parting) {
      const left = [...group.items].filter((item) => !items.has(item))
      for (const item of left) this.#groups.delete(item)
      for (const part of linked(left, (item) => [...(this.#mutual.get(item)?.values() ?? [])])) {
        if (part.length < 2) continue
        const own = { items: new Set(part), ordered: null }
        for (const item of part) this.#groups.set(item, own)
      }
    }
  }

  #match(document: string, acts: readonly Candidate[]): void {
    const own = new Map<Item, Map<string, Match>>()
    const theirs = new Map<Item, Match>()
    const isBetter = (match: Match, known: Match): boolean =>
      match.score !== known.score
        ? match.score > known.score
        : (match.rank - known.rank || this.#places.get(match.item)! - this.#places.get(known.item)!) < 0
    for (const { item, named } of acts) {
      const best = new Map<string, Match>()
      own.set(item, best)
      this.#each(item, named, (other, score, sameRound) => {
        const match = { item: other, score, rank: sameRound ? 0 : other.act?.undertaking ? 1 : 2 }
        const known = best.get(other.document)
        if (!known || isBetter(match, known)) best.set(other.document, match)
        const back = { item, score, rank: sameRound ? 0 : item.act?.undertaking ? 1 : 2 }
        const before = theirs.get(other)
        if (!before || isBetter(back, before)) theirs.set(other, back)
      })
    }
    for (const [item, best] of own)
      for (const [other, match] of best)
        if (theirs.get(match.item)!.item === item) {
          this.#link(item, other, match.item)
          this.#link(match.item, document, item)
          this.#join(item, match.item)
        }
  }

  #link(item: Item, document: string, other: Item): void {
    let matches = this.#mutual.get(item)
    if (!matches) this.#mutual.set(item, (matches = new Map()))
    matches.set(document, other)
  }

  #join(a: Item, b: Item): void {
    const [one, other] = [a, b].map((item) => this.#groups.get(item) ?? { items: new Set([item]), ordered: null })
    const [large, small] = one!.items.size >= other!.items.size ? [one!, other!] : [other!, one!]
    this.#groups.set(a, large)
    this.#groups.set(b, large)
    if (large === small) return
    for (const item of small.items) {
      large.items.add(item)
      this.#groups.set(item, large)
    }
    large.ordered = null
  }

  /** Calls `found` with each act of another document that is one matter with an act, and with how much they tell alike. */
  #each(item: Item, named: boolean, found: (other: Item, score: number, sameRound: boolean) => void): void {
    const promised = item.act?.undertaking === true
    const { round } = item.moment
    for (const index of this.#lookedInFor(item, scopeOf(item)))
      for (const { thing, likeness } of index.of.likeTo(index.content))
        if (thing.document !== item.document)
          if (promised || thing.act?.undertaking || (!named && !this.#named.has(thing)))
            found(thing, likeness.share * likeness.weight, true)
    if (!this.#least.apart) return
    for (const scope of promised ? ['promised', 'said'] : ['promised'])
      for (const index of this.#lookedInFor(item, scope))
        for (const { thing, likeness } of index.of.likeTo(index.content)) {
          const other = thing.moment.round
          if (
            thing.document !== item.document &&
            other !== round &&
            (!other || !round || other.mechanism === round.mechanism)
          )
            found(thing, likeness.share * likeness.weight, false)
        }
  }

  /** The indexes that an act stands in: those of its round, and over all rounds the promises or the rest. */
  #indexesOf(item: Item) {
    const scopes = this.#least.apart ? [item.act?.undertaking ? 'promised' : 'said'] : []
    return [scopeOf(item), ...scopes].flatMap((scope) => [
      { of: this.#index(scope, item.source.language, 'whole'), content: item.content },
      { of: this.#index(scope, item.source.language, 'shared'), content: acrossLanguages(item.content) },
    ])
  }

  #lookedInFor(item: Item, scope: string) {
    return languages.map((language) =>
      language === item.source.language
        ? { of: this.#index(scope, language, 'whole'), content: item.content }
        : { of: this.#index(scope, language, 'shared'), content: acrossLanguages(item.content) },
    )
  }

  #index(scope: string, language: Language, extent: 'whole' | 'shared'): ContentIndex<Item> {
    const key = `${scope} ${language} ${extent}`
    let index = this.#indexes.get(key)
    const { together, apart } = this.#least
    if (!index) this.#indexes.set(key, (index = new ContentIndex((overRounds.has(scope) && apart) || together)))
    return index
  }
}

const stateOf = (acts: readonly Candidate[]): unknown[] => acts.flatMap(({ item, named }) => [item, named])
const scopeOf = ({ moment }: Item) => moment.round?.address ?? 'outside'
const languages: readonly Language[] = ['ar', 'en']

const inOrder = (a: Item, b: Item): number =>
  a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start || a.end - b.end

/** The contents of two acts as far as they can be compared: across languages only what both can tell. */
export const comparable = (a: Item, b: Item): [Content, Content] =>
  a.source.language === b.source.language
    ? [a.content, b.content]
    : [acrossLanguages(a.content), acrossLanguages(b.content)]
