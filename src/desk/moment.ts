import { HiwarError } from '../errors.ts'
import type { Edtf } from '../reading/finding.ts'

/**
 * The moment that a person means by a day or an instant: of a day its end, in this machine's time, or now on the day itself.
 * @param name what it was given as, for the error
 */
export function momentMeant(value: string, name: string): Date {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?)?$/.exec(value) ?? []
  const moment = new Date(time ? value : `${day}T00:00`)
  // A day that the month does not have would be taken for one of the next month
  const exists = day !== undefined && new Date(`${day}T00:00Z`).toJSON()?.startsWith(day)
  if (!exists || Number.isNaN(moment.getTime())) throw new HiwarError('KNOWN_AT_INVALID', { value, name })
  const now = new Date()
  if (moment > now) throw new HiwarError('KNOWN_AT_FUTURE', { value, name })
  if (time) return moment
  const end = new Date(`${day}T23:59:59.999`)
  return end < now ? end : now
}

/** The day of a moment, in this machine's time. */
export function dayOf(moment: Date): Edtf {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((number) => String(number).padStart(2, '0'))
  return `${moment.getFullYear()}-${month}-${day}`
}

/** In this machine's time. */
export const today = (): Edtf => dayOf(new Date())
