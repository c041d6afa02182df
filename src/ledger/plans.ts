import type { Edtf } from '../reading/finding.ts'
import { daysOf, dayCount, precisionOf } from './dates.ts'
import { isOnDialogue } from './items.ts'
import type { LedgerDocument } from './ledger.ts'
import { mostSaid } from './most-said.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import { saidIn } from './quotation.ts'
import type { Sighting } from './sightings.ts'
import { bodyTerm } from './threads/titles.ts'

// Plans: days for which a session of a number was announced. Where no report on it gives a day, it was held as announced.

export interface Plan {
  readonly document: LedgerDocument
  readonly number: number
  readonly day: Edtf
  /** The terms of the mechanisms that the announcement names. */
  readonly bodies: readonly string[]
}

const announced = new Shelf<LedgerDocument, readonly Plan[]>()

/** Whether a date is known to the day, or to a few, be it without its year. */
const isDay = (date: Edtf): boolean => precisionOf(date) >= 3.5 || /^XXXX-\d\d-\d\d/.test(date)

/** The sessions that documents announce to the day: by a promise, or as a session to which they look forward. */
export const plansOf = (
  documents: readonly LedgerDocument[],
  sightings: readonly (readonly Sighting[])[],
  memory: PairMemory,
): Plan[] =>
  documents.flatMap((document, i) => [
    ...memory.keep(announced, document, [], () => plansIn(document)),
    ...sightings[i]!.flatMap(({ ahead, ordinal, date, mechanism, parties }) =>
      ahead && ordinal !== null && date && isDay(date)
        ? [{ document, number: ordinal, day: date, bodies: [bodyTerm(mechanism, parties)?.id ?? ''] }]
        : [],
    ),
  ])

const plansIn = (document: LedgerDocument): Plan[] =>
  document.reading.acts.flatMap((act) => {
    if (!act.undertaking || !act.due || precisionOf(act.due) < 3.5) return []
    const said = saidIn(act.quote)
    if (said.number === null || !isOnDialogue(act, said)) return []
    const bodies = said.terms.filter(({ value }) => value.kind === 'mechanism').map(({ value }) => value.id)
    return [{ document, number: said.number, day: act.due, bodies }]
  })

/** Days after a session within which its reports come out. */
const reportedWithin = 60

/**
 * The day for which a session was announced, where its reports, as far as they have a day of issue, came out then.
 * @param alone whether no other mechanism of the pair has a session of that number: then the announcement need not name it
 */
export function plannedDay(session: readonly Sighting[], plans: readonly Plan[], alone: boolean): Edtf | null {
  const { mechanism, parties } = session[0]!
  const number = session.find(({ ordinal }) => ordinal !== null)?.ordinal
  const own = plans.filter((plan) => plan.number === number)
  if (!own.length) return null
  const body = bodyTerm(mechanism, parties)?.id ?? ''
  const issued = session.flatMap(({ main, document }) => (main ? (daysOf(document.issued)?.last ?? []) : []))
  const days = own.filter(({ bodies, day }) => {
    const planned = daysOf(day)
    return (
      (bodies.includes(body) || (alone && (!bodies.length || !body))) &&
      issued.every(
        (report) => !planned || (report >= planned.first && dayCount(planned.last, report) <= reportedWithin),
      )
    )
  })
  return mostSaid(
    days.map(({ day, document }) => ({ value: day, document, main: false })),
    (a, b) => a === b,
  )
}
