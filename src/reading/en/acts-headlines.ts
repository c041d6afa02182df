import type { ActContext } from '../steps/07-acts.ts'
import type { Draft } from './acts.ts'
import { actingSides } from './acts-sides.ts'
import type { Clauses } from './acts-clauses.ts'
import { closed, form, subjectClasses, verbsOf } from './acts-lexicon.ts'

// What a headline promises with an infinitive alone: "Oman, Chad to open a joint school".

export function headline(clauses: Clauses, context: ActContext): Draft | undefined {
  const { words, predicates } = clauses
  const to = words.findIndex(({ folded }) => folded === 'to')
  if (to < 1 || predicates.some(({ verb }) => verb < to)) return undefined
  const verb = clauses.skipAdverbs(to + 1)
  const word = words[verb]
  if (!word || !verbsOf(word).some(({ forms }) => forms & form.base)) return undefined
  const last = words[to - 1]!.folded
  if (!clauses.sideAt(to - 1) && !subjectClasses(last).has('agent')) return undefined
  for (let i = 0; i < to; i++) if (clauses.is(i, closed.preposition) && !clauses.sideAt(i)) return undefined
  const sides = actingSides(clauses, { from: 0, to }, context)
  if (!sides.length) return undefined
  return {
    kind: 'commit',
    cue: { from: to, to: verb + 1 },
    quote: { from: to, to: words.length },
    predicate: -1,
    subject: { spans: sides, otherwise: 'pair' },
    rule: 'en.act.commit.headline',
    because: ['to', word.folded],
  }
}
