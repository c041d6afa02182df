import type { Edtf, Head, Meeting, SideCode } from '../reading/finding.ts'
import { contains } from '../text/span.ts'
import { dayCount, daysOf, precisionOf, sameDay } from './dates.ts'
import { type Identities, type Identity, ruledSame } from './identity.ts'
import type { DocumentJudgement } from './judgement.ts'
import type { LedgerDocument } from './ledger.ts'
import { mechanismName } from './mechanisms.ts'
import { otherName, sameName } from './names.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import { saidIn } from './quotation.ts'
import { keyOf } from './sides.ts'

// Sightings: what each document reports of each session.

/** A head as a document names them, with what people ruled of the name. */
export interface SightedHead extends Head {
  readonly identity: Identity | null
}

/** Whether two heads can be one person, as people ruled, else by their names. */
export const samePerson = (a: SightedHead, b: SightedHead): boolean =>
  ruledSame(a.identity, b.identity) ?? sameName(a.name, b.name)

/** Whether two heads are clearly two people, as people ruled, else by their names. */
export const otherPerson = (a: SightedHead, b: SightedHead): boolean => {
  const same = ruledSame(a.identity, b.identity)
  return same === null ? otherName(a.name, b.name) : !same
}

/** One document's report of one session. */
export interface Sighting {
  readonly document: LedgerDocument
  /** The fullest naming; null where a person put the document to the round. */
  readonly meeting: Meeting | null
  readonly mentions: readonly Meeting[]
  readonly mechanism: string
  readonly parties: readonly SideCode[]
  readonly ordinal: number | null
  readonly date: Edtf | null
  readonly place: string | null
  readonly heads: readonly SightedHead[]
  /** Whether it is the session that the document is about, not one that it recalls. */
  readonly main: boolean
  /** Set where its number is only counted: "the previous session" is the sixth where the document is about the seventh. */
  readonly counted?: true
  /** Set where the document only looks forward to it: it is no report of the session. */
  readonly ahead?: true
}

/** Where a report says that the session was held; a dateline says only where the report was written. */
export const seatOf = ({ place, meeting }: Sighting): string | null => (meeting?.datelined ? null : place)

/** Whether two reports put a session into two places. */
export const elsewhere = (a: Sighting, b: Sighting): boolean => {
  const [one, other] = [seatOf(a), seatOf(b)]
  return one !== null && other !== null && one !== other
}

/** The sessions of the sides of a key that a document reports; a person's word on the document replaces what it is about. */
export function sightingsOf(
  document: LedgerDocument,
  key: string,
  placed: DocumentJudgement | null,
  identities: Identities,
): Sighting[] {
  const { meetings } = document.reading
  const found = meetings.flatMap((meeting, i) => {
    if (meeting.of !== undefined || keyOf(meeting.parties) !== key) return []
    const { parties, ordinal, date, place, heads } = meeting
    return [
      {
        document,
        meeting,
        mentions: meetings.filter((other, j) => j === i || other.of === i),
        mechanism: identities.mechanism(mechanismName(meeting.mechanism, parties)),
        parties,
        ordinal,
        date,
        place,
        heads: heads.map((head) => ({ ...head, identity: identities.named('person', document, head.name) })),
      },
    ]
  })
  const told = ofTheirOwn(oneNumberADay(found)).map((sighting) => lookedForwardTo(dayOfItsOwn(sighting)))
  const about = [...told].sort(
    (a, b) => weight(b) - weight(a) || (b.ordinal ?? 0) - (a.ordinal ?? 0) || a.meeting.start - b.meeting.start,
  )[0]
  if (!placed) return told.map((sighting) => ({ ...countedBefore(sighting, about!), main: sighting === about }))
  const others = told
    .filter((sighting) => sighting !== about)
    .map((sighting) => ({ ...countedBefore(sighting, about!), main: false }))
  if (!placed.round) return others
  const { mechanism, ordinal, date } = placed.round
  const parties = placed.round.parties ?? key.split('+')
  return [
    ...others,
    {
      document,
      meeting: about?.meeting ?? null,
      mentions: about?.mentions ?? [],
      mechanism: identities.mechanism(mechanismName(mechanism, parties)),
      parties,
      ordinal,
      date,
      place: about?.place ?? null,
      heads: about?.heads ?? [],
      main: true,
    },
  ]
}

/** The session that a document tells only as the one before the session of its own, with the number that it has by that. */
function countedBefore<S extends Omit<Sighting, 'main'>>(sighting: S, about: S): S {
  const [day, own] = [daysOf(sighting.date), daysOf(about.date)]
  return sighting.meeting?.earlier &&
    sighting.ordinal === null &&
    sighting.mechanism === about.mechanism &&
    about.ordinal !== null &&
    about.ordinal > 1 &&
    !(day && own && day.first >= own.first)
    ? { ...sighting, ordinal: about.ordinal - 1, counted: true }
    : sighting
}

/**
 * Of two numbers that a document gives to one day, one counts something else ("the first to be hosted here"): the session keeps the
 * number that is told with the closer date and more often, and the heads of both.
 */
function oneNumberADay<S extends Omit<Sighting, 'main'>>(sightings: readonly S[]): S[] {
  const kept: S[] = []
  const surest = (a: S, b: S) =>
    precisionOf(b.date ?? '') - precisionOf(a.date ?? '') || b.mentions.length - a.mentions.length
  for (const sighting of [...sightings].sort(surest)) {
    const same = kept.findIndex((other) => misnumbered(sighting, other))
    if (same < 0) kept.push(sighting)
    else if (!kept[same]!.heads.length) kept[same] = { ...kept[same]!, heads: sighting.heads }
  }
  return kept
}
/**
 * A body in whose name a head speaks ("the president of the Ministerial Council chaired the seventh meeting") holds no session by that: it has
 * neither number nor day, and none but the heads of the numbered session.
 */
