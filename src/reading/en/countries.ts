import type { Sentence, Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { PhraseBook } from '../phrases.ts'
import { holdsOf } from '../spelling.ts'
import { hitOf, type NameHit } from '../steps/06-names.ts'
import bodies from './bodies.tsv'
import countries from './countries.tsv'
import modifiedList from './modified-by-countries.tsv'
import places from './places.tsv'
import { isLarge } from './name-words.ts'
import { words as wordGrammar } from './words.ts'

interface Known {
  readonly as: NameHit['as']
  readonly side: string
  readonly country: string | null
  /** An abbreviation that must stand in capitals, since it is a word without them (US, WHO). */
  readonly capitals: boolean
  /** Whether its last word is written large (not in `Arab world`). */
  readonly large: boolean
  readonly short: boolean
}

const book = new PhraseBook<Known>()
const split = (name: string) => wordGrammar.words(name, { start: 0, end: name.length }).map(({ folded }) => folded)
const list = (cell: string) => cell.split('|').filter(Boolean)

function add(name: string, as: NameHit['as'], side: string, country: string | null, short = false): void {
  book.add(split(name), {
    as,
    short,
    side,
    country,
    capitals: name === name.toUpperCase() && name.replace(/\W/g, '').length <= 6,
    large: /^\P{Ll}/u.test(name.split(' ').at(-1)!),
  })
}

for (const { code, names, adjectives, demonyms, capitals } of rows<
  'code' | 'names' | 'adjectives' | 'demonyms' | 'capitals'
>(countries)) {
  for (const name of list(names)) add(name, 'country', code, code)
  for (const name of list(capitals)) add(name, 'capital', code, code)
  for (const name of list(adjectives)) if (!list(names).includes(name)) add(name, 'adjective', code, code)
  for (const name of list(demonyms)) {
    add(name, 'adjective', code, code)
    add(`${name}s`, 'adjective', code, code)
  }
}
for (const { side, names, region, adjectives, short } of rows<'side' | 'names' | 'region' | 'adjectives' | 'short'>(
  bodies,
)) {
  for (const name of list(names)) add(name, 'body', side, null)
  for (const name of list(short)) add(name, 'body', side, null, true)
  // a region whose states act together is a place, and no organisation
  for (const name of list(region)) add(name, 'country', side, null)
  for (const name of list(adjectives)) add(name, 'adjective', side, null)
}
for (const { name, country, alone } of rows<'name' | 'country' | 'alone'>(places)) {
  if (alone !== 'no') add(name, 'place', '', country || null)
}

const isListed = holdsOf(({ spelling }) => spelling.forms.some(({ stem }) => book.begins(stem)))
/** Whether a name may begin with the word, or with its second half. */
const mayName = holdsOf((word) => isLarge(word) && (isListed(word) || word.surface.includes('-')))

const stateWords = new Set([
  'republic',
  'kingdom',
  'state',
  'sultanate',
  'emirate',
  'federation',
  'union',
  'commonwealth',
  'principality',
])
const droppedStateWords = new Set(['state'])

/** Countries, adjectives, capitals, places and bodies of the document's sentences. */
export function countryHits(sentences: readonly Sentence[], text: string): NameHit[][] {
  const found = sentences.map(({ words }) => scan(words, text))
  if (!found.some((hits) => hits.some(({ short }) => short))) return found
  const full = new Set(found.flatMap((hits) => hits.filter(({ short }) => !short).map(({ side }) => side)))
  return found.map((hits) => hits.filter(({ short, side }) => !short || full.has(side)))
}

function scan(words: readonly Word[], text: string): NameHit[] {
  const hits: NameHit[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at]!
    if (!mayName(word)) {
      at++
      continue
    }
    const hit = isListed(word) ? nameAt(words, at, text) : undefined
    if (hit) {
      hits.push(asModifier(words, withStateWord(words, hit, text)))
      at = hit.to
      continue
    }
    const found = word.surface.includes('-') ? compound(words, at, text) : joined(words, at, text)
    hits.push(...found)
    at = found.at(-1)?.to ?? at + 1
  }
  return hits
}

function nameAt(words: readonly Word[], at: number, text: string): NameHit | undefined {
  const word = words[at]!
  const fits = ({ capitals, large }: Known, length: number) =>
    (!capitals || inCapitals(word.surface)) && (length < 2 || !large || startsLarge(words[at + length - 1]!))
  for (const { stem } of word.spelling.forms) {
    const match = book.longest(stem, words, at + 1, fits)
    if (!match) continue
    const last = words[at + match.length - 1]!
    // US$ is money
    if (text[last.end] === '$') return undefined
    const end = last.end - (match.length === 1 && stem !== word.folded ? word.folded.length - stem.length : 0)
    const { start } = word
    return hitOf(match.value.as, match.value, {
      start,
      end,
      from: at,
      to: at + match.length,
      name: text.slice(start, end),
    })
  }
  return possessed(words, at, text, fits)
}

