import { closed, type CueKind } from './acts-lexicon.ts'
import type { Clauses } from './acts-clauses.ts'
import { type Cue, frontable } from './acts-cues.ts'
import { nextWord } from './acts-frames.ts'
import type { Predicate } from './acts-predicates.ts'
import type { Draft } from './acts.ts'

// Which verbs say something now: not in a clause that only identifies, no habit, no history, no remark of the writer's.

export const journalist =
  /^(?:reflect|confirm|underscore|underline|highlight|demonstrate|show|mark|cement|emphasise|emphasize|strengthen|reinforce|deepen|support|promote|mean|attest|signal)$/

const said = /^(?:confirm|emphasi[sz]e|underline)$/

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

const isBond = (clauses: Clauses, subject: Predicate['subject']): boolean =>
  /^(?:contacts?|cooperation|friendship|links?|partnership|relations|relationship|ties|trust)$/.test(
    clauses.words[clauses.headOf(clauses.core(subject))]?.folded ?? '',
  )

/** "was established in 2012": the history of a body, and no news. */
export function isHistory(
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
  // "established diplomatic relations in 1967"
  if (
    cue.kind === 'announce' &&
    voice === 'active' &&
    tense === 'past' &&
    founding.has(cue.lemma) &&
    clauses.words.slice(verb + 1, verb + 5).some(({ folded }) => /^(?:relations|ties)$/.test(folded)) &&
    clauses.words.slice(verb + 1, verb + 9).some(({ kind, surface }) => kind === 'digits' && surface.length === 4)
  )
    return true
  // "closer cooperation was established": how things came to be
  if (voice === 'passive' && cue.kind === 'announce' && founding.has(cue.lemma) && isBond(clauses, subject)) return true
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
export function isHabit(clauses: Clauses, predicate: Predicate, cue: Cue): boolean {
  if (predicate.tense !== 'present' || cue.adjectival || (cue.kind !== 'meet' && predicate.voice !== 'passive'))
    return false
  return (
    clauses.words.slice(predicate.verb, predicate.verb + 8).some((word) => rhythms.test(word.folded)) ||
    (predicate.voice === 'passive' && (cue.kind === 'meet' || cue.kind === 'do' || cue.kind === 'improve'))
  )
}

const remarks = new Set<CueKind>(['note', 'affirm', 'commend', 'announce'])

/** "The partnership is founded on trust", "this is highlighted by the visit": how things are, as the writer sees it. */
export function isRemark(clauses: Clauses, predicate: Predicate, cue: Cue): boolean {
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
export function describes(clauses: Clauses, predicate: Predicate, cue: Cue): boolean {
  if (clauses.isHeading || (predicate.clause !== 'main' && predicate.clause !== 'that')) return false
  const { from, to } = clauses.core(predicate.subject)
  const it = to - from === 1 && clauses.words[from]!.folded === 'it'
  if (!it && predicate.subjectClass !== 'meeting' && predicate.subjectClass !== 'body') return false
  // "the talks were intended to", but "it is planned to"
  if (cue.kind === 'intend' && predicate.voice !== 'active') return !it || cue.lemma !== 'plan'
  if (predicate.tense !== 'present') return false
  if (cue.kind === 'intend' && purposes.has(cue.lemma)) return true
  if (predicate.voice !== 'active' || predicate.first !== predicate.verb) return false
  // "the two-day meeting discusses": what is being done there
  if (discussing.has(cue.lemma) && clauses.is(clauses.headOf({ from, to }), closed.session)) return false
  // "the council encourages trade"
  if (cue.lemma === 'encourage') return nextWord(clauses, cue.end, 'to', 8) < 0
  // "the council has two committees"
  if (cue.lemma === 'have') return true
  return bareKinds.has(cue.kind) || (cue.kind === 'aspire' && predicate.clause === 'that')
}

/** What a session is for, and nobody's plan: "the talks seek to". */
const purposes = new Set(['aim', 'aspire', 'seek', 'strive', 'work'])

const discussing = new Set(['debate', 'discuss', 'examine', 'explore', 'review', 'tackle'])

/** "The next session, it was decided, is to meet in Rabat": the decision is an aside in what was decided. */
export function isAside(clauses: Clauses, predicate: Predicate): boolean {
  return (
    predicate.voice === 'passive' &&
    clauses.words[predicate.first - 1]?.folded === 'it' &&
    clauses.mark(predicate.first - 2) === 'comma' &&
    clauses.mark(predicate.verb + 1) === 'comma' &&
    clauses.predicates.at(-1) !== predicate
  )
}

/** "The next session will be in Rabat, it was announced": only how it is known. */
export function isAfterthought(clauses: Clauses, { voice, first, verb }: Predicate): boolean {
  const next = clauses.skipAdverbs(verb + 1)
  return (
    voice === 'passive' &&
    clauses.words[first - 1]?.folded === 'it' &&
    clauses.mark(first - 2) === 'comma' &&
    (clauses.words[next]?.kind ?? 'mark') === 'mark' &&
    clauses.mark(next) !== 'comma'
  )
}

/** What one thinks of another. */
const attitudes = new Set(['cherish', 'consider', 'regard', 'treasure', 'view'])

/** What a session does. */
const sessional = new Set<CueKind>(['agree', 'discuss', 'review', 'sign'])

/** Whether the verb stands where its saying is doing: not in a clause that only identifies or that another act reports. */
export function stands(clauses: Clauses, predicate: Predicate, cue: Cue, before: readonly Draft[]): boolean {
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
    if (sessional.has(cue.kind) && clauses.isOfSession(predicate)) return true
    // "…, who led the Omani delegation"
    if (cue.kind === 'meet' && opener === 'who' && /^(?:co-?)?(?:chair|head|lead|preside)$/.test(cue.lemma))
      return clauses.mark(predicate.opener - 1) === 'comma' && predicate.tense === 'past'
    return (
      clauses.mark(predicate.opener - 1) === 'comma' &&
      (opener === 'who' || opener === 'which') &&
      predicate.subject.from >= predicate.subject.to &&
      frontable.has(cue.kind) &&
      predicate.voice === 'active' &&
      predicate.tense !== 'present'
    )
  }
  if (predicate.clause === 'wh')
    return opener === 'what' && cue.kind === 'announce' && predicate.subjectClass === 'agent'
  if (predicate.clause === 'that') {
    // "which they said allows them": only which thing
    if (predicate.opener >= 0 && predicate.opener === predicate.first - 1 && opener !== 'that') return false
    // "…, said a statement of the ministry issued here": who says it
    const said = clauses.predicates[predicate.under]
    if (
      said &&
      (said.shares >= 0 || said.subject.from >= said.subject.to) &&
      said.verb + 1 === predicate.subject.from &&
      /^(?:comma|quote)$/.test(clauses.mark(said.first - 1) ?? '')
    )
      return false
    const outer = before.find((draft) => draft.predicate === predicate.under)
    // "this demonstrates the fact that ties have been strengthened": the writer thinks so
    if (!outer && said && said.subjectClass !== 'agent' && said.lemmas.some((lemma) => journalist.test(lemma)))
      return false
    if (!outer) return predicate.subjectClass !== 'none' || predicate.voice === 'passive'
    // "said that Oman regards Chad as a partner": what it thinks, and no more
    if (outer.rule.startsWith('en.act.say.')) return !(attitudes.has(cue.lemma) && predicate.tense === 'present')
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
