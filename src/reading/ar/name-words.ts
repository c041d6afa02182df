import { fold } from '../../text/fold.ts'
import type { Form, Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { formPerSpelling, holdsOf, perSpelling } from '../spelling.ts'
import type { NameHit, NamedOrganisation } from '../steps/06-names.ts'
import { masdarReading, verbReadings } from './acts-lexicon.ts'
import domainList from './domains.tsv'
import givenNameList from './given-names.tsv'
import honorificList from './honorifics.tsv'
import stopList from './name-stops.tsv'
import officeWordList from './office-words.tsv'
import officeList from './offices.tsv'
import surnameList from './surnames.tsv'

// What a word may be inside a name, an office or a body.

const wordSet = (list: string) => new Set(rows<'word'>(list).map(({ word }) => word))

const domains = wordSet(domainList)
const honorifics = wordSet(honorificList)
const stops = wordSet(stopList)
const officeWords = wordSet(officeWordList)
/** Offices; true where the holder acts for a government or a body. */
const offices = new Map(rows<'office' | 'acts'>(officeList).map(({ office, acts }) => [office, acts === 'yes']))
const givenNameRows = rows<'name' | 'origin' | 'everyday'>(givenNameList)
const givenNames = new Map(givenNameRows.map(({ name, origin }) => [fold(name), origin]))
const everydayNames = new Set(givenNameRows.filter(({ everyday }) => everyday === 'yes').map(({ name }) => fold(name)))
/** Family names of heads of state and ministers, as the press uses them alone, with their country. */
const surnameRows = rows<'name' | 'country'>(surnameList)
export const surnames = new Map(surnameRows.map(({ name, country }) => [fold(name), country || null]))
const innerHamza = /.[أؤئ]/

/** Names that are spelt with a hamza behind their first letter. */
const hamzaNames = new Set([...surnameRows.map(({ name }) => name)].filter((name) => innerHamza.test(name)).map(fold))

/** Whether the word is a family name of the list; ترأس, "he chaired", is not تراس though the folded spellings are one. */
export const isSurname = holdsOf(
  ({ folded, surface }) => surnames.has(folded) && (!innerHamza.test(surface) || hamzaNames.has(folded)),
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

/** Whether the word begins with the article; إلكتريك and أليسون do not. */
export const hasArticle = holdsOf(({ surface }) => /^[اٱ]ل/.test(surface))

/** The form whose proclitics have an article, if the word is so taken apart. */
export const definiteForm = formPerSpelling(({ proclitics }) => /(?:ال|لل)$/.test(proclitics))

/** Where a word begins without its conjunction and prepositions, its article kept. */
export const nounStart = (form: Form): number => (/(?:ال|لل)$/.test(form.proclitics) ? form.start - 2 : form.start)

/** `للجنة` for ل + اللجنة: of three ل two are written, so that the article does not show. */
export const isFusedLam = ({ proclitics, stem, start }: Form, text: string): boolean =>
  proclitics.endsWith('ل') && !proclitics.endsWith('لل') && stem.startsWith('ل') && text[start - 1] === 'ل'

/** The text of a phrase that begins with this form: `للجنة` is `اللجنة`. */
export function phraseFrom(form: Form, end: number, text: string): string {
  if (isFusedLam(form, text)) return 'ال' + text.slice(form.start, end)
  return form.proclitics.endsWith('لل') ? 'ال' + text.slice(form.start, end) : text.slice(nounStart(form), end)
}

/** Whether the word's و is "and": not in `وزير`, `وكالة`, `وليد`. */
export const opensWithAnd = holdsOf(
  (word) =>
    word.folded.startsWith('و') &&
    word.spelling.forms.some(({ proclitics }) => proclitics.startsWith('و')) &&
    !(
      offices.has(word.folded) ||
      domains.has(word.folded) ||
      officeWords.has(word.folded) ||
      givenNames.has(word.folded) ||
      isSurname(word) ||
      /^(?:وزار|وكال)/.test(word.folded)
    ),
)

const officeFormOf = formPerSpelling(({ proclitics, stem }) => offices.has(stem) && !proclitics.endsWith('س'))

/** The form of an office's head noun (`وزير`, `ووكيلة`, `للرئيس`). */
export const officeForm = (word: Word | undefined): Form | undefined =>
  word?.kind === 'letters' ? officeFormOf(word) : undefined

export const officeActs = (form: Form): boolean => offices.get(form.stem) === true

/** A field that a ministry or a minister is for, with or without its article. */
export const isDomain = holdsOf(({ spelling }) => spelling.forms.some(({ stem }) => domains.has(stem)))

export const isOfficeWord = holdsOf(({ spelling }) => spelling.forms.some(({ stem }) => officeWords.has(stem)))

/** A word of an office's complement that no preposition opens: `وزيرا خارجية`, not `ممثلا لحكومة`. */
export const isComplement = holdsOf(({ spelling }) =>
  spelling.forms.some(
    ({ proclitics, stem }) => /^و?(?:ال)?$/.test(proclitics) && (domains.has(stem) || officeWords.has(stem)),
  ),
)

/** `سعادة`, `الشيخ`; the first of a row may carry a conjunction or a preposition (`بسعادة`). */
export const isHonorific = holdsOf(
  ({ kind, spelling }) =>
    kind === 'letters' &&
    spelling.forms.some(
      ({ proclitics, stem }) =>
        honorifics.has(/ال$|لل$/.test(proclitics) ? 'ال' + stem : stem) && !proclitics.endsWith('س'),
    ),
)

const givenNameIn = perSpelling(({ spelling: { forms, surface } }) => {
  // على, "on", is not علي though the folded spellings are one
  const form = forms.find(
    ({ proclitics, stem }) =>
      !/ال$|لل$|س$/.test(proclitics) && givenNames.has(stem) && !(stem === 'علي' && surface.endsWith('ى')),
  )
  return form ? form.start : -1
})

/** Where a name from a list begins in the word, or -1; a conjunction or a preposition may stand before it. */
export function givenNameStart(word: Word | undefined): number {
  const at = word ? givenNameIn(word) : -1
  return at < 0 ? -1 : word!.start + at
}

export const originOfGivenName = (name: string): string | undefined => givenNames.get(fold(name))

/** Given names that are common words (`جمال`): alone they name nobody. */
export const isEverydayName = (folded: string): boolean => everydayNames.has(folded)

/** A list's given name that stands bare in the text. */
export const isGivenName = holdsOf(
  ({ folded, surface }) => givenNames.has(folded) && !(folded === 'علي' && surface.endsWith('ى')),
)

/** Form of nouns that are made from verbs and of feminine nouns: no foreign name looks like them. */
const nounPattern = /^ت..ي.$|^است.+|^ا..?ا.$|^م.+ه$|ه$|ات$|هما$|هم$|ين$|ون$|تها$/

/** A definite word that is no family name behind an office and a given name, though letters like its own may be a verb's. */
export const isFirmStop = holdsOf(
  (word) =>
    !isSurname(word) &&
    (stops.has(word.folded) || officeForm(word) !== undefined || isHonorific(word) || isDomain(word)),
)

const isUnlistedName = holdsOf(
  (word) =>
    word.kind === 'letters' && word.folded.length >= 2 && !isStop(word) && !/^\p{Script=Latin}/u.test(word.surface),
)
const looksLikeNoun = holdsOf((word) => nounPattern.test(word.folded) || hasArticle(word))

/** Whether a word that no list knows may be part of a person's name. */
export const isNameLike = (word: Word | undefined, first = false): boolean =>
  isUnlistedName(word) && !(first && looksLikeNoun(word!))

/** Whether a word between a given name and an office may be part of the name, though its letters are also a verb's or a noun's. */
export const canBeInName = holdsOf(
  (word) =>
    word.kind === 'letters' &&
    word.folded.length > 1 &&
    (isGivenName(word) ||
      isSurname(word) ||
      !(
        /^\p{Script=Latin}/u.test(word.surface) ||
        word.spelling.forms.some(({ stem, proclitics }) => !proclitics.endsWith('س') && stops.has(stem)) ||
        isHonorific(word) ||
        isDomain(word) ||
        /(?:ات|هما|تها)$|^(?:بال|لل)/.test(word.folded)
      )),
)

/** A word that no name goes on with: particles, verbs, verbal nouns, months, offices, titles. */
export const isStop = holdsOf(
  (word) =>
    !isGivenName(word) &&
    !isSurname(word) &&
    (word.spelling.forms.some(({ stem, proclitics }) => stops.has(stem) && !proclitics.endsWith('س')) ||
      (hasArticle(word) && stops.has(word.folded.slice(2))) ||
      officeForm(word) !== undefined ||
      isHonorific(word) ||
      isDomain(word) ||
      verbReadings(word).length > 0 ||
      masdarReading(word) !== null),
)
