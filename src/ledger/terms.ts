import { rows } from '../reading/lexicon.ts'
import { type Found, Phrases, type Token, tokensOf } from './phrases.ts'
import { soundTerm, type Term } from './term.ts'
import base from './terms.tsv'

// The term base: the terms of the trade in both languages. It tells that `اتفاقية التجارة الحرة`, Free Trade Agreement and FTA are
// one thing, under what matter a sector's terms are followed, and what a matter is called.

export type { Term, TermKind } from './term.ts'

const parts = (list: string | undefined, separator: string): string[] =>
  (list ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)

/** Terms from a table of them, a line each, as `terms.tsv` has them. */
export const termsIn = (tsv: string): Term[] =>
  rows<'id' | 'kind' | 'subject' | 'topics' | 'en' | 'ar' | 'en_also' | 'ar_also'>(tsv).map((row) =>
    soundTerm({
      ...row,
      subject: row.subject === '-' ? null : row.subject,
      topics: parts(row.topics, ' '),
      enAlso: parts(row.en_also, '|'),
      arAlso: parts(row.ar_also, '|'),
    }),
  )

/** Terms by their ids, and where they stand in a text. */
export class TermBase {
  readonly #terms = new Map<string, Term>()
  readonly #phrases = new Phrases<Term>()
  readonly #subjects = new Phrases<Term>()
  readonly #measures = new Phrases<Term>()

  constructor(terms: readonly Term[]) {
    const ids = new Set(terms.map(({ id }) => id))
    for (const listed of terms) {
      // What is followed under a term that was taken out is followed under none
      const term = listed.subject === null || ids.has(listed.subject) ? listed : { ...listed, subject: null }
      this.#terms.set(term.id, term)
      const lists =
        term.kind === 'measure'
          ? [this.#measures]
          : term.kind === 'instrument' || term.kind === 'mechanism'
            ? [this.#phrases]
            : [this.#phrases, this.#subjects]
      for (const phrase of [term.title.en, term.title.ar, ...term.also.en, ...term.also.ar])
        for (const list of lists) list.add(phrase, term)
    }
  }

  /** All of them, in no order that means anything. */
  all(): readonly Term[] {
    return [...this.#terms.values()]
  }
  get(id: string): Term | undefined {
    return this.#terms.get(id)
  }
  /** All terms that stand in a text, measures aside: the longest at each place. */
  find(text: string | readonly Token[]): Found<Term>[] {
    return this.#phrases.find(typeof text === 'string' ? tokensOf(text) : text)
  }
  /** The terms that stand in the name of an instrument or mechanism: what it is about. */
  findSubjects(tokens: readonly Token[]): Found<Term>[] {
    return this.#subjects.find(tokens)
  }
  /** The measures that a text names by more than one word, which alone tell that it measures ("trade surplus", not "trade"). */
  measuresIn(tokens: readonly Token[]): Term[] {
    const terms = this.#phrases.find(tokens)
    return this.#measures
      .find(tokens)
      .filter(
        ({ from, to }) =>
          to - from > 1 && !terms.some((term) => term.from < to && from < term.to && term.to - term.from > to - from),
      )
      .map(({ value }) => value)
  }
  /** The term that a name is as a whole; null where it is none, or says more. */
  whole(name: string): Term | null {
    const tokens = tokensOf(name)
    const [found] = this.#phrases.find(tokens)
    return found && found.from === 0 && found.to === tokens.length ? found.value : null
  }
  /** What a figure measures: `bilateral trade` → `trade-volume`. */
  measureOf(of: string): Term | null {
    return this.#measures.find(tokensOf(of))[0]?.value ?? null
  }
}

/** The terms that Hiwar ships. */
export const shippedTerms: readonly Term[] = termsIn(base)

const shipped = new TermBase(shippedTerms)
let inForce = shipped

/** The base in force. */
export const termBase = {
  get: (id: string): Term | undefined => inForce.get(id),
  find: (text: string | readonly Token[]): Found<Term>[] => inForce.find(text),
  findSubjects: (tokens: readonly Token[]): Found<Term>[] => inForce.findSubjects(tokens),
  measuresIn: (tokens: readonly Token[]): Term[] => inForce.measuresIn(tokens),
  whole: (name: string): Term | null => inForce.whole(name),
  measureOf: (of: string): Term | null => inForce.measureOf(of),
  /** What was looked up is kept under it, since another base finds other things. */
  identity: (): object => inForce,
}

/** Does work with a base of one's own in force: nobody else sees it, since the work waits for nothing. */
export function withTerms<T>(base: TermBase, work: () => T): T {
  const before = inForce
  inForce = base
  try {
    return work()
  } finally {
    inForce = before
  }
}
