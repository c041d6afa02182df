import { fold } from '../text/fold.ts'
import { rows } from './lexicon.ts'

/** What a page carries beside its text, by the words that such a line begins with, is, or holds. */
export class FurnitureWords {
  readonly #starts = new Map<string, { words: string; list: boolean }[]>()
  readonly #whole = new Map<string, boolean>()
  readonly #any: string[] = []

  constructor(tsv: string) {
    for (const { words, where, opens } of rows<'words' | 'where' | 'opens'>(tsv)) {
      const folded = fold(words)
      const list = opens === 'list'
      if (where === 'any') this.#any.push(folded)
      else if (where === 'whole') this.#whole.set(folded, list)
      else {
        const first = folded.slice(0, folded.indexOf(' ') < 0 ? undefined : folded.indexOf(' '))
        this.#starts.set(first, [...(this.#starts.get(first) ?? []), { words: folded, list }])
      }
    }
  }

  of(line: string): 'line' | 'list' | null {
    if (line.length > 600) return null
    const folded = fold(line).replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+/u, '').trim()
    const bare = folded.replace(/[^\p{L}\p{N}]+$/u, '')
    const whole = this.#whole.get(bare)
    if (whole !== undefined) return whole ? 'list' : 'line'
    if (line.length > 260) return null
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
  const found = fold(line).match(/[\p{L}\p{N}]+/gu) ?? []
  return found.length > 0 && found.every((word) => words.has(word))
}
