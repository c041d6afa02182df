import type { Word } from '../ledger/judgement.ts'
import type { Bilingual, Citation } from '../ledger/ledger.ts'
import type { Language } from '../reading/finding.ts'
import type { Review } from '../review/review.ts'
import { commaIn, isQuotation, quoted, sayRound, sayTitle } from '../review/text.ts'
import { languageOf, type Run } from './paper.ts'
import { inLanguage, type Promised, promisesOf } from './told.ts'
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
    this.comma = commaIn(language)
  }

  readonly roundName = (address: string | null): string => {
    const round = this.review.rounds.find((other) => other.address === address)
    return round
      ? together([sayRound(round.ordinal, this.language), round.ordinal === null && this.date(round.date)])
      : ''
  }
  readonly title = (address: string): Run => {
    const { title, kind, stages, steps } = this.review.matters.find((matter) => matter.address === address)!
    return this.named(title, kind === 'instrument' && stages.length ? stages : steps)
  }
  /** A title; what has no name is called by a quotation in the paper's language where there is one, which is not raised above other words. */
  readonly named = (title: Bilingual, told: readonly Citation[]): Run => {
    if (!isQuotation(title)) return strong(sayTitle(title, this.language))
    const own = told.filter(({ quote }) => languageOf(quote, this.language) === this.language)
    const inOwn = languageOf(title.en, this.language) === this.language || own.length === 0
    return { text: quoted(inOwn ? title.en : inLanguage(own, this.language).quote) }
  }
  /** Whose word it is, when and why. */
  readonly wordOf = ({ by, at, why }: Word): string =>
    together([`${this.s('ruled-by')}: ${by}`, this.date(at.slice(0, 10)), why])
}

/** With a capital, as a line begins. */
export const aloud = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
