import type { Clauses } from './acts-clauses.ts'
import { frameFor, headOf, isBase, nextWord, objectOf } from './acts-frames.ts'
import { adjectives, closed, type CueKind, form, objectClasses, verbsOf } from './acts-lexicon.ts'
import { lasting, type Predicate } from './acts-predicates.ts'
import { accomplished } from './acts-promises.ts'

// What a predicate does: its verb with its particles and its object against the frames of the list.

export interface Cue {
  readonly kind: CueKind
  readonly lemma: string
  /** The first word after the cue's last particle. */
  readonly end: number
  readonly both: boolean
  /** The word whose verb is the cue: the infinitive of "was pleased to announce". */
  readonly at: number
  /** An adjective in the form of a participle: "are determined to" is no passive. */
  readonly adjectival?: boolean
}

/** Kinds whose participle in front of a sentence or after a comma is an act of saying. */
export const frontable = new Set<CueKind>(['note', 'affirm', 'welcome', 'commend', 'object', 'aspire', 'call', 'say'])

/** What the predicate does, by its verb, its particles and its object. */
export function cueOf(clauses: Clauses, predicate: Predicate): Cue | undefined {
  const { words } = clauses
  if (predicate.voice === 'copula') return copulaCue(clauses, predicate)
  if (
    predicate.voice === 'passive' &&
    words[predicate.first - 1]?.folded !== 'it' &&
    adjectives.has(words[predicate.verb]!.folded)
  ) {
    const cue =
      predicate.subjectClass === 'agent' ||
      predicate.subjectClass === 'meeting' ||
      isToBeDone(clauses, clauses.skipAdverbs(predicate.verb + 1))
        ? copulaCue(clauses, { ...predicate, verb: predicate.verb - 1 })
        : undefined
    if (cue && (cue.kind === 'planned' || predicate.subjectClass === 'agent')) return { ...cue, adjectival: true }
  }
  // "remains fully supportive of", "feels confident that"
  if (predicate.voice === 'active' && predicate.lemmas.some((lemma) => lasting.has(lemma) && lemma !== 'stand')) {
    const cue = copulaCue(clauses, { ...predicate, clause: 'sub' })
    if (cue) return cue
  }
  for (const lemma of predicate.lemmas) {
    const listed = lemma === 'include' ? talkedOf(clauses, predicate) : -1
    // "Issues discussed included visas"
    if (listed >= 0) return { kind: 'raised', lemma: 'discuss', end: listed + 1, both: false, at: listed }
    // "the talks included a review of trade": what was talked about
    if (lemma === 'include' && included(clauses, predicate))
      return { kind: 'discuss', lemma, end: predicate.verb + 1, both: false, at: predicate.verb }
    const found = frameFor(
      clauses,
      lemma,
      predicate.verb,
      predicate.voice === 'passive' ? headOf(clauses, predicate.subject) : undefined,
    )
    if (!found) continue
    const { frame, end } = found
    // "Oman was represented by its envoy", but "the treaty represents a step"
    if (lemma === 'represent' && predicate.voice !== 'passive' && !clauses.isSide(predicate.verb + 1)) continue
    // "the session was marked by a statement"
    if (lemma === 'mark' && predicate.voice === 'passive') continue
    // "let me also thank"
    if (lemma === 'let') return /^(?:me|us)$/.test(words[end]?.folded ?? '') ? infinitiveCue(clauses, end) : undefined
    if (frame.kind === 'polite' && words[end]?.folded !== 'to') {
      const to = nextWord(clauses, end, 'to', 6)
      const of = to > 0 ? -1 : nextWord(clauses, end, 'of', 6)
      return to > 0 ? infinitiveCue(clauses, to) : of > 0 ? infinitiveCue(clauses, of, form.ing) : undefined
    }
    if (frame.kind === 'polite') {
      const inner = infinitiveCue(clauses, end)
      // "wishes to deepen its friendship" only wishes
      if (/^(?:wish|want|like|love)$/.test(lemma) && inner && !frontable.has(inner.kind) && inner.kind !== 'announce')
        return { kind: 'aspire', lemma, end, both: false, at: predicate.verb }
      return inner
    }
    // "seeks Omani investment": from somebody else
    const asked =
      lemma === 'seek' && frame.kind === 'intend' && /^(?:adjective|country)$/.test(clauses.sideAt(end)?.as ?? '')
    return { kind: asked ? 'call' : frame.kind, lemma, end, both: frame.both, at: predicate.verb }
  }
  if (predicate.voice === 'passive') {
    const adjective = adjectives.get(words[predicate.verb]!.folded)
    if (adjective) return copulaCue(clauses, { ...predicate, verb: predicate.verb - 1 })
  }
  return undefined
}

