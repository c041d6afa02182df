import type { Act, Language, Person, Reading } from '../reading/finding.ts'
import { overlap, type Span } from '../text/span.ts'
import { put } from './grouping.ts'
import type { DocumentId, Ledger, LedgerDocument } from './ledger.ts'
import { PairMemory, Shelf } from './pair-memory.ts'
import { saidIn } from './quotation.ts'

// Independent origins: reports that repeat one agency's copy are many reports of one origin. Documents of one language are compared by their
// shingles, runs of three folded words, of what was read in them: a copy that is shortened or put in another order has the shingles of the
// whole (Broder, On the resemblance and containment of documents, 1997). A passage of a statement that several quote has its origin there.

/** Words that make a shingle. */
const run = 3
/** How much of the shorter of two documents stands in the longer for it to be a copy, and how many shingles tell at all. */
const copied = { share: 0.5, least: 12 }
/** The same of two passages. */
const repeated = { share: 0.7, least: 6 }

const wordsOf = (quote: string): string[] => saidIn(quote).tokens.map(({ forms }) => forms[0]!)

/** The words of an act without names and offices, which every report gives alike. */
const wordsBeside = (act: Act, people: readonly Person[]): string[] => {
  const names = people.filter((person) => overlap(person, act))
  return saidIn(act.quote).tokens.flatMap(({ start, end, forms }) =>
    names.some((name) => overlap(name, { start: act.start + start, end: act.start + end })) ? [] : [forms[0]!],
  )
}

interface Shingles {
  /** Of all that was read. */
  readonly whole: ReadonlySet<number>
  /** Of each act. */
  readonly acts: readonly ReadonlySet<number>[]
}

/** The shingles of a reading: cut once, for as long as the reading is held. */
function shinglesIn(reading: Reading): Shingles {
  let shingles = cut.get(reading)
  if (!shingles) {
    const { acts, people } = reading
    shingles = {
      whole: shinglesOf(readWords(reading)),
      acts: acts.map((act) => sameShingles(wordsBeside(act, people))),
    }
    cut.set(reading, shingles)
  }
  return shingles
}
const cut = new WeakMap<Reading, Shingles>()

/** One set for all passages of the same words: word for word alike is seen without looking at each shingle. */
function sameShingles(words: readonly string[]): ReadonlySet<number> {
  const key = words.join(' ')
  let shingles = ofWords.get(key)
  if (!shingles) {
    if (ofWords.size >= 20_000) ofWords.clear()
    ofWords.set(key, (shingles = shinglesOf(words)))
  }
  return shingles
}
const ofWords = new Map<string, ReadonlySet<number>>()

/** FNV-1a of a word, in 32 bits. */
function hashOf(word: string): number {
  let hash = hashes.get(word)
  if (hash === undefined) {
    hash = 0x811c9dc5
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
    if (hashes.size >= 50_000) hashes.clear()
    hashes.set(word, hash)
  }
  return hash
}
const hashes = new Map<string, number>()

/** The shingles of a text. */
export function shinglesOf(words: readonly string[]): Set<number> {
  const shingles = new Set<number>()
  const each = words.map(hashOf)
  for (let i = 0; i + run <= each.length; i++) {
    let shingle = 0
    for (let j = i; j < i + run; j++) shingle = Math.imul(shingle ^ each[j]!, 0x85ebca6b)
    shingles.add(shingle >>> 0)
  }
  return shingles
}

interface Shingled<T> {
  readonly thing: T
  readonly shingles: ReadonlySet<number>
}

/** Things of which one repeats another, one thing leading to the next. Whatever order they come in, the groups are the same. */
class Repetitions<T> {
  readonly #share: number
  readonly #least: number
  readonly #things: Shingled<T>[] = []
  readonly #parent: number[] = []
  readonly #holding = new Map<number, number[]>()
  readonly #first = new Map<ReadonlySet<number>, number>()
  #both = new Uint32Array(64)

  constructor({ share, least }: typeof copied) {
    this.#share = share
    this.#least = least
  }

  #root(i: number): number {
    const up = this.#parent[i]!
    return up === i ? i : (this.#parent[i] = this.#root(up))
  }

