import type { Item } from '../items.ts'
import type { Bilingual } from '../ledger.ts'
import { type Term, termBase } from '../terms.ts'

// What matters are called: terms, names and numbers in fixed phrases

/** The term for the body of a mechanism: `Egypt-US Joint Economic Commission` → `joint-economic-commission`. */
export const bodyTerm = (mechanism: string): Term | null =>
  termBase.find(mechanism.split(' ').slice(1).join(' ')).find(({ value }) => value.kind === 'mechanism')?.value ?? null
function bodyName(mechanism: string): Bilingual {
  const body = mechanism.split(' ').slice(1).join(' ')
  return { en: body, ar: bodyTerm(mechanism)?.title.ar ?? body }
}
/** What a mechanism's launch, its sessions or the mechanism itself is called. */
export function mechanismTitle(mechanism: string, what: 'launch' | 'sessions' | 'itself' = 'itself'): Bilingual {
  const { en, ar } = bodyName(mechanism)
  if (what === 'itself') return { en, ar }
  return what === 'launch' ? { en: `Launch: ${en}`, ar: `إطلاق: ${ar}` } : { en: `Sessions: ${en}`, ar: `جلسات: ${ar}` }
}
export function sessionTitle(mechanism: string, number: number | null, items: readonly Item[]): Bilingual {
  const { en, ar } = bodyName(mechanism)
  const due = items.find((item) => item.due && /^\d{4}/.test(item.due))?.due
  const when = due ? ` (${due})` : ''
  return number === null
    ? { en: `Next session: ${en}${when}`, ar: `الجلسة التالية: ${ar}${when}` }
    : { en: `Round ${number}: ${en}${when}`, ar: `الجولة ${number}: ${ar}${when}` }
}
