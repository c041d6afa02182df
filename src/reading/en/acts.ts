import type { Span } from '../../text/span.ts'
import type { Sentence, SideMention, Word } from '../analysis.ts'
import type { ActKind } from '../finding.ts'
import type { ActContext, ActGrammar, ActReading, SubjectReference } from '../steps/07-acts.ts'
import { subjectOf } from './acts-actors.ts'
import { Clauses } from './acts-clauses.ts'
import { type Cue, cueOf, frontable, objectOf, takesNothing } from './acts-cues.ts'
import { embedded } from './acts-embedded.ts'
import { endOf, quotationEnd } from './acts-extent.ts'
import { headline } from './acts-headlines.ts'
import { closed, type CueKind, subjectClasses } from './acts-lexicon.ts'
import { nominal } from './acts-nominal.ts'
import { speaker } from './acts-speaker.ts'
import type { Range } from './acts-phrases.ts'
import type { Predicate } from './acts-predicates.ts'

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
  const clauses = new Clauses(words, context.sides)
  const promised = sentence.paragraph.role === 'title' ? headline(clauses, context) : undefined
  if (promised) return place(clauses, [promised])
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
  return drafts.filter(
    (draft) =>
      !draft.rule.startsWith('en.act.say.') ||
      (hasContent(clauses, draft) &&
        !drafts.some(
          (other) => other !== draft && other.cue.from >= draft.cue.from && other.cue.from < draft.quote.to,
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
const said = /^(?:confirm|emphasi[sz]e|underline)$/
const journalist =
  /^(?:reflect|confirm|underscore|underline|highlight|demonstrate|show|mark|cement|emphasise|emphasize|strengthen|reinforce|deepen|support|promote|mean|attest|signal)$/

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
    /^(?:he|they|we)$/.test(words[predicate.first - 1]?.folded ?? '') &&
    takesNothing(clauses, cue.end)
  )
    return undefined
  const kind: ActKind =
    cue.kind === 'say'
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
    if (type === 'observer') return undefined
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
      (!meetingActive.has(cue.kind) ||
        (cue.kind !== 'discuss' && predicate.tense === 'present' && journalist.test(cue.lemma)))
    )
      return undefined
    if (type === 'text' && kind === 'do') return undefined
  }
  if (describes(clauses, predicate, cue) || isRemark(clauses, predicate, cue)) return undefined
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
    rule: `en.act.${cue.kind === 'say' || (kind === 'note' && (type === 'text' || tellsDeed(clauses, at, cue, cues))) ? 'say' : kind}.${cue.lemma}`,
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

/** Whether nothing but a person stands behind "told". */
function toldOnly(clauses: Clauses, from: number): boolean {
  const { to } = objectOf(clauses, from)
  return to > from && (to >= clauses.words.length || !!clauses.mark(to))
}

const tellers = new Set(['add', 'explain', 'indicate', 'mention', 'note', 'point', 'report', 'reveal', 'state'])
const deeds = new Set<CueKind>(['affirm', 'agree', 'announce', 'commend', 'discuss', 'review', 'sign', 'welcome'])

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

const rhythms = /^(?:every|annually|annual|yearly|regularly|biannually|periodically|usually|traditionally|alternately)$/

const founding = new Set([
  'establish',
  'found',
  'create',
  'form',
  'set',
  'set up',
  'institute',
  'constitute',
  'inaugurate',
  'launch',
])

/** Whether a body of one of the sides is the subject: what it signs it signs for its side. */
function isInstitution(clauses: Clauses, { subject }: Predicate): boolean {
  const head = clauses.words[clauses.headOf(clauses.core(subject))]
  return head !== undefined && head.surface[0] !== head.folded[0] && subjectClasses(head.folded).has('institution')
}

