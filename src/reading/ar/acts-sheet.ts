import type { Span } from '../../text/span.ts'
import type { Sentence, SideMention, Word } from '../analysis.ts'
import type { ActKind } from '../finding.ts'
import type { ActContext, SubjectReference } from '../steps/07-acts.ts'
import { fitting } from '../spelling.ts'
import { is, isExactly, verbReadings, type VerbReading } from './acts-lexicon.ts'

/** A sentence laid out for the act grammar: its words by number, and the side mentions by the words that they begin and cover. */
export interface Sheet {
  readonly sentence: Sentence
  readonly context: ActContext
  readonly words: readonly Word[]
  /** Each word's readings as a finite verb. */
  readonly verbs: readonly (readonly VerbReading[])[]
  /** The number of the first word that is no mark or number; -1 where there is none. */
  readonly opening: number
  /** The longest mention that begins in the word, after its proclitics. */
  readonly mentionFrom: readonly (SideMention | undefined)[]
  /** The number of the word after the mention that covers the word; 0 where none does. */
  readonly mentionTo: readonly number[]
}

export function sheetOf(sentence: Sentence, context: ActContext): Sheet {
  const { words } = sentence
  const mentionFrom = new Array<SideMention | undefined>(words.length).fill(undefined)
  const mentionTo = new Array<number>(words.length).fill(0)
  let at = 0
  for (const mention of context.sides) {
    while (at < words.length && words[at]!.end <= mention.start) at++
    if (at >= words.length) break
    mentionFrom[at] ??= mention
    let to = at
    while (to < words.length && words[to]!.start < mention.end) to++
    for (let i = at; i < to; i++) mentionTo[i] = Math.max(mentionTo[i]!, to)
  }
  return {
    sentence,
    context,
    words,
    verbs: words.map((_, i) => verbsAt(words, i)),
    opening: words.findIndex(({ kind }) => kind === 'letters'),
    mentionFrom,
    mentionTo,
  }
}

const isGod = fitting(/^(?:الله|تعالي)$/)
const noVerbs: readonly VerbReading[] = []

/** A word's readings as a finite verb: none in a wish (`حفظه الله`), nor with the ending of an adverb (`حرصًا`); a conjunction may stand apart. */
function verbsAt(words: readonly Word[], i: number): readonly VerbReading[] {
  const readings = verbReadings(words[i]!)
  if (!readings.length) return readings
  if (isGod(words[i + 1]) || words[i]!.surface.includes('\u064b')) return noVerbs
  // حرصا منهما: out of their care, not "they cared"
  if (words[i]!.folded.endsWith('ا') && /^من(?:ه|ها|هما|هم)$/.test(words[i + 1]?.folded ?? '')) return noVerbs
  if (isAnd(words[i - 1])) return readings.map((reading) => ({ ...reading, conjunction: true }))
  // أن تناقش: of what is to be done, though the letters are a perfect too
  const toBe =
    words[i - 1]?.folded === 'ان' && readings.some(({ tense, conjunction }) => tense === 'imperfect' && !conjunction)
  return toBe ? readings.filter(({ tense }) => tense === 'imperfect') : readings
}

/** `و` or `ف` with a space behind it. */
export const isAnd = (word: Word | undefined): boolean => word?.folded === 'و' || word?.folded === 'ف'

/** A cue before its extent is known. Places are numbers of words; offsets are in the text. */
export interface Cue {
  readonly cue: Span
  readonly kind: ActKind
  readonly subject: SubjectReference
  /** The word where the quotation begins, and its offset. */
  readonly from: number
  readonly start: number
  /** The first word behind the verb and its subject. */
  readonly free: number
  /** Its subject, behind the verb, is an official or a ministry. */
  readonly official?: boolean
  readonly rule: string
  readonly because: readonly string[]
  /** Embedded in the act before it, which goes on over it. */
  readonly embedded?: boolean
  /** Of saying: it gives way to an act in what is said. */
  readonly say?: boolean
  /** Of telling, though its kind is another: the statement stresses that they discussed. */
  readonly says?: boolean
}

/** The last act so far that is embedded in no other. */
export const lastOuter = (cues: readonly Cue[]): Cue | undefined => cues.findLast((cue) => !cue.embedded)

/** Quotation marks and brackets: they stand between words without parting them. */
const quotes = new Set(['"', "'", '(', ')', '[', ']', '“', '”', '„', '<', '>'])
const isQuote = (word: Word) => word.kind === 'mark' && quotes.has(word.folded)

/** The number of the word before, quotation marks passed over; -1 at the beginning. */
export function before({ words }: Sheet, i: number): number {
  do i--
  while (i >= 0 && isQuote(words[i]!))
  return i
}

/** The number of the word after, quotation marks passed over. */
export function after({ words }: Sheet, i: number): number {
  do i++
  while (i < words.length && isQuote(words[i]!))
  return i
}

export const isMark = (word: Word | undefined, marks = '،,؛;:-.()[]/'): boolean =>
  word !== undefined && word.kind === 'mark' && marks.includes(word.surface)

export const isComma = (word: Word | undefined): boolean => isMark(word, '،,٬')

/** A preposition of its own, or ب, ل, ك before an article or before a word that they are written with. */
export function opensPhrase(sheet: Sheet, i: number): boolean {
  const word = sheet.words[i]
  if (!word || word.kind !== 'letters') return false
  if (isExactly(word, 'preposition')) return true
  if (/^(?:بال|لل|كال|وبال|ولل)/.test(word.folded)) return true
  const mention = sheet.mentionFrom[i]
  return mention !== undefined && mention.start > word.start && /^[بلك]/.test(word.folded)
}

/** `ومن الجانب الياباني ترأس …`: the number of the word where the side in whose name it is done begins before the verb at word `i`; -1 where none does. */
export function frontedSide({ words, mentionFrom, mentionTo }: Sheet, i: number): number {
  for (let j = i - 2; j >= 0 && i - j < 6; j--) {
    if (!/^و?(?:عن|من)$/.test(words[j]!.folded) || !/^(?:ال)?(?:جانب|طرف)$/.test(words[j + 1]!.folded)) continue
    const side = mentionFrom[j + 1] ? j + 1 : mentionFrom[j + 2] ? j + 2 : -1
    return side >= 0 && mentionTo[side] === i ? j : -1
  }
  return -1
}

/** `ومن جانب آخر`, `وفي سياق متصل`: the last word of a phrase without an article that opens a clause. */
function closesAside({ words, opening }: Sheet, last: number): boolean {
  if (!isExactly(words[last], 'aside')) return false
  for (let j = last - 1; j >= 0 && last - j < 4; j--)
    if (/^و?(?:في|من|علي|ب.+)$/.test(words[j]!.folded)) return j === opening || isComma(words[j - 1])
  return false
}

/** Not the first word of a new clause, and not one that stands outside the clause. */
export const isClauseStart = (sheet: Sheet, i: number): boolean => {
  const previous = before(sheet, i)
  if (previous < 0) return true
  const word = sheet.words[previous]!
  return (
    isMark(word, '،,؛;:-.–—/') ||
    sheet.words[i - 1]!.surface === ')' ||
    is(word, 'opener') ||
    is(word, 'side-phrase') ||
    isAnd(word) ||
    closesAside(sheet, previous)
  )
}
