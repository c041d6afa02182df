import type { Span } from '../../text/span.ts'
import type { Sentence, SideMention, Word } from '../analysis.ts'
import type { ActKind } from '../finding.ts'
import type { ActContext, ActGrammar, ActReading, SubjectReference } from '../steps/07-acts.ts'
import { Clauses, type Predicate, type Range } from './acts-clauses.ts'
import { endOf } from './acts-extent.ts'
import { adjectives, type CueKind, type Frame, frames, objectClasses, verbFormsOf, form } from './acts-lexicon.ts'
import { embedded } from './acts-embedded.ts'
import { nominal } from './acts-nominal.ts'

// From predicates to acts: what each verb does by what it takes, whether its subject can do it, and how far it governs.

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

/** An act under way: by words, before it has offsets. */
export interface Draft {
  readonly kind: ActKind
  readonly cue: Range
  readonly quote: Range
  readonly subject: SubjectReference
  readonly rule: string
  readonly because: readonly string[]
  readonly predicate: number
  readonly within?: Draft
}

/** A page without stops is read in stretches, so that the work stays in proportion to its length. */
const longest = 300

export const acts: ActGrammar = {
  acts(sentence, context) {
    const { words } = sentence
    if (words.length <= longest) return actsOf(sentence, words, context)
    const found: ActReading[] = []
    let side = 0
    for (let from = 0; from < words.length; ) {
      const to = stretchEnd(words, from)
      const stretch = words.slice(from, to)
      const sides: SideMention[] = []
      for (; side < context.sides.length && context.sides[side]!.start < words[to - 1]!.end; side++) sides.push(context.sides[side]!)
      const before = found.length
      for (const act of actsOf(sentence, stretch, { ...context, sides })) found.push(act.within === undefined ? act : { ...act, within: before + act.within })
      from = to
    }
    return found
  },
}

/** Where a stretch that begins at `from` ends: after the last comma or the like in reach. */
function stretchEnd(words: readonly Word[], from: number): number {
  const reach = Math.min(words.length, from + longest)
  if (reach === words.length) return reach
  for (let i = reach; i > from + longest / 2; i--) if (words[i - 1]!.kind === 'mark') return i
  return reach
}

function actsOf(sentence: Sentence, words: readonly Word[], context: ActContext): ActReading[] {
  if (words.length < 2) return []
  const clauses = new Clauses(words, context.sides)
  const drafts: Draft[] = []
  const cues = clauses.predicates.map((predicate) => cueOf(clauses, predicate))
  clauses.predicates.forEach((predicate, at) => {
    if (cues[at]?.kind === 'improve' && sentence.paragraph.role === 'title') return
    const draft = draftOf(clauses, predicate, at, cues, context, drafts)
    if (draft) drafts.push(draft, ...embedded(clauses, draft, context))
  })
  const carried = nominal(clauses, drafts, context)
  const replaced = new Set(carried.map((draft) => draft.predicate))
  return place(clauses, dropSayings(clauses, [...drafts.filter((draft) => !replaced.has(draft.predicate)), ...carried]))
}

/** A verb of saying counts only where nothing that it says is an act. */
function dropSayings(clauses: Clauses, drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft) => !draft.rule.startsWith('en.act.say.') || (hasContent(clauses, draft) && !drafts.some((other) => other !== draft && other.cue.from >= draft.cue.from && other.cue.from < draft.quote.to)))
}

/** Whether something is said: a clause, or words in quotation marks. */
function hasContent(clauses: Clauses, { quote, predicate }: Draft): boolean {
  if (clauses.predicates.some((other) => other.under === predicate && (other.clause === 'that' || other.clause === 'wh'))) return true
  for (let i = quote.from; i < quote.to; i++) if (clauses.mark(i) === 'quote') return true
  return false
}

function place(clauses: Clauses, drafts: readonly Draft[]): ActReading[] {
  const { words } = clauses
  const ordered = drafts.toSorted((a, b) => a.quote.from - b.quote.from || a.cue.from - b.cue.from)
  const span = ({ from, to }: Range): Span => ({ start: words[from]!.start, end: words[Math.max(from, to - 1)]!.end })
  return ordered.map((draft, at): ActReading => {
    const within = draft.within ? ordered.indexOf(draft.within) : -1
    const { kind, subject, rule, because } = draft
    return { cue: span(draft.cue), quote: span(draft.quote), kind, subject, rule, because, ...(within >= 0 && within < at ? { within } : {}) }
  })
}

