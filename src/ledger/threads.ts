import { contains, overlap } from '../text/span.ts'
import { sessionNumber } from './cues.ts'
import { daysOf } from './dates.ts'
import { groupInstruments, type Naming, names } from './instruments.ts'
import { type Item, itemOf, launches, type OpenedDocument } from './items.ts'
import type { Bilingual, MatterKind } from './ledger.ts'
import { linked, type SightedRound } from './rounds.ts'
import { type Term, termBase } from './terms.ts'
import { type Content, likenessOf } from './words.ts'

// Threads: what the places of the documents have in common. Each kind of thread is found by itself; a place can serve several.

export interface Thread {
  readonly kind: MatterKind
  /** Null: called by its fullest quotation. */
  readonly title: Bilingual | null
  readonly mechanism: string | null
  readonly items: readonly Item[]
  /** Items that keep what others promise. */
  readonly keeps: ReadonlySet<Item>
  /** Of an instrument: how its documents name it. */
  readonly namings: readonly Naming[]
}

const thread = (kind: MatterKind, title: Bilingual | null, items: readonly Item[], keeps: Iterable<Item> = [], mechanism: string | null = null, namings: readonly Naming[] = []): Thread => {
  const unique = new Map([...items].map((item) => [`${item.document}/${item.start}-${item.end}`, item]))
  const kept = new Set(keeps)
  return { kind, title, mechanism, items: [...unique.values()], keeps: new Set([...unique.values()].filter((item) => kept.has(item))), namings }
}

const lookups = new WeakMap<readonly OpenedDocument[], Map<string, OpenedDocument>>()
function openedById(documents: readonly OpenedDocument[]): Map<string, OpenedDocument> {
  let byId = lookups.get(documents)
  if (!byId) lookups.set(documents, (byId = new Map(documents.map((opened) => [opened.document.id, opened]))))
  return byId
}
const openedOf = ({ document }: Item, documents: readonly OpenedDocument[]): OpenedDocument => openedById(documents).get(document)!

/** All threads of the documents of one pair of sides. */
export function findThreads(documents: readonly OpenedDocument[], rounds: readonly SightedRound[], namings: readonly Naming[]): Thread[] {
  const sessions = sessionItems(documents, rounds)
  const threads = [
    ...instrumentThreads(namings),
    ...sessionThreads(documents, rounds, sessions),
    ...bodyThreads(rounds, sessions),
    ...subjectThreads(documents, namings),
    ...figureThreads(documents, namings),
  ]
  const used = new Set(threads.filter(isMatter).flatMap(({ kind, items }) => (kind === 'subject' ? items.filter(({ act }) => !act?.undertaking) : items)))
  const parallel = parallelThreads(documents, used).filter(isMatter)
  const all = [...threads, ...parallel]
  const taken = new Set(all.filter(isMatter).flatMap(({ items }) => items))
  return [...all, ...openUndertakings(documents, taken)].filter(isMatter).filter((one, _, others) => !others.some((other) => coveredBy(one, other)))
}

/** Whether a thread without a name of its own says nothing that another does not. */
function coveredBy(one: Thread, other: Thread): boolean {
  if (one === other || one.title !== null || one.items.length > other.items.length) return false
  const places = new Set(other.items.map(({ document, start, end }) => `${document}/${start}-${end}`))
  return one.items.every(({ document, start, end }) => places.has(`${document}/${start}-${end}`))
    && (one.items.length < other.items.length ? other.kind !== 'subject' : other.title !== null)
}

/** A thread is a matter when two documents or two rounds tell of it, or when it is an undertaking; and when something of it has its moment. */
function isMatter({ kind, items }: Thread): boolean {
  if (!items.some(({ moment }) => moment.round || moment.number === 0)) return false
  const moments = new Set(items.map(({ moment }) => moment.round?.address ?? moment.number))
  return kind === 'undertaking' || new Set(items.map(({ document }) => document)).size > 1 || moments.size > 1 || (kind === 'session' && items.length > 0)
    || (kind === 'instrument' && items.some(({ act }) => act?.undertaking))
}

// Instruments

