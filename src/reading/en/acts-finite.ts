import { Coordination, stated } from './acts-coordination.ts'
import { type Group, prepositional } from './acts-groups.ts'
import { closed, form, goesWith, isTransitive } from './acts-lexicon.ts'
import type { Range, SubjectClass } from './acts-phrases.ts'
import type { Clause } from './acts-predicates.ts'
import { pronouns } from './acts-spellings.ts'

// Whether a word that may be a verb is the verb of its clause, or only tells which thing is meant.

/** Participles that tell which: "issues related to …". */
const telling = new Set([
  'related',
  'based',
  'aimed',
  'linked',
  'tied',
  'devoted',
  'connected',
  'entitled',
  'titled',
  'located',
  'made',
  'given',
  'directed',
  'designed',
  'attached',
  'dated',
  'known',
])

/** Of what sides state, what is no noun as well. */
const itemised = new Set([
  'acknowledge',
  'affirm',
  'commend',
  'condemn',
  'deplore',
  'emphasise',
  'emphasize',
  'express',
  'reaffirm',
  'recognise',
  'recognize',
  'reiterate',
  'underline',
  'underscore',
])

const publishing = new Set(['circulate', 'distribute', 'issue', 'obtain', 'post', 'publish', 'receive', 'release'])
const founding = new Set(['constitute', 'create', 'establish', 'form', 'found', 'set'])

