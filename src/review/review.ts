import type { Citation, Disagreement, Matter, Round, Verdict } from '../ledger/ledger.ts'
import type { Edtf } from '../reading/finding.ts'

/** One matter's account: what became of it, with the steps that say so. */
export interface ReviewedMatter extends Matter {
  readonly verdict: Verdict
  /** Whole days between the due date's end and the day it was kept (or the day asked about, where it is overdue). */
  readonly lateByDays: number | null
  /** Where the verdict rests on silence: the documents of the newest round, which were searched. */
  readonly searched: readonly string[]
  readonly evidence: readonly Citation[]
}

/** The account of one mechanism as of a day. */
export interface Review {
  readonly mechanism: string
  readonly asOf: Edtf
  readonly rounds: readonly Round[]
  readonly matters: readonly ReviewedMatter[]
  readonly disagreements: readonly Disagreement[]
  /** Ids of the documents that it rests on. */
  readonly documents: readonly string[]
}
