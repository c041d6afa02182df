import { rows } from '../lexicon.ts'
import type { Lexicon } from '../expressions/lexeme.ts'
import { dualForms, pluralForms, singularForms } from './inflection.ts'
import words from './durations.tsv'

/** سنة, سنتان, سنوات: units of time with their duals and plurals. */
export function addDurations(lexicon: Lexicon): void {
  for (const { singular, plural, unit } of rows<'singular' | 'plural' | 'unit'>(words)) {
    for (const form of singularForms(singular)) lexicon.add(form, { unit })
    for (const form of plural.split(',').flatMap(pluralForms)) lexicon.add(form, { unit })
    for (const form of dualForms(singular)) lexicon.add(form, { unit, times: 2 })
  }
}
