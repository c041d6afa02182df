import { rows } from '../lexicon.ts'
import type { Lexicon } from './lexeme.ts'
import { fold } from '../../text/fold.ts'
import signs from './currency-signs.tsv'

/** Adds the signs and ISO 4217 codes that every language writes alike. */
export function addCurrencySigns(lexicon: Lexicon): void {
  for (const { sign, code } of rows<'sign' | 'code'>(signs)) lexicon.add(fold(sign), { sign: code })
}

/**
 * Adds a language's currency names: `names` and `adjectives` separated by commas; a name alone means the currency only where
 * `default` says so.
 */
export function addCurrencyNames(lexicon: Lexicon, tsv: string, phrases: (name: string, adjective: string) => readonly string[]): void {
  for (const row of rows<'names' | 'adjectives' | 'code' | 'default'>(tsv)) {
    for (const name of row.names.split(',')) {
      for (const adjective of row.adjectives.split(',')) {
        for (const phrase of adjective ? phrases(name, adjective) : [name]) lexicon.add(fold(phrase).replaceAll('.', ' . '), { currency: row.code })
      }
    }
  }
}
