import { put } from './grouping.ts'
import { isNamed, type Naming } from './instruments.ts'
import { foundingsIn, type Item, type OpenedDocument } from './items.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import type { SightedRound } from './rounds.ts'
import { bodyThreads } from './threads/bodies.ts'
import { figureThreads } from './threads/figures.ts'
import { instrumentThreads } from './threads/instruments.ts'
import { parallelThreads, undertakingThreads } from './threads/parallels.ts'
import { heldSessions, sessionThreads } from './threads/sessions.ts'
import { subjectThreads } from './threads/subjects.ts'
import { sumThreads } from './threads/sums.ts'
import { withTwins } from './threads/twins.ts'
import { termBase } from './terms.ts'
import { isSpecific, type Opened, type Thread } from './threads/thread.ts'

/** All threads of the documents of one pair of sides: what is named first, then what is told alike, then what stands alone. */
export function findThreads(
  documents: readonly OpenedDocument[],
  rounds: readonly SightedRound[],
  instruments: readonly (readonly Naming[])[],
  memory: PairMemory,
): readonly Thread[] {
  const namings = instruments.flat()
  const opened: Opened = new Map(documents.map((document) => [document.document.id, document]))
  const held = heldSessions(opened, rounds, memory)
  const onInstruments = instrumentThreads(opened, instruments, memory)
  const founding = onInstruments.filter((thread) => thread.title === null && thread.namings.some(foundsMechanism))
  const onSessions = sessionThreads(
    opened,
    rounds,
    held,
    founding.flatMap(({ items }) => items),
    memory,
  )
  // By what a mechanism was set up is a part of its launch
  const launched = onSessions.some(({ kind }) => kind === 'launch')
  const found = [
    ...onInstruments.filter((thread) => !launched || !founding.includes(thread)),
    ...onSessions,
    ...bodyThreads(rounds, held),
    ...subjectThreads(documents, namings, memory),
    ...figureThreads(documents, namings, memory),
    ...sumThreads(documents, namings, memory),
  ]
  const taken = new Set(found.filter(isMatter).flatMap(({ items }) => items.map(({ place }) => place)))
  const named = withTwins(found, taken, opened, memory).filter(isMatter)
  const places = (subjects: boolean) =>
    new Set(
      named
        .filter(({ kind }) => (kind === 'subject') === subjects)
        .flatMap(({ items }) => items.map(({ place }) => place)),
    )
  const all = [...named, ...parallelThreads(opened, places(false), places(true), memory).filter(isMatter)]
  const whole: Placed[] = [
    ...all,
    ...undertakingThreads(
      opened,
      all.flatMap((thread) => (isField(thread) ? thread.items.filter((item) => !isSpecific(item)) : thread.items)),
      memory,
    ).filter(isMatter),
  ].map((thread) => ({ ...thread, places: new Set(thread.items.map(({ place }) => place)) }))
  // What holds all places of a thread holds its first
  const holding = new Map<string, Placed[]>()
  for (const thread of whole) for (const place of thread.places) put(holding, place, thread)
  const beside = ({ items }: Thread) => holding.get(items[0]!.place)!
  // Of threads that hold the same places what one knows to be kept, the other keeps too
  return whole
    .filter((one) => !beside(one).some((other) => coveredBy(one, other)))
    .map(({ places: own, ...one }) => {
      const alike = beside(one).filter(({ places }) => sameSet(own, places))
      const keeps = alike.length > 1 ? new Set(alike.flatMap(({ keeps }) => [...keeps])) : one.keeps
      return theSame({ ...one, keeps }, memory)
    })
}

/** Whether a thread follows a field, in which many things can be promised: not an event or a programme, which is the thing itself. */
const isField = ({ kind, title }: Thread): boolean => {
  const term = kind === 'subject' && title ? termBase.whole(title.en) : null
  return kind === 'subject' && term?.kind !== 'event' && term?.kind !== 'programme'
}

const threads = new Shelf<string, Thread>()

const foundsMechanism = ({ opened, instrument }: Naming): boolean => foundingsIn(opened.document).includes(instrument)

/** A thread as the last fold had it, where it is the same in everything. */
function theSame(thread: Thread, memory: PairMemory): Thread {
  const { kind, title, mechanism, items, keeps, namings, about } = thread
  const name = title ? `${title.en}\n${title.ar}` : ''
  return memory.keep(
    threads,
    `${kind}\n${mechanism}\n${name}\n${items[0]!.place}`,
    [...items, 'kept', ...keeps, 'named', ...namings, 'about', ...about],
    () => thread,
  )
}

interface Placed extends Thread {
  readonly places: ReadonlySet<string>
}
const within = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size <= other.size && !hasOutside(one, other)
function hasOutside(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const place of one) if (!other.has(place)) return true
  return false
}
const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && within(one, other)

/**
 * A thread is a matter when two documents or two rounds tell of it, or when it is an undertaking; and when something of it has its moment,
 * as a session to come has.
 */
function isMatter({ kind, items }: Thread): boolean {
  if (kind !== 'session' && !items.some(({ moment }) => moment.round || moment.number === 0)) return false
  const promised = items.some(({ act }) => act?.undertaking)
  return (
    kind === 'undertaking' ||
    kind === 'session' ||
    (kind === 'instrument' && promised) ||
    several(items.map(({ document }) => document)) ||
    several(items.map(momentOf))
  )
}
const several = (values: readonly unknown[]) => values.some((value) => value !== values[0])
const momentOf = ({ moment }: Item) => moment.round?.address ?? moment.number

/**
 * Whether a thread says nothing that another does not: one without a name of its own, or a field of which nothing is told but that an
 * instrument without a name was signed on it.
 */
const coveredBy = (one: Placed, other: Placed): boolean => {
  if (one === other || !within(one.places, other.places)) return false
  const onField = (instrument: Placed, field: Placed): boolean =>
    instrument.kind === 'instrument' && instrument.title === null && !isUnnamed(instrument) && field.kind === 'subject'
  if (onField(other, one)) return true
  if (one.title !== null || onField(one, other)) return false
  if (isUnnamed(one) && !isUnnamed(other)) return true
  return one.places.size < other.places.size ? other.kind !== 'subject' : other.title !== null
}
/** Whether a thread follows an instrument that no document calls by more than its form. */
const isUnnamed = ({ kind, title, namings }: Thread): boolean =>
  kind === 'instrument' && title === null && !namings.some(isNamed)
