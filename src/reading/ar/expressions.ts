import { Lexicon } from '../expressions/lexeme.ts'
import { expressionGrammar } from '../expressions/grammar.ts'
import { addDates, timeGrammar } from './dates.ts'
import { addDurations } from './durations.ts'
import { addFigures, quantityGrammar } from './figures.ts'
import { addMoney } from './money.ts'
import { addNumbers } from './numbers.ts'
import { stemming } from './stem.ts'
import { Terms } from '../terms.ts'
import subjects from './figure-subjects.tsv'

const lexicon = new Lexicon([addNumbers, addFigures, addDurations, addDates, addMoney], {
  conjunctions: ['و', 'ف'],
  articles: ['ال', 'لل'],
})

export const expressions = expressionGrammar(
  lexicon,
  timeGrammar,
  quantityGrammar,
  new Terms(subjects, 'sense', stemming),
)
