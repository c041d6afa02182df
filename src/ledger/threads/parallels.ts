import { contains } from '../../text/span.ts'
import { put } from '../grouping.ts'
import type { Item, OpenedDocument } from '../items.ts'
import { type PairMemory, Shelf } from '../pair-memory.ts'
import { Likenesses } from './likenesses.ts'
import { isPosition, isTold, type Opened, type Thread, threadOf } from './thread.ts'

// Acts told alike: by two documents on one round, or a promise and what a later round says of it.

const least = { together: { share: 0.45, weight: 1.5 }, apart: { share: 0.55, weight: 2.5 } }
const growing = new Shelf<null, Likenesses>()
const judging = new Shelf<Item, boolean>()

/**
 * Acts joined where each is the other's best match in its document.
 * @param used the places of other threads, which are not looked at
 * @param named the places that a subject names: of these only promises, and deeds that keep one
 */
export function parallelThreads(
  opened: Opened,
  used: ReadonlySet<string>,
  named: ReadonlySet<string>,
  memory: PairMemory,
): Thread[] {
  const likenesses = memory.grown(growing, () => new Likenesses(least))
  likenesses.follow(
    [...opened.values()].map(({ document, acts }) => ({
      document: document.id,
      acts: acts.flatMap((item) => {
        if (used.has(item.place)) return []
        const isNamed = named.has(item.place)
        if (isNamed ? !(item.act?.undertaking || tellsDeed(item)) : item.finding === 'meet') return []
        const tells = memory.keep(judging, item, [], () => isTold(item) && !isPosition(item) && !tellsSession(item))
        return tells ? [{ item, named: isNamed }] : []
      }),
    })),
  )
  return likenesses.groups().map((group) => {
    const items = [...group, ...group.flatMap((item) => promisesIn(item, opened.get(item.document)!))]
    return threadOf('parallel', items, { keeps: keptIn(items) })
  })
}

/** The undertakings that stand inside an act: "affirmed their intent to …". */
const promisesIn = (item: Item, { acts }: OpenedDocument): Item[] =>
  acts.filter((other) => other !== item && other.act?.undertaking && contains(item, other))

const deeds = new Set(['sign', 'announce', 'do', 'meet'])
const praises = new Set(['welcome', 'commend', 'note'])

/** Acts of a later round that tell as a deed what an earlier one promised. */
function keptIn(items: readonly Item[]): Item[] {
  const at = ({ moment }: Item) => moment.round?.order ?? 0
  const promised = Math.min(...items.filter(({ act }) => act?.undertaking).map(at))
  return items.filter((item) => item.act && !item.act.undertaking && at(item) > promised && tellsDeed(item))
}
/** Whether an act tells no more than that the session was held or opened. */
const tellsSession = ({ act, cues, topics }: Item): boolean =>
  !act?.undertaking &&
  cues.has('session') &&
  (cues.has('opening') || cues.has('hold')) &&
  topics.every((topic) => topic === 'dialogue')

const tellsDeed = ({ act, cues }: Item): boolean =>
  act !== null && (deeds.has(act.kind) || (praises.has(act.kind) && cues.has('deed')))

const promising = new Shelf<OpenedDocument, readonly Item[]>()

/** Undertakings that stand alone: in no other thread, nor inside or around a place of one. */
export function undertakingThreads(opened: Opened, taken: readonly Item[], memory: PairMemory): Thread[] {
  const byDocument = new Map<string, Item[]>()
  for (const item of taken) put(byDocument, item.document, item)
  return [...opened.values()]
    .flatMap((document) =>
      memory.keep(promising, document, [], () => document.acts.filter(({ act }) => act?.undertaking)),
    )
    .filter((item) => !byDocument.get(item.document)?.some((other) => contains(other, item) || contains(item, other)))
    .map((item) => threadOf('undertaking', [item]))
}
