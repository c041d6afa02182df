import { parse } from 'edtf'
import { HiwarError } from '../errors.ts'

/** Refuses what is no date in EDTF: `2026-01-25`, `2023-02`, `2026-01/2026-04~` are. */
export function expectDate(date: string | undefined, name: string): void {
  if (date === undefined) return
  try {
    parse(date)
  } catch (fault) {
    throw new HiwarError('DATE_INVALID', { name, date }, { cause: fault })
  }
}
