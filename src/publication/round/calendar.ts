import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { daysOf } from '../../ledger/dates.ts'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { placeName, sideName } from '../../ledger/naming/sides.ts'
import type { Edtf, Language, SideCode } from '../../reading/finding.ts'
import { sayRound } from '../../review/text.ts'
import type { PreparedRound } from '../../dialogue/prepared-round.ts'
import { sayEither, sayOfRound } from '../../dialogue/text.ts'

/** One stretch of whole days in a calendar. */
interface Entry {
  /** What it is called by from one version of the calendar to the next. */
  readonly id: string
  readonly title: string
  /** `YYYY-MM-DD`, both included. */
  readonly first: string
  readonly last: string
  readonly place?: string | null
}

/**
 * The days of a coming round as an iCalendar object (RFC 5545): the round, the steps of its preparation, meetings of groups, reports and actions
 * that are due. All are whole days. What is known only by its month or year is left out, but for what is due by then, which stands on the last day.
 * @param at the instant that the file is of (ISO 8601): one file has one sequence of bytes
 * @param forSide whose days are wanted besides those of both; null for everybody's
 */
export function roundCalendar(
  round: PreparedRound,
  at: string,
  language: Language,
  forSide: SideCode | null = null,
): string {
  const name = `${mechanismName(round.mechanism, round.sides, language).whole} · ${sayRound(round.plan.ordinal, language)}`
  const calendar = ical({
    name,
    prodId: { company: 'Hiwar', product: 'Hiwar', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { id, title, first, last, place } of daysOfRound(round, name, language, forSide))
    calendar.createEvent({
      id: `${id}@hiwar`,
      summary: title,
      start: new Date(`${first}T00:00:00Z`),
      // The end of a stretch of days is the day after it (RFC 5545, 3.6.1)
      end: new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000),
      allDay: true,
      timezone: 'UTC',
      stamp: new Date(at),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(place && { location: placeName(place, language) }),
    })
  return calendar.toString()
}

function daysOfRound(
  { round, plan, timeline, dueNext }: PreparedRound,
  name: string,
  language: Language,
  forSide: SideCode | null,
): readonly Entry[] {
  const s = (phrase: string) => sayOfRound(phrase, language)
  const mine = (side: SideCode | null) => side === null || forSide === null || side === forSide
  const whose = (side: SideCode | null) => (side === null ? '' : ` (${sideName(side, language)})`)
  const exact = plan.date && isExact(plan.date) ? daysOf(plan.date) : null
  return [
    ...(exact ? [{ id: round, title: name, first: exact.first, last: exact.last, place: plan.place }] : []),
    ...timeline
      .filter(({ doneOn, owner }) => doneOn === null && mine(owner))
      .map(({ step, name: title, on, owner }) => ({
        id: `${round}/step/${step}`,
        title: `${sayEither(title, language)}${whose(owner)}`,
        first: on,
        last: on,
      })),
    ...dueNext
      .filter(({ side }) => mine(side))
      .map(({ what, of, on, title, side }) => ({
        id: `${round}/${what}/${of}/${what === 'report' ? `${side}/${on}` : ''}`,
        title: `${s(phraseOf[what])}: ${sayEither(title, language)}${whose(side)}`,
        first: on,
        last: on,
      })),
  ]
}

const phraseOf = { report: 'report-due', action: 'action', meeting: 'group-meeting' } as const

/** Whether it names its days. */
const isExact = (date: Edtf): boolean => date.split('/').every((end) => /^\d{4}-\d\d-\d\d$/.test(end))
