import type { Ledger } from '../ledger/ledger.ts'
import { ruleOn } from '../ledger/verdict.ts'
import type { Review } from '../review/review.ts'

export function reviewMechanism(mechanism: string, ledger: Ledger, asOf: string): Review {
  return {
    mechanism, asOf, rounds: ledger.rounds, disagreements: ledger.disagreements,
    matters: ledger.matters.map((matter) => ({ ...matter, ...ruleOn(matter, ledger.rounds, asOf), evidence: matter.steps })),
    documents: [...new Set([...ledger.rounds.flatMap((round) => round.documents)])],
  }
}
