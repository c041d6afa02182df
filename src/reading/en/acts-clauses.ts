import type { SideMention, Word } from '../analysis.ts'
import { type Group, Groups, prepositional, type Tense, type Voice } from './acts-groups.ts'
import { adjectives, form, isAdjectival, isSaying, isTransitive, isWeak, saysWith } from './acts-lexicon.ts'
import { holdsOf } from '../spelling.ts'
import { pronouns, type Range, type SubjectClass } from './acts-phrases.ts'

// The clause grammar: where the predicates of an English sentence are, and what the subject of each is. One pass over the words
// with a stack of open clauses. It knows verbs and closed classes only; a word that it does not know is a noun.

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

interface Clause {
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
const sayers = new Set(['say', 'tell', 'add', 'hope', 'believe', 'note', 'stress', 'think', 'explain', 'reveal', 'confirm', 'announce', 'state', 'trust'])
/** What the sides of a statement do in its present tense, whatever infinitive goes before: "support efforts to end the war, call for …". */
const stated = new Set(['acknowledge', 'affirm', 'agree', 'appeal', 'call', 'commend', 'condemn', 'deplore', 'emphasise', 'emphasize', 'express', 'highlight', 'invite', 'note', 'praise', 'reaffirm', 'recall', 'recognise', 'recognize', 'reiterate', 'reject', 'stress', 'thank', 'underline', 'underscore', 'urge', 'welcome'])
/** Participles that tell which: "issues related to …". */
const telling = new Set(['related', 'based', 'aimed', 'linked', 'tied', 'devoted', 'connected', 'entitled', 'titled', 'located', 'made', 'given', 'directed', 'designed', 'attached', 'dated', 'known'])
/** Verbs that govern lists as sayings do. */
const listing = new Set(['address', 'commend', 'cover', 'discuss', 'explore', 'point', 'praise', 'refer', 'review', 'tackle', 'welcome'])
/** Whether a word in capitals may open a dateline. */
const isDateline = ({ kind, surface }: Word): boolean => kind === 'letters' && surface.length > 2 && surface === surface.toUpperCase()
/** What a journalist names a source with, after what it said. */
const sources = new Set(['added', 'announced', 'confirmed', 'explained', 'noted', 'read', 'reads', 'reported', 'reports', 'said', 'says', 'stated', 'stressed', 'told', 'tweeted', 'wrote'])

/** Whether a word ends as adjectives do. */
const isAdjective = holdsOf(({ folded }) => /(?:[aeiou]ble|al|ic|ive|ous|ful|less|ary|ed)$/.test(folded))
/** Verbs that join an adjective as "be" does. */
export const lasting = new Set(['remain', 'stay', 'feel', 'stand'])
/** Verbs after which somebody is seen to do something: "saw officials discuss", "witnessed both sides signing". */
const perceptions = new Set(['see', 'witness', 'hear', 'watch'])

export class Clauses extends Groups {
  readonly predicates: Predicate[] = []
  #stack: Clause[] = []

  constructor(words: readonly Word[], sides: readonly SideMention[]) {
    super(words, sides)
    this.#read()
  }

  get #top(): Clause {
    return this.#stack[this.#stack.length - 1]!
  }

