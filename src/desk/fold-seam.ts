import type { Ledger } from '../ledger/ledger.ts'
import { review, type Review } from '../review/review.ts'

export const reviewMechanism = (mechanism: string, ledger: Ledger, asOf: string): Review => review(mechanism, ledger, [], asOf)
