import { changedTerms } from '../ledger/term.ts'
import { shippedTerms, TermBase, withTerms } from '../ledger/terms.ts'
import type { Query } from '../store/store.ts'
import { termChanges } from '../store/terms.ts'

/**
 * How to fold with the terms that people made of the shipped ones.
 * @param by changes that were recorded later are left out
 */
export async function foldingTerms(query: Query, by?: Date): Promise<<T>(fold: () => T) => T> {
  const changes = await termChanges(query, by)
  if (changes.length === 0) return (fold) => fold()
  const key = JSON.stringify(changes)
  if (last?.key !== key) last = { key, base: new TermBase(changedTerms(shippedTerms, changes)) }
  const { base } = last
  return (fold) => withTerms(base, fold)
}

/** The base that was made last: what is looked up with it is kept for the next fold. */
let last: { readonly key: string; readonly base: TermBase } | null = null
