import type { Edtf, Language } from '../../reading/finding.ts'

// Dates as people say them. The reading and the ledger give EDTF; a place on the time scale needs days.

const dayLength = 864e5
/** Digits as they stand in the documents (0–9), or Arabic-Indic (٠–٩); English has but the first. */
export type Digits = 'latn' | 'arab'
/** Locales are always whole: bare `ar` would leave digits, month names and calendar to the browser. */
const localeOf = (language: Language, digits: Digits): string =>
  language === 'en' ? 'en-GB' : `ar-EG-u-ca-gregory-nu-${digits}`
const hijriLocaleOf = (language: Language, digits: Digits): string =>
  language === 'en' ? 'en-GB-u-ca-islamic-umalqura' : `ar-SA-u-ca-islamic-umalqura-nu-${digits}`

/** A stretch of days since 1970, both ends included. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** The days that an EDTF date covers; null where it is open at an end or leaves its year out. */
export function daysOf(edtf: Edtf | null): Days | null {
  if (!edtf) return null
  const [first, last] = edtf.replace(/[~?%]/g, '').split('/')
  const from = moment(first!)
  const to = last === undefined ? from : moment(last)
  return from && to ? { from: from.from, to: to.to } : null
}

function moment(text: string): Days | null {
  const match = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text)
  if (!match) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  if (month !== null && month > 12) return null
  const day = match[3] === undefined ? null : Number(match[3])
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1)
  const to = day !== null ? from : month !== null ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31)
  return { from: from / dayLength, to: to / dayLength }
}

/** The middle of the days, where a mark for it stands. */
export const middleOf = ({ from, to }: Days): number => (from + to) / 2

const shapes = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<number, Intl.DateTimeFormatOptions>
const formats = new Map<string, Intl.DateTimeFormat>()
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
  return formats.get(key)!
}
const instant = (text: string) => {
  const [year, month = '01', day = '01'] = text.split('-')
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
}

const words = {
  about: { ar: 'نحو', en: 'about' },
  soon: { ar: 'قريبا', en: 'soon' },
  before: { ar: 'حتى', en: 'by' },
  from: { ar: 'من', en: 'from' },
} as const

/** `2026-01-25` is «25 يناير 2026», `2023-02` is “February 2023”, `2021-11-08/2021-11-09` “8–9 November 2021”. */
export function sayDate(edtf: Edtf, language: Language, digits: Digits = 'latn'): string {
  const locale = localeOf(language, digits)
  const [first, last] = edtf.split('/') as [string, string | undefined]
  if (last === undefined) return /^\.\./.test(first) ? words.soon[language] : sayMoment(first, language, digits)
  const [a, b] = [first, last].map((end) => end.replace(/[~?%]/g, '')) as [string, string]
  const known = (text: string) => text.length in shapes && !text.includes('X')
  const yearless = (text: string) => text.startsWith('XXXX-')
  if (yearless(a) && yearless(b)) return `${sayMoment(a, language, digits)} – ${sayMoment(b, language, digits)}`
  if (known(a) && known(b) && a.length === b.length)
    return format(locale, shapes[a.length as 4 | 7 | 10]).formatRange(instant(a), instant(b))
  if (known(a) && known(b)) return `${sayMoment(a, language, digits)} – ${sayMoment(b, language, digits)}`
  if (known(b)) return `${words.before[language]} ${sayMoment(b, language, digits)}`
  if (known(a)) return `${words.from[language]} ${sayMoment(a, language, digits)}`
  return words.soon[language]
}

function sayMoment(text: string, language: Language, digits: Digits): string {
  const plain = text.replace(/[~?%]/g, '')
  const locale = localeOf(language, digits)
  let said = plain
  const withoutYear = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(plain)
  if (withoutYear)
    said = format(locale, { month: 'long', ...(withoutYear[2] && { day: 'numeric' }) }).format(
      instant(`2000-${withoutYear[1]}-${withoutYear[2] ?? '01'}`),
    )
  else if (plain.length in shapes && moment(plain))
    said = format(locale, shapes[plain.length as 4 | 7 | 10]).format(instant(plain))
  return text === plain ? said : `${words.about[language]} ${said}`
}

/** The Umm al-Qura day beside a Gregorian one; null where the date is no single day. */
export function sayHijri(edtf: Edtf | null, language: Language, digits: Digits = 'latn'): string | null {
  if (!edtf || !/^\d{4}-\d\d-\d\d$/.test(edtf)) return null
  return (
    format(hijriLocaleOf(language, digits), { year: 'numeric', month: 'long', day: 'numeric' })
      .format(instant(edtf))
      .replace(/ ?(هـ|AH)$/, '')
      // the letter that few faces have (U+02BB) stands as the apostrophe that all have
      .replaceAll('\u02bb', '\u2019')
  )
}

const ordinals = {
  ar: ['', 'الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة', 'التاسعة', 'العاشرة'],
  en: ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'],
}
const tens = ['', 'العاشرة', 'العشرون', 'الثلاثون', 'الأربعون', 'الخمسون', 'الستون', 'السبعون', 'الثمانون', 'التسعون']
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** The number of a round in words, feminine in Arabic (جولة): «الثالثة», “Third”, «الحادية عشرة», “15th”. */
export function ordinalName(n: number, language: Language): string {
  if (n >= 0 && n <= 10) return ordinals[language][n]!
  if (language === 'en') return `${n}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)] ?? 'th'}`
  const [ten, one] = [Math.floor(n / 10), n % 10]
  if (n > 99) return `الـ${n}`
  if (one === 0) return tens[ten]!
  const unit = one === 1 ? 'الحادية' : ordinals.ar[one]!
  return ten === 1 ? `${unit} عشرة` : `${unit} و${tens[ten]}`
}
