import { contains, overlap } from '../../text/span.ts'
import { groupInstruments, type Naming, names } from '../instruments.ts'
import { type Item, itemOf } from '../items.ts'
import { termBase } from '../terms.ts'
import { leaningOn, type Thread, threadOf } from './thread.ts'

// Instruments: the acts that deal with one text under whatever name.

export function instrumentThreads(namings: readonly Naming[]): Thread[] {
  return groupInstruments(namings).map((group) => {
    const term = group.map((naming) => naming.term).find((id) => id !== null)
    return threadOf('instrument', group.flatMap(itemsOfNaming), { title: term ? termBase.get(term)!.title : null, namings: group })
  })
}

/** The acts that deal with an instrument in its document; where none does, its naming itself. */
function itemsOfNaming(naming: Naming): Item[] {
  const { opened, instrument } = naming
  const holding = opened.acts.filter((item) => names(naming, item) && !hidden(naming, item) || (naming.term && item.terms.some(({ value }) => value.id === naming.term)))
  // A figure that counts something of the instrument ("its four pillars") ties its sentence to it
  const counting = naming.term === null ? [] : opened.document.reading.figures.filter(({ of }) => of && termBase.find(of).some(({ value }) => value.id === naming.term))
  const items = [...holding, ...opened.acts.filter((item) => !holding.includes(item) && counting.some((figure) => contains(item, figure)))].filter((item) => item.finding !== 'meet')
  return items.length ? [...items, ...leaningOn(items, opened)] : [itemOf(opened, 'instruments', instrument, null, 'instrument', instrument.date)]
}
/** Whether the act names the instrument only inside the longer name of something else (the committee of an agreement). */
function hidden(naming: Naming, item: Item): boolean {
  return item.terms.some(({ value, start, end }) => value.kind === 'mechanism' && value.subject !== null
    && naming.mentions.filter((mention) => overlap(mention, item)).every((mention) => mention.end <= item.start + end + 60 && mention.start >= item.start + start - 60
      && overlap(mention, { start: item.start + start, end: item.start + end })))
}

