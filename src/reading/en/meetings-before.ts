import type { Word } from '../analysis.ts'
import { has, type Naming } from './meeting-bodies.ts'
import { cueWords } from './meeting-cues.ts'
import { isMark } from './meeting-purposes.ts'
import { ordinalOf } from './ordinals.ts'

// Sessions that are told of without a name: the one of which the text has told, and those before it.

const nouns = cueWords('told-again')
const heldAgain = cueWords('again-held')
const where = cueWords('again-where')
const hadMet = cueWords('had-met')
const sat = cueWords('sat')
const earlierWords = cueWords('earlier')
const tookPlace = cueWords('happened')
const wasHeld = cueWords('was-held')
const which = new Set(['which', 'that'])
const tells = new Set([...tookPlace, ...which, 'held'])
const folded = (word: Word | undefined): string => word?.folded ?? ''

/** "The meeting, which was held in Doha on …": the one that the text has told of. */
export function toldOfBefore(words: readonly Word[], at: number): boolean {
  const named = nouns.has(words[at]!.folded)
  // "today's meeting"
  if (named && /^(?:today|yesterday)['’]s$/.test(words[at - 1]?.folded ?? '')) return true
  if (words[at - 1]?.folded !== 'the' || !named) return false
  let i = at + 1
  if (isMark(words[i], ',')) i++
  if (/^(?:which|that)$/.test(words[i]?.folded ?? '') && /^(?:was|were)$/.test(words[i + 1]?.folded ?? '')) i += 2
  else if (/^(?:which|that|was|were)$/.test(words[i]?.folded ?? '')) i++
  // "the talks held yesterday"
  else if (i === at + 1)
    return words[i]?.folded === 'held' && /^(?:yesterday|today|on|here)$/.test(folded(words[i + 1]))
  return heldAgain.has(folded(words[i])) && where.has(folded(words[i + 1]))
}

/** "The Commission had last met in", a session of the body that the text is about: where the verb ends, 0 where there is none. */
export function metBefore(words: readonly Word[], at: number): number {
  let i = at + 1
  while (hadMet.has(folded(words[i]))) i++
  return i > at + 1 && sat.has(folded(words[i])) && /^(?:in|on|at)$/.test(words[i + 1]?.folded ?? '') ? i + 1 : 0
}

/** "The previous meeting of the commission": not the session that the text is about. */
export const isCalledEarlier = (words: readonly Word[], { from, to }: Naming): boolean =>
  words.slice(from, Math.min(to, from + 5)).some(({ folded }) => earlierWords.has(folded))

/** "The Council previously met in Doha", "had last met": before the session that the text is about; "has also met" need not be. */
export const isMetEarlier = (words: readonly Word[], { from, to }: Naming): boolean =>
  words.slice(from, to).some(({ folded }) => /^(?:had|last|previously)$/.test(folded))

/** Where "the previous dialogue", "the last round of bilateral talks", "the third one" ends before what says that it took place; 0 where nothing does. */
export function earlierEnd(words: readonly Word[], at: number): number {
  const word = words[at]!
  const one = word.folded === 'one'
  const opens = one
    ? ordinalOf(words, at - 1) !== null
    : (has(word, 'head') || has(word, 'session')) && earlierWords.has(words[at - 1]!.folded)
  if (!opens) return 0
  let to = at + 1
  if (words[to]?.folded === 'of')
    while (to < at + 6 && words[to] && !isMark(words[to], ',') && !tells.has(words[to]!.folded)) {
      // "the previous meeting of the Arab League": another body's
      if (/^\p{Lu}/u.test(words[to]!.surface) && !has(words[to], 'head') && !has(words[to], 'modifier')) return 0
      to++
    }
  let verb = to
  if (isMark(words[verb], ',')) verb++
  const relative = which.has(folded(words[verb]))
  if (relative) verb++
  const [said, next] = [folded(words[verb]), folded(words[verb + 1])]
  // "the last session, held in Doha"
  if (said === 'held' && !relative) return where.has(next) ? to : 0
  return tookPlace.has(said) &&
    (!/^(?:was|were)$/.test(said) || wasHeld.has(next)) &&
    (said !== 'took' || next === 'place')
    ? to
    : 0
}
