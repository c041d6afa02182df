import type { Word } from '../analysis.ts'

const ones =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const numbers = new Map<string, number>()
ones.forEach((word, i) => numbers.set(word, i + 1))
tens.forEach((ten, i) => {
  numbers.set(ten.replace(/y$/, 'ieth'), (i + 2) * 10)
  ones.slice(0, 9).forEach((one, j) => numbers.set(`${ten}-${one}`, (i + 2) * 10 + j + 1))
})
numbers.set('hundredth', 100)
const suffixed = /^(\d{1,3})(?:st|nd|rd|th)$/

/** The ordinal that ends at the word: `second`, `21st`, `twenty-first`, `XVth`; null where there is none. */
export function ordinalOf(words: readonly Word[], at: number): number | null {
  const word = words[at]?.folded
  if (word === undefined) return null
  const known = numbers.get(word)
  if (known !== undefined) {
    const ten = tens.indexOf(words[at - 1]?.folded ?? '')
    return ten >= 0 && known < 10 ? (ten + 2) * 10 + known : known
  }
  const digits = suffixed.exec(word)
  if (digits) return Number(digits[1])
  // the digits and their ending may stand as two words
  if (
    /^(?:st|nd|rd|th)$/.test(word) &&
    /^\d{1,3}$/.test(words[at - 1]?.folded ?? '') &&
    words[at - 1]!.end === words[at]!.start
  )
    return Number(words[at - 1]!.folded)
  return null
}
