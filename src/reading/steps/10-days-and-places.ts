import { overlap, quoteOf, type Span } from '../../text/span.ts'
import type { Analysis, Sentence, TimeExpression } from '../analysis.ts'
import { capitalOf, shortName } from '../countries.ts'
import type { Edtf, Person } from '../finding.ts'
import type { MeetingGrammar } from './10-meetings.ts'

// When and where a session was held: the day and the city that stand nearest to its naming and belong to nothing else.

/** A day stands near its session: further off it belongs to something else. */
const reach = 170
const reachOfYear = 48
const reachOfPlace = 110
/** A report has its dateline in one of so many paragraphs. */
const mostOpenings = 3
/** A place in which a session may be held; `english` where the lists know what it is called whatever its wording. */
interface Seat extends Span {
  readonly name: string
  readonly english: string | null
}

/** Places by name, and capitals, which may stand for their governments. */
export function placesOf({ text, places, sides }: Analysis): Seat[] {
  const known = new Set(places.map(({ start }) => start))
  const capitals = sides.filter(({ as, start }) => as === 'capital' && !known.has(start))
  return [
    ...places.map(({ start, end, name, country, rule }) => ({ start, end, name, english: englishOf(rule, country) })),
    ...capitals.map(({ start, end, sides: [side] }) => ({
      start,
      end,
      name: quoteOf(text, { start, end }),
      english: side ? capitalOf(side) : null,
    })),
  ]
}

/** A capital by its country; a country that is a city has no other. */
function englishOf(rule: string, country: string | null): string | null {
  if (!country) return null
  if (rule.endsWith('.capital')) return capitalOf(country)
  return rule.endsWith('.country') && capitalOf(country) === null ? shortName(country) : null
}

const gapBetween = (a: Span, b: Span): Span =>
  a.end <= b.start ? { start: a.end, end: b.start } : { start: b.end, end: a.start }

/** Whether what stands between two sessions follows the first of them closely: then it belongs there. */
const isNearer = (other: Span, mention: Span, item: Span): boolean =>
  other.end <= item.start && item.end <= mention.start && item.start - other.end < mention.start - item.end

/** Characters between, without the people named there: their offices are long. */
const distanceOf = (gap: Span, people: readonly Person[]): number =>
  people.reduce(
    (left, { start, end }) => left - Math.max(0, Math.min(end, gap.end) - Math.max(start, gap.start)),
    gap.end - gap.start,
  )

/** "This year" is when something went on, not when a session was held. */
const isThisYear = ({ relative, value }: TimeExpression): boolean =>
  relative !== undefined && /^\d{4}$/.test(value ?? '')

interface NearDay {
  readonly value: Edtf
  readonly start: number
  readonly end: number
  readonly distance: number
}

/** How far behind its first day the last day of a session stands, in characters. */
const reachOfEnd = 60

/** The day on which a session begins, to the day until which it runs ("started on 7 July and will run until 12 July 2022"). */
function runningTo(day: NearDay, dates: readonly TimeExpression[], grammar: MeetingGrammar, text: string): NearDay {
  if (!/^(?:XXXX|\d{4})-\d\d-\d\d$/.test(day.value)) return day
  const last = dates.find(
    ({ start, value }) =>
      start > day.end &&
      start - day.end < reachOfEnd &&
      /^(?:XXXX|\d{4})-\d\d-\d\d$/.test(value ?? '') &&
      grammar.runsTo(text.slice(day.end, start)),
  )?.value
  if (!last || last.slice(5) === day.value.slice(5)) return day
  const year = Number(last.slice(0, 4)) - (last.slice(5) < day.value.slice(5) ? 1 : 0)
  const first = day.value.startsWith('XXXX') && year ? `${year}${day.value.slice(4)}` : day.value
  return { value: `${first}/${last}`, start: day.start, end: day.end, distance: day.distance }
}

export function nearestDay(
  mention: Span,
  others: readonly Span[],
  dates: readonly TimeExpression[],
  people: readonly Person[],
  dateline: number,
  grammar: MeetingGrammar,
  text: string,
): NearDay | null {
  let best: NearDay | null = null
  for (const date of dates) {
    // a programme of years is no day
    if (!date.value || date.value.startsWith('..') || /^\d{4}\/\d{4}$/.test(date.value) || isThisYear(date)) continue
    if (overlap(mention, date)) {
      // "the Joint Committee of the 2018 agreement", "the committee of the agreement signed in 2018"
      if (date.end < mention.end && grammar.detaches(text.slice(date.end, mention.end))) continue
      if (grammar.bounds(text.slice(Math.max(mention.start, date.start - 24), date.start), '')) continue
      return { value: date.value, start: date.start, end: date.end, distance: 0 }
    }
    const gap = gapBetween(mention, date)
    // the day of the report comes after any other
    const distance = distanceOf(gap, people) + (date.start < dateline ? reach / 2 : 0)
    const far = /^\d{4}$/.test(date.value) ? reachOfYear : reach
    if (distance > far || (best && best.distance <= distance)) continue
    if (others.some((other) => isNearer(other, mention, date))) continue
    if (others.some((other) => overlap(other, gap)) || grammar.detaches(quoteOf(text, gap))) continue
    if (date.end <= mention.start && grammar.tellsOf(quoteOf(text, gap))) continue
    if (grammar.bounds(text.slice(Math.max(0, date.start - 24), date.start), text.slice(date.end, date.end + 40)))
      continue
    best = { value: date.value, start: date.start, end: date.end, distance }
  }
  return best && runningTo(best, dates, grammar, text)
}

/** The city in the dateline of the report, where "here" is. */
export function cityOfReport({ paragraphs, packs, text }: Analysis, places: readonly Seat[]): string | null {
  const bodies = paragraphs.filter(({ role }) => role === 'body').slice(0, mostOpenings)
  for (const { start, end, language } of bodies) {
    const { issue, meetings } = packs[language]
    const dateline = issue.dateline(text.slice(start, Math.min(end, start + 160)))
    const seat = places.find((place) => place.start >= start && place.start < start + dateline)
    if (seat) return meetings.city(seat.name) ?? seat.english
  }
  return null
}

/** Where a session was held, and whether only the dateline of its report says so. */
export interface NearCity {
  readonly city: string
  readonly datelined: boolean
}

export function nearestCity(
  mention: Span,
  others: readonly Span[],
  places: readonly Seat[],
  people: readonly Person[],
  dateline: number,
  grammar: MeetingGrammar,
  text: string,
  sentence: Sentence,
): NearCity | null {
  let best: (NearCity & { readonly distance: number }) | null = null
  for (const place of places) {
    if (overlap(mention, place)) continue
    const gap = gapBetween(mention, place)
    const between = distanceOf(gap, people)
    if (between > reachOfPlace || (best && best.distance <= between)) continue
    const where =
      grammar.locates(
        text.slice(Math.max(sentence.start, place.start - 40), place.start),
        text.slice(place.end, place.end + 24),
      ) ?? (place.start < dateline ? 'dateline' : null)
    if (!where) continue
    const distance = between + (where === 'dateline' ? reachOfPlace : 0)
    if ((best && best.distance <= distance) || others.some((other) => overlap(other, gap))) continue
    if (others.some((other) => isNearer(other, mention, place)) || grammar.detaches(quoteOf(text, gap))) continue
    const city = grammar.city(place.name) ?? place.english
    if (city) best = { city, distance, datelined: where === 'dateline' }
  }
  return best
}
