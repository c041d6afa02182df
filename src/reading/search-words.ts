import type { Span } from '../text/span.ts'
import { fold } from '../text/fold.ts'
import { searchKeys as arabicKeys, searchStops as arabicStops } from './ar/search.ts'
import { searchKeys as englishKeys, searchStops as englishStops } from './en/search.ts'

// The words of a text as search sees them. What is indexed and what is asked pass here alike, so that both agree, whatever database holds them.

export interface SearchWord extends Span {
  /** As written: letters with their hamzas, dots and case; marks that are no letters (vowels, tatweel, bidi controls) aside, presentation forms as letters. */
  readonly exact: string
  /** What its other spellings and forms share; none of a word that is in every sentence. */
  readonly keys: readonly string[]
}

// Letters with what may stand among them: vowels, tatweel, joiners and bidi controls; U.S. is one word, and Sa'id.
const invisible = '\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\u00ad'
const pattern = new RegExp(
  `(?:\\p{L}\\.){2,}|(?!\\u0640)\\p{L}(?:[\\p{L}\\p{M}${invisible}]|['’ʼ](?=[${invisible}]*(?!\\u0640)\\p{L}))*|\\p{N}+(?:[.,٫٬]\\p{N}+)*`,
  'gu',
)
const unseen = new RegExp(`[${invisible}\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]`, 'gu')
const trailing = new RegExp(`[${invisible}]+$`, 'u')
const mostKnown = 100_000
const known = new Map<string, { readonly exact: string; readonly keys: readonly string[] }>()

function takenApart(surface: string): { readonly exact: string; readonly keys: readonly string[] } {
  let word = known.get(surface)
  if (!word) {
    const folded = fold(surface)
    const arabic = /[\u0621-\u064a]/.test(folded)
    const latin = arabic ? folded : folded.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('.', '')
    const keys = arabic
      ? arabicStops.has(folded)
        ? []
        : arabicKeys(folded)
      : /^\p{N}/u.test(folded)
        ? [folded.replace(/[,٬](?=\d{3}\b)/g, '').replace('٫', '.')]
        : englishStops.has(latin)
          ? []
          : englishKeys(latin)
    word = { exact: surface.normalize('NFKC').replace(unseen, ''), keys }
    if (known.size < mostKnown) known.set(surface, word)
  }
  return word
}

/** @returns the words in order; offsets are UTF-16 code units of `text` */
export function searchWords(text: string): SearchWord[] {
  return Array.from(text.matchAll(pattern), ({ 0: matched, index }) => {
    const surface = matched.replace(trailing, '')
    return { start: index, end: index + surface.length, ...takenApart(surface) }
  })
}

/** No passage is longer, in UTF-16 code units, but for one endless sentence, which is cut. */
const longestPassage = 600

/** Paragraphs, cut at the ends of sentences where they are long: what is sought together stands together in one of them. */
export function passagesOf(text: string): Span[] {
  const passages: Span[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    for (let from = 0; from < line.length;) {
      let to = line.length
      if (to - from > longestPassage) {
        const piece = line.slice(from, from + longestPassage)
        const ends = [...piece.matchAll(/[.!?؟؛](?=\s)/gu)].at(-1)?.index
        const blank = piece.search(/\s\S*$/u)
        to = from + (ends !== undefined && ends > 100 ? ends + 1 : blank > 0 ? blank : longestPassage)
      }
      const words = line.slice(from, to)
      const start = index + from + (words.length - words.trimStart().length)
      if (words.trim()) passages.push({ start, end: start + words.trim().length })
      from = to
    }
  }
  return passages
}
