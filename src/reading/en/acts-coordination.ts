import { holdsOf } from '../spelling.ts'
import type { Group } from './acts-groups.ts'
import { closed, form, isAdjectival, isSaying, isWeak, saysWith } from './acts-lexicon.ts'
import { OwnSubjects } from './acts-own-subjects.ts'
import { lasting, type Predicate } from './acts-predicates.ts'

// A verb behind "and", a comma or another verb: whether it shares the subject of an earlier one or has its own.

/** What the sides of a statement do in its present tense, whatever infinitive goes before: "support efforts to end the war, call for …". */
export const stated = new Set([
  'acknowledge',
  'affirm',
  'agree',
  'appeal',
  'call',
  'commend',
  'condemn',
  'decide',
  'deplore',
  'emphasise',
  'emphasize',
  'express',
  'highlight',
  'invite',
  'note',
  'praise',
  'reaffirm',
  'recall',
  'recognise',
  'recognize',
  'reiterate',
  'reject',
  'stress',
  'thank',
  'underline',
  'underscore',
  'urge',
  'welcome',
])
/** Verbs of the will, with an infinitive. */
const meanings = new Set([
  'agree',
  'aim',
  'aspire',
  'expect',
  'hope',
  'intend',
  'plan',
  'pledge',
  'seek',
  'undertake',
  'vow',
  'wish',
])
/** Whether a word ends as adjectives do. */
const isAdjective = holdsOf(({ folded }) => /(?:[aeiou]ble|al|ic|ive|ous|ful|less|ary|ed)$/.test(folded))

