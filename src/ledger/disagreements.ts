import type { Figure } from '../reading/finding.ts'
import { countedApart } from './anniversaries.ts'
import { datesAgree, precisionOf, sameDay } from './dates.ts'
import type { Naming } from './instruments.ts'
import { type Item, marksOf, type OpenedDocument } from './items.ts'
import type { Bilingual, Citation, Disagreement, DisagreementField, LedgerDocument } from './ledger.ts'
import { put } from './grouping.ts'
import { ordinalName } from './naming/when.ts'
import { saidIn } from './quotation.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import { isVague } from './round-days.ts'
import { citationOf, principalMechanism, type RoundMark, type SightedRound } from './rounds.ts'
import { otherPerson } from './sightings.ts'
import { termBase } from './terms.ts'
import { comparable } from './threads/likenesses.ts'
import type { Thread } from './threads/thread.ts'
import { mechanismTitle } from './threads/titles.ts'
import { likenessOf } from './words.ts'

// Disagreements: one fact on which two documents say different things. One document saying less than another is none, nor are two
// spellings of one name.

type Claim = Citation & { readonly value: string; readonly source: LedgerDocument }
const claim = (source: LedgerDocument, place: { start: number; end: number; quote: string }, value: string): Claim => ({
  ...citationOf(source, place),
  value,
  source,
})

/** A fact on which documents say different things, with all that they say. */
interface Fact {
  readonly field: DisagreementField
  readonly about: Bilingual
  readonly claims: readonly Claim[]
  readonly mechanism?: string
}

const ofRounds = new Shelf<SightedRound, readonly Fact[]>()
const ofInstruments = new Shelf<readonly Naming[], readonly Fact[]>()
const disagreed = new Shelf<Fact, Disagreement>()

/** All disagreements of the documents on one pair of sides. */
export function findDisagreements(
  documents: readonly OpenedDocument[],
  rounds: readonly SightedRound[],
  instruments: readonly (readonly Naming[])[],
  threads: readonly Thread[],
  memory: PairMemory,
): Disagreement[] {
  const principal = principalMechanism(rounds)
  if (!principal) return []
  const about = new Map(documents.map((opened) => [opened.document.id, opened.about]))
  const marks = marksOf(rounds, memory)
  const found: Fact[] = [
    ...rounds.flatMap((round) => memory.keep(ofRounds, round, [marks], () => onRound(round, marks).filter(isDisputed))),
    ...instruments.flatMap((group) =>
      memory.keep(ofInstruments, group, [], () => onInstrument(group).filter(isDisputed)),
    ),
    ...onFigures(documents, memory).filter(isDisputed),
    ...onStrength(threads, memory).filter(isDisputed),
    ...onCounting(documents, memory).filter(isDisputed),
  ]
  return found
    .map((fact): Disagreement => {
      const mechanism = fact.mechanism ?? about.get(firstOf(fact.claims).document)?.mechanism ?? principal
      return memory.keep(disagreed, fact, [mechanism], () => {
        const ordered = [...fact.claims].sort(inOrder)
        const places = ordered.map(({ source, start, end }) => `${source.textHash}/${start}-${end}`)
        return {
          address: `${fact.field}/${places.sort()[0]}`,
          about: fact.about,
          field: fact.field,
          mechanism,
          claims: ordered.map(({ source: _, ...claimed }) => claimed),
        }
      })
    })
    .sort((a, b) => compare(a.mechanism, b.mechanism) || compare(a.address, b.address))
}
const isDisputed = ({ claims }: Fact): boolean =>
  claims.some(({ document }) => document !== claims[0]!.document) &&
  claims.some(({ value }) => value !== claims[0]!.value)
const inOrder = (a: Claim, b: Claim): number => compare(a.document, b.document) || a.start - b.start
const firstOf = (claims: readonly Claim[]): Claim => claims.reduce((a, b) => (inOrder(b, a) < 0 ? b : a))
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

// A round: its day, its place, who headed, what it is called

