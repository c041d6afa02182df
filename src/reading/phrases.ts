// Names of one or more words, found by their first word: one look-up a word however long the lists are.

interface Entry<T> {
  readonly rest: readonly string[]
  readonly value: T
}

export interface PhraseMatch<T> {
  readonly value: T
  /** How many words the phrase takes. */
  readonly length: number
}

export class PhraseBook<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>()

  /** Adds a phrase by its folded words; of two equal phrases the one added first is found. */
  add([first, ...rest]: readonly string[], value: T): void {
    if (first === undefined) return
    const entries = this.#byFirst.get(first)
    if (!entries) this.#byFirst.set(first, [{ rest, value }])
    else {
      // longer phrases stand first, of equal length the earlier
      const at = entries.findLastIndex((entry) => entry.rest.length >= rest.length) + 1
      entries.splice(at, 0, { rest, value })
    }
  }

  /** Whether any phrase begins with the word. */
  begins(first: string): boolean {
    return this.#byFirst.has(first)
  }

  /** The longest phrase that begins with `first` and goes on with the words from `at`. */
  longest(
    first: string,
    words: readonly { readonly folded: string }[],
    at: number,
    allowed?: (value: T, length: number) => boolean,
  ): PhraseMatch<T> | undefined {
    const entries = this.#byFirst.get(first)
    if (!entries) return undefined
    for (const { rest, value } of entries) {
      let i = 0
      while (i < rest.length && words[at + i]?.folded === rest[i]) i++
      if (i === rest.length && (!allowed || allowed(value, rest.length + 1))) return { value, length: rest.length + 1 }
    }
    return undefined
  }
}
