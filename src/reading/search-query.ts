import { HiwarError } from '../errors.ts'
import type { Span } from '../text/span.ts'
import { type SearchWord, searchWords } from './search-words.ts'

// What a person asks for: words that must all stand together, "phrases" in any usual quotation marks, -excluded, one OR another, (grouped).

/** Words that follow each other; one word is a phrase of one. `words` hold their place among those that were written. */
export interface Phrase {
  readonly words: readonly (SearchWord & { readonly place: number })[]
}
export type Asked =
  | { readonly all: readonly Asked[] }
  | { readonly any: readonly Asked[] }
  | { readonly not: Asked }
  | { readonly phrase: Phrase }

export interface Manner {
  /** As written, instead of whatever spelling and form. */
  readonly exact: boolean
}

type Piece = { readonly sign: '(' | ')' | 'or' | '-' } | { readonly said: string }
const marks: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '”', '«': '»', '”': '”' }

/** Signs and words, in order. */
function piecesOf(query: string): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < query.length;) {
    const character = query[at]!
    if (/\s/.test(character)) at++
    else if (character === '(' || character === ')') {
      pieces.push({ sign: character })
      at++
    } else if (character === '|') {
      pieces.push({ sign: 'or' })
      at++
    } else if (/[-−–]/.test(character) && /[\p{L}\p{N}"“„«(]/u.test(query[at + 1] ?? '')) {
      pieces.push({ sign: '-' })
      at++
    } else if (marks[character]) {
      const end = query.indexOf(marks[character], at + 1)
      if (end < 0) throw new HiwarError('SEARCH_QUOTE_OPEN', { name: query.slice(at, at + 40) })
      pieces.push({ said: query.slice(at + 1, end) })
      at = end + 1
    } else {
      const word = /^[^\s()|"“„«]+/u.exec(query.slice(at))![0]
      pieces.push(word === 'OR' || word === 'أو' ? { sign: 'or' } : { said: word })
      at += word.length
    }
  }
  return pieces
}

function phraseOf(said: string, { exact }: Manner): Asked | null {
  const words = searchWords(said)
    .map((word, place) => ({ ...word, place }))
    .filter(({ keys }) => exact || keys.length > 0)
  return words.length > 0 ? { phrase: { words } } : null
}

/**
 * Understands a query. Throws `HiwarError` where it cannot be meant: a mark that is not closed, nothing beside OR, nothing but what is to be left
 * out, nothing but words that are in every sentence.
 */
export function understandQuery(query: string, manner: Manner): Asked {
  const pieces = piecesOf(query)
  let at = 0
  const unclear = (code: 'SEARCH_GROUP_OPEN' | 'SEARCH_OR_ALONE' | 'SEARCH_EMPTY') =>
    new HiwarError(code, { name: query.slice(0, 60) })
  const either = (depth: number): Asked | null => {
    const choices = [together(depth)]
    while (isSign(pieces[at], 'or')) {
      at++
      choices.push(together(depth))
    }
    if (choices.length === 1) return choices[0]!
    if (choices.some((choice) => choice === null)) throw unclear('SEARCH_OR_ALONE')
    return { any: choices as Asked[] }
  }
  const together = (depth: number): Asked | null => {
    const parts: Asked[] = []
    for (; at < pieces.length && !isSign(pieces[at], 'or') && !isSign(pieces[at], ')');) {
      const part = one(depth)
      if (part) parts.push(part)
    }
    return parts.length > 1 ? { all: parts } : (parts[0] ?? null)
  }
  const one = (depth: number): Asked | null => {
    const piece = pieces[at++]!
    if ('said' in piece) return phraseOf(piece.said, manner)
    if (piece.sign === '-') {
      if (at >= pieces.length) return null
      const excluded = one(depth)
      return excluded && { not: excluded }
    }
    if (depth > 20) throw unclear('SEARCH_GROUP_OPEN')
    const group = either(depth + 1)
    if (!isSign(pieces[at++], ')')) throw unclear('SEARCH_GROUP_OPEN')
    return group
  }
  const asked = either(0)
  if (at < pieces.length) throw unclear('SEARCH_GROUP_OPEN')
  if (!asked)
    throw searchWords(query).length > 0
      ? new HiwarError('SEARCH_ONLY_COMMON', { name: query.slice(0, 60) })
      : unclear('SEARCH_EMPTY')
  if (!asksForSomething(asked)) throw new HiwarError('SEARCH_ONLY_EXCLUDES', { name: query.slice(0, 60) })
  return asked
}

const isSign = (piece: Piece | undefined, sign: string): boolean =>
  piece !== undefined && 'sign' in piece && piece.sign === sign

/** Whether what is asked can be found at all by what stands in a text, and not only by what does not. */
function asksForSomething(asked: Asked): boolean {
  if ('not' in asked) return false
  if ('all' in asked) return asked.all.some(asksForSomething)
  if ('any' in asked) return asked.any.every(asksForSomething)
  return true
}

/** Every phrase that is asked for, and none of those that are to be left out. */
export function phrasesIn(asked: Asked): Phrase[] {
  if ('phrase' in asked) return [asked.phrase]
  if ('not' in asked) return []
  return ('all' in asked ? asked.all : asked.any).flatMap(phrasesIn)
}

/** Where what is asked for stands in a text: whole words, those of a phrase as one, in order and none over another. */
export function placesIn(text: string, asked: Asked, { exact }: Manner): Span[] {
  const words = searchWords(text)
  const meets = (word: SearchWord | undefined, sought: SearchWord): boolean =>
    word !== undefined && (exact ? word.exact === sought.exact : word.keys.some((key) => sought.keys.includes(key)))
  const spans: Span[] = []
  for (const { words: sought } of phrasesIn(asked)) {
    const first = sought[0]!
    for (const [i, word] of words.entries()) {
      if (!meets(word, first) || !sought.every((other) => meets(words[i + other.place - first.place], other))) continue
      spans.push({ start: word.start, end: words[i + sought.at(-1)!.place - first.place]!.end })
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  return spans.reduce<Span[]>((apart, span) => {
    const last = apart.at(-1)
    if (last && span.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else apart.push(span)
    return apart
  }, [])
}
