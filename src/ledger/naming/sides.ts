import arabicBodies from '../../reading/ar/bodies.tsv'
import arabicCountries from '../../reading/ar/countries.tsv'
import { capitalOf, shortName } from '../../reading/countries.ts'
import type { Language, SideCode } from '../../reading/finding.ts'
import { rows } from '../../reading/lexicon.ts'
import arabicPlaces from '../../reading/ar/places.tsv'

// Names of countries come from the browser's own CLDR data, those of bodies and cities from the reader's word lists.

const countries = {
  ar: new Intl.DisplayNames(['ar'], { type: 'region' }),
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
}
const bodies = new Map(rows<'side' | 'names'>(arabicBodies).map(({ side, names }) => [side, names.split('|')[0]!]))
const cities = new Map([
  ...rows<'name' | 'english'>(arabicPlaces)
    .filter(({ english }) => english)
    .reverse()
    .map(({ name, english }) => [english, name.split('|')[0]!] as const),
  ...rows<'code' | 'capitals'>(arabicCountries)
    .filter(({ capitals }) => capitals)
    .map(({ code, capitals }) => [capitalOf(code) ?? code, capitals.split('|')[0]!] as const),
])

/** A side's name: `OM` is «عُمان» and “Oman”. */
export function sideName(side: SideCode, language: Language): string {
  if (/^[A-Z]{2}$/.test(side)) return countries[language].of(side) ?? side
  return language === 'ar' ? (bodies.get(side) ?? side) : side
}

/** A side's name where room is scarce: “US”, “GCC”; the Arabic names are short already. */
export const sideShort = (side: SideCode, language: Language): string =>
  language === 'ar' ? sideName(side, language) : shortName(side)

/** A city's name; the ledger gives it in English. A city that the word list lacks keeps its English name. */
export const placeName = (place: string, language: Language): string =>
  language === 'ar' ? (cities.get(place.replace(/, D\.C\.$/, '')) ?? place) : place
