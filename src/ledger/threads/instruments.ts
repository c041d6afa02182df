import { contains, overlap } from '../../text/span.ts'
import { put } from '../grouping.ts'
import { type Naming, names } from '../instruments.ts'
import { type Item, itemOf, type OpenedDocument } from '../items.ts'
import type { LedgerDocument } from '../ledger.ts'
import { type PairMemory, Shelf } from '../pair-memory.ts'
import { termBase } from '../terms.ts'
import { leaningOn, type Opened, type Thread, threadOf } from './thread.ts'

// Instruments: the acts that deal with one text under whatever name.

const acting = new Shelf<OpenedDocument, readonly { readonly term: string; readonly item: Item }[]>()
const dealing = new Shelf<Naming, readonly Item[]>()

export function instrumentThreads(
  opened: Opened,
  instruments: readonly (readonly Naming[])[],
  memory: PairMemory,
): Thread[] {
  const byTerm = new Map<string, Item[]>()
  for (const document of opened.values())
    for (const { term, item } of memory.keep(acting, document, [], () =>
      document.acts.flatMap((act) => termsOf(act).map((term) => ({ term, item: act }))),
    ))
      put(byTerm, term, item)
  const byNaming = new Map<string, Naming[]>()
  for (const naming of instruments.flat()) if (naming.term) put(byNaming, naming.term, naming)
  const used = new Set<string>()
  const groups = instruments.map((group) => {
    const term = group.map((naming) => naming.term).find((id) => id !== null) ?? null
    // Where people told instruments of one term apart, an act that names it means the one that its document names
    const own = new Set(group.map(({ opened: { document } }) => document))
    const here = new Set(group)
    const others = new Set(
      (term && byNaming.get(term)?.flatMap((naming) => (here.has(naming) ? [] : [naming.opened.document]))) || [],
    )
    const acts = (term && byTerm.get(term)?.filter(({ source }) => own.has(source) || !others.has(source))) || []
    const known = new Map<LedgerDocument, Item[]>()
    for (const item of acts) put(known, item.source, item)
    if (term) used.add(term)
    const dealt = group.flatMap((naming) => {
      const named = known.get(naming.opened.document) ?? []
      return memory.keep(dealing, naming, named, () => itemsOfNaming(naming, named))
    })
    return threadOf('instrument', [...acts, ...dealt], {
      title: term ? termBase.get(term)!.title : null,
      namings: group,
    })
  })
  // What acts call by a term of the trade, where no document tells it as an instrument of its own
  return [
    ...groups,
    ...[...byTerm]
      .filter(([term]) => !used.has(term))
      .map(([term, items]) => threadOf('instrument', items, { title: termBase.get(term)!.title })),
  ]
}

/** The instruments that an act names by terms of the trade. */
const termsOf = (item: Item): string[] =>
  item.finding === 'meet' || (!item.moment.round && item.moment.number === null)
    ? []
    : item.terms.flatMap(({ value }) => (value.kind === 'instrument' && value.subject ? [value.subject] : []))

/**
 * The acts that deal with an instrument in its document; where none does, its naming itself.
 * @param own acts of its document that name it by its term
 */
function itemsOfNaming(naming: Naming, own: readonly Item[]): Item[] {
  const { opened, instrument } = naming
  const holding = opened.acts.filter(
    (item) => item.finding !== 'meet' && (own.includes(item) || (names(naming, item) && !hidden(naming, item))),
  )
  // A figure that counts something of the instrument ("its four pillars") ties its sentence to it
  const counting =
    naming.term === null
      ? []
      : opened.document.reading.figures.filter(
          ({ of }) => of && termBase.find(of).some(({ value }) => value.subject === naming.term),
        )
  const items = [
    ...holding,
    ...opened.acts.filter(
      (item) => item.finding !== 'meet' && !holding.includes(item) && counting.some((figure) => contains(item, figure)),
    ),
  ]
  return items.length
    ? [...items, ...leaningOn(items, opened)]
    : [itemOf(opened, 'instruments', instrument, null, 'instrument', instrument.date)]
}

/** Whether the act names the instrument only inside the longer name of something else (the committee of an agreement). */
function hidden(naming: Naming, item: Item): boolean {
  return item.terms.some(
    ({ value, start, end }) =>
      value.kind === 'mechanism' &&
      value.subject !== null &&
      naming.mentions
        .filter((mention) => overlap(mention, item))
        .every(
          (mention) =>
            mention.end <= item.start + end + 60 &&
            mention.start >= item.start + start - 60 &&
            overlap(mention, { start: item.start + start, end: item.start + end }),
        ),
  )
}
