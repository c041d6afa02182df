import type { Clauses } from './acts-clauses.ts'
import { telling } from './acts-extent.ts'
import { closed, form, type Frame, frames, objectClasses, verbsOf } from './acts-lexicon.ts'
import type { Range } from './acts-phrases.ts'
import { fitting } from '../spelling.ts'

// A verb against the frames of the list: its particles, and what kind of thing its object is.

export function nextWord(clauses: Clauses, from: number, folded: string, reach: number): number {
  for (let i = from; i < Math.min(from + reach, clauses.words.length); i++) {
    if (clauses.mark(i)) return -1
    if (clauses.words[i]!.folded === folded) return i
  }
  return -1
}

export const isBase = (clauses: Clauses, at: number): boolean => {
  const word = clauses.words[at]
  return !!word && verbsOf(word).some((verb) => verb.forms & form.base)
}

/** The frame of a verb that its particles and its object (or, in the passive, its subject) fit best. */
export function frameFor(
  clauses: Clauses,
  lemma: string,
  verb: number,
  passive: Range | undefined,
): { frame: Frame; end: number } | undefined {
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
    if (particle === 'on' && isWeekday(clauses.words[at + 1])) return -1
    at++
  }
  return at
}

const isWeekday = fitting(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/)

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
    for (let i = next + 1; i < next + 8; i++)
      if (clauses.mark(i) === 'comma')
        return words[i + 1]?.folded === 'to' && isBase(clauses, clauses.skipAdverbs(i + 2))
  }
  if (takes === 'to') return words[next]?.folded === 'to' && isBase(clauses, clauses.skipAdverbs(next + 1))
  if (takes === 'that') return words[next]?.folded === 'that'
  if (takes === 'as') return nextWord(clauses, end, 'as', 10) > 0
  if (takes === 'none')
    return (
      !passive &&
      (!words[next] ||
        clauses.is(next, closed.preposition) ||
        !!clauses.mark(next) ||
        clauses.is(next, closed.conjunction) ||
        clauses.is(next, closed.subordinator) ||
        words[next]!.kind !== 'letters' ||
        isWeekday(words[next]))
    )
  // "it was held in Rome": the session spoken of
  if (passive && takes === 'meeting' && passive.to - passive.from === 1 && words[passive.from]!.folded === 'it')
    return !clauses.is(next, closed.wh)
  // "received at the palace the foreign minister"
  // "indicated that the sides confirmed their intention": what is said is no object
  if (
    !passive &&
    words[next]?.folded === 'that' &&
    (clauses.is(next + 1, closed.determiner) || clauses.is(next + 1, closed.pronoun))
  )
    return false
  const object =
    passive ??
    objectOf(
      clauses,
      takes === 'visitor' || (words[end]?.folded === 'to' && !isBase(clauses, end + 1))
        ? behindPlace(clauses, end)
        : behindWhen(clauses, end),
    )
  if (takes === 'person' || takes === 'visitor') return isPerson(clauses, object, takes === 'visitor')
  // "called on the President" is a visit, "called on the President to resign" is not
  if (takes === 'leader' && nextWord(clauses, object.to, 'to', 6) > 0) return false
  if (
    takes === 'leader' &&
    clauses.words.slice(object.from, object.to).some((_, i) => clauses.sideAt(object.from + i)?.as === 'person')
  )
    return true
  return nounClasses(clauses, object).has(takes)
}

/** Where the object begins behind "held on Thursday in Manama the fifth session", "held Wednesday official talks". */
function behindWhen(clauses: Clauses, from: number): number {
  const { words } = clauses
  let at = clauses.skipAdverbs(from)
  for (let to = at; ; at = to = clauses.skipAdverbs(to)) {
    const tells = /^(?:at|in|on)$/.test(words[to]?.folded ?? '')
    if (tells) to++
    while (
      words[to] &&
      (words[to]!.kind === 'digits' ||
        isWeekday(words[to]) ||
        (tells && words[to]!.surface[0] !== words[to]!.folded[0]))
    )
      to++
    if (to === at || (tells && to === at + 1)) break
  }
  return words[at] && !clauses.mark(at) && !clauses.is(at, closed.preposition) && !clauses.is(at, closed.conjunction)
    ? at
    : from
}

