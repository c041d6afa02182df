import type { Edtf } from '../reading/finding.ts'
import { datesAgree, dayAfter, dayCount, daysOf, inYear, precisionOf } from './dates.ts'
import { mostSaid } from './most-said.ts'
import type { Sighting } from './sightings.ts'

// The day of a session, out of what its reports say.

const yearless = (date: Edtf) => !daysOf(date)

/**
 * The date that the reports support together: the closest of those that agree with most.
 * @param possible what the other sessions leave open
 * @param planned the day for which the session was announced, taken where no report dates it
 */
export function dateOf(
  sightings: readonly Sighting[],
  possible: (date: Edtf) => boolean = () => true,
  planned: Edtf | null = null,
): Edtf | null {
  const year = yearAround(sightings)
  const told = sightings.flatMap(({ date, document, main }) =>
    date ? [{ value: yearless(date) ? year(date) : date, document, main }] : [],
  )
  const said = [
    told.filter(({ value }) => !isVague(value) && possible(value)),
    told.filter(({ value }) => !isVague(value)),
    told,
  ].find(({ length }, i) => length || i === 2)!
  const most = mostSaid(said, datesAgree, (date) => (precisionOf(date) > 3 ? 1 : 0))
  if (!most) {
    const day = planned ?? fromNews(sightings)
    return day ? (yearless(day) ? year(day) : day) : fromItsDocuments(sightings)
  }
  return said
    .map(({ value }) => value)
    .filter((value) => datesAgree(value, most))
    .sort(
      (a, b) => precisionOf(b) - precisionOf(a) || Number(yearless(a)) - Number(yearless(b)) || (a < b ? -1 : 1),
    )[0]!
}

/** Days within which what the reports on a session date lies from its day. */
const around = 100

/** Gives a day without a year, as reports on one session tell it, the one year in which the reports on the session have a day near it. */
export function yearAround(sightings: readonly Sighting[]): (date: Edtf) => Edtf {
  const days = sightings
    .filter(({ main }) => main)
    .flatMap(({ date, document: { issued, reading } }) => [date, issued, ...reading.dates.map(({ value }) => value)])
    .flatMap((date) => (date && precisionOf(date) > 3 ? [daysOf(date)!.first] : []))
  const years = [...new Set(days.flatMap((day) => [-1, 0, 1].map((more) => +day.slice(0, 4) + more)))]
  return (date) => {
    const near = years
      .map((year) => inYear(date, year))
      .filter((dated) => days.some((day) => Math.abs(dayCount(daysOf(dated)!.first, day)) <= around))
    return near.length === 1 ? near[0]! : date
  }
}

/** Whether a date tells no more than a decade. */
export const isVague = (date: Edtf): boolean => precisionOf(date) === 1

/** How far into a report its dateline stands, in characters. */
const dateline = 200
/** How near to the naming of a session the one "yesterday" of a report is said of it, in characters. */
const beside = 400

/** The day of a session by the one "today" or "yesterday" of its reports, counted from a dateline that may have no year ("WASHINGTON, 2 October (KUNA): …"). */
function fromNews(sightings: readonly Sighting[]): Edtf | null {
  const days = sightings
    .filter(({ main, document }) => main && document.kind === 'press-report')
    .flatMap(({ document: { issued, reading }, mentions }) => {
      const relative = reading.dates.filter((date) => /^(?:day|week|month)/.test(date.relative ?? ''))
      const off = new Set(relative.map((date) => date.relative))
      const isSaidOfIt = relative.some((date) =>
        mentions.some((mention) => mention.start - date.end <= beside && date.start - mention.end <= beside),
      )
      const written =
        issued ?? reading.dates.find(({ start, value }) => start < dateline && isYearlessDay(value))?.value
      const days = /^day([+-][01])$/.exec([...off][0] ?? '')?.[1]
      if (off.size !== 1 || !isSaidOfIt || !written || !days) return []
      if (!isYearlessDay(written)) return precisionOf(written) > 3 ? [dayAfter(daysOf(written)!.first, +days)] : []
      return [`XXXX${dayAfter(written.replace('XXXX', written.endsWith('02-29') ? '2000' : '2001'), +days).slice(4)}`]
    })
  return new Set(days).size === 1 ? days[0]! : null
}
const isYearlessDay = (date: Edtf | null) => /^XXXX-\d\d-\d\d$/.test(date ?? '')

/** `يناير الجاري`, "this January": the month in which the report was written. */
const isPresent = /الجاري|الحالي|\b(?:this|current)\b/iu

/**
 * Where no report dates the session: the month of the only day, or of the only present month, that a document about it names, unless it is an
 * instrument's. Any other month alone is as a rule another event's.
 */
function fromItsDocuments(sightings: readonly Sighting[]): Edtf | null {
  const months = sightings
    .filter(({ main }) => main)
    .flatMap(({ document: { reading } }) => {
      const dates = reading.dates.filter(({ value }) => value && precisionOf(value))
      const dated = [...new Set(dates.map(({ value }) => value))]
      const tells = ({ value, quote }: { value: Edtf | null; quote: string }) =>
        /^\d{4}-\d\d-\d\d/.test(value!) || (/^\d{4}-\d\d$/.test(value!) && isPresent.test(quote))
      return dated.length === 1 &&
        tells(dates[0]!) &&
        !reading.instruments.some(({ date }) => date && datesAgree(date, dated[0]!))
        ? [dated[0]!.slice(0, 7)]
        : []
    })
  return new Set(months).size === 1 ? months[0]! : null
}

/** The day of a session on which two documents that are about it agree. */
export function firmDay(sightings: readonly Sighting[]): string | null {
  const days = sightings.flatMap(({ date, main }) =>
    main && date && precisionOf(date) > 3 ? [daysOf(date)!.first] : [],
  )
  return days.find((day, i) => days.indexOf(day) !== i) ?? null
}
