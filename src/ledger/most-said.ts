import type { LedgerDocument } from './ledger.ts'

// What most reports say of one thing.

export interface Told<T> {
  readonly value: T
  readonly document: LedgerDocument
  readonly main: boolean
}

/**
 * The value that most say; among equals the one of a document that is about the session, or of a joint statement, then the smallest.
 * @param closeness what a value gains by being told closely
 */
export function mostSaid<T>(
  said: readonly Told<T>[],
  same: (a: T, b: T) => boolean,
  closeness: (value: T) => number = () => 0,
): T | null {
  let best: { value: T; votes: number } | null = null
  for (const value of new Set(said.map(({ value }) => value))) {
    const backers = said.filter((other) => same(other.value, value))
    const votes =
      new Set(backers.map(({ document }) => document.id)).size +
      (backers.some(({ main }) => main) ? 0.5 : 0) +
      (backers.some(({ document }) => document.kind === 'joint-statement') ? 0.5 : 0) +
      Math.max(...backers.map((other) => closeness(other.value)))
    if (!best || votes > best.votes || (votes === best.votes && String(value) < String(best.value)))
      best = { value, votes }
  }
  return best?.value ?? null
}
