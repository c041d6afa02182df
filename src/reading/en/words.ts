import { fold } from '../../text/fold.ts'
import { classAt, combining, digit, letter, space, widthAt } from '../characters.ts'
import { Spellings, SpeltWord } from '../spelling.ts'
import type { Word } from '../analysis.ts'
import type { WordGrammar } from '../steps/03-words.ts'

// Words by one pass over the characters: U.S. and D.C. whole, letters with inner apostrophes or hyphens, numbers with
// separators, every other character a mark of its own.

/** Where an initialism with stops (`U.S.`, `D.C.`, `H.E.`) that begins at `at` ends; `at` where there is none. */
function initialismEnd(text: string, at: number, end: number): number {
  let to = at
  let count = 0
  while (to + 1 < end && classAt(text, to) === letter && text.charCodeAt(to + widthAt(text, to)) === 0x2e) {
    to += widthAt(text, to) + 1
    count++
  }
  return count > 1 ? to : at
}

/** A hyphen, breaking or not, or an apostrophe, straight or curled. */
const joins = (code: number): boolean =>
  code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x27 || code === 0x2019

function lettersEnd(text: string, at: number, end: number): number {
  let to = at
  while (to < end) {
    const type = classAt(text, to)
    if (type === letter || type === combining) to += widthAt(text, to)
    else if (joins(text.charCodeAt(to)) && to + 1 < end && classAt(text, to + 1) === letter) to++
    else break
  }
  return to
}

function digitsEnd(text: string, at: number, end: number): number {
  let to = at
  while (to < end) {
    if (classAt(text, to) === digit) to += widthAt(text, to)
    else {
      const code = text.charCodeAt(to)
      if ((code === 0x2e || code === 0x2c) && to + 1 < end && classAt(text, to + 1) === digit) to++
      else break
    }
  }
  return to
}

const spellings = new Spellings((surface) => {
  const folded = fold(surface)
  const whole = { proclitics: '', stem: folded, start: 0 }
  return { folded, forms: folded.endsWith("'s") ? [whole, { ...whole, stem: folded.slice(0, -2) }] : [whole] }
})

export const words: WordGrammar = {
  words(text, { start, end }) {
    const found: Word[] = []
    for (let at = start; at < end;) {
      const type = classAt(text, at)
      if (type === space) {
        at++
        continue
      }
      let to = at + widthAt(text, at)
      if (type === letter) {
        to = initialismEnd(text, at, end)
        if (to === at) to = lettersEnd(text, at, end)
      } else if (type === digit) to = digitsEnd(text, at, end)
      const surface = text.slice(at, Math.min(to, end))
      found.push(
        new SpeltWord(at, spellings.of(surface, type === letter ? 'letters' : type === digit ? 'digits' : 'mark')),
      )
      at += surface.length
    }
    return found
  },
}
