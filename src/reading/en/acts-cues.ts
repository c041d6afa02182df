import type { Clauses } from './acts-clauses.ts'
import { adjectives, closed, type CueKind, form, type Frame, frames, objectClasses, verbsOf } from './acts-lexicon.ts'
import { telling } from './acts-extent.ts'
import type { Range } from './acts-phrases.ts'
import { lasting, type Predicate } from './acts-predicates.ts'

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
  if (predicate.voice === 'passive' && words[predicate.first - 1]?.folded !== 'it' && adjectives.has(words[predicate.verb]!.folded)) {
    const cue = predicate.subjectClass === 'agent' || predicate.subjectClass === 'meeting' ? copulaCue(clauses, { ...predicate, verb: predicate.verb - 1 }) : undefined
    if (cue && (cue.kind === 'planned' || predicate.subjectClass === 'agent')) return { ...cue, adjectival: true }
  }
  // "remains fully supportive of", "feels confident that"
  if (predicate.voice === 'active' && predicate.lemmas.some((lemma) => lasting.has(lemma) && lemma !== 'stand')) {
    const cue = copulaCue(clauses, { ...predicate, clause: 'sub' })
    if (cue) return cue
  }
  for (const lemma of predicate.lemmas) {
    // "the talks included a review of trade": what was talked about
    if (lemma === 'include' && included(clauses, predicate)) return { kind: 'discuss', lemma, end: predicate.verb + 1, both: false, at: predicate.verb }
    const found = frameFor(clauses, lemma, predicate.verb, predicate.voice === 'passive' ? headOf(clauses, predicate.subject) : undefined)
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
      if (/^(?:wish|want|like|love)$/.test(lemma) && inner && !frontable.has(inner.kind) && inner.kind !== 'announce') return { kind: 'aspire', lemma, end, both: false, at: predicate.verb }
      return inner
    }
    return { kind: frame.kind, lemma, end, both: frame.both, at: predicate.verb }
  }
  if (predicate.voice === 'passive') {
    const adjective = adjectives.get(words[predicate.verb]!.folded)
    if (adjective) return copulaCue(clauses, { ...predicate, verb: predicate.verb - 1 })
  }
  return undefined
}

function nextWord(clauses: Clauses, from: number, folded: string, reach: number): number {
  for (let i = from; i < Math.min(from + reach, clauses.words.length); i++) {
    if (clauses.mark(i)) return -1
    if (clauses.words[i]!.folded === folded) return i
  }
  return -1
}

/** The act of an infinitive or a gerund after a polite verb ("had the pleasure to host"), from the word `to` or `of`. */
export function infinitiveCue(clauses: Clauses, to: number, mask: number = form.base): Cue | undefined {
  const verb = clauses.skipAdverbs(to + 1)
  const word = clauses.words[verb]
  if (!word) return undefined
  for (const { lemma, forms } of verbsOf(word)) {
    if (!(forms & mask)) continue
    const found = frameFor(clauses, lemma, verb, undefined)
    // "is pleased to welcome the delegation" says so, "welcomed the delegation" tells that it came
    if (found && found.frame.kind !== 'polite') return { kind: lemma === 'welcome' ? 'welcome' : found.frame.kind, lemma, end: found.end, both: found.frame.both, at: verb }
  }
  return undefined
}

/** What a participle in front says before its subject: "Taking part were …", "Also discussed were …", "High on the agenda was …". */
function invertedCue(clauses: Clauses, predicate: Predicate): Cue | undefined {
  const { from, to } = clauses.core(predicate.subject)
  const verb = clauses.skipAdverbs(from)
  const word = clauses.words[verb]
  if (!word || verb >= to) return undefined
  if (nextWord(clauses, from, 'agenda', 6) > 0 && nextWord(clauses, from, 'agenda', 6) < to) return { kind: 'discuss', lemma: 'agenda', end: to, both: false, at: from }
  if (word.folded === 'present') return { kind: 'meet', lemma: 'present', end: verb + 1, both: false, at: verb }
  if (word.folded === 'among') {
    for (let i = verb; i < to; i++) if (/^(?:discussed|raised|covered|addressed|explored)$/.test(clauses.words[i]!.folded)) return { kind: 'discuss', lemma: 'discuss', end: i + 1, both: false, at: i }
    return undefined
  }
  for (const { lemma, forms } of verbsOf(word)) {
    if (!(forms & (form.ing | form.participle))) continue
    const found = frameFor(clauses, lemma, verb, undefined)
    if (found && found.frame.kind !== 'do' && found.frame.kind !== 'none') return { kind: found.frame.kind, lemma, end: Math.min(found.end, to), both: false, at: verb }
  }
  return undefined
}

