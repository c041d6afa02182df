import type { ActContext } from '../steps/07-acts.ts'
import type { ActKind } from '../finding.ts'
import { rows } from '../lexicon.ts'
import type { Draft } from './acts.ts'
import { actingSides } from './acts-sides.ts'
import type { Clauses } from './acts-clauses.ts'
import { frontable, infinitiveCue } from './acts-cues.ts'
import { endOf } from './acts-extent.ts'
import { adjectives, closed, form, objectClasses } from './acts-lexicon.ts'
import emptyTsv from './acts-empty-verbs.tsv'
import nounsTsv from './acts-nouns.tsv'
import type { Predicate } from './acts-predicates.ts'

// Acts that a noun carries: "the meeting saw the signing of …", "culminating in the launch of …", "there was agreement on …",
// "the signing of … took place", a heading "Signing of …".

/** Nouns that carry an act. */
export const carriers = new Map<string, ActKind>()
for (const row of rows<'nouns' | 'kind'>(nounsTsv))
  for (const noun of row.nouns.split(', ')) carriers.set(noun, row.kind as ActKind)

/** Verbs that say only that something was done there, with the prepositions that lead to what it was. */
const empty = new Map<string, string[]>()
for (const { verb } of rows<'verb'>(emptyTsv)) {
  const [lemma = '', preposition = ''] = verb.split(' ')
  empty.set(lemma, [...(empty.get(lemma) ?? []), preposition])
}
const happenings = new Set(['take', 'occur', 'happen', 'follow', 'be', 'come'])

export function nominal(clauses: Clauses, drafts: readonly Draft[], context: ActContext): Draft[] {
  const found: Draft[] = []
  const greeting = greeted(clauses)
  if (greeting) found.push(greeting)
  const opened = openedWith(clauses)
  if (opened) found.push(opened)
  clauses.predicates.forEach((predicate, at) => {
    const said = bySaying(clauses, predicate, at, context)
    if (said) found.push(said)
    if (drafts.some((draft) => draft.predicate === at && draft.kind !== 'meet' && draft.kind !== 'do')) return
    const ended = drafts.some((draft) => draft.predicate === at && draft.kind === 'meet')
      ? endedWith(clauses, predicate, at)
      : undefined
    if (ended) found.push(ended)
    const draft =
      carried(clauses, predicate, at, context) ?? there(clauses, predicate, at) ?? emerged(clauses, predicate, at)
    if (draft) found.push(draft)
  })
  if (!clauses.predicates.length && clauses.words.length > 3) {
    const kind = carriers.get(clauses.words[0]!.folded)
    if (kind && clauses.words[1]!.folded === 'of' && /^(?:sign|announce)$/.test(kind)) {
      found.push({
        kind,
        cue: { from: 0, to: 1 },
        quote: { from: 0, to: clauses.words.length },
        predicate: -1,
        subject: {
          spans: actingSides(clauses, { from: 2, to: clauses.words.length }, context),
          otherwise: 'pair',
          number: 'two',
        },
        rule: `en.act.${kind}.noun`,
        because: [clauses.words[0]!.folded],
      })
    }
  }
  return found
}

/** The classes of the noun that an article or a number stands before. */
function objectsOf(clauses: Clauses, from: number): ReadonlySet<string> {
  const at = clauses.is(from, closed.determiner | closed.number) ? from + 1 : from
  return objectClasses(clauses.words[at]?.folded ?? '')
}

/** "saw the signing of", "was followed by the launch of". */
function carried(clauses: Clauses, predicate: Predicate, at: number, _context: ActContext): Draft | undefined {
  const prepositions = predicate.lemmas.flatMap((lemma) => empty.get(lemma) ?? [])
  if (!prepositions.length) return undefined
  const { words } = clauses
  let from = clauses.skipAdverbs(predicate.verb + 1)
  if (clauses.is(from, closed.preposition)) {
    if (!prepositions.includes(words[from]!.folded)) return undefined
    from++
  } else if (!prepositions.includes('') || predicate.voice === 'passive') return undefined
  for (let i = from; i < Math.min(from + 5, words.length); i++) {
    if (clauses.mark(i) || (clauses.is(i, closed.preposition) && i > from)) break
    // "witnessed the exchange of a memorandum", but of views
    const exchanged = /^exchanges?$/.test(words[i]!.folded) && objectsOf(clauses, i + 2).has('instrument')
    const kind = exchanged ? 'sign' : carriers.get(words[i]!.folded)
    const next = words[i + 1]?.folded
    if (!kind || !next || !/^(?:of|on|about|over|to|regarding|concerning|between)$/.test(next)) continue
    const to = endOf(clauses, predicate, at, { kind, lemma: words[i]!.folded, end: i + 1, both: false, at: i })
    return {
      kind,
      cue: { from: i, to: i + 1 },
      quote: { from: predicate.verb, to },
      predicate: at,
      subject: { spans: [], otherwise: 'pair', number: 'two' },
      rule: `en.act.${kind}.noun`,
      because: [words[predicate.verb]!.folded, words[i]!.folded],
    }
  }
  return undefined
}

