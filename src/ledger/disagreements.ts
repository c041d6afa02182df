import type { OpenedDocument } from './items.ts'
import type { Disagreement } from './ledger.ts'
import { type SightedRound } from './rounds.ts'

export function findDisagreements(_key: string, _documents: readonly OpenedDocument[], _rounds: readonly SightedRound[]): Disagreement[] {
  return []
}
