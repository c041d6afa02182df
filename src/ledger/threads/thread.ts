import type { Topic } from '../../reading/finding.ts'
import type { Bilingual, MatterKind } from '../ledger.ts'
import type { Naming } from '../instruments.ts'
import type { Item, OpenedDocument } from '../items.ts'

// A thread: what places of the documents have in common. Each kind of thread is found by itself; a place can serve several.

export interface Thread {
  readonly kind: MatterKind
  /** Null: called by its fullest quotation. */
  readonly title: Bilingual | null
  /** Null: that of the documents. */
  readonly mechanism: string | null
  readonly items: readonly Item[]
  /** The places of the items that keep what others promise. */
  readonly keeps: ReadonlySet<string>
  /** Of an instrument: how its documents name it. */
  readonly namings: readonly Naming[]
  /** What it is about by its own name, before what its sentences are about. */
  readonly about: readonly Topic[]
}

export function threadOf(
  kind: MatterKind,
  items: readonly Item[],
  {
    title = null,
    mechanism = null,
    keeps = [],
    namings = [],
    about = [],
  }: Partial<Omit<Thread, 'keeps'>> & { keeps?: readonly Item[] } = {},
): Thread {
  return {
    kind,
    title,
    mechanism,
    namings,
    about,
    items: [...new Map(items.map((item) => [item.place, item])).values()],
    keeps: new Set(keeps.map(({ place }) => place)),
  }
}

/** The documents of a pair of sides, by their ids. */
export type Opened = ReadonlyMap<string, OpenedDocument>

/** Whether an act is a mere position on the relationship ("the partnership is strong"). */
export const isPosition = (item: Item): boolean =>
  item.topics.length > 0 && item.topics.every((topic) => topic === 'friendship')

/** Whether an act has its moment, or is told by a report of no known round. */
export const isTold = ({ moment, source }: Item): boolean =>
  moment.round !== null || moment.number !== null || source.kind !== 'background'

/** Whether an act promises one thing to be made or done ("set up a joint centre"), which is a matter beside the subject that it belongs to. */
export const isSpecific = ({ act, cues }: Item): boolean =>
  act?.undertaking === true && cues.has('specific') && cues.has('thing')

/** Acts that speak on of what the act before them deals with, and name nothing themselves: "expressed support for it". */
export const leaningOn = (items: readonly Item[], { acts }: OpenedDocument): Item[] => {
  const places = new Set(items.map(({ place }) => place))
  return acts.filter((item, i) => {
    const before = acts[i - 1]
    return (
      before !== undefined &&
      places.has(before.place) &&
      !places.has(item.place) &&
      !item.terms.length &&
      item.start - before.end < nextSentence &&
      item.topics.some((topic) => before.topics.includes(topic)) &&
      (item.cues.has('it') || (item.due !== null && !(item.cues.has('hold') && item.cues.has('session'))))
    )
  })
}
/** UTF-16 code units in which the next act still speaks of the same. */
const nextSentence = 120
