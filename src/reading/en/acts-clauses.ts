import type { SideMention, Word } from '../analysis.ts'
import { Finite } from './acts-finite.ts'
import { type Group, prepositional } from './acts-groups.ts'
import { adjectives, closed, isSaying } from './acts-lexicon.ts'
import type { Range, SubjectClass } from './acts-phrases.ts'
import { type Clause, type ClauseType, lasting, perceptions, sayers } from './acts-predicates.ts'
import { pronouns } from './acts-spellings.ts'

// The clause grammar: where the predicates of an English sentence are, and what the subject of each is. One pass over the words
// with a stack of open clauses. It knows verbs and closed classes only; a word that it does not know is a noun.

/** Whether a word in capitals may open a dateline. */
const isDateline = ({ kind, surface }: Word): boolean =>
  kind === 'letters' && surface.length > 2 && surface === surface.toUpperCase()

/** Verbs that take something for something else. */
const likening = new Set([
  'acknowledge',
  'appoint',
  'characterise',
  'characterize',
  'cite',
  'confirm',
  'congratulate',
  'consider',
  'define',
  'depict',
  'describe',
  'designate',
  'elect',
  'hail',
  'identify',
  'laud',
  'name',
  'portray',
  'praise',
  'recognise',
  'recognize',
  'regard',
  'see',
  'select',
  'term',
  'view',
])

export class Clauses extends Finite {
  #stack: Clause[] = []

  constructor(
    words: readonly Word[],
    sides: readonly SideMention[],
    abbreviations: ReadonlyMap<string, SubjectClass> = new Map(),
  ) {
    super(words, sides, abbreviations)
    this.#read()
  }

