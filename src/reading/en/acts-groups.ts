import { closed, everyForm, form, lemmasByForms } from './acts-lexicon.ts'
import { Phrases } from './acts-phrases.ts'

// Verb groups: "has been signed", "will jointly open", "are to meet", "sign". Whether a plain form is a verb there is for the clause to say.

export type Voice = 'active' | 'passive' | 'participle' | 'copula'
export type Tense = 'past' | 'present' | 'future' | 'would'

export interface Group {
  readonly first: number
  readonly verb: number
  readonly end: number
  readonly lemmas: readonly string[]
  readonly voice: Voice
  readonly tense: Tense
  /** An auxiliary shows that it is finite. */
  readonly certain: boolean
  readonly negative: boolean
  readonly modal: boolean | undefined
  readonly perfect: boolean | undefined
  readonly progressive: boolean | undefined
  /** Of a present, whether it is without -s. */
  readonly base: boolean | undefined
}

/** A group that ends with its verb; `more` is what else is known of it. */
function grouped(
  first: number,
  verb: number,
  lemmas: readonly string[],
  voice: Voice,
  tense: Tense,
  more: Partial<Group> = {},
): Group {
  const { end = verb + 1, certain = false, negative = false, modal, perfect, progressive, base } = more
  return { first, verb, end, lemmas, voice, tense, certain, negative, modal, perfect, progressive, base }
}

/** Openers of clauses that are prepositions as well. */
export const prepositional = new Set(['after', 'before', 'since', 'until', 'as', 'given', 'so', 'once', 'now', 'where'])

const beSpellings = new Set(['am', 'are', 'is', 'was', 'were'])

export class Groups extends Phrases {
  /** Whether a word is certainly the head of a finite verb group. */
  protected startsVerb(at: number): boolean {
    const word = this.words[at]
    if (!word || word.kind !== 'letters') return false
    if (
      this.is(at, closed.modal | closed.will | closed.have | closed.do) ||
      (this.is(at, closed.be) && beSpellings.has(word.folded))
    )
      return true
    return (
      this.isVerb(at, form.past) ||
      (this.isVerb(at, form.s | form.base) &&
        (this.is(at - 1, closed.relative) || this.words[at - 1]?.folded === 'that'))
    )
  }

  /** Whether a word only helps a verb, so that no noun phrase begins with it. */
  protected isAuxiliary(at: number): boolean {
    return this.is(at, closed.be) || this.is(at, closed.have) || this.is(at, closed.will) || this.is(at, closed.modal)
  }

  protected verbAhead(from: number): boolean {
    for (let i = from; i < Math.min(from + 25, this.words.length); i++) {
      if (this.mark(i) === 'stop') return false
      if (this.startsVerb(i)) return true
    }
    return false
  }

  protected hasVerbAhead(after: number): boolean {
    // "requests continued support": a participle right behind the verb belongs to the noun
    const from = this.isPast(after) && this.isNoun(after + 1) ? after + 1 : after
    for (let i = from; i < Math.min(from + 30, this.words.length); i++) {
      const mark = this.mark(i)
      if (mark === 'stop' || mark === 'end' || mark === 'quote' || mark === 'comma') return false
      if (
        this.is(i, closed.relative) ||
        (this.is(i, closed.subordinator) && !prepositional.has(this.words[i]!.folded)) ||
        this.is(i, closed.conjunction) ||
        this.words[i]!.folded === 'that' ||
        this.is(i, closed.wh)
      )
        return false
      if (this.startsVerb(i) && !this.is(i - 1, closed.determiner) && !this.is(i - 1, closed.preposition)) return true
    }
    return false
  }

