import { termBase } from './terms.ts'

// What one fold of a pair of sides leaves for the next. A document more changes a round or two and a few matters: what was made of the same
// things is taken again, and not made anew. Nothing here is part of a ledger: a fold with an empty memory gives the same one.

/** A kind of thing that is made in a fold and kept: of each key, a value. */
export class Shelf<Key, Value> {
  declare readonly key: Key
  declare readonly value: Value
}

interface Made {
  /** All that it was made of. */
  readonly of: readonly unknown[]
  readonly value: unknown
}

/** Whether two lists hold the very same things in the same order. */
export const sameThings = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one === other || (one.length === other.length && one.every((thing, i) => thing === other[i]))

export class PairMemory {
  #base: object | null = null
  #before = new Map<object, Map<unknown, Made>>()
  #now = new Map<object, Map<unknown, Made>>()
  #grown = new Map<object, unknown>()
  /** How many documents the pair had when it was folded last. */
  documents = 0

  /** Folds with this memory: what the fold did not ask for is let go at its end. */
  fold<T>(documents: number, work: () => T): T {
    const base = termBase.identity()
    if (this.#base !== base) this.#forget()
    this.#base = base
    this.documents = documents
    try {
      const folded = work()
      this.#before = this.#now
      this.#now = new Map()
      return folded
    } catch (fault) {
      this.#forget()
      throw fault
    }
  }

  #forget(): void {
    this.#before = new Map()
    this.#now = new Map()
    this.#grown = new Map()
  }

  /**
   * The value of a key: the one that the last fold made, where it was made of the very same things.
   * @param of all that `make` looks at and that may have changed since
   */
  keep<Key, Value>(shelf: Shelf<Key, Value>, key: Key, of: readonly unknown[], make: () => Value): Value {
    let now = this.#now.get(shelf)
    if (!now) this.#now.set(shelf, (now = new Map()))
    const known = now.get(key) ?? this.#before.get(shelf)?.get(key)
    const made = known && sameThings(known.of, of) ? known : { of, value: make() }
    now.set(key, made)
    return made.value as Value
  }

  /** A list that is the last fold's own where it holds the same things. */
  same<Thing>(shelf: Shelf<string, readonly Thing[]>, things: readonly Thing[], name = ''): readonly Thing[] {
    return this.keep(shelf, name, things, () => things)
  }

  /** Something that grows from fold to fold; it sees for itself what is gone. */
  grown<Thing>(shelf: Shelf<null, Thing>, begin: () => Thing): Thing {
    const known = this.#grown.get(shelf) as Thing | undefined
    if (known) return known
    const begun = begin()
    this.#grown.set(shelf, begun)
    return begun
  }
}