function instrumentThreads(namings: readonly Naming[]): Thread[] {
  return groupInstruments(namings).map((group) => {
    const term = group.map((naming) => naming.term).find((id) => id !== null)
    return thread('instrument', term ? termBase.get(term)!.title : null, group.flatMap(itemsOfNaming), [], null, group)
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
/** Acts that speak on of what the act before them deals with, and name nothing themselves: "expressed support for it". */
const leaningOn = (items: readonly Item[], { acts }: OpenedDocument): Item[] =>
  acts.filter((item, i) => {
    const before = acts[i - 1]
    return before !== undefined && items.some(({ start, end }) => start === before.start && end === before.end) && !items.includes(item) && !item.terms.length
      && item.start - before.end < 120 && item.topics.some((topic) => before.topics.includes(topic)) && (item.cues.has('it') || item.due !== null)
  })

/** Whether the act names the instrument only inside the longer name of something else (the committee of an agreement). */
function hidden(naming: Naming, item: Item): boolean {
  return item.terms.some(({ value, start, end }) => value.kind === 'mechanism' && value.subject !== null
    && naming.mentions.filter((mention) => overlap(mention, item)).every((mention) => mention.end <= item.start + end + 60 && mention.start >= item.start + start - 60
      && overlap(mention, { start: item.start + start, end: item.start + end })))
}

// Sessions: promised ones and the rounds that keep them

/** For each round the places that report it as held: the act that says so, else the naming. */
function sessionItems(documents: readonly OpenedDocument[], rounds: readonly SightedRound[]): Map<SightedRound, Item[]> {
  const held = new Map<SightedRound, Item[]>()
  for (const round of rounds) {
    const items = round.sightings.flatMap(({ document, mentions, meeting }) => {
      const opened = openedById(documents).get(document.id)!
      if (!meeting) return []
      const acts = opened.acts.filter(({ act, start, end, tokens }) => act && (act.kind === 'meet' || act.kind === 'announce') && !act.undertaking
        && (mentions.some((mention) => contains({ start, end }, mention) || (overlap({ start, end }, mention) && act.kind === 'meet'))
          || (act.kind === 'meet' && act.topics.includes('dialogue') && round.ordinal !== null && sessionNumber(tokens) === round.ordinal && mechanismHere(opened, round))))
      const best = acts.sort((a, b) => Number(b.finding === 'meet') - Number(a.finding === 'meet') || a.start - b.start)[0]
      return [best ?? itemOf(opened, 'meetings', meeting, null, 'meeting', null)]
    }).map((item) => ({ ...item, moment: { number: round.ordinal, round } }))
    held.set(round, items)
  }
  return held
}

/** Whether a session named by its number alone is one of the round's mechanism: the one that the document is about. */
const mechanismHere = ({ about }: OpenedDocument, { mechanism }: SightedRound) => about?.mechanism === mechanism

const promises = new Set(['agree', 'commit', 'intend', 'aspire', 'announce'])

function sessionThreads(documents: readonly OpenedDocument[], rounds: readonly SightedRound[], held: ReadonlyMap<SightedRound, readonly Item[]>): Thread[] {
  const threads: Thread[] = []
  const promised = new Map<string, { round: SightedRound | null; mechanism: string; number: number | null; items: Item[] }>()
  const launching: Item[] = [], stocktaking: Item[] = [], rhythmic: Item[] = []
  const principal = principalMechanism(rounds)
  if (!principal) return []
  const mechanismOf = (item: Item): string => openedOf(item, documents).about?.mechanism ?? principal
  for (const opened of documents) for (const item of opened.acts) {
    const { act, cues, tokens } = item
    if (!act || !act.topics.includes('dialogue')) continue
    const mechanism = mechanismOf(item)
    const number = sessionNumber(tokens)
    const says = promises.has(act.kind) && cues.has('session')
    if (promises.has(act.kind) && act.undertaking && cues.has('yearly') && cues.has('review') && number === null) stocktaking.push(item)
    else if (says && act.undertaking && !(item.moment.number === 0 && cues.has('yearly')) && (number !== null || cues.has('next') || cues.has('next-year') || (cues.has('hold') && act.due))) {
      const round = nextRound(item, number, mechanism, rounds)
      const slot = `${mechanism}/${number ?? round?.address ?? 'next'}`
      const entry = promised.get(slot) ?? { round, mechanism, number: number ?? round?.ordinal ?? null, items: [] }
      entry.items.push(item)
      promised.set(slot, entry)
    } else if (launches(act, cues) && item.moment.number === 0) launching.push(item)
    else if (recallsLaunch(item, opened, mechanism, rounds)) launching.push({ ...item, moment: { number: 0, round: null } })
    else if (act.kind === 'sign' && cues.has('launch') && cues.has('session')) launching.push(item)
    else if (cues.has('rhythm') && cues.has('session') && (promises.has(act.kind) || act.kind === 'affirm')) rhythmic.push(item)
  }
  for (const { round, mechanism, number, items } of promised.values()) {
    const keeping = round ? held.get(round)! : []
    threads.push(thread('session', sessionTitle(mechanism, number, items), [...items, ...keeping], keeping, mechanism))
  }
  for (const launched of new Set(launching.map((item) => mechanismOf(item)))) {
    const items = launching.filter((item) => mechanismOf(item) === launched)
    const yearly = items.some(({ cues }) => cues.has('yearly'))
    const own = rounds.filter(({ mechanism }) => mechanism === launched)
    const keeping = (yearly ? own : own.filter(({ ordinal }, i) => ordinal === 1 || (ordinal === null && i === 0))).flatMap((round) => held.get(round)!)
    const leaning = items.flatMap((item) => leaningOn([item], openedOf(item, documents)).map((other) => ({ ...other, moment: item.moment })))
    threads.push(thread('launch', mechanismTitle(launched, 'launch'), [...items, ...leaning, ...keeping], keeping, launched))
  }
  if (rhythmic.length) threads.push(thread('rhythm', null, rhythmic, [], principal))
  if (stocktaking.length) {
    const reviews = documents.flatMap(({ acts }) => acts).filter(({ act, topics }) => act?.kind === 'review' && topics.includes('dialogue'))
      .filter((item) => stocktaking.some(({ moment }) => later(item.moment.round, moment.round, rounds)))
    threads.push(thread('rhythm', null, [...stocktaking, ...reviews], reviews, principal))
  }
  return threads
}

/**
 * Whether the report of a first session tells that its mechanism had been announced before: it names the body, or a day before the first
 * session, and opens nothing.
 */
function recallsLaunch({ act, cues, terms, start, end, source }: Item, { about, sightings }: OpenedDocument, mechanism: string, rounds: readonly SightedRound[]): boolean {
  if (act?.kind !== 'announce' || about?.ordinal !== 1 || about.mechanism !== mechanism || cues.has('opening')) return false
  if (sightings.some(({ mentions }) => mentions.some((mention) => overlap(mention, { start, end })))) return false
  const first = daysOf(rounds.find((round) => round.mechanism === mechanism)?.date ?? null)?.first
  const before = source.reading.dates.some((date) => contains({ start, end }, date) && first !== undefined && (daysOf(date.value)?.last ?? '9999') < first)
  const body = bodyTerm(mechanism)
  return before || (body !== null && terms.some(({ value }) => value === body))
}

const later = (a: SightedRound | null, b: SightedRound | null, rounds: readonly SightedRound[]): boolean =>
  a !== null && a.mechanism === (b ?? a).mechanism && rounds.indexOf(a) > (b ? rounds.indexOf(b) : -1)

/** The round that a promise of a session means: the one of that number, else the one after its own. */
function nextRound(item: Item, number: number | null, mechanism: string, rounds: readonly SightedRound[]): SightedRound | null {
  const own = rounds.filter((round) => round.mechanism === mechanism)
  if (number !== null) return own.find(({ ordinal }) => ordinal === number) ?? null
  if (item.moment.number === 0) return own[0] ?? null
  return (item.moment.round && own[own.indexOf(item.moment.round) + 1]) ?? null
}

/** The mechanism with most rounds that documents are about. */
export function principalMechanism(rounds: readonly SightedRound[]): string | null {
  const score = new Map<string, number>()
  for (const { mechanism, sightings } of rounds) score.set(mechanism, (score.get(mechanism) ?? 0) + (sightings.some(({ main }) => main) ? 100 : 0) + sightings.length)
  return [...score].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

// Bodies that meet beside the dialogue: committees and groups that no document is about

function bodyThreads(rounds: readonly SightedRound[], held: ReadonlyMap<SightedRound, readonly Item[]>): Thread[] {
  const principal = new Set(rounds.filter(({ sightings }) => sightings.some(({ main }) => main)).map(({ mechanism }) => mechanism))
  const bodies = new Map<string, Item[]>()
  for (const round of rounds) {
    if (principal.has(round.mechanism)) continue
    const items = held.get(round)!.map((item) => ({ ...item, moment: { number: openedAbout(round, rounds)?.ordinal ?? null, round: openedAbout(round, rounds) } }))
    bodies.set(round.mechanism, [...(bodies.get(round.mechanism) ?? []), ...items])
  }
  return [...bodies].map(([mechanism, items]) => thread('body', mechanismTitle(mechanism, 'sessions'), items))
}
/** The round that takes stock of a body's session: the one that its reports are about. */
function openedAbout(round: SightedRound, rounds: readonly SightedRound[]): SightedRound | null {
  const ids = new Set(round.documents)
  return rounds.find((other) => other.sightings.some(({ main, document }) => main && ids.has(document.id))) ?? null
}

// Subjects: terms of the trade that acts name

const enumerations = new Set(['discuss', 'review'])

function subjectThreads(documents: readonly OpenedDocument[], namings: readonly Naming[]): Thread[] {
  const bySubject = new Map<string, Item[]>()
  for (const opened of documents) {
    const own = namings.filter((naming) => naming.opened === opened)
    for (const item of opened.acts) for (const subject of subjectsOf(item, own))
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), item])
  }
  return [...bySubject].map(([subject, items]) => {
    const term = termBase.get(subject)
    return thread('subject', term?.title ?? null, items, term?.kind === 'event' ? keepsEvent(items) : [])
  })
}
/** What is to take place has taken place when a later round tells of it as of something at work. */
function keepsEvent(items: readonly Item[]): Item[] {
  const promised = items.filter(({ act }) => act?.undertaking)
  return items.filter((item) => item.act && !item.act.undertaking && working.has(item.act.kind) && promised.some(({ moment }) =>
    item.moment.round !== null && moment.round !== item.moment.round && (moment.number === 0 || (moment.number ?? 0) < (item.moment.number ?? 0))))
}
const working = new Set(['meet', 'discuss', 'do', 'announce', 'sign'])


const always = new Set<Term['kind']>(['programme', 'conflict', 'event'])

/** What an act is about by the terms that it names. Inside the name of an instrument, and beside one that the act is about, a sector is not named for itself. */
function subjectsOf(item: Item, namings: readonly Naming[]): Set<string> {
  const subjects = new Set<string>()
  if (!item.act || (item.finding === 'meet' && item.topics.includes('dialogue')) || position(item) || (!item.moment.round && item.moment.number === null)) return subjects
  const mentioned = namings.flatMap(({ mentions }) => mentions.filter((mention) => overlap(mention, item)))
  const list = enumerations.has(item.finding)
  for (const { value, start, end } of item.terms) {
    if (!value.subject || value.kind === 'instrument' || value.kind === 'mechanism') continue
    const place = { start: item.start + start, end: item.start + end }
    if (mentioned.some((mention) => overlap(mention, place))) continue
    if (mentioned.length && !list && !always.has(value.kind)) continue
    // Three topics may stand for more
    if (item.topics.length < 3 && value.topics.length && !value.topics.some((topic) => item.topics.includes(topic))) continue
    subjects.add(value.subject)
  }
  return subjects
}

// Figures that are reported again

const counted = new Set(['year', 'century', 'decade', 'month', 'day', 'hour', 'session', 'round', 'area', 'pillar', 'working group', 'instrument', 'agreement', 'country', 'percent', 'memorandum of understanding'])

function figureThreads(documents: readonly OpenedDocument[], namings: readonly Naming[]): Thread[] {
  const byMeasure = new Map<string, { term: Term; items: Item[] }>()
  for (const opened of documents) for (const figure of opened.document.reading.figures) {
    if (!figure.of || counted.has(figure.unit)) continue
    const worth = namings.some(({ opened: other, instrument, mentions }) => other === opened
      && (instrument.value?.value === figure.value || (mentions.some((mention) => overlap(mention, figure)) && instrument.value !== null)))
    const term = worth ? null : termBase.measureOf(figure.of)
    if (!term) continue
    const measure = `${term.id} ${/^[A-Z]{3}$/.test(figure.unit) ? 'money' : figure.unit}`
    const entry = byMeasure.get(measure) ?? { term, items: [] }
    entry.items.push(itemOf(opened, 'figures', figure, null, 'figure'))
    byMeasure.set(measure, entry)
  }
  return [...byMeasure.values()].map(({ term, items }) => thread('figure', term.title, items))
}

// Acts that two documents on one round tell of alike

const position = (item: Item) => item.topics.length > 0 && item.topics.every((topic) => topic === 'friendship')

function parallelThreads(documents: readonly OpenedDocument[], used: ReadonlySet<Item>): Thread[] {
  const free = documents.flatMap(({ acts }) => acts).filter((item) => item.finding !== 'meet' && !position(item) && item.moment.round && !used.has(item))
  // What two acts have in common is looked up by the words that tell something, so that each is compared with few
  const holding = new Map<string, Item[]>()
  const words = (item: Item) => [...item.content].filter(([, weight]) => weight >= 0.6).map(([word]) => `${item.moment.round!.address} ${word}`)
  for (const item of free) for (const word of words(item)) {
    const items = holding.get(word)
    if (items) items.push(item)
    else holding.set(word, [item])
  }
  const candidatesFor = (item: Item) => new Set(words(item).flatMap((word) => holding.get(word)!.filter((other) => other.document !== item.document)))
  const best = new Map<Item, Map<string, { item: Item; weight: number }>>()
  for (const a of free) for (const b of candidatesFor(a)) {
    const { share, weight } = likenessOf(...comparable(a, b))
    if (share < 0.45 || weight < 1.5) continue
    const mine = best.get(a) ?? new Map<string, { item: Item; weight: number }>()
    const known = mine.get(b.document)
    if (!known || weight * share > known.weight) mine.set(b.document, { item: b, weight: weight * share })
    best.set(a, mine)
  }
  const mutual = (a: Item) => [...best.get(a)!.values()].map(({ item }) => item).filter((b) => best.get(b)?.get(a.document)?.item === a)
  return linked([...best.keys()], mutual).map((items) => thread('parallel', null, [...items, ...items.flatMap((item) => promisesIn(item, documents))]))
}
/** The undertakings that stand inside an act: "affirmed their intent to …". */
const promisesIn = (item: Item, documents: readonly OpenedDocument[]): Item[] =>
  openedOf(item, documents).acts.filter((other) => other !== item && other.act?.undertaking && contains(item, other))

/** The contents of two acts as far as they can be compared: across languages only terms and numbers. */
export function comparable(a: Item, b: Item): [Content, Content] {
  if (a.source.language === b.source.language) return [a.content, b.content]
  const shared = (content: Content): Content => new Map([...content].filter(([word]) => word.startsWith('term ') || /\d/.test(word)))
  return [shared(a.content), shared(b.content)]
}

/** Undertakings that stand alone. */
function openUndertakings(documents: readonly OpenedDocument[], taken: ReadonlySet<Item>): Thread[] {
  return documents.flatMap(({ acts }) => acts).filter((item) => item.act?.undertaking && !taken.has(item)
    && ![...taken].some((other) => other.document === item.document && (contains(other, item) || contains(item, other))))
    .map((item) => thread('undertaking', null, [item]))
}

// What matters are called: terms, names and numbers in fixed phrases

const bodyTerm = (mechanism: string): Term | null =>
  termBase.find(mechanism.split(' ').slice(1).join(' ')).find(({ value }) => value.kind === 'mechanism')?.value ?? null
function bodyName(mechanism: string): Bilingual {
  const body = mechanism.split(' ').slice(1).join(' ')
  return { en: body, ar: bodyTerm(mechanism)?.title.ar ?? body }
}
/** What a mechanism's launch, its sessions or the mechanism itself is called. */
export function mechanismTitle(mechanism: string, what: 'launch' | 'sessions' | 'itself' = 'itself'): Bilingual {
  const { en, ar } = bodyName(mechanism)
  if (what === 'itself') return { en, ar }
  return what === 'launch' ? { en: `Launch: ${en}`, ar: `إطلاق: ${ar}` } : { en: `Sessions: ${en}`, ar: `جلسات: ${ar}` }
}
function sessionTitle(mechanism: string, number: number | null, items: readonly Item[]): Bilingual {
  const { en, ar } = bodyName(mechanism)
  const due = items.find((item) => item.due && /^\d{4}/.test(item.due))?.due
  const when = due ? ` (${due})` : ''
  return number === null
    ? { en: `Next session: ${en}${when}`, ar: `الجلسة التالية: ${ar}${when}` }
    : { en: `Round ${number}: ${en}${when}`, ar: `الجولة ${number}: ${ar}${when}` }
}
