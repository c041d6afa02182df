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
      spelling = spell(known < mostKnown ? known++ : -1, surface, kind, this.#takeApart(surface, kind))
      if (spelling.id >= 0) this.#bySurface.set(surface, spelling)
    }
    return spelling
  }
}

/** One copy of a string, which compares with a word of the code by its address and not letter by letter: the copy that names a field. */
function one(text: string): string {
  field[text] = true
  const [copy] = Object.keys(field)
  delete field[text]
  return copy!
}
/** Without a prototype it is a table from the start, which makes no shape for each name. */
const field: Record<string, true> = Object.create(null)

const spell = (
  id: number,
  surface: string,
  kind: Word['kind'],
  apart: Pick<Spelling, 'folded' | 'forms'>,
): Spelling => ({
  id,
  surface: one(surface),
  folded: one(apart.folded),
  kind,
  forms: apart.forms.map(({ proclitics, stem, start }) => ({ proclitics: one(proclitics), stem: one(stem), start })),
})

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

/** The same answer for the same spelling, worked out once; `ask` may look at nothing but the word's spelling and its stems. */
export function perSpelling<T>(ask: (word: Word) => T): (word: Word) => T {
  let asked = new Uint8Array(fewSpellings)
  const answers: T[] = []
  return (word) => {
    const { id } = word.spelling
    if (asked[id] === 1) return answers[id]!
    const answer = ask(word)
    if (id < 0) return answer
    if (id >= asked.length) asked = widened(asked, id)
    asked[id] = 1
    while (answers.length < id) answers.push(answer)
    answers[id] = answer
    return answer
  }
}

/** So many spellings a table begins with room for. */
const fewSpellings = 1024

/** A table with room for a spelling, twice as long or more. */
function widened(table: Uint8Array, id: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(Math.max(2 * table.length, id + 1))
  wider.set(table)
  return wider
}

const no = 1
const yes = 2

/** Whether something holds of a word by its spelling alone, asked once a spelling; of no word it does not hold. */
export function holdsOf(ask: (word: Word) => boolean): (word: Word | undefined) => boolean {
  let answers = new Uint8Array(fewSpellings)
  return (word) => {
    if (word === undefined) return false
    const { id } = word.spelling
    const known = answers[id]
    if (known) return known === yes
    const answer = ask(word)
    if (id < 0) return answer
    if (id >= answers.length) answers = widened(answers, id)
    answers[id] = answer ? yes : no
    return answer
  }
}

/** Whether a word's folded spelling fits a pattern: a pattern that looks at one word is asked once a spelling and not once a word. */
export const fitting = (pattern: RegExp): ((word: Word | undefined) => boolean) =>
  holdsOf(({ folded }) => pattern.test(folded))

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
