import type { Analysis, Sentence, TimeExpression } from '../analysis.ts'
import type { Figure } from '../finding.ts'

export interface ExpressionGrammar {
  dates(sentence: Sentence, text: string): TimeExpression[]
  figures(sentence: Sentence, text: string, dates: readonly TimeExpression[]): Figure[]
}

/** Dates and figures, as they stand. */
export function findExpressions(analysis: Analysis): void {
  for (const sentence of analysis.sentences) {
    const grammar = analysis.packs[sentence.language].expressions
    const dates = grammar.dates(sentence, analysis.text)
    analysis.dates.push(...dates)
    analysis.figures.push(...grammar.figures(sentence, analysis.text, dates))
  }
}
