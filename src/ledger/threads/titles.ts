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
  launch: { en: 'Launch of the ', ar: 'إطلاق ' },
  sessions: { en: 'Sessions of the ', ar: 'جلسات ' },
  rhythm: { en: 'Regular sessions and contact: ', ar: 'انتظام الجلسات والتواصل: ' },
  review: { en: 'Regular stocktaking: ', ar: 'المراجعة الدورية لما تحقق: ' },
} satisfies Record<string, Bilingual>

/** What a mechanism, its launch, its sessions or how regularly they are held is called. */
export function mechanismTitle(
  mechanism: string,
  parties: readonly SideCode[],
  what: keyof typeof aspects | 'itself' = 'itself',
): Bilingual {
  const { en, ar } = bodyName(mechanism, parties)
  if (what === 'itself') return { en, ar }
  return { en: aspects[what].en + en, ar: aspects[what].ar + ar }
}

/** What a promised session is called: its number, or that it is the next, and the year or day that was named for it. */
export function sessionTitle(
  mechanism: string,
  parties: readonly SideCode[],
  number: number | null,
  items: readonly Item[],
): Bilingual {
  const due = items.find((item) => item.due && /^\d{4}/.test(item.due))?.due
  const when = (language: 'ar' | 'en') => (due ? ` (${sayDate(due, language)})` : '')
  const { en, ar } = roundTitle(mechanism, parties, number)
  return { en: en + when('en'), ar: ar + when('ar') }
}

/** What a round is called: “Third round of the Strategic Dialogue”; one whose number is not known is the next session. */
export function roundTitle(mechanism: string, parties: readonly SideCode[], number: number | null): Bilingual {
  const { en, ar } = bodyName(mechanism, parties)
  return number === null
    ? { en: `Next session of the ${en}`, ar: `الجلسة التالية من ${ar}` }
    : { en: `${ordinalName(number, 'en')} round of the ${en}`, ar: `الجولة ${ordinalName(number, 'ar')} من ${ar}` }
}
