import { put } from '../grouping.ts'
import type { Item } from '../items.ts'
import { type PairMemory, Shelf } from '../pair-memory.ts'
import type { RoundMark } from '../rounds.ts'
import { comparable } from '../threads/likenesses.ts'
import type { Thread } from '../threads/thread.ts'
import { likenessOf } from '../words.ts'
import { claim, type Fact } from './fact.ts'

// Strength: one document has a promise where another on the same round has a mere position

const soft = new Set(['affirm', 'discuss', 'note', 'review'])

interface Softer {
  readonly key: string
  readonly fact: Fact
}
const softened = new Shelf<Thread, readonly Softer[]>()

/**
 * A promise that several threads hold is told once.
 * @param about the round on which a document reports: what is said between two rounds is measured by none
 */
export function onStrength(
  threads: readonly Thread[],
  about: ReadonlyMap<string, RoundMark | null>,
  memory: PairMemory,
): Fact[] {
  const seen = new Set<string>()
  return threads
    .filter(({ kind }) => kind === 'parallel' || kind === 'subject' || kind === 'instrument')
    .flatMap((thread) => {
      const reported = thread.items.map(({ document }) => about.get(document) ?? null)
      return memory.keep(softened, thread, reported, () =>
        softenedIn({ ...thread, items: thread.items.filter((_, i) => reported[i]) }),
      )
    })
    .flatMap(({ key, fact }) => {
      if (seen.has(key)) return []
      seen.add(key)
      return [fact]
    })
}

function softenedIn({ items, title, kind }: Thread): Softer[] {
  const promises = items.filter((item) => item.act?.undertaking && item.moment.round && !isList(item))
  if (!promises.length) return []
  const promising = new Set(items.filter(({ act }) => act?.undertaking).map(({ document }) => document))
  const positions = new Map<string, Item[]>()
  for (const item of items)
    if (item.act && soft.has(item.act.kind) && item.moment.round && !promising.has(item.document) && !isList(item))
      put(positions, sidesInRound(item), item)
  return promises.flatMap((promise) => {
    const others = (positions.get(sidesInRound(promise)) ?? []).filter((other) =>
      kind === 'instrument' ? sameStretch(promise, other, items) : alike(promise, other),
    )
    if (!others.length) return []
    const fact: Fact = {
      field: 'strength',
      about: title ?? { en: promise.quote, ar: promise.quote },
      claims: [promise, ...others].map((item) => claim(item.source, item, item.act!.kind)),
    }
    return [{ key: `${promise.document}/${promise.start}`, fact }]
  })
}
const sidesInRound = ({ moment, actors }: Item) => `${moment.round!.address} ${actors.join()}`
const isList = ({ terms }: Item) => new Set(terms.flatMap(({ value }) => value.subject ?? [])).size > 2
function alike(a: Item, b: Item): boolean {
  const { share, weight } = likenessOf(...comparable(a, b))
  return share >= 0.45 && weight >= 1.5
}
/** Of one instrument: both speak of its future, neither is its mere naming. */
const sameStretch = (promise: Item, other: Item, items: readonly Item[]): boolean =>
  alike(promise, other) ||
  (other.due !== null && promise.due !== null) ||
  (items.length <= 4 && other.cues.has('it') && promise.cues.has('it'))