  get #top(): Clause {
    return this.#stack[this.#stack.length - 1]!
  }

  #open(type: ClauseType, opener: number): void {
    this.#stack.push({
      type,
      opener,
      start: opener + 1,
      need: true,
      weak: false,
      under: type === 'that' ? this.#sayerOf(opener) : this.predicates.length - 1,
      predicate: -1,
    })
  }

  /** The predicate that says what follows `that`: "stated that A has …, and that B does …" are both stated. */
  #sayerOf(opener: number): number {
    const at = this.predicates.length - 1
    const last = this.predicates[at]
    const goesOn = this.is(this.before(opener - 1), closed.conjunction) && last?.clause === 'that' && last.under >= 0
    return goesOn && this.words[this.skipAdverbs(last.verb + 1)]?.folded !== 'that' ? last.under : at
  }

  #fresh(start: number, weak = false): void {
    this.#stack = [{ type: 'main', opener: -1, start, need: true, weak, under: -1, predicate: -1 }]
  }

  #read(): void {
    this.#fresh(0)
    const { words } = this
    let quoted = false
    for (let i = 0; i < words.length;) {
      const mark = this.mark(i)
      if (mark) {
        if (
          mark === 'stop' &&
          this.#main.need &&
          this.startsVerb(this.skipAdverbs(i + 1)) &&
          this.classOf({ from: this.#main.start, to: i }) !== 'none'
        )
          this.#stack.length = 1 // "The two sides: agreed …"
        else if (mark === 'stop' && this.#parts(i)) {
          i++
          continue
        } else if (mark === 'stop' || mark === 'bullet' || mark === 'end')
          this.#fresh(i + 1, mark === 'stop' && this.predicates.length > 0 && !this.#says())
        else if (
          mark === 'dash' &&
          (i < 8 ||
            (i < 24 &&
              this.mark(i - 1) === 'close' &&
              words.slice(0, i).some((word) => isDateline(word) || word.kind === 'digits')) ||
            this.#main.predicate >= 0) &&
          (words[i]!.start > (words[i - 1]?.end ?? -1) ||
            (this.mark(i - 1) === 'close' && (words[i + 1]?.start ?? 0) > words[i]!.end)) &&
          this.#main.predicate < 0
        )
          this.#fresh(i + 1)
        else if (mark === 'comma') this.#comma(i)
        else if (mark === 'slash' && i < 6 && words[i + 1] && words[i + 1]!.start > words[i]!.end)
          this.#fresh(i + 1) // "Shafaq News/ On Sunday"
        else if (mark === 'quote') {
          const before = this.mark(i - 1)
          if (!quoted && (i === 0 || before === 'comma' || before === 'stop') && !this.#closes(i)) {
            // "the minister, meanwhile, “welcomed …”": the quotation begins with his verb
            const spoken =
              i > 0 &&
              this.#main.need &&
              this.startsVerb(this.skipAdverbs(i + 1)) &&
              this.classOf({ from: this.#main.start, to: i }) !== 'none'
            if (!spoken) this.#fresh(i + 1)
            quoted = true
          } else if (quoted) {
            if (before === 'comma' || before === 'end' || this.mark(i + 1) === 'comma')
              this.#fresh(this.mark(i + 1) === 'comma' ? i + 2 : i + 1)
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

  /** "Mr Haddad, Minister of Trade; Ms Ndiaye, Minister of Ports; and …": whether a semicolon stands between two of a list that is the subject. */
  #parts(at: number): boolean {
    return (
      this.words[at]!.surface === ';' &&
      this.#main.need &&
      this.#main.start < at &&
      this.predicates.length === 0 &&
      this.classOf({ from: this.#main.start, to: at }) === 'agent'
    )
  }

  #says(): boolean {
    return this.predicates[this.predicates.length - 1]!.lemmas.some((lemma) => sayers.has(lemma))
  }

  /** Whether a predicate only sees somebody do something: "saw officials discuss". */
  isPerception(at: number): boolean {
    const { lemmas, voice } = this.predicates[at]!
    const next = this.predicates[at + 1]
    return (
      voice === 'active' &&
      lemmas.some((lemma) => perceptions.has(lemma)) &&
      next !== undefined &&
      next.subject.from === this.predicates[at]!.verb + 1 &&
      next.subjectClass === 'agent'
    )
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
      if (
        (empty && type === 'sub') ||
        (!need &&
          (type === 'relative' || type === 'sub' || type === 'wh' || type === 'that') &&
          this.#stack.some((clause, i) => i < this.#stack.length - 1 && clause.need))
      ) {
        this.#stack.pop()
        // a fronted clause: the subject of the main clause begins after the comma
        if (
          this.#stack.length === 1 &&
          this.#main.need &&
          type === 'sub' &&
          !this.#startsOutside({ from: this.#main.start, to: at })
        )
          this.#main.start = at + 1
      } else break
    }
  }

  /** Whether a main clause's words before a fronted clause could be its subject. */
  #startsOutside({ from, to }: Range): boolean {
    for (let i = from; i < to; i++) if (this.is(i, closed.subordinator)) return i > from
    return true
  }

  #word(i: number): number {
    const word = this.words[i]!
    const next = this.words[i + 1]
    if (word.folded === 'that') {
      if (this.is(i - 1, closed.subordinator)) return i + 1
      const verb = this.skipAdverbs(i + 1)
      const said = this.predicates[this.predicates.length - 1]
      if (said && this.before(i - 1) === said.verb) this.#open('that', i)
      else if (this.startsVerb(verb) && (!this.startsVerb(verb + 1) || this.isAuxiliary(verb)))
        this.#open('relative', i)
      else if (this.#complement(i)) this.#open('that', i)
      else if (next && this.verbAhead(i + 1)) this.#open('relative', i)
      return i + 1
    }
    if (this.is(i, closed.relative)) {
      this.#open('relative', i)
      return i + 1
    }
    if (this.is(i, closed.wh) && !(word.folded === 'how' && next?.folded === 'to') && next?.folded !== 'to') {
      this.#open('wh', i)
      return i + 1
    }
    if (this.is(i, closed.subordinator) && this.#opens(i)) {
      this.#open('sub', i)
      return i + 1
    }
    const group = this.group(i)
    if (!group) return i + 1
    return this.#take(i, group) ? group.end : Math.max(i + 1, group.verb + 1)
  }

  #opens(i: number): boolean {
    const { folded } = this.words[i]!
    if (this.is(i - 1, closed.determiner)) return false
    // "the night before, …": an adverb
    if (this.mark(i + 1) && this.mark(i + 1) !== 'quote' && this.mark(i + 1) !== 'open' && i > 0 && !this.mark(i - 1))
      return false
    if (folded === 'now' && this.words[i + 1]?.folded !== 'that') return false
    if ((folded === 'given' || folded === 'provided') && this.words[i + 1]?.folded !== 'that') return false
    if (
      folded === 'as' &&
      (this.words[i + 1]?.folded === 'well' ||
        this.words[i - 1]?.folded === 'well' ||
        this.words[i - 1]?.folded === 'such')
    )
      return false
    // "described the talks as frank and said"
    if (folded === 'as' && !this.#top.need && this.#likens(i)) return false
    if (folded === 'once' && /^(?:more|again|every|a|an|per)$/.test(this.words[i + 1]?.folded ?? '')) return false
    if (folded === 'so' && this.words[i + 1]?.folded !== 'that') return false
    // "the talks after the visit focused on …": a preposition while the clause waits for its verb
    if (prepositional.has(folded) && this.#top.need && i > this.#top.start && this.mark(i - 1) !== 'comma') return false
    return true
  }

  /** Whether `as` tells for what the last verb takes something: "hailed the visit as historic". */
  #likens(at: number): boolean {
    const last = this.predicates[this.predicates.length - 1]
    if (!last?.lemmas.some((lemma) => likening.has(lemma))) return false
    for (let i = last.verb + 1; i < at; i++) if (this.mark(i)) return false
    return !this.is(at + 1, closed.pronoun)
  }

  /** Whether `that` after this word opens what is said ("noted that", "confident that", "the hope that"). */
  #complement(at: number): boolean {
    const before = this.words[this.before(at - 1)]
    if (!before) return false
    if (this.mark(at - 1) === 'comma') return this.predicates.length > 0
    if (!this.#top.need && this.predicates.length && this.predicates[this.predicates.length - 1]!.verb >= at - 3)
      return true
    const last = this.predicates[this.predicates.length - 1]
    if (last && !this.#top.need && last.lemmas.some(isSaying)) return true
    return this.verbAhead(at + 1)
  }

  /** Gives the group its clause and subject; false where the word is no predicate here. */
  #take(i: number, group: Group): boolean {
    if (group.voice === 'participle') {
      const taken = this.participle(i, group)
      // "while promoting trade": the clause waits for no other verb
      if (taken && this.#top.need && this.#top.type === 'sub' && this.#top.start === i) this.#top.need = false
      return taken
    }
    const before = this.before(i - 1)
    const beforeMark = this.mark(before)
    const joined =
      beforeMark === 'comma' ||
      (this.isWellAs(before) && group.tense === 'past') ||
      (this.is(before, closed.conjunction) && !pronouns.has(this.words[before]?.folded ?? ''))
    // "remains committed": a verb beyond doubt, as "is committed" would be
    const plain =
      !group.certain &&
      !(
        group.lemmas.some((lemma) => lasting.has(lemma)) &&
        adjectives.has(this.words[this.skipAdverbs(group.end)]?.folded ?? '')
      )
    const next = this.skipAdverbs(group.end)
    if (plain) {
      // "the agreed framework", "of shared interest", "their continued support"
      if (
        before >= 0 &&
        before >= this.#top.start &&
        (this.is(before, closed.determiner) ||
          this.is(before, closed.preposition) ||
          /'s?$/.test(this.words[before]!.folded)) &&
        !pronouns.has(this.words[before]!.folded)
      )
        return false
      if (
        this.is(before, closed.number) &&
        this.isNoun(next) &&
        group.tense === 'past' &&
        !this.is(next, closed.determiner)
      ) {
        if (
          !this.is(before - 1, closed.determiner) ||
          this.words[before]!.folded !== 'two' ||
          this.hasVerbAhead(group.end)
        )
          return false
      }
      // "their first visit", "the third review"
      if (
        this.is(before, closed.number) &&
        this.is(before - 1, closed.determiner) &&
        group.tense === 'present' &&
        !group.lemmas.some(isSaying)
      )
        return false
      if (this.words[before]?.folded === 'not' || this.is(before, closed.be)) return false
    }
    const clause = this.#waiting(joined, this.is(before, closed.conjunction), group)
    if (
      clause?.weak &&
      this.predicates.length &&
      this.core({ from: clause.start, to: group.first }).from >= group.first
    ) {
      // "noted …; welcomed …; and agreed …": the same subject after each semicolon
      if (!this.coordinated(group, group.first - 1, plain, next)) return false
      clause.need = false
      return true
    }
    if (clause) {
      const subject = { from: clause.start, to: group.first }
      // "In view of the weight that both give to it, …": only which weight
      if (
        clause.type === 'main' &&
        before > clause.start + 1 &&
        /^(?:they|we|he|she)$/.test(this.words[before]!.folded) &&
        this.is(clause.start, closed.preposition) &&
        (this.is(next, closed.preposition) || this.mark(next) === 'comma') &&
        this.#nounBefore(before, clause.start)
      ) {
        this.push(group, {
          clause: 'relative',
          opener: before - 1,
          subject: { from: before, to: group.first },
          subjectClass: 'agent',
          shares: -1,
          under: -1,
          cut: before,
        })
        return true
      }
      const kind = this.classOf(subject)
      if (plain && !this.finite(group, subject, kind, next, clause)) return false
      while (this.#top !== clause) this.#stack.pop()
      clause.need = false
      clause.predicate = this.predicates.length
      this.push(group, {
        clause: clause.type,
        opener: clause.opener,
        subject,
        subjectClass: kind,
        shares: -1,
        under: clause.under,
        cut: clause.opener >= 0 ? clause.opener : clause.start,
      })
      return true
    }
    if (joined) return this.coordinated(group, before, plain, next)
    return this.ownSubject(group, before, plain, next)
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
}
