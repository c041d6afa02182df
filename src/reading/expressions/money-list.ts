import type { Expression } from '../expressions.ts'
import type { Token } from './lexeme.ts'
import { readQuantities, type Quantity, type QuantityGrammar } from './quantity.ts'

/** The amounts of money of a line; a range is one expression with its low and its high. */
export function readMoney(tokens: readonly Token[], text: string, grammar: QuantityGrammar): Expression[] {
  const amounts = readQuantities(tokens, text, [], grammar).filter(
    ({ rule, unit }) => rule !== 'percent' && (/^[A-Z]{3}$/.test(unit) || unit === 'Cent'),
  )
  const found: Expression[] = []
  const express = (from: Quantity, to: Quantity, value: number | readonly [number, number]) => {
    const opener = tokens[from.from - 1]?.lexeme.joint
    const first = from !== to && (opener === 'from' || opener === 'between') ? from.from - 1 : from.from
    const start = tokens[first]!.stemStart
    const { end } = tokens[to.to - 1]!
    found.push({ text: text.slice(start, end), start, value, unit: from.unit })
  }
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!
    const next = amounts[i + 1]
    if (next && amount.rule === 'range' && next.rule === 'range') {
      express(amount, next, [amount.value, next.value])
      i++
    } else if (next?.unit === 'Cent' && next.from - amount.to <= 1) {
      express(amount, next, amount.value + next.value / 100)
      i++
    } else express(amount, amount, amount.value)
  }
  return found
}
