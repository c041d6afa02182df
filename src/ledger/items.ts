import type { Act, Edtf, Figure, FindingType, Instrument, SideCode, Topic } from '../reading/finding.ts'
import { contains, overlap, type Span } from '../text/span.ts'
import { type Days, dayCount, daysOf, precisionOf, yearOf } from './dates.ts'
import type { Citation, LedgerDocument } from './ledger.ts'
import { type Said, saidBeside, saidIn } from './quotation.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import type { RoundMark, SightedRound } from './rounds.ts'
import type { Sighting } from './sightings.ts'

// Items: the places of a document that can be a step of a matter, each put to the round in which it happened.

/** When something happened: in a round, at a launch before the first, or outside of any. */
export interface Moment {
  /** 0 for a launch, null for a round without a number or none. */
  readonly number: number | null
  readonly round: RoundMark | null
}

export interface Item extends Citation, Said {
  readonly source: LedgerDocument
  /** The document and the offsets as one word: the same sentence may stand in a thread once. */
  readonly place: string
  readonly type: FindingType
  /** An act's kind, `instrument`, `figure` or `meeting`. */
  readonly finding: string
  readonly act: Act | null
  readonly figure: Figure | null
  readonly actors: readonly SideCode[]
  readonly topics: readonly Topic[]
  readonly due: Edtf | null
  /** The spans of the quotation that name persons and sessions. */
  readonly aside: readonly Span[]
  readonly moment: Moment
}

/** A document with its sessions and items, as the folding of matters takes it. */
export interface OpenedDocument {
  readonly document: LedgerDocument
  readonly sightings: readonly Sighting[]
  /** The round that the document is about. */
  readonly about: RoundMark | null
  readonly acts: readonly Item[]
  readonly sides: readonly SideCode[]
  /** Where it names persons, with their offices, and sessions. */
  readonly aside: readonly Span[]
  /** Where something at a place of the document happened. */
  readonly momentAt: (place: Span & { quote: string }, act: Act | null) => Moment
}

export function itemOf(
  opened: Pick<OpenedDocument, 'document' | 'momentAt' | 'aside' | 'sides'>,
  type: FindingType,
  finding: Span & { quote: string },
  act: Act | null,
  name: string,
  due: Edtf | null = null,
): Item {
  const aside = opened.aside
    .filter((span) => overlap(span, finding))
    .map(({ start, end }) => ({ start: Math.max(start - finding.start, 0), end: end - finding.start }))
  const { tokens, terms, cues, number, content } = saidBeside(finding.quote, aside, opened.sides)
  return {
    tokens,
    terms,
    cues,
    number,
    content,
    place: `${opened.document.id}/${finding.start}-${finding.end}`,
    document: opened.document.id,
    source: opened.document,
    start: finding.start,
    end: finding.end,
    quote: finding.quote,
    type,
    finding: name,
    act,
    figure: type === 'figures' ? (finding as Figure) : null,
    actors: act?.actors ?? [],
    topics: act?.topics ?? [],
    due: act?.due ?? due,
    aside,
    moment: opened.momentAt(finding, act),
  }
}

const ofMechanism = ({ terms }: Pick<Said, 'terms'>) => terms.some(({ value }) => value.kind === 'mechanism')
const binding = new Set(['announce', 'intend', 'agree', 'commit', 'sign', 'do'])
/** Whether an act deals with a mechanism itself: by its topics, which a list of fields may have left no room for, or by its name. */
export const isOnDialogue = ({ topics }: { topics: readonly Topic[] }, { terms }: Pick<Said, 'terms'>): boolean =>
  topics.includes('dialogue') || terms.some(({ value }) => value.kind === 'mechanism')
/** Whether an act launches a mechanism: nothing of it has met yet. */
export const launches = (act: Act, said: Pick<Said, 'terms' | 'cues'>): boolean =>
  binding.has(act.kind) &&
  said.cues.has('launch') &&
  (said.cues.has('session') || ofMechanism(said)) &&
  isOnDialogue(act, said)