  add(thing: T, shingles: ReadonlySet<number>): void {
    const i = this.#things.push({ thing, shingles }) - 1
    this.#parent.push(i)
    if (shingles.size < this.#least) return
    const known = this.#first.get(shingles)
    if (known !== undefined) {
      this.#parent[i] = this.#root(known)
      return
    }
    this.#first.set(shingles, i)
    if (i >= this.#both.length) {
      const longer = new Uint32Array(2 * i)
      longer.set(this.#both)
      this.#both = longer
    }
    const touched: number[] = []
    for (const shingle of shingles) {
      for (const j of this.#holding.get(shingle) ?? []) if (this.#both[j]!++ === 0) touched.push(j)
      put(this.#holding, shingle, i)
    }
    for (const j of touched) {
      const both = this.#both[j]!
      if (
        both >= this.#least * this.#share &&
        both >= this.#share * Math.min(shingles.size, this.#things[j]!.shingles.size)
      )
        this.#parent[this.#root(i)] = this.#root(j)
      this.#both[j] = 0
    }
  }

  /** What repeats nothing is in none. */
  groups(): T[][] {
    const groups = new Map<number, T[]>()
    this.#things.forEach(({ thing }, i) => put(groups, this.#root(i), thing))
    return [...groups.values()].filter(({ length }) => length > 1)
  }
}

/** What was read in a document, in its order, each word once. */
function readWords(reading: Reading): string[] {
  const spans = [
    ...reading.acts,
    ...reading.meetings,
    ...reading.instruments,
    ...reading.figures,
    ...reading.people,
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return spans.flatMap((span) => {
    if (span.start < end) return []
    end = span.end
    return wordsOf(span.quote)
  })
}

/** Where what documents say comes from. */
export interface Origins {
  /** The document that a document repeats; its own id where it repeats none. */
  readonly of: (document: DocumentId) => DocumentId
  /** The document in which a place of a document has its origin. */
  readonly at: (place: Span & { readonly document: DocumentId }) => DocumentId
}

/** A stretch of a document. */
interface Passage extends Span {
  readonly document: DocumentId
}

/** What repeats what among the documents of one language. */
class Repeated {
  readonly #readings = new Map<DocumentId, Reading>()
  #whole = new Repetitions<DocumentId>(copied)
  #passages = new Repetitions<Passage>(repeated)

  /** Takes in what is new; where something is gone, begins anew. */
  follow(documents: readonly LedgerDocument[]): void {
    const here = new Map(documents.map(({ id, reading }) => [id, reading]))
    if ([...this.#readings].some(([id, reading]) => here.get(id) !== reading)) {
      this.#readings.clear()
      this.#whole = new Repetitions(copied)
      this.#passages = new Repetitions(repeated)
    }
    for (const { id, reading } of documents) {
      if (this.#readings.has(id)) continue
      this.#readings.set(id, reading)
      const { whole, acts } = shinglesIn(reading)
      this.#whole.add(id, whole)
      reading.acts.forEach(({ start, end }, i) => this.#passages.add({ document: id, start, end }, acts[i]!))
    }
  }

  copies(): DocumentId[][] {
    return this.#whole.groups()
  }
  passages(): Passage[][] {
    return this.#passages.groups()
  }
}

const repeating = new Shelf<null, Map<Language, Repeated>>()

/** The origins of documents. The order in which they come makes no difference. */
export function originsOf(documents: readonly LedgerDocument[], memory = new PairMemory()): Origins {
  const inOrder = [...documents].sort((a, b) => compare(firstDay(a), firstDay(b)) || compare(a.id, b.id))
  const order = new Map(inOrder.map(({ id }, i) => [id, i]))
  const earliest = (ids: readonly DocumentId[]) => ids.reduce((a, b) => (order.get(b)! < order.get(a)! ? b : a))
  const byLanguage = new Map<Language, LedgerDocument[]>([
    ['ar', []],
    ['en', []],
  ])
  for (const document of inOrder) put(byLanguage, document.language, document)
  const copies = new Map<DocumentId, DocumentId>()
  const passages = new Map<DocumentId, (Span & { origin: DocumentId })[]>()
  const known = memory.grown(repeating, () => new Map<Language, Repeated>())
  for (const [language, group] of byLanguage) {
    const own = known.get(language) ?? new Repeated()
    known.set(language, own)
    own.follow(group)
    for (const same of own.copies()) {
      const first = earliest(same)
      for (const id of same) copies.set(id, first)
    }
    for (const same of own.passages()) {
      const origin = earliest(same.map(({ document }) => document))
      for (const { document, start, end } of same) put(passages, document, { start, end, origin })
    }
  }
  const of = (id: DocumentId) => copies.get(id) ?? id
  return {
    of,
    at: ({ document, start, end }) =>
      of(passages.get(document)?.find((passage) => overlap(passage, { start, end }))?.origin ?? document),
  }
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
/** A statement is before the reports on it, whatever the day; what has no day comes last. */
const firstDay = ({ kind, issued }: LedgerDocument) => `${kind === 'joint-statement' ? 0 : 1} ${issued ?? '9999'}`

const originated = new Shelf<object, object>()
const repeats = new WeakMap<object, { readonly origin: DocumentId }>()

/** A place with its origin: what was made of it before, where it has the same. */
function repeatedFrom<P extends object>(place: P, origin: DocumentId): P {
  const known = repeats.get(place) as (P & { readonly origin: DocumentId }) | undefined
  if (known?.origin === origin) return known
  const made = { ...place, origin }
  repeats.set(place, made)
  return made
}

/** The ledger with the origin of each step and claim, and the documents of each round by their origins. */
export function withOrigins(ledger: Ledger, documents: readonly LedgerDocument[], memory: PairMemory): Ledger {
  const origins = originsOf(documents, memory)
  /** A thing with the origins of its places: the last fold's own where none has changed. */
  const withOrigin = <T extends object, P extends Span & { readonly document: DocumentId }>(
    thing: T,
    places: readonly P[],
    made: (places: readonly P[]) => T,
  ): T => {
    const found = places.map((place) => origins.at(place))
    return memory.keep(originated, thing, found, () =>
      made(places.map((place, i) => (found[i] === place.document ? place : repeatedFrom(place, found[i]!)))),
    ) as T
  }
  return {
    ...ledger,
    rounds: ledger.rounds.map((round) => {
      const groups = new Map<DocumentId, DocumentId[]>()
      for (const id of round.documents) put(groups, origins.of(id), id)
      return groups.size < round.documents.length ? { ...round, origins: [...groups.values()] } : round
    }),
    matters: ledger.matters.map((matter) => withOrigin(matter, matter.steps, (steps) => ({ ...matter, steps }))),
    disagreements: ledger.disagreements.map((disagreement) =>
      withOrigin(disagreement, disagreement.claims, (claims) => ({ ...disagreement, claims })),
    ),
  }
}

export interface Told {
  readonly reports: number
  readonly origins: number
}

/** How many documents tell something, and of how many origins: "3 reports, 1 origin". */
export const countReports = (
  told: readonly { readonly document: DocumentId; readonly origin?: DocumentId }[],
): Told => ({
  reports: new Set(told.map(({ document }) => document)).size,
  origins: new Set(told.map(({ document, origin }) => origin ?? document)).size,
})
