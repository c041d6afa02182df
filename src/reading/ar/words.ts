import { fold } from '../../text/fold.ts'
import type { Form, Word } from '../analysis.ts'
import { classAt, combining, digit, letter, space, widthAt } from '../characters.ts'
import { rows } from '../lexicon.ts'
import { Spellings, SpeltWord } from '../spelling.ts'
import type { WordGrammar } from '../steps/03-words.ts'
import gluedWords from './glued-words.tsv'

// و ف, then ب ك ل or س, then ال (with ل it is written لل)
const proclitics = /^([وف])?(?:(لل)|([بكل])?(ال)|([بكلس]))?/

/** `وللجنة` → whole, و + للجنه, ولل + جنه, counted from the word's begin; a caller looks each up and takes what it knows. */
function forms(folded: string, surface: string): Form[] {
  const all: Form[] = [{ proclitics: '', stem: folded, start: 0 }]
  const add = (cut: string) => {
    if (cut && folded.length - cut.length >= 2 && !all.some((form) => form.proclitics === cut)) {
      all.push({ proclitics: cut, stem: folded.slice(cut.length), start: offsetOf(surface, cut.length) })
    }
  }
  const match = proclitics.exec(folded)!
  const [, conjunction = '', lil = '', preposition = '', article = '', single = ''] = match
  add(conjunction)
  if (preposition) add(conjunction + preposition)
  // للبنان is ل + لبنان, and للجنة both ل + لجنة and ل + اللجنة
  if (lil) add(conjunction + 'ل')
  add(conjunction + (lil || preposition + article || single))
  return all
}

/** Where the folded letter `count` stands in the surface, which may carry marks that the folded word has not. */
function offsetOf(surface: string, count: number): number {
  let at = 0
  for (let left = count; at < surface.length && left > 0; at++) left -= fold(surface[at]!).length
  while (at < surface.length && fold(surface[at]!) === '') at++
  return at
}

const glued = { first: new Set<string>(), second: new Set<string>() }
for (const { place, word } of rows<'place' | 'word'>(gluedWords))
  glued[place === 'first' ? 'first' : 'second'].add(fold(word))
const longestFirst = Math.max(...Array.from(glued.first, (word) => word.length))
const longestSecond = Math.max(...Array.from(glued.second, (word) => word.length))

/** More letters in a row are no words of any language. */
const longestGlued = 80

/**
 * Where a word that lost the space behind it ends, in letters of the surface; 0 where the whole is one word. Pages lose spaces
 * where lines were joined (الولاياتالمتحدة, متماسكةفي, وقعتسلطنة).
 */
function seam(surface: string): number {
  if (surface.length < 5 || surface.length > longestGlued) return 0
  // ة and ى stand at the end of words alone
  for (let i = 2; i < surface.length - 1; i++) {
    if (
      (surface[i] === 'ة' && /\p{L}/u.test(surface[i + 1]!)) ||
      (surface[i] === 'ى' && i < surface.length - 3 && /[بتثجحخدذرزسشصضطظعغفقكلمنهوياأإآ]/.test(surface[i + 1]!))
    ) {
      const rest = surface.slice(i + 1)
      if (!/^[\u064b-\u065f\u0640]*$/.test(rest)) return i + 1
    }
  }
  if (surface.length < 7) return 0
  // a second article: ال…ال…, and و with an article inside
  const article =
    /^(?:[وفبك]?ال|لل)\p{L}{3,}?(?=و?ال(?!م?ي)\p{L}{4,}$)/u.exec(surface) ??
    /^\p{L}{3,}(?:ء|ين|ات|ان)(?=وال(?!ي)\p{L}{4,}$)/u.exec(surface)
  if (article) return article[0].length
  const folded = fold(surface)
  if (folded.length !== surface.length) return 0
  for (let i = 2; i <= longestFirst && i < folded.length - 2; i++) {
    if (glued.first.has(folded.slice(0, i)) && (/^ال.{4,}/.test(folded.slice(i)) || glued.second.has(folded.slice(i))))
      return i
  }
  for (let i = Math.max(3, folded.length - longestSecond); i < folded.length - 3; i++) {
    const second = folded.slice(i)
    if (glued.second.has(second) && ((i >= 4 && /[تن]$/.test(folded.slice(0, i))) || /^ال.{5}/.test(second))) return i
  }
  return 0
}

// most words of a document come again: each spelling is taken apart once
const mostKnown = 50_000
const seams = new Map<string, number>()

function seamOf(surface: string): number {
  let cut = seams.get(surface)
  if (cut === undefined) {
    cut = seam(surface)
    if (seams.size < mostKnown) seams.set(surface, cut)
  }
  return cut
}

const spellings = new Spellings((surface, kind) => {
  const folded = fold(surface)
  return {
    folded,
    forms: kind === 'letters' ? forms(folded, surface) : [{ proclitics: '', stem: folded, start: 0 }],
  }
})

/** Joiners without a width, which stand inside words. */
const isJoiner = (code: number): boolean => code === 0x200c || code === 0x200d
/** What separates the digits of a number. */
const separates = (code: number): boolean => code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c

function lettersEnd(text: string, at: number, end: number): number {
  let to = at
  while (to < end) {
    const type = classAt(text, to)
    if (type === letter || type === combining || isJoiner(text.charCodeAt(to))) to += widthAt(text, to)
    else break
  }
  return to
}

function digitsEnd(text: string, at: number, end: number): number {
  let to = at
  while (to < end) {
    if (classAt(text, to) === digit) to += widthAt(text, to)
    else if (separates(text.charCodeAt(to)) && to + 1 < end && classAt(text, to + 1) === digit) to++
    else break
  }
  return to
}

export const words: WordGrammar = {
  words(text, { start, end }) {
    const found: Word[] = []
    for (let at = start; at < end;) {
      const type = classAt(text, at)
      if (type === space) {
        at++
        continue
      }
      const inner = type === letter || type === combining || isJoiner(text.charCodeAt(at))
      const to = inner ? lettersEnd(text, at, end) : type === digit ? digitsEnd(text, at, end) : at + widthAt(text, at)
      const kind = type === digit ? 'digits' : type === letter ? 'letters' : 'mark'
      let surface = text.slice(at, Math.min(to, end))
      for (let cut = kind === 'letters' ? seamOf(surface) : 0; cut > 0; cut = seamOf(surface)) {
        found.push(new SpeltWord(at, spellings.of(surface.slice(0, cut), kind)))
        at += cut
        surface = surface.slice(cut)
      }
      found.push(new SpeltWord(at, spellings.of(surface, kind)))
      at += surface.length
    }
    return found
  },
}
