import { type Days, dayCount, daysOf, precisionOf } from '../dates.ts'
import { put } from '../grouping.ts'
import type { Sighting } from '../sightings.ts'
import { mechanismTitle } from '../threads/titles.ts'
import { claim, type Fact } from './fact.ts'

// The number of a session: documents that are about the session of one day count it apart

/** @param sightings as the documents give them, each with its own day */
export function onNumber(sightings: readonly Sighting[]): Fact[] {
  const byDay = new Map<string, Sighting[]>()
  for (const sighting of sightings) {
    const { main, ordinal, date, mechanism, counted } = sighting
    const days = date && precisionOf(date) > 3 ? daysOf(date) : null
    if (main && ordinal !== null && !counted && days && !recalls(sighting, days))
      put(byDay, `${mechanism} ${days.first}`, sighting)
  }
  const daysOfNumber = new Map<string, Set<string>>()
  for (const [day, told] of byDay)
    for (const { mechanism, ordinal } of told)
      daysOfNumber.set(`${mechanism} ${ordinal}`, (daysOfNumber.get(`${mechanism} ${ordinal}`) ?? new Set()).add(day))
  // A number that others give to another day was rather put to the wrong one here
  const isOfOneDay = ({ mechanism, ordinal }: Sighting) => daysOfNumber.get(`${mechanism} ${ordinal}`)!.size === 1
  return [...byDay.values()]
    .filter((told) => isMiscounted(told) && told.every(isOfOneDay))
    .map((told) => ({
      field: 'naming',
      about: mechanismTitle(told[0]!.mechanism, told[0]!.parties),
      mechanism: told[0]!.mechanism,
      claims: told.flatMap(({ document, meeting, ordinal }) =>
        meeting ? [claim(document, meeting, `${ordinal}`)] : [],
      ),
    }))
}

/** Whether a document tells of days long after that of the session: then it recalls that day, beside the number of another. */
const recalls = ({ document: { issued, reading } }: Sighting, { last }: Days): boolean =>
  [issued, ...reading.dates.map(({ value }) => value)].some((date) => {
    const day = date && precisionOf(date) > 3 ? daysOf(date) : null
    return !!day && dayCount(last, day.first) > season
  })
/** Days. */
const season = 100

/** Numbers that stand next to each other: any other counts something else ("the first to be hosted here"). */
const isMiscounted = (told: readonly Sighting[]): boolean => {
  const numbers = told.map(({ ordinal }) => ordinal!)
  return Math.max(...numbers) - Math.min(...numbers) === 1
}
