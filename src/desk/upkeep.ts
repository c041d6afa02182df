import { setImmediate as others, setTimeout as pause } from 'node:timers/promises'
import foldVersion from 'hiwar:fold-version'
import { pairsOf, partRows } from '../store/ledger-parts.ts'
import { pairsDue, tellOfFold } from '../store/pair-folds.ts'
import type { Store } from '../store/store.ts'

/** How much of what is derived lags behind what was entered, or behind this version of the program. */
export interface Behind {
  /** Pairs of sides whose ledger is to be folded. */
  readonly toFold: number
  /** Documents whose words are to be indexed. */
  readonly toIndex: number
  /** Documents that another version of the reader has read. */
  readonly toRead: number
}

/** What is done beside all other work: a part at a time, until it is done or told to stop. @param left told how much is left, before each part */
export type Chore = (left: (count: number) => void, stop: AbortSignal) => Promise<void>

/** Work that goes on beside all other once the program keeps up. */
export interface Chores {
  readonly toIndex: Chore
  readonly toRead: Chore
}

interface Asked {
  readonly folded: Promise<void>
  readonly resolve: () => void
  readonly reject: (fault: unknown) => void
}

/** How often it is looked whether another program left something unfolded, as when it was killed; milliseconds. */
const looksEvery = 30_000
/** How often at most those who watch are told of folds that nobody asked for; milliseconds. */
const tellsEvery = 3_000

/**
 * Keeps what is derived up to date. Pairs of sides are folded one at a time, each in a transaction of its own, and those that somebody asks for
 * before all others; one fold serves everybody who asked before it began.
 */
export class Upkeep {
  readonly #store: Store
  readonly #foldDue: (pair: string, tell: boolean) => Promise<void>
  readonly #asked = new Map<string, Asked>()
  readonly #stopping = new AbortController()
  #folding: Promise<void> = Promise.resolve()
  #isFolding = false
  #keeping: Promise<void> | null = null
  #behind: Behind = { toFold: 0, toIndex: 0, toRead: 0 }

  /** @param foldDue folds a pair, if it is still due, and tells those who watch */
  constructor(store: Store, foldDue: (pair: string, tell: boolean) => Promise<void>) {
    this.#store = store
    this.#foldDue = foldDue
  }

  /** Comes back once the ledgers of these pairs hold all that was stored when it was called. */
  async fold(pairs: readonly string[]): Promise<void> {
    await Promise.all(pairs.map((pair) => this.#ask(pair)))
  }

  /** Folds all that is due. */
  async foldAll(): Promise<void> {
    await this.fold(await this.#due())
  }

  /**
   * Sees that what is read next, of a mechanism, of a document or of all, is up to date. A program that keeps up beside its work does not wait for that: what is
   * asked for comes first there, and is told of once it is folded.
   */
  async current(of: { readonly mechanism?: string; readonly document?: string } = {}): Promise<void> {
    const { mechanism, document } = of
    const { due, own } = await this.#store.read(async (query) => {
      const due = await pairsDue(query, foldVersion)
      if (due.length === 0) return { due, own: due }
      const pairs =
        mechanism !== undefined
          ? (await partRows(query, { mechanism })).map(({ pair }) => pair)
          : document !== undefined
            ? await pairsOf(query, [document])
            : due
      return { due, own: pairs.filter((pair) => due.includes(pair)) }
    })
    if (this.keepsUp) {
      // Who asks for everything gets it as it comes
      if (own.length < due.length) for (const pair of own) this.#ask(pair).catch(() => {})
      return
    }
    await this.fold(own)
    // Another fold may call it otherwise, or find it where the former found nothing
    if (mechanism !== undefined && own.length < due.length)
      if ((await this.#store.read((query) => partRows(query, { mechanism }))).length === 0) await this.foldAll()
  }

  /** Goes on beside all other work from now on, until it is closed. */
  keepUp(chores: Chores): void {
    this.#keeping ??= this.#keepUp(chores)
  }

  /** Whether it goes on beside all other work, so that nobody waits for it. */
  get keepsUp(): boolean {
    return this.#keeping !== null
  }

  behind(): Behind {
    return this.#behind
  }

  /** Ends once what is under way is done: a fold, or a part of a chore. */
  async close(): Promise<void> {
    this.#stopping.abort()
    await this.#keeping
    await this.#folding
  }

  #due = (): Promise<readonly string[]> => this.#store.read((query) => pairsDue(query, foldVersion))

  #ask(pair: string): Promise<void> {
    const known = this.#asked.get(pair)
    if (known) return known.folded
    let settle: Pick<Asked, 'resolve' | 'reject'> | undefined
    const folded = new Promise<void>((resolve, reject) => (settle = { resolve, reject }))
    this.#asked.set(pair, { folded, ...settle! })
    if (!this.#isFolding) this.#folding = this.#foldAsked()
    return folded
  }

  async #foldAsked(): Promise<void> {
    this.#isFolding = true
    for (const [pair, { resolve, reject }] of this.#asked) {
      if (this.#stopping.signal.aborted) break
      // Whoever asks from now on is not served by this fold
      this.#asked.delete(pair)
      await this.#foldDue(pair, true).then(resolve, reject)
      await others()
    }
    this.#isFolding = false
  }

  async #keepUp({ toIndex, toRead }: Chores): Promise<void> {
    const { signal } = this.#stopping
    let lagged = false
    const chore = async (name: keyof Behind, work: Chore) => {
      const left = (count: number) => {
        this.#behind = { ...this.#behind, [name]: count }
        lagged ||= count > 0
      }
      // Nobody waits for it: whoever asks for the thing itself is told what fails
      await work(left, signal).catch(() => {})
    }
    await chore('toFold', this.#foldRest)
    await chore('toIndex', toIndex)
    await chore('toRead', toRead)
    // Those who watch were shown that something lags behind
    if (lagged) await this.#store.write('', tellOfFold).catch(() => {})
    while (!signal.aborted) {
      await pause(looksEvery, undefined, { signal, ref: false }).catch(() => {})
      await chore('toFold', this.#foldRest)
    }
  }

  #foldRest: Chore = async (left, stop) => {
    let told = Date.now()
    const due = await this.#due()
    for (const [i, pair] of due.entries()) {
      if (stop.aborted) return
      left(due.length - i)
      await this.#folding
      const tell = i === due.length - 1 || Date.now() - told > tellsEvery
      if (tell) told = Date.now()
      await this.#foldDue(pair, tell)
      await others()
    }
    left(0)
  }
}
