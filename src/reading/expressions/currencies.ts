import { rows } from '../lexicon.ts'
import type { Lexicon, Namesake } from './lexeme.ts'
import { fold } from '../../text/fold.ts'
import signs from './currency-signs.tsv'

/** Adds the signs and ISO 4217 codes that every language writes alike. */
export function addCurrencySigns(lexicon: Lexicon): void {
  for (const { sign, code } of rows<'sign' | 'code'>(signs)) lexicon.add(fold(sign), { sign: code })
}

/**
 * Adds a language's currency names: `names` and `adjectives` separated by commas. A name alone means the currency whose `default`
 * is `yes`; where it is `shared`, the one whose country the text names most.
 */
export function addCurrencyNames(
  lexicon: Lexicon,
  tsv: string,
  phrases: (name: string, adjective: string) => readonly string[],
): void {
  const list = rows<'names' | 'adjectives' | 'code' | 'default'>(tsv)
  for (const row of list) {
    for (const name of row.names.split(',')) {
      if (row.default === 'shared') {
        const namesakes = list
          .filter(({ names, adjectives }) => adjectives && names.split(',').includes(name))
          .map(({ code, adjectives }): Namesake => ({ code, adjectives: adjectives.split(',').map(fold) }))
        lexicon.add(fold(name), { currency: row.code, namesakes })
        continue
      }
      for (const adjective of row.adjectives.split(',')) {
        for (const phrase of adjective ? phrases(name, adjective) : [name])
          lexicon.add(fold(phrase).replaceAll('.', ' . '), { currency: row.code })
      }
    }
  }
}

/** Which of several currencies of one name the text means: the one whose country it names most, else null. */
export function currencyOf(namesakes: readonly Namesake[], foldedText: string): string | null {
  let best: { code: string; count: number } | null = null
  for (const { code, adjectives } of namesakes) {
    const count = adjectives.reduce((sum, adjective) => sum + foldedText.split(adjective).length - 1, 0)
    if (count > (best?.count ?? 0)) best = { code, count }
  }
  return best?.code ?? null
}
