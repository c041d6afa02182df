import type { Word } from '../analysis.ts'

// What a joint body is for, behind its name: a field, or the instrument that it serves.

export const isMark = (word: Word | undefined, mark: string): boolean => word?.kind === 'mark' && word.surface === mark

export const isTitleCase = (word: Word): boolean => /^\p{Lu}/u.test(word.surface)

/** `(JEC)` */
export const initialsAt = (words: readonly Word[], at: number): Word | undefined =>
  isMark(words[at], '(') && isMark(words[at + 2], ')') && /^\p{Lu}{2,6}$/u.test(words[at + 1]!.surface)
    ? words[at + 1]
    : undefined

/** "Joint Commission for Political, Economic and Technical Cooperation": where what it is for ends. */
export function purposeEnd(words: readonly Word[], at: number): number {
  // Joint Commission of Cooperation
  const cooperates = words[at]?.folded === 'of' && words[at + 1]?.folded === 'cooperation'
  if (!(cooperates || /^(?:for|on)$/.test(words[at]?.folded ?? '')) || !words[at + 1] || !isTitleCase(words[at + 1]!))
    return at
  let to = at + 1
  while (
    to < Math.min(words.length, at + 12) &&
    (isTitleCase(words[to]!) || words[to]!.folded === 'and' || words[to]!.surface === ',')
  )
    to++
  while (to > at && !isTitleCase(words[to - 1]!)) to--
  return /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
    words[at + 1]!.folded,
  )
    ? at
    : to
}

const instruments = /^(?:agreement|treaty|convention|memorandum|mou|accord|protocol)$/

/** "First Joint Committee Meeting (JCM) on the 2018 Agreement on Labour": where the instrument ends that the body serves. */
export function instrumentEnd(words: readonly Word[], at: number): number {
  let i = at
  if (/^(?:meeting|session)$/.test(words[i]?.folded ?? '')) i++
  if (initialsAt(words, i)) i += 3
  if (!/^(?:of|on|for|under)$/.test(words[i]?.folded ?? '')) return at
  const limit = Math.min(words.length, i + 10)
  for (i++; i < limit && !instruments.test(words[i]!.folded); i++)
    if (!isTitleCase(words[i]!) && !/^(?:the|of|and|\d{4}|[-–—])$/.test(words[i]!.folded)) return at
  if (i >= limit) return at
  let to = i + 1
  if (words[to]?.folded === 'of' && words[to + 1]?.folded === 'understanding') to += 2
  if (initialsAt(words, to)) to += 3
  const purpose = purposeEnd(words, words[to]?.folded === 'on' && words[to + 1]?.folded === 'the' ? to + 1 : to)
  return words[purpose]?.folded === 'of' ? Math.max(purpose, titledEnd(words, purpose + 1)) : purpose
}

/** Where a run of words with capitals ends. */
function titledEnd(words: readonly Word[], at: number): number {
  let to = at
  while (words[to] && isTitleCase(words[to]!)) to++
  return to
}

/** "Joint Committee of the Free Trade Agreement" is the agreement's committee. */
export function agreementNamed(words: readonly Word[], at: number): string {
  if (!['of', 'for', 'under', 'on'].includes(words[at]?.folded ?? '')) return ''
  const near = words.slice(at, at + 7).map(({ folded }) => folded)
  return near.includes('fta') || near.join(' ').includes('free trade agreement') ? 'Free Trade Agreement ' : ''
}