export class Finite extends Coordination {
  protected finite(group: Group, subject: Range, kind: SubjectClass, next: number, clause: Clause): boolean {
    const word = this.words[group.verb]!
    const relative = clause.type === 'relative' && subject.from >= subject.to
    if (clause.weak && kind === 'none') return false
    // "At a meeting held in Hanoi": no subject yet
    const core = this.core(subject)
    // "Out of the talks came a plan": the subject stands behind
    if (
      group.tense === 'past' &&
      this.is(next, closed.determiner) &&
      group.lemmas.some((lemma) => lemma === 'come' || lemma === 'emerge') &&
      this.is(core.from, closed.preposition)
    )
      return true
    if (
      core.from < core.to
        ? this.is(core.from, closed.preposition)
        : subject.from < subject.to && group.tense === 'past' && this.is(next, closed.preposition)
    )
      return false
    if (group.tense === 'past') {
      // "The committee, launched in 2010, last sat in 2018": only which committee
      if (this.is(next, closed.preposition) && this.mark(group.first - 1) === 'comma' && this.#isReduced(core, group))
        return false
      if (subject.from >= subject.to) {
        // "Discussed, too, were …": the subject stands behind
        if (
          this.mark(next) === 'comma' &&
          this.isAdverb(next + 1) &&
          this.mark(next + 2) === 'comma' &&
          this.is(next + 3, closed.be)
        )
          return false
        // "said that continued support …": whatever is said has a subject
        if (clause.type === 'that') return false
        // "AGREED MINUTES OF THE SESSION", "Launched in 2010, the council meets …": only which one
        if ((word.folded === 'agreed' && this.isNoun(next)) || (!this.title && this.#fronted(next))) return false
      }
      // "opened by thanking" is a verb, "opened by the minister" tells which
      const by = this.words[next]?.folded === 'by' && !this.verb(this.skipAdverbs(next + 1), form.ing)
      if (
        (by || (this.is(next, closed.preposition) && this.words[next + 1]?.folded === 'by')) &&
        subject.from < subject.to
      )
        return kind === 'text' && !this.hasVerbAhead(group.end)
      if (group.voice === 'passive') return subject.from >= subject.to
      // "A release issued early on Sunday said", "the commission established for trade and ports was": only which
      if (
        !relative &&
        ((kind === 'text' && group.lemmas.some((lemma) => publishing.has(lemma)) && this.hasVerbAhead(next + 1)) ||
          ((kind === 'meeting' || kind === 'body') &&
            group.lemmas.some((lemma) => founding.has(lemma)) &&
            this.is(next, closed.preposition) &&
            this.#auxiliaryAhead(next)))
      )
        return false
      // "Recalling the session and noting the progress made since, the sides": the subject is still to come
      if (
        core.from < core.to &&
        this.predicates.some(({ voice, verb }) => voice === 'participle' && verb === core.from) &&
        (this.mark(next) === 'comma' || this.is(next, closed.preposition | closed.subordinator)) &&
        this.verbAhead(next)
      )
        return false
      // "Enhanced Security Cooperation: both …" is a label
      if (subject.from >= subject.to && word.surface[0] !== word.folded[0] && this.#labels(group.end)) return false
      if (subject.from >= subject.to && /^(?:asked|questioned|pressed|quizzed|compared|based|given)$/.test(word.folded))
        return false // "Asked about Sudan, the minister …"
      if (
        kind === 'none' &&
        !this.isName(core) &&
        subject.from < subject.to &&
        !relative &&
        this.is(next, closed.preposition) &&
        (telling.has(word.folded) || group.lemmas.some(isTransitive)) &&
        this.verbAhead(group.end)
      )
        return false
      if (
        (kind === 'none' ||
          (kind === 'text' &&
            !group.lemmas.some((lemma) => goesWith(lemma, this.words[next]?.folded ?? '')) &&
            (this.is(next, closed.preposition) || this.is(next, closed.subordinator)))) &&
        subject.from < subject.to &&
        !relative &&
        this.hasVerbAhead(group.end)
      )
        return false
      return true
    }
    if (relative) return true
    if (subject.from >= subject.to) {
      // a bullet or a heading with a bare verb
      return (
        word.surface[0] !== word.folded[0] &&
        (this.is(next, closed.determiner) || (group.base === true && this.#isItem(group, next)))
      )
    }
    if ((this.startsVerb(next) && !(this.isPast(next) && this.isNoun(next + 1))) || this.words[next]?.folded === "'s")
      return false
    // "as a forum to study the serious issues": what an infinitive governs
    if (clause.type === 'sub' && prepositional.has(this.words[clause.opener]!.folded) && this.infinitiveIn(subject))
      return false
    // "that regional issues including …": a noun whose instances follow
    if (
      !group.base &&
      subject.from < subject.to &&
      this.is(next, closed.preposition) &&
      /^(?:including|regarding|concerning|between|among)$/.test(this.words[next]!.folded)
    )
      return false
    const last = this.words[this.before(group.first - 1)]
    if (!last || last.folded.endsWith("'s") || last.folded.endsWith("'") || last.kind === 'mark') return false
    if (kind === 'none' && clause.type === 'main') return false
    // "that visits and exchanges will be": the first of two that are spoken of
    if (!group.base && this.is(next, closed.conjunction) && this.#sharesAuxiliary(next)) return false
    if (kind === 'none') {
      if (clause.type === 'sub' && prepositional.has(this.words[clause.opener]?.folded ?? '')) return false
      return !this.hasVerbAhead(group.end) && this.isPlural(subject) === !!group.base
    }
    const plural = this.isPlural(subject)
    // "partners and strong advocates of trade"
    if (plural && !group.base && this.words[next]?.folded === 'of') return false
    if (group.base ? !plural : plural && !this.title && this.isNoun(next)) return false
    // "the two capitals hope to welcome him before the year is out"
    if (group.base && plural && this.words[next]?.folded === 'to' && this.verb(this.skipAdverbs(next + 1), form.base))
      return true
    // "the two sides' review", "US aid plans": a noun follows only verbs, never nouns used as verbs, once a later verb is there
    return !this.hasVerbAhead(group.end) || this.is(next, closed.determiner) || pronouns.has(last.folded)
  }

  /** "Call for a truce", "Decide to meet", "Express concern": an item whose sides stand above the list. */
  #isItem({ lemmas }: Group, next: number): boolean {
    if (!lemmas.some((lemma) => stated.has(lemma)) || !this.words[next] || this.mark(next)) return false
    const { folded } = this.words[next]
    return (
      folded === 'that' ||
      (folded === 'to' && !!this.verb(this.skipAdverbs(next + 1), form.base)) ||
      (!this.title && lemmas.some((lemma) => goesWith(lemma, folded))) ||
      (!this.title && lemmas.some((lemma) => itemised.has(lemma)))
    )
  }

  /** Whether a past between two commas tells which thing the noun before it is, and the verb of the sentence follows. */
  #isReduced({ from, to }: Range, group: Group): boolean {
    for (let i = from; i < to - 1; i++) if (this.mark(i)) return false
    if (from >= to - 1) return false
    for (let i = group.end; i < Math.min(group.end + 14, this.words.length); i++) {
      if (this.mark(i) === 'comma')
        return [1, 2].some(
          (on) => this.startsVerb(this.skipAdverbs(i + on)) || (on === 1 && !!this.verb(i + 1, form.s)),
        )
      if (this.mark(i) || this.startsVerb(i)) return false
    }
    return false
  }

  /** Whether what follows "and" goes on to an auxiliary that both can have: "and exchanges will". */
  #sharesAuxiliary(and: number): boolean {
    for (
      let i = and + 2;
      i < Math.min(and + 7, this.words.length) && !this.mark(i) && !this.is(i, closed.conjunction);
      i++
    )
      if (this.isAuxiliary(i))
        return this.is(i, closed.will) || this.is(i, closed.modal) || !this.verb(i - 1, form.past)
    return false
  }

  /** Whether a preposition, a comma and the verb of the sentence follow: "Launched in 2010, the council meets". */
  #fronted(from: number): boolean {
    if (!this.is(from, closed.preposition) || this.words[from]!.folded === 'by') return false
    for (let i = from + 1; i < Math.min(from + 12, this.words.length); i++) {
      if (this.mark(i) === 'stop' || this.startsVerb(i)) return false
      if (this.mark(i) !== 'comma' || !(this.is(i + 1, closed.determiner) || this.sideAt(i + 1))) continue
      for (let verb = i + 2; verb < i + 8; verb++) if (this.verb(verb, form.s)) return true
      return this.verbAhead(i + 1)
    }
    return false
  }

  /** Whether a verb beyond doubt follows, in no clause that only tells which. */
  #auxiliaryAhead(from: number): boolean {
    for (let i = from; i < Math.min(from + 25, this.words.length); i++) {
      if (this.mark(i) === 'stop' || this.is(i, closed.relative)) return false
      if (this.isAuxiliary(i)) return true
    }
    return false
  }

  /** Whether large words lead to a colon: a label in front of what it names. */
  #labels(from: number): boolean {
    for (let i = from; i < Math.min(from + 7, this.words.length); i++) {
      const { surface, folded } = this.words[i]!
      if (surface === ':') return i > from
      if (surface[0] === folded[0] && !this.is(i, closed.conjunction) && !this.is(i, closed.preposition)) return false
    }
    return false
  }
}
