import type { ActContext } from '../steps/07-acts.ts'
import type { ActKind } from '../finding.ts'
import { fitting } from '../spelling.ts'
import type { Draft } from './acts.ts'
import type { Clauses } from './acts-clauses.ts'
import { trim } from './acts-extent.ts'
import { closed, form, objectClasses, verbsOf } from './acts-lexicon.ts'
import { carriers } from './acts-nominal.ts'

// Items of a list: "agreed on the following: a) to open a port", "the outcomes included: the launch of a fund".

/** Kinds of which each item is one more. */
const shared = new Set<ActKind>(['agree', 'commit', 'intend', 'call'])
/** Kinds that an item's own noun tells. */
const told = new Set<ActKind>(['sign', 'announce', 'agree', 'commit'])

/** Nouns of what is done, as verbs make them. */
const isDeed = fitting(
  /(?:[^s]tion|sion|ment|ance|ence|ing|al|exchange|increase|launch|review|start|support|use|visit)s?$/,
)
const isDone = fitting(/^(?:signed|concluded|adopted|initialled|initialed)$/)

/** How many words may stand between an article and the noun that tells what was done. */
const reachOfNoun = 5

/** What an item of a list does; undefined where it is a sentence of its own, or names a mere thing. */
export function itemAct(clauses: Clauses, { lead, listed }: ActContext): Draft | undefined {
  const { words, predicates } = clauses
  if (
    predicates.some(
      ({ clause, voice, subject }) => clause === 'main' && voice !== 'participle' && subject.from < subject.to,
    )
  )
    return undefined
  const kind = lead && shared.has(lead) ? lead : undefined
  const noun = listed || kind ? carrier(clauses) : undefined
  const own = noun && carriers.get(words[noun]!.folded)
  if (noun !== undefined && own) return draft(clauses, kind && own !== 'sign' ? kind : own, noun)
  if (kind === undefined) return listed ? signed(clauses) : undefined
  const at = clauses.skipAdverbs(words[0]?.folded === 'to' ? 1 : 0)
  const word = words[at]
  if (!word || clauses.mark(at)) return undefined
  const forms = verbsOf(word).reduce((all, each) => all | each.forms, 0)
  if (forms & (form.base | form.ing)) return draft(clauses, kind, at)
  const head = clauses.is(0, closed.determiner) ? 1 : 0
  return words[head] && isDeed(words[head]) && clauses.is(head + 1, closed.preposition)
    ? draft(clauses, kind, head)
    : undefined
}

/** Where the noun stands that tells what was done: "a joint pledge to", "the launch of". */
function carrier(clauses: Clauses): number | undefined {
  const { words } = clauses
  for (let i = 0; i < Math.min(reachOfNoun, words.length - 1); i++) {
    if (clauses.is(i, closed.preposition) || (clauses.mark(i) && words[i]!.surface !== '-')) return undefined
    const kind = carriers.get(words[i]!.folded)
    const next = words[i + 1]!.folded
    // "an agreement on visas" is a document
    if (kind && told.has(kind) && (next === 'to' || (next === 'of' && kind !== 'agree'))) return i
  }
  return undefined
}

/** "A signed memorandum on fisheries". */
function signed(clauses: Clauses): Draft | undefined {
  const at = clauses.is(0, closed.determiner) ? 1 : 0
  const { words } = clauses
  return words[at] && isDone(words[at]) && objectClasses(words[at + 1]?.folded ?? '').has('instrument')
    ? draft(clauses, 'sign', at)
    : undefined
}

function draft(clauses: Clauses, kind: ActKind, cue: number): Draft {
  const { words } = clauses
  return {
    kind,
    cue: { from: cue, to: cue + 1 },
    quote: { from: cue, to: trim(clauses, cue, words.length) },
    predicate: -1,
    subject: { spans: [], otherwise: 'pair', number: 'two' },
    rule: `en.act.${kind}.item`,
    because: [words[cue]!.folded],
  }
}