/** "to be signed", "to be finally launched": what can be looked up later. */
function isToBeDone(clauses: Clauses, to: number): boolean {
  if (clauses.words[to]?.folded !== 'to' || clauses.words[to + 1]?.folded !== 'be') return false
  const verb = clauses.words[clauses.skipAdverbs(to + 2)]
  return !!verb && verbsOf(verb).some(({ lemma, forms }) => forms & form.participle && accomplished.has(lemma))
}

/** The act of an infinitive or a gerund after a polite verb ("had the pleasure to host"), from the word `to` or `of`. */
export function infinitiveCue(clauses: Clauses, to: number, mask: number = form.base): Cue | undefined {
  const verb = clauses.skipAdverbs(to + 1)
  const word = clauses.words[verb]
  if (!word) return undefined
  for (const { lemma, forms } of verbsOf(word)) {
    if (!(forms & mask)) continue
    const found = frameFor(clauses, lemma, verb, undefined)
    // "would like to take this opportunity to thank"
    const deeper = found?.frame.kind === 'polite' ? nextWord(clauses, verb, 'to', 5) : -1
    if (deeper > 0) return infinitiveCue(clauses, deeper)
    // "is pleased to welcome the delegation" says so, "welcomed the delegation" tells that it came
    if (found && found.frame.kind !== 'polite')
      return {
        kind: lemma === 'welcome' ? 'welcome' : found.frame.kind,
        lemma,
        end: found.end,
        both: found.frame.both,
        at: verb,
      }
  }
  return undefined
}

/** What a participle in front says before its subject: "Taking part were …", "Also discussed were …", "High on the agenda was …". */
function invertedCue(clauses: Clauses, predicate: Predicate): Cue | undefined {
  const { from, to } = clauses.core(predicate.subject)
  const verb = clauses.skipAdverbs(from)
  const word = clauses.words[verb]
  if (!word || verb >= to) return undefined
  if (nextWord(clauses, from, 'agenda', 6) > 0 && nextWord(clauses, from, 'agenda', 6) < to)
    return { kind: 'discuss', lemma: 'agenda', end: to, both: false, at: from }
  if (word.folded === 'present') return { kind: 'meet', lemma: 'present', end: verb + 1, both: false, at: verb }
  if (word.folded === 'among') {
    for (let i = verb; i < to; i++)
      if (/^(?:discussed|raised|covered|addressed|explored)$/.test(clauses.words[i]!.folded))
        return { kind: 'discuss', lemma: 'discuss', end: i + 1, both: false, at: i }
    return undefined
  }
  for (const { lemma, forms } of verbsOf(word)) {
    if (!(forms & (form.ing | form.participle))) continue
    const found = frameFor(clauses, lemma, verb, undefined)
    if (found && found.frame.kind !== 'do' && found.frame.kind !== 'none')
      return { kind: found.frame.kind, lemma, end: Math.min(found.end, to), both: false, at: verb }
  }
  return undefined
}

