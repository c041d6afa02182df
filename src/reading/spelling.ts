import type { Form, Word } from './analysis.ts'

// Most words of a text come again, so what a spelling alone tells is asked once a spelling: steps then read it from a table by
// the spelling's number instead of looking strings up again.

/** A spelling taken apart, in one language. */
export interface Spelling {
  /** Its number, for the tables of what is known of it; -1 once too many are known. */
  readonly id: number
  readonly surface: string
  readonly folded: string
  readonly kind: Word['kind']
  /** Its forms as they stand in a word that begins at 0. */
  readonly forms: readonly Form[]
}

/** As many spellings are remembered, of all languages together: memory stays flat however much is read. */
const mostKnown = 100_000
let known = 0

/** The spellings of one language. */
export class Spellings {
  readonly #bySurface = new Map<string, Spelling>()
  readonly #takeApart: (surface: string, kind: Word['kind']) => Pick<Spelling, 'folded' | 'forms'>

  constructor(takeApart: (surface: string, kind: Word['kind']) => Pick<Spelling, 'folded' | 'forms'>) {
    this.#takeApart = takeApart
  }

  of(surface: string, kind: Word['kind']): Spelling {
    let spelling = this.#bySurface.get(surface)
    if (!spelling) {
      spelling = { id: known < mostKnown ? known++ : -1, surface, kind, ...this.#takeApart(surface, kind) }
      if (spelling.id >= 0) this.#bySurface.set(surface, spelling)
    }
    return spelling
  }
}

/** A word of the text: where a spelling stands. */
export class SpeltWord implements Word {
  readonly start: number
  readonly end: number
  readonly spelling: Spelling
  #forms: readonly Form[] | undefined

  constructor(start: number, spelling: Spelling) {
    this.start = start
    this.end = start + spelling.surface.length
    this.spelling = spelling
    this.#forms = undefined
  }

  get surface(): string {
    return this.spelling.surface
  }

  get folded(): string {
    return this.spelling.folded
  }

  get kind(): Word['kind'] {
    return this.spelling.kind
  }

  get forms(): readonly Form[] {
    return (this.#forms ??= this.spelling.forms.map(({ proclitics, stem, start }) => ({
      proclitics,
      stem,
      start: this.start + start,
    })))
  }
}

const unasked = Symbol('unasked')

/** The same answer for the same spelling, worked out once; `ask` may look at nothing but the word's spelling and its stems. */
export function perSpelling<T>(ask: (word: Word) => T): (word: Word) => T {
  const answers: (T | typeof unasked)[] = []
  return (word) => {
    const { id } = word.spelling
    if (id < 0) return ask(word)
    while (answers.length <= id) answers.push(unasked)
    const known = answers[id]!
    return known === unasked ? (answers[id] = ask(word)) : (known as T)
  }
}

/** The first form of a word that something holds of, where the word stands; which one is worked out once a spelling. */
export function formPerSpelling(holds: (form: Form) => boolean): (word: Word) => Form | undefined {
  const index = perSpelling(({ spelling }) => spelling.forms.findIndex(holds))
  return (word) => {
    const at = index(word)
    return at < 0 ? undefined : word.forms[at]
  }
}

/** The same answer for the same string, worked out once. */
export function remembered<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    let answer = answers.get(text)
    if (answer === undefined) {
      answer = ask(text)
      if (answers.size < mostKnown) answers.set(text, answer)
    }
    return answer
  }
}
