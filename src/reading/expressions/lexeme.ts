import type { Whole, Word } from '../analysis.ts'
import type { Qualifier } from '../finding.ts'
import { lazily } from '../lexicon.ts'
import { holdsOf, perSpelling } from '../spelling.ts'
import type { Phase } from './edtf.ts'

// What the words of dates and figures mean, whatever their language: a pack fills a lexicon with these, the grammars in this
// folder read them.

export type Period = 'day' | 'week' | 'month' | 'year' | 'quarter' | 'half' | 'third' | 'season' | 'decade' | 'century'

export interface Lexeme {
  /** A number below a thousand: خمسة, twenty. */
  readonly cardinal?: number
  /** A multiplier: hundred, ألف, billion. */
  readonly scale?: number
  /** An abbreviated multiplier (m, k) that counts only where it is attached and money or a like unit stands beside it. */
  readonly short?: boolean
  /** How many the form itself counts: 2 in the dual (ملياري, قرنين). */
  readonly times?: number
  /** The ten of eleven to nineteen, where it is a word of its own (خمسة عشر). */
  readonly teen?: boolean
  readonly ordinal?: number
  readonly fraction?: number
  /** The plural of a fraction: 8 for eighths. */
  readonly parts?: number
  /** "part" and "over" in fractions: جزء من مئة, ١ على ٣. */
  readonly share?: boolean
  readonly over?: boolean
  readonly negative?: boolean
  readonly point?: boolean
  readonly month?: number
  readonly hijri?: boolean
  /** The word has other meanings too, and is a month or weekday only beside something that says so. */
  readonly needy?: boolean
  readonly weekday?: number
  readonly period?: Period
  readonly season?: number
  /** Twenty to ninety, for a decade by name. */
  readonly decade?: number
  /** Days from today. */
  readonly dayShift?: number
  /** Last, this, next. */
  readonly shift?: -1 | 0 | 1
  readonly phase?: Phase
  /** The letter of Q1 and H2. */
  readonly part?: 'quarter' | 'half'
  /** "Corresponding to": the day before it is the day after it. */
  readonly same?: boolean
  readonly era?: 'hijri' | 'gregorian'
  readonly joint?:
    'and' | 'to' | 'from' | 'between' | 'of' | 'in' | 'a' | 'the' | 'comma' | 'dash' | 'slash' | 'open' | 'close'
  /** What a number after (or before) this word belongs to, so that it is neither a date nor a figure; an agency stands in a dateline. */
  readonly bar?: 'programme' | 'plan' | 'event' | 'number' | 'nth' | 'clock' | 'history' | 'agency'
  /** What is counted, an English noun in the singular. */
  readonly unit?: string
  /** The two sides themselves and their like ("the two countries"), of which two are no figure. */
  readonly party?: boolean
  readonly percent?: boolean
  readonly currency?: string
  /** Other currencies of the same name, each with the adjectives of its country: the text tells which is meant. */
  readonly namesakes?: readonly Namesake[]
  /** A currency's sign or code: $, OMR. */
  readonly sign?: string
  readonly qualifier?: Qualifier
  /** A word of the kind that follows its figure ("تقريبا", "or more"). */
  readonly trailing?: boolean
  /** A verb or noun of exceeding, which may stand a few words before its figure. */
  readonly reaching?: boolean
  /** Two words hyphened into one: five-year. */
  readonly counted?: { readonly value: number; readonly unit: string }
  /** Words that mark a length of time: "for" (لمدة), "throughout" (طوال), "whole" (كامل). */
  readonly lasting?: boolean
  readonly throughout?: boolean
  readonly whole?: boolean
  /** An English ordinal's ending, attached to digits. */
  readonly suffix?: boolean
}

/** A currency that shares its name with others. */
export interface Namesake {
  readonly code: string
  readonly adjectives: readonly string[]
}

/** A meaning with each of its fields, so that all are of one shape. */
const everyField = ({
  cardinal,
  scale,
  short,
  times,
  teen,
  ordinal,
  fraction,
  parts,
  share,
  over,
  negative,
  point,
  month,
  hijri,
  needy,
  weekday,
  period,
  season,
  decade,
  dayShift,
  shift,
  phase,
  part,
  same,
  era,
  joint,
  bar,
  unit,
  party,
  percent,
  currency,
  namesakes,
  sign,
  qualifier,
  trailing,
  reaching,
  counted,
  lasting,
  throughout,
  whole,
  suffix,
}: Lexeme): Whole<Lexeme> => ({
  cardinal,
  scale,
  short,
  times,
  teen,
  ordinal,
  fraction,
  parts,
  share,
  over,
  negative,
  point,
  month,
  hijri,
  needy,
  weekday,
  period,
  season,
  decade,
  dayShift,
  shift,
  phase,
  part,
  same,
  era,
  joint,
  bar,
  unit,
  party,
  percent,
  currency,
  namesakes,
  sign,
  qualifier,
  trailing,
  reaching,
  counted,
  lasting,
  throughout,
  whole,
  suffix,
})

