import type { TimeExpression, Whole } from '../analysis.ts'
import type { Qualifier } from '../finding.ts'
import { nothing, type Namesake, type Token } from './lexeme.ts'
import { attached, readNumeral, type Numeral, type NumeralGrammar } from './numeral.ts'

// Figures: a number with what it counts. A number that counts nothing (an ordinal, an article, a list's number) is none.

/** The unit of a number that counts what an earlier figure counted. */
export const unnamed = ''

/** The noun that a number counts. */
export interface Counted {
  readonly unit: string
  /** The token after the noun. */
  readonly to: number
  /** Whether its noun means the two sides themselves, of whom two are no figure. */
  readonly party: boolean
}

export interface QuantityGrammar extends NumeralGrammar {
  readonly language: string
  /** The noun counted by a number that ends before `at`; null where none stands there. */
  countedAfter(tokens: readonly Token[], at: number, numeral: Numeral): Counted | null
  /** Whether the number at a token counts a noun that was named before ("all four"). */
  standsAlone(tokens: readonly Token[], at: number): boolean
  /** The noun that stands before its number (الركائز الأربع); null where none does. */
  countedBefore(tokens: readonly Token[], at: number): { unit: string; from: number } | null
}

/** A figure with the tokens that it covers, before it is placed in its sentence. */
export interface Quantity {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly unit: string
  readonly qualifier: Qualifier
  readonly rule: string
  /** A length of time, which has no date of its own. */
  readonly period: boolean
  /** Currencies of the same name, between which the text must choose. */
  readonly namesakes?: readonly Namesake[]
  /** The tokens of the number itself. */
  readonly numeral: { readonly from: number; readonly to: number }
}

/** The quantities of a run of tokens, in order, outside the places that dates take up. */
export function readQuantities(
  tokens: readonly Token[],
  text: string,
  dates: readonly TimeExpression[],
  grammar: QuantityGrammar,
): Quantity[] {
  const quantities: Quantity[] = []
  let date = 0
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!
    // the letters before a dollar's sign may be its country's (US$, A$)
    if (!token.mayCount && (token.lexeme === nothing || tokens[at + 1]?.folded !== '$')) {
      at++
      continue
    }
    while (date < dates.length && dates[date]!.end <= token.stemStart) date++
    if (date < dates.length && dates[date]!.start <= token.stemStart) {
      at++
      continue
    }
    const found = quantityAt(tokens, at, text, grammar)
    if (found.length && !(date < dates.length && tokens[found.at(-1)!.to - 1]!.end > dates[date]!.start)) {
      quantities.push(...found)
      at = found.at(-1)!.to
    } else at = skipNumeral(tokens, at, grammar)
  }
  return quantities
}

/** The token after the number at `at`, or after `at` where there is none. */
function skipNumeral(tokens: readonly Token[], at: number, grammar: QuantityGrammar): number {
  const { cardinal, scale } = tokens[at]!.lexeme
  if (tokens[at]!.kind !== 'digits' && cardinal === undefined && scale === undefined) return at + 1
  return readNumeral(tokens, at, grammar)?.to ?? at + 1
}

function quantityAt(tokens: readonly Token[], at: number, text: string, grammar: QuantityGrammar): Quantity[] {
  const token = tokens[at]!
  const { lexeme } = token
  const dual = lexeme.times === 2 && (lexeme.unit ?? lexeme.currency)
  if (dual && !lexeme.party && (!token.definite || periods.has(dual)) && !startsDate(tokens, at)) {
    return [quantity(tokens, { from: at, to: at + 1 }, 2, dual, at, at + 1, 'dual')]
  }
  if (lexeme.counted) {
    const { value, unit } = lexeme.counted
    return [quantity(tokens, { from: at, to: at + 1 }, value, unit, at, at + 1, 'attributive')]
  }
  const sign = signAt(tokens, at, text)
  if (sign) {
    const numeral = readNumeral(tokens, sign.to, grammar)
    if (!numeral) return []
    const named = tokens[numeral.to]?.lexeme.currency && !signAt(tokens, numeral.to, text) ? numeral.to + 1 : numeral.to
    return ranged(tokens, numeral, grammar, sign.code, at, named, 'money-sign', text)
  }
  if (
    token.kind !== 'digits' &&
    lexeme.cardinal === undefined &&
    lexeme.scale === undefined &&
    lexeme.fraction === undefined &&
    lexeme.joint !== 'a'
  )
    return []
  // الرابعة عشرة is an ordinal
  if (lexeme.teen && tokens[at - 1]?.lexeme.ordinal !== undefined && !token.and) return []
  if (lexeme.short || isNamed(tokens, at, text)) return []
  const numeral = readNumeral(tokens, at, grammar)
  return numeral ? ranged(tokens, numeral, grammar, null, at, numeral.to, 'counted', text) : []
}

