import type { Bilingual, Disagreement, HeadNaming, Round, Verdict } from '../ledger/ledger.ts'
import { sayAmount } from '../ledger/naming/amount.ts'
import { placeName, sideName } from '../ledger/naming/sides.ts'
import { ordinalName, sayDate } from '../ledger/naming/when.ts'
import type { Told } from '../ledger/origins.ts'
import {
  type ActKind,
  actKinds,
  type InstrumentStatus,
  instrumentStatuses,
  type Language,
  type SideCode,
} from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import { mainScript } from '../text/direction.ts'
import phrases from './phrases.tsv'

// The fixed phrases of the review, and how names, numbers and quotations are said in them.

const table = new Map(rows<'phrase' | Language>(phrases).map((row) => [row.phrase, row]))
const plurals = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') }

/** A fixed phrase of the review in one language. */
export const say = (phrase: string, language: Language): string => table.get(phrase)?.[language] ?? phrase

/** The sign between the parts of a sentence, with its space: «، », “, ”. */
export const commaIn = (language: Language): string => (language === 'ar' ? '، ' : ', ')

/** A fixed phrase that counts: «فُحص نصان», «فُحصت 5 نصوص». */
export const sayCount = (phrase: string, n: number, language: Language): string =>
  say(`${phrase}-${plurals[language].select(n)}`, language).replace('#', String(n))

/** The verdicts from the neediest to the settled. */
export const verdictOrder = [
  'overdue',
  'silent',
  'open',
  'restated',
  'advanced',
  'kept-late',
  'kept',
] as const satisfies readonly Verdict[]

/** The words for the verdicts, by `verdict.…`: whoever says a verdict says it in these. */
export const verdictWords = (language: Language) =>
  Object.fromEntries(verdictOrder.map((verdict) => [`verdict.${verdict}`, say(verdict, language)])) as Record<
    `verdict.${Verdict}`,
    string
  >

/** The words for the kinds of acts, by `kind.…`. */
export const kindWords = (language: Language) =>
  Object.fromEntries(actKinds.map((kind) => [`kind.${kind}`, say(`kind-${kind}`, language)])) as Record<
    `kind.${ActKind}`,
    string
  >

/** The words for how far an instrument has come, by `status.…`. */
export const statusWords = (language: Language) =>
  Object.fromEntries(
    instrumentStatuses.map((status) => [`status.${status}`, say(`status-${status}`, language)]),
  ) as Record<`status.${InstrumentStatus}`, string>

/** A round: «الجولة الثالثة», “Third round”; one without a number is called a session. */
export const sayRound = (ordinal: number | null, language: Language): string =>
  ordinal === null
    ? say('session', language)
    : language === 'ar'
      ? `${say('round', language)} ${ordinalName(ordinal, language)}`
      : `${ordinalName(ordinal, language)} ${say('round', language)}`

const marks = { ar: ['«', '»'], en: ['“', '”'] } as const

/** A quotation in the marks of its own language, on one line; one that is a quotation in its document already has no second pair. */
export function quoted(quote: string): string {
  const [open, close] = marks[mainScript(quote) ?? 'en']
  const words = quote.replace(/\s+/g, ' ').trim()
  return `${open}${/^[«“"]([^«»“”"]+)[»”"]$/.exec(words)?.[1] ?? words}${close}`
}

/** What a matter is called; one without a name is called by its fullest quotation, which is one text in both languages. */
export const sayTitle = (title: Bilingual, language: Language): string =>
  isQuotation(title) ? quoted(title.ar) : title[language]

/** Sides in a row: «عُمان والولايات المتحدة», “Oman and United States”. */
export const saySides = (sides: readonly SideCode[], language: Language): string =>
  new Intl.ListFormat(language).format(sides.map((side) => sideName(side, language)))

/** Whether what a matter is called is but a quotation of it. */
export const isQuotation = ({ ar, en }: Bilingual): boolean => ar === en

/** How long after its day a thing was done: «بعد موعده بـ25 يوما», “25 days late”. */
export const sayLate = (days: number, language: Language): string => sayCount('late', days, language)

/** That so many claims stand and nobody ruled between them. */
export const sayUnruled = (claims: number, language: Language): string =>
  say(claims === 2 ? 'both-stand' : 'all-stand', language)

/** A head of delegation as the documents of a language name them; as the others do, where none of these does. */
export function headIn(head: Round['heads'][number], language: Language): HeadNaming {
  const own = (mainScript(head.name) ?? 'en') === language
  return own ? head : (head.otherScript ?? head)
}

/** What a document claims on a point of disagreement, in the reader's language where it is a code, a date, a city or a word of the ledger's own. */
export function sayClaim(field: Disagreement['field'], value: string, language: Language): string {
  const amount = /^(?:(over|about|under) )?(-?\d+(?:\.\d+)?) (\S.*)$/.exec(value)
  if (field === 'place') return placeName(value, language)
  if (table.has(`event-${value}`)) return say(`event-${value}`, language)
  if (table.has(`called-${value}`)) return say(`called-${value}`, language)
  if (field === 'naming' && /^\d+$/.test(value)) return sayRound(Number(value), language)
  if (field === 'date') return sayDate(value, language)
  if (field === 'value' && amount) {
    const [, qualifier, number, unit] = amount
    return [qualifier && say(qualifier, language), sayAmount(Number(number), unit!, language)].filter(Boolean).join(' ')
  }
  if (field === 'strength') return table.get(`kind-${value}`)?.[language] ?? value
  if (/^[A-Z]{2}(?:[ ,+]+[A-Z]{2})*$/.test(value)) return saySides(value.split(/[ ,+]+/), language)
  if (field === 'status') return say(`status-${value}`, language).replace(/^status-/, '')
  return value
}

/** «3 تقارير من مصدر واحد», “3 reports of one origin”: some of them repeat another. */
export const sayReports = ({ reports, origins }: Told, language: Language): string =>
  `${sayCount('reports', reports, language)} ${sayCount('origins', origins, language)}`

/** «قُرئ 94% من النص», “94% of the text was read”. */
export const sayReadable = (share: number, language: Language): string =>
  say('readable', language).replace('#', `${Math.round(share * 100)}%`)
