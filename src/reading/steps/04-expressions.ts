import { fold } from '../../text/fold.ts'
import type { Analysis, Sentence, TimeExpression } from '../analysis.ts'
import { dayFrom, resolveRelative } from '../expressions/relative.ts'
import type { Lexicon } from '../expressions/lexeme.ts'
import { unnamed, type QuantityGrammar } from '../expressions/quantity.ts'
import type { TimeGrammar } from '../expressions/moment.ts'
import type { Figure } from '../finding.ts'

export interface ExpressionGrammar {
  readonly lexicon: Lexicon
  readonly time: TimeGrammar
  readonly quantity: QuantityGrammar
  /** The dates and figures of a sentence; `foldedText` gives the whole document's spelling, for what a sentence alone cannot tell. */
  read(sentence: Sentence, text: string, foldedText: () => string): { dates: TimeExpression[]; figures: Figure[] }
}

/** Dates and figures, as they stand. */
export function findExpressions(analysis: Analysis): void {
  let folded: string | undefined
  const foldedText = () => (folded ??= fold(analysis.text))
  for (const sentence of analysis.sentences) {
    const { dates, figures } = analysis.packs[sentence.language].expressions.read(sentence, analysis.text, foldedText)
    analysis.dates.push(...dates)
    for (const figure of figures) {
      if (figure.unit !== unnamed) analysis.figures.push(figure)
      else {
        const named = analysis.figures.findLast(({ value }) => value === figure.value)
        if (named) analysis.figures.push({ ...figure, unit: named.unit, of: named.of })
      }
    }
  }
}

/** Fills the dates that lean on the date of issue, once the text has said when it was issued. */
export function resolveDates(analysis: Analysis): void {
  const issued = dayFrom(analysis.issued)
  if (!issued) return
  analysis.dates = analysis.dates.map((date) =>
    date.relative ? { ...date, value: resolveRelative(date.relative, issued) ?? date.value } : date,
  )
}