const endings = new Set(['conclude', 'end', 'close', 'wrap', 'finish'])
const beginnings = new Set(['begin', 'commence', 'open', 'start'])
/** How many words may stand between the verb and its "by". */
const reachOfBy = 14

/** "opened the session by thanking the hosts", "concluded the visit by signing": what was done first or last; the opening counts beside it where it has an object. */
function bySaying(clauses: Clauses, predicate: Predicate, at: number, context: ActContext): Draft | undefined {
  const { words } = clauses
  if (predicate.voice !== 'active' || !predicate.lemmas.some((lemma) => endings.has(lemma) || beginnings.has(lemma)))
    return undefined
  for (let i = predicate.verb + 1; i < Math.min(predicate.verb + reachOfBy, words.length) && !clauses.mark(i); i++) {
    if (words[i]!.folded !== 'by') continue
    const cue = infinitiveCue(clauses, i, form.ing)
    if (!cue || !(frontable.has(cue.kind) || cue.kind === 'sign' || cue.kind === 'agree') || cue.kind === 'say')
      return undefined
    const core = clauses.core(predicate.subject)
    return {
      kind: cue.kind as ActKind,
      cue: { from: cue.at, to: cue.end },
      quote: { from: cue.at, to: endOf(clauses, predicate, at, cue) },
      predicate: i === predicate.verb + 1 ? at : -1,
      subject: {
        spans: actingSides(clauses, predicate.subject, context),
        otherwise: 'previous',
        number: clauses.isPlural(core) ? 'two' : 'one',
      },
      rule: `en.act.${cue.kind}.${cue.lemma}`,
      because: [words[predicate.verb]!.folded, words[cue.at]!.folded],
    }
  }
  return undefined
}

/** "concluded their talks with the signing of …": what the session ended with, beside the session. */
function endedWith(clauses: Clauses, predicate: Predicate, at: number): Draft | undefined {
  const { words } = clauses
  if (!predicate.lemmas.some((lemma) => endings.has(lemma))) return undefined
  for (let i = predicate.verb + 2; i < Math.min(predicate.verb + 16, words.length - 3); i++) {
    if (words[i]!.folded !== 'with' || words[i + 1]!.folded !== 'the') continue
    const kind = carriers.get(words[i + 2]!.folded)
    if (!kind || words[i + 3]!.folded !== 'of') return undefined
    const to = endOf(clauses, predicate, at, { kind, lemma: words[i + 2]!.folded, end: i + 3, both: false, at: i + 2 })
    return {
      kind,
      cue: { from: i + 2, to: i + 3 },
      quote: { from: i + 2, to },
      predicate: -1,
      subject: { spans: [], otherwise: 'pair', number: 'two' },
      rule: `en.act.${kind}.noun`,
      because: [words[predicate.verb]!.folded, words[i + 2]!.folded],
    }
  }
  return undefined
}

/** "There was broad agreement on …", "the signing of … took place". */
function there(clauses: Clauses, predicate: Predicate, at: number): Draft | undefined {
  const { words } = clauses
  const core = clauses.core(predicate.subject)
  const after = words[core.to - 1]?.folded === 'there' || words[predicate.first - 1]?.folded === 'there'
  if (
    after
      ? predicate.voice !== 'copula'
      : !predicate.lemmas.some((lemma) => happenings.has(lemma)) || predicate.voice === 'copula'
  )
    return undefined
  const [from, to] = after
    ? [predicate.verb + 1, Math.min(predicate.verb + 6, words.length)]
    : [core.from, Math.min(core.from + 5, core.to)]
  for (let i = from; i < to; i++) {
    const kind = carriers.get(words[i]!.folded)
    if (!kind || (!after && words[i + 1]?.folded !== 'of')) continue
    return {
      kind,
      cue: { from: i, to: i + 1 },
      predicate: at,
      quote: {
        from: after ? predicate.first - 1 : core.from,
        to: endOf(clauses, predicate, at, {
          kind,
          lemma: words[i]!.folded,
          end: i + 1,
          both: false,
          at: Math.max(i, predicate.verb),
        }),
      },
      subject: { spans: [], otherwise: 'pair', number: 'two' },
      rule: `en.act.${kind}.noun`,
      because: [words[i]!.folded],
    }
  }
  return undefined
}

