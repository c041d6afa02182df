import { rows } from '../lexicon.ts'
import irregular from './search-forms.tsv'

// The key under which an English word is sought: inflection and British or American spelling make no difference, derivation does (agree and
// agreed are one, agreement is another).

const forms = new Map(rows<'form' | 'base'>(irregular).map(({ form, base }) => [form, base]))
const vowel = /[aeiouy]/

/** agreements → agreement, ministries → ministry, crises → crisis. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  return /(?:[sxz]|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** The rest of an ending, where a word is left without it. */
function without(word: string, ending: string): string {
  const rest = word.slice(0, -ending.length)
  return word.endsWith(ending) && rest.length >= 3 && vowel.test(rest) ? rest : word
}

/** signed, signing → sign; studied → study; agreed, agreeing → agree. */
function base(word: string): string {
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`
  const rest = without(word, 'ing')
  return rest.endsWith('eed') ? rest.slice(0, -1) : without(rest, 'ed')
}

/** centre and center, labour and labor, organise and organize, programme and program, travelling and traveling, defence and defense. */
const spelling = (word: string): string =>
  word
    .replace(/(?<=.[^e])e$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/(?<=.{3})is((?:ation(?:al)?)?)$/, 'iz$1')
    .replace(/(?<=.{2})our$/, 'or')
    .replace(/(?<=.[^aeiou])er$/, 'r')
    .replace(/(?<=.{2})enc$/, 'ens')

/** The keys of a word in small letters without accents. */
export function searchKeys(word: string): string[] {
  const plain = word.replace(/'s?$/, '').replaceAll("'", '')
  const known = forms.get(plain)
  if (known) return [spelling(known)]
  const one = singular(plain)
  return [spelling(forms.get(one) ?? (one.length > 4 ? base(one) : one))]
}

/** Words that are in every sentence and tell nothing of it. */
export const searchStops: ReadonlySet<string> = new Set(
  (
    'a an the and or of to in on at by for from with as is are was were be been being it its this that these those which who whom whose will ' +
    'would shall should can could may might must has have had having do does did not no nor but if then than so such into over under between ' +
    'during their they them he she his her we our you your i al el'
  ).split(' '),
)
