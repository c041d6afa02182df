import type { Word } from '../analysis.ts'
import type { Qualifier } from '../finding.ts'
import { perSpelling } from '../spelling.ts'
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

/** What a word means that no list has. */
export const nothing: Lexeme = {}

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
}

interface Entry {
  lexeme?: Lexeme
  /** Whether the word, alone or with others, may open a date or a figure. */
  opens: boolean
  readonly phrases: { readonly rest: readonly string[]; lexeme: Lexeme }[]
}

/** A form of a word that the lexicon knows, with what is written onto its front; `stemStart` counts from the word's begin. */
interface FusedForm extends Pick<Token, 'and' | 'definite' | 'fused' | 'stemStart'> {
  readonly entry: Entry
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

  constructor(fusion: Fusion = { conjunctions: [], articles: [] }) {
    this.#fusion = fusion
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
    if (!words.some(this.#mayOpen)) return []
    const tokens: Token[] = []
    let opens = false
    for (let i = 0; i < words.length;) {
      const word = words[i]!
      let found: Lexeme | undefined
      let size = 1
      let form: FusedForm | undefined
      if (word.kind === 'digits') opens = true
      else {
        for (const known of this.#known(word)) {
          const phrase = known.entry.phrases.find(({ rest }) =>
            rest.every((part, k) => part === words[i + 1 + k]?.folded),
          )
          found = phrase?.lexeme ?? known.entry.lexeme
          if (!found) continue
          size = phrase ? phrase.rest.length + 1 : 1
          form = known
          opens ||= canOpen(found)
          break
        }
      }
      tokens.push({
        start: word.start,
        end: words[i + size - 1]!.end,
        folded: word.folded,
        lexeme: found ?? nothing,
        kind: word.kind,
        stemStart: word.start + (form?.stemStart ?? 0),
        and: form?.and ?? false,
        definite: form?.definite ?? false,
        fused: form?.fused ?? false,
        capital: word.kind === 'letters' && word.surface[0] !== word.folded[0],
      })
      i += size
    }
    return opens ? tokens : []
  }

  /** A word's ways to be taken apart that the lexicon knows, in order. */
  readonly #known = perSpelling(({ spelling }): readonly FusedForm[] =>
    spelling.forms.flatMap(({ proclitics, stem, start }) => {
      const entry = this.#entries.get(stem)
      if (!entry) return []
      const and = proclitics !== '' && this.#fusion.conjunctions.includes(proclitics[0]!)
      const article = proclitics && this.#fusion.articles.find((written) => proclitics.endsWith(written))
      const written = article ? spelling.forms.find((form) => form.proclitics + article === proclitics) : undefined
      const fused = proclitics.length > (and ? 1 : 0) + (article ? article.length : 0)
      return [{ entry, and, definite: Boolean(article), fused, stemStart: written?.start ?? start }]
    }),
  )

  readonly #mayOpen = perSpelling(
    ({ kind, spelling }) => kind === 'digits' || spelling.forms.some(({ stem }) => this.#entries.get(stem)?.opens),
  )
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