function copulaCue(clauses: Clauses, predicate: Predicate): Cue | undefined {
  const inverted = predicate.clause === 'main' ? invertedCue(clauses, predicate) : undefined
  if (inverted) return inverted
  let at = predicate.verb + 1
  const { words } = clauses
  while (at < words.length && (clauses.isAdverb(at) || clauses.mark(at) === 'quote' || words[at]!.folded === 'very' || words[at]!.folded === 'most')) at++
  const word = words[at]
  if (!word) return undefined
  if (word.folded === 'on' && nextWord(clauses, at, 'agenda', 4) > 0) return { kind: 'raised', lemma: 'agenda', end: nextWord(clauses, at, 'agenda', 4) + 1, both: false, at: predicate.verb }
  if ((word.folded === 'at' && words[at + 1]?.folded === 'one') || (word.folded === 'of' && words[at + 1]?.folded === 'one' && words[at + 2]?.folded === 'mind')) {
    return { kind: 'agree', lemma: 'one', end: at + 2, both: false, at }
  }
  if (word.folded === 'of' && nextWord(clauses, at, 'view', 4) > 0) return { kind: 'affirm', lemma: 'view', end: nextWord(clauses, at, 'view', 4) + 1, both: false, at }
  // "are in talks on a fund"
  if (word.folded === 'in' && objectClasses(words[at + 1]?.folded ?? '').has('talks') && clauses.is(at + 2, closed.preposition)) return { kind: 'discuss', lemma: 'talks', end: at + 2, both: false, at }
  if (word.folded === 'in' && words[at + 1]?.folded === 'agreement') return { kind: 'agree', lemma: 'agreement', end: at + 2, both: false, at }
  if (word.folded === 'among') {
    for (let i = at; i < Math.min(at + 10, words.length); i++) if (/^(?:discussed|raised|covered|addressed|explored|agenda)$/.test(words[i]!.folded)) return { kind: 'raised', lemma: 'among', end: i + 1, both: false, at: predicate.verb }
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
  if (frame.kind === 'polite') return infinitiveCue(clauses, next)
  // "was critical of the siege", but "is critical in closer ties"
  if (word.folded === 'critical' && words[next]?.folded !== 'of') return undefined
  // "is positive that", but "the talks were positive"
  if (/^(?:certain|positive|sure)$/.test(word.folded) && !/^(?:that|of|about)$/.test(words[next]?.folded ?? '')) return undefined
  // "the next round is due in May", but "respect is due to them"
  if (frame.kind === 'planned' && takes === '*' && predicate.subjectClass !== 'meeting') return undefined
  if (!words[next] || clauses.mark(next)) return undefined
  const particle = /^(?:to|for|about|at|by|of|on|with|in|over|that)$/.test(words[next]!.folded) && takes === '*' ? next + 1 : next
  return { kind: frame.kind, lemma: word.folded, end: particle, both: false, at }
}

/** Whether talks, and no body that has members, held what stands behind "included". */
function included(clauses: Clauses, { voice, tense, verb, subject }: Predicate): boolean {
  const head = clauses.words[clauses.headOf(clauses.core(subject))]
  if (voice !== 'active' || tense !== 'past' || !head || !(objectClasses(head.folded).has('talks') || objectClasses(head.folded).has('agenda'))) return false
  const object = clauses.classOf(objectOf(clauses, verb + 1))
  return object !== 'agent' && object !== 'text'
}

const matters = new Set(['area', 'component', 'element', 'feature', 'focus', 'highlight', 'issue', 'item', 'matter', 'part', 'point', 'subject', 'theme', 'topic'])

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

const isBase = (clauses: Clauses, at: number): boolean => {
  const word = clauses.words[at]
  return !!word && verbsOf(word).some((verb) => verb.forms & form.base)
}

/** The frame of a verb that its particles and its object (or, in the passive, its subject) fit best. */
function frameFor(clauses: Clauses, lemma: string, verb: number, passive: Range | undefined): { frame: Frame; end: number } | undefined {
  const candidates = frames.get(lemma)
  if (!candidates) return undefined
  const { words } = clauses
  let best: { frame: Frame; end: number; fit: number } | undefined
  const ends: number[] = []
  for (const frame of candidates) {
    const end = (ends[frame.group] ??= particlesEnd(clauses, verb + 1, frame.particles))
    if (end < 0) continue
    if (best && frame.particles.length < best.frame.particles.length) break
    const fit = fitOf(clauses, frame, end, passive)
    if (fit > 0 && (!best || fit > best.fit)) best = { frame, end, fit }
  }
  return best && words.length > 0 ? best : undefined
}

/** Where the particles end, up to two adverbs or an object pronoun between; -1 where they are not there. */
function particlesEnd(clauses: Clauses, from: number, particles: readonly string[]): number {
  let at = from
  for (const particle of particles) {
    let skipped = 0
    while (clauses.words[at]?.folded !== particle && skipped < 2 && clauses.isAdverb(at)) {
      at++
      skipped++
    }
    if (clauses.words[at]?.folded !== particle) return -1
    // "agreed on Monday to": a day is no object
    if (particle === 'on' && days.test(clauses.words[at + 1]?.folded ?? '')) return -1
    at++
  }
  return at
}

const days = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** How well a frame fits: 3 a class of its own, 1 anything, 0 not at all. */
function fitOf(clauses: Clauses, frame: Frame, end: number, passive: Range | undefined): number {
  let best = 0
  for (const takes of frame.takes) {
    if (takes === '*') best = Math.max(best, 1)
    else if (takesFits(clauses, takes, end, passive)) best = Math.max(best, 3)
  }
  return best
}

function takesFits(clauses: Clauses, takes: string, end: number, passive: Range | undefined): boolean {
  const { words } = clauses
  const next = clauses.skipAdverbs(end)
  if (takes === 'to' && clauses.mark(next) === 'comma') {
    // "seek, through dialogue, to …"
    for (let i = next + 1; i < next + 8; i++) if (clauses.mark(i) === 'comma') return words[i + 1]?.folded === 'to' && isBase(clauses, clauses.skipAdverbs(i + 2))
  }
  if (takes === 'to') return words[next]?.folded === 'to' && isBase(clauses, clauses.skipAdverbs(next + 1))
  if (takes === 'that') return words[next]?.folded === 'that'
  if (takes === 'as') return nextWord(clauses, end, 'as', 10) > 0
  if (takes === 'none') return !passive && (!words[next] || clauses.is(next, closed.preposition) || !!clauses.mark(next) || clauses.is(next, closed.conjunction) || clauses.is(next, closed.subordinator) || words[next]!.kind !== 'letters' || days.test(words[next]!.folded))
  // "it was held in Rome": the session spoken of
  if (passive && takes === 'meeting' && passive.to - passive.from === 1 && words[passive.from]!.folded === 'it') return !clauses.is(next, closed.wh)
  // "received at the palace the foreign minister"
  // "indicated that the sides confirmed their intention": what is said is no object
  if (!passive && words[next]?.folded === 'that' && (clauses.is(next + 1, closed.determiner) || clauses.is(next + 1, closed.pronoun))) return false
  const object = passive ?? objectOf(clauses, takes === 'visitor' ? behindPlace(clauses, end) : behindWhen(clauses, end))
  if (takes === 'person' || takes === 'visitor') return isPerson(clauses, object, takes === 'visitor')
  // "called on the President" is a visit, "called on the President to resign" is not
  if (takes === 'leader' && nextWord(clauses, object.to, 'to', 6) > 0) return false
  if (takes === 'leader' && clauses.words.slice(object.from, object.to).some((_, i) => clauses.sideAt(object.from + i)?.as === 'person')) return true
  return nounClasses(clauses, object).has(takes)
}

/** Where the object begins behind "held on Thursday in Manama the fifth session", "held Wednesday official talks". */
function behindWhen(clauses: Clauses, from: number): number {
  const { words } = clauses
  let at = clauses.skipAdverbs(from)
  for (let to = at; ; at = to = clauses.skipAdverbs(to)) {
    const tells = /^(?:at|in|on)$/.test(words[to]?.folded ?? '')
    if (tells) to++
    while (words[to] && (words[to]!.kind === 'digits' || days.test(words[to]!.folded) || (tells && words[to]!.surface[0] !== words[to]!.folded[0]))) to++
    if (to === at || (tells && to === at + 1)) break
  }
  return words[at] && !clauses.mark(at) && !clauses.is(at, closed.preposition) && !clauses.is(at, closed.conjunction) ? at : from
}

/** Where a second article begins behind "at the palace"; `from` where no place stands there. */
function behindPlace(clauses: Clauses, from: number): number {
  if (!/^(?:at|in)$/.test(clauses.words[from]?.folded ?? '')) return from
  for (let i = from + 3; i < Math.min(from + 9, clauses.words.length); i++) {
    if (clauses.mark(i) || clauses.is(i, closed.preposition)) return from
    if (clauses.is(i, closed.determiner) || clauses.sideAt(i)?.as === 'person' || clauses.sideAt(i)?.as === 'office') return i
  }
  return from
}

/** What a passive is said of: of "the meeting of ministers on energy", the meeting. */
function headOf(clauses: Clauses, subject: Range): Range {
  const core = clauses.core(subject)
  const { from, to } = objectOf(clauses, core.from)
  return { from, to: Math.max(Math.min(to, core.to), Math.min(from + 1, core.to)) }
}

/** The object right after the verb, up to its first preposition, clause or comma. */
export function objectOf(clauses: Clauses, from: number): Range {
  let to = from
  let conjunctions = 0
  while (to < clauses.words.length && to < from + 14) {
    const { folded } = clauses.words[to]!
    const mark = clauses.mark(to)
    if (mark && mark !== 'quote' && mark !== 'dash') break
    if (folded === 'that' && to > from) break
    // "the following statement"
    if (folded === 'following' && to > from && clauses.is(to - 1, closed.determiner)) {
      to++
      continue
    }
    if (clauses.is(to, closed.preposition) || clauses.is(to, closed.relative) || clauses.is(to, closed.wh) || clauses.is(to, closed.subordinator) || clauses.is(to, closed.be) || clauses.is(to, closed.have) || clauses.is(to, closed.will)) {
      // "one to one meetings"
      if (to > from && paired(clauses, to)) {
        to++
        continue
      }
      // "a number of meetings", "a wide range of issues": what is counted is the object
      if (folded === 'of' && to > from && /^(?:number|series|range|variety|set|host|array|couple|spate|round|pair|package|list)$/.test(clauses.words[to - 1]!.folded)) {
        to++
        continue
      }
      break
    }
    if (clauses.is(to, closed.conjunction) && ++conjunctions > 1) break
    // "the visiting delegation headed by", "discussions covering trade": what only tells which
    if (to > from && ((clauses.words[to + 1]?.folded === 'by' && clauses.isPast(to)) || telling.has(folded))) break
    to++
  }
  return { from, to }
}

/** "one to one", "face to face" */
const paired = (clauses: Clauses, at: number): boolean => clauses.words[at - 1]!.folded === clauses.words[at + 1]?.folded

const talks: ReadonlySet<string> = new Set(['talks'])

function nounClasses(clauses: Clauses, { from, to }: Range): ReadonlySet<string> {
  for (let i = to - 1; i >= from; i--) {
    const word = clauses.words[i]!
    if (word.kind !== 'letters' || clauses.is(i, closed.determiner)) continue
    // "a frank dialogue on rights" is talk, "the Strategic Dialogue" a meeting
    if (/^dialogues?$/.test(word.folded) && word.surface[0] === word.folded[0] && !/^(?:strategic|annual|ministerial|inaugural|biennial)$/.test(clauses.words[i - 1]?.folded ?? '')) return talks
    const classes = objectClasses(word.folded)
    if (classes.size) {
      // "appreciation and support": the first of two decides
      for (let j = i - 1; j > from; j--) if (clauses.is(j, closed.conjunction)) {
        const first = objectClasses(clauses.words[j - 1]!.folded)
        if (first.size) return first
      }
      return classes
    }
    if (i < to - 1 && clauses.is(i, closed.conjunction)) continue
  }
  return new Set()
}

const honorifics = /^(?:h\.?e\.?|hh|hm|hrh|his|her|their|mr|mrs|ms|dr|sheikh|sheikha|sayyid|prince|princess|king|president|minister|secretary|ambassador|the|visiting|foreign|prime|us|u\.s\.|american|british)$/

export function isPerson(clauses: Clauses, object: Range, visitor: boolean): boolean {
  if (object.from >= object.to) return false
  const kind = clauses.classOf(object)
  const last = clauses.words[object.to - 1]!
  if (last.folded.endsWith('\'s') || clauses.words[object.from]!.folded === 'that') return false
  if (visitor && /^(?:country|capital|body|adjective)$/.test(clauses.sideAt(object.to - 1)?.as ?? '') && !/^(?:delegation|mission|team)s?$/.test(last.folded)) return false
  if (kind !== 'agent' && kind !== 'body') return clauses.words.slice(object.from, object.to).some((word, at) => at < 4 && honorifics.test(word.folded) && word.surface[0] !== word.folded[0]) && clauses.words.slice(object.from, object.to).every((word) => word.kind !== 'letters' || !objectClasses(word.folded).size)
  for (let i = object.from; i < object.to; i++) if (clauses.words[i]!.folded.endsWith('\'s') && i > object.from + 1) return false
  return !visitor || !/^(?:government|state|council|parliament|union|country)s?$/.test(last.folded)
}

/** Whether nothing is governed from here on. */
export const takesNothing = (clauses: Clauses, end: number): boolean => takesFits(clauses, 'none', end, undefined)
