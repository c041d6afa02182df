import { HiwarError } from '../errors.ts'
import { type Topic, topics } from '../reading/finding.ts'
import type { Bilingual } from './ledger.ts'

// A term of the trade, and what it must have for the ledger to follow things under it.

export const termKinds = [
  'instrument',
  'mechanism',
  'body',
  'programme',
  'sector',
  'conflict',
  'event',
  'measure',
] as const
/** Ministries are bodies. */
export type TermKind = (typeof termKinds)[number]

export interface Term {
  readonly id: string
  readonly kind: TermKind
  /** The term under which the ledger follows it; null where it is too general to be followed by itself. */
  readonly subject: string | null
  /** What an act must be about for the term to be what it deals with; empty: anything. */
  readonly topics: readonly Topic[]
  readonly title: Bilingual
  /** What else it is called, in each language. */
  readonly also: { readonly ar: readonly string[]; readonly en: readonly string[] }
}

/** What a person changed of the base: a term as it is to be, or null where it was taken out. */
export interface TermChange {
  readonly id: string
  readonly term: Term | null
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  readonly why: string | null
}

/** A term as somebody writes it down: the id may be left to its English name, and strings stand where words of a list do. */
export interface WrittenTerm {
  readonly id?: string | undefined
  readonly kind: string
  readonly subject?: string | null | undefined
  readonly topics?: readonly string[] | undefined
  readonly ar: string
  readonly en: string
  readonly arAlso?: readonly string[] | undefined
  readonly enAlso?: readonly string[] | undefined
}

const longest = 200
const most = 100
// A spreadsheet would take what begins with = + - @ for a formula, and | parts the names of a list
const isPhrase = (text: string): boolean =>
  text.length <= longest && /^[\p{L}\p{N}"'“«(]/u.test(text) && /\p{L}/u.test(text) && !/[|\p{C}]/u.test(text)
const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= longest

/** The id that a term has by its English name: “Free Trade Agreement” is `free-trade-agreement`. */
export const termIdOf = (en: string): string =>
  en
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, longest)
    .replace(/-$/, '')

/**
 * A term that can stand in the base.
 * @throws HiwarError `VALUE_UNKNOWN`, `TERM_PHRASE_INVALID`, `TERM_ID_INVALID`
 */
export function soundTerm(written: WrittenTerm): Term {
  const phrase = (text: string, name: string): string => {
    const neat = text.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (!isPhrase(neat)) throw new HiwarError('TERM_PHRASE_INVALID', { name, value: neat.slice(0, 60) })
    return neat
  }
  const others = (list: readonly string[] | undefined, title: string, name: string): string[] => {
    if ((list?.length ?? 0) > most) throw new HiwarError('TERM_PHRASE_INVALID', { name, value: `${list!.length}` })
    return [...new Set(list?.map((text) => phrase(text, name)))].filter((text) => text !== title)
  }
  const [en, ar] = [phrase(written.en, 'en'), phrase(written.ar, 'ar')]
  const id = written.id || termIdOf(en)
  const subject = written.subject || null
  for (const named of subject === null ? [id] : [id, subject])
    if (!isId(named)) throw new HiwarError('TERM_ID_INVALID', { name: named.slice(0, 60) })
  if (!isOf(termKinds, written.kind))
    throw new HiwarError('VALUE_UNKNOWN', {
      name: 'kind',
      value: written.kind.slice(0, 60),
      takes: termKinds.join(', '),
    })
  const about = (written.topics ?? []).map((topic) => {
    if (!isOf(topics, topic))
      throw new HiwarError('VALUE_UNKNOWN', { name: 'topics', value: topic.slice(0, 60), takes: topics.join(', ') })
    return topic
  })
  return {
    id,
    kind: written.kind,
    subject,
    topics: [...new Set(about)],
    title: { ar, en },
    also: { ar: others(written.arAlso, ar, 'ar_also'), en: others(written.enAlso, en, 'en_also') },
  }
}
const isOf = <T extends string>(list: readonly T[], value: string): value is T =>
  (list as readonly string[]).includes(value)

/** The base after all changes, in the order in which they were made; by ids. */
export function changedTerms(shipped: readonly Term[], changes: readonly TermChange[]): Term[] {
  const terms = new Map(shipped.map((term) => [term.id, term]))
  for (const { id, term } of changes)
    if (term) terms.set(id, term)
    else terms.delete(id)
  return [...terms.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

export const sameTerm = (a: Term, b: Term): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
const inOrder = ({ id, kind, subject, topics: about, title, also }: Term) => [
  id,
  kind,
  subject,
  about,
  title.ar,
  title.en,
  also.ar,
  also.en,
]
