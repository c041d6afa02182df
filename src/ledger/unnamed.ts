import type { Meeting, Person, SideCode } from '../reading/finding.ts'
import { contains } from '../text/span.ts'
import { precisionOf } from './dates.ts'
import { isOnDialogue, launches } from './items.ts'
import type { LedgerDocument } from './ledger.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import { saidIn } from './quotation.ts'
import { type SightedHead, samePerson, type Sighting } from './sightings.ts'
import { keyOf } from './sides.ts'

// Reports that name no session in full: "the eighth round was held", "the official talks of the two ministers". Where the other documents know
// one body that counts its sessions, such a report is of the session of its number; without a number, of the one that its two heads held.

/** What the reports with a name tell of a session, as far as one without can be known by it. */
interface KnownSession {
  readonly mechanism: string
  readonly ordinal: number
  readonly heads: readonly SightedHead[]
}

const placedBy = new Shelf<LedgerDocument, readonly Sighting[]>()

/**
 * The sightings of one pair of sides with those of the documents that name none.
 * @param told a list a document, in the order of the documents
 * @param isSettled whether a person said where a document belongs, or that it reports no session
 */
export function withUnnamed(
  documents: readonly LedgerDocument[],
  told: readonly (readonly Sighting[])[],
  key: string,
  isSettled: (document: LedgerDocument) => boolean,
  memory: PairMemory,
): (readonly Sighting[])[] {
  if (told.every(({ length }) => length > 0)) return [...told]
  const sessions = knownSessions(told.flat())
  const known = JSON.stringify(sessions)
  return told.map((own, i) => {
    const document = documents[i]!
    if (own.length || isSettled(document) || !sessions.length) return own
    return memory.keep(placedBy, document, [known], () => {
      const sighting = sightingIn(document, key, sessions)
      return sighting ? [sighting] : []
    })
  })
}

/** The numbered sessions of the one body that has such; none where two have. */
function knownSessions(sightings: readonly Sighting[]): KnownSession[] {
  const numbered = sightings.filter(({ ordinal, main, ahead }) => ordinal !== null && main && !ahead)
  if (new Set(numbered.map(({ mechanism }) => mechanism)).size !== 1) return []
  const sessions = new Map<number, SightedHead[]>()
  for (const { ordinal, heads } of numbered) sessions.set(ordinal!, [...(sessions.get(ordinal!) ?? []), ...heads])
  return [...sessions]
    .map(([ordinal, heads]) => ({ mechanism: numbered[0]!.mechanism, ordinal, heads }))
    .sort((a, b) => a.ordinal - b.ordinal)
}

function sightingIn(document: LedgerDocument, key: string, sessions: readonly KnownSession[]): Sighting | null {
  const { acts, people, dates } = document.reading
  if (acts.some((act) => launches(act, saidIn(act.quote)))) return null
  const parties = key.split('+')
  const holding = acts.filter(
    ({ kind, topics, actors, undertaking, quote }) =>
      isOnDialogue({ topics }, saidIn(quote)) &&
      !undertaking &&
      actors.every((actor) => parties.includes(actor)) &&
      (kind === 'meet' || kind === 'announce' || kind === 'affirm' || kind === 'note'),
  )
  const told = holding.map((act) => ({ act, ...saidIn(act.quote) }))
  const promised = new Set(acts.flatMap((act) => (act.undertaking ? (saidIn(act.quote).number ?? []) : [])))
  const numbered = told.find(
    ({ number, cues }) => number !== null && !promised.has(number) && !cues.has('next') && !cues.has('ahead'),
  )
  // What is to be held has no report yet; a session to which one looks forward comes after the one that is told of
  const ahead = told.filter(({ number, cues }) => number !== null && cues.has('next'))
  if (!numbered && ahead.some(({ act }) => act.kind === 'meet' || act.kind === 'announce')) return null
  const before = Math.min(...ahead.map(({ number }) => number!))
  const held = numbered?.act ?? holding.find(({ kind, actors }) => kind === 'meet' && keyOf(actors) === key)
  if (!held) return null
  const ordinal =
    numbered?.number ??
    sessionOfHeads(
      people,
      parties,
      sessions.filter(({ ordinal: number }) => number < before),
    )
  if (ordinal === null) return null
  const { mechanism } = sessions[0]!
  const days = dates.filter((date) => contains(held, date) && date.value && precisionOf(date.value) > 3)
  const date = days.length === 1 ? days[0]!.value : null
  const meeting: Meeting = {
    quote: held.quote,
    start: held.start,
    end: held.end,
    rule: held.rule,
    mechanism,
    parties,
    ordinal,
    date,
    place: null,
    heads: [],
  }
  return {
    document,
    meeting,
    mentions: [meeting],
    mechanism,
    parties,
    ordinal,
    date,
    place: null,
    heads: [],
    main: true,
  }
}

/** The number of the one session whose heads of all sides the people of a document are. */
function sessionOfHeads(
  people: readonly Person[],
  parties: readonly SideCode[],
  sessions: readonly KnownSession[],
): number | null {
  const isOf = (side: SideCode, heads: readonly SightedHead[]) =>
    heads.some(
      (head) =>
        head.side === side && people.some(({ name, role }) => samePerson(head, { side, name, role, identity: null })),
    )
  const held = sessions.filter(({ heads }) => parties.every((side) => isOf(side, heads)))
  return held.length === 1 ? held[0]!.ordinal : null
}
