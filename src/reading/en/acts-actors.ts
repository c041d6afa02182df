import type { Span } from '../../text/span.ts'
import type { ActKind } from '../finding.ts'
import type { ActContext, SubjectReference } from '../steps/07-acts.ts'
import type { Clauses } from './acts-clauses.ts'
import type { Cue } from './acts-cues.ts'
import { isPerson, objectOf } from './acts-frames.ts'
import { closed } from './acts-lexicon.ts'
import type { Range } from './acts-phrases.ts'
import type { Predicate } from './acts-predicates.ts'
import {
  actingSides,
  antecedent,
  byPhrase,
  companions,
  counterpart,
  hasStranger,
  ledSide,
  objectEnd,
  objectSpan,
  ownedBy,
  withPerson,
} from './acts-sides.ts'

// Who acts: the mentions of sides in the subject, or what stands in for them.

const noCodes: ReadonlySet<string> = new Set()

/** Who does what the predicate says; `to` is where its act ends. */
export function subjectOf(
  clauses: Clauses,
  predicate: Predicate,
  cue: Cue,
  kind: ActKind,
  context: ActContext,
  to: number,
  cues: readonly (Cue | undefined)[],
): SubjectReference {
  const { words } = clauses
  let range = predicate.subject
  if (cue.kind === 'planned' && predicate.subjectClass === 'agent') {
    const own = actingSides(clauses, range, context)
    if (own.length) return { spans: own, otherwise: 'pair' }
  }
  if (cue.kind === 'planned' && predicate.subjectClass === 'agent' && !clauses.isPlural(clauses.core(range)))
    return { spans: [], otherwise: 'previous', number: 'one' }
  if (cue.kind === 'raised' || cue.kind === 'planned') return { spans: [], otherwise: 'pair', number: 'two' }
  if (
    predicate.voice === 'passive' &&
    !cue.adjectival &&
    !(kind === 'meet' && /^(?:head|lead|chair|represent)$/.test(cue.lemma) && predicate.subjectClass !== 'meeting')
  ) {
    const by = byPhrase(clauses, predicate.verb + 1, to)
    if (by) {
      const sides = actingSides(clauses, by, context)
      const known = new Set(sides.flatMap((side) => side.sides))
      // "chaired by the Omani minister and Secretary Reyes": one of the two may be known by name only
      if (
        kind === 'meet' &&
        /^(?:co-)?(?:chair|head|lead)$/.test(cue.lemma) &&
        known.size === 1 &&
        context.pair?.some((side) => known.has(side)) &&
        hasStranger(clauses, by, context)
      )
        return { spans: [], otherwise: 'pair' }
      // "signed by Minister Amadou and the Omani envoy"
      if (kind === 'sign' && known.size === 1 && context.pair?.some((side) => known.has(side)) && clauses.isPlural(by))
        return { spans: [], otherwise: 'pair' }
      if (sides.length) return { spans: sides, otherwise: 'pair' }
      // "the Omani minister was received by King Hassan": the other side's
      const guests = kind === 'meet' && towards.has(cue.lemma) ? actingSides(clauses, range, context) : []
      if (guests.length) return { spans: [], otherwise: 'other', number: 'one', opposite: guests[0]! }
    }
    const told = predicate.subjectClass === 'agent' && addressed.has(kind) ? actingSides(clauses, range, context) : []
    // "the Omani side was briefed on": by the other
    if (told.length && new Set(told.flatMap((side) => side.sides)).size === 1)
      return { spans: [], otherwise: 'other', number: 'one', opposite: told[0]! }
    if (kind !== 'meet' || predicate.subjectClass !== 'agent') return { spans: [], otherwise: 'pair', number: 'two' }
  }
  if (cue.at < predicate.first && predicate.voice === 'copula')
    return { spans: actingSides(clauses, { from: predicate.verb + 1, to }, context), otherwise: 'pair', number: 'two' }
  // "Chaired by the Saudi minister, the meeting …"
  if (kind === 'meet' && range.from >= range.to && words[cue.end]?.folded === 'by') {
    const by = actingSides(clauses, { from: cue.end + 1, to }, context)
    if (by.length) return { spans: by, otherwise: 'pair' }
  }
  if (predicate.voice === 'participle' && range.from >= range.to) {
    const tagged = taggedBefore(clauses, predicate)
    const speakers = tagged ? actingSides(clauses, tagged, context) : []
    if (speakers.length) return { spans: speakers, otherwise: 'previous', number: 'one' }
    const host = clauses.predicates[predicate.shares]
    if (!host) {
      // a fronted participle: the subject of the verb that follows
      const later = clauses.predicates.filter((other) => other.first > predicate.first && other.voice !== 'participle')
      const next = later.find(({ clause }) => clause === 'main') ?? later[0]
      if (!next) return { spans: [], otherwise: 'previous' }
      range = next.subject
    } else if (host.subjectClass === 'meeting' && host.voice === 'copula')
      return { spans: actingSides(clauses, host.subject, context), otherwise: 'pair' }
    else if (cues[predicate.shares]?.kind === 'say') range = host.subject
    else return { spans: [], otherwise: 'around' }
  }
  if (predicate.clause === 'relative' && range.from >= range.to) range = antecedent(clauses, predicate)
  if (
    words[range.to - 1]?.folded === 'i' &&
    clauses.is(range.to - 2, closed.conjunction) &&
    clauses.core(range).from < range.to - 2
  )
    return { spans: [], otherwise: 'pair', number: 'two' }
  if (
    /^(?:i|i'm|i've|i'd|i'll)$/.test(words[range.to - 1]?.folded ?? words[range.from]?.folded ?? '') ||
    (range.from >= range.to && words[predicate.first]?.folded.startsWith("i'"))
  ) {
    // "I am glad …," the minister said: who says it
    const saying = clauses.predicates.findIndex(
      ({ lemmas }, i) => cues[i]?.kind === 'say' || lemmas.some((lemma) => tags.has(lemma)),
    )
    const thanked =
      towards.has(cue.lemma) && cue.end < to ? { opposite: objectSpan(clauses, cue.end, to, context) } : {}
    if (saying >= 0)
      return {
        spans: actingSides(clauses, clauses.predicates[saying]!.subject, context),
        otherwise: 'previous',
        number: 'one',
        ...thanked,
      }
  }
  const speaks = speaking(clauses, predicate, cue, kind, range)
  if (speaks && !cue.both && kind !== 'announce') {
    // "We are keen on trade," the minister said: who says it; what "we announce" is of both
    const said = clauses.predicates.findIndex(
      (other, i) =>
        other !== predicate &&
        other.clause === 'main' &&
        (cues[i]?.kind === 'say' || other.lemmas.some((lemma) => writings.has(lemma))),
    )
    const sayer = said < 0 ? [] : actingSides(clauses, clauses.predicates[said]!.subject, context)
    if (sayer.length && new Set(sayer.flatMap(({ sides }) => sides)).size === 1)
      return { spans: sayer, otherwise: 'previous', number: 'one' }
  }
  if (speaks && cue.both) return { spans: [], otherwise: 'pair' }
  if (speaks) return { spans: [], otherwise: 'speaker', ...(speaks === 'one' ? { number: 'one' } : {}) }
  const sides =
    predicate.subjectClass === 'meeting' && (byAside(clauses, range) || tellsOfMembers(clauses, range))
      ? []
      : actingSides(clauses, range, context)
  const spans: Span[] = [...sides]
  if (cue.both && spans.length)
    spans.push(
      ...context.sides.filter(
        (side) => side.start >= words[cue.end]!.start && side.end <= words[objectEnd(clauses, cue.end, to) - 1]!.end,
      ),
    )
  if (spans.length && (kind === 'sign' || ((kind === 'meet' || kind === 'discuss') && joint.has(cue.lemma))))
    spans.push(...companions(clauses, cue.end, to, context))
  // "co-chaired by X, and Y": one of the two may be known by name only
  const codes = sides.length ? new Set(sides.flatMap((side) => side.sides)) : noCodes
  if (
    /^co-?(?!nclu|mm|nve|nfer|ver)/.test(cue.lemma) &&
    kind === 'meet' &&
    codes.size === 1 &&
    context.pair?.some((side) => codes.has(side))
  )
    return { spans: [], otherwise: 'pair' }
  if (/^(?:chair|head|lead|preside|represent)$/.test(cue.lemma)) {
    const own =
      predicate.voice === 'active' ? ledSide(clauses, cue.end, to, context, cue.lemma === 'represent') : undefined
    if (own) return { spans: [own], otherwise: 'previous', number: 'one' }
    // "X chaired for one side, and Y for the other": a second subject without its verb
    for (let i = cue.end; i < to - 1; i++) {
      if (clauses.is(i, closed.conjunction) && clauses.mark(i - 1) === 'comma')
        spans.push(...actingSides(clauses, { from: i + 1, to }, context))
    }
  }
  // "President A and Crown Prince B signed": one of the two may be known by name only
  if (
    codes.size > 0 &&
    codes.size < (context.pair?.length ?? 0) &&
    context.pair?.some((side) => codes.has(side)) &&
    clauses.isPlural(clauses.core(range)) &&
    (hasStranger(clauses, range, context) || (range.from === 0 && clauses.mark(1) === 'comma'))
  )
    return { spans: [], otherwise: 'pair' }
  if (
    cue.both &&
    spans.length &&
    cue.end < to &&
    spans.length === sides.length &&
    isPerson(clauses, objectOf(clauses, cue.end), false)
  )
    return { spans: [], otherwise: 'pair' }
  const core = clauses.core(range)
  // "he and the visiting Qatari minister", "discussions with the Qatari minister", "the United States-Chad Commission": both do
  if (
    codes.size === 1 &&
    context.pair?.some((side) => codes.has(side)) &&
    (leadsPronoun(clauses, core) ||
      isCompoundBody(clauses, predicate, core) ||
      (predicate.subjectClass === 'meeting' && isWith(clauses, core)))
  )
    return { spans: [], otherwise: 'pair' }
  // "met his guest and reviewed": what follows is done by both
  if (predicate.shares >= 0 && predicate.voice === 'active' && cues[predicate.shares]?.both && together.has(kind))
    return { spans: [], otherwise: 'previous' }
  // "discussed it with the Qatari minister": both do
  if (
    kind === 'discuss' &&
    codes.size === 1 &&
    context.pair?.some((side) => codes.has(side)) &&
    withPerson(clauses, cue.end, to)
  )
    return { spans: [], otherwise: 'pair' }
  // a person whose side nobody tells is one of the two
  if (codes.size || (spans.length > sides.length && !cue.both)) return { spans, otherwise: 'previous' }
  spans.length = 0
  // "Foreign Minister Meets Omani Foreign Minister": both do
  if (cue.both && predicate.subjectClass === 'agent' && cue.end < to) {
    const [met] = actingSides(clauses, objectOf(clauses, cue.end), context)
    if (met && context.pair?.some((side) => met.sides.includes(side))) return { spans: [], otherwise: 'pair' }
  }
  const text = words
    .slice(core.from, core.from < core.to ? clauses.skipBack(core.to - 1) + 1 : core.to)
    .map((word) => word.folded)
    .join(' ')
  // "the minister affirmed Kuwait's keenness": he speaks for the side whose it is
  const own =
    predicate.voice === 'active' && !clauses.isPlural(core) ? ownedBy(clauses, cue.end, to, context) : undefined
  // but "he requested Kuwait's support": the other's
  if (own && outward.has(kind)) return { spans: [], otherwise: 'previous', number: 'one', opposite: own }
  if (own) return { spans: [own], otherwise: 'previous', number: 'one' }
  // "it was held in Rome and dealt with": the session of both
  if (text === 'it' && (kind === 'meet' || kind === 'discuss')) return { spans, otherwise: 'pair' }
  if (text === 'they' && (kind === 'call' || towards.has(cue.lemma)) && cue.end < to) {
    // "they urged Japan to": it is not of them
    return { spans, otherwise: 'pair', opposite: { start: words[cue.end]!.start, end: words[cue.end]!.end } }
  }
  if (core.from >= core.to) return { spans, otherwise: 'previous' }
  // "each expressed concern", "each side"
  if (words[core.from]!.folded === 'each') return { spans, otherwise: 'pair', number: 'two' }
  if (predicate.shares >= 0 && predicate.subjectClass === 'agent' && predicate.voice !== 'participle')
    return { spans, otherwise: 'previous', number: clauses.isPlural(core) ? 'two' : 'one' }
  if (
    /^(?:his|her|its|the|their) (?:\S+ )?(?:guest|counterpart|host|visitor|interlocutor|opposite number)$/.test(text) ||
    /^the (?:other|latter)/.test(text)
  )
    return { spans, otherwise: 'other', number: 'one' }
  if (
    /^(?:he|she|(?:his|her|its) (?:country|delegation|government|kingdom|nation|side))$/.test(text) &&
    predicate.clause === 'that' &&
    predicate.under >= 0
  ) {
    // "the chancellor said he was glad"
    const sayer = actingSides(clauses, clauses.predicates[predicate.under]!.subject, context)
    if (sayer.length) return { spans: sayer, otherwise: 'previous', number: 'one' }
  }
  // "extended an invitation to his Omani counterpart": of the other side than he
  const beside = clauses.isPlural(core) ? undefined : counterpart(clauses, cue.end, to, context)
  if (beside) return { spans: [], otherwise: 'previous', number: 'one', opposite: beside }
  if (/^(?:he|she|i|it)$/.test(text)) {
    // "he thanked the Omani side": he is not of it
    const object = towards.has(cue.lemma) && cue.end < to ? objectSpan(clauses, cue.end, to, context) : undefined
    // "it" may be the statement of both
    return {
      spans,
      otherwise: 'previous',
      ...(text === 'it' ? {} : { number: 'one' as const }),
      ...(object ? { opposite: object } : {}),
    }
  }
  if ((predicate.subjectClass === 'agent' || clauses.isName(core)) && !clauses.isPlural(core)) {
    // "the Prince received the French President": of a pair, the one that is not received; but "the Prince said Oman …" tells of anybody
    const object =
      words[cue.end] && cue.end < to && outward.has(kind) ? objectSpan(clauses, cue.end, to, context) : undefined
    return { spans, otherwise: 'previous', number: 'one', ...(object ? { opposite: object } : {}) }
  }
  return { spans, otherwise: 'pair', number: 'two' }
}