/** The quantity of one numeral, or the two of a range ("10-20 million dollars"). */
function ranged(
  tokens: readonly Token[],
  numeral: Numeral,
  grammar: QuantityGrammar,
  code: string | null,
  from: number,
  to: number,
  rule: string,
  text: string,
): Quantity[] {
  const second = secondOfRange(tokens, to, grammar, text)
  if (second) {
    const unit = code ?? unitAfter(tokens, second.numeral, grammar, text)
    if (unit) {
      const scale = second.numeral.scale > 1 && numeral.scale === 1 && numeral.value < 1000 ? second.numeral.scale : 1
      const end = typeof unit === 'string' ? second.numeral.to : unit.to
      const name = typeof unit === 'string' ? unit : unit.unit
      const low = quantity(tokens, numeral, numeral.value * scale, name, from, to, 'range')
      const high = quantity(tokens, second.numeral, second.numeral.value, name, second.from, end, 'range')
      return [low, low.qualifier === 'exact' ? { ...high, qualifier: 'exact' } : high]
    }
  }
  if (code) return [quantity(tokens, numeral, numeral.value, code, from, to, rule)]
  const unit = unitAfter(tokens, numeral, grammar, text)
  if (unit) {
    const counts = unit.kind === 'noun' && (unit.party || numeral.value <= 1)
    if (counts && ((numeral.value === 2 && unit.party) || numeral.value <= 1)) return []
    const by = unit.kind === 'money' ? 'money' : unit.kind === 'percent' ? 'percent' : rule
    return [quantity(tokens, numeral, numeral.value, unit.unit, from, unit.to, by, unit.namesakes)]
  }
  const before = grammar.countedBefore(tokens, from)
  if (before)
    return [{ ...quantity(tokens, numeral, numeral.value, before.unit, from, to, 'noun-first'), from: before.from }]
  if (numeral.value > 2 && grammar.standsAlone(tokens, from))
    return [quantity(tokens, numeral, numeral.value, unnamed, from, to, 'elliptic')]
  return []
}

type UnitFound = {
  readonly unit: string
  readonly namesakes?: readonly Namesake[]
  readonly to: number
  readonly kind: 'money' | 'percent' | 'noun'
  readonly party: boolean
}

function unitAfter(
  tokens: readonly Token[],
  numeral: Numeral,
  grammar: QuantityGrammar,
  text: string,
): UnitFound | null {
  let at = numeral.to
  const token = tokens[at]
  if (!token || token.and) return null
  if (token.lexeme.percent) return { unit: 'percent', to: at + 1, kind: 'percent', party: false }
  if (token.folded === '+' && attached(tokens[at - 1], token)) at++
  while (tokens[at]?.lexeme.trailing) at++
  const sign = signAt(tokens, at, text)
  if (sign) return { unit: sign.code, to: sign.to, kind: 'money', party: false }
  const of = tokens[at]?.lexeme.joint === 'of' ? at + 1 : at
  if (tokens[of]?.lexeme.currency && !tokens[of]!.and) {
    const { currency, namesakes } = tokens[of]!.lexeme
    return { unit: currency!, to: of + 1, kind: 'money', party: false, ...(namesakes ? { namesakes } : {}) }
  }
  const counted = grammar.countedAfter(tokens, at, numeral)
  return counted && { ...counted, kind: 'noun' }
}

/** The second number of a range. */
function secondOfRange(
  tokens: readonly Token[],
  at: number,
  grammar: QuantityGrammar,
  text: string,
): { numeral: Numeral; from: number } | null {
  const token = tokens[at]
  if (!token) return null
  const joint = token.lexeme.joint
  const between = joint === 'and' || token.and
  if (joint !== 'to' && joint !== 'dash' && !between && !token.fused) return null
  let next = joint === 'to' || joint === 'dash' || joint === 'and' ? at + 1 : at
  if (between || token.fused) {
    let back = at - 1
    while (
      back >= 0 &&
      back > at - 6 &&
      tokens[back]!.lexeme.joint !== 'between' &&
      tokens[back]!.lexeme.joint !== 'from'
    )
      back--
    const opener = tokens[back]?.lexeme.joint
    if (opener !== 'between' && !(token.fused && opener === 'from')) return null
  }
  const sign = signAt(tokens, next, text)
  if (sign) next = sign.to
  const numeral = tokens[next] ? readNumeral(tokens, next, grammar) : null
  return numeral && { numeral, from: joint && !sign ? next : sign ? next - (sign.to - (at + 1)) : next }
}

