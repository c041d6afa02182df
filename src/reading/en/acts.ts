import type { Span } from '../../text/span.ts'
import type { Sentence, SideMention, Word } from '../analysis.ts'
import type { ActKind } from '../finding.ts'
import { fitting } from '../spelling.ts'
import type { ActContext, ActGrammar, ActReading, SubjectReference } from '../steps/07-acts.ts'
import { abbreviationsIn } from './acts-abbreviations.ts'
import { subjectOf } from './acts-actors.ts'
import { Clauses } from './acts-clauses.ts'
import { type Cue, cueOf } from './acts-cues.ts'
import { embedded } from './acts-embedded.ts'
import { endOf, quotationEnd } from './acts-extent.ts'
import { objectOf, takesNothing } from './acts-frames.ts'
import { headline } from './acts-headlines.ts'
import { itemAct } from './acts-items.ts'
import { closed, type CueKind, objectClasses, subjectClasses } from './acts-lexicon.ts'
import { nominal } from './acts-nominal.ts'
import { speaker } from './acts-speaker.ts'
import type { Range } from './acts-phrases.ts'
import type { Predicate } from './acts-predicates.ts'
import { promiseOf } from './acts-promises.ts'
import {
  describes,
  isAfterthought,
  isAside,
  isHabit,
  isHistory,
  isRemark,
  journalist,
  stands,
} from './acts-standing.ts'

// From predicates to acts: what each verb does by what it takes, whether its subject can do it, and how far it governs.

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
  /** The word behind those who held or led the session: their offices say nothing of it. */
  readonly governs?: number
}

/** A page without stops is read in stretches, so that the work stays in proportion to its length. */
const longest = 300

export const acts: ActGrammar = {
  speaker,
  acts(sentence, context) {
    const { words } = sentence
    if (words.length <= longest) return actsOf(sentence, words, context)
    const found: ActReading[] = []
    let side = 0
    for (let from = 0; from < words.length;) {
      const to = stretchEnd(words, from)
      const stretch = words.slice(from, to)
      const sides: SideMention[] = []
      for (; side < context.sides.length && context.sides[side]!.start < words[to - 1]!.end; side++)
        sides.push(context.sides[side]!)
      const before = found.length
      for (const act of actsOf(sentence, stretch, { ...context, sides }))
        found.push(act.within === undefined ? act : { ...act, within: before + act.within })
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
  const clauses = new Clauses(words, context.sides, abbreviationsIn(context.text))
  const promised = sentence.paragraph.role === 'title' ? headline(clauses, context) : undefined
  if (promised) return place(clauses, [promised])
  const item = context.lead || context.listed ? itemAct(clauses, context) : undefined
  if (item) return place(clauses, [item])
  const drafts: Draft[] = []
  const cues = clauses.predicates.map((predicate) => cueOf(clauses, predicate))
  const tag = tagIn(clauses)
  clauses.predicates.forEach((predicate, at) => {
    if (predicate.verb > tag && predicate.voice !== 'participle') return
    if (cues[at]?.kind === 'improve' && sentence.paragraph.role === 'title') return
    const draft = draftOf(clauses, predicate, at, cues, context, drafts)
    if (draft) drafts.push(draft, ...embedded(clauses, draft, context))
  })
  const carried = nominal(clauses, drafts, context)
  const replaced = new Set(carried.map((draft) => draft.predicate))
  return place(clauses, dropSayings(clauses, [...drafts.filter((draft) => !replaced.has(draft.predicate)), ...carried]))
}

const tagging = /^(?:adds|informed|reads|says|states)$/

/** Where behind a quotation a document is named that says so: "…”, states a communiqué from the parties headed by"; the end of the words where none is. */
function tagIn(clauses: Clauses): number {
  const { words } = clauses
  for (let i = 2; i < words.length - 1; i++) {
    const before = clauses.mark(i - 1)
    if (
      (before === 'quote' || (before === 'comma' && clauses.mark(i - 2) === 'quote')) &&
      tagging.test(words[i]!.folded) &&
      clauses.is(i + 1, closed.determiner)
    )
      return i - 1
  }
  return words.length
}

/** A verb of saying counts only where nothing that it says is an act. */
function dropSayings(clauses: Clauses, drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft) =>
      !draft.rule.startsWith('en.act.say.') ||
      (hasContent(clauses, draft) &&
        !drafts.some(
          (other) =>
            other !== draft &&
            other.cue.from >= draft.cue.from &&
            (other.cue.from < draft.quote.to || clauses.predicates[other.predicate]?.under === draft.predicate),
        )),
  )
}

