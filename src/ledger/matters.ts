import type { Act, Edtf, Figure, InstrumentStatus, Topic } from '../reading/finding.ts'
import { topicsOfPhrase } from '../reading/phrase-topics.ts'
import { overlap, type Span } from '../text/span.ts'
import { yearOf } from './dates.ts'
import { put } from './grouping.ts'
import type { Naming } from './instruments.ts'
import type { Item, OpenedDocument } from './items.ts'
import type {
  Bilingual,
  Citation,
  FigurePoint,
  LedgerDocument,
  Matter,
  Rhythm,
  Stage,
  Step,
  StepKind,
} from './ledger.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import { citationOf, principalMechanism, type SightedRound } from './rounds.ts'
import type { Thread } from './threads/thread.ts'
import { ContentIndex } from './words.ts'

const made = new Shelf<Thread, { readonly matter: Matter; readonly key: string }>()

/** The matters of one pair of sides: threads with their places made steps, in order of time. */
export function foldMatters(
  threads: readonly Thread[],
  documents: readonly OpenedDocument[],
  rounds: readonly SightedRound[],
  memory: PairMemory,
): Matter[] {
  const principal = principalMechanism(rounds)
  if (!principal) return []
  const byId = new Map(documents.map((opened) => [opened.document.id, opened]))
  const matters = threads.map((thread) => {
    const mechanism = thread.mechanism ?? mechanismOf(thread.items, byId) ?? principal
    return memory.keep(made, thread, [mechanism], () => {
      const matter = matterOf(thread, mechanism)
      const places = matter.steps.map(({ document, start, end }) => `${document}/${start}-${end}`)
      return { matter, key: `${matter.title.en} ${places.join()}` }
    })
  })
  return [...new Map(matters.map(({ matter, key }) => [key, matter])).values()].sort(
    (a, b) => compare(a.mechanism, b.mechanism) || compare(a.address, b.address) || compare(a.title.en, b.title.en),
  )
}

// What a matter to which a document adds a step has had before is the same thing again: who stores it sees by that what has changed.
const stepsMade = new WeakMap<Item, Map<string, Step>>()
const figuresMade = new WeakMap<Item, FigurePoint>()
const stagesMade = new WeakMap<Naming, Stage>()

/** The value of a key: the one that was made of it before, as long as that is in hand. */
function kept<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key)
  if (value === undefined) known.set(key, (value = make()))
  return value
}

function matterOf(thread: Thread, mechanism: string): Matter {
  const ordered = [...thread.items].sort(
    (a, b) => orderOf(a) - orderOf(b) || compare(a.document, b.document) || a.start - b.start || a.end - b.end,
  )
  const told = toldIn(thread, ordered)
  const first = ordered.map(orderOf).find((order) => order !== unknown) ?? 0
  const name = `${thread.kind} ${thread.title?.en}`
  const steps = ordered.map((item): Step => {
    const step = stepOf(thread, item, orderOf(item) > first, told)
    const made = kept(stepsMade, item, () => new Map<string, Step>())
    const known = made.get(name)
    if (known?.step === step) return known
    const own: Step = {
      document: item.document,
      start: item.start,
      end: item.end,
      quote: item.quote,
      round: item.moment.number,
      roundAddress: item.moment.round?.address ?? null,
      step,
      type: item.type,
      finding: item.finding,
      actors: item.actors,
      due: dueOf(item),
      rhythm: rhythmOf(thread, item),
      on:
        dayTold(item) ??
        item.moment.round?.date ??
        (item.type === 'instruments' ? item.due : null) ??
        (item.moment.number === 0 ? item.source.issued : null),
    }
    made.set(name, own)
    return own
  })
  return {
    kind: thread.kind,
    address: addressOf(thread, ordered),
    title: thread.title ?? byQuotation(thread, ordered),
    mechanism,
    topics: topicsOf(thread, ordered),
    steps,
    stages: stagesOf(thread),
    figures: figuresOf(ordered),
  }
}

/** One sentence can name several matters: after its smallest anchor stands the name, where it has one. */
const addressOf = ({ title }: Thread, items: readonly Item[]): string =>
  [
    items.map((item) => anchorOf(item.source, item)).reduce((a, b) => (b < a ? b : a)),
    ...(title ? [title.en.toLowerCase().replace(/[^a-z0-9]+/g, '-')] : []),
  ].join('/')

/** The address of a place: the hash of its text, its kind, and its offsets. */
export const anchorOf = (
  document: LedgerDocument,
  { type, start, end }: { type: string; start: number; end: number },
): string => `${document.textHash}/${type}/${start}-${end}`

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const unknown = Number.MAX_SAFE_INTEGER
const orderOf = ({ moment }: Item): number => moment.round?.order ?? (moment.number === 0 ? 0 : unknown)

