import { fold } from '../text/fold.ts'
import { rows } from './lexicon.ts'

/** Furniture is short, in characters; with the link that follows its words shorter still. */
const longest = 600
const longestWithLink = 260
/** As much of a line as its first word is looked for in. */
const openingLength = 60

/** White space that is more or other than one blank. */
const unevenSpace = /\s\s|[^\S ]/

/** The first word of a folded line without marks at its ends; undefined where the line has none that white space ends. */
const openingWord = (folded: string): string | undefined => /^[^\p{L}\p{N}]*(\S*[\p{L}\p{N}])\S*\s/u.exec(folded)?.[1]

/** What a page carries beside its text, by the words that such a line begins with, is, or holds. */
export class FurnitureWords {
  readonly #starts = new Map<string, { words: string; list: boolean }[]>()
  readonly #whole = new Map<string, boolean>()
  readonly #any: string[] = []
  /** The first words of what a line begins with or is. */
  readonly #openings = new Set<string>()

  constructor(tsv: string) {
    for (const { words, where, opens } of rows<'words' | 'where' | 'opens'>(tsv)) {
      const folded = fold(words)
      const list = opens === 'list'
      if (where === 'any') this.#any.push(folded)
      else this.#openings.add(openingWord(`${folded} `)!)
      if (where === 'any') continue
      if (where === 'whole') this.#whole.set(folded, list)
      else {
        const first = folded.slice(0, folded.indexOf(' ') < 0 ? undefined : folded.indexOf(' '))
        this.#starts.set(first, [...(this.#starts.get(first) ?? []), { words: folded, list }])
      }
    }
  }

  of(line: string): 'line' | 'list' | null {
    if (line.length > longest) return null
    const word = openingWord(fold(line.slice(0, openingLength)))
    const opens = word === undefined || this.#openings.has(word)
    if (!opens && line.length > longestWithLink) return null
    const spaced = fold(line)
    const folded = (unevenSpace.test(spaced) ? spaced.replace(/\s+/g, ' ') : spaced)
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .trim()
    if (!opens) return this.#any.some((words) => folded.includes(words)) ? 'line' : null
    const bare = folded.replace(/[^\p{L}\p{N}]+$/u, '')
    const whole = this.#whole.get(bare)
    if (whole !== undefined) return whole ? 'list' : 'line'
    if (line.length > longestWithLink) return null
    const first = /^\S+/.exec(folded)?.[0].replace(/[:،,]$/, '') ?? ''
    for (const { words, list } of this.#starts.get(first) ?? []) {
      if (!folded.startsWith(words) || /^\p{L}/u.test(folded.slice(words.length))) continue
      // what stands beside "Read also:" on its line is the link itself; on a line of its own it opens a list
      return list && /^[\s:.…|>»-]*$/.test(folded.slice(words.length)) ? 'list' : 'line'
    }
    return this.#any.some((words) => folded.includes(words)) ? 'line' : null
  }
}

/** Names of sites and buttons that stand beside one another: a line of nothing else is furniture. */
export function onlyOf(words: ReadonlySet<string>, line: string): boolean {
  if (line.length > 160) return false
  let found = 0
  for (const [word] of fold(line).matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!words.has(word)) return false
    found++
  }
  return found > 0
}