/** Whether something is said: a clause, or words in quotation marks. */
function hasContent(clauses: Clauses, { quote, predicate }: Draft): boolean {
  if (
    clauses.predicates.some((other) => other.under === predicate && (other.clause === 'that' || other.clause === 'wh'))
  )
    return true
  for (let i = quote.from; i < quote.to; i++) if (clauses.mark(i) === 'quote') return true
  return false
}

function place(clauses: Clauses, drafts: readonly Draft[]): ActReading[] {
  const { words } = clauses
  const ordered = drafts.toSorted((a, b) => a.quote.from - b.quote.from || a.cue.from - b.cue.from)
  const span = ({ from, to }: Range): Span => ({ start: words[from]!.start, end: words[Math.max(from, to - 1)]!.end })
  return ordered.map((draft, at): ActReading => {
    const within = draft.within ? ordered.indexOf(draft.within) : -1
    const { kind, subject, rule, because, governs } = draft
    return {
      cue: span(draft.cue),
      quote: span(draft.quote),
      kind,
      subject,
      rule,
      because,
      within: within >= 0 && within < at ? within : undefined,
      governs: governs === undefined ? undefined : words[governs - 1]!.end,
    }
  })
}

const meetingActive = new Set<CueKind>([
  'discuss',
  'review',
  'call',
  'note',
  'announce',
  'agree',
  'commend',
  'welcome',
  'aspire',
  'affirm',
  'meet',
  'object',
  'intend',
  'sign',
])
/** What talks do with their subjects: the talks are part of what is told. */
const focusing = new Set(['center', 'centre', 'concentrate', 'focus', 'revolve'])
/** What experts do who sit in a delegation; those who are asked by a paper only say something. */
const delegated = new Set<CueKind>(['agree', 'discuss', 'meet', 'review', 'sign'])

const isExpert = (clauses: Clauses, { subject }: Predicate): boolean =>
  /^(?:expert|specialist)s$/.test(clauses.words[clauses.headOf(clauses.core(subject))]?.folded ?? '')