function onRound(round: SightedRound, rounds: readonly RoundMark[]): Fact[] {
  const { mechanism } = round
  const sightings = round.sightings.filter(({ meeting }) => meeting !== null)
  const about = roundTitle(round)
  const told = <T>(values: readonly { value: T; said: Claim }[], same: (a: T, b: T) => boolean): Claim[] =>
    values.some((a) => values.some((b) => a.said.document !== b.said.document && !same(a.value, b.value)))
      ? values.map(({ said }) => said)
      : []
  // The day of another round is recalled beside it
  const isOthers = (date: string) =>
    rounds.some(
      (other) =>
        other !== round.mark &&
        other.mechanism === mechanism &&
        other.date &&
        precisionOf(date) > 3 &&
        sameDay(other.date, date),
    )
  const dates = sightings.flatMap(({ date, document, meeting }) =>
    date && !isVague(date) && !isOthers(date) ? [{ value: date, said: claim(document, meeting!, date) }] : [],
  )
  const places = sightings.flatMap(({ place, document, meeting }) =>
    place ? [{ value: place, said: claim(document, meeting!, place) }] : [],
  )
  // Who only recalls a session tells less surely who headed it, and of a body of many states each has a head
  const reports = sightings.some(({ main }) => main) ? sightings.filter(({ main }) => main) : sightings
  const everyHead = sightings.flatMap(({ heads: all, document }) => all.map((head) => ({ ...head, document })))
  // Who heads the other side in another document was put to the wrong side in this one
  const heads = round.parties.filter(isState).map((side) =>
    told(
      reports.flatMap(({ heads: all, document, meeting }) =>
        all
          .filter(
            (head) =>
              head.side === side &&
              !speaksFor.test(head.role ?? '') &&
              !everyHead.some(
                (other) => other.side !== side && other.document !== document && !otherPerson(other, head),
              ),
          )
          .map((head) => ({
            value: head,
            said: claim(
              document,
              document.reading.people.find(({ name }) => name === head.name) ?? meeting!,
              head.name,
            ),
          })),
      ),
      (a, b) => !otherPerson(a, b),
    ),
  )
  // The first of all in one document, the first since some year in another
  const first = sightings.filter((sighting) => sighting.ordinal === 1)
  const since = sightings.filter(
    (sighting) =>
      sighting.ordinal === null &&
      sinceYear.test(sighting.meeting!.quote) &&
      saidIn(sighting.meeting!.quote).number === 1,
  )
  const naming =
    first.length && since.length
      ? [...first, ...since].map(({ document, meeting }) =>
          claim(document, meeting!, sinceYear.exec(meeting!.quote)?.[0] ?? '1'),
        )
      : []
  return [
    { field: 'date', about, claims: told(dates, datesAgree), mechanism },
    { field: 'place', about, claims: told(places, (a, b) => a === b), mechanism },
    ...heads.map((claims) => ({ field: 'head' as const, about, claims, mechanism })),
    { field: 'naming', about, claims: naming, mechanism },
  ]
}
const isState = (side: string) => /^[A-Z]{2}$/.test(side)
/** Offices that tell of a session and do not head it. */
const speaksFor = /spokes|المتحدث|الناطق/i
const sinceYear = /(?:since|منذ(?: عام| سنة)?)\s+\d{4}/

function roundTitle({ mechanism, ordinal, parties }: SightedRound): Bilingual {
  const { en, ar } = mechanismTitle(mechanism, parties)
  return ordinal === null
    ? { en, ar }
    : { en: `Round ${ordinal}: ${en}`, ar: `الجولة ${ordinalName(ordinal, 'ar')}: ${ar}` }
}

// An instrument: its day, its worth, how far it has come, who is party to it

const pending = new Set(['proposed', 'negotiating'])
const done = new Set(['signed', 'in-force', 'renewed', 'acceded'])

function onInstrument(group: readonly Naming[]): Fact[] {
  const term = group.find((naming) => naming.term)?.term
  const longest = group.reduce((a, b) => (b.instrument.title.length > a.instrument.title.length ? b : a)).instrument
    .title
  const about = (term ? termBase.get(term)?.title : null) ?? { en: longest, ar: longest }
  const said = (naming: Naming, value: string) => claim(naming.opened.document, naming.instrument, value)
  const dated = group.filter(({ instrument }) => instrument.date)
  // Many documents say the same: each day of each status is compared once
  const days = eachOnce(
    dated.filter(({ instrument }) => precisionOf(instrument.date!) > 2),
    ({ instrument }) => `${instrument.status} ${instrument.date}`,
  )
  const dates = days.some((a) =>
    days.some(
      (b) => a.instrument.status === b.instrument.status && !datesAgree(a.instrument.date!, b.instrument.date!),
    ),
  )
    ? dated.map((naming) => said(naming, naming.instrument.date!))
    : []
  const at = ({ moment }: Naming) => moment.round?.order ?? (moment.number === 0 ? 0 : null)
  const worth = group.filter(({ instrument }) => instrument.value)
  const sums = eachOnce(
    worth,
    (naming) => `${at(naming)} ${naming.instrument.value!.value} ${naming.instrument.value!.unit}`,
  )
  const values = sums.some((a) =>
    sums.some(
      (b) =>
        at(a) === at(b) &&
        a.instrument.value!.unit === b.instrument.value!.unit &&
        !near(a.instrument.value!.value, b.instrument.value!.value),
    ),
  )
    ? worth.map((naming) => said(naming, `${naming.instrument.value!.value} ${naming.instrument.value!.unit}`))
    : []
  // Under discussion in one document, when it had been signed by another's account
  const still = group.filter(
    (naming) =>
      pending.has(naming.instrument.status) &&
      at(naming) !== null &&
      group.some(
        (other) =>
          other.opened !== naming.opened &&
          done.has(other.instrument.status) &&
          at(other) !== null &&
          at(other)! <= at(naming)!,
      ),
  )
  const unfinished = new Set(still)
  const statuses = still.length
    ? group
        .filter((naming) => unfinished.has(naming) || (done.has(naming.instrument.status) && at(naming) !== null))
        .map((naming) => said(naming, naming.instrument.status))
    : []
  return [
    { field: 'date', about, claims: dates },
    { field: 'value', about, claims: values },
    { field: 'status', about, claims: statuses },
    { field: 'partner', about, claims: partners(group, said) },
  ]
}
const eachOnce = <T>(things: readonly T[], keyOf: (thing: T) => string): T[] => [
  ...new Map(things.map((thing) => [keyOf(thing), thing])).values(),
]
const near = (a: number, b: number) => Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b))