const leadsPronoun = (clauses: Clauses, { from, to }: Range): boolean =>
  to - from > 2 && /^(?:he|i|she)$/.test(clauses.words[from]!.folded) && clauses.is(from + 1, closed.conjunction)

/** Whether a body or a session is called after two sides in one word, of which only one is known. */
function isCompoundBody(clauses: Clauses, { subjectClass }: Predicate, { from, to }: Range): boolean {
  if (subjectClass !== 'body' && subjectClass !== 'meeting') return false
  const end = clauses.headOf({ from, to })
  for (let i = from; i < end; i++) if (/^\p{Lu}[^-]*-\p{Lu}/u.test(clauses.words[i]!.surface)) return true
  return false
}

/** Whether a meeting only tells in an aside who led or prepared it: "the talks, led by the Omani envoy,". */
function byAside(clauses: Clauses, range: Range): boolean {
  const { from, to } = clauses.core(range)
  for (let i = from + 1; i < to - 2; i++)
    if (clauses.mark(i) === 'comma' && clauses.isPast(i + 1) && clauses.words[i + 2]!.folded === 'by') return true
  return false
}

/** Whether a meeting tells in a relative clause who sat in it: "the session, which comprised ministers from Chad and …". */
function tellsOfMembers(clauses: Clauses, range: Range): boolean {
  const { from, to } = clauses.core(range)
  for (let i = from + 1; i < to; i++) if (clauses.is(i, closed.relative)) return true
  return false
}