function copulaCue(clauses: Clauses, predicate: Predicate): Cue | undefined {
  const inverted = predicate.clause === 'main' ? invertedCue(clauses, predicate) : undefined
  if (inverted) return inverted
  let at = predicate.verb + 1
  const { words } = clauses
  while (
    at < words.length &&
    (clauses.isAdverb(at) ||
      clauses.mark(at) === 'quote' ||
      words[at]!.folded === 'very' ||
      words[at]!.folded === 'most')
  )
    at++
  const word = words[at]
  if (!word) return undefined
  if (word.folded === 'on' && nextWord(clauses, at, 'agenda', 4) > 0)
    return {
      kind: 'raised',
      lemma: 'agenda',
      end: nextWord(clauses, at, 'agenda', 4) + 1,
      both: false,
      at: predicate.verb,
    }
  if (
    (word.folded === 'at' && words[at + 1]?.folded === 'one') ||
    (word.folded === 'of' && words[at + 1]?.folded === 'one' && words[at + 2]?.folded === 'mind')
  ) {
    return { kind: 'agree', lemma: 'one', end: at + 2, both: false, at }
  }
  if (word.folded === 'of' && nextWord(clauses, at, 'view', 4) > 0)
    return { kind: 'affirm', lemma: 'view', end: nextWord(clauses, at, 'view', 4) + 1, both: false, at }
  // "are in talks on a fund"
  if (
    word.folded === 'in' &&
    objectClasses(words[at + 1]?.folded ?? '').has('talks') &&
    clauses.is(at + 2, closed.preposition)
  )
    return { kind: 'discuss', lemma: 'talks', end: at + 2, both: false, at }
  if (word.folded === 'in' && words[at + 1]?.folded === 'agreement')
    return { kind: 'agree', lemma: 'agreement', end: at + 2, both: false, at }
  if (word.folded === 'among') {
    for (let i = at; i < Math.min(at + 10, words.length); i++)
      if (/^(?:discussed|raised|covered|addressed|explored|agenda)$/.test(words[i]!.folded))
        return { kind: 'raised', lemma: 'among', end: i + 1, both: false, at: predicate.verb }
  }
  const subject = discussedAt(clauses, at)
  if (subject > 0) return { kind: 'raised', lemma: 'discussion', end: subject, both: false, at: predicate.verb }
  const honour = pleasureAt(clauses, at)
  if (honour > 0) return infinitiveCue(clauses, nextWord(clauses, honour, 'to', 5))
  const known = adjectives.get(word.folded)
  if (!known) return undefined
  const next = clauses.skipAdverbs(at + 1)
  const takes = words[next]?.folded === 'to' && isBase(clauses, clauses.skipAdverbs(next + 1)) ? 'to' : '*'
  const frame = known.find((each) => each.takes === takes) ?? known.find((each) => each.takes === '*')
  if (!frame) return undefined
  // "were able to agree", but "is able to host"
  if (word.folded === 'able' && predicate.tense !== 'past') return undefined
  if (frame.kind === 'polite') return infinitiveCue(clauses, next)
  // "was critical of the siege", but "is critical in closer ties"
  if (word.folded === 'critical' && words[next]?.folded !== 'of') return undefined
  // "is positive that", but "the talks were positive"
  if (/^(?:certain|positive|sure)$/.test(word.folded) && !/^(?:that|of|about)$/.test(words[next]?.folded ?? ''))
    return undefined
  // "the next round is due in May", but "respect is due to them"
  if (frame.kind === 'planned' && takes === '*' && predicate.subjectClass !== 'meeting') return undefined
  if (!words[next] || clauses.mark(next)) return undefined
  const particle =
    /^(?:to|for|about|at|by|of|on|with|in|over|that)$/.test(words[next]!.folded) && takes === '*' ? next + 1 : next
  return { kind: frame.kind, lemma: word.folded, end: particle, both: false, at }
}

/** Whether talks, and no body that has members, held what stands behind "included". */
function included(clauses: Clauses, { voice, tense, verb, subject }: Predicate): boolean {
  const head = clauses.words[clauses.headOf(clauses.core(subject))]
  if (
    voice !== 'active' ||
    tense !== 'past' ||
    !head ||
    !(objectClasses(head.folded).has('talks') || objectClasses(head.folded).has('agenda'))
  )
    return false
  const object = clauses.classOf(objectOf(clauses, verb + 1))
  return object !== 'agent' && object !== 'text'
}

const matters = new Set([
  'area',
  'component',
  'element',
  'feature',
  'focus',
  'highlight',
  'issue',
  'item',
  'matter',
  'part',
  'point',
  'subject',
  'theme',
  'topic',
])

const talkedAbout = new Set([
  'address',
  'cover',
  'debate',
  'discuss',
  'examine',
  'explore',
  'raise',
  'review',
  'tackle',
])

/** Where a subject that names matters tells that they were talked about: "topics raised by the ministers"; -1 where it does not. */
function talkedOf(clauses: Clauses, { subject }: Predicate): number {
  const { from, to } = clauses.core(subject)
  for (let i = from + 1; i < to; i++) {
    if (!clauses.isPast(i) || !verbsOf(clauses.words[i]!).some(({ lemma }) => talkedAbout.has(lemma))) continue
    return matters.has(clauses.words[clauses.skipBack(i - 1)]!.folded.replace(/s$/, '')) ? i : -1
  }
  return -1
}

/** Behind "were a key point of discussion": what was talked about is the subject; -1 where nothing of the kind stands. */
function discussedAt(clauses: Clauses, from: number): number {
  const { words } = clauses
  if (!clauses.is(from, closed.determiner)) return -1
  for (let i = from + 1; i < Math.min(from + 5, words.length) && !clauses.mark(i); i++) {
    if (!matters.has(words[i]!.folded.replace(/s$/, '')) || words[i + 1]?.folded !== 'of') continue
    const talks = clauses.is(i + 2, closed.determiner) ? i + 3 : i + 2
    return objectClasses(words[talks]?.folded ?? '').has('talks') ? talks + 1 : -1
  }
  return -1
}

/** "It is a great honour for me to host": where the honour stands. */
function pleasureAt(clauses: Clauses, from: number): number {
  if (!clauses.is(from, closed.determiner)) return -1
  for (let i = from + 1; i < Math.min(from + 5, clauses.words.length); i++) {
    if (clauses.mark(i) || clauses.is(i, closed.preposition)) return -1
    if (objectClasses(clauses.words[i]!.folded).has('pleasure')) return nextWord(clauses, i, 'to', 5) > 0 ? i : -1
  }
  return -1
}