/** "With the signing of two accords, the sides closed …": what the subject's sentence begins with. */
function openedWith(clauses: Clauses): Draft | undefined {
  const { words } = clauses
  const first = clauses.predicates.find(({ voice, clause }) => voice === 'active' && clause === 'main')
  if (!first) return undefined
  const from = first.subject.from
  if (words[from]?.folded !== 'with' || words[from + 1]?.folded !== 'the' || words[from + 3]?.folded !== 'of')
    return undefined
  const kind = carriers.get(words[from + 2]!.folded)
  if (kind !== 'sign' && kind !== 'announce' && kind !== 'agree') return undefined
  let to = from + 4
  while (to < first.first && clauses.mark(to) !== 'comma') to++
  if (to >= first.first) return undefined
  // "With the conclusion of the ninth round, …": only when
  if (kind === 'sign' && !words.slice(from + 4, to).some(({ folded }) => objectClasses(folded).has('instrument')))
    return undefined
  return {
    kind,
    cue: { from: from + 2, to: from + 3 },
    quote: { from: from + 2, to },
    predicate: -1,
    subject: { spans: [], otherwise: 'pair', number: 'two' },
    rule: `en.act.${kind}.noun`,
    because: [words[from + 2]!.folded],
  }
}

const joys = new Set(['a', 'an', 'delightful', 'fantastic', 'good', 'great', 'nice', 'wonderful'])

/** "Delighted to co-chair …", "Great to meet …", "A pleasure to host …": what an official posts of himself. */
function greeted(clauses: Clauses): Draft | undefined {
  const { words } = clauses
  const from = clauses.mark(0) === 'quote' ? 1 : 0
  const first = words[from]?.folded ?? ''
  if (!joys.has(first) && !adjectives.get(first)?.some(({ kind }) => kind === 'polite')) return undefined
  const to = words.findIndex(({ folded }, i) => i > from && i < from + 5 && folded === 'to')
  if (to < 0 || clauses.predicates.some(({ first: verb }) => verb <= to)) return undefined
  const cue = infinitiveCue(clauses, to)
  if (
    !cue ||
    cue.kind === 'none' ||
    cue.kind === 'polite' ||
    cue.kind === 'do' ||
    cue.kind === 'improve' ||
    cue.kind === 'say'
  )
    return undefined
  if (cue.kind === 'raised' || cue.kind === 'planned') return undefined
  const next = clauses.predicates.find(({ first: verb }) => verb > cue.at)
  const together = cue.both || /^co-/.test(cue.lemma) || cue.kind === 'discuss' || cue.kind === 'sign'
  let end = cue.end
  while (
    end < words.length &&
    clauses.mark(end) !== 'bullet' &&
    clauses.mark(end) !== 'end' &&
    clauses.mark(end) !== 'quote' &&
    end !== next?.cut
  )
    end++
  while (end > cue.end && (clauses.mark(end - 1) || words[end - 1]!.kind === 'mark')) end--
  return {
    kind: cue.kind,
    cue: { from: cue.at, to: cue.end },
    quote: { from: cue.at, to: end },
    predicate: -1,
    subject: together ? { spans: [], otherwise: 'pair' } : { spans: [], otherwise: 'speaker', number: 'one' },
    rule: `en.act.${cue.kind}.${cue.lemma}`,
    because: [first, words[cue.at]!.folded],
  }
}

const arrivals = new Set(['come', 'emerge', 'arise', 'follow'])

/** "Out of the talks came an understanding on …": what a session led to, behind its verb. */
function emerged(clauses: Clauses, predicate: Predicate, at: number): Draft | undefined {
  const { words } = clauses
  if (
    !predicate.lemmas.some((lemma) => arrivals.has(lemma)) ||
    !/^(?:from|out|with)$/.test(words[predicate.subject.from]?.folded ?? '')
  )
    return undefined
  for (let i = predicate.verb + 1; i < Math.min(predicate.verb + 6, words.length) && !clauses.mark(i); i++) {
    const kind = carriers.get(words[i]!.folded)
    if (!kind) continue
    const to = endOf(clauses, predicate, at, { kind, lemma: words[i]!.folded, end: i + 1, both: false, at: i })
    return {
      kind,
      cue: { from: i, to: i + 1 },
      quote: { from: predicate.verb, to },
      predicate: at,
      subject: { spans: [], otherwise: 'pair', number: 'two' },
      rule: `en.act.${kind}.noun`,
      because: [words[predicate.verb]!.folded, words[i]!.folded],
    }
  }
  return undefined
}
