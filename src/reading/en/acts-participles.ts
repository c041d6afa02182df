import type { Group } from './acts-groups.ts'
import { closed, form, isSaying } from './acts-lexicon.ts'
import type { Range } from './acts-phrases.ts'
import { perceptions, type Predicate, Predicates } from './acts-predicates.ts'

// Participles that say or do something beside a finite verb: "…, stressing that", "with both sides agreeing", "Welcoming the visit, …".

/** Verbs that govern lists as sayings do. */
const listing = new Set([
  'address',
  'commend',
  'cover',
  'discuss',
  'explore',
  'point',
  'praise',
  'refer',
  'review',
  'tackle',
  'welcome',
])

/** Verbs that govern gerunds one after the other. */
const gerunds = new Set([
  'address',
  'agree',
  'concentrate',
  'consider',
  'cover',
  'debate',
  'discuss',
  'examine',
  'explore',
  'focus',
  'include',
  'involve',
  'revolve',
  'tackle',
])

export class Participles extends Predicates {
  protected participle(i: number, group: Group): boolean {
    let before = i - 1
    while (before >= 0 && this.isAdverb(before)) before--
    const opened =
      before < 0 ||
      this.mark(before) === 'comma' ||
      this.mark(before) === 'stop' ||
      (this.mark(before) === 'quote' && !this.#endsQuote(before)) ||
      this.mark(before) === 'bullet'
    const conjoined = this.is(before, closed.conjunction) || this.is(before, closed.subordinator)
    if (
      this.is(before, closed.preposition) ||
      this.is(before, closed.determiner) ||
      this.words[before]?.folded === 'to' ||
      this.words[before]?.folded === 'worth'
    )
      return false
    // "as well as activating", "such as training", "committed to 'supporting": one of several that are governed
    if (this.words[before]?.folded === 'as' && /^(?:such|well)$/.test(this.words[before - 1]?.folded ?? ''))
      return false
    if (this.mark(before) === 'quote' && this.is(before - 1, closed.preposition)) return false
    const last = this.predicates.length - 1
    const next = this.skipAdverbs(group.end)
    if (this.is(i, closed.nominal) && this.mark(before) === 'comma' && !this.is(next, closed.determiner)) return false
    const governs = this.is(next, closed.determiner) || this.words[next]?.folded === 'that' || this.is(next, closed.wh)
    if (
      conjoined &&
      this.predicates[last]?.voice !== 'participle' &&
      this.mark(before - 1) !== 'comma' &&
      !this.is(before, closed.subordinator)
    )
      return false
    const says = group.lemmas.some(isSaying)
    // "a just, lasting and comprehensive peace": one adjective of several
    if (!governs && !says && opened && (this.mark(next) === 'comma' || this.is(next, closed.conjunction))) return false
    // a participle with its own subject: "with both sides agreeing to …"
    const own = !opened && !conjoined ? this.#absolute(before + 1) : undefined
    if (!opened && !conjoined && !governs && !(says && own && this.classOf(own) === 'agent')) return false
    if (
      !says &&
      conjoined &&
      !this.is(before, closed.subordinator) &&
      this.isNoun(next) &&
      !group.lemmas.includes('agree')
    )
      return false
    if (
      !says &&
      this.mark(before) === 'comma' &&
      last >= 0 &&
      this.#listed(this.predicates[last]!.verb, before, group.end)
    )
      return false
    if (!says && last >= 0 && this.#gerundSince(this.predicates[last]!.verb, i)) return false
    // "discussed opening a port, training its staff and …": what is discussed
    if (
      last >= 0 &&
      this.#governsGerund(this.predicates[last]!) &&
      (!this.isStrong(i) || (!this.predicates[last]!.lemmas.some(isSaying) && this.#gerundAfterAnd(group.end)))
    )
      return false
    // "pointed to growth in trade, rising investment, and expanding exchanges": a list of what is said
    if (
      !says &&
      this.predicates[last]?.lemmas.some((lemma) => isSaying(lemma) || listing.has(lemma)) &&
      (this.mark(before) === 'comma'
        ? this.#gerundAfterAnd(group.end)
        : conjoined && this.#gerundAfterComma(this.predicates[last]!.verb, before - 1))
    )
      return false
    this.push(group, {
      clause: opened || conjoined ? 'sub' : own ? 'sub' : 'relative',
      opener: i,
      subject: own ?? { from: i, to: i },
      subjectClass: own ? this.classOf(own) : 'none',
      shares: own ? -1 : this.#host(opened),
      under: last,
      cut: own
        ? own.from - 1
        : opened && before >= 0
          ? before
          : conjoined
            ? this.mark(before - 1) === 'comma'
              ? before - 1
              : before
            : i,
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
      if (this.verb(i + 1, form.ing) && !this.is(i + 1, closed.preposition)) return true
    }
    if (!earlier) return false
    for (let i = to; i < Math.min(to + 15, this.words.length - 1); i++) {
      if (this.mark(i) === 'comma')
        return (
          this.is(i + 1, closed.determiner) || !!this.verb(this.is(i + 1, closed.conjunction) ? i + 2 : i + 1, form.ing)
        )
      if (this.mark(i) === 'stop' || this.startsVerb(i)) return false
    }
    return false
  }

  /** Whether the object of a verb that governs lists begins with a gerund: "discussed opening", "focused on increasing". */
  #governsGerund({ voice, verb, lemmas }: Predicate): boolean {
    if (voice === 'participle' || !lemmas.some((lemma) => isSaying(lemma) || gerunds.has(lemma))) return false
    const object = this.is(verb + 1, closed.preposition) ? verb + 2 : verb + 1
    return !!this.verb(this.skipAdverbs(object), form.ing) && !this.is(object, closed.nominal)
  }

  /** Whether a gerund after a preposition is going on: "in supporting the economy, stabilising markets and …". */
  #gerundSince(from: number, to: number): boolean {
    for (let i = Math.max(from + 1, to - 40); i < to; i++)
      if (this.is(i, closed.preposition) && this.verb(this.skipAdverbs(i + 1), form.ing)) return true
    return false
  }

  /** Whether ", and" with a gerund still follows in the sentence: a list is under way. */
  #gerundAfterAnd(from: number): boolean {
    for (let i = from; i < Math.min(from + 30, this.words.length - 1); i++) {
      if (this.mark(i) === 'stop' || this.startsVerb(i)) return false
      if (this.is(i, closed.conjunction) && this.mark(i - 1) === 'comma' && this.verb(i + 1, form.ing)) return true
    }
    return false
  }

  #gerundAfterComma(from: number, to: number): boolean {
    for (let i = Math.max(from, to - 40); i < to - 1; i++)
      if (this.mark(i) === 'comma' && this.verb(i + 1, form.ing)) return true
    return false
  }

  /** The predicate whose subject a participle has: after a comma, the last that is not inside a clause of what it governs. */
  #host(afterComma: boolean): number {
    const at = this.predicates.length - 1
    if (!afterComma) return at
    for (let back = at; back >= Math.max(0, at - 12); back--) {
      const { clause, voice, subjectClass } = this.predicates[back]!
      if (
        voice === 'participle'
          ? clause === 'sub'
          : clause === 'main' ||
            (clause === 'that' && subjectClass === 'agent') ||
            (clause === 'sub' && subjectClass === 'agent')
      )
        return back
    }
    return at
  }

  /** Whether a quotation mark ends words in the middle of a phrase: `the "gate of the desert" leading to`. */
  #endsQuote(at: number): boolean {
    return this.words[at - 1]?.kind === 'letters' && this.words[at - 1]!.end === this.words[at]!.start
  }

  /** The own subject of a participle: "with both sides agreeing", "saw the two ministers signing". */
  #absolute(to: number): Range | undefined {
    const last = this.predicates[this.predicates.length - 1]
    const seen = last?.lemmas.some((lemma) => perceptions.has(lemma)) ? last.verb : -1
    for (let at = to - 1; at > Math.max(-1, to - 36); at--) {
      if (at === seen) return { from: at + 1, to }
      // "…, both sides expressing their wish"
      if (this.mark(at) === 'comma' && /^(?:both|each)$/.test(this.words[at + 1]!.folded)) return { from: at + 1, to }
      if (this.mark(at) || this.is(at, closed.subordinator)) return undefined
      if (this.words[at]!.folded === 'with') return { from: at + 1, to }
    }
    return undefined
  }
}
