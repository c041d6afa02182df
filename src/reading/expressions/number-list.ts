import type { Expression } from '../expressions.ts'
import type { Token } from './lexeme.ts'
import { attached, readNumeral, type NumeralGrammar } from './numeral.ts'

/** Every number of a line with its sign, its fraction and its percent: what stands there, whether it counts anything or not. */
export function readNumbers(tokens: readonly Token[], text: string, grammar: NumeralGrammar): Expression[] {
  const found: Expression[] = []
  for (let at = 0; at < tokens.length; ) {
    const number = numberAt(tokens, at, text, grammar)
    if (!number) {
      at++
      continue
    }
    const start = tokens[number.from]!.stemStart
    const { end } = tokens[number.to - 1]!
    found.push({ text: text.slice(start, end), start, value: number.value, ...(number.percent ? { unit: 'percent' } : {}) })
    at = number.to
  }
  return found
}

interface SignedNumber {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly percent: boolean
}

function numberAt(tokens: readonly Token[], at: number, text: string, grammar: NumeralGrammar): SignedNumber | null {
  const token = tokens[at]!
  const minus = token.lexeme.negative || (token.lexeme.joint === 'dash' && attached(token, tokens[at + 1]) && !/[\p{L}\p{N}]/u.test(text[token.start - 1] ?? ''))
  const leading = token.lexeme.percent && token.kind === 'letters'
  const first = minus || leading ? at + 1 : at
  const lead = tokens[first]
  if (!lead || (lead.kind !== 'digits' && lead.lexeme.cardinal === undefined && lead.lexeme.scale === undefined && lead.lexeme.fraction === undefined)) return null
  if (lead.lexeme.short || lead.lexeme.counted) return null
  // an abbreviation, a measure or an address is no number of its own: 25ml, .25
  const after = text[tokens[first]!.end] ?? ' '
  if (lead.kind === 'digits' && (/\p{L}/u.test(after) || /[%#=&]\p{N}/u.test(text.slice(lead.start - 1, lead.start + 1)) || /[.,٫]/.test(text[lead.start - 1] ?? ' '))) return null
  const numeral = readNumeral(tokens, first, grammar) ?? fractionAlone(tokens, first)
  if (!numeral) return null
  const fraction = readFraction(tokens, numeral.to, numeral.value, text)
  const value = (minus ? -1 : 1) * (fraction?.value ?? numeral.value)
  const to = fraction?.to ?? numeral.to
  const percent = tokens[to]?.lexeme.percent === true
  return { from: at, to: percent ? to + 1 : to, value, percent: percent || Boolean(leading) }
}

/** Half, a third, standing alone. */
function fractionAlone(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const { fraction } = tokens[at]!.lexeme
  if (fraction === undefined) return null
  const scale = tokens[at + 1]?.lexeme.scale
  return scale ? { value: fraction * scale, to: at + 2 } : { value: fraction, to: at + 1 }
}

/** The other half of `4/5`. */
function readFraction(tokens: readonly Token[], at: number, value: number, text: string): { value: number; to: number } | null {
  const stroke = tokens[at]
  const below = tokens[at + 1]
  if (stroke?.folded !== '/' || below?.kind !== 'digits' || !attached(tokens[at - 1], stroke) || !attached(stroke, below)) return null
  const divisor = Number(below.folded)
  return divisor > 0 && text[below.end] !== '/' ? { value: value / divisor, to: at + 2 } : null
}
