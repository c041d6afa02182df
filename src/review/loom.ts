import type { Step } from '../ledger/ledger.ts'
import type { ReviewedMatter } from './review.ts'

// What the loom draws of a matter: its marks need the kind and the day of each step, and of its words no more than a mark is named by.

/** A step under its first words. */
export type LoomStep = Omit<Step, 'rhythm' | 'origin' | 'judged'>

export interface LoomMatter extends Pick<
  ReviewedMatter,
  'kind' | 'address' | 'title' | 'mechanism' | 'topics' | 'verdict' | 'lateByDays' | 'searched'
> {
  readonly steps: readonly LoomStep[]
}

/** Letters by which a quotation is known again. */
const enough = 90

/** The first words of a quotation; a short one is whole. */
export const firstWords = (quotation: string): string =>
  quotation.length > enough ? `${quotation.slice(0, enough).replace(/\s+\S*$/, '')}…` : quotation

/** A matter as the loom draws it. */
export const onLoom = ({
  steps,
  kind,
  address,
  title,
  mechanism,
  topics,
  verdict,
  lateByDays,
  searched,
}: ReviewedMatter): LoomMatter => ({
  kind,
  address,
  title,
  mechanism,
  topics,
  verdict,
  lateByDays,
  searched,
  steps: steps.map(({ document, start, end, quote, round, roundAddress, step, type, finding, actors, due, on }) => ({
    document,
    start,
    end,
    quote: firstWords(quote),
    round,
    roundAddress,
    step,
    type,
    finding,
    actors,
    due,
    on,
  })),
})
