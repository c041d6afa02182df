import type { Item } from '../items.ts'
import { type PairMemory, Shelf } from '../pair-memory.ts'
import { Likenesses } from './likenesses.ts'
import { isPosition, type Opened, type Thread } from './thread.ts'

// Twins: one sentence in two documents on one round, in one language or two. What only one of them names, both are about.

const growing = new Shelf<null, Likenesses>()
const least = { together: { share: 0.5, weight: 2.5 }, apart: null }

/**
 * Subjects with the acts that say what one of theirs says.
 * @param held the places of other threads, which are left to them
 */
export function withTwins(
  threads: readonly Thread[],
  held: ReadonlySet<string>,
  opened: Opened,
  memory: PairMemory,
): readonly Thread[] {
  const likenesses = memory.grown(growing, () => new Likenesses(least))
  likenesses.follow(
    [...opened.values()].map(({ document, acts }) => ({
      document: document.id,
      acts: acts.flatMap((item) =>
        item.moment.round !== null && item.finding !== 'meet' && !isPosition(item) && !item.act!.undertaking
          ? [{ item, named: false }]
          : [],
      ),
    })),
  )
  const twins = new Map<string, readonly Item[]>()
  for (const group of likenesses.groups()) {
    const left = group.filter(({ place }) => !held.has(place))
    if (left.length) for (const { place } of group) twins.set(place, left)
  }
  return threads.map((thread) => {
    if (thread.kind !== 'subject') return thread
    const own = new Set(thread.items.map(({ place }) => place))
    const others = new Set(thread.items.flatMap(({ place }) => twins.get(place) ?? []))
    for (const item of others) if (own.has(item.place)) others.delete(item)
    return others.size ? { ...thread, items: [...thread.items, ...others] } : thread
  })
}