const founded = new Set<Instrument['kind']>(['agreement', 'treaty', 'mou', 'accord'])
/**
 * Where a document names the instrument by which a mechanism is set up: an agreement on a strategic dialogue, or whatever else is about
 * the launch of one (a declaration of intent). A statement *of* a dialogue is none.
 */
export const foundingsIn = ({ reading: { instruments } }: LedgerDocument): Instrument[] => {
  const whole = (instrument: Instrument) => (instrument.of === undefined ? instrument : instruments[instrument.of]!)
  return instruments.filter((mention) => {
    const { kind, title, quote } = whole(mention)
    const [named, told] = [saidIn(title), saidIn(quote)]
    return (founded.has(kind) && ofMechanism(named)) || (told.cues.has('launch') && ofMechanism(told))
  })
}

/** Opens a document: puts each of its acts to its round. */
function openDocument(
  document: LedgerDocument,
  sides: readonly SideCode[],
  sightings: readonly Sighting[],
  rounds: readonly RoundMark[],
  roundOf: (sighting: Sighting) => RoundMark | null,
  memory: PairMemory,
): OpenedDocument {
  const main = sightings.find((sighting) => sighting.main) ?? null
  const about = main && roundOf(main)
  let elsewhere: Moment | null = null
  const told = sightings
    .flatMap((sighting) =>
      sighting.mentions.map((mention) => ({ mention, round: roundOf(sighting), main: sighting.main })),
    )
    .sort((a, b) => a.mention.start - b.mention.start)
  const sections = document.reading.acts
    .filter(({ kind, topics }) => kind === 'meet' && topics.includes('dialogue'))
    .flatMap((act) => {
      const mentioned = told.find(({ mention }) => contains(act, mention))?.round
      const { number } = saidIn(act.quote)
      const round =
        rounds.find(
          ({ ordinal, mechanism }) => number !== null && ordinal === number && mechanism === about?.mechanism,
        ) ?? mentioned
      return round ? [{ start: act.start, round }] : []
    })
  const beginning = rounds
    .map(({ date }) => yearOf(date))
    .filter((year) => year !== null)
    .sort((a, b) => a - b)[0]
  const old = (span: Span) =>
    document.reading.dates.some(
      (date) => contains(span, date) && beginning !== undefined && (yearOf(date.value) ?? beginning) < beginning - 1,
    )
  const momentAt = (span: Span & { quote: string }, act: Act | null): Moment => {
    if (!about) return (elsewhere ??= main?.ahead ? { number: main.ordinal, round: null } : outside(document, rounds))
    const said = saidIn(span.quote)
    const { cues, number } = said
    if (act?.kind === 'sign' && old(span)) return { number: null, round: null }
    const inRound = (round: RoundMark | null): Moment => ({ number: round?.ordinal ?? null, round })
    if (
      act &&
      launches(act, said) &&
      about.ordinal !== null &&
      (act.kind === 'announce' || act.kind === 'intend' || act.kind === 'do') &&
      !told.some(({ mention, main: own }) => own && overlap(mention, span))
    )
      return { number: 0, round: null }
    const named = act?.undertaking ? null : number
    if (named !== null && !cues.has('recall')) {
      const round = rounds.find((other) => other.ordinal === named && other.mechanism === about.mechanism)
      if (round) return inRound(round)
    }
    const subject = told.find(
      ({ mention, main: own }) => !own && mention.end <= span.start && span.start - mention.end <= 60,
    )
    const section = sections.filter(({ start }) => start <= span.start).at(-1)
    if (subject && (!section || section.start < subject.mention.start) && subject.round?.mechanism === about.mechanism)
      return inRound(subject.round)
    return inRound(section?.round?.mechanism === about.mechanism ? section.round : about)
  }
  const { people, meetings } = document.reading
  const opened = { document, sightings, about, momentAt, sides, aside: [...people, ...meetings] }
  return {
    ...opened,
    acts: document.reading.acts.map((act) => {
      const { number, round } = momentAt(act, act)
      return memory.keep(acts, act, [document, number, round], () => itemOf(opened, 'acts', act, act, act.kind))
    }),
  }
}
const acts = new Shelf<Act, Item>()
const openings = new Shelf<LedgerDocument, OpenedDocument>()
const allMarks = new Shelf<string, readonly RoundMark[]>()

