import { lazily, rows } from './lexicon.ts'
import type { Word } from './analysis.ts'
import { perSpelling } from './spelling.ts'
import { fold } from '../text/fold.ts'

// Terms of one or more words that stand for a tag (a topic, a kind of promise), found whatever the words' inflection.

/** How a language takes a word down to what its inflected forms share. */
export interface Stemming {
  /** The stem of a folded word that carries no clitics. */
  stem(folded: string): string
  /** A word of a list, folded, without what its stem does not carry (an article, a conjunction). */
  bare(word: string): string
}

export interface TermHit {
  readonly tag: string
  readonly weight: number
  /** The words it covers: the first, and the one after the last. */
  readonly from: number
  readonly to: number
}

/** Where a text is cut into words: at blanks, between letters and digits, and about a hyphen or a plus beside these ("5g", "covid-19"). */
const betweenWords =
  / |(?<=\p{L})(?=[\p{N}+])|(?<=\p{N})(?=[\p{L}+])|(?=-\p{N})|(?<=\p{L}-|\p{N}-)(?=\p{N})|(?<=\p{N})(?=-)|(?<=\p{N}-)(?=\p{L})/u

/** A term behind its first word. */
interface Entry {
  /** The numbers of the keys that the words after the first must have. */
  readonly rest: readonly number[]
  readonly tag: string
  readonly weight: number
}

/** The terms that begin with a word however it is taken apart, the longer first, those matched as they are spelt before the others. */
interface Openings {
  readonly all: readonly Entry[]
  /** Those of one word. */
  readonly alone: readonly Entry[]
  /** The numbers that a second word has in any of them: most words behind a first go on with none. */
  readonly seconds: ReadonlySet<number | undefined>
}

const unopened: Openings = { all: [], alone: [], seconds: new Set() }

/** A term where it stands. */
class PlacedTerm implements TermHit {
  constructor(
    readonly tag: string,
    readonly weight: number,
    readonly from: number,
    readonly to: number,
  ) {}
}

/** A word list with the columns `term`, a tag and a `weight`; a term that begins with `=` is matched as it is spelt. */
export class Terms {
  readonly #entries = new Map<string, Entry[]>()
  readonly #exact = new Map<string, Entry[]>()
  readonly #stemming: Stemming
  readonly #keys = new Map<string, string>()
  /** The keys of the words behind the first, numbered. */
  readonly #numbers = new Map<string, number>()
  readonly #openings = perSpelling((word) => {
    const all = word.spelling.forms
      .flatMap(({ stem }) => this.#opening(stem))
      .sort((a, b) => b.rest.length - a.rest.length)
    return all.length
      ? { all, alone: all.filter(({ rest }) => !rest.length), seconds: new Set(all.map(({ rest }) => rest[0])) }
      : unopened
  })
  /** The numbers of the keys that a word has, however it is taken apart. */
  readonly #numbersOf = perSpelling((word) =>
    word.spelling.forms
      .flatMap(({ stem }) => [this.#numbers.get(`=${stem}`), this.#numbers.get(this.#stem(stem))])
      .filter((number) => number !== undefined),
  )

  /** Takes the list apart when a term is first looked for. */
  readonly #read: () => void

  constructor(tsv: string, tagField: 'topic' | 'sense', stemming: Stemming) {
    this.#stemming = stemming
    this.#read = lazily(() => this.#add(tsv, tagField))
  }

  #add(tsv: string, tagField: 'topic' | 'sense'): void {
    for (const row of rows<'term' | 'topic' | 'sense' | 'weight'>(tsv)) {
      const [first, ...rest] = row.term.split(betweenWords).map((word) => this.#termKey(word)) as [string, ...string[]]
      const [index, key] = first.startsWith('=') ? [this.#exact, first.slice(1)] : [this.#entries, first]
      const entries = index.get(key) ?? []
      entries.push({
        rest: rest.map((word) => this.#numberOf(word)),
        tag: row[tagField],
        weight: Number(row.weight || 1),
      })
      index.set(key, entries)
    }
    for (const index of [this.#entries, this.#exact]) {
      for (const entries of index.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
    }
  }

  #numberOf(key: string): number {
    const number = this.#numbers.get(key) ?? this.#numbers.size
    this.#numbers.set(key, number)
    return number
  }

  #termKey(word: string): string {
    return word.startsWith('=') ? fold(word) : this.#stem(this.#stemming.bare(word))
  }

  #stem(folded: string): string {
    let stem = this.#keys.get(folded)
    if (stem === undefined) {
      stem = this.#stemming.stem(folded)
      if (this.#keys.size < 50_000) this.#keys.set(folded, stem)
    }
    return stem
  }

  #opening(folded: string): readonly Entry[] {
    return [...(this.#exact.get(folded) ?? []), ...(this.#entries.get(this.#stem(folded)) ?? [])]
  }

  #mayGoOn(seconds: ReadonlySet<number | undefined>, word: Word): boolean {
    for (const number of this.#numbersOf(word)) if (seconds.has(number)) return true
    return false
  }

  /** Whether a term that begins before a word goes on with it and those after it. */
  #goesOn(rest: readonly number[], words: readonly Word[], at: number): boolean {
    if (at + rest.length > words.length) return false
    for (let k = 0; k < rest.length; k++) if (!this.#numbersOf(words[at + k]!).includes(rest[k]!)) return false
    return true
  }

  /** The terms among the words, in order; of several that begin at a word the longest, with every tag that it has. */
  find(words: readonly Word[]): TermHit[] {
    this.#read()
    const hits: TermHit[] = []
    let covered = 0
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      if (word.kind === 'mark') continue
      const { all, alone, seconds } = this.#openings(word)
      if (!all.length) continue
      const openings = i + 1 < words.length && this.#mayGoOn(seconds, words[i + 1]!) ? all : alone
      let longest = 0
      const opened = hits.length
      for (const { rest, tag, weight } of openings) {
        const to = i + 1 + rest.length
        if (rest.length + 1 < longest || to <= covered || !this.#goesOn(rest, words, i + 1)) continue
        longest = rest.length + 1
        if (!has(hits, opened, tag, to)) hits.push(new PlacedTerm(tag, weight, i, to))
      }
      // a term inside a longer one says nothing of its own
      if (longest > 1) covered = i + longest
    }
    return hits
  }
}

/** Whether a tag is already among the hits from one on that end before a word. */
function has(hits: readonly TermHit[], first: number, tag: string, to: number): boolean {
  for (let i = first; i < hits.length; i++) if (hits[i]!.to === to && hits[i]!.tag === tag) return true
  return false
}