/** Where a second article begins behind "at the palace"; `from` where no place stands there. */
function behindPlace(clauses: Clauses, from: number): number {
  if (!/^(?:at|in|to)$/.test(clauses.words[from]?.folded ?? '')) return from
  for (let i = from + 3; i < Math.min(from + 9, clauses.words.length); i++) {
    if (clauses.mark(i) || clauses.is(i, closed.preposition)) return from
    if (clauses.is(i, closed.determiner) || clauses.sideAt(i)?.as === 'person' || clauses.sideAt(i)?.as === 'office')
      return i
  }
  return from
}

/** What a passive is said of: of "the meeting of ministers on energy", the meeting. */
export function headOf(clauses: Clauses, subject: Range): Range {
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
    if (
      clauses.is(to, closed.preposition) ||
      clauses.is(to, closed.relative) ||
      clauses.is(to, closed.wh) ||
      clauses.is(to, closed.subordinator) ||
      clauses.is(to, closed.be) ||
      clauses.is(to, closed.have) ||
      clauses.is(to, closed.will)
    ) {
      // "one to one meetings"
      if (to > from && paired(clauses, to)) {
        to++
        continue
      }
      // "a number of meetings", "a wide range of issues": what is counted is the object
      if (
        folded === 'of' &&
        to > from &&
        /^(?:number|series|range|variety|set|host|array|couple|spate|round|pair|package|list)$/.test(
          clauses.words[to - 1]!.folded,
        )
      ) {
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
const paired = (clauses: Clauses, at: number): boolean =>
  clauses.words[at - 1]!.folded === clauses.words[at + 1]?.folded

const isDialogue = fitting(/^dialogues?$/)
const talks: ReadonlySet<string> = new Set(['talks'])
const meetings: ReadonlySet<string> = new Set(['meeting'])

function nounClasses(clauses: Clauses, { from, to }: Range): ReadonlySet<string> {
  for (let i = to - 1; i >= from; i--) {
    const word = clauses.words[i]!
    if (word.kind !== 'letters' || clauses.is(i, closed.determiner)) continue
    // "a frank dialogue on rights" is talk, "the Strategic Dialogue" a meeting
    if (
      isDialogue(word) &&
      word.surface[0] === word.folded[0] &&
      !/^(?:strategic|annual|ministerial|inaugural|biennial)$/.test(clauses.words[i - 1]?.folded ?? '')
    )
      return talks
    if (/^(?:body|meeting)$/.test(clauses.abbreviation(i) ?? '')) return meetings
    const classes = objectClasses(word.folded)
    if (classes.size) {
      // "appreciation and support": the first of two decides
      for (let j = i - 1; j > from; j--)
        if (clauses.is(j, closed.conjunction)) {
          const first = objectClasses(clauses.words[j - 1]!.folded)
          if (first.size) return first
        }
      return classes
    }
    if (i < to - 1 && clauses.is(i, closed.conjunction)) continue
  }
  return new Set()
}

const honorifics =
  /^(?:h\.?e\.?|hh|hm|hrh|his|her|their|mr|mrs|ms|dr|sheikh|sheikha|sayyid|prince|princess|king|president|minister|secretary|ambassador|the|visiting|foreign|prime|us|u\.s\.|american|british)$/

export function isPerson(clauses: Clauses, object: Range, visitor: boolean): boolean {
  if (object.from >= object.to) return false
  // "welcomed the resolution and the Organization's decision": the first of two decides
  const and = visitor ? clauses.conjunctionIn(object) : -1
  if (and > object.from && !isPerson(clauses, { from: object.from, to: and }, true)) return false
  const kind = clauses.classOf(object)
  const last = clauses.words[object.to - 1]!
  if (last.folded.endsWith("'s") || clauses.words[object.from]!.folded === 'that') return false
  if (
    visitor &&
    /^(?:country|capital|body|adjective)$/.test(clauses.sideAt(object.to - 1)?.as ?? '') &&
    !/^(?:delegation|mission|team)s?$/.test(last.folded)
  )
    return false
  if (kind !== 'agent' && kind !== 'body')
    return (
      clauses.words
        .slice(object.from, object.to)
        .some((word, at) => at < 4 && honorifics.test(word.folded) && word.surface[0] !== word.folded[0]) &&
      clauses.words
        .slice(object.from, object.to)
        .every((word) => word.kind !== 'letters' || !objectClasses(word.folded).size)
    )
  for (let i = object.from; i < object.to; i++)
    if (clauses.words[i]!.folded.endsWith("'s") && i > object.from + 1) return false
  return !visitor || !/^(?:government|state|council|parliament|union|country)s?$/.test(last.folded)
}

/** Whether nothing is governed from here on. */
export const takesNothing = (clauses: Clauses, end: number): boolean => takesFits(clauses, 'none', end, undefined)
