import type { Meeting } from '../../reading/finding.ts'
import type { Span } from '../../text/span.ts'
import { datesAgree, dayCount, daysOf, precisionOf, sameDay } from '../dates.ts'
import { saidIn } from '../quotation.ts'
import { isVague, yearAround } from '../round-days.ts'
import type { RoundMark, SightedRound } from '../rounds.ts'
import { otherPerson, seatOf, type Sighting } from '../sightings.ts'
import { mechanismTitle, roundTitle } from '../threads/titles.ts'
import { otherWeekday } from '../weekdays.ts'
import { type Claim, claim, type Fact } from './fact.ts'

// A round: its day, its place, who headed, what it is called

/** Days. */
const season = 100

export function onRound(round: SightedRound, rounds: readonly RoundMark[]): Fact[] {
  const { mechanism, ordinal, parties } = round
  const sightings = round.sightings.filter(({ meeting }) => meeting !== null)
  const about = ordinal === null ? mechanismTitle(mechanism, parties) : roundTitle(mechanism, parties, ordinal)
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
  // What is a season away is another event's day, but for a year that is miswritten
  const isNear = (date: string) => {
    const [day, own] = [daysOf(date), daysOf(round.date)]
    return (
      !day ||
      !own ||
      (dayCount(day.last, own.first) <= season && dayCount(own.last, day.first) <= season) ||
      day.first.slice(4) === own.first.slice(4)
    )
  }
  const inYear = yearAround(sightings)
  const days = sightings.flatMap(({ date }) => (date && !isVague(date) && !isOthers(date) ? [date] : []))
  const dates = sightings.flatMap((sighting) => {
    const date = sighting.date ? inYear(sighting.date) : otherWeekday(sighting, round.date, days)
    return date && !isVague(date) && !isOthers(date) && isNear(date)
      ? [{ value: date, said: claim(sighting.document, besideDate(sighting), date) }]
      : []
  })
  const places = sightings.flatMap((sighting) => {
    const place = seatOf(sighting)
    return place ? [{ value: place, said: claim(sighting.document, sighting.meeting!, place) }] : []
  })
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
/** The naming of the session that stands next to its date; the fullest where the date stands with none. */
function besideDate({ date, document, meeting, mentions }: Sighting): Meeting {
  const days = document.reading.dates.filter(({ value }) => value !== null && value === date)
  const gap = (mention: Span) =>
    Math.min(...days.map((day) => Math.max(day.start - mention.end, mention.start - day.end)))
  return days.length ? mentions.reduce((a, b) => (gap(b) < gap(a) ? b : a), meeting!) : meeting!
}

const isState = (side: string) => /^[A-Z]{2}$/.test(side)
/** Offices that tell of a session and do not head it. */
const speaksFor = /spokes|المتحدث|الناطق/i
const sinceYear = /(?:since|منذ(?: عام| سنة)?)\s+\d{4}/