/** What the predicate does, by its verb, its particles and its object. */
export function cueOf(clauses: Clauses, predicate: Predicate): Cue | undefined {
  const { words } = clauses
  if (predicate.voice === 'copula') return copulaCue(clauses, predicate)
  if (predicate.voice === 'passive' && predicate.subjectClass === 'agent' && adjectives.has(words[predicate.verb]!.folded)) {
    const cue = copulaCue(clauses, { ...predicate, verb: predicate.verb - 1 })
    if (cue) return { ...cue, adjectival: true }
  }
  for (const lemma of predicate.lemmas) {
    const found = frameFor(clauses, lemma, predicate.verb, predicate.voice === 'passive' ? clauses.core(predicate.subject) : undefined)
    if (!found) continue
    const { frame, end } = found
    if (frame.kind === 'polite' && words[end]?.folded !== 'to') {
      const to = nextWord(clauses, end, 'to', 6)
      const inner = to > 0 ? infinitiveCue(clauses, to) : undefined
      return inner
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

/** The act of an infinitive after a polite verb ("had the pleasure to host"), from the word `to`. */
function infinitiveCue(clauses: Clauses, to: number): Cue | undefined {
  const verb = clauses.skipAdverbs(to + 1)
  const word = clauses.words[verb]
  if (!word) return undefined
  for (const { lemma, forms } of verbFormsOf(word.folded, word.surface)) {
    if (!(forms & form.base)) continue
    const found = frameFor(clauses, lemma, verb, undefined)
    if (found && found.frame.kind !== 'polite') return { kind: found.frame.kind, lemma, end: found.end, both: found.frame.both, at: verb }
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
  for (const { lemma, forms } of verbFormsOf(word.folded, word.surface)) {
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
  while (at < words.length && (clauses.isAdverb(at) || words[at]!.folded === 'very' || words[at]!.folded === 'most')) at++
  const word = words[at]
  if (!word) return undefined
  if (word.folded === 'on' && nextWord(clauses, at, 'agenda', 4) > 0) return { kind: 'raised', lemma: 'agenda', end: nextWord(clauses, at, 'agenda', 4) + 1, both: false, at: predicate.verb }
  if (word.folded === 'among') {
    for (let i = at; i < Math.min(at + 10, words.length); i++) if (/^(?:discussed|raised|covered|addressed|explored|agenda)$/.test(words[i]!.folded)) return { kind: 'raised', lemma: 'among', end: i + 1, both: false, at: predicate.verb }
  }
  const known = adjectives.get(word.folded)
  if (!known) return undefined
  const next = clauses.skipAdverbs(at + 1)
  const takes = words[next]?.folded === 'to' && isBase(clauses, clauses.skipAdverbs(next + 1)) ? 'to' : '*'
  const frame = known.find((each) => each.takes === takes) ?? known.find((each) => each.takes === '*')
  if (!frame) return undefined
  if (frame.kind === 'polite') return infinitiveCue(clauses, next)
  if (!words[next] || clauses.mark(next)) return undefined
  const particle = /^(?:to|for|about|at|by|of|on|with|in|over|that)$/.test(words[next]!.folded) && takes === '*' ? next + 1 : next
  return { kind: frame.kind, lemma: word.folded, end: particle, both: false, at }
}

const isBase = (clauses: Clauses, at: number): boolean => {
  const word = clauses.words[at]
  return !!word && verbFormsOf(word.folded, word.surface).some((verb) => verb.forms & form.base)
}

/** The frame of a verb that its particles and its object (or, in the passive, its subject) fit best. */
function frameFor(clauses: Clauses, lemma: string, verb: number, passive: Range | undefined): { frame: Frame; end: number } | undefined {
  const candidates = frames.get(lemma)
  if (!candidates) return undefined
  const { words } = clauses
  let best: { frame: Frame; end: number; fit: number } | undefined
  let ends = new Map<string, number>()
  for (const frame of candidates) {
    const key = frame.particles.join(' ')
    let end = ends.get(key)
    if (end === undefined) {
      end = particlesEnd(clauses, verb + 1, frame.particles)
      ends.set(key, end)
    }
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
    at++
  }
  return at
}

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
  if (takes === 'none') return !passive && (!words[next] || clauses.is(next, 'preposition') || !!clauses.mark(next) || clauses.is(next, 'conjunction') || clauses.is(next, 'subordinator') || words[next]!.kind === 'digits')
  const object = passive ?? objectOf(clauses, end)
  if (takes === 'person' || takes === 'visitor') return isPerson(clauses, object, takes === 'visitor')
  return nounClasses(clauses, object).has(takes)
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
    if (clauses.is(to, 'preposition') || clauses.is(to, 'relative') || clauses.is(to, 'wh') || clauses.is(to, 'subordinator') || clauses.is(to, 'be') || clauses.is(to, 'have') || clauses.is(to, 'will')) {
      // "a number of meetings", "a wide range of issues": what is counted is the object
      if (folded === 'of' && to > from && /^(?:number|series|range|variety|set|host|array|couple|spate|round|pair|package|list)$/.test(clauses.words[to - 1]!.folded)) {
        to++
        continue
      }
      break
    }
    if (clauses.is(to, 'conjunction') && ++conjunctions > 1) break
    to++
  }
  return { from, to }
}

const talks: ReadonlySet<string> = new Set(['talks'])

function nounClasses(clauses: Clauses, { from, to }: Range): ReadonlySet<string> {
  for (let i = to - 1; i >= from; i--) {
    const word = clauses.words[i]!
    if (word.kind !== 'letters' || clauses.is(i, 'determiner')) continue
    // "a frank dialogue on rights" is talk, "the Strategic Dialogue" a meeting
    if (/^dialogues?$/.test(word.folded) && word.surface[0] === word.folded[0]) return talks
    const classes = objectClasses(word.folded)
    if (classes.size) {
      // "appreciation and support": the first of two decides
      for (let j = i - 1; j > from; j--) if (clauses.is(j, 'conjunction')) {
        const first = objectClasses(clauses.words[j - 1]!.folded)
        if (first.size) return first
      }
      return classes
    }
    if (i < to - 1 && clauses.is(i, 'conjunction')) continue
  }
  return new Set()
}

const honorifics = /^(?:h\.?e\.?|hh|hm|hrh|his|her|their|mr|mrs|ms|dr|sheikh|sheikha|sayyid|prince|princess|king|president|minister|secretary|ambassador|the|visiting|foreign|prime|us|u\.s\.|american|british)$/

function isPerson(clauses: Clauses, object: Range, visitor: boolean): boolean {
  if (object.from >= object.to) return false
  const kind = clauses.classOf(object)
  const last = clauses.words[object.to - 1]!
  if (last.folded.endsWith('\'s') || clauses.words[object.from]!.folded === 'that') return false
  if (visitor && /^(?:country|capital|body|adjective)$/.test(clauses.sideAt(object.to - 1)?.as ?? '')) return false
  if (kind !== 'agent' && kind !== 'body') return clauses.words.slice(object.from, object.to).some((word, at) => at < 4 && honorifics.test(word.folded) && word.surface[0] !== word.folded[0]) && clauses.words.slice(object.from, object.to).every((word) => word.kind !== 'letters' || !objectClasses(word.folded).size)
  for (let i = object.from; i < object.to; i++) if (clauses.words[i]!.folded.endsWith('\'s') && i > object.from + 1) return false
  return !visitor || !/^(?:government|state|council|parliament|union|country)s?$/.test(last.folded)
}

const meetingActive = new Set<CueKind>(['discuss', 'review', 'call', 'note', 'announce', 'agree', 'commend', 'welcome', 'aspire', 'affirm', 'meet', 'object', 'intend'])
const journalist = /^(?:reflect|confirm|underscore|underline|highlight|demonstrate|show|mark|cement|emphasise|emphasize|strengthen|reinforce|deepen|support|promote|mean|attest|signal)$/

function draftOf(
  clauses: Clauses, predicate: Predicate, at: number, cues: readonly (Cue | undefined)[], context: ActContext, before: readonly Draft[],
): Draft | undefined {
  const { words } = clauses
  if (at > 0 && isAside(clauses, clauses.predicates[at - 1]!)) return undefined
  const promise = promiseOf(clauses, predicate)
  const cue = promise ?? cues[at]
  if (!cue || cue.kind === 'none' || cue.kind === 'polite') return undefined
  if (!stands(clauses, predicate, cue, before) || isHabit(clauses, predicate, cue)) return undefined
  const kind: ActKind = cue.kind === 'say' ? 'note' : cue.kind === 'raised' ? 'discuss' : cue.kind === 'planned' ? 'intend' : cue.kind === 'improve' ? 'do' : cue.kind
  const type = predicate.subjectClass
  // "…, the department stressed in May": only who said it
  if (at > 0 && (kind === 'note' || kind === 'affirm') && predicate.clause === 'main' && predicate.shares < 0 && predicate.voice === 'active' && clauses.mark(predicate.subject.from - 1) === 'comma' && takesNothing(clauses, cue.end)) return undefined
  const inverted = cue.at < predicate.first && predicate.voice === 'copula'
  const impersonal = inverted || (predicate.voice === 'passive' && !cue.adjectival) || cue.kind === 'raised' || cue.kind === 'planned'
  if (!impersonal && predicate.voice !== 'participle') {
    if (type === 'observer') return undefined
    if (type === 'none' && predicate.subject.from < predicate.subject.to && predicate.clause !== 'relative' && predicate.clause !== 'wh') return undefined
    if (type === 'meeting' && (!meetingActive.has(cue.kind) || (cue.kind !== 'discuss' && predicate.tense === 'present' && journalist.test(cue.lemma)))) return undefined
    if (type === 'text' && kind === 'do') return undefined
  }
  const toSubject = predicate.shares < 0 && predicate.subject.from < predicate.subject.to && (impersonal || promise?.lemma === 'event'
    || ((type === 'meeting' || type === 'body') && kind === 'meet' && takesNothing(clauses, cue.end)))
  const core = clauses.core(predicate.subject)
  const from = toSubject && predicate.voice !== 'participle' && core.from < predicate.first ? core.from : promise ? predicate.first : (cue.at > predicate.verb && predicate.voice !== 'copula') || (impersonal && predicate.voice === 'passive') ? predicate.first : cue.at
  const aside = isAside(clauses, predicate)
  const to = aside ? endOf(clauses, clauses.predicates[at + 1]!, at + 1, { ...cue, at: clauses.predicates[at + 1]!.verb }) : endOf(clauses, predicate, at, cue)
  if (to <= cue.at || (cue.kind === 'say' && to <= cue.end)) return undefined
  const cueFrom = promise ? predicate.first : predicate.lemmas.length || cue.at !== predicate.verb ? cue.at : predicate.verb
  const cueTo = promise ? predicate.first + 1 : Math.max(cueFrom + 1, Math.min(cue.end, to))
  const label = words.slice(cueFrom, cueTo).map((word) => word.folded).join(' ')
  const outer = outerOf(clauses, predicate, before)
  return {
    kind, cue: { from: cueFrom, to: cueTo }, quote: { from, to: Math.max(to, cueTo) }, predicate: at,
    subject: subjectOf(clauses, predicate, cue, kind, context, to, cues),
    rule: `en.act.${cue.kind === 'say' ? 'say' : kind}.${cue.lemma}`, because: [label, ...words.slice(core.from, Math.min(core.to, core.from + 6)).map((word) => word.surface).slice(0, 1)],
    ...(outer ? { within: outer } : {}),
  }
}

const takesNothing = (clauses: Clauses, end: number): boolean => takesFits(clauses, 'none', end, undefined)

const rhythms = /^(?:every|annually|annual|yearly|regularly|biannually|periodically|usually|traditionally|alternately)$/

/** What is done again and again is no deed: "is held every two years". */
function isHabit(clauses: Clauses, predicate: Predicate, cue: Cue): boolean {
  if (predicate.tense !== 'present' || (cue.kind !== 'meet' && predicate.voice !== 'passive')) return false
  return clauses.words.slice(predicate.verb, predicate.verb + 8).some((word) => rhythms.test(word.folded)) || (predicate.voice === 'passive' && (cue.kind === 'meet' || cue.kind === 'do' || cue.kind === 'improve'))
}

/** "The next session, it was decided, is to meet in Rabat": the decision is an aside in what was decided. */
function isAside(clauses: Clauses, predicate: Predicate): boolean {
  return predicate.voice === 'passive' && clauses.words[predicate.first - 1]?.folded === 'it' && clauses.mark(predicate.first - 2) === 'comma'
    && clauses.mark(predicate.verb + 1) === 'comma' && clauses.predicates.at(-1) !== predicate
}

const vaguePromises = new Set(['continue', 'remain', 'be', 'keep', 'stay', 'need', 'have', 'benefit', 'enjoy', 'depend', 'become', 'stand', 'seem', '?'])

/** "will" and "shall" bind: the act is the promise, whatever verb follows. */
function promiseOf(clauses: Clauses, predicate: Predicate): Cue | undefined {
  if (predicate.tense !== 'future' && predicate.tense !== 'would') return undefined
  const event = predicate.subjectClass === 'meeting' && (predicate.voice === 'passive' || ['take', 'convene', 'sit', 'meet', 'resume', 'come', 'begin', 'start', 'open'].some((lemma) => predicate.lemmas.includes(lemma)))
  const agreed = predicate.voice === 'passive' && predicate.subjectClass === 'none' && predicate.lemmas.some((lemma) => ['sign', 'establish', 'hold', 'launch', 'convene', 'create', 'form', 'set'].includes(lemma))
  const acting = (predicate.subjectClass === 'agent' || predicate.subjectClass === 'body') && predicate.voice !== 'copula' && predicate.voice !== 'passive' && predicate.lemmas.length > 0
  if (!event && !agreed && !acting) return undefined
  if (acting && !event && predicate.clause === 'that' && predicate.lemmas.some((lemma) => vaguePromises.has(lemma))) return undefined
  if (acting && predicate.lemmas.every((lemma) => vaguePromises.has(lemma) && lemma !== 'continue')) return undefined
  if (predicate.tense === 'would' && predicate.clause !== 'that') return undefined
  return { kind: 'commit', lemma: event || agreed ? 'event' : clauses.words[predicate.first]!.folded, end: predicate.first + 1, both: false, at: predicate.verb }
}

/** Whether the verb stands where its saying is doing: not in a clause that only identifies or that another act reports. */
function stands(clauses: Clauses, predicate: Predicate, cue: Cue, before: readonly Draft[]): boolean {
  const { words } = clauses
  const opener = predicate.opener >= 0 ? words[predicate.opener]!.folded : ''
  if (predicate.voice === 'participle') return !clauses.is(clauses.skipAdverbs(cue.end), 'be') && participleStands(clauses, predicate, cue)
  if (predicate.clause === 'sub') return /^(?:as|while|whereas|whilst|after|now|although|though)$/.test(opener) && (predicate.subjectClass !== 'none' || predicate.voice === 'passive')
  if (predicate.clause === 'relative') {
    if (opener === 'that' && words[predicate.opener - 2] && clauses.words.slice(0, predicate.opener).some((word, i) => word.folded === 'it' && clauses.is(i + 1, 'be'))) return true
    return clauses.mark(predicate.opener - 1) === 'comma' && (opener === 'who' || opener === 'which') && frontable.has(cue.kind) && predicate.voice === 'active' && predicate.tense !== 'present'
  }
  if (predicate.clause === 'wh') return opener === 'what' && cue.kind === 'announce' && predicate.subjectClass === 'agent'
  if (predicate.clause === 'that') {
    const outer = before.findLast((draft) => draft.predicate === predicate.under)
    if (!outer) return predicate.subjectClass !== 'none' || predicate.voice === 'passive'
    if (outer.rule.startsWith('en.act.say.')) return true
    if (outer.kind === 'announce') return true
    if (words[predicate.first - 1]!.folded === 'it') return false
    return (cue.kind === 'commit' || cue.kind === 'intend') && !['aspire', 'discuss', 'agree', 'commit', 'intend'].includes(outer.kind)
  }
  return true
}

const frontable = new Set<CueKind>(['note', 'affirm', 'welcome', 'commend', 'object', 'aspire', 'call', 'say'])
const consequences = /^(?:mark|open|launch|set|lead|resume|establish|create|make|give|take|bring|have|hold|cover|feature|include|place|put|show|demonstrate|mean|deal|begin|start|see|use|end|close|chair|head|attend|join|visit|gather|travel|speak|sit|meet|serve|play|move|turn|build|provide|offer|pay|support|celebrate)$/

function participleStands(clauses: Clauses, predicate: Predicate, cue: Cue): boolean {
  const absolute = predicate.subject.from < predicate.subject.to
  const first = predicate.first
  const fronted = clauses.predicates.length > 0 && predicate.shares < 0 && !absolute
  if (fronted) return frontable.has(cue.kind) && cue.kind !== 'say'
  if (cue.kind === 'do' || cue.kind === 'improve' || cue.kind === 'raised' || cue.kind === 'planned') return false
  if (consequences.test(cue.lemma)) return absolute && cue.kind !== 'meet'
  const host = clauses.predicates[predicate.shares]
  if (!absolute && host && (host.subjectClass === 'none' || host.subjectClass === 'observer') && host.voice !== 'participle' && host.voice !== 'passive') return false
  if (!absolute && host && !frontable.has(cue.kind) && host.voice === 'passive') return false
  const comma = clauses.mark(first - 1) === 'comma' || clauses.is(clauses.skipBack(first - 1), 'conjunction') || absolute
  if (!comma) return frontable.has(cue.kind) && !journalist.test(cue.lemma)
  if (host && host.subjectClass === 'meeting' && journalist.test(cue.lemma)) return false
  return cue.kind !== 'commend' || cue.lemma !== 'mark'
}

/** The act that a complement or a participle hangs on. */
function outerOf(_clauses: Clauses, predicate: Predicate, before: readonly Draft[]): Draft | undefined {
  if (predicate.voice === 'participle' && predicate.subject.from >= predicate.subject.to) return before.findLast((draft) => draft.predicate === predicate.shares) ?? before.at(-1)
  if (predicate.clause === 'that') return before.findLast((draft) => draft.predicate === predicate.under)
  return undefined
}

const allowedBefore = new Set(['of', 'between', 'by', 'from', 'including', 'with'])

/** The mentions of sides in a noun phrase that name who acts, and not where, for whom or about what. */
export function actingSides(clauses: Clauses, range: Range, context: ActContext): SideMention[] {
  const { words } = clauses
  const { from, to } = clauses.core(range)
  if (from >= to) return []
  const [start, end] = [words[from]!.start, words[to - 1]!.end]
  const inside = context.sides.filter((side) => side.start >= start && side.end <= end)
  let at = from
  let outside = -1
  const chosen = inside.filter((side) => {
    while (at < to && words[at]!.start < side.start) at++
    let before = at - 1
    while (before >= from && (clauses.is(before, 'determiner') || (words[before]!.kind === 'letters' && !clauses.is(before, 'preposition') && !clauses.is(before, 'conjunction') && words[before]!.start >= start && before > at - 6))) before--
    const place = before >= from && clauses.is(before, 'preposition') && !allowedBefore.has(words[before]!.folded)
    // "in Jeddah, Saudi Arabia,": the country of a place is a place too
    const chained = outside >= 0 && at <= outside + 2 && clauses.mark(at - 1) === 'comma'
    if (place || chained) {
      outside = at
      while (outside < to && words[outside]!.end < side.end) outside++
    }
    return !place && !chained
  })
  return chosen.length ? chosen : inside.filter((side) => side.as === 'person' || side.as === 'office')
}

function subjectOf(clauses: Clauses, predicate: Predicate, cue: Cue, kind: ActKind, context: ActContext, to: number, cues: readonly (Cue | undefined)[]): SubjectReference {
  const { words } = clauses
  let range = predicate.subject
  if (cue.kind === 'raised' || cue.kind === 'planned') return { spans: [], otherwise: 'pair', number: 'two' }
  if (predicate.voice === 'passive' && !cue.adjectival && !(kind === 'meet' && /^(?:head|lead|chair|represent)$/.test(cue.lemma) && predicate.subjectClass !== 'meeting')) {
    const by = byPhrase(clauses, predicate.verb + 1, to)
    if (by) {
      const sides = actingSides(clauses, by, context)
      if (sides.length) return { spans: sides, otherwise: 'pair' }
    }
    if (kind !== 'meet' || predicate.subjectClass !== 'agent') return { spans: [], otherwise: 'pair', number: 'two' }
  }
  if (cue.at < predicate.first && predicate.voice === 'copula') return { spans: actingSides(clauses, { from: predicate.verb + 1, to }, context), otherwise: 'pair', number: 'two' }
  if (predicate.voice === 'participle' && range.from >= range.to) {
    const host = clauses.predicates[predicate.shares]
    if (!host) {
      // a fronted participle: the subject of the verb that follows
      const next = clauses.predicates.find((other) => other.first > predicate.first && other.voice !== 'participle')
      if (!next) return { spans: [], otherwise: 'previous' }
      range = next.subject
    } else return { spans: [], otherwise: 'around' }
  }
  if (predicate.clause === 'relative' && range.from >= range.to) range = antecedent(clauses, predicate)
  if (/^(?:i|i'm|i've|i'd|i'll)$/.test(words[range.to - 1]?.folded ?? words[range.from]?.folded ?? '') || (range.from >= range.to && words[predicate.first]?.folded.startsWith('i\''))) {
    // "I am glad …," the minister said: who says it
    const saying = cues.findIndex((other) => other?.kind === 'say')
    if (saying >= 0) return { spans: actingSides(clauses, clauses.predicates[saying]!.subject, context), otherwise: 'previous', number: 'one' }
  }
  const sides = actingSides(clauses, range, context)
  const spans: Span[] = [...sides]
  if (cue.both && spans.length) spans.push(...context.sides.filter((side) => side.start >= words[cue.end]!.start && side.end <= words[objectEnd(clauses, cue.end, to) - 1]!.end))
  if (/^(?:chair|head|lead|preside|represent)$/.test(cue.lemma)) {
    // "X chaired for one side, and Y for the other": a second subject without its verb
    for (let i = cue.end; i < to - 1; i++) {
      if (clauses.is(i, 'conjunction') && clauses.mark(i - 1) === 'comma') spans.push(...actingSides(clauses, { from: i + 1, to }, context))
    }
  }
  if (cue.both && spans.length && cue.end < to && spans.length === sides.length && isPerson(clauses, objectOf(clauses, cue.end), false)) return { spans: [], otherwise: 'pair' }
  const core = clauses.core(range)
  const text = words.slice(core.from, core.to).map((word) => word.folded).join(' ')
  if (spans.length) return { spans, otherwise: 'previous' }
  if (core.from >= core.to) return { spans, otherwise: 'previous' }
  if (!spans.length && predicate.shares >= 0 && predicate.voice !== 'participle') return { spans, otherwise: 'previous', number: clauses.isPlural(core) ? 'two' : 'one' }
  if (/^(?:his|her|its|the|their) (?:\S+ )?(?:guest|counterpart|host|visitor|interlocutor|opposite number)$/.test(text) || /^the (?:other|latter)/.test(text)) return { spans, otherwise: 'other', number: 'one' }
  if (/^(?:he|she|i|it)$/.test(text)) return { spans, otherwise: 'previous', number: 'one' }
  if (predicate.subjectClass === 'agent' && !clauses.isPlural(core)) {
    // "the Prince received the French President": of a pair, the one that is not received
    const object = words[cue.end] && cue.end < to ? { start: words[cue.end]!.start, end: words[objectEnd(clauses, cue.end, to) - 1]!.end } : undefined
    return { spans, otherwise: 'previous', number: 'one', ...(object ? { opposite: object } : {}) }
  }
  return { spans, otherwise: 'pair', number: 'two' }
}

function objectEnd(clauses: Clauses, from: number, to: number): number {
  let end = from + 1
  while (end < to && !(clauses.is(end, 'preposition') && clauses.words[end]!.folded !== 'of' && clauses.words[end]!.folded !== 'for')) end++
  return Math.max(from + 1, Math.min(end, to))
}

function antecedent(clauses: Clauses, predicate: Predicate): Range {
  const to = clauses.mark(predicate.opener - 1) === 'comma' ? predicate.opener - 1 : predicate.opener
  let from = to
  while (from > 0 && to - from < 14 && clauses.mark(from - 1) !== 'comma' && !clauses.is(from - 1, 'preposition') && !clauses.predicates.some((other) => other.verb === from - 1)) from--
  return { from, to }
}

function byPhrase(clauses: Clauses, from: number, to: number): Range | undefined {
  for (let i = from; i < to; i++) if (clauses.words[i]!.folded === 'by' && !clauses.mark(i + 1)) return { from: i + 1, to: Math.min(to, i + 30) }
  return undefined
}