/** Whether a meeting is told to be with somebody. */
function isWith(clauses: Clauses, { from, to }: Range): boolean {
  for (let i = from; i < to && clauses.mark(i) !== 'comma'; i++) if (clauses.words[i]!.folded === 'with') return true
  return false
}

/** Kinds of what two do with each other, whoever of them tells it. */
const together = new Set<ActKind>(['agree', 'discuss', 'meet', 'review', 'sign'])

/** Whether a speaker tells what he does: "I thank", "we urge", "let me welcome", "it is an honour to host". */
function speaking(
  clauses: Clauses,
  predicate: Predicate,
  cue: Cue,
  kind: ActKind,
  range: Range,
): 'one' | 'some' | undefined {
  const { from, to } = clauses.core(range)
  const first = clauses.words[predicate.first]?.folded ?? ''
  const own =
    from < to
      ? clauses.words
          .slice(from, to)
          .map((word) => word.folded)
          .join(' ')
      : first
  if (own === 'it') return cue.at > predicate.verb && predicate.voice === 'copula' ? 'one' : undefined
  if (/^(?:i|let)(?:'\w+)?$/.test(own)) return 'one'
  return /^we(?:'\w+)?$/.test(own) && !together.has(kind) ? 'some' : undefined
}

/** Kinds of what one says to another. */
const addressed = new Set<ActKind>(['call', 'commend', 'note'])

/** Kinds of what one mostly does to others. */
const outward = new Set<ActKind>(['call', 'commend', 'meet', 'object', 'welcome'])

/** Pasts behind which whoever spoke may stand. */
const inverted = /^(?:added|declared|emphasi[sz]ed|noted|remarked|said|stated|stressed)$/
/** How many words an inverted speaker may have. */
const reachOfSpeaker = 24

/** Who spoke, in "…, said the Chadian minister, hailing": between the verb and the participle. */
function taggedBefore(clauses: Clauses, { first, shares }: Predicate): Range | undefined {
  const floor = Math.max(clauses.predicates[shares]?.verb ?? 0, first - reachOfSpeaker)
  for (let i = first - 2; i > floor; i--) {
    const before = clauses.mark(i - 1)
    if (inverted.test(clauses.words[i]!.folded) && (before === 'comma' || before === 'quote'))
      return { from: i + 1, to: first - 1 }
  }
  return undefined
}

/** Verbs of what is said in writing. */
const writings = new Set(['post', 'tweet', 'write'])

/** Verbs behind a quotation. */
const tags = new Set(['add', 'conclude', 'continue', 'explain', 'remark', 'say', 'state', 'tell', 'write'])

/** What nobody does to his own side. */
const towards = new Set(['congratulate', 'host', 'invite', 'receive', 'thank', 'visit'])

/** Verbs that take two: who is met, or spoken with, acts as well. */
const joint = new Set([
  'chair',
  'confer',
  'converse',
  'exchange',
  'have',
  'hold',
  'meet',
  'speak',
  'talk',
  'consult',
  'conduct',
  'convene',
  'open',
])
