import type { SentenceGrammar } from '../steps/02-sentences.ts'
import { classAt, combining, isSecondHalf, letter } from '../characters.ts'
import { wordClasses } from './acts-lexicon.ts'

// A stop ends a sentence unless it belongs to an abbreviation, an initial, an item's number or a number.

const abbreviations = new Set([
  'adm',
  'amb',
  'apr',
  'art',
  'assoc',
  'asst',
  'aug',
  'ave',
  'brig',
  'capt',
  'cf',
  'cmdr',
  'co',
  'col',
  'corp',
  'dec',
  'dept',
  'dr',
  'drs',
  'ed',
  'eng',
  'est',
  'etc',
  'ext',
  'feb',
  'fig',
  'gen',
  'gov',
  'govt',
  'hon',
  'inc',
  'jan',
  'jr',
  'jul',
  'jun',
  'lt',
  'ltd',
  'maj',
  'mar',
  'md',
  'messrs',
  'mohd',
  'mr',
  'muhd',
  'mrs',
  'ms',
  'no',
  'nos',
  'nov',
  'oct',
  'op',
  'para',
  'paras',
  'pm',
  'prof',
  'pt',
  'rep',
  'reps',
  'rev',
  'rt',
  'sec',
  'sen',
  'sens',
  'sep',
  'sept',
  'sgt',
  'sr',
  'st',
  'tel',
  'univ',
  'viz',
  'vol',
  'vs',
])
/** These end a sentence as often as not: a capital after them decides. */
const ending = new Set(['co', 'corp', 'etc', 'inc', 'jr', 'ltd', 'no', 'pm', 'sr'])
/** Titles that stand before a name, written with stops. */
const titles = /^(?:h\.?e|h\.?h|h\.?m|h\.?r\.?h|rt\.?\s?hon)$/

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character)
const closing = new Set(['"', '\u201d', '\u2019', "'", ')', ']', '\u00bb'])

/** Whether the word that follows opens a sentence and is no name: an article, a pronoun, a preposition with a capital. */
function opensSentence(next: string): boolean {
  const classes = wordClasses(next.toLowerCase())
  return /^\p{Lu}/u.test(next) && next.toLowerCase() !== 'under' && (classes > 0 || /ly$/.test(next))
}

/** Whether a page has lost the blank behind the stop: "across sectors.Talks focused", "the committee .The agenda". */
function isRunOn(text: string, at: number, after: number): boolean {
  return (
    /(?:(?:^|[\s(\u2019'-])\p{L}*\p{Ll}{3}|\p{Ll} |\d{3}|\))$/u.test(text.slice(Math.max(0, at - 24), at)) &&
    /^["\u201c(]?\p{Lu}\p{Ll}*(?:[\s,'\u2019-]|\.\s)/u.test(text.slice(after, after + 24))
  )
}

/** Letters and stops right before a place, of the last 24 characters. */
function wordBefore(text: string, at: number): string {
  let from = at
  for (const least = Math.max(0, at - 24); from > least;) {
    const before = from - (from - 1 > least && isSecondHalf(text.charCodeAt(from - 1)) ? 2 : 1)
    const type = classAt(text, before)
    if (type !== letter && type !== combining && text.charCodeAt(before) !== 0x2e) break
    from = before
  }
  return text.slice(from, at)
}

export const sentences: SentenceGrammar = {
  isStop: (code) => code === 0x2e || code === 0x3f || code === 0x21,
  ends(text, at) {
    const mark = text[at]
    let after = at + 1
    while (closing.has(text[after] ?? '')) after++
    if (!isSpace(text[after])) return mark === '.' && isRunOn(text, at, after)
    if (mark !== '.') return true
    const next =
      /^\s*[("'\u201c\u2018[]*([\p{L}\p{M}\p{N}.'\u2019-]{1,24})/u.exec(text.slice(after, after + 32))?.[1] ?? ''
    if (/^\p{Ll}/u.test(next)) return false
    const word = wordBefore(text, at)
    if (!word) {
      const before = text.slice(Math.max(0, at - 24), at)
      return !/(?:^|[\n.:;!?)\u2022])\s*\(?\d{1,2}$/.test(before) || at < 2
    }
    const folded = word.toLowerCase()
    if (titles.test(folded)) return false
    if (/^\p{Lu}$/u.test(word) || /\p{L}\.\p{L}/u.test(word)) return opensSentence(next)
    if (ending.has(folded))
      return folded === 'no' ? !/^\p{N}/u.test(next) : (/^\p{Lu}/u.test(next) && folded !== 'jr') || opensSentence(next)
    return !abbreviations.has(folded)
  },
}
