import type { Word } from '../ledger/judgement.ts'
import type { Bilingual } from '../ledger/ledger.ts'
import type { Language } from '../reading/finding.ts'
import type { Review } from '../review/review.ts'
import { isQuotation, sayRound, sayTitle } from '../review/text.ts'
import type { Run } from './paper.ts'
import { type Promised, promisesOf } from './told.ts'
import { type NamedDocument, strong, together, Writing } from './writing.ts'

/** The paper of a review while it is written. */
export class ReviewWriting extends Writing {
  readonly review: Review
  readonly promises: readonly Promised[]
  readonly comma: string

  constructor(review: Review, documents: readonly NamedDocument[], language: Language) {
    super(documents, language)
    this.review = review
    this.promises = promisesOf(review)
    this.comma = language === 'ar' ? '، ' : ', '
  }

  readonly roundName = (address: string | null): string => {
    const round = this.review.rounds.find((other) => other.address === address)
    return round
      ? together([sayRound(round.ordinal, this.language), round.ordinal === null && this.date(round.date)])
      : ''
  }
  /** What a matter is called; a quotation is not raised above the other words. */
  readonly title = (title: Bilingual): Run => {
    const text = sayTitle(title, this.language)
    return isQuotation(title) ? { text } : strong(text)
  }
  /** Whose word it is, when and why. */
  readonly wordOf = ({ by, at, why }: Word): string =>
    together([`${this.s('ruled-by')}: ${by}`, this.date(at.slice(0, 10)), why])
}

/** With a capital, as a line begins. */
export const aloud = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