function draftOf(
  clauses: Clauses,
  predicate: Predicate,
  at: number,
  cues: readonly (Cue | undefined)[],
  context: ActContext,
  before: readonly Draft[],
): Draft | undefined {
  const { words } = clauses
  if (at > 0 && isAside(clauses, clauses.predicates[at - 1]!)) return undefined
  if (at > 0 && isAfterthought(clauses, predicate)) return undefined
  if (
    /^(?:no|neither|nobody|nothing|none|few|little)$/.test(
      clauses.words[clauses.core(predicate.subject).from]?.folded ?? '',
    ) &&
    predicate.subject.from < predicate.subject.to
  )
    return undefined
  // "saw officials discuss": what they are seen to do
  if (clauses.isPerception(at)) return undefined
  const promise = promiseOf(clauses, predicate)
  const cue = promise ?? cues[at]
  if (!cue || cue.kind === 'none' || cue.kind === 'polite') return undefined
  if (
    !stands(clauses, predicate, cue, before) ||
    isHabit(clauses, predicate, cue) ||
    isHistory(clauses, predicate, cue)
  )
    return undefined
  // "the plan they signed covers": only which plan
  if (
    cue.kind === 'sign' &&
    predicate.voice === 'active' &&
    predicate.clause !== 'that' &&
    /^(?:he|they|we)$/.test(words[predicate.first - 1]?.folded ?? '') &&
    takesNothing(clauses, cue.end)
  )
    return undefined
  const kind: ActKind = isSession(clauses, predicate, cue)
    ? 'meet'
    : cue.kind === 'say'
      ? 'note'
      : cue.kind === 'raised'
        ? 'discuss'
        : cue.kind === 'planned'
          ? 'intend'
          : cue.kind === 'improve'
            ? 'do'
            : cue.kind
  const type = predicate.subjectClass
  // "…, the department stressed in May": only who said it
  if (
    at > 0 &&
    (kind === 'note' || kind === 'affirm' || kind === 'announce') &&
    predicate.clause === 'main' &&
    predicate.shares < 0 &&
    predicate.voice === 'active' &&
    clauses.mark(predicate.subject.from - 1) === 'comma' &&
    takesNothing(clauses, cue.end)
  )
    return undefined
  const inverted = cue.at < predicate.first && predicate.voice === 'copula'
  const impersonal =
    inverted || (predicate.voice === 'passive' && !cue.adjectival) || cue.kind === 'raised' || cue.kind === 'planned'
  if (!impersonal && predicate.voice !== 'participle') {
    if (type === 'observer' && !(delegated.has(cue.kind) && isExpert(clauses, predicate))) return undefined
    const named =
      !['do', 'improve', 'announce'].includes(cue.kind) &&
      predicate.tense === 'past' &&
      clauses.isName(clauses.core(predicate.subject))
    if (
      type === 'none' &&
      !named &&
      !(cue.kind === 'sign' && isInstitution(clauses, predicate)) &&
      predicate.subject.from < predicate.subject.to &&
      predicate.clause !== 'relative' &&
      predicate.clause !== 'wh'
    )
      return undefined
    if (
      type === 'meeting' &&
      promise?.lemma !== 'event' &&
      (!meetingActive.has(cue.kind) ||
        (cue.kind !== 'discuss' && predicate.tense === 'present' && journalist.test(cue.lemma)))
    )
      return undefined
    if (type === 'text' && kind === 'do') return undefined
  }
  // "cooperation has been focused on training": how things are
  if (
    predicate.voice === 'passive' &&
    focusing.has(cue.lemma) &&
    type === 'none' &&
    !objectClasses(words[clauses.headOf(clauses.core(predicate.subject))]?.folded ?? '').has('talks')
  )
    return undefined
  if (describes(clauses, predicate, cue) || isRemark(clauses, predicate, cue)) return undefined
  // "the ties, which they said allow": only what they said of them
  if (cue.kind === 'say' && predicate.clause === 'relative' && predicate.subject.from < predicate.subject.to)
    return undefined
  // "…, said a statement of the ministry": only who says it
  if (
    cue.lemma === 'say' &&
    (predicate.shares >= 0 || predicate.subject.from >= predicate.subject.to) &&
    !clauses.mark(predicate.verb + 1) &&
    /^(?:comma|quote)$/.test(clauses.mark(predicate.first - 1) ?? '')
  )
    return undefined
  // "…," he told his guest: only who said it, and to whom
  if (cue.lemma === 'tell' && toldOnly(clauses, cue.end)) return undefined
  const toSubject =
    predicate.shares < 0 &&
    predicate.subject.from < predicate.subject.to &&
    (impersonal ||
      promise?.lemma === 'event' ||
      ((type === 'meeting' || type === 'body') &&
        (kind === 'meet' || kind === 'announce') &&
        takesNothing(clauses, cue.end)) ||
      (type === 'meeting' && kind === 'discuss' && focusing.has(cue.lemma)))
  const core = clauses.core(predicate.subject)
  const from =
    toSubject && predicate.voice !== 'participle' && core.from < predicate.first
      ? core.from
      : promise
        ? predicate.first
        : (cue.at > predicate.verb && predicate.voice !== 'copula') || (impersonal && predicate.voice === 'passive')
          ? predicate.first
          : cue.at
  const aside = isAside(clauses, predicate)
  const ownEnd = aside
    ? endOf(clauses, clauses.predicates[at + 1]!, at + 1, { ...cue, at: clauses.predicates[at + 1]!.verb })
    : endOf(clauses, predicate, at, cue)
  const quoted = cue.kind === 'say' && !aside ? quotationEnd(clauses, cue.end) : 0
  const to = quoted || (aside ? ownEnd : sharedEnd(clauses, at, cue, ownEnd))
  if (to <= cue.at || (cue.kind === 'say' && to <= cue.end)) return undefined
  const cueFrom = promise
    ? predicate.first
    : predicate.lemmas.length || cue.at !== predicate.verb
      ? cue.at
      : predicate.verb
  const cueTo = promise ? predicate.first + 1 : Math.max(cueFrom + 1, Math.min(cue.end, to))
  const label = words
    .slice(cueFrom, cueTo)
    .map((word) => word.folded)
    .join(' ')
  const outer = outerOf(clauses, predicate, before)
  return {
    kind,
    cue: { from: cueFrom, to: cueTo },
    quote: { from, to: Math.max(to, cueTo) },
    predicate: at,
    subject: subjectOf(clauses, predicate, cue, kind, context, to, cues),
    // "the statement pointed out that the two sides reviewed …": a text only says what they did
    rule: `en.act.${cue.kind === 'say' || (kind === 'note' && (type === 'text' || (cue.lemma === 'tell' && tellsThat(clauses, at)) || tellsDeed(clauses, at, cue, cues))) ? 'say' : kind}.${cue.lemma}`,
    because: [
      label,
      ...words
        .slice(core.from, Math.min(core.to, core.from + 6))
        .map((word) => word.surface)
        .slice(0, 1),
    ],
    within: outer,
    governs: kind === 'meet' && words[cueTo]?.folded === 'by' ? to : undefined,
  }
}

