import { rows } from './lexicon.ts'
import type { Word } from './analysis.ts'
import { fold } from '../text/fold.ts'

// Terms of one or more words that stand for a tag (a topic, a kind of promise), found whatever the words' inflection.

/** How a language takes a word down to what its inflected forms share. */
export interface Stemming {
  /** The stem of a folded word that carries no clitics. */
  stem(folded: string): string
  /** What a list's word carries that its stem does not (an article, a conjunction). */
  bare(folded: string): string
}

export interface TermHit {
  readonly tag: string
  readonly weight: number
  /** The words it covers: the first, and the one after the last. */
  readonly from: number
  readonly to: number
}

interface Entry {
  readonly rest: readonly string[]
  readonly tag: string
  readonly weight: number
}

/** A word list with the columns `term`, a tag and a `weight`; a term that begins with `=` is matched as it is spelt. */
export class Terms {
  readonly #entries = new Map<string, Entry[]>()
  readonly #stemming: Stemming
  readonly #keys = new Map<string, string>()

  constructor(tsv: string, tagField: 'topic' | 'sense', stemming: Stemming) {
    this.#stemming = stemming
    for (const row of rows<'term' | 'topic' | 'sense' | 'weight'>(tsv)) {
      const [first, ...rest] = fold(row.term).split(' ').map((word) => this.#termKey(word)) as [string, ...string[]]
      const entries = this.#entries.get(first) ?? []
      entries.push({ rest, tag: row[tagField], weight: Number(row.weight || 1) })
      this.#entries.set(first, entries)
    }
    for (const entries of this.#entries.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
  }

  #termKey(word: string): string {
    return word.startsWith('=') ? word : this.#stem(this.#stemming.bare(word))
  }

  #stem(folded: string): string {
    let stem = this.#keys.get(folded)
    if (stem === undefined) {
      stem = this.#stemming.stem(folded)
      if (this.#keys.size < 50_000) this.#keys.set(folded, stem)
    }
    return stem
  }

  #matches(word: Word | undefined, key: string): boolean {
    return word !== undefined && word.forms.some(({ stem }) => (key.startsWith('=') ? `=${stem}` === key : this.#stem(stem) === key))
  }

  /** The terms among the words, in order; of several that begin at a word the longest, with every tag that it has. */
  find(words: readonly Word[]): TermHit[] {
    const hits: TermHit[] = []
    let covered = 0
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      if (word.kind === 'mark') continue
      let longest = 0
      const seen = new Set<string>()
      for (const form of word.forms) {
        for (const key of [`=${form.stem}`, this.#stem(form.stem)]) {
          if (seen.has(key)) continue
          seen.add(key)
          for (const { rest, tag, weight } of this.#entries.get(key) ?? []) {
            const to = i + 1 + rest.length
            if (rest.length + 1 < longest || to <= covered || !rest.every((part, k) => this.#matches(words[i + 1 + k], part))) continue
            longest = rest.length + 1
            hits.push({ tag, weight, from: i, to })
          }
        }
      }
      // a term inside a longer one says nothing of its own
      if (longest > 1) covered = i + longest
    }
    return hits
  }
}
