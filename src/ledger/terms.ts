import type { Topic } from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import type { Bilingual } from './ledger.ts'
import { type Found, Phrases, type Token, tokensOf } from './phrases.ts'
import base from './terms.tsv'

// The term base: the terms of the trade in both languages. It tells that `اتفاقية التجارة الحرة`, Free Trade Agreement and FTA are
// one thing, under what matter a sector's terms are followed, and what a matter is called.

export type TermKind = 'instrument' | 'mechanism' | 'body' | 'programme' | 'sector' | 'conflict' | 'event' | 'measure'

export interface Term {
  readonly id: string
  readonly kind: TermKind
  /** The term under which the ledger follows it; null where it is too general to be followed by itself. */
  readonly subject: string | null
  /** What an act must be about for the term to be what it deals with; empty: anything. */
  readonly topics: readonly Topic[]
  readonly title: Bilingual
}

/** Terms by their ids, and where they stand in a text. */
export class TermBase {
  readonly #terms = new Map<string, Term>()
  readonly #phrases = new Phrases<Term>()
  readonly #subjects = new Phrases<Term>()
  readonly #measures = new Phrases<Term>()

  constructor(tsv: string = base) {
    for (const row of rows<'id' | 'kind' | 'subject' | 'topics' | 'en' | 'ar' | 'en_also' | 'ar_also'>(tsv)) {
      const term: Term = {
        id: row.id,
        kind: row.kind as TermKind,
        subject: row.subject && row.subject !== '-' ? row.subject : null,
        topics: row.topics.split(' ').filter(Boolean) as Topic[],
        title: { en: row.en, ar: row.ar },
      }
      this.#terms.set(term.id, term)
      const lists =
        term.kind === 'measure'
          ? [this.#measures]
          : term.kind === 'instrument' || term.kind === 'mechanism'
            ? [this.#phrases]
            : [this.#phrases, this.#subjects]
      for (const phrase of [row.en, row.ar, ...row.en_also.split('|'), ...row.ar_also.split('|')])
        for (const list of lists) list.add(phrase, term)
    }
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
  /** What a figure measures: `bilateral trade` → `trade-volume`. */
  measureOf(of: string): Term | null {
    return this.#measures.find(tokensOf(of))[0]?.value ?? null
  }
}

export const termBase = new TermBase()