  #open(type: ClauseType, opener: number): void {
    this.#stack.push({ type, opener, start: opener + 1, need: true, weak: false, under: type === 'that' ? this.#sayerOf(opener) : this.predicates.length - 1, predicate: -1 })
  }

  /** The predicate that says what follows `that`: "stated that A has …, and that B does …" are both stated. */
  #sayerOf(opener: number): number {
    const at = this.predicates.length - 1
    const last = this.predicates[at]
    const goesOn = this.is(this.before(opener - 1), 'conjunction') && last?.clause === 'that' && last.under >= 0
    return goesOn && this.words[this.skipAdverbs(last.verb + 1)]?.folded !== 'that' ? last.under : at
  }

  #fresh(start: number, weak = false): void {
    this.#stack = [{ type: 'main', opener: -1, start, need: true, weak, under: -1, predicate: -1 }]
  }

  #read(): void {
    this.#fresh(0)
    const { words } = this
    let quoted = false
    for (let i = 0; i < words.length; ) {
      const mark = this.mark(i)
      if (mark) {
        if (mark === 'stop' && this.#main.need && this.startsVerb(this.skipAdverbs(i + 1)) && this.classOf({ from: this.#main.start, to: i }) !== 'none') this.#stack.length = 1 // "The two sides: agreed …"
        else if (mark === 'stop' || mark === 'bullet' || mark === 'end') this.#fresh(i + 1, mark === 'stop' && this.predicates.length > 0 && !this.#says())
        else if (mark === 'dash' && (i < 8 || (i < 24 && this.mark(i - 1) === 'close' && words.slice(0, i).some((word) => isDateline(word) || word.kind === 'digits')) || this.#main.predicate >= 0) && words[i]!.start > (words[i - 1]?.end ?? -1) && this.#main.predicate < 0) this.#fresh(i + 1)
        else if (mark === 'comma') this.#comma(i)
        else if (mark === 'slash' && i < 6 && words[i + 1] && words[i + 1]!.start > words[i]!.end) this.#fresh(i + 1) // "Shafaq News/ On Sunday"
        else if (mark === 'quote') {
          const before = this.mark(i - 1)
          if (!quoted && (i === 0 || before === 'comma' || before === 'stop') && !this.#closes(i)) {
            // "the minister, meanwhile, “welcomed …”": the quotation begins with his verb
            const spoken = i > 0 && this.#main.need && this.startsVerb(this.skipAdverbs(i + 1)) && this.classOf({ from: this.#main.start, to: i }) !== 'none'
            if (!spoken) this.#fresh(i + 1)
            quoted = true
          } else if (quoted) {
            if (before === 'comma' || before === 'end' || this.mark(i + 1) === 'comma') this.#fresh(this.mark(i + 1) === 'comma' ? i + 2 : i + 1)
            quoted = false
          }
        } else if (mark === 'open') {
          const close = this.#closing(i)
          if (close > i) {
            // "DOHA, (QNA) The two sides …": a dateline ends with its agency
            if (i < 8 && !this.predicates.length && isDateline(words[0]!)) this.#fresh(close + 1)
            i = close + 1
            continue
          }
        }
        i++
        continue
      }
      i = this.#word(i)
    }
  }

  /** Whether a quotation mark stands right behind a word and before none: `the "Plan of Action," and`. */
  #closes(i: number): boolean {
    const { words } = this
    return i > 0 && words[i - 1]!.end === words[i]!.start && words[i + 1]?.start !== words[i]!.end
  }

  #says(): boolean {
    return this.predicates[this.predicates.length - 1]!.lemmas.some((lemma) => sayers.has(lemma))
  }

  /** Whether a predicate only sees somebody do something: "saw officials discuss". */
  isPerception(at: number): boolean {
    const { lemmas, voice } = this.predicates[at]!
    const next = this.predicates[at + 1]
    return voice === 'active' && lemmas.some((lemma) => perceptions.has(lemma)) && next !== undefined && next.subject.from === this.predicates[at]!.verb + 1 && next.subjectClass === 'agent'
  }

  /** Whether a clause tells what else was done there: "held talks, during which they agreed", "met in Rabat, where they signed". */
  isOccasion({ clause, opener, subjectClass, voice, tense, first }: Predicate): boolean {
    if (opener < 2 || (tense === 'present' && (voice === 'active' || this.words[opener - 1]!.folded !== 'during'))) return false
    const acting = subjectClass === 'agent' || subjectClass === 'body' || (voice === 'passive' && this.words[first - 1]!.folded === 'it')
    if (clause === 'sub') return acting && this.words[opener]!.folded === 'where' && this.mark(opener - 1) === 'comma'
    return clause === 'relative' && acting && /^(?:which|whom)$/.test(this.words[opener]!.folded) && this.is(opener - 1, 'preposition') && this.words[opener - 1]!.folded !== 'of' && this.mark(opener - 2) === 'comma'
  }

  get #main(): Clause {
    return this.#stack[0]!
  }

  #closing(at: number): number {
    for (let i = at + 1; i < Math.min(at + 40, this.words.length); i++) if (this.mark(i) === 'close') return i
    return -1
  }

  #comma(at: number): void {
    if (this.words[at - 1]?.kind === 'digits' && this.words[at + 1]?.kind === 'digits') return // "30 September, 2024"
    while (this.#stack.length > 1) {
      const { type, need, start } = this.#top
      const empty = need && at > start
      if ((empty && type === 'sub') || (!need && (type === 'relative' || type === 'sub' || type === 'wh' || type === 'that') && this.#stack.some((clause, i) => i < this.#stack.length - 1 && clause.need))) {
        this.#stack.pop()
        // a fronted clause: the subject of the main clause begins after the comma
        if (this.#stack.length === 1 && this.#main.need && type === 'sub' && !this.#startsOutside({ from: this.#main.start, to: at })) this.#main.start = at + 1
      } else break
    }
  }

  /** Whether a main clause's words before a fronted clause could be its subject. */
  #startsOutside({ from, to }: Range): boolean {
    for (let i = from; i < to; i++) if (this.is(i, 'subordinator')) return i > from
    return true
  }

  #word(i: number): number {
    const word = this.words[i]!
    const next = this.words[i + 1]
    if (word.folded === 'that') {
      if (this.is(i - 1, 'subordinator')) return i + 1
      const verb = this.skipAdverbs(i + 1)
      const said = this.predicates[this.predicates.length - 1]
      if (said && this.before(i - 1) === said.verb) this.#open('that', i)
      else if (this.startsVerb(verb) && !this.startsVerb(verb + 1)) this.#open('relative', i)
      else if (this.#complement(i)) this.#open('that', i)
      else if (next && this.verbAhead(i + 1)) this.#open('relative', i)
      return i + 1
    }
    if (this.is(i, 'relative')) {
      this.#open('relative', i)
      return i + 1
    }
    if (this.is(i, 'wh') && !(word.folded === 'how' && next?.folded === 'to') && next?.folded !== 'to') {
      this.#open('wh', i)
      return i + 1
    }
    if (this.is(i, 'subordinator') && this.#opens(i)) {
      this.#open('sub', i)
      return i + 1
    }
    const group = this.group(i)
    if (!group) return i + 1
    return this.#take(i, group) ? group.end : Math.max(i + 1, group.verb + 1)
  }

  #opens(i: number): boolean {
    const { folded } = this.words[i]!
    if (this.is(i - 1, 'determiner')) return false
    if (folded === 'now' && this.words[i + 1]?.folded !== 'that') return false
    if ((folded === 'given' || folded === 'provided') && this.words[i + 1]?.folded !== 'that') return false
    if (folded === 'as' && (this.words[i + 1]?.folded === 'well' || this.words[i - 1]?.folded === 'well' || this.words[i - 1]?.folded === 'such')) return false
    if (folded === 'once' && /^(?:more|again|every|a|an|per)$/.test(this.words[i + 1]?.folded ?? '')) return false
    if (folded === 'so' && this.words[i + 1]?.folded !== 'that') return false
    // "the talks after the visit focused on …": a preposition while the clause waits for its verb
    if (prepositional.has(folded) && this.#top.need && i > this.#top.start && this.mark(i - 1) !== 'comma') return false
    return true
  }

  /** Whether `that` after this word opens what is said ("noted that", "confident that", "the hope that"). */
  #complement(at: number): boolean {
    const before = this.words[this.before(at - 1)]
    if (!before) return false
    if (this.mark(at - 1) === 'comma') return this.predicates.length > 0
    if (!this.#top.need && this.predicates.length && this.predicates[this.predicates.length - 1]!.verb >= at - 3) return true
    const last = this.predicates[this.predicates.length - 1]
    if (last && !this.#top.need && last.lemmas.some(isSaying)) return true
    return this.verbAhead(at + 1)
  }

  /** Gives the group its clause and subject; false where the word is no predicate here. */
  #take(i: number, group: Group): boolean {
    if (group.voice === 'participle') return this.#participle(i, group)
    const before = this.before(i - 1)
    const beforeMark = this.mark(before)
    const joined = beforeMark === 'comma' || (this.#isWellAs(before) && group.tense === 'past') || (this.is(before, 'conjunction') && !pronouns.has(this.words[before]?.folded ?? ''))
    // "remains committed": a verb beyond doubt, as "is committed" would be
    const plain = !group.certain && !(group.lemmas.some((lemma) => lasting.has(lemma)) && adjectives.has(this.words[this.skipAdverbs(group.end)]?.folded ?? ''))
    const next = this.skipAdverbs(group.end)
    if (plain) {
      // "the agreed framework", "of shared interest", "their continued support"
      if (before >= 0 && before >= this.#top.start && (this.is(before, 'determiner') || this.is(before, 'preposition') || /'s?$/.test(this.words[before]!.folded)) && !pronouns.has(this.words[before]!.folded)) return false
      if (this.is(before, 'number') && this.isNoun(next) && group.tense === 'past' && !this.is(next, 'determiner')) {
        if (!this.is(before - 1, 'determiner') || this.words[before]!.folded !== 'two' || this.hasVerbAhead(group.end)) return false
      }
      // "their first visit", "the third review"
      if (this.is(before, 'number') && this.is(before - 1, 'determiner') && group.tense === 'present' && !group.lemmas.some(isSaying)) return false
      if (this.words[before]?.folded === 'not' || this.is(before, 'be')) return false
    }
    const clause = this.#waiting(joined, this.is(before, 'conjunction'), group)
    if (clause?.weak && this.predicates.length && this.core({ from: clause.start, to: group.first }).from >= group.first) {
      // "noted …; welcomed …; and agreed …": the same subject after each semicolon
      if (!this.#coordinated(group, group.first - 1, plain, next)) return false
      clause.need = false
      return true
    }
    if (clause) {
      const subject = { from: clause.start, to: group.first }
      // "In view of the weight that both give to it, …": only which weight
      if (clause.type === 'main' && before > clause.start + 1 && /^(?:they|we|he|she)$/.test(this.words[before]!.folded) && this.is(clause.start, 'preposition') && (this.is(next, 'preposition') || this.mark(next) === 'comma') && this.#nounBefore(before, clause.start)) {
        this.#push(group, { clause: 'relative', opener: before - 1, subject: { from: before, to: group.first }, subjectClass: 'agent', shares: -1, under: -1, cut: before })
        return true
      }
      const kind = this.classOf(subject)
      if (plain && !this.#finite(group, subject, kind, next, clause)) return false
      while (this.#top !== clause) this.#stack.pop()
      clause.need = false
      clause.predicate = this.predicates.length
      this.#push(group, { clause: clause.type, opener: clause.opener, subject, subjectClass: kind, shares: -1, under: clause.under, cut: clause.opener >= 0 ? clause.opener : clause.start })
      return true
    }
    if (joined) return this.#coordinated(group, before, plain, next)
    return this.#ownSubject(group, before, plain, next)
  }

  /** "reviewed the plan, as well as identified priorities" */
  #isWellAs(at: number): boolean {
    return this.words[at]?.folded === 'as' && this.words[at - 1]?.folded === 'well'
  }

  /** Whether a noun that a pronoun's clause tells of stands right before it, with no comma since `from`. */
  #nounBefore(at: number, from: number): boolean {
    for (let i = from; i < at; i++) if (this.mark(i)) return false
    return this.isNoun(at - 1)
  }

  /** The clause that still waits for its verb. */
  #waiting(joined: boolean, conjoined: boolean, group: Group): Clause | undefined {
    if (joined && conjoined && this.predicates.length && !this.#main.need) return undefined
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const clause = this.#stack[i]!
      if (clause.need) {
        if (clause.type === 'sub' && group.first === clause.start && !group.certain) return undefined // "as agreed", "when launched"
        return clause
      }
      if (joined && conjoined) return undefined
    }
    return undefined
  }

  #finite(group: Group, subject: Range, kind: SubjectClass, next: number, clause: Clause): boolean {
    const word = this.words[group.verb]!
    const relative = clause.type === 'relative' && subject.from >= subject.to
    if (clause.weak && kind === 'none') return false
    // "At a meeting held in Hanoi": no subject yet
    const core = this.core(subject)
    if (core.from < core.to ? this.is(core.from, 'preposition') : subject.from < subject.to && group.tense === 'past' && this.is(next, 'preposition')) return false
    if (group.tense === 'past') {
      if (subject.from >= subject.to) {
        // "said that continued support …": whatever is said has a subject
        if (clause.type === 'that') return false
        // "AGREED MINUTES OF THE SESSION", "Launched in 2010, the council meets …": only which one
        if ((word.folded === 'agreed' && this.isNoun(next)) || (!this.title && this.#fronted(next))) return false
      }
      // "opened by thanking" is a verb, "opened by the minister" tells which
      const by = this.words[next]?.folded === 'by' && !this.verb(this.skipAdverbs(next + 1), form.ing)
      if ((by || (this.is(next, 'preposition') && this.words[next + 1]?.folded === 'by')) && subject.from < subject.to) return kind === 'text' && !this.hasVerbAhead(group.end)
      if (group.voice === 'passive') return subject.from >= subject.to
      // "Enhanced Security Cooperation: both …" is a label
      if (subject.from >= subject.to && word.surface[0] !== word.folded[0] && this.#labels(group.end)) return false
      if (subject.from >= subject.to && /^(?:asked|questioned|pressed|quizzed|compared|based|given)$/.test(word.folded)) return false // "Asked about Sudan, the minister …"
      if (kind === 'none' && !this.isName(core) && subject.from < subject.to && !relative && this.is(next, 'preposition') && (telling.has(word.folded) || group.lemmas.some(isTransitive)) && this.verbAhead(group.end)) return false
      if ((kind === 'none' || (kind === 'text' && (this.is(next, 'preposition') || this.is(next, 'subordinator')))) && subject.from < subject.to && !relative && this.hasVerbAhead(group.end)) return false
      return true
    }
    if (relative) return true
    if (subject.from >= subject.to) {
      // a bullet or a heading with a bare verb
      return word.surface[0] !== word.folded[0] && (group.base === undefined || this.is(next, 'determiner')) && this.is(next, 'determiner')
    }
    if ((this.startsVerb(next) && !(this.isPast(next) && this.isNoun(next + 1))) || this.words[next]?.folded === '\'s') return false
    // "as a forum to study the serious issues": what an infinitive governs
    if (clause.type === 'sub' && prepositional.has(this.words[clause.opener]!.folded) && this.#infinitiveIn(subject)) return false
    const last = this.words[this.before(group.first - 1)]
    if (!last || last.folded.endsWith('\'s') || last.folded.endsWith('\'') || last.kind === 'mark') return false
    if (kind === 'none' && clause.type === 'main') return false
    if (kind === 'none') {
      if (clause.type === 'sub' && prepositional.has(this.words[clause.opener]?.folded ?? '')) return false
      return !this.hasVerbAhead(group.end) && this.isPlural(subject) === !!group.base
    }
    const plural = this.isPlural(subject)
    // "partners and strong advocates of trade"
    if (plural && !group.base && this.words[next]?.folded === 'of') return false
    if (group.base && !word.folded.endsWith('s') ? !plural : word.folded.endsWith('s') && plural === true && !this.title && this.isNoun(next)) return false
    // "the two sides' review", "US aid plans": a noun follows only verbs, never nouns used as verbs, once a later verb is there
    return !this.hasVerbAhead(group.end) || this.is(next, 'determiner') || pronouns.has(last.folded)
  }

  /** Whether a preposition, a comma and the verb of the sentence follow: "Launched in 2010, the council meets". */
  #fronted(from: number): boolean {
    if (!this.is(from, 'preposition') || this.words[from]!.folded === 'by') return false
    for (let i = from + 1; i < Math.min(from + 12, this.words.length); i++) {
      if (this.mark(i) === 'stop' || this.startsVerb(i)) return false
      if (this.mark(i) !== 'comma' || !(this.is(i + 1, 'determiner') || this.sideAt(i + 1))) continue
      for (let verb = i + 2; verb < i + 8; verb++) if (this.verb(verb, form.s)) return true
      return this.verbAhead(i + 1)
    }
    return false
  }

  /** Whether large words lead to a colon: a label in front of what it names. */
  #labels(from: number): boolean {
    for (let i = from; i < Math.min(from + 7, this.words.length); i++) {
      const { surface, folded } = this.words[i]!
      if (surface === ':') return i > from
      if (surface[0] === folded[0] && !this.is(i, 'conjunction') && !this.is(i, 'preposition')) return false
    }
    return false
  }

  #infinitiveIn({ from, to }: Range): boolean {
    for (let i = from + 1; i < to; i++) {
      if (this.words[i]!.folded !== 'to') continue
      // what an article follows is a verb, listed or not
      const verb = this.skipAdverbs(i + 1)
      if (this.verb(verb, form.base) || (this.isNoun(verb) && this.is(verb + 1, 'determiner'))) return true
    }
    return false
  }

  /** A verb after `and` or a comma: it shares the subject of an earlier one of its kind. */
  #coordinated(group: Group, before: number, plain: boolean, next: number): boolean {
    const conjoined = this.is(before, 'conjunction') || this.#isWellAs(before)
    if (plain && this.words[next]?.folded === 'by') return false
    if (plain && group.voice === 'passive') return false
    // "in a comprehensive and sustained manner", "economic and trade programmes"
    if (plain && this.isNoun(next) && (isAdjectival(this.words[group.verb]!.folded) || (conjoined && isAdjective(this.words[before - 1]!) && group.lemmas.every(isWeak)))) return false
    // "to study and address": one infinitive with the next
    const infinitive = this.before(before - 1)
    if (conjoined && group.base && this.verb(infinitive, form.base) && this.words[this.before(infinitive - 1)]?.folded === 'to') return false
    let commas = conjoined ? 0 : 1
    if (conjoined && this.mark(before - 1) === 'comma') commas = 1
    for (let at = this.predicates.length - 1; at >= 0; at--) {
      const host = this.predicates[at]!
      if (host.voice === 'participle') continue
      const past = host.tense === 'past' || host.tense === 'would'
      // "are committed to …, and affirmed that": a state and a saying
      const saidToo = conjoined && !past && (host.voice !== 'active' || host.lemmas.some((lemma) => lasting.has(lemma))) && host.clause === 'main' && host.subjectClass === 'agent' && group.tense === 'past' && !group.lemmas.every(isWeak)
      if (plain && (group.tense === 'past') !== past && !saidToo) continue
      // "is a forum for regional and trade issues": one who trades needs an -s
      if (plain && group.base && host.tense === 'present' && !this.is(host.first, 'modal') && host.subject.from < host.subject.to && !this.isPlural(host.subject)) return false
      // "the minister … and documents reached": several who document need no -s
      if (plain && group.tense === 'present' && !group.base && host.subject.from < host.subject.to && this.isPlural(this.core(host.subject)) && this.isNoun(next)) return false
      // "support efforts to develop the economy, maintain peace and …": the infinitive goes on
      if (plain && group.base && !group.lemmas.some((lemma) => stated.has(lemma)) && this.#infinitiveIn({ from: host.verb, to: group.first })) return false
      if (host.subjectClass === 'none' && plain && !(host.clause === 'relative' && conjoined && !commas && at === this.predicates.length - 1)) continue
      if ((host.clause === 'relative' || host.clause === 'wh' || host.clause === 'sub') && commas && this.predicates.slice(0, at).some((other) => other.clause === 'main')) continue
      if (host.clause === 'relative' && !(this.words[host.opener]?.folded === 'who' && this.mark(host.opener - 1) === 'comma') && host.subject.from < host.subject.to && this.predicates.slice(Math.max(0, at - 6), at).some((other) => other.clause === 'main' && other.subjectClass !== 'none')) continue
      if (host.clause === 'wh' && this.predicates.slice(0, at).some((other) => other.clause === 'main')) continue
      // ", held in Doha", ", signed in 2009" after a comma alone only tell which one
      if (plain && !conjoined && group.tense === 'past' && this.is(next, 'preposition') && !group.lemmas.some((lemma) => saysWith(lemma, this.words[next]!.folded)) && !this.#laterSibling(group.end)) return false
      // "the release of hostages, increased aid": an adjective in a list
      if (plain && !conjoined && group.tense === 'past' && this.isNoun(next) && !group.lemmas.some(isSaying)) return false
      if (plain && group.tense === 'present' && !this.is(next, 'determiner') && !this.isNoun(next) && !this.is(next, 'preposition') && this.words[next]?.folded !== 'that') return false
      if (plain && group.tense === 'present' && host.tense !== 'present') continue
      const passive = plain && host.voice === 'passive' && host.first < host.verb && !!this.verb(group.verb, form.participle) && !this.is(next, 'determiner') && !this.isNoun(next)
      this.#push(passive ? { ...group, voice: 'passive' } : group, {
        clause: host.clause, opener: host.opener, subject: host.subject, subjectClass: host.subjectClass, shares: at, under: host.under,
        cut: this.#isWellAs(before) ? before - (this.mark(before - 3) === 'comma' ? 3 : 2) : conjoined && this.mark(before - 1) === 'comma' ? before - 1 : before,
      })
      return true
    }
    return false
  }

  #laterSibling(from: number): boolean {
    for (let i = from; i < Math.min(from + 60, this.words.length); i++) {
      if (this.is(i, 'conjunction') && this.startsVerb(this.skipAdverbs(i + 1))) return true
    }
    return false
  }

  /** A verb whose own subject stands after `and`, a comma or another verb: a new clause. */
  #ownSubject(group: Group, before: number, plain: boolean, next: number): boolean {
    const last = this.predicates[this.predicates.length - 1]
    if (!last) return false
    let from = before + 1
    while (from > last.verb + 1) {
      const mark = this.mark(from - 1)
      if (mark === 'comma' || mark === 'stop' || mark === 'quote' || (mark === 'dash' && this.words[from - 1]!.start > this.words[from - 2]!.end)) break
      if (this.is(from - 1, 'conjunction') && !pronouns.has(this.words[from - 1]!.folded)) {
        const between = this.#betweenBefore(from - 1, last.verb)
        if (between) {
          from = between
          continue
        }
        const earlier = this.#listStart(from - 1, last.verb + 1)
        if (earlier === undefined) break
        from = earlier
        break
      }
      from--
    }
    const tags = sources.has(this.words[group.verb]!.folded)
    if (tags) {
      // "…, a statement by the governments of Egypt and the US read": all after the comma says it
      for (let i = from - 1; i > Math.max(last.verb, from - 16); i--) if (this.mark(i) === 'comma') {
        from = i + 1
        break
      }
    }
    const start = from
    const subject = { from: start, to: group.first }
    const kind = this.classOf(subject)
    const bounded = start > last.verb + 1 || this.mark(start - 1) !== undefined
    if (!bounded || start === last.verb + 1) {
      // "he said Oman signed it": what is said without `that`
      const says = last.lemmas.some((lemma) => sayers.has(lemma))
      if (plain && group.base && kind === 'agent' && last.lemmas.some((lemma) => perceptions.has(lemma))) {
        this.#push(group, { clause: 'that', opener: last.verb, subject, subjectClass: kind, shares: -1, under: this.predicates.length - 1, cut: start })
        return true
      }
      if (plain && !(says && last.lemmas.includes('say') && !this.is(start, 'preposition') && (kind !== 'none' || group.tense === 'past' || !group.base))) return this.#reducedBefore(group, last, kind)
      this.#push(group, { clause: says ? 'that' : 'relative', opener: last.verb, subject, subjectClass: kind, shares: -1, under: this.predicates.length - 1, cut: start })
      return true
    }
    if (plain) {
      if ((kind === 'none' && !(tags && this.mark(start - 1) === 'comma')) || this.words[next]?.folded === 'by') return false
      if (group.voice === 'passive') return false
      // "the agreements and documents reached"
      if (group.tense === 'past' && kind === 'text' && (next >= this.words.length || this.mark(next)) && group.lemmas.some(isTransitive)) return false
      if (group.tense === 'present' && !/^(?:we|they|i)$/.test(this.words[before]?.folded ?? '') && (last.tense === 'past' || !this.is(next, 'determiner'))) return false
      if (group.tense === 'past' && !tags && this.is(next, 'preposition') && kind !== 'agent' && kind !== 'body' && kind !== 'meeting') return false
    }
    const comma = this.mark(start - 1) === 'comma'
    const cutAt = start > 0 && (this.is(start - 1, 'conjunction') || comma) ? start - 1 : start
    const cut = cutAt > 0 && this.is(cutAt, 'conjunction') && this.mark(cutAt - 1) === 'comma' ? cutAt - 1 : cutAt
    this.#push(group, { clause: 'main', opener: -1, subject, subjectClass: kind, shares: -1, under: -1, cut: comma ? this.#frontedBefore(cut, last.verb) : cut })
    return true
  }

  /** Where ", and on the Omani side" begins before the comma at `comma`; the comma where no such phrase goes before it. */
  #frontedBefore(comma: number, floor: number): number {
    for (let i = comma - 1; i > Math.max(floor + 1, comma - 10); i--) {
      if (this.mark(i)) break
      if (this.is(i, 'conjunction')) return this.is(i + 1, 'preposition') ? (this.mark(i - 1) === 'comma' ? i - 1 : i) : comma
    }
    return comma
  }

  /** Where `between` stands before an `and` that belongs to it. */
  #betweenBefore(and: number, floor: number): number | undefined {
    for (let i = and - 1; i > Math.max(floor, and - 10); i--) {
      if (this.mark(i) || this.is(i, 'conjunction')) return undefined
      if (this.words[i]!.folded === 'between') return i
    }
    return undefined
  }

  /** "called for an extension of the truce mediated by the UN": the later past tells only which. */
  #reducedBefore(group: Group, last: Predicate, kind: SubjectClass): boolean {
    if (kind !== 'none' || last.tense !== 'past' || last.first !== last.verb || last.voice !== 'active' || group.tense !== 'past') return false
    if (!this.is(last.verb + 1, 'preposition') || last.subjectClass === 'none') return false
    for (let i = last.verb + 1; i < group.first; i++) if (this.mark(i) || this.is(i, 'conjunction')) return false
    return true
  }

  /** Where a list of subjects that goes on after `and` begins ("and Blinken and Albusaidi agreed"). */
  #listStart(and: number, floor: number): number | undefined {
    let from = and
    while (from > floor) {
      const at = from - 1
      // ", the Omani and the Chadian delegations achieved"
      if (this.mark(at) === 'comma' && this.is(from, 'determiner') && this.sideAt(from + 1)?.as === 'adjective' && from + 2 === and) return from
      if (this.mark(at)) return undefined
      if (this.is(at, 'conjunction')) {
        if (this.#betweenBefore(at, floor)) return undefined
        break
      }
      if (this.words[at]!.folded === 'between') return undefined
      if (this.is(at, 'preposition') && this.words[at]!.folded !== 'of') return undefined
      from--
    }
    if (from <= floor || from === and) return undefined
    return this.classOf({ from, to: and }) === 'agent' ? from : undefined
  }

  #participle(i: number, group: Group): boolean {
    let before = i - 1
    while (before >= 0 && this.isAdverb(before)) before--
    const opened = before < 0 || this.mark(before) === 'comma' || this.mark(before) === 'stop' || this.mark(before) === 'quote' || this.mark(before) === 'bullet'
    const conjoined = this.is(before, 'conjunction') || this.is(before, 'subordinator')
    if (this.is(before, 'preposition') || this.is(before, 'determiner') || this.words[before]?.folded === 'to' || this.words[before]?.folded === 'worth') return false
    // "as well as activating", "such as training", "committed to 'supporting": one of several that are governed
    if (this.words[before]?.folded === 'as' && /^(?:such|well)$/.test(this.words[before - 1]?.folded ?? '')) return false
    if (this.mark(before) === 'quote' && this.is(before - 1, 'preposition')) return false
    const last = this.predicates.length - 1
    const next = this.skipAdverbs(group.end)
    if (this.is(i, 'nominal') && this.mark(before) === 'comma' && !this.is(next, 'determiner')) return false
    const governs = this.is(next, 'determiner') || this.words[next]?.folded === 'that' || this.is(next, 'wh')
    if (conjoined && this.predicates[last]?.voice !== 'participle' && this.mark(before - 1) !== 'comma' && !this.is(before, 'subordinator')) return false
    const says = group.lemmas.some(isSaying)
    // a participle with its own subject: "with both sides agreeing to …"
    const own = !opened && !conjoined ? this.#absolute(before + 1) : undefined
    if (!opened && !conjoined && !governs && !(says && own && this.classOf(own) === 'agent')) return false
    if (!says && conjoined && !this.is(before, 'subordinator') && this.isNoun(next) && !group.lemmas.includes('agree')) return false
    if (!says && this.mark(before) === 'comma' && last >= 0 && this.#listed(this.predicates[last]!.verb, before, group.end)) return false
    if (!says && last >= 0 && this.#gerundSince(this.predicates[last]!.verb, i)) return false
    // "pointed to growth in trade, rising investment, and expanding exchanges": a list of what is said
    if (!says && this.predicates[last]?.lemmas.some((lemma) => isSaying(lemma) || listing.has(lemma)) && (this.mark(before) === 'comma' ? this.#gerundAfterAnd(group.end) : conjoined && this.#gerundAfterComma(this.predicates[last]!.verb, before - 1))) return false
    this.#push(group, {
      clause: opened || conjoined ? 'sub' : own ? 'sub' : 'relative', opener: i, subject: own ?? { from: i, to: i }, subjectClass: own ? this.classOf(own) : 'none',
      shares: own ? -1 : this.#host(opened), under: last, cut: own ? own.from - 1 : opened && before >= 0 ? before : conjoined ? (this.mark(before - 1) === 'comma' ? before - 1 : before) : i,
    })
    return true
  }

  /** Whether a participle after a comma is one of a list that goes on: "the growth of trade, tackling drought, the exchange of …". */
  #listed(from: number, comma: number, to: number): boolean {
    let earlier = false
    for (let i = Math.max(from + 1, comma - 60); i < comma; i++) {
      if (this.mark(i) !== 'comma') continue
      earlier = true
      // the one before was no predicate either
      if (this.verb(i + 1, form.ing) && !this.is(i + 1, 'preposition')) return true
    }
    if (!earlier) return false
    for (let i = to; i < Math.min(to + 15, this.words.length - 1); i++) {
      if (this.mark(i) === 'comma') return this.is(i + 1, 'determiner') || !!this.verb(this.is(i + 1, 'conjunction') ? i + 2 : i + 1, form.ing)
      if (this.mark(i) === 'stop' || this.startsVerb(i)) return false
    }
    return false
  }

  /** Whether a gerund after a preposition is going on: "in supporting the economy, stabilising markets and …". */
  #gerundSince(from: number, to: number): boolean {
    for (let i = Math.max(from + 1, to - 40); i < to; i++) if (this.is(i, 'preposition') && this.verb(this.skipAdverbs(i + 1), form.ing)) return true
    return false
  }

  /** Whether ", and" with a gerund still follows in the sentence: a list is under way. */
  #gerundAfterAnd(from: number): boolean {
    for (let i = from; i < Math.min(from + 30, this.words.length - 1); i++) {
      if (this.mark(i) === 'stop' || this.startsVerb(i)) return false
      if (this.is(i, 'conjunction') && this.mark(i - 1) === 'comma' && this.verb(i + 1, form.ing)) return true
    }
    return false
  }

  #gerundAfterComma(from: number, to: number): boolean {
    for (let i = Math.max(from, to - 40); i < to - 1; i++) if (this.mark(i) === 'comma' && this.verb(i + 1, form.ing)) return true
    return false
  }

  /** The predicate whose subject a participle has: after a comma, the last that is not inside a clause of what it governs. */
  #host(afterComma: boolean): number {
    const at = this.predicates.length - 1
    if (!afterComma) return at
    for (let back = at; back >= Math.max(0, at - 12); back--) {
      const { clause, voice, subjectClass } = this.predicates[back]!
      if (voice === 'participle' ? clause === 'sub' : clause === 'main' || (clause === 'that' && subjectClass === 'agent') || (clause === 'sub' && subjectClass === 'agent')) return back
    }
    return at
  }

  /** The own subject of a participle: "with both sides agreeing", "saw the two ministers signing". */
  #absolute(to: number): Range | undefined {
    const last = this.predicates[this.predicates.length - 1]
    const seen = last?.lemmas.some((lemma) => perceptions.has(lemma)) ? last.verb : -1
    for (let at = to - 1; at > Math.max(-1, to - 36); at--) {
      if (at === seen) return { from: at + 1, to }
      if (this.mark(at) || this.is(at, 'subordinator')) return undefined
      if (this.words[at]!.folded === 'with') return { from: at + 1, to }
    }
    return undefined
  }

  #push(group: Group, place: Pick<Predicate, 'clause' | 'opener' | 'subject' | 'subjectClass' | 'shares' | 'under' | 'cut'>): void {
    const { first, verb, lemmas, voice, tense } = group
    const { clause, opener, subject, subjectClass, shares, under, cut } = place
    const predicate: Predicate = { first, verb, lemmas: group.negative || group.modal ? [] : lemmas, voice, tense, clause, opener, subject, subjectClass, shares, under, cut }
    this.predicates.push(predicate)
  }
}