/** `United States' role`, `Saudi Arabia's`: the last word carries the ending. */
function possessed(
  words: readonly Word[],
  at: number,
  text: string,
  fits: (known: Known, length: number) => boolean,
): NameHit | undefined {
  for (let length = 2; length <= 3; length++) {
    const last = words[at + length - 1]
    if (!last?.folded.endsWith("'s")) continue
    const plain = words
      .slice(at, at + length)
      .map((word) => (word === last ? { folded: last.folded.slice(0, -2) } : word))
    const match = book.longest(words[at]!.folded, plain, 1, fits)
    if (match?.length !== length) continue
    const [start, end] = [words[at]!.start, last.end - 2]
    const { as, side, country } = match.value
    return hitOf(as, { side, country }, { start, end, from: at, to: at + length, name: text.slice(start, end) })
  }
  return undefined
}

const inCapitals = (surface: string) => surface.replace(/['’]s$/, '') === surface.replace(/['’]s$/, '').toUpperCase()
const startsLarge = ({ surface, kind }: Word) =>
  kind !== 'letters' || /^\p{Lu}/u.test(surface) || /^d['’]/.test(surface)

/** `Omani-American`, `Qatar-UK`, `Nigeria-South Africa`: each half of its own. */
function compound(words: readonly Word[], at: number, text: string): NameHit[] {
  const hits: NameHit[] = []
  const word = words[at]!
  let start = word.start
  for (const part of word.surface.split('-')) {
    const bare = part.replace(/['’]s$/, '')
    const isLast = start + part.length === word.end
    const match = /^\p{Lu}/u.test(bare)
      ? book.longest(
          bare.toLowerCase(),
          isLast ? words : [],
          isLast ? at + 1 : 0,
          ({ capitals }, length) =>
            (!capitals || inCapitals(bare)) && (length < 2 || startsLarge(words[at + length - 1]!)),
        )
      : undefined
    if (match) {
      const end = match.length > 1 ? words[at + match.length - 1]!.end : start + bare.length
      const { as, side, country } = match.value
      hits.push(
        hitOf(
          as === 'country' ? 'adjective' : as,
          { side, country },
          { start, end, from: at, to: at + match.length, name: text.slice(start, end) },
        ),
      )
    }
    start += part.length + 1
  }
  return hits
}

/** `South Africa-Pakistan`, `United States-Kenya`: the last word of a name is joined to the next name. */
function joined(words: readonly Word[], at: number, text: string): NameHit[] {
  if (!isListed(words[at]!)) return []
  for (let length = 2; length <= 4; length++) {
    const last = words[at + length - 1]
    const hyphen = last ? last.surface.indexOf('-') : -1
    if (!last || hyphen <= 0) continue
    const plain = words
      .slice(at, at + length)
      .map((word) => (word === last ? { folded: last.folded.slice(0, hyphen) } : word))
    const match = book.longest(words[at]!.folded, plain, 1, ({ capitals }) => !capitals)
    if (match?.length !== length) continue
    const [start, end] = [words[at]!.start, last.start + hyphen]
    const { as, side, country } = match.value
    const name = text.slice(start, end)
    return [
      hitOf(as === 'country' ? 'adjective' : as, { side, country }, { start, end, from: at, to: at + length, name }),
      ...compound(words, at + length - 1, text).filter((hit) => hit.start >= end),
    ]
  }
  return []
}

/** What an abbreviation stands before as an adjective does: `US officials`, `UK Foreign Secretary`, `U.S.-Oman`. */
const modified = new Set(rows<'word'>(modifiedList).map(({ word }) => word))

const isDash = (word: Word | undefined): boolean => word !== undefined && /^[-–—]$/.test(word.surface)

function asModifier(words: readonly Word[], hit: NameHit): NameHit {
  const next = words[hit.to]
  if (hit.as !== 'country' || !next) return hit
  const beside =
    (next.start === hit.end && isDash(next)) || (isDash(words[hit.from - 1]) && words[hit.from - 1]!.end === hit.start)
  const abbreviated = /^(?:\p{Lu}\.?){2,}$/u.test(hit.name) || hit.name === 'United States'
  const before =
    abbreviated &&
    next.kind === 'letters' &&
    (modified.has(next.folded) || (/^\p{Lu}\p{Ll}/u.test(next.surface) && !/['’]s$/.test(words[hit.to - 1]!.surface)))
  return beside || before ? hitOf('adjective', hit, hit) : hit
}

/** `the Sultanate of Oman`, `the Hashemite Kingdom of Jordan`. */
function withStateWord(words: readonly Word[], hit: NameHit, text: string): NameHit {
  if (
    hit.as !== 'country' ||
    words[hit.from - 1]?.folded !== 'of' ||
    !stateWords.has(words[hit.from - 2]?.folded ?? '')
  )
    return hit
  const state = words[hit.from - 2]!
  if (!/^\p{Lu}/u.test(state.surface)) return hit
  let from = hit.from - 2
  while (
    from > 0 &&
    /^\p{Lu}\p{Ll}/u.test(words[from - 1]!.surface) &&
    /(?:ic|al|ite|ist|ian|an|ab)$/.test(words[from - 1]!.folded)
  )
    from--
  const start = words[from]!.start
  const name = droppedStateWords.has(state.folded) ? hit.name : text.slice(start, hit.end)
  return hitOf(hit.as, hit, { start, end: hit.end, from, to: hit.to, name })
}
