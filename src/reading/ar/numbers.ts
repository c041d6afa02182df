import { addMeanings } from '../expressions/meanings.ts'
import type { Lexicon } from '../expressions/lexeme.ts'
import type { NumeralGrammar } from '../expressions/numeral.ts'
import { fold } from '../../text/fold.ts'
import words from './numbers.tsv'

/** خمسة وعشرون: the unit first, every addend with its و; a comma before digits is a decimal point (٤,٨). */
export const numeralGrammar: NumeralGrammar = { unitsFirst: true, addsByAnd: true, decimalComma: true }

const fractions = ['نصف', 'ثلث', 'ربع', 'خمس', 'سدس', 'سبع', 'ثمن', 'تسع', 'عشر']

export function addNumbers(lexicon: Lexicon): void {
  addMeanings(lexicon, words)
  // ثلثان, ثلثين; the plurals (أرباع) are read beside a number alone
  fractions.forEach((word, i) => {
    for (const form of ['ان', 'ين']) if (i < 7) lexicon.add(fold(word + form), { fraction: 2 / (i + 2) })
  })
}