/** "was established in 2012": the history of a body, and no news. */
function isHistory(
  clauses: Clauses,
  { voice, tense, first, verb, subject, subjectClass, clause }: Predicate,
  cue: Cue,
): boolean {
  // "has provided aid since 2011"
  if (
    cue.kind === 'do' &&
    tense === 'past' &&
    clause === 'main' &&
    clauses.words
      .slice(verb, verb + 14)
      .some(({ folded, kind }, i, after) => folded === 'since' && kind === 'letters' && after[i + 1]?.kind === 'digits')
  )
    return true
  if (
    voice !== 'passive' ||
    tense !== 'past' ||
    clause !== 'main' ||
    cue.kind !== 'announce' ||
    !founding.has(cue.lemma) ||
    (subjectClass !== 'body' && subjectClass !== 'meeting')
  )
    return false
  // "The Joint Commission was established under the agreement": how the body of that name came to be
  const { from, to } = clauses.core(subject)
  const [opening, head] = [clauses.words[from], clauses.words[clauses.headOf({ from, to })]]
  const named =
    opening &&
    head &&
    head.surface[0] !== head.folded[0] &&
    (opening.folded === 'the' || (opening.surface[0] !== opening.folded[0] && !clauses.is(from, closed.determiner)))
  if (
    named &&
    first === verb - 1 &&
    /^(?:as|between|by|following|in|on|pursuant|through|to|under|via|with)$/.test(clauses.words[verb + 1]?.folded ?? '')
  )
    return true
  for (let i = verb + 1; i < Math.min(verb + 6, clauses.words.length) && !clauses.mark(i); i++) {
    const { kind, surface } = clauses.words[i]!
    if (kind === 'digits' && surface.length === 4) return true
  }
  return false
}

/** What is done again and again is no deed: "is held every two years". */
function isHabit(clauses: Clauses, predicate: Predicate, cue: Cue): boolean {
  if (predicate.tense !== 'present' || (cue.kind !== 'meet' && predicate.voice !== 'passive')) return false
  return (
    clauses.words.slice(predicate.verb, predicate.verb + 8).some((word) => rhythms.test(word.folded)) ||
    (predicate.voice === 'passive' && (cue.kind === 'meet' || cue.kind === 'do' || cue.kind === 'improve'))
  )
}

const remarks = new Set<CueKind>(['note', 'affirm', 'commend', 'announce'])

/** "The partnership is founded on trust", "this is highlighted by the visit": how things are, as the writer sees it. */
function isRemark(clauses: Clauses, predicate: Predicate, cue: Cue): boolean {
  return (
    predicate.voice === 'passive' &&
    predicate.tense === 'present' &&
    !cue.adjectival &&
    remarks.has(cue.kind) &&
    !clauses.isHeading &&
    clauses.words[predicate.first - 1]?.folded !== 'it' &&
    /^(?:by|on|in|upon|through)$/.test(clauses.words[clauses.skipAdverbs(predicate.verb + 1)]?.folded ?? '')
  )
}

const bareKinds = new Set<CueKind>(['do', 'discuss', 'improve'])

/** What a body does as its rule, and what a plan holds, are no deeds: "the group advances our ties", "it covers trade", "the dialogue is aimed at". */
function describes(clauses: Clauses, predicate: Predicate, cue: Cue): boolean {
  if (
    predicate.tense !== 'present' ||
    clauses.isHeading ||
    (predicate.clause !== 'main' && predicate.clause !== 'that')
  )
    return false
  const { from, to } = clauses.core(predicate.subject)
  const thing =
    predicate.subjectClass === 'meeting' ||
    predicate.subjectClass === 'body' ||
    (to - from === 1 && clauses.words[from]!.folded === 'it')
  if (!thing) return false
  if (cue.kind === 'intend' && (predicate.voice !== 'active' || purposes.has(cue.lemma))) return true
  if (predicate.voice !== 'active' || predicate.first !== predicate.verb) return false
  // "the two-day meeting discusses": what is being done there
  if (discussing.has(cue.lemma) && sessions.has(clauses.words[clauses.headOf({ from, to })]?.folded ?? '')) return false
  // "the council has two committees"
  if (cue.lemma === 'have') return true
  return bareKinds.has(cue.kind) || (cue.kind === 'aspire' && predicate.clause === 'that')
}

