import type { Sentence, TimeExpression } from '../analysis.ts'
import type { Figure } from '../finding.ts'
import type { ExpressionGrammar } from '../steps/04-expressions.ts'
import { currencyOf } from './currencies.ts'
import type { Lexicon } from './lexeme.ts'
import { readQuantities, toFigures, type QuantityGrammar } from './quantity.ts'
import { readDates, type TimeGrammar } from './time.ts'

/** A language's dates and figures from its lexicon and its habits. */
export function expressionGrammar(lexicon: Lexicon, time: TimeGrammar, quantity: QuantityGrammar): ExpressionGrammar {
  return {
    lexicon,
    time,
    quantity,
    read(sentence: Sentence, text: string, foldedText: () => string): { dates: TimeExpression[]; figures: Figure[] } {
      const tokens = lexicon.tokens(sentence.words)
      const dates = readDates(tokens, text, time)
      const figures = toFigures(readQuantities(tokens, text, dates, quantity), tokens, text, dates, quantity, () => null, (namesakes) => currencyOf(namesakes, foldedText()))
      return { dates, figures }
    },
  }
}
