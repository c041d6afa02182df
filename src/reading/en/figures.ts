import { addMeanings } from '../expressions/meanings.ts'
import { rows } from '../lexicon.ts'
import type { Lexicon, Token } from '../expressions/lexeme.ts'
import type { QuantityGrammar } from '../expressions/quantity.ts'
import { attached } from '../expressions/numeral.ts'
import { singularOf } from './inflection.ts'
import { numeralGrammar } from './numbers.ts'
import countables from './countables.tsv'
import parties from './parties.tsv'
import stops from './noun-stops.tsv'
import words from './figures.tsv'

export function addFigures(lexicon: Lexicon): void {
  addMeanings(lexicon, words)
  for (const { word } of rows<'word'>(parties)) lexicon.add(word, { party: true })
  for (const { singular, plurals, unit } of rows<'singular' | 'plurals' | 'unit'>(countables)) {
    lexicon.add(singular, { unit })
    for (const plural of plurals.split(',')) lexicon.add(plural, { unit })
  }
}

// what cannot stand between a number and its noun, nor be that noun
const notNouns = new Set(rows<'word'>(stops).map(({ word }) => word))
/** How many words may stand between a number and its noun: "three new priority areas". */
const reach = 4

export const quantityGrammar: QuantityGrammar = {
  ...numeralGrammar,
  language: 'en',
  countedAfter(tokens, at, numeral) {
    if (tokens[at]?.folded === '-') {
      // a 10-day visit
      const unit = tokens[at + 1]?.lexeme
      return unit?.unit && unit.period && tokens[at + 1]!.start === tokens[at]!.end
        ? { unit: unit.unit, to: at + 2, party: false }
        : null
    }
    const start = tokens[at]?.lexeme.joint === 'of' && tokens[at + 1]?.lexeme.joint === 'the' ? at + 2 : at
    for (let noun = start; noun < start + reach && noun < tokens.length; noun++) {
      const token = tokens[noun]!
      if (token.folded === '-' || token.folded === '"' || token.folded === "'") continue
      // F-16, M142, 2B: a type, not a number
      if (
        token.kind === 'digits' &&
        noun > start &&
        (attached(tokens[noun - 1], token) || attached(token, tokens[noun + 1]))
      )
        continue
      if (token.kind !== 'letters' || notNouns.has(token.folded)) return null
      const unit = unitOf(token, noun === start, numeral.value)
      if (!unit) continue
      // "three sports events": the last of the plurals in a row is the noun
      const next = tokens[noun + 1]
      const further =
        next?.kind === 'letters' && !notNouns.has(next.folded) && !token.lexeme.period
          ? unitOf(next, false, numeral.value)
          : null
      const last = further ? next! : token
      const party = Boolean(last.lexeme.party) && noun - start <= 1
      return { unit: further ?? unit, to: noun + (further ? 2 : 1), party }
    }
    return null
  },
  standsAlone: (tokens, at) => tokens[at - 1]?.folded === 'all',
  countedBefore: () => null,
}

function unitOf(token: Token, direct: boolean, value: number): string | null {
  const { unit, period, parts } = token.lexeme
  if (parts) return null
  if (unit && (direct || !period)) return unit
  const singular = singularOf(token.folded)
  if (singular) return token.capital && singular.length > 3 ? singular[0]!.toUpperCase() + singular.slice(1) : singular
  return value === 1 && direct ? token.folded : null
}