/** What a word means that no list has. */
export const nothing: Lexeme = everyField({})

/** A word or a set phrase of the sentence, with what it may mean. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly folded: string
  readonly lexeme: Lexeme
  readonly kind: Word['kind']
  /** A conjunction is written onto it (و). */
  readonly and: boolean
  /** The article is written onto it (ال). */
  readonly definite: boolean
  /** A preposition is written onto it (ب, ل, ك). */
  readonly fused: boolean
  /** Where it begins without the conjunction and the preposition that are written onto it; its article stays. */
  readonly stemStart: number
  readonly capital: boolean
  /** Whether a date may begin here, and whether a figure may. */
  readonly mayDate: boolean
  readonly mayCount: boolean
}

interface Entry {
  lexeme?: Lexeme
  /** Whether the word, alone or with others, may open a date or a figure. */
  opens: boolean
  readonly phrases: { readonly rest: readonly string[]; lexeme: Lexeme }[]
}

/** What a language writes onto the front of a word. */
export interface Fusion {
  readonly conjunctions: readonly string[]
  readonly articles: readonly string[]
}

/** The words and set phrases of one language, by their folded spelling. */
export class Lexicon {
  readonly #fusion: Fusion
  readonly #entries = new Map<string, Entry>()
  /** Fills the lexicon when it is first asked. */
  readonly #fill: () => void

  /** @param lists each adds its words */
  constructor(lists: readonly ((lexicon: Lexicon) => void)[], fusion: Fusion = { conjunctions: [], articles: [] }) {
    this.#fusion = fusion
    this.#fill = lazily(() => {
      for (const add of lists) add(this)
    })
  }

  /** Adds a meaning; a word that has one already keeps both. */
  add(spelling: string, meaning: Lexeme): void {
    const [first, ...rest] = spelling.split(' ')
    if (!first) return
    const entry = this.#entries.get(first) ?? { opens: false, phrases: [] }
    this.#entries.set(first, entry)
    if (!rest.length) {
      entry.lexeme = { ...entry.lexeme, ...meaning }
      entry.opens ||= canOpen(entry.lexeme)
      return
    }
    const known = entry.phrases.find((phrase) => phrase.rest.join(' ') === rest.join(' '))
    if (known) known.lexeme = { ...known.lexeme, ...meaning }
    else entry.phrases.push({ rest, lexeme: meaning })
    entry.opens ||= canOpen(known?.lexeme ?? meaning)
    entry.phrases.sort((a, b) => b.rest.length - a.rest.length)
  }

  /** The sentence's words with their meanings, a set phrase as one token; none where no word can open a date or a figure. */
  tokens(words: readonly Word[]): Token[] {
    this.#fill()
    if (!words.some(this.#mayOpen)) return []
    const tokens: Token[] = []
    let opens = false
    for (let i = 0; i < words.length;) {
      const token = this.#tokenAt(words, i)
      opens ||= token.sense.opens
      tokens.push(token)
      i += token.size
    }
    return opens ? tokens : []
  }

  #tokenAt(words: readonly Word[], at: number): WordToken {
    const word = words[at]!
    if (word.kind === 'digits') return new WordToken(word, word.end, 1, unknown, digits)
    for (const form of this.#known(word)) {
      for (const { rest, sense } of form.phrases) {
        let i = 0
        while (i < rest.length && words[at + 1 + i]?.folded === rest[i]) i++
        if (i === rest.length) return new WordToken(word, words[at + i]!.end, i + 1, form, sense)
      }
      if (form.whole) return new WordToken(word, word.end, 1, form, form.whole)
    }
    return new WordToken(word, word.end, 1, unknown, senseOfNothing)
  }

  /** A word's ways to be taken apart that the lexicon knows, in order. */
  readonly #known = perSpelling(({ spelling }): readonly KnownForm[] =>
    spelling.forms.flatMap(({ proclitics, stem, start }) => {
      const entry = this.#entries.get(stem)
      if (!entry) return []
      const and = proclitics !== '' && this.#fusion.conjunctions.includes(proclitics[0]!)
      const article = proclitics && this.#fusion.articles.find((written) => proclitics.endsWith(written))
      const written = article ? spelling.forms.find((form) => form.proclitics + article === proclitics) : undefined
      const fused = proclitics.length > (and ? 1 : 0) + (article ? article.length : 0)
      const phrases = entry.phrases.map(({ rest, lexeme }) => ({ rest, sense: senseOf(lexeme) }))
      const whole = entry.lexeme && senseOf(entry.lexeme)
      return [{ whole, phrases, and, definite: Boolean(article), fused, stemStart: written?.start ?? start }]
    }),
  )

  readonly #mayOpen = holdsOf(
    ({ kind, spelling }) => kind === 'digits' || spelling.forms.some(({ stem }) => this.#entries.get(stem)?.opens),
  )
}

