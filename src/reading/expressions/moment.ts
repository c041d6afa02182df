import type { Edtf } from '../finding.ts'
import type { Token } from './lexeme.ts'
import type { NumeralGrammar } from './numeral.ts'

/** A stretch of time that the words name, before it is written as a date. */
export interface Moment {
  readonly from: number
  readonly to: number
  /** Where it ends in the text, when that is inside a token run that the tokens do not show (`2026/02/02`). */
  readonly end?: number
  readonly value: Edtf | null
  readonly relative?: string
  readonly rule: string
  /** The finest unit that it names: ranges join like with like. */
  readonly unit: 'day' | 'month' | 'year' | 'other'
  readonly note?: string
}

export interface TimeGrammar extends NumeralGrammar {
  readonly language: string
  /** How many words after "plan" or "strategy" a year still belongs to its name. */
  readonly planReach: number
  /** Whether a word looks like a plural noun, which a number before it counts. */
  isPluralNoun(token: Token): boolean
  /** The order of `3/4/2025` where both could be months. */
  readonly monthFirst: boolean
}