export class Coordination extends OwnSubjects {
  /** A verb after `and` or a comma: it shares the subject of an earlier one of its kind. */
  protected coordinated(group: Group, before: number, plain: boolean, next: number): boolean {
    const conjoined = this.is(before, closed.conjunction) || this.isWellAs(before)
    if (plain && this.words[next]?.folded === 'by') return false
    if (plain && group.voice === 'passive') return false
    // "in a comprehensive and sustained manner", "economic and trade programmes"
    if (
      plain &&
      this.isNoun(next) &&
      (isAdjectival(this.words[group.verb]!.folded) ||
        (conjoined &&
          this.predicates.at(-1)?.verb !== before - 1 &&
          (isAdjective(this.words[before - 1]!) || this.#isGerundOfNoun(before - 1)) &&
          group.lemmas.every(isWeak)))
    )
      return false
    // "are fully exploited and developed": two participles
    if (
      plain &&
      conjoined &&
      group.tense === 'past' &&
      this.words[before - 1]?.folded.endsWith('ed') &&
      this.is(this.before(before - 2), closed.be) &&
      (!this.words[next] || this.mark(next) || this.is(next, closed.preposition))
    )
      return false
    // "to study and address": one infinitive with the next
    const infinitive = this.before(before - 1)
    if (
      conjoined &&
      group.base &&
      this.verb(infinitive, form.base) &&
      this.words[this.before(infinitive - 1)]?.folded === 'to'
    )
      return false
    let commas = conjoined ? 0 : 1
    if (conjoined && this.mark(before - 1) === 'comma') commas = 1
    for (let at = this.predicates.length - 1; at >= 0; at--) {
      const host = this.predicates[at]!
      if (host.voice === 'participle') continue
      // "the ties that have linked them and reaffirmed their will": what was said is of the clause around
      if (
        plain &&
        conjoined &&
        host.clause === 'relative' &&
        this.words[host.opener]?.folded !== 'who' &&
        host.subject.from >= host.subject.to &&
        group.tense === 'past' &&
        this.isStrong(group.verb) &&
        !host.lemmas.some(isSaying)
      )
        continue
      const past = host.tense === 'past' || host.tense === 'would'
      // "are committed to …, and affirmed that": a state and a saying
      const saidToo =
        conjoined &&
        !past &&
        (host.voice !== 'active' || host.lemmas.some((lemma) => lasting.has(lemma))) &&
        host.clause === 'main' &&
        host.subjectClass === 'agent' &&
        group.tense === 'past' &&
        !group.lemmas.every(isWeak)
      const meant = plain && conjoined && this.#meansTo(group, next, host)
      if (plain && (group.tense === 'past') !== past && !saidToo && !meant) continue
      // "is a forum for regional and trade issues": one who trades needs an -s
      if (
        plain &&
        group.base &&
        host.tense === 'present' &&
        !this.is(host.first, closed.modal) &&
        host.subject.from < host.subject.to &&
        !this.isPlural(host.subject)
      )
        return false
      // "the minister … and documents reached": several who document need no -s
      if (
        plain &&
        group.tense === 'present' &&
        !group.base &&
        host.subject.from < host.subject.to &&
        this.isPlural(this.core(host.subject)) &&
        this.isNoun(next)
      )
        return false
      // "support efforts to develop the economy, maintain peace and …": the infinitive goes on
      if (
        plain &&
        group.base &&
        !group.lemmas.some((lemma) => stated.has(lemma)) &&
        this.infinitiveIn({ from: host.verb, to: group.first })
      )
        return false
      if (
        host.subjectClass === 'none' &&
        plain &&
        // "Discussed trade and agreed to meet again"
        !(host.clause === 'main' && conjoined && host.subject.from >= host.subject.to) &&
        !(host.clause === 'relative' && conjoined && !commas && at === this.predicates.length - 1)
      )
        continue
      if (
        (host.clause === 'relative' || host.clause === 'wh' || host.clause === 'sub') &&
        commas &&
        this.predicates.slice(0, at).some((other) => other.clause === 'main')
      )
        continue
      if (
        host.clause === 'relative' &&
        !(conjoined && !commas && this.isOccasion(host)) &&
        !(this.words[host.opener]?.folded === 'who' && this.mark(host.opener - 1) === 'comma') &&
        host.subject.from < host.subject.to &&
        this.predicates
          .slice(Math.max(0, at - 6), at)
          .some((other) => other.clause === 'main' && other.subjectClass !== 'none')
      )
        continue
      if (host.clause === 'wh' && this.predicates.slice(0, at).some((other) => other.clause === 'main')) continue
      // ", held in Doha", ", signed in 2009" after a comma alone only tell which one
      if (
        plain &&
        !conjoined &&
        group.tense === 'past' &&
        this.is(next, closed.preposition) &&
        !group.lemmas.some((lemma) => saysWith(lemma, this.words[next]!.folded)) &&
        !this.#laterSibling(group.end)
      )
        return false
      // "the release of hostages, increased aid": an adjective in a list
      if (
        plain &&
        !conjoined &&
        group.tense === 'past' &&
        this.isNoun(next) &&
        !group.lemmas.some(isSaying) &&
        !(this.words[group.verb]!.folded.endsWith('ed') && this.#laterSibling(group.end)) &&
        !(group.lemmas.includes('help') && this.verb(next, form.base))
      )
        return false
      if (
        plain &&
        !meant &&
        group.tense === 'present' &&
        !this.is(next, closed.determiner) &&
        !this.isNoun(next) &&
        !this.is(next, closed.preposition) &&
        this.words[next]?.folded !== 'that'
      )
        return false
      if (plain && !meant && group.tense === 'present' && host.tense !== 'present') continue
      const passive =
        plain &&
        host.voice === 'passive' &&
        host.first < host.verb &&
        !!this.verb(group.verb, form.participle) &&
        !this.is(next, closed.determiner) &&
        !this.isNoun(next)
      this.push(passive ? { ...group, voice: 'passive' } : group, {
        clause: host.clause,
        opener: host.opener,
        subject: host.subject,
        subjectClass: host.subjectClass,
        shares: at,
        under: host.under,
        cut: this.isWellAs(before)
          ? before - (this.mark(before - 3) === 'comma' ? 3 : 2)
          : conjoined && this.mark(before - 1) === 'comma'
            ? before - 1
            : before,
      })
      return true
    }
    return false
  }

  /** "noted the challenges, and plan to meet again": what was said, and what is meant. */
  #meansTo(group: Group, next: number, { clause, subject, subjectClass, voice }: Predicate): boolean {
    return (
      group.tense === 'present' &&
      clause === 'main' &&
      voice === 'active' &&
      subjectClass === 'agent' &&
      this.isPlural(subject) === !!group.base &&
      this.words[next]?.folded === 'to' &&
      !!this.verb(this.skipAdverbs(next + 1), form.base) &&
      group.lemmas.some((lemma) => meanings.has(lemma))
    )
  }

  #laterSibling(from: number): boolean {
    for (let i = from; i < Math.min(from + 60, this.words.length); i++) {
      if (!this.is(i, closed.conjunction)) continue
      const verb = this.skipAdverbs(i + 1)
      // "strong foundations and shared visions": no verb
      if (this.startsVerb(verb) && !(isAdjectival(this.words[verb]!.folded) && this.isNoun(verb + 1))) return true
    }
    return false
  }

  /** "the enduring", "a growing": what an article makes an adjective. */
  #isGerundOfNoun(at: number): boolean {
    return !!this.verb(at, form.ing) && this.is(at - 1, closed.determiner)
  }
}
