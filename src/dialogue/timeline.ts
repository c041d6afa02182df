import { daysOf } from '../ledger/dates.ts'
import type { Bilingual } from '../ledger/ledger.ts'
import type { Edtf, SideCode } from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import type { Weekend } from './entry.ts'
import usual from './usual-steps.tsv'
import customary from './weekends.tsv'

// The time until a round, counted back from its first day. No step falls on a day on which one of the sides does not work.

/** One step of the preparation. */
export interface PlannedStep {
  readonly step: string
  readonly name: Bilingual
  readonly daysBefore: number
  readonly owner: SideCode | null
}

/** A stretch of days on which a side does not work. */
export interface Holiday {
  readonly holiday: string
  readonly side: SideCode
  readonly name: Bilingual
  readonly date: Edtf
}

/** Why a day is none for work: the side's weekend, or its holiday. */
export interface DayOff {
  readonly side: SideCode
  /** Null of a weekend. */
  readonly holiday: Bilingual | null
}

/** A step with its day. */
export interface TimelineDay extends PlannedStep {
  /** `YYYY-MM-DD`. */
  readonly on: string
  /** Why it does not stand on the day that was counted, for each day that it was moved back. */
  readonly movedFor: readonly DayOff[]
  /** The day on which it was done. */
  readonly doneOn: string | null
  /** Whether its day has passed and it is not done. */
  readonly late: boolean
}

/** The steps that every round has, unless they are taken out. */
export const usualSteps: readonly PlannedStep[] = rows<'step' | 'days' | 'ar' | 'en'>(usual).map(
  ({ step, days, ar, en }) => ({ step, name: { ar, en }, daysBefore: Number(days), owner: null }),
)

const weekendsBySide = new Map(
  rows<'side' | 'weekend'>(customary).map(({ side, weekend }) => [side, weekend as Weekend]),
)
/** The weekend of a side's government; Saturday and Sunday where the list does not say otherwise. */
export const customaryWeekend = (side: SideCode): Weekend => weekendsBySide.get(side) ?? 'saturday-sunday'

/** Days of the week, Sunday 0. */
const daysOff: Record<Weekend, readonly number[]> = {
  'friday-saturday': [5, 6],
  'saturday-sunday': [6, 0],
  'thursday-friday': [4, 5],
}

/** What the sides do not work on. */
export interface Calendar {
  readonly weekends: Readonly<Record<SideCode, Weekend>>
  readonly holidays: readonly Holiday[]
}

/** Why one of the sides does not work on a day; null of a working day of both. */
export function dayOff(day: string, { weekends, holidays }: Calendar): DayOff | null {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const resting = Object.keys(weekends).find((side) => daysOff[weekends[side]!].includes(weekday))
  if (resting !== undefined) return { side: resting, holiday: null }
  const holiday = holidays.find(({ date }) => {
    const days = daysOf(date)
    return days !== null && days.first <= day && day <= days.last
  })
  return holiday ? { side: holiday.side, holiday: holiday.name } : null
}

/** So many days are looked back for a working day of both sides: sides whose holidays leave none have none. */
const furthestBack = 60

/** The last day up to this one on which both sides work, with why it is not this one. */
export function workingDay(
  day: string,
  calendar: Calendar,
): { readonly on: string; readonly movedFor: readonly DayOff[] } {
  const movedFor: DayOff[] = []
  for (let on = day; movedFor.length < furthestBack; on = daysBefore(on, 1)) {
    const off = dayOff(on, calendar)
    if (off === null) return { on, movedFor }
    movedFor.push(off)
  }
  return { on: day, movedFor: [] }
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

/**
 * The steps with their days, in order of time; none while it is not known when the round is. Where only its month or year is known, it is
 * counted from the first day that it may open.
 * @param done the days on which steps were done
 * @param asOf `YYYY-MM-DD`
 */
export function timelineOf(
  round: Edtf | null,
  steps: readonly PlannedStep[],
  done: ReadonlyMap<string, string>,
  calendar: Calendar,
  asOf: string,
): readonly TimelineDay[] {
  const opens = daysOf(round)?.first
  if (opens === undefined) return []
  return steps
    .map((step) => {
      const { on, movedFor } = workingDay(daysBefore(opens, step.daysBefore), calendar)
      const doneOn = done.get(step.step) ?? null
      return { ...step, on, movedFor, doneOn, late: doneOn === null && on < asOf }
    })
    .sort((a, b) => (a.on === b.on ? b.daysBefore - a.daysBefore : a.on < b.on ? -1 : 1))
}
