import type { Language } from '../../reading/finding.ts'
import { unitName } from './units.ts'
import type { Digits } from './when.ts'

/** What a figure amounts to: `3.3 مليار دولار أمريكي`, “3.3 billion US dollars”, “12%”, «5 شركات», “5 companies”. */
export function sayAmount(value: number, unit: string, language: Language, digits: Digits = 'latn'): string {
  const locale = language === 'en' ? 'en-GB' : `ar-EG-u-nu-${digits}`
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value)
  const shortened = {
    notation: 'compact',
    compactDisplay: 'long',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  } as const
  if (/^[A-Z]{3}$/.test(unit))
    return number({ style: 'currency', currency: unit, currencyDisplay: 'name', ...shortened })
  const span = /^(year|month|week|day)s?$/.exec(unit)?.[1]
  if (span) return number({ style: 'unit', unit: span, unitDisplay: 'long' })
  if (unit === '%') return `${number({})}%`
  return [Math.abs(value) < 1e6 ? number({}) : number(shortened), unitName(unit, value, language)]
    .filter(Boolean)
    .join(' ')
}