/** A currency's sign or code beside a number, read strictly: letters count in capitals alone. */
function signAt(tokens: readonly Token[], at: number, text: string): { code: string; to: number } | null {
  const token = tokens[at]
  if (!token) return null
  let to = at
  let sign = token.folded
  const next = tokens[at + 1]
  if (next?.folded === '$' && attached(token, next) && token.kind === 'letters') {
    sign = `${token.folded.replaceAll('.', '')}$`
    to = at + 1
  }
  const code = token.lexeme.sign && to === at ? token.lexeme.sign : to > at ? dollarOf[sign] : undefined
  if (!code) return null
  if (token.kind === 'letters' && to === at) {
    const written = text.slice(token.stemStart, token.end)
    if (written !== written.toUpperCase() && written.length !== 2) return null
    if (written[0] !== written[0]!.toUpperCase()) return null
  }
  return { code, to: to + 1 }
}

const dollarOf: Record<string, string> = {
  us$: 'USD',
  a$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  au$: 'AUD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
}

/** Digits that belong to a name, an address, a clock or a list. */
function isNamed(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at]!
  for (let back = 1; back <= 2 && at - back >= 0; back++) {
    const previous = tokens[at - back]!
    if (previous.lexeme.bar === 'nth') return !tokens[at + 1]?.lexeme.unit || tokens[at + 1]!.fused
    if (previous.lexeme.bar === 'number' || previous.lexeme.bar === 'clock')
      return back === 1 || (previous.lexeme.bar === 'number' && token.kind === 'digits')
    if (previous.kind !== 'mark') break
  }
  if (token.kind !== 'digits') return false
  const before = text[token.start - 1] ?? ' '
  const after = text[token.end] ?? ' '
  // F-16, G20, 12:30, 5/8, +968; but و42
  if (
    (tokens[at - 1]?.lexeme.joint !== 'and' && /[\p{L}\p{N}:/_@+.]/u.test(before)) ||
    (/[-–]/.test(before) && /\p{L}/u.test(text[token.start - 2] ?? ''))
  )
    return true
  if (after === ':' && /\d/.test(text[token.end + 1] ?? '')) return true
  return tokens[at + 1]?.lexeme.suffix === true && attached(token, tokens[at + 1])
}

/** Whether a dual of a period opens a date (يومي 8 و9 نوفمبر, عامي 2024 و2025). */
const startsDate = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  return next?.kind === 'digits' || next?.lexeme.weekday !== undefined || next?.lexeme.month !== undefined
}

const periods = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'millennium',
])

function quantity(
  tokens: readonly Token[],
  { from: numeralFrom, to: numeralTo }: { from: number; to: number },
  value: number,
  unit: string,
  from: number,
  to: number,
  rule: string,
  namesakes?: readonly Namesake[],
): Quantity {
  const numeral = { from: numeralFrom, to: numeralTo }
  let plus = false
  let inner: Qualifier | undefined
  for (let i = numeralTo; i < to; i++) {
    plus ||= tokens[i]!.folded === '+'
    if (tokens[i]!.lexeme.trailing) inner ??= tokens[i]!.lexeme.qualifier
  }
  const after = tokens[to]?.lexeme.trailing ? tokens[to]!.lexeme.qualifier : undefined
  const made = (from: number, to: number, qualifier: Qualifier): Whole<Quantity> => ({
    from,
    to,
    value,
    unit,
    qualifier,
    rule,
    period: periods.has(unit),
    namesakes,
    numeral,
  })
  if (plus) return made(from, to, 'over')
  if (inner ?? after) return made(from, after && !inner ? to + 1 : to, (inner ?? after)!)
  let lead = from
  const article = tokens[lead - 1]?.lexeme.joint === 'a'
  if (article) lead--
  const previous = tokens[lead - 1]?.lexeme
  // "under a contract", "30 percent above" say nothing of the figure
  const idle = (article && previous?.qualifier === 'under') || tokens[lead - 2]?.lexeme.percent
  if (previous?.qualifier && !previous.trailing && !idle) return made(lead - 1, to, previous.qualifier)
  for (let back = lead - 2; back >= Math.max(0, lead - 4); back--) {
    if (tokens[back + 1]!.kind !== 'letters') break
    const { qualifier, reaching } = tokens[back]!.lexeme
    if (qualifier && reaching) return made(back, to, qualifier)
  }
  return made(from, to, 'exact')
}