function mechanismOf(items: readonly Item[], byId: ReadonlyMap<string, OpenedDocument>): string | null {
  const votes = new Map<string, number>()
  for (const { document } of items) {
    const mechanism = byId.get(document)?.about?.mechanism
    if (mechanism) votes.set(mechanism, (votes.get(mechanism) ?? 0) + 1)
  }
  return [...votes].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? null
}

/** Acts that tell of a real step when they speak of a deed: progress, an opening, a resumption. */
const telling = new Set(['welcome', 'commend', 'note', 'meet', 'review'])

/** What a thread tells beside a step. */
interface Told {
  readonly promises: readonly Item[]
  /** Promises that repeat one of another round. */
  readonly repeated: ReadonlySet<Item>
  /** Where the thread's instrument is told of as done. */
  readonly done: readonly Item[]
  /** How the document of a place names the instrument there. */
  readonly namingOf: (item: Item) => Naming | undefined
}

function toldIn({ namings }: Thread, items: readonly Item[]): Told {
  const own = new Map<LedgerDocument, Naming[]>()
  for (const naming of namings) put(own, naming.opened.document, naming)
  const named = (item: Item) =>
    own.get(item.source)?.filter(({ mentions }) => mentions.some((mention) => overlap(mention, item))) ?? []
  const promises = items.filter(({ act }) => act?.undertaking)
  const contents = new ContentIndex<Item>({ share: 0.5, weight: 0 })
  for (const promise of promises) contents.add(promise, promise.content)
  return {
    promises,
    repeated: new Set(
      promises.filter(({ content, moment }) =>
        contents.likeTo(content).some(({ thing }) => thing.moment.round?.address !== moment.round?.address),
      ),
    ),
    done: items.filter((item) => named(item).some(({ instrument }) => done.has(instrument.status))),
    namingOf: (item) => named(item)[0],
  }
}

function stepOf(thread: Thread, item: Item, isLater: boolean, told: Told): StepKind {
  if (thread.keeps.has(item.place)) return 'kept'
  // Of a session that is not yet held everything is a promise, gladness about it too
  if (thread.kind === 'session' && item.act && !item.act.undertaking) return 'promised'
  if (thread.kind === 'figure') return isLater && item.moment.round ? 'restated' : 'mentioned'
  if (item.act?.undertaking && !lists(thread, item)) return isLater && told.repeated.has(item) ? 'restated' : 'promised'
  if (thread.kind === 'instrument' && item.act?.kind === 'sign')
    return item.moment.round || item.moment.number === 0 ? 'signed' : 'mentioned'
  const instrument = instrumentStep(thread, item, isLater, told)
  if (instrument) return instrument
  if (!item.act) return isLater && item.moment.round ? 'restated' : 'mentioned'
  if (item.moment.number === null && !item.moment.round) return 'mentioned'
  if (thread.kind === 'launch' && item.act.kind !== 'sign')
    return item.source.reading.meetings.length ? 'mentioned' : 'promised'
  // What a session signed on a field is a step on it, a list of fields too
  if (thread.kind === 'subject' && item.act.kind === 'sign' && item.moment.round) return 'signed'
  if (thread.kind === 'body' || (item.act.kind === 'do' && !lists(thread, item))) return 'advanced'
  // Of what is named as an event a meeting is the deed itself: the working groups met
  if (
    item.act.kind === 'meet' &&
    item.terms.some(({ value }) => value.kind === 'event' && value.title === thread.title)
  )
    return 'advanced'
  if (item.act.kind === 'announce' && (isLater || item.cues.has('deed')) && !lists(thread, item)) return 'advanced'
  if (telling.has(item.act.kind) && item.cues.has('deed')) return 'advanced'
  return isLater ? 'restated' : 'raised'
}

const done = new Set<InstrumentStatus>(['signed', 'in-force', 'acceded', 'renewed', 'issued'])

/** What an act does to an instrument by how far its document has it: proposed is promised; done after a promise is kept; signed is signed. */
function instrumentStep(thread: Thread, item: Item, isLater: boolean, told: Told): StepKind | null {
  const naming = told.namingOf(item)
  if (!naming) return null
  const { status } = naming.instrument
  if (status === 'proposed') return isLater ? 'restated' : 'promised'
  if (!item.act || !done.has(status) || !telling.has(item.act.kind)) return null
  const elsewhere = ({ moment }: Item) => moment.round !== item.moment.round
  const promised =
    isLater &&
    told.promises.some((other) => elsewhere(other) && (other.moment.number ?? 0) <= (item.moment.number ?? Infinity))
  if (promised && !told.done.some(elsewhere)) return 'kept'
  return status === 'signed' && !isLater && thread.title === null ? 'signed' : null
}

