import { holdsOf } from '../spelling.ts'
import { type Group, Groups, type Tense, type Voice } from './acts-groups.ts'
import { closed, form, subjectClasses } from './acts-lexicon.ts'
import type { Range, SubjectClass } from './acts-phrases.ts'

// What the clause grammar finds, and what all its parts ask of the words before and behind.

export type ClauseType = 'main' | 'sub' | 'relative' | 'that' | 'wh'

export interface Predicate {
  /** The first word of the verb group (an auxiliary, or the verb). */
  readonly first: number
  /** The word that carries the meaning. */
  readonly verb: number
  readonly lemmas: readonly string[]
  readonly voice: Voice
  readonly tense: Tense
  readonly clause: ClauseType
  /** The word that opens the clause (`that`, `while`); -1 for a main clause. */
  readonly opener: number
  /** The words that hold the subject; empty where it is dropped. */
  readonly subject: Range
  readonly subjectClass: SubjectClass
  /** The place of the predicate whose subject this one shares. */
  readonly shares: number
  /** The place of the predicate that this clause hangs on. */
  readonly under: number
  /** Where the conjunction, comma or subject before the predicate begins: what an earlier predicate governs ends there. */
  readonly cut: number
}

export interface Clause {
  readonly type: ClauseType
  readonly opener: number
  start: number
  need: boolean
  /** After a colon or a semicolon there may be a list as well as a clause. */
  readonly weak: boolean
  /** The place of the predicate that the clause hangs on. */
  readonly under: number
  predicate: number
}

/** Verbs after which a clause may follow without `that`. */
export const sayers = new Set([
  'say',
  'tell',
  'add',
  'hope',
  'believe',
  'note',
  'stress',
  'think',
  'explain',
  'reveal',
  'confirm',
  'announce',
  'state',
  'trust',
])
/** Verbs that join an adjective as "be" does. */
export const lasting = new Set(['remain', 'stay', 'feel', 'stand'])
/** Verbs after which somebody is seen to do something: "saw officials discuss", "witnessed both sides signing". */
export const perceptions = new Set(['see', 'witness', 'hear', 'watch'])

/** Spellings of participles that say something beyond doubt. */
const isStrong = holdsOf(({ folded }) =>
  /^(?:stress|emphasi|underscor|underlin|affirm|reaffirm|reiterat|not|call|urg|express|add|highlight|point|prais|commend|thank|welcom)/.test(
    folded,
  ),
)

export class Predicates extends Groups {
  readonly predicates: Predicate[] = []

  /** Whether a participle says something, whatever list it stands in: "stressing", "noting". */
  isStrong(at: number): boolean {
    return isStrong(this.words[at])
  }

  /** "reviewed the plan, as well as identified priorities" */
  protected isWellAs(at: number): boolean {
    return this.words[at]?.folded === 'as' && this.words[at - 1]?.folded === 'well'
  }

  protected infinitiveIn({ from, to }: Range): boolean {
    for (let i = from + 1; i < to; i++) {
      if (this.words[i]!.folded !== 'to') continue
      // what an article follows is a verb, listed or not
      const verb = this.skipAdverbs(i + 1)
      if (this.verb(verb, form.base) || (this.isNoun(verb) && this.is(verb + 1, closed.determiner))) return true
    }
    return false
  }

  protected push(
    group: Group,
    place: Pick<Predicate, 'clause' | 'opener' | 'subject' | 'subjectClass' | 'shares' | 'under' | 'cut'>,
  ): void {
    const { first, verb, lemmas, voice, tense } = group
    const { clause, opener, subject, subjectClass, shares, under, cut } = place
    const predicate: Predicate = {
      first,
      verb,
      lemmas: group.negative || group.modal ? [] : lemmas,
      voice,
      tense,
      clause,
      opener,
      subject,
      subjectClass,
      shares,
      under,
      cut,
    }
    this.predicates.push(predicate)
  }

  /** Whether a clause tells what else was done there: "held talks, during which they agreed", "met in Rabat, where they signed". */
  isOccasion({ clause, opener, subjectClass, voice, tense, first }: Predicate): boolean {
    if (opener < 2) return false
    // "a statement in which both express": what a text says, it says now
    const written = this.words[opener - 1]!.folded === 'in' && this.#isText(opener - 1)
    // "held a press conference at which they announced"
    const convened = /^(?:at|in)$/.test(this.words[opener - 1]!.folded) && this.#isSession(opener - 1)
    if (tense === 'present' && !written && (voice === 'active' || this.words[opener - 1]!.folded !== 'during'))
      return false
    const acting =
      subjectClass === 'agent' ||
      subjectClass === 'body' ||
      (voice === 'passive' && this.words[first - 1]!.folded === 'it')
    if (clause === 'sub')
      return (
        acting &&
        this.words[opener]!.folded === 'where' &&
        (this.mark(opener - 1) === 'comma' || (tense === 'past' && this.sideAt(opener - 1) !== undefined))
      )
    return (
      clause === 'relative' &&
      acting &&
      /^(?:which|whom)$/.test(this.words[opener]!.folded) &&
      this.is(opener - 1, closed.preposition) &&
      this.words[opener - 1]!.folded !== 'of' &&
      tense !== 'would' &&
      (written || convened || this.mark(opener - 2) === 'comma' || this.words[opener - 1]!.folded === 'during')
    )
  }

  /** Whether a clause tells what a session did besides: "chaired the meeting, which also reviewed progress". */
  isOfSession({ clause, opener, subject, voice, tense }: Predicate): boolean {
    if (clause !== 'relative' || voice !== 'active' || tense !== 'past' || subject.from < subject.to) return false
    if (this.words[opener]?.folded !== 'which' || this.mark(opener - 1) !== 'comma') return false
    const before = this.predicates.findLast(({ verb }) => verb < opener)
    return (
      !!before && before.verb + 1 < opener - 1 && this.classOf({ from: before.verb + 1, to: opener - 1 }) === 'meeting'
    )
  }

  /** Whether a session is named right before. */
  #isSession(to: number): boolean {
    return to > 0 && this.words[to - 1]!.kind === 'letters' && subjectClasses(this.words[to - 1]!.folded).has('meeting')
  }

  /** Whether a statement is named right before. */
  #isText(to: number): boolean {
    const at = this.mark(to - 1) === 'comma' ? to - 2 : to - 1
    return at >= 0 && subjectClasses(this.words[at]!.folded).has('text')
  }
}
