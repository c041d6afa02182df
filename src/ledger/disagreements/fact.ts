import { type Bilingual, type Citation, type DisagreementField, type LedgerDocument } from '../ledger.ts'
import { citationOf } from '../rounds.ts'

/** What a document says on a fact. */
export type Claim = Citation & { readonly value: string; readonly source: LedgerDocument }

export const claim = (
  source: LedgerDocument,
  place: { start: number; end: number; quote: string },
  value: string,
): Claim => ({
  ...citationOf(source, place),
  value,
  source,
})

/** A fact on which documents say different things, with all that they say. */
export interface Fact {
  readonly field: DisagreementField
  readonly about: Bilingual
  readonly claims: readonly Claim[]
  readonly mechanism?: string
}

/** Many documents say the same: each thing said is compared once. */
export const eachOnce = <T>(things: readonly T[], keyOf: (thing: T) => string): T[] => [
  ...new Map(things.map((thing) => [keyOf(thing), thing])).values(),
]

/** Whether two amounts differ by no more than rounding. */
export const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b))