/** A meaning with what may begin where it stands. */
interface Sense {
  readonly lexeme: Lexeme
  readonly opens: boolean
  readonly mayDate: boolean
  readonly mayCount: boolean
}

/** A form of a word that the lexicon knows, with what is written onto its front; `stemStart` counts from the word's begin. */
interface KnownForm extends Pick<Token, 'and' | 'definite' | 'fused' | 'stemStart'> {
  readonly whole: Sense | undefined
  readonly phrases: readonly { readonly rest: readonly string[]; readonly sense: Sense }[]
}

const unknown: KnownForm = { whole: undefined, phrases: [], and: false, definite: false, fused: false, stemStart: 0 }

const senseOf = (lexeme: Lexeme): Sense => ({
  lexeme: everyField(lexeme),
  opens: canOpen(lexeme),
  mayDate: canDate(lexeme),
  mayCount: canCount(lexeme),
})
const senseOfNothing: Sense = { lexeme: nothing, opens: false, mayDate: false, mayCount: false }
const digits: Sense = { lexeme: nothing, opens: true, mayDate: true, mayCount: true }

class WordToken implements Token {
  constructor(
    private readonly word: Word,
    readonly end: number,
    readonly size: number,
    private readonly form: KnownForm,
    readonly sense: Sense,
  ) {}

  get start(): number {
    return this.word.start
  }

  get folded(): string {
    return this.word.folded
  }

  get kind(): Word['kind'] {
    return this.word.kind
  }

  get lexeme(): Lexeme {
    return this.sense.lexeme
  }

  get mayDate(): boolean {
    return this.sense.mayDate
  }

  get mayCount(): boolean {
    return this.sense.mayCount
  }

  get and(): boolean {
    return this.form.and
  }

  get definite(): boolean {
    return this.form.definite
  }

  get fused(): boolean {
    return this.form.fused
  }

  get stemStart(): number {
    return this.word.start + this.form.stemStart
  }

  get capital(): boolean {
    const { kind, surface, folded } = this.word
    return kind === 'letters' && surface[0] !== folded[0]
  }
}

/** Whether a date or a figure can stand where this word does: most sentences hold none. */
const canOpen = ({
  cardinal,
  scale,
  fraction,
  times,
  counted,
  sign,
  month,
  weekday,
  dayShift,
  decade,
  shift,
  season,
  period,
  share,
  throughout,
}: Lexeme): boolean =>
  cardinal !== undefined ||
  scale !== undefined ||
  fraction !== undefined ||
  times === 2 ||
  counted !== undefined ||
  sign !== undefined ||
  month !== undefined ||
  weekday !== undefined ||
  dayShift !== undefined ||
  decade !== undefined ||
  shift !== undefined ||
  season !== undefined ||
  period !== undefined ||
  share === true ||
  throughout === true

/** Whether the word itself can be the first of a date. */
const canDate = (lexeme: Lexeme): boolean => {
  const { cardinal, ordinal, month, weekday, dayShift, phase, part, season, decade, shift, period, joint } = lexeme
  return (
    [cardinal, ordinal, month, weekday, dayShift, phase, part, season, decade, shift, period].some(
      (meaning) => meaning !== undefined,
    ) ||
    joint === 'the' ||
    joint === 'from' ||
    joint === 'between'
  )
}

/** Whether the word itself can be the first of a figure. */
const canCount = ({ cardinal, scale, fraction, times, counted, sign, joint }: Lexeme): boolean =>
  times === 2 || joint === 'a' || [cardinal, scale, fraction, counted, sign].some((meaning) => meaning !== undefined)
