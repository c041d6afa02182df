import { PairMemory } from '../ledger/pair-memory.ts'

// What the folds of the pairs of sides leave for the next ones, as long as the program runs: of those that were folded last.

/** Documents of all the pairs that are remembered together. */
const most = 2000

const memories = new Map<string, PairMemory>()

/** What the last fold of a pair left; an empty memory where it is long ago. */
export function memoryOf(pair: string): PairMemory {
  const memory = memories.get(pair) ?? new PairMemory()
  // What was used last is let go last
  memories.delete(pair)
  memories.set(pair, memory)
  let documents = 0
  for (const { documents: own } of memories.values()) documents += own
  for (const [oldest, { documents: own }] of memories) {
    if (documents <= most || oldest === pair) break
    memories.delete(oldest)
    documents -= own
  }
  return memory
}
