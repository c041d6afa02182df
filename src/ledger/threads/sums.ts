import { contains, overlap } from '../../text/span.ts'
import { put } from '../grouping.ts'
import type { Naming } from '../instruments.ts'
import { type Item, itemOf, type OpenedDocument } from '../items.ts'
import { type PairMemory, Shelf } from '../pair-memory.ts'
import { termBase } from '../terms.ts'
import { isTold, type Thread, threadOf } from './thread.ts'

// Sums: a gift, a loan, a thousand megawatts. What two reports tell of one sum, they tell of one thing, whatever else they call it.

/** What is counted so often that the same number of it is no sign of one thing. */
const common = new Set([
  'year',
  'century',
  'decade',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'time',
  'session',
  'round',
  'area',
  'pillar',
  'working group',
  'country',
  'state',
  'percent',
  'person',
  'emirate',
])
const money = /^[A-Z]{3}$/
/** From how many on a count tells one thing from another. */
const telling = 3

interface Told {
  readonly sum: string
  readonly item: Item
}
const summing = new Shelf<OpenedDocument, readonly Told[]>()

export function sumThreads(
  documents: readonly OpenedDocument[],
  namings: readonly Naming[],
  memory: PairMemory,
): Thread[] {
  const named = new Map<OpenedDocument, Naming[]>()
  for (const naming of namings) put(named, naming.opened, naming)
  const bySum = new Map<string, Item[]>()
  for (const opened of documents) {
    const own = named.get(opened) ?? []
    for (const { sum, item } of memory.keep(summing, opened, own, () => sumsIn(opened, own))) put(bySum, sum, item)
  }
  return [...bySum.values()].map((items) => threadOf('parallel', items))
}

function sumsIn(opened: OpenedDocument, namings: readonly Naming[]): Told[] {
  return opened.document.reading.figures.flatMap((figure) => {
    const { value, unit, of } = figure
    const measured = termBase.measureOf((money.test(unit) ? of : unit) ?? '')
    const worth = namings.some(
      ({ instrument, mentions }) =>
        instrument.value?.value === value && mentions.some((mention) => overlap(mention, figure)),
    )
    if (
      worth ||
      common.has(unit.toLowerCase()) ||
      (!money.test(unit) && value < telling) ||
      (measured?.subject && measured.id !== 'aid')
    )
      return []
    const act = opened.acts
      .filter((item) => contains(item, figure))
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    const item = act ? { ...act, figure } : itemOf(opened, 'figures', figure, null, 'figure')
    return isTold(item) ? [{ sum: `${value} ${unit}`, item }] : []
  })
}
