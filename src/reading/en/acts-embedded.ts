import type { ActContext } from '../steps/07-acts.ts'
import type { ActKind } from '../finding.ts'
import type { Draft } from './acts.ts'
import { actingSides } from './acts-sides.ts'
import type { Clauses } from './acts-clauses.ts'
import { closed, form, objectClasses, verbsOf } from './acts-lexicon.ts'

// Undertakings inside another act: "welcomed the two countries' intent to finalise …", "told him of plans for elections".

const nouns = new Map<string, ActKind>([
  ['intent', 'intend'],
  ['intention', 'intend'],
  ['intentions', 'intend'],
  ['plan', 'intend'],
  ['plans', 'intend'],
  ['resolve', 'intend'],
  ['determination', 'intend'],
  ['readiness', 'intend'],
  ['willingness', 'intend'],
  ['commitment', 'commit'],
  ['commitments', 'commit'],
  ['pledge', 'commit'],
  ['pledges', 'commit'],
  ['promise', 'commit'],
  ['promises', 'commit'],
  ['undertaking', 'commit'],
  ['agreement', 'agree'],
  ['decision', 'agree'],
  ['decisions', 'agree'],
  ['approval', 'agree'],
])

/** Verbs that promise nothing which could be looked up later. */
const vague = new Set([
  'continue',
  'deepen',
  'strengthen',
  'enhance',
  'support',
  'promote',
  'work',
  'cooperate',
  'partner',
  'advance',
  'maintain',
  'remain',
  'further',
  'foster',
  'develop',
  'build',
  'expand',
  'consolidate',
  'achieve',
  'ensure',
  'combat',
  'counter',
  'fight',
  'uphold',
  'protect',
  'bolster',
  'boost',
  'broaden',
  'elevate',
  'intensify',
  'preserve',
  'realise',
  'realize',
  'pursue',
  'address',
  'be',
  'keep',
  'help',
  'engage',
  'stand',
  'sustain',
  'adhere',
  'respect',
  'safeguard',
  'secure',
  'improve',
  'increase',
  'tackle',
  'confront',
  'contribute',
  'facilitate',
  'encourage',
  'coordinate',
  'explore',
  'consult',
  'defend',
  'abide',
  'collaborate',
  'consider',
  'remove',
  'reach',
  'resolve',
  'settle',
  'stabilise',
  'stabilize',
  'defeat',
  'make',
  'seek',
  'serve',
  'reinforce',
  'nurture',
  'grow',
  'forge',
  'mobilise',
  'mobilize',
  'comply',
  'follow',
  'proceed',
  'step',
  'take',
  'move',
  'push',
  'give',
  'have',
  'find',
  'activate',
  'transform',
  'translate',
  'benefit',
  'exchange',
])
const weakOuter = new Set<ActKind>(['affirm', 'welcome', 'note', 'commend', 'announce', 'discuss', 'review', 'object'])

export function embedded(clauses: Clauses, outer: Draft, context: ActContext): Draft[] {
  if (!weakOuter.has(outer.kind)) return []
  const { words } = clauses
  const found: Draft[] = []
  for (let i = outer.cue.to; i < outer.quote.to; i++) {
    const kind = nouns.get(words[i]!.folded)
    if (!kind || clauses.predicates.some((predicate) => predicate.verb === i)) continue
    const next = words[i + 1]?.folded
    const verb = next === 'to' ? clauses.skipAdverbs(i + 2) : -1
    const base =
      verb > 0 && verb < outer.quote.to ? verbsOf(words[verb]!).find((each) => each.forms & form.base) : undefined
    const forEvent = next === 'for' && words[i]!.surface[0] === 'p' && isEvent(clauses, i + 2, outer.quote.to)
    if (!base && !forEvent) continue
    if (base && vague.has(base.lemma) && !(kind === 'intend' && specific(clauses, verb, outer.quote.to))) continue
    let from = i
    while (
      from > outer.cue.to &&
      (clauses.is(from - 1, closed.determiner) ||
        words[from - 1]!.folded.endsWith("'s") ||
        words[from - 1]!.folded.endsWith("'"))
    )
      from--
    let owner = i
    while (
      owner > Math.max(outer.cue.to, i - 6) &&
      (!clauses.is(owner - 1, closed.preposition) || words[owner - 1]!.folded === 'of')
    )
      owner--
    const sides = actingSides(clauses, { from: owner, to: i }, context)
    found.push({
      kind,
      cue: { from: i, to: i + 1 },
      quote: { from: i, to: outer.quote.to },
      predicate: outer.predicate,
      within: outer,
      subject: { spans: sides, otherwise: 'around' },
      rule: `en.act.${kind}.${words[i]!.folded}`,
      because: [words[i]!.folded, base?.lemma ?? 'for'],
    })
    break
  }
  return found
}

/** Whether something that can be held, signed or opened stands there: "plans for elections", but not "plans for cooperation". */
function isEvent(clauses: Clauses, from: number, to: number): boolean {
  const { words } = clauses
  for (
    let i = from;
    i < to && !clauses.mark(i) && !clauses.is(i, closed.preposition) && !clauses.is(i, closed.conjunction);
    i++
  ) {
    const classes = objectClasses(words[i]!.folded)
    if (['embassy', 'exercise', 'founding', 'meeting', 'visit'].some((event) => classes.has(event))) return true
  }
  return false
}

/** A vague verb promises something particular where it names between whom or by what. */
function specific(clauses: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (clauses.mark(i) === 'comma' || clauses.is(i, closed.relative)) return false
    if (/^(?:between|through|by|via)$/.test(clauses.words[i]!.folded)) return true
  }
  return false
}
