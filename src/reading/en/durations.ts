import { rows } from '../lexicon.ts'
import type { Lexicon } from '../expressions/lexeme.ts'
import words from './durations.tsv'

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** Units of time, and numbers hyphened to them: five-year. */
export function addDurations(lexicon: Lexicon): void {
  for (const { singular, plural, unit } of rows<'singular' | 'plural' | 'unit'>(words)) {
    lexicon.add(singular, { unit })
    lexicon.add(plural, { unit })
    small.forEach((word, i) => lexicon.add(`${word}-${singular}`, { counted: { value: i + 1, unit } }))
    small.forEach((word, i) => lexicon.add(`${word}-${singular}-long`, { counted: { value: i + 1, unit } }))
  }
}
