import type { Edtf } from '../reading/finding.ts'
import { mainScript } from '../text/direction.ts'
import { components, put } from './grouping.ts'
import { dayAfter, datesAgree, dayCount, daysOf, precisionOf, yearOf } from './dates.ts'
import type { Citation, DocumentId, HeadNaming, LedgerDocument, Round } from './ledger.ts'
import { mostSaid } from './most-said.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import { type Plan, plannedDay } from './plans.ts'
import { dateOf, firmDay } from './round-days.ts'
import { elsewhere, otherPerson, samePerson, seatOf, type SightedHead, type Sighting } from './sightings.ts'

// Rounds: the sessions that documents report, the same session under many names made one.

/** A round as what happened in it knows it: one more report changes none of this, as a rule, and so nothing of what other documents told of it. */
export interface RoundMark extends Pick<Round, 'address' | 'mechanism' | 'ordinal' | 'date' | 'parties'> {
  /** Where it stands among the rounds of the pair, from 1. */
  readonly order: number
}

/** A round with the reports that it rests on. */
export interface SightedRound extends Round {
  readonly sightings: readonly Sighting[]
  readonly order: number
  readonly mark: RoundMark
}

const headsMeet = (a: Sighting, b: Sighting): boolean =>
  a.heads.some((x) => b.heads.some((y) => x.side === y.side && samePerson(x, y)))
const headsPart = (a: Sighting, b: Sighting): boolean =>
  a.heads.some((x) => b.heads.some((y) => x.side === y.side && otherPerson(x, y)))

/** Days within which a report on a session comes out. */
const reportedWithin = 60

/** Whether a document that is about a session came out long after this day: then it is about a later one. */
const isLongAgo = (day: string, { main, heads, document }: Sighting): boolean =>
  main &&
  heads.length > 0 &&
  document.kind !== 'background' &&
  !!daysOf(document.issued) &&
  precisionOf(document.issued!) > 3 &&
  dayCount(day, daysOf(document.issued)!.first) > reportedWithin

/** Whether a document that gives the session it is about neither day nor number came out soon after this day. */
const isSoonAfter = (day: string, { main, date, document }: Sighting): boolean => {
  const issued = daysOf(document.issued)
  const days = issued && precisionOf(document.issued!) > 3 ? dayCount(day, issued.first) : -1
  return main && !date && document.kind !== 'background' && days >= 0 && days <= reportedWithin
}

/** Whether two reports can be of one session, and how much speaks for it; 0 where they cannot. */
function likeness(a: Sighting, b: Sighting): number {
  if (a.ordinal !== null && b.ordinal !== null) return a.ordinal === b.ordinal ? 10 : 0
  const dates = a.date && b.date ? (datesAgree(a.date, b.date) ? 1 : -1) : 0
  if (dates < 0 || elsewhere(a, b)) return 0
  if (a.date && b.date && Math.min(precisionOf(a.date), precisionOf(b.date)) > 3) return 3
  const heads = headsPart(a, b) ? -1 : headsMeet(a, b) ? 1 : 0
  if (heads < 0) return 0
  const near = a.main && b.main && issuedNear(a.document, b.document)
  if (dates > 0) return 3 + heads
  if (heads > 0) return 2
  return near || a.document === b.document ? 1 : 0
}

function issuedNear(a: LedgerDocument, b: LedgerDocument): boolean {
  const [x, y] = [daysOf(a.issued), daysOf(b.issued)]
  return !!x && !!y && Math.abs(Date.parse(x.first) - Date.parse(y.first)) <= 7 * 86_400_000
}

