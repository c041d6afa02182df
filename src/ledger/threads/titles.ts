import type { SideCode } from '../../reading/finding.ts'
import type { Item } from '../items.ts'
import type { Bilingual } from '../ledger.ts'
import { bodyOf } from '../mechanisms.ts'
import { bodyInArabic } from '../naming/mechanism.ts'
import { ordinalName, sayDate } from '../naming/when.ts'
import { type Term, termBase } from '../terms.ts'

// What matters are called: terms, names and numbers in fixed phrases.

/** The term for the body of a mechanism: `Egypt-US Joint Economic Commission` → `joint-economic-commission`. */
export const bodyTerm = (mechanism: string, parties: readonly SideCode[]): Term | null =>
  termBase.find(bodyOf(mechanism, parties)).find(({ value }) => value.kind === 'mechanism' || value.kind === 'event')
    ?.value ?? null

function bodyName(mechanism: string, parties: readonly SideCode[]): Bilingual {
  const body = bodyOf(mechanism, parties)
  return { en: body, ar: bodyTerm(mechanism, parties)?.title.ar ?? bodyInArabic(body) ?? body }
}

const aspects = {
  launch: { en: 'Launch', ar: 'إطلاق' },
  sessions: { en: 'Sessions', ar: 'جلسات' },
  rhythm: { en: 'Regular sessions and contact', ar: 'انتظام الجلسات والتواصل' },
  review: { en: 'Regular stocktaking', ar: 'المراجعة الدورية لما تحقق' },
} satisfies Record<string, Bilingual>

/** What a mechanism, its launch, its sessions or how regularly they are held is called. */
export function mechanismTitle(
  mechanism: string,
  parties: readonly SideCode[],
  what: keyof typeof aspects | 'itself' = 'itself',
): Bilingual {
  const { en, ar } = bodyName(mechanism, parties)
  if (what === 'itself') return { en, ar }
  return { en: `${aspects[what].en}: ${en}`, ar: `${aspects[what].ar}: ${ar}` }
}

/** What a promised session is called: its number, or that it is the next, and the year or day that was named for it. */
export function sessionTitle(
  mechanism: string,
  parties: readonly SideCode[],
  number: number | null,
  items: readonly Item[],
): Bilingual {
  const { en, ar } = bodyName(mechanism, parties)
  const due = items.find((item) => item.due && /^\d{4}/.test(item.due))?.due
  const when = (language: 'ar' | 'en') => (due ? ` (${sayDate(due, language)})` : '')
  return number === null
    ? { en: `Next session: ${en}${when('en')}`, ar: `الجلسة التالية: ${ar}${when('ar')}` }
    : { en: `Round ${number}: ${en}${when('en')}`, ar: `الجولة ${ordinalName(number, 'ar')}: ${ar}${when('ar')}` }
}
