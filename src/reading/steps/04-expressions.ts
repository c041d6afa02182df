import type { Analysis, Sentence, TimeExpression } from '../analysis.ts'
import { dayFrom, resolveRelative } from '../expressions/relative.ts'
import type { Lexicon } from '../expressions/lexeme.ts'
import type { QuantityGrammar } from '../expressions/quantity.ts'
import type { TimeGrammar } from '../expressions/time.ts'
import type { Figure } from '../finding.ts'

export interface ExpressionGrammar {
  readonly lexicon: Lexicon
  readonly time: TimeGrammar
  readonly quantity: QuantityGrammar
  /** The dates and figures of a sentence. */
  read(sentence: Sentence, text: string): { dates: TimeExpression[]; figures: Figure[] }
}

/** Dates and figures, as they stand. */
export function findExpressions(analysis: Analysis): void {
  for (const sentence of analysis.sentences) {
    const { dates, figures } = analysis.packs[sentence.language].expressions.read(sentence, analysis.text)
    analysis.dates.push(...dates)
    analysis.figures.push(...figures)
  }
}

/** Fills the dates that lean on the date of issue, once the text has said when it was issued. */
export function resolveDates(analysis: Analysis): void {
  const issued = dayFrom(analysis.issued)
  if (!issued) return
  analysis.dates = analysis.dates.map((date) =>
    date.relative ? { ...date, value: resolveRelative(date.relative, issued) ?? date.value } : date)
}
