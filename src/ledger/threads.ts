import { put } from './grouping.ts'
import type { Naming } from './instruments.ts'
import type { Item, OpenedDocument } from './items.ts'
import type { SightedRound } from './rounds.ts'
import { bodyThreads } from './threads/bodies.ts'
import { figureThreads } from './threads/figures.ts'
import { instrumentThreads } from './threads/instruments.ts'
import { parallelThreads, undertakingThreads } from './threads/parallels.ts'
import { heldSessions, sessionThreads } from './threads/sessions.ts'
import { subjectThreads } from './threads/subjects.ts'
import type { Opened, Thread } from './threads/thread.ts'

/** All threads of the documents of one pair of sides: what is named first, then what is told alike, then what stands alone. */
export function findThreads(
  documents: readonly OpenedDocument[],
  rounds: readonly SightedRound[],
  instruments: readonly (readonly Naming[])[],
): Thread[] {
  const namings = instruments.flat()
  const opened: Opened = new Map(documents.map((document) => [document.document.id, document]))
  const held = heldSessions(opened, rounds)
  const named = [
    ...instrumentThreads(opened, instruments),
    ...sessionThreads(opened, rounds, held),
    ...bodyThreads(rounds, held),
    ...subjectThreads(documents, namings),
    ...figureThreads(documents, namings),
  ].filter(isMatter)
  const places = (subjects: boolean) =>
    new Set(
      named
        .filter(({ kind }) => (kind === 'subject') === subjects)
        .flatMap(({ items }) => items.map(({ place }) => place)),
    )
  const all = [...named, ...parallelThreads(opened, places(false), places(true)).filter(isMatter)]
  const whole: Placed[] = [
    ...all,
    ...undertakingThreads(
      opened,
      all.flatMap(({ kind, items }) => (kind === 'subject' ? items.filter((item) => !isSpecific(item)) : items)),
    ).filter(isMatter),
  ].map((thread) => ({ ...thread, places: new Set(thread.items.map(({ place }) => place)) }))
  // What holds all places of a thread holds its first
  const holding = new Map<string, Placed[]>()
  for (const thread of whole) for (const place of thread.places) put(holding, place, thread)
  const beside = ({ items }: Thread) => holding.get(items[0]!.place)!
  // Of threads that hold the same places what one knows to be kept, the other keeps too
  return whole
    .filter((one) => !beside(one).some((other) => coveredBy(one, other)))
    .map(({ places: own, ...one }) => ({
      ...one,
      keeps: new Set(
        beside(one)
          .filter(({ places }) => sameSet(own, places))
          .flatMap(({ keeps }) => [...keeps]),
      ),
    }))
}

interface Placed extends Thread {
  readonly places: ReadonlySet<string>
}
const within = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size <= other.size && [...one].every((place) => other.has(place))
const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && within(one, other)

/** A thread is a matter when two documents or two rounds tell of it, or when it is an undertaking; and when something of it has its moment. */
function isMatter({ kind, items }: Thread): boolean {
  if (!items.some(({ moment }) => moment.round || moment.number === 0)) return false
  const promised = items.some(({ act }) => act?.undertaking)
  return (
    kind === 'undertaking' ||
    kind === 'session' ||
    (kind === 'instrument' && promised) ||
    several(items.map(({ document }) => document)) ||
    several(items.map(momentOf))
  )
}
const several = (values: readonly unknown[]) => new Set(values).size > 1
const momentOf = ({ moment }: Item) => moment.round?.address ?? moment.number

/** Whether an act promises one thing to be made or done ("set up a joint centre"), which is a matter beside the subject that it belongs to. */
const isSpecific = ({ act, cues }: Item): boolean =>
  act?.undertaking === true && cues.has('specific') && cues.has('thing')

/** Whether a thread without a name of its own says nothing that another does not. */
const coveredBy = (one: Placed, other: Placed): boolean =>
  one !== other &&
  one.title === null &&
  within(one.places, other.places) &&
  (one.places.size < other.places.size ? other.kind !== 'subject' : other.title !== null)
