import type { Act } from '../../reading/finding.ts'
import { contains, overlap } from '../../text/span.ts'
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
const standing = new Shelf<OpenedDocument, readonly Measured[]>()

export function figureThreads(
  documents: readonly OpenedDocument[],
  namings: readonly Naming[],
  memory: PairMemory,
): Thread[] {
  const byMeasure = new Map<string, { term: Term; items: Item[] }>()
  const named = new Map<OpenedDocument, Naming[]>()
  for (const naming of namings) put(named, naming.opened, naming)
  const take = ({ measure, term, item }: Measured) => {
    const entry = byMeasure.get(measure)
    if (entry) entry.items.push(item)
    else byMeasure.set(measure, { term, items: [item] })
  }
  for (const opened of documents) {
    const own = named.get(opened) ?? []
    memory.keep(measuring, opened, own, () => measuredIn(opened, own)).forEach(take)
    memory.keep(standing, opened, [], () => toldIn(opened)).forEach(take)
  }
  return [...byMeasure.values()].map(({ term, items }) => threadOf('figure', items, { title: term.title }))
}

/** Acts that say what a figure says: their place is its own. In others ("welcomed the growth of trade, worth …") it is told beside. */
const saying = new Set<Act['kind']>(['note', 'affirm', 'agree', 'announce', 'review', 'do'])
/** Acts that tell of a measure without a figure. */
const telling = new Set<Act['kind']>([...saying, 'discuss'])
const money = /^[A-Z]{3}$/

/** The figures of a document that measure something, those that tell an instrument's worth aside. */
function measuredIn(opened: OpenedDocument, namings: readonly Naming[]): Measured[] {
  return opened.document.reading.figures.flatMap((figure) => {
    if (counted.has(figure.unit)) return []
    const worth = namings.some(
      ({ instrument, mentions }) =>
        instrument.value?.value === figure.value ||
        (mentions.some((mention) => overlap(mention, figure)) && instrument.value !== null),
    )
    // What is counted tells itself what it measures
    const of = money.test(figure.unit) ? figure.of : figure.unit
    const term = worth || !of ? null : termBase.measureOf(of)
    if (!term?.subject) return []
    const told = opened.acts.find((item) => saying.has(item.act!.kind) && contains(item, figure))
    return [
      {
        measure: measureOf(term, figure.unit),
        term,
        item: told ? { ...told, figure } : itemOf(opened, 'figures', figure, null, 'figure'),
      },
    ]
  })
}

/** The acts of a document that name a measure of money without a figure of it: "the surplus has grown", "the largest trading partner". */
const toldIn = ({ acts, document }: OpenedDocument): Measured[] =>
  acts.flatMap((item) =>
    telling.has(item.act!.kind) &&
    !document.reading.figures.some((figure) => contains(item, figure) && money.test(figure.unit))
      ? termBase
          .measuresIn(item.tokens)
          .flatMap((term) => (term.subject ? [{ measure: measureOf(term, 'USD'), term, item }] : []))
      : [],
  )

const measureOf = ({ id }: Term, unit: string): string => `${id} ${money.test(unit) ? 'money' : 'count'}`
