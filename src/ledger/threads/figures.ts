import { overlap } from '../../text/span.ts'
import { put } from '../grouping.ts'
import type { Naming } from '../instruments.ts'
import { type Item, itemOf, type OpenedDocument } from '../items.ts'
import { type PairMemory, Shelf } from '../pair-memory.ts'
import { type Term, termBase } from '../terms.ts'
import { type Thread, threadOf } from './thread.ts'

// Figures that are reported again

const counted = new Set([
  'year',
  'century',
  'decade',
  'month',
  'day',
  'hour',
  'session',
  'round',
  'area',
  'pillar',
  'working group',
  'instrument',
  'agreement',
  'country',
  'percent',
  'memorandum of understanding',
])

interface Measured {
  readonly measure: string
  readonly term: Term
  readonly item: Item
}
const measuring = new Shelf<OpenedDocument, readonly Measured[]>()

export function figureThreads(
  documents: readonly OpenedDocument[],
  namings: readonly Naming[],
  memory: PairMemory,
): Thread[] {
  const byMeasure = new Map<string, { term: Term; items: Item[] }>()
  const named = new Map<OpenedDocument, Naming[]>()
  for (const naming of namings) put(named, naming.opened, naming)
  for (const opened of documents) {
    const own = named.get(opened) ?? []
    for (const { measure, term, item } of memory.keep(measuring, opened, own, () => measuredIn(opened, own))) {
      const entry = byMeasure.get(measure) ?? { term, items: [] }
      entry.items.push(item)
      byMeasure.set(measure, entry)
    }
  }
  return [...byMeasure.values()].map(({ term, items }) => threadOf('figure', items, { title: term.title }))
}

/** The figures of a document that measure something, those that tell an instrument's worth aside. */
function measuredIn(opened: OpenedDocument, namings: readonly Naming[]): Measured[] {
  return opened.document.reading.figures.flatMap((figure) => {
    if (!figure.of || counted.has(figure.unit)) return []
    const worth = namings.some(
      ({ instrument, mentions }) =>
        instrument.value?.value === figure.value ||
        (mentions.some((mention) => overlap(mention, figure)) && instrument.value !== null),
    )
    const term = worth ? null : termBase.measureOf(figure.of)
    if (!term?.subject) return []
    const measure = `${term.id} ${/^[A-Z]{3}$/.test(figure.unit) ? 'money' : figure.unit}`
    return [{ measure, term, item: itemOf(opened, 'figures', figure, null, 'figure') }]
  })
}
