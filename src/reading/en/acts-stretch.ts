import type { SideMention, Word } from '../analysis.ts'
import { closed, form, lemmasByForms } from './acts-lexicon.ts'
import type { SubjectClass } from './acts-phrases.ts'
import { adverbial, canBe, capital, everyClosed, letters, markOf, pronominal, verbal } from './acts-spellings.ts'

// The words of a stretch with their closed classes, the mentions of sides over them, and what the document's abbreviations stand for.

export class Stretch {
  readonly words: readonly Word[]
  protected readonly title: boolean
  /** What each word can be. */
  readonly #can: number[] = []
  /** The outermost mention of a side over each word. */
  readonly #sides: (SideMention | undefined)[]
  /** What the document's abbreviations stand for. */
  readonly #abbreviations: ReadonlyMap<string, SubjectClass>
  /** How many sides a compound names: "India-Oman". */
  readonly #halves = new Map<Word, number>()

  constructor(words: readonly Word[], sides: readonly SideMention[], abbreviations: ReadonlyMap<string, SubjectClass>) {
    this.words = words
    this.#abbreviations = abbreviations
    let lettered = 0
    let capitals = 0
    for (let at = 0; at < words.length; at++) {
      const can = canBe(words[at]!)
      this.#can.push(
        can & closed.preposition && words[at]!.folded === 'under' && words[at + 1]?.folded.startsWith('secretar')
          ? can & ~everyClosed
          : can,
      )
      if (!(can & letters)) continue
      lettered++
      if (can & capital) capitals++
    }
    this.title = lettered > 2 && capitals >= lettered * 0.6
    this.#sides = new Array<SideMention | undefined>(words.length)
    let first = 0
    for (const side of sides) {
      while (first < words.length && words[first]!.start < side.start) first++
      for (let i = first; i < words.length && words[i]!.end <= side.end; i++) this.#sides[i] ??= side
      const whole = words[side.start === words[first]?.start ? first : first - 1]
      if (
        whole &&
        (whole.start < side.start || whole.end > side.end) &&
        side.start < whole.end &&
        whole.surface.includes('-')
      )
        this.#halves.set(whole, (this.#halves.get(whole) ?? 0) + 1)
    }
  }

  /** Whether most words are written large, as in a heading. */
  get isHeading(): boolean {
    return this.title
  }

  /** Whether a word belongs to a closed class, or to one of several added up: `is(at, closed.determiner | closed.number)`. */
  is(at: number, classes: number): boolean {
    return at >= 0 && at < this.#can.length && (this.#can[at]! & classes) !== 0
  }

  mark(at: number): string | undefined {
    const word = this.words[at]
    const mark = word && markOf(word)
    // "at 7:30": a clock
    if (
      mark === 'stop' &&
      this.words[at - 1]?.kind === 'digits' &&
      this.words[at + 1]?.kind === 'digits' &&
      this.words[at - 1]!.end === word!.start &&
      this.words[at + 1]!.start === word!.end
    )
      return undefined
    return mark
  }

  /** The next word from `at` that is no adverb. */
  skipAdverbs(at: number): number {
    while (at < this.words.length && this.isAdverb(at)) at++
    return at
  }

  isAdverb(at: number): boolean {
    return this.is(at, adverbial)
  }

  /** The word at or before `at` that is no adverb. */
  skipBack(at: number): number {
    return this.before(at)
  }

  protected before(at: number): number {
    while (at >= 0 && this.isAdverb(at) && !this.is(at, pronominal)) at--
    return at
  }

  /** Whether a word may be one of some forms of a verb. */
  protected isVerb(at: number, forms: number): boolean {
    return this.is(at, forms << verbal)
  }

  protected verb(at: number, forms: number): readonly string[] | undefined {
    return this.isVerb(at, forms) ? lemmasByForms(this.words[at]!)[forms] : undefined
  }

  /** Whether the word may be a past participle. */
  isPast(at: number): boolean {
    return this.isVerb(at, form.participle)
  }

  protected isNoun(at: number): boolean {
    return this.is(at, letters) && !this.is(at, everyClosed | adverbial)
  }

  /** What the document says that an abbreviation stands for. */
  abbreviation(at: number): SubjectClass | undefined {
    return this.#abbreviations.size ? this.#abbreviations.get(this.words[at]!.surface) : undefined
  }

  /** The outermost mention of a side that the word belongs to. */
  sideAt(at: number): SideMention | undefined {
    return this.#sides[at]
  }

  /** Whether the word stands inside a mention, neither first nor last. */
  protected sideAcross(at: number): boolean {
    const side = this.#sides[at]
    return !!side && this.#sides[at - 1] === side && this.#sides[at + 1] === side
  }

  /** Whether two sides stand there as one, "Egypt-US" or "Egypt-U.S.". */
  protected isCompound(at: number): boolean {
    const word = this.words[at]
    if (!word) return false
    const before = this.words[at - 1]
    // "Chad-Saudi Arabia": the second begins inside the word before
    if (before && this.#sides[at] && this.#sides[at]!.start < before.end && (this.#halves.get(before) ?? 0) > 1)
      return true
    return (
      (this.#halves.get(word) ?? 0) > 1 ||
      (this.#sides[at] !== undefined &&
        this.words[at - 1]?.surface === '-' &&
        this.words[at - 1]!.end === word.start &&
        this.#sides[at - 2] !== undefined)
    )
  }
}