/** "held talks with his counterpart": they met, where nothing tells of what they talked. */
function isSession(clauses: Clauses, { voice, lemmas, verb }: Predicate, cue: Cue): boolean {
  if (cue.kind !== 'discuss' || voice !== 'active' || !lemmas.some((lemma) => lemma === 'hold' || lemma === 'have'))
    return false
  const { to } = objectOf(clauses, verb + 1)
  const beside = clauses.words[to]?.folded
  if (beside !== 'at' && (beside !== 'with' || clauses.sideAt(to + 1)?.as === 'country')) return false
  for (let i = to; i < clauses.words.length && clauses.mark(i) !== 'end'; i++)
    if (isAbout(clauses.words[i])) return false
  return true
}

const isAbout = fitting(/^(?:about|concerning|cover(?:ed|ing)|discuss\w*|focus\w*|on|over|regarding)$/)

/** Whether nothing but a person stands behind "told". */
function toldOnly(clauses: Clauses, from: number): boolean {
  const { to } = objectOf(clauses, from)
  return to > from && (to >= clauses.words.length || !!clauses.mark(to))
}

const tellers = new Set(['add', 'explain', 'indicate', 'mention', 'note', 'point', 'report', 'reveal', 'state'])
const deeds = new Set<CueKind>(['affirm', 'agree', 'announce', 'commend', 'discuss', 'review', 'sign', 'welcome'])

/** Whether a clause with "that" hangs on the predicate. */
const tellsThat = (clauses: Clauses, at: number): boolean =>
  clauses.predicates.some((other) => other.under === at && other.clause === 'that')

/** "noted that the two sides signed …": what somebody tells is what they did. */
function tellsDeed(clauses: Clauses, at: number, cue: Cue, cues: readonly (Cue | undefined)[]): boolean {
  return (
    tellers.has(cue.lemma) &&
    clauses.predicates.some(
      (other, i) =>
        other.under === at &&
        other.clause === 'that' &&
        other.tense === 'past' &&
        other.voice === 'active' &&
        (other.subjectClass === 'agent' || other.subjectClass === 'meeting') &&
        deeds.has(cues[i]?.kind ?? 'none'),
    )
  )
}

/** "reviewed and agreed on the plan": the object of both stands behind the second. */
function sharedEnd(clauses: Clauses, at: number, cue: Cue, end: number): number {
  const next = clauses.predicates[at + 1]
  if (
    !next ||
    cue.kind === 'agree' ||
    end !== cue.end ||
    next.shares !== at ||
    next.cut !== end ||
    clauses.mark(end) ||
    next.verb > end + 2
  )
    return end
  return endOf(clauses, next, at + 1, { ...cue, at: next.verb })
}

/** Whether a body of one of the sides is the subject: what it signs it signs for its side. */
function isInstitution(clauses: Clauses, { subject }: Predicate): boolean {
  const head = clauses.words[clauses.headOf(clauses.core(subject))]
  return head !== undefined && head.surface[0] !== head.folded[0] && subjectClasses(head.folded).has('institution')
}

/** The act that a complement or a participle hangs on. */
function outerOf(_clauses: Clauses, predicate: Predicate, before: readonly Draft[]): Draft | undefined {
  if (predicate.voice === 'participle' && predicate.subject.from >= predicate.subject.to)
    return before.findLast((draft) => draft.predicate === predicate.shares) ?? before.at(-1)
  if (predicate.clause === 'that') return before.find((draft) => draft.predicate === predicate.under)
  return undefined
}