/** What a session is for, and nobody's plan: "the talks seek to". */
const purposes = new Set(['aim', 'aspire', 'seek', 'strive', 'work'])
const discussing = new Set(['debate', 'discuss', 'examine', 'explore', 'review', 'tackle'])
const sessions = new Set([
  'consultations',
  'gathering',
  'meeting',
  'meetings',
  'round',
  'session',
  'sessions',
  'summit',
  'talks',
  'visit',
])

/** "The next session, it was decided, is to meet in Rabat": the decision is an aside in what was decided. */
function isAside(clauses: Clauses, predicate: Predicate): boolean {
  return (
    predicate.voice === 'passive' &&
    clauses.words[predicate.first - 1]?.folded === 'it' &&
    clauses.mark(predicate.first - 2) === 'comma' &&
    clauses.mark(predicate.verb + 1) === 'comma' &&
    clauses.predicates.at(-1) !== predicate
  )
}

/** "The next session will be in Rabat, it was announced": only how it is known. */
function isAfterthought(clauses: Clauses, { voice, first, verb }: Predicate): boolean {
  const next = clauses.skipAdverbs(verb + 1)
  return (
    voice === 'passive' &&
    clauses.words[first - 1]?.folded === 'it' &&
    clauses.mark(first - 2) === 'comma' &&
    (clauses.words[next]?.kind ?? 'mark') === 'mark' &&
    clauses.mark(next) !== 'comma'
  )
}

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

const wishes = new Set(['like', 'love', 'prefer', 'want', 'wish', 'welcome', 'appreciate'])