/** Where two documents name as many parties, agree on one and not on the other. */
function partners(group: readonly Naming[], said: (naming: Naming, value: string) => Claim): Claim[] {
  // Many documents name the same: each list of parties is compared once
  const byParties = new Map<string, Naming[]>()
  for (const naming of group) if (bodies(naming).length > 1) put(byParties, bodies(naming).join('\n'), naming)
  const lists = [...byParties.values()]
  const claims = new Map<Naming, string>()
  for (const some of lists)
    for (const others of lists) {
      const [a, b] = [some[0]!, others[0]!]
      if (a === b || a.instrument.parties.length !== b.instrument.parties.length) continue
      const only = bodies(a).filter((party) => !bodies(b).some((other) => sameBody(party, other)))
      if (only.length === 1 && bodies(a).length === bodies(b).length)
        for (const naming of some) claims.set(naming, only[0]!)
    }
  return [...claims].map(([naming, value]) => said(naming, value))
}
const bodies = ({ instrument }: Naming) => instrument.parties.filter((party) => !isState(party))

/** Whether two names of bodies can be one: a term that both hold, or words of weight. */
function sameBody(a: string, b: string): boolean {
  const ids = (name: string) =>
    new Set(
      saidIn(name)
        .terms.filter(({ value }) => value.kind === 'body')
        .map(({ value }) => value.id),
    )
  const [x, y] = [ids(a), ids(b)]
  if (x.size && y.size) return [...x].some((id) => y.has(id))
  return likenessOf(saidIn(a).content, saidIn(b).content).share >= 0.5
}

// Figures: one measure of one time, told apart

const inYears: Record<string, number> = { year: 1, decade: 10, century: 100 }

interface Measured {
  readonly figure: Figure
  readonly opened: OpenedDocument
  readonly measure: string
  readonly about: Bilingual
}
const measured = new Shelf<OpenedDocument, readonly Measured[]>()
const measures = new Shelf<string, Fact>()

function onFigures(documents: readonly OpenedDocument[], memory: PairMemory): Fact[] {
  const byMeasure = new Map<string, Measured[]>()
  for (const opened of documents)
    for (const figure of memory.keep(measured, opened, [], () => measuredIn(opened)))
      put(byMeasure, figure.measure, figure)
  return [...byMeasure].map(([measure, all]) => memory.keep(measures, measure, all, () => onMeasure(all)))
}

const measuredIn = (opened: OpenedDocument): Measured[] =>
  opened.document.reading.figures.flatMap((figure) => {
    const term = figure.of ? termBase.measureOf(figure.of) : null
    if (!term || figure.unit in inYears !== (term.id === age)) return []
    const measure = term.id === age ? age : `${term.id} ${figure.unit} ${figure.asOf ?? `of ${opened.document.id}`}`
    return [{ figure, opened, measure, about: term.title }]
  })

