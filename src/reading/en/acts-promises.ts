import type { Clauses } from './acts-clauses.ts'
import type { Cue } from './acts-cues.ts'
import type { Predicate } from './acts-predicates.ts'

// What "will" and "shall" promise.

const vaguePromises = new Set([
  'focus',
  'concentrate',
  'centre',
  'center',
  'cover',
  'include',
  'involve',
  'comprise',
  'consist',
  'revolve',
  'concern',
  'continue',
  'remain',
  'be',
  'keep',
  'stay',
  'need',
  'have',
  'benefit',
  'enjoy',
  'depend',
  'become',
  'stand',
  'seem',
])

/** What is done once and can be looked up later: "the bridge will be opened". */
export const accomplished = new Set([
  'sign',
  'establish',
  'hold',
  'launch',
  'convene',
  'create',
  'form',
  'set',
  'complete',
  'conclude',
  'open',
  'build',
  'implement',
  'inaugurate',
  'deliver',
  'allocate',
  'finish',
  'fix',
  'determine',
  'finalise',
  'finalize',
  'ratify',
])

/** What is done at a session: "the delegation will be led by", "trade will be discussed". */
const attended = new Set([
  'address',
  'attend',
  'chair',
  'co-chair',
  'consider',
  'discuss',
  'examine',
  'explore',
  'head',
  'lead',
  'raise',
  'review',
  'tackle',
])

const wishes = new Set(['like', 'love', 'prefer', 'want', 'wish', 'welcome', 'appreciate'])

/** "will" and "shall" bind: the act is the promise, whatever verb follows. */
export function promiseOf(clauses: Clauses, predicate: Predicate): Cue | undefined {
  if (predicate.tense !== 'future' && predicate.tense !== 'would') return undefined
  const event =
    predicate.subjectClass === 'meeting' &&
    (predicate.voice === 'passive' ||
      ['take', 'convene', 'sit', 'meet', 'resume', 'come', 'begin', 'start', 'open'].some((lemma) =>
        predicate.lemmas.includes(lemma),
      ))
  const agreed =
    predicate.voice === 'passive' &&
    (((predicate.subjectClass === 'none' || predicate.subjectClass === 'body') &&
      predicate.lemmas.some((lemma) => accomplished.has(lemma))) ||
      (predicate.tense === 'future' && predicate.lemmas.some((lemma) => attended.has(lemma))))
  const acting =
    (predicate.subjectClass === 'agent' || predicate.subjectClass === 'body') &&
    predicate.voice !== 'copula' &&
    predicate.voice !== 'passive' &&
    predicate.lemmas.length > 0
  if (!event && !agreed && !acting) return undefined
  if (acting && !event && predicate.clause === 'that' && predicate.lemmas.some((lemma) => vaguePromises.has(lemma)))
    return undefined
  // "would like to" only wishes
  if (predicate.tense === 'would' && predicate.lemmas.some((lemma) => wishes.has(lemma))) return undefined
  if (acting && predicate.lemmas.every((lemma) => vaguePromises.has(lemma) && lemma !== 'continue')) return undefined
  if (predicate.tense === 'would' && predicate.clause !== 'that') return undefined
  return {
    kind: 'commit',
    lemma: event || agreed ? 'event' : clauses.words[predicate.first]!.folded,
    end: predicate.first + 1,
    both: false,
    at: predicate.verb,
  }
}
