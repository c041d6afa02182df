import type { Item } from '../items.ts'
import type { SightedRound } from '../rounds.ts'
import { type Thread, threadOf } from './thread.ts'
import { mechanismTitle } from './titles.ts'

// Bodies that meet beside the dialogue: committees and groups that no document is about

export function bodyThreads(
  rounds: readonly SightedRound[],
  held: ReadonlyMap<SightedRound, readonly Item[]>,
): Thread[] {
  const principal = new Set(
    rounds.filter(({ sightings }) => sightings.some(({ main }) => main)).map(({ mechanism }) => mechanism),
  )
  const bodies = new Map<string, Item[]>()
  for (const round of rounds) {
    if (principal.has(round.mechanism)) continue
    const items = held.get(round)!.map((item) => ({
      ...item,
      moment: { number: openedAbout(round, rounds)?.ordinal ?? null, round: openedAbout(round, rounds)?.mark ?? null },
    }))
    bodies.set(round.mechanism, [...(bodies.get(round.mechanism) ?? []), ...items])
  }
  return [...bodies].map(([mechanism, items]) =>
    threadOf('body', items, { title: mechanismTitle(mechanism, rounds[0]!.parties, 'sessions') }),
  )
}
/** The round that takes stock of a body's session: the one that its reports are about. */
function openedAbout(round: SightedRound, rounds: readonly SightedRound[]): SightedRound | null {
  const ids = new Set(round.documents)
  return rounds.find((other) => other.sightings.some(({ main, document }) => main && ids.has(document.id))) ?? null
}
