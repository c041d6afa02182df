import { is, isExactly } from './acts-lexicon.ts'
import { isComma, type Sheet } from './acts-sheet.ts'

// Times, places and occasions that stand between a verb and its subject.

/** `أمس، في قصر السلام بجدة،`: what stands between a verb and its subject, where a subject stands behind it. */
export function skipAdjuncts(sheet: Sheet, at: number): number {
  const { words, mentionFrom } = sheet
  let to = at
  for (let step = 0; step < 5; step++) {
    const end = endOfAdjunct(sheet, isComma(words[to]) ? to + 1 : to)
    if (end < 0) break
    to = end
  }
  if (to === at) return at
  if (isComma(words[to])) to++
  const next = words[to]
  const opens =
    next &&
    (isExactly(next, 'pair-subject') ||
      isExactly(next, 'meeting') ||
      isExactly(next, 'office') ||
      isExactly(next, 'statement') ||
      mentionFrom[to]?.start === next.start)
  return opens ? to : at
}

/** What a building, a town or a room is called by. */
export const placeWord = /^(?:ال)?(?:عاصمه|مدينه|محافظه|ولايه|مقر|قصر|ديوان|مبني|قاعه|مركز|فندق|منتجع|مطار|مكتب|البيت)$/

/** The number of the word after a time, or after a phrase of place or occasion, that begins at word `at`; -1 where none does. */
function endOfAdjunct({ words, mentionFrom, mentionTo }: Sheet, at: number): number {
  const word = words[at]
  if (!word) return -1
  if (is(word, 'manner') || word.kind === 'digits') return at + 1
  const noun = /^(?:في|خلال|لدي|الي)$/.test(word.folded) ? at + 1 : at
  const stem = word.forms.find(({ proclitics }) => /^ب(?:ال)?$/.test(proclitics))?.stem ?? ''
  const held = noun === at
  if (
    held &&
    !placeWord.test(stem) &&
    !(stem && (isComma(words[at + 1]) || (mentionFrom[at + 1] && isComma(words[mentionTo[at + 1]!])))) &&
    !(mentionFrom[at] && mentionFrom[at]!.start > word.start && /^ب/.test(word.folded))
  )
    return -1
  if (held || placeWord.test(words[noun]?.folded ?? '')) {
    // a place's own words run to the comma, or over the names in it
    for (let j = noun + 1; j < words.length && j < noun + 9; j++) {
      if (isComma(words[j]) || isExactly(words[j], 'manner') || isExactly(words[j], 'meeting')) return j
      if (words[j]!.kind !== 'letters') break
    }
    let to = Math.max(mentionTo[noun]!, noun + 1)
    while (to < words.length && (mentionFrom[to] || mentionTo[to]! > to)) to = Math.max(mentionTo[to]!, to + 1)
    return to
  }
  if (!words[noun]) return -1
  const named = mentionTo[noun]!
  return named || /^ال/.test(words[noun]!.folded) || (words[noun]!.kind === 'letters' && isComma(words[noun + 1]))
    ? Math.max(named, noun + 1)
    : -1
}