/** Whether an act names the subject in a list of others: a promise on all of them is none on each. */
const lists = ({ kind, keeps }: Thread, { terms }: Item): boolean =>
  kind === 'subject' && !keeps.size && new Set(terms.flatMap(({ value }) => value.subject ?? [])).size > 2

/** The day or month that an act itself gives for the deed that it tells. */
function dayTold({ act, source, start, end, cues, moment }: Item): Edtf | null {
  if (!act || act.undertaking || !(cues.has('deed') || act.kind === 'do') || !moment.round) return null
  const dates = source.reading.dates.filter(
    (date) => date.start >= start && date.end <= end && date.value && yearOf(date.value) !== null,
  )
  return dates.length === 1 ? dates[0]!.value : null
}

/** When a promise falls due: as its act says, or the year after its round where it says "next year". */
function dueOf(item: Item): Edtf | null {
  if (item.due && item.type === 'acts') return item.due
  const year = yearOf(item.moment.round?.date ?? item.source.issued)
  return item.act?.undertaking && item.cues.has('next-year') && year !== null ? String(year + 1) : null
}
const rhythmOf = (thread: Thread, { act, cues }: Item): Rhythm | null =>
  act && (act.undertaking || thread.kind === 'launch')
    ? cues.has('yearly')
      ? 'yearly'
      : cues.has('rhythm')
        ? 'regularly'
        : null
    : null

function stagesOf({ namings }: Thread): Stage[] {
  return namings
    .map((naming) => ({ at: naming.moment.round?.order ?? 0, stage: kept(stagesMade, naming, () => stageOf(naming)) }))
    .sort((a, b) => a.at - b.at || compare(a.stage.document, b.stage.document) || a.stage.start - b.stage.start)
    .map(({ stage }) => stage)
}

const stageOf = ({ opened, instrument, moment }: Naming): Stage => ({
  ...citationOf(opened.document, instrument),
  status: instrument.status,
  on: instrument.date ?? null,
  roundAddress: moment.round?.address ?? null,
})

const figuresOf = (items: readonly Item[]): FigurePoint[] =>
  items.flatMap((item) => (item.figure ? [kept(figuresMade, item, () => pointOf(item, item.figure!))] : []))

const pointOf = ({ source, moment }: Item, figure: Figure): FigurePoint => ({
  ...citationOf(source, figure),
  value: figure.value,
  unit: figure.unit,
  qualifier: figure.qualifier,
  asOf: figure.asOf,
  roundAddress: moment.round?.address ?? null,
  ...actAround(figure, source),
})

/** The smallest act that a finding stands in. */
function actAround({ start, end }: Span, document: LedgerDocument): { within?: Citation } {
  const around = document.reading.acts.filter((act) => act.start <= start && end <= act.end)
  const act = around.reduce<Act | undefined>((a, b) => (a && a.end - a.start <= b.end - b.start ? a : b), undefined)
  return act ? { within: citationOf(document, act) } : {}
}

/**
 * What a matter is about, what matters most first: what its term is followed under; what its own name says; then what its sentences are
 * about, where a sentence that names several fields speaks for each of them the less.
 */
function topicsOf({ about, title, namings }: Thread, items: readonly Item[]): Topic[] {
  const name = title?.en ?? (namings.length ? byQuotation({ namings }, items).en : null)
  const votes = new Map<Topic, number>()
  for (const { topics } of items)
    for (const topic of topics) votes.set(topic, (votes.get(topic) ?? 0) + 1 / topics.length)
  const told = [...votes].sort((a, b) => b[1] - a[1]).map(([topic]) => topic)
  return [...new Set([...about, ...(name === null ? [] : topicsOfPhrase(name)), ...told])].slice(0, 3)
}

/** A matter without a term is called by its fullest quotation: of an instrument its naming, else the promise if there is one. */
function byQuotation({ namings }: Pick<Thread, 'namings'>, items: readonly Item[]): Bilingual {
  const promises = items.filter(({ act }) => act?.undertaking)
  const quotes = namings.length
    ? namings.map(({ instrument }) => instrument.quote)
    : (promises.length ? promises : items).map(({ quote }) => quote)
  const fullest = quotes.reduce((a, b) => (b.length > a.length || (b.length === a.length && b < a) ? b : a))
  return { ar: fullest, en: fullest }
}
