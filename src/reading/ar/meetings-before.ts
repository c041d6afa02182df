import type { Word } from '../analysis.ts'
import { has, isDefinite } from './meeting-bodies.ts'
import { is, isJoined } from './meeting-cues.ts'

// Sessions that are told of without a name: the one of which the text has told, and those before it.

/** `الاجتماع الذي عقد بالدوحة يوم …`: the one that the text has told of. */
export const toldOfBefore = (words: readonly Word[], at: number): boolean =>
  has(words[at], 'session') && (isDatedByToday(words, at) || isToldAgain(words, at))

/** `اجتماع اليوم`, `جلسة أمس` */
const isDatedByToday = (words: readonly Word[], at: number): boolean =>
  !isDefinite(words[at]!) && is(words[at + 1], 'today')

const isToldAgain = (words: readonly Word[], at: number): boolean =>
  isDefinite(words[at]!) &&
  is(words[at + 1], 'again-which') &&
  is(words[at + 2], 'again-held') &&
  words[at + 3]?.folded !== 'بين'

/** `الاجتماع الأخير بين الرئيسين`, `… لمجلس الأمن`: of others than the body that the text is about. */
const isAnothers = (word: Word | undefined): boolean =>
  /^(?:بين|مع)$/.test(word?.folded ?? '') ||
  (word !== undefined &&
    word.forms.some(({ proclitics }) => /^لل?$/.test(proclitics)) &&
    !(isDefinite(word) && has(word, 'head')))

/** Words of the body between the session and "previous": `اللجنة العليا المشتركة السابقة`. */
const longestBody = 3
/** Words between "previous" and what says that it was held: `الاجتماع السابق للجنة المشتركة الذي عقد`. */
const farthest = 6

/**
 * Where `الدورة السابقة`, `اللجنة المشتركة السابقة` ends, of which the words say that it was held (`التي عقدت في الدوحة`, `منذ انعقاد`); 0 where it is
 * no session or nothing says so.
 */
export function earlierEnd(words: readonly Word[], at: number): number {
  if (!isDefinite(words[at]!)) return 0
  let to = at + 1
  while (to <= at + longestBody && isDefinite(words[to] ?? words[at]!) && !is(words[to], 'earlier')) to++
  if (!is(words[to], 'earlier')) return 0
  to++
  if (isAnothers(words[to])) return 0
  const heldBefore = words.slice(Math.max(0, at - 2), at).some((word) => isJoined(word, 'holding'))
  if (heldBefore) return to
  for (let i = to; i < to + farthest; i++)
    if (isJoined(words[i], 'again-which') && is(words[i + 1], 'again-held')) return to
  return is(words[to], 'sat') ? to : 0
}