/** Opens the documents of a pair of sides. Those to whose rounds nothing happened stay open. */
export function openDocuments(
  documents: readonly LedgerDocument[],
  key: string,
  sightings: readonly (readonly Sighting[])[],
  rounds: readonly SightedRound[],
  memory: PairMemory,
): OpenedDocument[] {
  const marks = marksOf(rounds, memory)
  const sides = key.split('+')
  const roundOf = new Map<Sighting, RoundMark>()
  for (const round of rounds) for (const sighting of round.sightings) roundOf.set(sighting, round.mark)
  // What a document looks forward to is the round of that number, or the first after it that others report
  const markOf = (sighting: Sighting) =>
    roundOf.get(sighting) ??
    (sighting.ahead &&
      marks.find(
        ({ mechanism, ordinal }) =>
          mechanism === sighting.mechanism && ordinal !== null && ordinal >= (sighting.ordinal ?? Infinity),
      )) ??
    null
  return documents.map((document, i) => {
    const own = sightings[i]!
    return memory.keep(openings, document, [own, marks, ...own.map(markOf)], () =>
      openDocument(document, sides, own, marks, markOf, memory),
    )
  })
}

/** The marks of the rounds: the last fold's own list where nothing of it has changed. */
export const marksOf = (rounds: readonly SightedRound[], memory: PairMemory): readonly RoundMark[] =>
  memory.same(
    allMarks,
    rounds.map(({ mark }) => mark),
  )

/** Days after a session within which what is told is told of it. */
const news = 14

/** Where a document belongs that reports no session: to the launch, to the round just held, to the one that takes stock of its day, or to none. */
function outside(document: LedgerDocument, rounds: readonly RoundMark[]): Moment {
  const day = daysOf(document.issued)?.first
  const first = rounds
    .map(({ date }) => daysOf(date)?.first)
    .filter((start) => start !== undefined)
    .sort()[0]
  const { acts, dates } = document.reading
  const launched = acts.some((act) => launches(act, saidIn(act.quote))) || foundingsIn(document).length > 0
  if (launched && !(day && first && day > first)) return { number: 0, round: null }
  if (document.kind === 'background') return { number: null, round: null }
  const inRound = (round: RoundMark | undefined): Moment => ({ number: round?.ordinal ?? null, round: round ?? null })
  const heldBy = (by: string) => rounds.find(({ date }) => (daysOf(date)?.last ?? '') >= by)
  const justHeld = (on: string) =>
    rounds.findLast(({ date }) => {
      const held = date && precisionOf(date) > 3 ? daysOf(date) : null
      return held && held.first <= on && dayCount(held.last, on) <= news
    })
  if (day) return inRound(justHeld(day) ?? heldBy(day))
  // A report without a day speaks before the session to which it looks forward, and after the last day that it tells
  const foretold = acts.flatMap((act) => {
    const said = saidIn(act.quote)
    const ahead = said.cues.has('next') || said.cues.has('ahead') || act.undertaking
    return said.number !== null && ahead && isOnDialogue(act, said) ? [said.number] : []
  })[0]
  if (foretold !== undefined) return inRound(rounds.find(({ ordinal }) => ordinal === foretold))
  const told = dates
    .filter((date) => !acts.some((act) => act.undertaking && contains(act, date)))
    .flatMap(({ value }) => daysOf(value) ?? [])
    .reduce<Days | null>((a, b) => (a && a.first >= b.first ? a : b), null)
  return inRound(first && told && told.last >= first ? heldBy(told.first) : undefined)
}
