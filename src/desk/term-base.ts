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
  const base = new TermBase(changedTerms(shippedTerms, changes))
  return (fold) => withTerms(base, fold)
}