/** Sightings of one mechanism parted into sessions. */
function sessionsOf(
  sightings: readonly Sighting[],
  plannedOf: (session: readonly Sighting[]) => Edtf | null,
): Sighting[][] {
  const numbered = new Map<number, Sighting[]>()
  for (const sighting of sightings)
    if (sighting.ordinal !== null && !sighting.counted) put(numbered, sighting.ordinal, sighting)
  // A number that is only counted gives way to what others tell of the session of that number
  for (const sighting of sightings)
    if (sighting.counted && !numbered.get(sighting.ordinal!)?.some((other) => apart(sighting, other)))
      put(numbered, sighting.ordinal!, sighting)
  const loose = sightings.filter(({ ordinal }) => ordinal === null)
  const groups = components(loose, (a, b) => likeness(a, b) >= 2)
  const sessions = [...numbered.values()]
  const alone: Sighting[][] = []
  const joined = new Map<Sighting[], Sighting[]>()
  for (const group of groups) {
    // A report without a number joins the one numbered session that it can be; where two are as likely, none
    const scored = sessions
      .map((session) => {
        const day =
          firmDay(session) ?? daysOf(session.find(({ date }) => date && precisionOf(date) > 3)?.date ?? null)?.last
        const cannot =
          group.some((a) => session.some((b) => apart(a, b))) ||
          (day !== undefined && group.some((sighting) => isLongAgo(day, sighting)))
        const soon = day !== undefined && group.every((sighting) => isSoonAfter(day, sighting)) ? 0.5 : 0
        return {
          session,
          score: cannot ? 0 : Math.max(soon, ...group.flatMap((a) => session.map((b) => likeness(a, b)))),
        }
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
    if (scored[0] && scored[0].score > (scored[1]?.score ?? 0))
      joined.set(scored[0].session, [...(joined.get(scored[0].session) ?? []), ...group])
    else {
      const gap = gapFor(group, sessions, joined, plannedOf)
      if (gap) joined.set(gap, [...(joined.get(gap) ?? []), ...group])
      else alone.push(group)
    }
  }
  return [...sessions.map((session) => [...session, ...(joined.get(session) ?? [])]), ...alone.filter(tellsEnough)]
}

/**
 * The one numbered session without a date whose place in the order is where a recalled day falls: what began in one year is the first
 * session where the second was held the year after. A report on a session itself must fall between two that are dated.
 */
function gapFor(
  group: readonly Sighting[],
  sessions: readonly (readonly Sighting[])[],
  joined: ReadonlyMap<readonly Sighting[], readonly Sighting[]>,
  plannedOf: (session: readonly Sighting[]) => Edtf | null,
): Sighting[] | null {
  const day = daysOf(dateOf(group))?.first
  if (!day) return null
  const recalled = !group.some(({ main, place, heads }) => main || place || heads.length)
  const dated = sessions.map((session) => {
    const date = dateOf([...session, ...(joined.get(session) ?? [])], undefined, plannedOf(session))
    return {
      session,
      ordinal: session[0]!.ordinal!,
      first: daysOf(date)?.first,
      isKnown: precisionOf(date ?? '') > 2,
    }
  })
  const fitting = dated.filter(
    ({ session, ordinal, first }) =>
      !first &&
      dated.some((other) => other.first && other.ordinal === ordinal + 1) &&
      (recalled || dated.some((other) => other.isKnown && other.ordinal === ordinal - 1)) &&
      (recalled || !group.some((a) => session.some((b) => apart(a, b) || headsPart(a, b)))) &&
      dated.every((other) => !other.first || (other.ordinal > ordinal ? other.first > day : other.first < day)),
  )
  return fitting.length === 1 ? (fitting[0]!.session as Sighting[]) : null
}
/** Whether two reports cannot be of one session. */
const apart = (a: Sighting, b: Sighting): boolean =>
  !!(a.date && b.date && !datesAgree(a.date, b.date)) ||
  (elsewhere(a, b) && !(a.ordinal !== null && a.ordinal === b.ordinal))
/** A session without number, day or heads is a mere mention of the mechanism; one that has but a month or a year must be told of twice, or with its place. */
const tellsEnough = (group: readonly Sighting[]): boolean =>
  group.some(
    ({ heads, meeting, date, place }) => heads.length || meeting === null || (date && (place || precisionOf(date) > 3)),
  ) || new Set(group.flatMap(({ date, document }) => (date ? [document] : []))).size > 1

/** The mechanism with most rounds that documents are about. */
export function principalMechanism(rounds: readonly SightedRound[]): string | null {
  const score = new Map<string, number>()
  for (const { mechanism, sightings } of rounds)
    score.set(
      mechanism,
      (score.get(mechanism) ?? 0) + (sightings.some(({ main }) => main) ? 100 : 0) + sightings.length,
    )
  return [...score].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

export const citationOf = (
  document: LedgerDocument,
  { start, end, quote }: { start: number; end: number; quote: string },
): Citation => ({ document: document.id, start, end, quote })

type UnorderedRound = Omit<SightedRound, 'order' | 'mark'>
type CitedHead = SightedHead & Round['heads'][number]

/** One head under two namings: the first that gives an office stands, and beside it the first such of the other script. */
function namedAgain(head: CitedHead, again: CitedHead): CitedHead {
  const [first, second] = !head.role && again.role ? [again, head] : [head, again]
  const naming = ({ name, role, citation }: HeadNaming): HeadNaming => ({ name, role, citation })
  const others = [head.otherScript, naming(second)].filter(
    (other) => other && mainScript(other.name) !== mainScript(first.name),
  )
  const otherScript = others.find((other) => other?.role) ?? others[0]
  return otherScript ? { ...first, otherScript } : first
}

function roundOf(
  sightings: readonly Sighting[],
  possible: (date: Edtf) => boolean,
  planned: Edtf | null,
): UnorderedRound {
  const { mechanism, parties } = sightings[0]!
  const date = dateOf(sightings, possible, planned)
  const ordinal = sightings.find((sighting) => sighting.ordinal !== null)?.ordinal ?? null
  const told = sightings.some(seatOf) ? sightings.filter(seatOf) : sightings
  const place = mostSaid(
    told.flatMap(({ place, document, main }) => (place ? [{ value: place, document, main }] : [])),
    (a, b) => a === b,
  )
  const heads: CitedHead[] = []
  for (const { heads: told, meeting, document } of sightings)
    for (const head of told) {
      const known = heads.findIndex((other) => other.side === head.side && !otherPerson(other, head))
      const person = document.reading.people.find(({ name }) => name === head.name)
      const entry = { ...head, citation: citationOf(document, person ?? meeting!) }
      if (known < 0) heads.push(entry)
      else heads[known] = namedAgain(heads[known]!, entry)
    }
  return {
    address: `${mechanism}/${ordinal ?? date ?? '-'}`,
    mechanism,
    ordinal,
    date,
    place,
    parties: [...parties].sort(),
    heads: heads.map(({ identity: _, ...head }) => head),
    documents: [...new Set(sightings.map(({ document }) => document.id))] as DocumentId[],
    citations: sightings.flatMap(({ document, meeting }) => (meeting ? [citationOf(document, meeting)] : [])),
    sightings,
  }
}

const sessionRounds = new Shelf<Sighting, UnorderedRound>()

/** Sessions with their dates: a later number is no earlier day. */
function roundsOf(
  sessions: readonly Sighting[][],
  plannedOf: (session: readonly Sighting[]) => Edtf | null,
  memory: PairMemory,
): UnorderedRound[] {
  const numberOf = (session: readonly Sighting[]) => session.find(({ ordinal }) => ordinal !== null)?.ordinal ?? null
  const firm = sessions.flatMap((session) => {
    const [number, day] = [numberOf(session), firmDay(session)]
    return number !== null && day ? [{ number, day }] : []
  })
  const told = JSON.stringify(firm)
  return sessions.map((session) => {
    const own = numberOf(session)
    const planned = own === null ? null : plannedOf(session)
    const possible = (date: Edtf) => {
      const days = daysOf(date)
      if (own === null || !days) return true
      return firm.every(({ number, day }) => number === own || (number < own ? days.last > day : days.first < day))
    }
    return memory.keep(sessionRounds, session[0]!, [told, planned, ...session], () =>
      roundOf(session, possible, planned && possible(planned) ? planned : null),
    )
  })
}

const markedRounds = new Shelf<UnorderedRound, SightedRound>()
const marks = new Shelf<string, RoundMark>()

/**
 * The rounds of all mechanisms of the sides of a key, each mechanism's in order of time.
 * @param plans the sessions that documents announce
 */
export function foldRounds(sightings: readonly Sighting[], plans: readonly Plan[], memory: PairMemory): SightedRound[] {
  const mechanisms = new Map<string, Sighting[]>()
  const numbered = new Map<number, Set<string>>()
  for (const sighting of sightings) {
    const { mechanism, ordinal } = sighting
    put(mechanisms, mechanism, sighting)
    if (ordinal !== null) numbered.set(ordinal, (numbered.get(ordinal) ?? new Set()).add(mechanism))
  }
  const isAlone = (session: readonly Sighting[]) =>
    numbered.get(session.find(({ ordinal }) => ordinal !== null)?.ordinal ?? NaN)?.size === 1
  const plannedOf = (session: readonly Sighting[]) => plannedDay(session, plans, isAlone(session))
  return [...mechanisms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, list]) => inOrder(roundsOf(sessionsOf(list, plannedOf), plannedOf, memory)))
    .map((round, i) => {
      const { address, mechanism, ordinal, date, parties } = round
      const told = { address, mechanism, ordinal, date, parties, order: i + 1 }
      const mark = memory.keep(marks, JSON.stringify(told), [], () => told)
      return memory.keep(markedRounds, round, [mark], () => ({ ...round, order: mark.order, mark }))
    })
}

/**
 * Rounds of one mechanism in order of time; one whose year is not known stands by its number, and without one beside the round of its month. What
 * is nowhere is never the newest.
 */
function inOrder<R extends Round>(rounds: readonly R[]): R[] {
  const dated = rounds.filter(({ date }) => yearOf(date) !== null)
  const at = (round: Round): string => {
    const days = daysOf(round.date)
    if (days) return days.first
    if (round.ordinal === null) {
      const beside = dated.filter(({ date }) => round.date && datesAgree(date!, round.date)).at(-1)
      return beside ? `${daysOf(beside.date)!.last}~` : '0000'
    }
    const later = dated
      .filter(({ ordinal }) => ordinal !== null && ordinal > round.ordinal!)
      .map(({ date }) => daysOf(date)!.first)
      .sort()[0]
    if (later) return `${dayAfter(later, -1)}~${inFour(round.ordinal)}`
    const earlier = dated
      .filter(({ ordinal }) => ordinal !== null && ordinal < round.ordinal!)
      .map(({ date }) => daysOf(date)!.first)
      .sort()
      .at(-1)
    return earlier ? `${earlier}~${inFour(round.ordinal)}` : `0000~${inFour(round.ordinal)}`
  }
  return [...rounds].sort(
    (a, b) => compare(at(a), at(b)) || (a.ordinal ?? 0) - (b.ordinal ?? 0) || compare(a.address, b.address),
  )
}
const inFour = (ordinal: number) => String(ordinal).padStart(4, '0')
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
