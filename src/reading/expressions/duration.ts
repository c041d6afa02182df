import type { Expression } from '../expressions.ts'
import type { Token } from './lexeme.ts'
import { readNumeral } from './numeral.ts'
import type { QuantityGrammar } from './quantity.ts'

const designators: Record<string, string> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'M',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
}
const sizes: Record<string, number> = { fortnight: 2, quarter: 3, decade: 10, century: 100 }

interface Part {
  readonly unit: string
  readonly value: number
  readonly to: number
}

/** The lengths of time of a line in ISO 8601: `PT2.5H`, `P1Y1M21D`. */
export function readDurations(tokens: readonly Token[], text: string, grammar: QuantityGrammar): Expression[] {
  const found: Expression[] = []
  for (let at = 0; at < tokens.length;) {
    const parts: Part[] = []
    const throughout = tokens[at]!.lexeme.throughout && tokens[at + 1] ? tokens[at + 1]! : null
    if (
      throughout &&
      (throughout.lexeme.dayShift === 0 ||
        (throughout.lexeme.unit && !throughout.lexeme.times && !tokens[at + 2]?.lexeme.whole))
    ) {
      const unit = throughout.lexeme.unit && designators[throughout.lexeme.unit] ? throughout.lexeme.unit : 'day'
      const start = tokens[at]!.stemStart
      found.push({ text: text.slice(start, throughout.end), start, timex: toIso([{ unit, value: 1, to: at + 2 }]) })
      at += 2
      continue
    }
    let next = at
    for (;;) {
      const part = partAt(tokens, next, grammar, parts.length > 0)
      if (!part) break
      parts.push(part)
      next = tokens[part.to]?.lexeme.joint === 'and' ? part.to + 1 : part.to
      if (next === part.to && !tokens[next]?.and) break
    }
    const last = parts.at(-1)
    if (!last) {
      at++
      continue
    }
    const start = tokens[at]!.stemStart
    found.push({ text: text.slice(start, tokens[last.to - 1]!.end), start, timex: toIso(parts) })
    at = last.to
  }
  return found
}

function toIso(parts: readonly Part[]): string {
  const spelt = parts.map(({ unit, value }) => ({
    time: designators[unit]!.startsWith('T'),
    text: `${value * (sizes[unit] ?? 1)}${designators[unit]!.replace('T', '')}`,
  }))
  const days = spelt
    .filter(({ time }) => !time)
    .map((part) => part.text)
    .join('')
  const hours = spelt
    .filter(({ time }) => time)
    .map((part) => part.text)
    .join('')
  return `P${days}${hours ? `T${hours}` : ''}`
}

/** A number and its unit, a dual, or a unit alone that something marks as a length ("for a year", شهر كامل). */
function partAt(tokens: readonly Token[], at: number, grammar: QuantityGrammar, joined: boolean): Part | null {
  const token = tokens[at]
  if (!token) return null
  const { lexeme } = token
  const unitAt = (i: number) => {
    const unit = tokens[i]?.lexeme.unit
    return unit && designators[unit] ? unit : undefined
  }
  const own = unitAt(at)
  if (own) {
    if (token.definite && !tokens[at - 1]?.lexeme.throughout) return null
    const value = lexeme.times === 2 ? 2 : 1
    const more = halfAfter(tokens, at + 1)
    const marked =
      lexeme.times === 2 ||
      joined ||
      more > at + 1 ||
      tokens[at - 1]?.lexeme.lasting ||
      tokens[at - 1]?.lexeme.throughout ||
      tokens[at + 1]?.lexeme.whole
    if (!marked) return null
    const one = tokens[at + 1]?.lexeme.cardinal === 1 && !tokens[at + 1]!.and ? at + 2 : more
    return { unit: own, value: value + (more > at + 1 ? 0.5 : 0), to: tokens[at + 1]?.lexeme.whole ? at + 2 : one }
  }
  if (lexeme.fraction !== undefined && unitAt(at + 1))
    return { unit: unitAt(at + 1)!, value: lexeme.fraction, to: at + 2 }
  if (token.kind !== 'digits' && lexeme.cardinal === undefined && lexeme.scale === undefined) return null
  const numeral = readNumeral(tokens, at, grammar)
  const unit = numeral && unitAt(numeral.to)
  if (!numeral || !unit) return null
  const more = halfAfter(tokens, numeral.to + 1)
  return { unit, value: numeral.value + (more > numeral.to + 1 ? 0.5 : 0), to: more }
}

/** After "and a half". */
const halfAfter = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.and && tokens[at]!.lexeme.fraction === 0.5 ? at + 1 : at
