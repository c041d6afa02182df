import { fold } from '../../text/fold.ts'
import type { Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { holdsOf } from '../spelling.ts'
import type { NameHit, NamedOrganisation } from '../steps/06-names.ts'
import dateList from './dates.tsv'
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
/** The nouns that an office is built on: minister, president. */
export const officeHeads: ReadonlySet<string> = new Set(rows<'office'>(officeList).map(({ office }) => office))
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
  /** The countries that the document names somewhere. */
  readonly named: ReadonlySet<string>
}

export const isMark = (word: Word | undefined, marks: string): boolean =>
  word?.kind === 'mark' && marks.includes(word.surface)

/** The word without a possessive ending. */
export const plain = ({ spelling: { forms } }: Word): string => forms[forms.length - 1]!.stem

/** Where the word ends without its possessive ending. */
export const plainEnd = (word: Word): number => word.end - (/['’]s$/.test(word.surface) ? 2 : 0)

export const isLarge = holdsOf(({ kind, surface }) => kind === 'letters' && /^\p{Lu}/u.test(surface))

/** A field that a ministry or a minister is for. */
export const isDomain = holdsOf((word) => domains.has(plain(word)))

export const isOfficeHead = holdsOf(({ kind, folded }) => kind === 'letters' && officeHeads.has(folded))

export const isModifier = holdsOf(({ folded }) => modifiers.has(folded))

export const isGivenName = holdsOf((word) => isLarge(word) && givenNames.has(plain(word)))

export const originOfGivenName = (name: string): string | undefined => givenNames.get(fold(name))

/** `Sheikh`, `H.E.`, `Excellency`; small letters are words (`general`, `he`). */
export const isHonorific = holdsOf((word) => {
  if (!isLarge(word) || !honorifics.has(word.folded)) return false
  // HE and HM are honorifics in capitals; He is a pronoun
  return word.folded.length > 2 || !/^h/.test(word.folded) || word.surface === word.surface.toUpperCase()
})
const calendar = new Set(
  rows<'word' | 'meaning'>(dateList)
    .filter(({ meaning }) => meaning === 'month' || meaning === 'weekday')
    .map(({ word }) => word),
)
/** A month or a day of the week. */
export const isOfCalendar = holdsOf(({ folded }) => calendar.has(folded))