const ofTheirOwn = <S extends Omit<Sighting, 'main'>>(sightings: readonly S[]): S[] =>
  sightings.filter(
    ({ ordinal, date, heads }) =>
      ordinal !== null ||
      date !== null ||
      !heads.length ||
      !sightings.some(
        (other) => other.ordinal !== null && heads.every((head) => other.heads.some(({ name }) => name === head.name)),
      ),
  )

/**
 * A report on a session comes out when it is held. A day of half a year before, where the session has no number, belongs to something that the
 * sentence recalls ("the dialogue, begun in June 2020").
 */
function dayOfItsOwn<S extends Omit<Sighting, 'main'>>(sighting: S): S {
  const [day, issued] = [daysOf(sighting.date), daysOf(sighting.document.issued)]
  const recalled =
    sighting.ordinal === null &&
    sighting.heads.length > 1 &&
    sighting.document.kind !== 'background' &&
    !!day &&
    !!issued &&
    dayCount(day.last, issued.first) > 180
  return recalled ? { ...sighting, date: null } : sighting
}

/** How near to each other the two namings of one day stand ("tomorrow, Thursday, 25 May"), in characters. */
const oneDay = 40
/** What a day that is still to come needs of the day of issue: `day+1`, `next XXXX-09-02`, `weekday 2 next`. */
const isToCome = /^(?:next |(?:day|week|month|year)\+[1-9]|weekday \d next)/
const isDay = /^(?:day|weekday)/

/** A session of a day after the day of the document, or of one that it calls next, is not held yet; nor is one of which all acts say that it is to be. */
function lookedForwardTo<S extends Omit<Sighting, 'main'>>(sighting: S): S {
  const { date, document, mentions } = sighting
  if (document.kind === 'joint-statement') return sighting
  const { dates, acts } = document.reading
  const telling = acts.filter((act) => mentions.some((mention) => contains(act, mention)))
  if (telling.length && telling.every((act) => act.undertaking || saidIn(act.quote).cues.has('ahead')))
    return { ...sighting, ahead: true }
  if (!date || !precisionOf(date)) return sighting
  const own = dates.filter(({ value }) => value === date)
  const coming = dates.filter(
    (one) => isToCome.test(one.relative ?? '') && (own.includes(one) || isDay.test(one.relative!)),
  )
  const [day, issued] = [daysOf(date), daysOf(document.issued)]
  const ahead =
    (!!day && !!issued && precisionOf(document.issued!) > 3 && day.first > issued.last) ||
    own.some((one) => coming.some(({ start, end }) => start - one.end < oneDay && one.start - end < oneDay))
  return ahead ? { ...sighting, ahead } : sighting
}

const misnumbered = (a: Omit<Sighting, 'main'>, b: Omit<Sighting, 'main'>): boolean =>
  a.mechanism === b.mechanism &&
  a.ordinal !== null &&
  b.ordinal !== null &&
  a.ordinal !== b.ordinal &&
  !!a.date &&
  !!b.date &&
  sameDay(a.date, b.date)

/** A document is about the session whose heads and day it tells; one that it recalls has a year at most, or is called the last one. */
const weight = ({ heads, date, place, mentions, meeting }: Omit<Sighting, 'main'>) =>
  (meeting?.earlier ? -10 : 0) +
  (heads.length ? 4 : 0) +
  (date ? Math.min(precisionOf(date), 4) / 2 : 0) +
  (place ? 1 : 0) +
  Math.min(mentions.length, 5) / 10

const undated = new Shelf<readonly Sighting[], readonly Sighting[]>()

/**
 * Of two numbers that documents give to one day the one whose heads are told has it, unless two documents agree on the other: who recalls the
 * first session beside the sixth tells the day and the place of the sixth.
 * @param documents the sightings of one pair of sides, a list a document
 */
export function withOneNumberADay(
  documents: readonly (readonly Sighting[])[],
  memory: PairMemory,
): (readonly Sighting[])[] {
  const headed = new Map<string, Set<number>>()
  const told = new Map<string, number>()
  const dayOf = ({ mechanism, date }: Sighting): string | null =>
    date && precisionOf(date) > 3 && daysOf(date) ? `${mechanism} ${date}` : null
  for (const sighting of documents.flat()) {
    const day = dayOf(sighting)
    if (sighting.ordinal === null || !day) continue
    told.set(`${day} ${sighting.ordinal}`, (told.get(`${day} ${sighting.ordinal}`) ?? 0) + 1)
    if (sighting.heads.length) headed.set(day, (headed.get(day) ?? new Set()).add(sighting.ordinal))
  }
  return documents.map((own) => {
    const others = own.map((sighting) => {
      const day = dayOf(sighting) ?? ''
      const numbers = headed.get(day)
      return (
        sighting.ordinal !== null &&
        !!numbers &&
        !numbers.has(sighting.ordinal) &&
        told.get(`${day} ${sighting.ordinal}`) === 1
      )
    })
    return others.includes(true)
      ? memory.keep(undated, own, others, () =>
          own.map((sighting, i) => (others[i] ? { ...sighting, date: null, place: null } : sighting)),
        )
      : own
  })
}
