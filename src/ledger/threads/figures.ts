import { overlap } from '../../text/span.ts'
import { put } from '../grouping.ts'
import type { Naming } from '../instruments.ts'
import { type Item, itemOf, type OpenedDocument } from '../items.ts'
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

export function figureThreads(documents: readonly OpenedDocument[], namings: readonly Naming[]): Thread[] {
  const byMeasure = new Map<string, { term: Term; items: Item[] }>()
  const named = new Map<OpenedDocument, Naming[]>()
  for (const naming of namings) put(named, naming.opened, naming)
  for (const opened of documents)
    for (const figure of opened.document.reading.figures) {
      if (!figure.of || counted.has(figure.unit)) continue
      const worth = named
        .get(opened)
        ?.some(
          ({ instrument, mentions }) =>
            instrument.value?.value === figure.value ||
            (mentions.some((mention) => overlap(mention, figure)) && instrument.value !== null),
        )
      const term = worth ? null : termBase.measureOf(figure.of)
      if (!term) continue
      const measure = `${term.id} ${/^[A-Z]{3}$/.test(figure.unit) ? 'money' : figure.unit}`
      const entry = byMeasure.get(measure) ?? { term, items: [] }
      entry.items.push(itemOf(opened, 'figures', figure, null, 'figure'))
      byMeasure.set(measure, entry)
    }
  return [...byMeasure.values()].map(({ term, items }) => threadOf('figure', items, { title: term.title }))
}
