import { addCurrencyNames, addCurrencySigns } from '../expressions/currencies.ts'
import type { Lexicon } from '../expressions/lexeme.ts'
import { fold } from '../../text/fold.ts'
import { nisbaForms } from './inflection.ts'
import names from './currencies.tsv'

/** ريال عماني, ريالات عمانية: the country's adjective follows the coin's name. */
export function addMoney(lexicon: Lexicon): void {
  addCurrencySigns(lexicon)
  addCurrencyNames(lexicon, names, (name, adjective) => nisbaForms(adjective).map((form) => `${fold(name)} ${form}`))
}
