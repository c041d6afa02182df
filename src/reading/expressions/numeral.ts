import type { Token } from './lexeme.ts'

// Cardinal numbers in digits, words and both, in the order of either language: "three hundred and five", ثلاثمئة وخمسة وعشرون.

export interface Numeral {
  readonly value: number
  /** The tokens it takes up: the first, and the one after the last. */
  readonly from: number
  readonly to: number
  /** Digits alone, without a multiplier or a separator. */
  readonly bare: boolean
  /** Its last addend, which alone a fraction divides: مئة وثلاثة أرباع is 100.75. */
  readonly last: number
  /** Its last multiplier, which "ten to twenty million" lends to the ten. */
  readonly scale: number
}

export interface NumeralGrammar {
  /** "خمسة وعشرون": the unit stands before the ten. */
  readonly unitsFirst: boolean
  /** Whether every addend needs its "and". */
  readonly addsByAnd: boolean
  /** Whether a comma before one or two digits is a decimal point. */
  readonly decimalComma: boolean
}

const precise = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)))
const grouped = /^\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?$/
const dotted = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/

/** The value of digits with separators; null for what is no number (an address, a date). */
export function digitsValue(folded: string, decimalComma: boolean): number | null {
  if (/^\d+$/.test(folded)) return Number(folded)
  if (/^\d+[.٫]\d+$/.test(folded)) return Number(folded.replace('٫', '.'))
  if (grouped.test(folded)) return Number(folded.replace(/[,٬]/g, '').replace('٫', '.'))
  if (dotted.test(folded)) return Number(folded.replace(/\./g, '').replace(',', '.'))
  if (decimalComma && /^\d+,\d+$/.test(folded)) return Number(folded.replace(',', '.'))
  return null
}

/** Whether two tokens stand without a space between them. */
export const attached = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start

/** The cardinal that begins at a token; null where none does. */
export function readNumeral(tokens: readonly Token[], from: number, grammar: NumeralGrammar): Numeral | null {
  let at = from
  const lead = tokens[at]
  if (!lead) return null
  const half = readFractionOfScale(tokens, from)
  if (half) return half
  if (lead.lexeme.joint === 'a' && tokens[at + 1]?.lexeme.scale && !tokens[at + 1]!.lexeme.short) at++
  let total = 0
  let chunk: number | null = null
  let lastScale = Infinity
  let smallest = 1
  let bare = true
  let open = true
  let digits = false
  let last = 0

  while (open && at < tokens.length) {
    const token = tokens[at]!
    const first = chunk === null && total === 0
    let joined = token.and
    let step = at
    let current = token
    if (!first && token.lexeme.joint === 'and' && tokens[at + 1]) {
      step = at + 1
      current = tokens[step]!
      joined = true
    } else if (!first && token.folded === '-' && attached(tokens[at - 1], token) && attached(token, tokens[at + 1])) {
      if (chunk === null || chunk % 10 !== 0 || digits || (tokens[at + 1]!.lexeme.cardinal ?? 10) >= 10) break
      step = at + 1
      current = tokens[step]!
    }
    const { lexeme } = current
    const before = total + (chunk ?? 0)
    const compound = chunk !== null && chunk % 100 < 10 && chunk % 100 > 0
    if (current.kind === 'digits') {
      const value = digitsValue(current.folded, grammar.decimalComma)
      if (value === null) break
      if (first) {
        chunk = value
        digits = true
        bare = /^\d+$/.test(current.folded)
        const spaced = readSpacedGroups(tokens, step)
        if (spaced) {
          chunk = spaced.value
          step = spaced.to - 1
          bare = false
        }
      } else if (joined && chunk === null && isAddend(value, tokens[step + 1]?.lexeme.scale, lastScale)) chunk = value
      else if (chunk === null && lastScale === 1000 && value < 10) chunk = value
      else if (joined && chunk !== null && chunk % 100 === 0 && value < 100) chunk += value
      else break
    } else if (lexeme.teen && chunk !== null && !joined && !digits && chunk % 100 >= 1 && chunk % 100 <= 9) {
      chunk += 10
    } else if (lexeme.scale === 100) {
      if (chunk === null && (first || joined)) chunk = 100
      else if (chunk !== null && !joined && chunk >= 1 && chunk <= 99 && Number.isInteger(chunk)) chunk *= 100
      else break
      bare = false
    } else if (lexeme.scale && !(lexeme.short && !attached(tokens[step - 1], current))) {
      const scale = lexeme.scale
      if (lexeme.times) {
        if (chunk !== null || scale >= lastScale || (!first && !joined)) break
        total += lexeme.times * scale
      } else if (chunk === null) {
        if (first) total = scale
        else if (!joined) total *= scale
        else if (scale < lastScale) total += scale
        else break
      } else {
        if (joined || scale >= lastScale) break
        total += precise(chunk * scale)
        chunk = null
      }
      lastScale = Math.min(lastScale, scale)
      smallest = scale
      bare = false
    } else if (lexeme.cardinal !== undefined) {
      const value = lexeme.cardinal
      if (first) chunk = value
      else if (chunk === null) {
        if (grammar.addsByAnd && !joined) break
        chunk = value
      } else if (grammar.addsByAnd && !joined) break
      else if (digits && !(chunk % 100 === 0 && chunk > 0)) break
      else if (chunk % 1000 !== 0 && chunk % 100 === 0 && value < 100) chunk += value
      else if (
        grammar.unitsFirst &&
        chunk % 100 >= 1 &&
        chunk % 100 <= 9 &&
        value >= 20 &&
        value < 100 &&
        value % 10 === 0
      )
        chunk += value
      else if (!grammar.unitsFirst && !joined && chunk % 10 === 0 && chunk % 100 >= 20 && value >= 1 && value < 10)
        chunk += value
      else break
    } else if (lexeme.fraction !== undefined && joined && !first) {
      if (chunk === null) total += precise(lexeme.fraction * smallest)
      else chunk += lexeme.fraction
      open = false
    } else if (lexeme.joint === 'a' && joined && !first && tokens[step + 1]?.lexeme.fraction === 0.5) {
      if (chunk === null) total += 0.5 * smallest
      else chunk += 0.5
      step++
      const scale = tokens[step + 1]?.lexeme.scale
      if (scale && chunk !== null) {
        total += precise(chunk * scale)
        chunk = null
        step++
      }
      open = false
    } else if (lexeme.point && chunk !== null && total === 0 && !digits) {
      const fraction = tokens[step + 1]?.lexeme.cardinal
      if (fraction === undefined || fraction > 99) break
      chunk = Number(`${chunk}.${fraction}`)
      step++
    } else break
    const after = total + (chunk ?? 0)
    last = before === 0 || lexeme.scale || lexeme.teen ? after : compound ? after % 100 : after - before
    at = step + 1
  }
  if (chunk === null && total === 0 && at === from) return null
  if (at === from || (at === from + 1 && lead.lexeme.joint === 'a')) return null
  return { value: precise(total + (chunk ?? 0)), from, to: at, bare: bare && at === from + 1, last, scale: smallest }
}

