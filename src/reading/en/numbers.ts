import { addMeanings } from '../expressions/meanings.ts'
import type { Lexicon } from '../expressions/lexeme.ts'
import type { NumeralGrammar } from '../expressions/numeral.ts'
import words from './numbers.tsv'

export const numeralGrammar: NumeralGrammar = { unitsFirst: false, addsByAnd: false, decimalComma: false }

export const addNumbers = (lexicon: Lexicon): void => addMeanings(lexicon, words)