/** "will" and "shall" bind: the act is the promise, whatever verb follows. */
function promiseOf(clauses: Clauses, predicate: Predicate): Cue | undefined {
  if (predicate.tense !== 'future' && predicate.tense !== 'would') return undefined
  const event =
    predicate.subjectClass === 'meeting' &&
    (predicate.voice === 'passive' ||
      ['take', 'convene', 'sit', 'meet', 'resume', 'come', 'begin', 'start', 'open'].some((lemma) =>
        predicate.lemmas.includes(lemma),
      ))
  const agreed =
    predicate.voice === 'passive' &&
    predicate.subjectClass === 'none' &&
    predicate.lemmas.some((lemma) =>
      [
        'sign',
        'establish',
        'hold',
        'launch',
        'convene',
        'create',
        'form',
        'set',
        'complete',
        'open',
        'build',
        'implement',
        'inaugurate',
        'deliver',
        'allocate',
        'finish',
        'finalise',
        'finalize',
      ].includes(lemma),
    )
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

/** Whether the verb stands where its saying is doing: not in a clause that only identifies or that another act reports. */
function stands(clauses: Clauses, predicate: Predicate, cue: Cue, before: readonly Draft[]): boolean {
  const { words } = clauses
  const opener = predicate.opener >= 0 ? words[predicate.opener]!.folded : ''
  if (predicate.voice === 'participle')
    return !clauses.is(clauses.skipAdverbs(cue.end), closed.be) && participleStands(clauses, predicate, cue)
  if (clauses.isOccasion(predicate)) return true
  // "as it deepens its ties": how things are going
  if (predicate.clause === 'sub' && predicate.tense === 'present' && (cue.kind === 'do' || cue.kind === 'improve'))
    return false
  if (predicate.clause === 'sub')
    return (
      /^(?:as|while|whereas|whilst|after|now|although|though)$/.test(opener) &&
      (predicate.subjectClass !== 'none' || predicate.voice === 'passive')
    )
  if (predicate.clause === 'relative') {
    if (
      opener === 'that' &&
      words[predicate.opener - 2] &&
      clauses.words.slice(0, predicate.opener).some((word, i) => word.folded === 'it' && clauses.is(i + 1, closed.be))
    )
      return true
    return (
      clauses.mark(predicate.opener - 1) === 'comma' &&
      (opener === 'who' || opener === 'which') &&
      frontable.has(cue.kind) &&
      predicate.voice === 'active' &&
      predicate.tense !== 'present'
    )
  }
  if (predicate.clause === 'wh')
    return opener === 'what' && cue.kind === 'announce' && predicate.subjectClass === 'agent'
  if (predicate.clause === 'that') {
    const outer = before.find((draft) => draft.predicate === predicate.under)
    if (!outer) return predicate.subjectClass !== 'none' || predicate.voice === 'passive'
    if (outer.rule.startsWith('en.act.say.')) return true
    if (outer.kind === 'announce') return true
    if (words[predicate.first - 1]!.folded === 'it') return false
    return (
      (cue.kind === 'commit' || cue.kind === 'intend') &&
      !['aspire', 'discuss', 'agree', 'commit', 'intend'].includes(outer.kind)
    )
  }
  return true
}

const consequences =
  /^(?:mark|open|launch|set|lead|resume|establish|create|make|give|take|bring|have|hold|cover|feature|include|place|put|show|demonstrate|mean|deal|begin|start|see|use|end|close|chair|head|attend|join|visit|gather|travel|speak|sit|meet|serve|play|move|turn|build|provide|offer|pay|support|celebrate)$/

function participleStands(clauses: Clauses, predicate: Predicate, cue: Cue): boolean {
  const absolute = predicate.subject.from < predicate.subject.to
  const first = predicate.first
  const fronted = clauses.predicates.length > 0 && predicate.shares < 0 && !absolute
  // "Supporting the port was on the agenda": a gerund is the subject
  if (
    fronted &&
    clauses.predicates.some(
      (other) =>
        other.voice !== 'participle' &&
        other.subject.from <= first &&
        other.subject.to > first &&
        clauses.core(other.subject).from === first,
    )
  )
    return false
  if (fronted) return frontable.has(cue.kind) && cue.kind !== 'say'
  if (cue.kind === 'do' || cue.kind === 'improve' || cue.kind === 'raised' || cue.kind === 'planned') return false
  // "…, aiming to ease transit": what for
  if (!absolute && /^(?:aim|seek)$/.test(cue.lemma)) return false
  if (consequences.test(cue.lemma)) return absolute && (cue.kind !== 'meet' || /^(?:chair|head|lead)$/.test(cue.lemma))
  const host = clauses.predicates[predicate.shares]
  if (
    !absolute &&
    host &&
    ((host.subjectClass === 'none' && !clauses.isName(clauses.core(host.subject))) ||
      host.subjectClass === 'observer') &&
    host.voice !== 'participle' &&
    host.voice !== 'passive'
  )
    return false
  if (!absolute && host && !frontable.has(cue.kind) && host.voice === 'passive') return false
  const comma =
    clauses.mark(clauses.skipBack(first - 1)) === 'comma' ||
    clauses.is(clauses.skipBack(first - 1), closed.conjunction) ||
    absolute
  if (!comma) return frontable.has(cue.kind) && !journalist.test(cue.lemma)
  // "the meeting discussed trade, emphasising …": what was done there; "…, reflecting the depth of ties" what the writer thinks of it
  if (
    host &&
    host.subjectClass === 'meeting' &&
    journalist.test(cue.lemma) &&
    !(said.test(cue.lemma) && host.voice === 'active' && host.tense === 'past')
  )
    return false
  return cue.kind !== 'commend' || cue.lemma !== 'mark'
}

/** The act that a complement or a participle hangs on. */
function outerOf(_clauses: Clauses, predicate: Predicate, before: readonly Draft[]): Draft | undefined {
  if (predicate.voice === 'participle' && predicate.subject.from >= predicate.subject.to)
    return before.findLast((draft) => draft.predicate === predicate.shares) ?? before.at(-1)
  if (predicate.clause === 'that') return before.find((draft) => draft.predicate === predicate.under)
  return undefined
}
