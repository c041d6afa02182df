import type { Sentence, TimeExpression } from '../analysis.ts'
import type { Figure } from '../finding.ts'
import type { ExpressionGrammar } from '../steps/04-expressions.ts'
import { currencyOf } from './currencies.ts'
import { toFigures } from './figure.ts'
import type { Lexicon } from './lexeme.ts'
import { readQuantities, type QuantityGrammar } from './quantity.ts'
import type { Terms } from '../terms.ts'
import type { TimeGrammar } from './moment.ts'
import { readDates } from './time.ts'

/** A language's dates and figures from its lexicon and its habits; `subjects` are the things that figures are told of, in English. */
export function expressionGrammar(
  lexicon: Lexicon,
  time: TimeGrammar,
  quantity: QuantityGrammar,
  subjects: Terms,
): ExpressionGrammar {
  return {
    lexicon,
    time,
    quantity,
    read(sentence: Sentence, text: string, foldedText: () => string): { dates: TimeExpression[]; figures: Figure[] } {
      const tokens = lexicon.tokens(sentence.words)
      const dates = readDates(tokens, text, time)
      if (sentence.paragraph.role === 'furniture') return { dates, figures: [] }
      const quantities = readQuantities(tokens, text, dates, quantity)
      if (!quantities.length) return { dates, figures: [] }
      const named = subjects.find(sentence.words).map(({ tag, from, to }) => ({
        name: tag,
        start: sentence.words[from]!.start,
        end: sentence.words[to - 1]!.end,
      }))
      const figures = toFigures(quantities, tokens, text, dates, quantity, named, (namesakes) =>
        currencyOf(namesakes, foldedText()),
      )
      return { dates, figures }
    },
  }
}
