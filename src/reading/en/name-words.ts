import { fold } from '../../text/fold.ts'
import type { Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import type { NameHit, NamedOrganisation } from '../steps/06-names.ts'
import domainList from './domains.tsv'
import givenNameList from './given-names.tsv'
import honorificList from './honorifics.tsv'
import linkList from './name-links.tsv'
import modifierList from './office-modifiers.tsv'
import officeList from './offices.tsv'
import surnameList from './surnames.tsv'

// What a word may be inside a name, an office or a body.

const wordSet = (list: string) => new Set(rows<'word'>(list).map(({ word }) => word))

const domains = wordSet(domainList)
const honorifics = wordSet(honorificList)
const modifiers = wordSet(modifierList)
export const links = wordSet(linkList)
const offices = new Set(rows<'office'>(officeList).map(({ office }) => office))
const givenNames = new Map(rows<'name' | 'origin'>(givenNameList).map(({ name, origin }) => [fold(name), origin]))
/** Family names of heads of state and ministers, as the press uses them alone, with their country. */
export const surnames = new Map(
  rows<'name' | 'country'>(surnameList).map(({ name, country }) => [fold(name), country || null]),
)

/** Words of a sentence with what is already known of them, by the word at which each begins. */
export interface NameSheet {
  readonly words: readonly Word[]
  readonly text: string
  readonly hits: ReadonlyMap<number, NameHit>
  readonly organisations: ReadonlyMap<number, NamedOrganisation>
}

export const isMark = (word: Word | undefined, marks: string): boolean =>
  word?.kind === 'mark' && marks.includes(word.surface)

/** The word without a possessive ending. */
export const plain = (word: Word): string => word.forms.at(-1)!.stem

/** Where the word ends without its possessive ending. */
export const plainEnd = (word: Word): number => word.end - (/['’]s$/.test(word.surface) ? 2 : 0)

const large = /^\p{Lu}/u

export function isLarge(word: Word | undefined): boolean {
  if (word?.kind !== 'letters') return false
  const code = word.surface.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : large.test(word.surface)
}

/** A field that a ministry or a minister is for. */
export const isDomain = (word: Word | undefined): boolean => word !== undefined && domains.has(plain(word))

export const isOfficeHead = (word: Word | undefined): boolean => word?.kind === 'letters' && offices.has(word.folded)

export const isModifier = (word: Word | undefined): boolean => word !== undefined && modifiers.has(word.folded)

export const isGivenName = (word: Word | undefined): boolean =>
  word !== undefined && isLarge(word) && givenNames.has(plain(word))

export const originOfGivenName = (name: string): string | undefined => givenNames.get(fold(name))

/** `Sheikh`, `H.E.`, `Excellency`; small letters are words (`general`, `he`). */
export const isHonorific = (word: Word | undefined): boolean => {
  if (!isLarge(word) || !honorifics.has(word!.folded)) return false
  // HE and HM are honorifics in capitals; He is a pronoun
  return word!.folded.length > 2 || !/^h/.test(word!.folded) || word!.surface === word!.surface.toUpperCase()
}
