import { rows } from '../lexicon.ts'
import { addMeanings } from '../expressions/meanings.ts'
import type { Lexicon } from '../expressions/lexeme.ts'
import type { TimeGrammar } from '../expressions/moment.ts'
import { singularOf } from './inflection.ts'
import { numeralGrammar } from './numbers.ts'
import words from './dates.tsv'

export const timeGrammar: TimeGrammar = {
  ...numeralGrammar,
  language: 'en',
  monthFirst: false,
  planReach: 1,
  isPluralNoun: ({ kind, capital, folded }) => kind === 'letters' && !capital && singularOf(folded) !== null,
}

const phases = { early: 'early', mid: 'mid', late: 'late' } as const

/** Months, weekdays and the rest; mid-January as one word. */
export function addDates(lexicon: Lexicon): void {
  addMeanings(lexicon, words)
  for (const { word, meaning, value } of rows<'word' | 'meaning' | 'value'>(words)) {
    if (meaning !== 'month' || word.length < 3) continue
    for (const [written, phase] of Object.entries(phases))
      lexicon.add(`${written}-${word}`, { phase, month: Number(value) })
  }
}
