import { mainScript } from '../text/direction.ts'
import type { Sentence, Paragraph } from './analysis.ts'
import { arabic } from './ar/pack.ts'
import { english } from './en/pack.ts'
import { readDurations } from './expressions/duration.ts'
import { dayFrom, resolveRelative } from './expressions/relative.ts'
import { readNumbers } from './expressions/number-list.ts'
import { readMoney } from './expressions/money-list.ts'
import { readDates } from './expressions/time.ts'
import { toTimex } from './expressions/timex.ts'

export const expressionKinds = ['numbers', 'dates', 'durations', 'money'] as const
export type ExpressionKind = (typeof expressionKinds)[number]

/** An expression as it stands in a line: numbers and amounts with `value`, dates and durations with `timex` (TIMEX3). */
export interface Expression {
  readonly text: string
  /** UTF-16 code units from the start of the line. */
  readonly start: number
  /** The number; low and high where the words give a range. */
  readonly value?: number | readonly [number, number]
  /** Null where the words give no day to count from. */
  readonly timex?: string | null
  /** `percent`, or an ISO 4217 code. */
  readonly unit?: string
}

/**
 * The numbers, dates, durations or amounts of one line in Arabic or English.
 *
 * @param reference an ISO day from which "tomorrow" or "last year" are counted
 */
export function readExpressions(line: string, kind: ExpressionKind, reference?: string): Expression[] {
  const language = mainScript(line) ?? 'ar'
  const pack = language === 'ar' ? arabic : english
  const span = { start: 0, end: line.length }
  const paragraph: Paragraph = { ...span, language, role: 'body' }
  const sentence: Sentence = { ...span, paragraph, language, words: pack.words.words(line, span) }
  const { lexicon, time, quantity } = pack.expressions
  const tokens = lexicon.tokens(sentence.words)
  if (kind === 'numbers') return readNumbers(tokens, line, quantity)
  if (kind === 'money') return readMoney(tokens, line, quantity)
  if (kind === 'durations') return readDurations(tokens, line, quantity)
  const day = dayFrom(reference ?? null)
  return readDates(tokens, line, time).map(({ quote, start, value, relative }) => {
    const resolved = relative && day && !relative.startsWith('nearest') ? resolveRelative(relative, day) : null
    const edtf = resolved ?? value
    return { text: quote, start, timex: edtf && toTimex(edtf) }
  })
}