function onMeasure(all: readonly Measured[]): Fact {
  // A document that has what another says, and another figure besides, counts something else with it
  const several = new Set(all.filter(({ opened }, i) => all[i - 1]?.opened === opened).map(({ opened }) => opened))
  const told = all.filter(
    (one) =>
      !several.has(one.opened) ||
      !all.some(
        (own) =>
          own.opened === one.opened &&
          own !== one &&
          all.some(
            (other) =>
              other.opened !== one.opened &&
              compatible(own.figure, other.figure) &&
              !compatible(one.figure, other.figure),
          ),
      ),
  )
  const different = eachOnce(
    told,
    ({ figure, opened }) => `${spoken(figure)} ${several.has(opened) ? opened.document.id : ''}`,
  )
  const apart = different.some((a) => different.some((b) => a.opened !== b.opened && !compatible(a.figure, b.figure)))
  return {
    field: 'value',
    about: all[0]!.about,
    claims: apart ? told.map(({ figure, opened }) => claim(opened.document, figure, spoken(figure))) : [],
  }
}
const age = 'relationship-age'
const amount = ({ value, unit }: Figure) => value * (inYears[unit] ?? 1)
const spoken = (figure: Figure) =>
  `${figure.qualifier === 'exact' ? '' : `${figure.qualifier} `}${amount(figure)} ${figure.unit in inYears ? 'years' : figure.unit}`

/** Whether two figures can both be true: "about 200" and "200" can, "over 200" and "nearly 200" cannot. */
function compatible(a: Figure, b: Figure): boolean {
  const [x, y] = [amount(a), amount(b)]
  if (a.qualifier === 'over' || b.qualifier === 'over') {
    if (a.qualifier === b.qualifier) return true
    const [least, other, word] = a.qualifier === 'over' ? [x, y, b.qualifier] : [y, x, a.qualifier]
    return word === 'exact' ? other >= least : other > least * 1.02
  }
  if (a.qualifier === 'under' || b.qualifier === 'under')
    return (
      a.qualifier === b.qualifier ||
      (a.qualifier === 'under' ? y < x : x < y) ||
      a.qualifier === 'about' ||
      b.qualifier === 'about'
    )
  return near(x, y) || ((a.qualifier === 'about' || b.qualifier === 'about') && Math.abs(x - y) <= 0.1 * Math.max(x, y))
}

// Anniversaries: as many years, counted from another event

const onCounting = (documents: readonly OpenedDocument[], memory: PairMemory): Fact[] =>
  countedApart(
    documents.map(({ document }) => document),
    memory,
  ).map(({ about, field, counts }) => ({
    field,
    about,
    claims: counts.map(({ document, place, event }) => claim(document, place, event)),
  }))

// Strength: one document has a promise where another on the same round has a mere position

const soft = new Set(['affirm', 'discuss', 'note', 'review'])

interface Softer {
  readonly key: string
  readonly fact: Fact
}
const softened = new Shelf<Thread, readonly Softer[]>()

/** A promise that several threads hold is told once. */
function onStrength(threads: readonly Thread[], memory: PairMemory): Fact[] {
  const seen = new Set<string>()
  return threads
    .filter(({ kind }) => kind === 'parallel' || kind === 'subject' || kind === 'instrument')
    .flatMap((thread) => memory.keep(softened, thread, [], () => softenedIn(thread)))
    .flatMap(({ key, fact }) => {
      if (seen.has(key)) return []
      seen.add(key)
      return [fact]
    })
}

function softenedIn({ items, title, kind }: Thread): Softer[] {
  const promises = items.filter((item) => item.act?.undertaking && item.moment.round && !isList(item))
  if (!promises.length) return []
  const promising = new Set(items.filter(({ act }) => act?.undertaking).map(({ document }) => document))
  const positions = new Map<string, Item[]>()
  for (const item of items)
    if (item.act && soft.has(item.act.kind) && item.moment.round && !promising.has(item.document) && !isList(item))
      put(positions, sidesInRound(item), item)
  return promises.flatMap((promise) => {
    const others = (positions.get(sidesInRound(promise)) ?? []).filter((other) =>
      kind === 'instrument' ? sameStretch(promise, other, items) : alike(promise, other),
    )
    if (!others.length) return []
    const fact: Fact = {
      field: 'strength',
      about: title ?? { en: promise.quote, ar: promise.quote },
      claims: [promise, ...others].map((item) => claim(item.source, item, item.act!.kind)),
    }
    return [{ key: `${promise.document}/${promise.start}`, fact }]
  })
}
const sidesInRound = ({ moment, actors }: Item) => `${moment.round!.address} ${actors.join()}`
const isList = ({ terms }: Item) => new Set(terms.flatMap(({ value }) => value.subject ?? [])).size > 2
function alike(a: Item, b: Item): boolean {
  const { share, weight } = likenessOf(...comparable(a, b))
  return share >= 0.45 && weight >= 1.5
}
/** Of one instrument: both speak of its future, neither is its mere naming. */
const sameStretch = (promise: Item, other: Item, items: readonly Item[]): boolean =>
  alike(promise, other) ||
  (other.due !== null && promise.due !== null) ||
  (items.length <= 4 && other.cues.has('it') && promise.cues.has('it'))
