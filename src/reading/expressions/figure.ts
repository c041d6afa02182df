import type { TimeExpression } from '../analysis.ts'
import type { Figure } from '../finding.ts'
import { firstEndingAfter } from '../order.ts'
import type { Namesake, Token } from './lexeme.ts'
import type { Quantity, QuantityGrammar } from './quantity.ts'

// Quantities placed in their text: what each is told of, and the day that it stands for.

/** The quantities as figures of the text, with the date that belongs to each. */
export function toFigures(
  quantities: readonly Quantity[],
  tokens: readonly Token[],
  text: string,
  dates: readonly TimeExpression[],
  grammar: QuantityGrammar,
  subjects: readonly Subject[],
  currency: (namesakes: readonly Namesake[]) => string | null,
): Figure[] {
  return quantities.map((found): Figure => {
    const start = tokens[found.from]!.stemStart
    const { end } = tokens[found.to - 1]!
    return {
      start,
      end,
      quote: text.slice(start, end),
      value: found.value,
      unit: (found.namesakes && currency(found.namesakes)) ?? found.unit,
      qualifier: found.qualifier,
      of: subjectOf(start, end, found, subjects, text),
      asOf: found.period
        ? null
        : asOf(start, end, tokens[0]!.start, found.unit === 'percent' || /^[A-Z]{3}$/.test(found.unit), text, dates),
      rule: `${grammar.language}.figure.${found.rule}`,
      because: [text.slice(tokens[found.numeral.from]!.stemStart, tokens[found.numeral.to - 1]!.end), found.unit],
    }
  })
}

/** A thing that a figure may be told of, where it is named. */
export interface Subject {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** How far, in characters, a figure's subject may stand before and behind it. */
const subjectReach = { before: 90, after: 50 }

/**
 * What a figure is told of: what an age or a count is followed by ("250 years of independence"), what an amount follows ("trade reached"), unless
 * the thing stands right behind it ("a $5 billion trade surplus").
 */
function subjectOf(
  start: number,
  end: number,
  found: Quantity,
  subjects: readonly Subject[],
  text: string,
): string | null {
  const parted = (from: number, to: number) => /[;؛!?؟\n]|(?<!\p{Lu})\.\s/u.test(text.slice(from, to))
  const near = subjects.slice(
    firstEndingAfter(subjects, start - subjectReach.before),
    firstEndingAfter(subjects, end + subjectReach.after),
  )
  const after = near.find((subject) => subject.start >= end && !parted(end, subject.start))
  const before = near.findLast((subject) => subject.end <= start && !parted(subject.end, start))
  const follows = found.period || !/^(?:[A-Z]{3}|percent)$/.test(found.unit)
  const beside = after !== undefined && after.start - end <= 1
  const subject = follows || beside ? (after ?? before) : (before ?? after)
  return subject?.name ?? null
}

/** How far, in characters, a figure's date may stand behind it; half as far before it. */
const asOfReach = 120

/** The date of an amount or a share, next to it in its clause; other counts take only a date that opens the clause before them. */
function asOf(
  start: number,
  end: number,
  opening: number,
  measured: boolean,
  text: string,
  dates: readonly TimeExpression[],
): string | null {
  let best: TimeExpression | null = null
  const near = firstEndingAfter(dates, start - asOfReach / 2)
  for (let i = near; i < dates.length && dates[i]!.start < end + asOfReach; i++) {
    const date = dates[i]!
    if (date.value === null || date.value.includes('XXXX')) continue
    const gap = date.start >= end ? date.start - end : start >= date.end ? (start - date.end) * 2 : 0
    if (gap > asOfReach || (!measured && date.start >= end)) continue
    const between = date.start >= end ? text.slice(end, date.start) : text.slice(date.end, start)
    if (/[;؛.!?؟\n]/.test(between)) continue
    if (date.end <= start && /[,،]/.test(between) && date.start - opening > 20) continue
    if (!best || gap < gapOf(best, start, end)) best = date
  }
  return best?.value ?? null
}

const gapOf = (date: TimeExpression, start: number, end: number): number =>
  date.start >= end ? date.start - end : start >= date.end ? (start - date.end) * 2 : 0