  protected group(i: number): Group | undefined {
    const word = this.words[i]!
    const { folded } = word
    if (this.is(i, closed.will | closed.modal)) {
      if (folded === 'will' && word.surface === 'Will' && i > 0 && !this.title) return undefined
      if (
        (folded === 'will' || folded === 'may' || folded === 'might') &&
        (this.is(i - 1, closed.determiner) || /'s$/.test(this.words[i - 1]?.folded ?? ''))
      )
        return undefined
      if (folded === 'will' && this.#isNounWill(i)) return undefined
      // "12 May 2024", "in May": the month
      if (
        folded === 'may' &&
        word.surface === 'May' &&
        i > 0 &&
        (!this.title || this.words[i - 1]!.kind === 'digits' || this.words[i + 1]?.kind === 'digits')
      )
        return undefined
      const tense = this.is(i, closed.will)
        ? 'future'
        : folded === 'would' || folded.endsWith("'d")
          ? 'would'
          : 'present'
      const modal = !this.is(i, closed.will) && tense !== 'would'
      return this.afterModal(i, modal ? 'present' : tense, modal)
    }
    if (this.is(i, closed.be) && (beSpellings.has(folded) || folded.includes("'")))
      return this.afterBe(i, i + 1, folded === 'was' || folded === 'were' ? 'past' : 'present')
    if (this.is(i, closed.have) && folded !== 'having') return this.infinitive(i) ? undefined : this.afterHave(i)
    if (this.is(i, closed.do)) {
      const at = this.skipAdverbs(i + 1)
      const verb = this.verb(at, form.base)
      return verb
        ? grouped(i, at, verb, 'active', folded === 'did' ? 'past' : 'present', {
            certain: true,
            negative: this.negative(i, at),
          })
        : undefined
    }
    if (!this.isVerb(i, everyForm)) return undefined
    // a capital inside running text is a name (Mark, Grant, Rose), and so is one after an honorific
    if (word.surface[0] !== folded[0] && i > 0 && !this.title && this.words[i - 1]!.kind === 'letters') return undefined
    // "the GCC states": the end of a name
    if (this.sideAt(i) && this.sideAt(i) === this.sideAt(i - 1) && this.sideAt(i)!.as !== 'person') return undefined
    if (this.title && (this.sideAt(i) || word.surface === 'States')) return undefined
    // "United States officials": the beginning of one
    if (word.surface[0] !== folded[0] && this.sideAt(i) && this.sideAt(i) === this.sideAt(i + 1)) return undefined
    const lemmas = lemmasByForms(word)
    const past = lemmas[form.past]!
    const participle = lemmas[form.participle]!
    const present = lemmas[form.base | form.s]!
    const ing = lemmas[form.ing]!
    const base = lemmas[form.base]!
    // "including", "regarding": no verbs
    if (ing.length && this.is(i, closed.preposition)) return undefined
    if (ing.length) return grouped(i, i, ing, 'participle', 'present')
    if (past.length) {
      // "set", "cut", "put" are base forms too
      const bare = present.length > 0 && (this.infinitive(i) || this.is(i - 1, closed.modal | closed.will))
      return bare ? undefined : grouped(i, i, past, 'active', 'past')
    }
    if (present.length) {
      if (this.infinitive(i)) return undefined
      // a heading that ends in a noun: "STRATEGIC DIALOGUE ON REGIONAL ISSUES"
      if (this.title && i === this.words.length - 1 && !base.length) return undefined
      return grouped(i, i, present, 'active', 'present', { base: base.length > 0 })
    }
    if (participle.length) return grouped(i, i, participle, 'passive', 'past')
    return undefined
  }

  /** "a new political will": no verb follows, and an article or "and" goes before its adjective. */
  #isNounWill(at: number): boolean {
    const next = this.skipAdverbs(at + 1)
    const free =
      !this.words[next] ||
      this.mark(next) !== undefined ||
      this.is(next, closed.preposition) ||
      (this.is(next, closed.conjunction) && next === at + 1) ||
      this.words[next]!.folded === 'to'
    return free && this.mark(next) !== 'comma' && [2, 3].some((back) => this.is(at - back, closed.determiner))
  }

  private infinitive(at: number): boolean {
    let before = at - 1
    while (before >= 0 && this.isAdverb(before)) before--
    return this.words[before]?.folded === 'to'
  }

  /** "may, as mutually agreed, establish": the verb behind an aside. */
  private afterAside(at: number): number {
    if (this.mark(at) !== 'comma') return at
    for (let i = at + 1; i < at + 9; i++)
      if (this.mark(i) === 'comma' && this.verb(this.skipAdverbs(i + 1), form.base)) return this.skipAdverbs(i + 1)
    return at
  }

  private negative(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if (this.words[i]!.folded === 'not' || this.words[i]!.folded === 'never' || this.words[i]!.folded.endsWith("n't"))
        return true
    return false
  }

  private afterModal(first: number, tense: Tense, modal: boolean): Group | undefined {
    const at = this.afterAside(this.skipAdverbs(first + 1))
    if (this.words[at]?.folded === 'be') return this.afterBe(first, at + 1, tense, modal)
    if (this.words[at]?.folded === 'have' && this.verb(this.skipAdverbs(at + 1), form.participle))
      return this.afterHave(first, at, true)
    const lemmas = this.verb(at, form.base)
    if (!lemmas)
      return grouped(first, at < this.words.length ? at : first, ['?'], 'active', tense, {
        end: Math.min(at + 1, this.words.length),
        certain: true,
        modal,
      })
    return grouped(first, at, lemmas, 'active', tense, { certain: true, negative: this.negative(first, at), modal })
  }

  private afterHave(first: number, have = first, modal?: boolean): Group {
    const tense = 'past'
    const at = this.skipAdverbs(have + 1)
    if (this.words[at]?.folded === 'been') return this.afterBe(first, at + 1, tense, modal)
    const lemmas = this.verb(at, form.participle)
    if (lemmas && !this.is(at - 1, closed.determiner))
      return grouped(first, at, lemmas, 'active', tense, {
        certain: true,
        negative: this.negative(first, at),
        perfect: true,
        modal,
      })
    return grouped(first, have, ['have'], 'active', this.words[have]!.folded === 'had' ? 'past' : 'present', {
      certain: true,
      modal,
    })
  }

  private afterBe(first: number, from: number, tense: Tense, modal?: boolean): Group {
    let at = this.skipAdverbs(from)
    if (this.words[at]?.folded === 'being') at = this.skipAdverbs(at + 1)
    const negative = this.negative(first, at)
    const participle = this.verb(at, form.participle)
    if (participle) return grouped(first, at, participle, 'passive', tense, { certain: true, negative, modal })
    const ing = this.verb(at, form.ing)
    if (ing) return grouped(first, at, ing, 'active', tense, { certain: true, negative, progressive: true, modal })
    if (this.words[at]?.folded === 'to') {
      const verb = this.skipAdverbs(at + 1)
      if (this.words[verb]?.folded === 'be') return this.afterBe(first, verb + 1, 'future', modal)
      const lemmas = this.verb(verb, form.base)
      if (lemmas) return grouped(first, verb, lemmas, 'active', 'future', { certain: true, negative, modal })
    }
    return grouped(first, from - 1, ['be'], 'copula', tense, { end: from, certain: true, negative, modal })
  }
}
