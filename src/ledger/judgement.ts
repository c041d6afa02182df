import type { Edtf, FindingType } from '../reading/finding.ts'

// What people rule. Judgements are appended, never edited: a later one on the same anchor supersedes, a withdrawal takes one back.

export const rulings = ['accepted', 'amended', 'rejected', 'unsure'] as const
export type Ruling = (typeof rulings)[number]

/** The place that a judgement is about: it stands as long as the text says these words there, whatever a newer reader finds. */
export interface Anchor {
  readonly textHash: string
  readonly type: FindingType
  readonly start: number
  readonly end: number
  readonly quote: string
}

export type Judged =
  /** On a finding. `amendment` holds the fields that a person set, when the ruling is `amended`. */
  | { readonly on: 'finding'; readonly anchor: Anchor; readonly ruling: Ruling; readonly amendment?: Readonly<Record<string, unknown>> }
  /** A document put to a round (or to none, `round: null`). */
  | {
      readonly on: 'document'
      readonly textHash: string
      readonly round: { readonly mechanism: string; readonly ordinal: number | null; readonly date: Edtf | null } | null
    }
  /** An earlier judgement taken back. */
  | { readonly on: 'judgement'; readonly withdraws: string }

export type Judgement = Judged & {
  readonly id: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly why: string | null
}
