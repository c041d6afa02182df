import type { Expression } from '../expressions.ts'
import type { Token } from './lexeme.ts'
import { attached, readNumeral, type NumeralGrammar } from './numeral.ts'

/** Every number of a line with its sign, its fraction and its percent: what stands there, whether it counts anything or not. */
export function readNumbers(tokens: readonly Token[], text: string, grammar: NumeralGrammar): Expression[] {
  const found: Expression[] = []
  const addresses = Array.from(text.matchAll(/(?:https?:\/\/|www\.)\S+/g), ({ index, 0: address }) => ({
    start: index,
    end: index + address.length,
  }))
  for (let at = 0; at < tokens.length;) {
    if (addresses.some(({ start, end }) => tokens[at]!.start >= start && tokens[at]!.start < end)) {
      at++
      continue
    }
    const number = numberAt(tokens, at, text, grammar)
    if (!number) {
      at++
      continue
    }
    const start = tokens[number.from]!.stemStart
    const { end } = tokens[number.to - 1]!
    found.push({
      text: text.slice(start, end),
      start,
      value: number.value,
      ...(number.percent ? { unit: 'percent' } : {}),
    })
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
  const minus =
    token.lexeme.negative ||
    (token.lexeme.joint === 'dash' &&
      attached(token, tokens[at + 1]) &&
      !/[\p{L}\p{N}]/u.test(text[token.start - 1] ?? ''))
  const leading = token.lexeme.percent && token.kind === 'letters'
  const first = minus || leading ? at + 1 : at
  const lead = tokens[first]
  if (lead?.lexeme.share) {
    const part = readDivisor(tokens, first, { value: 1, last: 1 }, text, grammar)
    return part && { from: at, ...part, percent: false }
  }
  if (
    !lead ||
    (lead.kind !== 'digits' &&
      lead.lexeme.cardinal === undefined &&
      lead.lexeme.scale === undefined &&
      lead.lexeme.fraction === undefined)
  )
    return null
  if (lead.lexeme.short || lead.lexeme.counted) return null
  // an abbreviation, a measure or an address is no number of its own: 25ml, .25
  const after = text[tokens[first]!.end] ?? ' '
  if (
    lead.kind === 'digits' &&
    ((/\p{L}/u.test(after) && !tokens[first + 1]?.lexeme.scale) ||
      /[%#=&]\p{N}/u.test(text.slice(lead.start - 1, lead.start + 1)) ||
      /[.,٫]/.test(text[lead.start - 1] ?? ' '))
  )
    return null
  const numeral = readNumeral(tokens, first, grammar) ?? fractionAlone(tokens, first)
  if (!numeral) return null
  const fraction = readDivisor(tokens, numeral.to, numeral, text, grammar)
  const value = (minus ? -1 : 1) * (fraction?.value ?? numeral.value)
  const to = fraction?.to ?? numeral.to
  const percent = tokens[to]?.lexeme.percent === true
  return { from: at, to: percent ? to + 1 : to, value, percent: percent || Boolean(leading) }
}

/** Half, a third, standing alone. */
function fractionAlone(tokens: readonly Token[], at: number): { value: number; last: number; to: number } | null {
  const { fraction } = tokens[at]!.lexeme
  if (fraction === undefined) return null
  const scale = tokens[at + 1]?.lexeme.scale
  return scale
    ? { value: fraction * scale, last: fraction * scale, to: at + 2 }
    : { value: fraction, last: fraction, to: at + 1 }
}

/** What divides the number before it: `4/5`, خمسة أثمان, ١ على ٣, واحد من ألف, جزء من مئة. */
function readDivisor(
  tokens: readonly Token[],
  at: number,
  { value, last }: { value: number; last: number },
  text: string,
  grammar: NumeralGrammar,
): { value: number; to: number } | null {
  const token = tokens[at]
  if (!token) return null
  const divided = (divisor: number, to: number) => ({ value: value - last + last / divisor, to })
  if (token.lexeme.parts && !token.and) return divided(token.lexeme.parts, at + 1)
  const below = tokens[at + 1]
  if (
    token.lexeme.joint === 'slash' &&
    below?.kind === 'digits' &&
    attached(tokens[at - 1], token) &&
    attached(token, below)
  ) {
    const divisor = Number(below.folded)
    const stroked = text[below.end] === '/' || text[tokens[at - 1]!.start - 1] === '/'
    return divisor > 0 && !stroked ? divided(divisor, at + 2) : null
  }
  const share = token.lexeme.share === true
  const of = share ? at + 1 : at
  const parted = tokens[of]?.lexeme.joint === 'from' && (share || value === 1)
  if (!parted && !(token.lexeme.over && !share)) return null
  const divisor = readNumeral(tokens, of + 1, grammar)
  return divisor && divisor.value > 1 ? divided(divisor.value, divisor.to) : null
}