/** "14 billion and 80 million" is a sum; "12 million and 300 million" are two numbers. */
const isAddend = (value: number, scale: number | undefined, lastScale: number): boolean =>
  scale ? value * scale < lastScale : lastScale === 1000 && value < lastScale

/** "half a million", نصف مليون, ربع مليار. */
function readFractionOfScale(tokens: readonly Token[], from: number): Numeral | null {
  const fraction = tokens[from]!.lexeme.fraction
  if (fraction === undefined) return null
  let at = from + 1
  while (tokens[at]?.lexeme.joint === 'of' || tokens[at]?.lexeme.joint === 'a') at++
  const { scale, short, times } = tokens[at]?.lexeme ?? {}
  if (!scale || scale < 1000 || short || times || tokens[at]!.and) return null
  return { value: precise(fraction * scale), from, to: at + 1, bare: false, last: 0, scale }
}

/** `1 234 567`: groups of three with spaces, at least two of them, or a single one of noughts. */
function readSpacedGroups(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  if (!/^\d{1,3}$/.test(tokens[at]!.folded)) return null
  let digits = tokens[at]!.folded
  let to = at + 1
  while (
    tokens[to]?.kind === 'digits' &&
    /^\d{3}$/.test(tokens[to]!.folded) &&
    tokens[to]!.start === tokens[to - 1]!.end + 1
  ) {
    digits += tokens[to++]!.folded
  }
  const groups = to - at - 1
  return groups >= 2 || (groups === 1 && digits.endsWith('000')) ? { value: Number(digits), to } : null
}

/** An ordinal in words or digits ("twenty-first", الحادي والعشرين, 21st); null where none begins. */
export function readOrdinal(
  tokens: readonly Token[],
  from: number,
  grammar: NumeralGrammar,
): { value: number; to: number } | null {
  const token = tokens[from]
  if (!token) return null
  if (token.kind === 'digits') {
    const suffix = tokens[from + 1]
    return suffix?.lexeme.suffix && attached(token, suffix) && /^\d+$/.test(token.folded)
      ? { value: Number(token.folded), to: from + 2 }
      : null
  }
  const { ordinal, cardinal } = token.lexeme
  if (ordinal === undefined) {
    // twenty-first as two words; العشرون with the article is an ordinal too
    const tens = cardinal !== undefined && cardinal >= 20 && cardinal % 10 === 0 && cardinal < 100
    if (!tens) return null
    if (!grammar.unitsFirst) {
      const dash = tokens[from + 1]?.folded === '-' ? 1 : 0
      const unit = tokens[from + 1 + dash]?.lexeme.ordinal
      return unit !== undefined && unit < 10 ? { value: cardinal + unit, to: from + 2 + dash } : null
    }
    return token.definite ? { value: cardinal, to: from + 1 } : null
  }
  const next = tokens[from + 1]
  if (grammar.unitsFirst && next && ordinal < 10) {
    if (next.lexeme.teen && !next.and) return { value: ordinal + 10, to: from + 2 }
    const tens = next.lexeme.cardinal
    if (next.and && tens !== undefined && tens >= 20 && tens < 100 && tens % 10 === 0)
      return { value: ordinal + tens, to: from + 2 }
  }
  return { value: ordinal, to: from + 1 }
}
