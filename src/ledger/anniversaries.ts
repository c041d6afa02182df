import type { Figure } from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import { contains, type Span } from '../text/span.ts'
import anniversaries from './anniversaries.tsv'
import { put } from './grouping.ts'
import type { Bilingual, LedgerDocument } from './ledger.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import { Phrases } from './phrases.ts'
import { saidIn } from './quotation.ts'
import { sidesIn } from './side-words.ts'
import { termBase } from './terms.ts'

// Anniversaries: one document counts its years from the signing, another as many from the entry into force; or from the founding of a state
// and from its independence. Events of one family can be taken for one another, and so are told apart.

interface Event {
  readonly name: string
  readonly family: string
}
const events = new Phrases<Event>()
const marks = new Phrases<true>()
for (const { event, family, ar, en } of rows<'event' | 'family' | 'ar' | 'en'>(anniversaries))
  for (const phrase of [...ar.split('|'), ...en.split('|')])
    if (event === 'mark') marks.add(phrase, true)
    else events.add(phrase, { name: event, family })

/** So many years, as a document counts them from an event. */
export interface Count {
  readonly document: LedgerDocument
  readonly place: Span & { readonly quote: string }
  readonly years: number
  readonly event: string
}

interface Found extends Count {
  readonly family: string
  /** The instrument that the years are counted of, by its term. */
  readonly term: string | null
  readonly sides: ReadonlySet<string>
}

const inYears: Record<string, number> = { year: 1, decade: 10, century: 100 }
const exactYears = ({ value, unit, qualifier }: Figure): number | null =>
  qualifier === 'exact' && unit in inYears ? value * inYears[unit]! : null

function countsIn(document: LedgerDocument): Found[] {
  const { acts, instruments, figures } = document.reading
  const passages = [...acts, ...instruments].flatMap((place) => {
    const { tokens, terms } = saidIn(place.quote)
    const mark = marks.find(tokens)[0]
    if (!mark) return []
    const found = events.find(tokens)
    const event = (found.find(({ start }) => start > mark.start) ?? found.at(-1))?.value
    if (!event) return []
    const years = [
      ...new Set([
        ...[...place.quote.matchAll(/\d+/g)].map(([digits]) => Number(digits)).filter(isCount),
        ...figures.flatMap((figure) => (contains(place, figure) ? (exactYears(figure) ?? []) : [])),
      ]),
    ]
    if (years.length !== 1) return []
    const term = terms.find(({ value }) => value.kind === 'instrument' && value.subject)?.value.subject ?? null
    return [
      { document, place, years: years[0]!, event: event.name, family: event.family, term, sides: sidesIn(tokens) },
    ]
  })
  const counted = figures.flatMap((figure) => {
    const years = exactYears(figure)
    const event = figure.of ? events.find(saidIn(figure.of).tokens)[0]?.value : null
    if (years === null || !event || passages.some(({ place }) => contains(place, figure))) return []
    return [
      { document, place: figure, years, event: event.name, family: event.family, term: null, sides: new Set<string>() },
    ]
  })
  return [...passages, ...counted]
}
/** Whether a number counts years and is not the name of one. */
const isCount = (number: number): boolean => number >= 5 && number < 1500

const counting = new Shelf<LedgerDocument, readonly Found[]>()

/** What documents count the same years of, each from another event. */
export function countedApart(
  documents: readonly LedgerDocument[],
  memory: PairMemory,
): { about: Bilingual; field: 'date' | 'naming'; counts: Count[] }[] {
  const groups = new Map<string, Found[]>()
  for (const document of documents)
    for (const count of memory.keep(counting, document, [], () => countsIn(document)))
      put(groups, `${count.family} ${count.years} ${count.term ?? ''}`, count)
  return [...groups.values()].flatMap((counts) => {
    const apart = counts.some((a) =>
      counts.some((b) => a.document !== b.document && a.event !== b.event && canBeOne(a.sides, b.sides)),
    )
    if (!apart) return []
    const { years, term } = counts[0]!
    const title = term ? termBase.get(term)!.title : { en: 'Anniversary', ar: 'الذكرى' }
    return [
      {
        about: { en: `${title.en} (${years})`, ar: `${title.ar} (${years})` },
        field: term ? ('date' as const) : ('naming' as const),
        counts,
      },
    ]
  })
}
const canBeOne = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  !a.size || !b.size || [...a].some((side) => b.has(side))
