import { contains, overlap } from '../../text/span.ts'
import { put } from '../grouping.ts'
import { type Naming, names } from '../instruments.ts'
import { type Item, itemOf } from '../items.ts'
import { termBase } from '../terms.ts'
import { leaningOn, type Opened, type Thread, threadOf } from './thread.ts'

// Instruments: the acts that deal with one text under whatever name.

export function instrumentThreads(opened: Opened, instruments: readonly (readonly Naming[])[]): Thread[] {
  const byTerm = new Map<string, Item[]>()
  for (const { acts } of opened.values())
    for (const item of acts) for (const term of termsOf(item)) put(byTerm, term, item)
  const byNaming = new Map<string, Naming[]>()
  for (const naming of instruments.flat()) if (naming.term) put(byNaming, naming.term, naming)
  const used = new Set<string>()
  const groups = instruments.map((group) => {
    const term = group.map((naming) => naming.term).find((id) => id !== null) ?? null
    // Where people told instruments of one term apart, an act that names it means the one that its document names
    const own = new Set(group.map(({ opened: { document } }) => document))
    const others = new Set(
      (term && byNaming.get(term)?.flatMap((naming) => (group.includes(naming) ? [] : [naming.opened.document]))) || [],
    )
    const acts = (term && byTerm.get(term)?.filter(({ source }) => own.has(source) || !others.has(source))) || []
    if (term) used.add(term)
    return threadOf('instrument', [...acts, ...group.flatMap((naming) => itemsOfNaming(naming, acts))], {
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
 * @param known acts that name it by its term
 */
function itemsOfNaming(naming: Naming, known: readonly Item[]): Item[] {
  const { opened, instrument } = naming
  const own = known.filter(({ source }) => source === opened.document)
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
