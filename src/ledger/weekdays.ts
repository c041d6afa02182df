import type { Edtf } from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import { contains } from '../text/span.ts'
import { dayAfter, daysOf, precisionOf } from './dates.ts'
import { Phrases, tokensOf } from './phrases.ts'
import type { Sighting } from './sightings.ts'
import list from './weekdays.tsv'

// The day of the week on which a report without a date says that a session was held.

const weekdays = new Phrases<number>()
for (const { number, ar, en } of rows<'number' | 'ar' | 'en'>(list))
  for (const name of [...ar.split('|'), ...en.split('|')]) weekdays.add(name, Number(number))

/** Days from a day to the nearest one of a weekday: the day before or after may be the reporter's own. */
const aDayOff = 1

/**
 * The day that a report means by its weekday, where it cannot be the day that others give: the nearest one of that name, uncertain.
 * `Tuesday`, where others say Thursday 20 June 2019 → `2019-06-18?`.
 * @param day the session's day by what others report
 * @param others the days that they give: one on that weekday is meant before any other
 */
export function otherWeekday(
  { date, document, mentions }: Sighting,
  day: Edtf | null,
  others: readonly Edtf[],
): Edtf | null {
  const days = daysOf(day)
  if (date || !days || precisionOf(day!) < 4 - 0.005) return null
  const { acts, dates } = document.reading
  const held = acts.filter(({ kind, ...act }) => kind === 'meet' && mentions.some((mention) => contains(act, mention)))
  const told = dates
    .filter((one) => one.value === null && held.some((act) => contains(act, one)))
    .flatMap(({ quote }) => weekdays.find(tokensOf(quote)).map(({ value }) => value))
  if (new Set(told).size !== 1) return null
  const meant = others.find((other) => precisionOf(other) > 3 && weekdayOf(other) === told[0])
  if (meant) return meant === day ? null : meant
  const off = ((told[0]! - weekdayOf(day!) + 10) % 7) - 3
  return Math.abs(off) <= aDayOff ? null : `${dayAfter(days.first, off)}?`
}

const weekdayOf = (date: Edtf): number => new Date(`${daysOf(date)!.first}T12:00:00Z`).getUTCDay()
