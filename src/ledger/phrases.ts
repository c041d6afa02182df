import { fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'

// Finds the phrases of a list in a text of either language: in Arabic past what is written together with a word
// (`وللطاقة` is و+ل+ال+طاقة), in English past the plural.

/** A word of a text with the forms by which a list may know it. */
export interface Token extends Span {
  readonly forms: readonly string[]
}

const arabic = /[\u0600-\u06ff]/
const proclitics = [
  'وبال',
  'وكال',
  'فبال',
  'ولل',
  'فلل',
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'ال',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'وب',
  'ول',
  'فب',
  'ال',
]
const enclitics = ['هما', 'هم', 'ها', 'نا', 'ه']

function formsOf(word: string): string[] {
  if (!arabic.test(word)) {
    const bare = word.replace(/['’]s?$/, '')
    if (bare === 'memorandums') return ['memoranda']
    return [
      bare.length > 4 && /ies$/.test(bare)
        ? bare.replace(/ies$/, 'y')
        : bare.length > 3 && /[^s]s$/.test(bare)
          ? bare.slice(0, -1)
          : bare,
    ]
  }
  const forms = new Set([word])
  for (const before of proclitics)
    if (word.startsWith(before) && word.length - before.length >= 3) forms.add(word.slice(before.length))
  for (const form of [...forms])
    for (const after of enclitics)
      if (form.endsWith(after) && form.length - after.length >= 4) {
        const bare = form.slice(0, -after.length)
        forms.add(bare)
        // دورتها is دورة
        if (bare.endsWith('ت')) forms.add(`${bare.slice(0, -1)}ه`)
      }
  return [...forms]
}

const known = new Map<string, readonly string[]>()

/** The words of a text, folded, with their places in it. Apostrophes and hyphens part words; `R&D` and `24/7` are one. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}\u0640&+]+(?:\.(?=\p{L})\p{L}+\.?)*(?:['’]s\b)?/gu)) {
    const folded = fold(word)
      .replace(/\./g, '')
      .replace(/^([\u0600-\u06ff]{3,}ي)ه$/, '$1')
    if (!folded) continue
    let forms = known.get(folded)
    if (!forms) {
      forms = formsOf(folded)
      if (known.size < 50_000) known.set(folded, forms)
    }
    tokens.push({ start: index, end: index + word.length, forms })
  }
  return tokens
}

/** The form by which a list keeps a word: without the article, in the singular. */
const listed = (token: Token): string => {
  const word = token.forms[0]!
  return arabic.test(word) && /^ال.{3,}/.test(word) ? word.slice(2) : word
}

export interface Found<Value> extends Span {
  readonly value: Value
  /** The places of its first and last words in the list of tokens; the last not included. */
  readonly from: number
  readonly to: number
}

/** A list of phrases, each with what it stands for. */
export class Phrases<Value> {
  readonly #byFirst = new Map<string, { words: string[]; value: Value }[]>()

  add(phrase: string, value: Value): this {
    const words = tokensOf(phrase).map(listed)
    if (!words.length) return this
    const list = this.#byFirst.get(words[0]!)
    if (list) list.push({ words, value })
    else this.#byFirst.set(words[0]!, [{ words, value }])
    return this
  }

  /** The phrases in a text, the longest first at each place, none overlapping another. */
  find(tokens: readonly Token[]): Found<Value>[] {
    const found: Found<Value>[] = []
    for (let at = 0; at < tokens.length;) {
      const best = this.#longestAt(tokens, at)
      if (best) {
        const to = at + best.words.length
        found.push({ value: best.value, start: tokens[at]!.start, end: tokens[to - 1]!.end, from: at, to })
        at = to
      } else at++
    }
    return found
  }

  /** What all phrases in a text stand for, whether they overlap or not. */
  all(tokens: readonly Token[]): Value[] {
    return tokens.flatMap((token, at) =>
      token.forms
        .flatMap((form) => this.#byFirst.get(form) ?? [])
        .filter(({ words }) => words.every((word, i) => tokens[at + i]?.forms.includes(word)))
        .map(({ value }) => value),
    )
  }

  #longestAt(tokens: readonly Token[], at: number) {
    let best: { words: string[]; value: Value } | null = null
    for (const form of tokens[at]!.forms)
      for (const entry of this.#byFirst.get(form) ?? []) {
        if (best && entry.words.length <= best.words.length) continue
        if (entry.words.every((word, i) => tokens[at + i]?.forms.includes(word))) best = entry
      }
    return best
  }
}
