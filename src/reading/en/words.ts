import { fold } from '../../text/fold.ts'
import type { Word } from '../analysis.ts'
import type { WordGrammar } from '../steps/03-words.ts'

// Words by one pass over the characters: U.S. and D.C. whole, letters with inner apostrophes or hyphens, numbers with
// separators, every other character a mark of its own.

const letter = /\p{L}/u
const joined = /[\p{L}\p{M}]/u
const digit = /\p{N}/u
const space = /\s/

/** The class of one character: letter, digit, mark, or white space; ASCII without a regular expression. */
function classOf(text: string, at: number): 'letter' | 'digit' | 'space' | 'mark' {
  const code = text.charCodeAt(at)
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'letter'
    if (code >= 48 && code <= 57) return 'digit'
    return code === 32 || (code >= 9 && code <= 13) ? 'space' : 'mark'
  }
  const character = String.fromCodePoint(text.codePointAt(at)!)
  if (letter.test(character)) return 'letter'
  if (digit.test(character)) return 'digit'
  return space.test(character) ? 'space' : 'mark'
}

const width = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)
const isJoined = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) : joined.test(String.fromCodePoint(text.codePointAt(at)!))
}
const isDigit = (text: string, at: number): boolean => classOf(text, at) === 'digit'
const isLetter = (text: string, at: number): boolean => classOf(text, at) === 'letter'

/** Where an initialism with stops (`U.S.`, `D.C.`, `H.E.`) that begins at `at` ends; `at` where there is none. */
function initialismEnd(text: string, at: number, end: number): number {
  let to = at
  let count = 0
  while (to + 1 < end && isLetter(text, to) && text[to + width(text, to)] === '.') {
    to += width(text, to) + 1
    count++
  }
  return count > 1 ? to : at
}

function lettersEnd(text: string, at: number, end: number): number {
  let to = at
  while (to < end) {
    if (isJoined(text, to)) to += width(text, to)
    else if ((text[to] === '-' || text[to] === '\'' || text[to] === '\u2019') && to + 1 < end && isLetter(text, to + 1)) to++
    else break
  }
  return to
}

function digitsEnd(text: string, at: number, end: number): number {
  let to = at
  while (to < end) {
    if (isDigit(text, to)) to += width(text, to)
    else if ((text[to] === '.' || text[to] === ',') && to + 1 < end && isDigit(text, to + 1)) to++
    else break
  }
  return to
}

/** Folded spellings of words met before: most words of a document come again. */
const folds = new Map<string, string>()
function foldWord(surface: string): string {
  let folded = folds.get(surface)
  if (folded === undefined) {
    folded = fold(surface)
    if (folds.size < 50_000) folds.set(surface, folded)
  }
  return folded
}

export const words: WordGrammar = {
  words(text, { start, end }) {
    const found: Word[] = []
    for (let at = start; at < end; ) {
      const type = classOf(text, at)
      if (type === 'space') {
        at++
        continue
      }
      let to = at + width(text, at)
      if (type === 'letter') {
        to = initialismEnd(text, at, end)
        if (to === at) to = lettersEnd(text, at, end)
      } else if (type === 'digit') to = digitsEnd(text, at, end)
      const surface = text.slice(at, Math.min(to, end))
      const folded = foldWord(surface)
      const whole = { proclitics: '', stem: folded, start: at }
      const forms = folded.endsWith('\'s') ? [whole, { ...whole, stem: folded.slice(0, -2) }] : [whole]
      found.push({ start: at, end: at + surface.length, surface, folded, kind: type === 'letter' ? 'letters' : type === 'digit' ? 'digits' : 'mark', forms })
      at += surface.length
    }
    return found
  },
}
