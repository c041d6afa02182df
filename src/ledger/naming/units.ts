import arabicCountables from '../../reading/ar/countables.tsv'
import englishCountables from '../../reading/en/countables.tsv'
import type { Language } from '../../reading/finding.ts'
import { rows } from '../../reading/lexicon.ts'

// What is counted is an English noun in the singular (`company`). It is said in the words by which the readers know it, of several in the last
// that stands for it there.

interface Counted {
  readonly one: string
  readonly many: string
}
const counted = (list: string, language: Language) =>
  new Map(
    rows<'singular' | 'plurals' | 'unit'>(list)
      .filter(({ singular, plurals, unit }) => plurals && (language === 'ar' || singular === unit))
      .map(({ singular, plurals, unit }) => [unit, { one: singular, many: plurals.split(',')[0]! }]),
  )
const nouns: Record<Language, ReadonlyMap<string, Counted>> = {
  ar: counted(arabicCountables, 'ar'),
  en: counted(englishCountables, 'en'),
}
const plurals = new Intl.PluralRules('ar')

/** The word for what a number counts: «5 شركات», «15 مشروعا», «100 شركة», “5 companies”; a word that is not known stands as it is. */
export function unitName(unit: string, value: number, language: Language): string {
  const noun = nouns[language].get(unit)
  if (language === 'en') return value === 1 || !unit ? unit : (noun?.many ?? pluralOf(unit))
  if (!noun) return unit
  const number = plurals.select(value)
  return number === 'few' ? noun.many : number === 'many' ? accusative(noun.one) : noun.one
}

/** From 11 to 99 Arabic counts in the accusative, which a single noun shows by its last letter. */
const accusative = (noun: string): string => (/[ةىاء]$|\s/.test(noun) ? noun : `${noun}ا`)

/** By its ending; what has the form of a plural already stays. */
function pluralOf(noun: string): string {
  if (/[^s]s$/.test(noun)) return noun
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies')
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
