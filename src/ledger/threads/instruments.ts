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
  const byBodies = actsByBody(opened, memory)
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
    const tied = tiedTo(group, opened, byBodies)
    return threadOf('instrument', [...acts, ...dealt, ...tied], {
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

const naming = new Shelf<OpenedDocument, readonly { readonly body: string; readonly item: Item }[]>()

/** The acts of the documents by the bodies that they name. */
function actsByBody(opened: Opened, memory: PairMemory): ReadonlyMap<string, ReadonlySet<Item>> {
  const byBody = new Map<string, Set<Item>>()
  for (const document of opened.values())
    for (const { body, item } of memory.keep(naming, document, [], () =>
      document.acts.flatMap((act) =>
        act.terms.flatMap(({ value }) => (value.kind === 'body' ? [{ body: value.id, item: act }] : [])),
      ),
    )) {
      const named = byBody.get(body)
      if (named) named.add(item)
      else byBody.set(body, new Set([item]))
    }
  return byBody
}

/** The acts of other documents that name two bodies which an instrument binds: what these do together is done under it. */
function tiedTo(
  group: readonly Naming[],
  opened: Opened,
  byBody: ReadonlyMap<string, ReadonlySet<Item>>,
): readonly Item[] {
  const own = new Set(group.map((naming) => naming.opened.document))
  const first = Math.min(...group.map(({ moment }) => moment.round?.order ?? Infinity))
  const bodies = [...new Set(group.flatMap((naming) => [...naming.bodies]))]
  return bodies.flatMap((body, i) =>
    [...(byBody.get(body) ?? [])].filter(
      (item) =>
        !own.has(item.source) &&
        opened.has(item.document) &&
        (item.moment.round?.order ?? 0) >= first &&
        bodies.slice(i + 1).some((other) => byBody.get(other)?.has(item)),
    ),
  )
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
  const itself = () => itemOf(opened, 'instruments', instrument, null, 'instrument', instrument.date)
  if (!items.length) return [itself()]
  // Where its fullest naming stands in no act, it is a place beside the acts that come back to it
  const apart = !opened.acts.some((item) => overlap(item, instrument))
  return [...items, ...leaningOn(items, opened), ...(apart ? [itself()] : [])]
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
