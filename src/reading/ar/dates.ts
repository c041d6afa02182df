import { addMeanings } from '../expressions/meanings.ts'
import type { Lexicon } from '../expressions/lexeme.ts'
import type { TimeGrammar } from '../expressions/moment.ts'
import { numeralGrammar } from './numbers.ts'
import words from './dates.tsv'

export const timeGrammar: TimeGrammar = {
  ...numeralGrammar,
  language: 'ar',
  monthFirst: false,
  planReach: 3,
  isPluralNoun: () => false,
}

export const addDates = (lexicon: Lexicon): void => addMeanings(lexicon, words)
