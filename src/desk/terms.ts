import { HiwarError } from '../errors.ts'
import type { LedgerDocument } from '../ledger/ledger.ts'
import { changedTerms, sameTerm, soundTerm, type Term, type TermChange, type WrittenTerm } from '../ledger/term.ts'
import { shippedTerms, TermBase } from '../ledger/terms.ts'
import { allPairs, ledgerDocumentsOf } from '../store/ledger-parts.ts'
import type { Query } from '../store/store.ts'
import { insertTermChanges, termChanges } from '../store/terms.ts'
import type { Means } from './means.ts'
import { foldAgain } from './standing.ts'

/** A term of the base in force. */
export interface ListedTerm extends Term {
  /** `shipped`: as Hiwar ships it; else what a person made of it. */
  readonly from: 'shipped' | 'changed' | 'added'
  readonly history: readonly TermChange[]
}

export type TermsFormat = 'tbx' | 'csv'
export interface TermsFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly name: string
}
export interface ImportedTerms {
  readonly added: number
  readonly changed: number
  readonly same: number
}

/** @param removed lists those that people took out instead, as they last stood */
export async function listTerms({ store }: Means, removed = false): Promise<readonly ListedTerm[]> {
  const changes = await store.read((query) => termChanges(query))
  const shipped = new Map(shippedTerms.map((term) => [term.id, term]))
  const inForce = changedTerms(shippedTerms, changes)
  const there = new Set(inForce.map(({ id }) => id))
  const histories = new Map<string, TermChange[]>()
  for (const change of changes) histories.set(change.id, [...(histories.get(change.id) ?? []), change])
  const lastOf = (id: string) => histories.get(id)?.findLast(({ term }) => term)?.term ?? shipped.get(id)
  const gone = [...histories.keys()].sort().flatMap((id) => (there.has(id) ? [] : (lastOf(id) ?? [])))
  return (removed ? gone : inForce).map((term) => {
    const own = shipped.get(term.id)
    const from = !own ? 'added' : sameTerm(own, term) ? 'shipped' : 'changed'
    return { ...term, from, history: histories.get(term.id) ?? [] }
  })
}

/** Adds a term, or makes of one that is there what it is to be. */
export async function setTerm(means: Means, written: WrittenTerm, by: string, why: string | null): Promise<Term> {
  const term = soundTerm(written)
  await change(means, () => [term], by, why)
  return term
}

export async function removeTerm(means: Means, id: string, by: string, why: string | null): Promise<void> {
  await change(
    means,
    (terms) => {
      if (!terms.has(id)) throw new HiwarError('TERM_NOT_FOUND', { name: id })
      return [id]
    },
    by,
    why,
  )
}

/** Adds the terms of a file and changes those that it has otherwise; what it lacks stays. All of it, or nothing where a line is wrong. */
export async function importTerms(
  means: Means,
  bytes: Uint8Array,
  name: string,
  format: TermsFormat,
  by: string,
  why: string | null,
): Promise<ImportedTerms> {
  const found =
    format === 'tbx'
      ? (await import('../publication/terms-tbx.ts')).termsOfTbx(bytes, name)
      : (await import('../publication/terms-csv.ts')).termsOfCsv(bytes, name)
  const imported = [...new Map(found.map((term) => [term.id, term])).values()]
  return change(means, () => imported, by, why)
}

export async function exportTerms(means: Means, format: TermsFormat): Promise<TermsFile> {
  const terms = changedTerms(shippedTerms, await means.store.read((query) => termChanges(query)))
  return format === 'tbx'
    ? {
        bytes: (await import('../publication/terms-tbx.ts')).termsTbx(terms),
        mediaType: 'application/xml',
        name: 'hiwar-terms.tbx',
      }
    : {
        bytes: (await import('../publication/terms-csv.ts')).termsCsv(terms),
        mediaType: 'text/csv; charset=utf-8',
        name: 'hiwar-terms.csv',
      }
}

/** Enters what differs from the base in force, and folds the pairs of sides whose documents it touches. An id alone takes a term out. */
async function change(
  { store }: Means,
  wanted: (terms: ReadonlyMap<string, Term>) => readonly (Term | string)[],
  by: string,
  why: string | null,
): Promise<ImportedTerms> {
  // The base is one for all: two people who change it take turns
  return store.writeAlone('', async (query) => {
    const before = new Map(changedTerms(shippedTerms, await termChanges(query)).map((term) => [term.id, term]))
    const at = new Date().toISOString()
    const all = wanted(before)
    const entered = all.flatMap((one): TermChange[] => {
      if (typeof one === 'string') return [{ id: one, term: null, by, at, why }]
      const own = before.get(one.id)
      return own && sameTerm(own, one) ? [] : [{ id: one.id, term: one, by, at, why }]
    })
    if (entered.length) {
      await insertTermChanges(query, entered)
      await foldAgain(query, await pairsTouched(query, before, entered))
    }
    const added = entered.filter(({ id, term }) => term && !before.has(id)).length
    return { added, changed: entered.length - added, same: all.length - entered.length }
  })
}

/** The pairs with a document that says one of the terms, as they were or are to be, or one that is followed under them. */
async function pairsTouched(
  query: Query,
  before: ReadonlyMap<string, Term>,
  entered: readonly TermChange[],
): Promise<readonly string[]> {
  const ids = new Set(entered.map(({ id }) => id))
  const followed = [...before.values()].filter(({ subject }) => subject !== null && ids.has(subject))
  const own = entered
    .flatMap(({ id, term }) => [before.get(id), term])
    .filter((term) => term !== null && term !== undefined)
  // One base a version of a term: a base has one term of an id
  const bases = [...own, ...followed].map((term) => new TermBase([term]))
  const says = (text: string) => bases.some((base) => base.find(text).length > 0 || base.measureOf(text) !== null)
  const touched: string[] = []
  for (const pair of await allPairs(query))
    if ((await ledgerDocumentsOf(query, pair)).some((document) => quotationsOf(document).some(says))) touched.push(pair)
  return touched
}

const quotationsOf = ({ reading: { acts, instruments, figures, meetings } }: LedgerDocument): string[] => [
  ...acts.map(({ quote }) => quote),
  ...instruments.flatMap(({ quote, title, parties }) => [quote, title, ...parties]),
  ...figures.flatMap(({ quote, of }) => [quote, ...(of ? [of] : [])]),
  ...meetings.flatMap(({ quote, mechanism }) => [quote, mechanism]),
]
