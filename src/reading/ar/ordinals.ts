import { fold } from '../../text/fold.ts'
import type { Word } from '../analysis.ts'

const ones =
  'أول|أولى ثاني|ثانية ثالث|ثالثة رابع|رابعة خامس|خامسة سادس|سادسة سابع|سابعة ثامن|ثامنة تاسع|تاسعة عاشر|عاشرة'.split(
    ' ',
  )
const units = new Map<string, number>()
ones.forEach((pair, i) => pair.split('|').forEach((word) => units.set(fold(word), i + 1)))
for (const word of ['حادي', 'حادية']) units.set(fold(word), 1)
const opening = new Set(['افتتاحية', 'تأسيسية', 'تأسيسي', 'افتتاحي', 'تدشينية', 'استهلالية'].map(fold))
const tens = new Map(
  'عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين'
    .split(' ')
    .flatMap((pair, i) => pair.split('|').map((word) => [fold(word), (i + 2) * 10] as const)),
)
const teen = new Set(['عشر', 'عشره'])

const known = <T>(word: Word | undefined, map: ReadonlyMap<string, T>): T | undefined => {
  for (const { stem } of word?.forms ?? []) {
    const value = map.get(stem)
    if (value !== undefined) return value
  }
  return undefined
}

export interface OrdinalMatch {
  readonly value: number
  /** How many words it takes. */
  readonly length: number
  /** "The opening session" counts as the first only where nothing else gives a number. */
  readonly opening: boolean
}

/** The ordinal that begins at the word: الثالث، الخامسة عشرة، الحادية والعشرون، الـ15، الافتتاحية; null where there is none. */
export function ordinalAt(words: readonly Word[], at: number): OrdinalMatch | null {
  const word = words[at]
  if (!word) return null
  const unit = known(word, units)
  if (unit !== undefined) {
    const next = words[at + 1]
    if (next && teen.has(next.folded)) return { value: 10 + unit, length: 2, opening: false }
    const ten = next?.folded.startsWith('و') ? known(next, tens) : undefined
    if (ten !== undefined) return { value: ten + unit, length: 2, opening: false }
    return /^حادي/.test(word.forms.at(-1)!.stem) ? null : { value: unit, length: 1, opening: false }
  }
  const definite = word.forms.some(({ proclitics }) => /(?:ال|لل)$/.test(proclitics))
  const ten = definite ? known(word, tens) : undefined
  if (ten !== undefined) return { value: ten, length: 1, opening: false }
  if (word.forms.some(({ stem }) => opening.has(stem))) return { value: 1, length: 1, opening: true }
  // الـ15, which stands as two words
  const next = words[at + 1]
  if (word.folded === 'ال' && next?.kind === 'digits' && /^\d{1,3}$/.test(next.folded))
    return { value: Number(next.folded), length: 2, opening: false }
  return null
}
