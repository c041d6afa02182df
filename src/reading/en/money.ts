import { addCurrencyNames, addCurrencySigns } from '../expressions/currencies.ts'
import type { Lexicon } from '../expressions/lexeme.ts'
import names from './currencies.tsv'

export function addMoney(lexicon: Lexicon): void {
  addCurrencySigns(lexicon)
  addCurrencyNames(lexicon, names, (name, adjective) => [`${adjective} ${name}`])
}
