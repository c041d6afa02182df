import { sideByName } from '../shared-names.ts'
import originList from './name-origins.tsv'
import { fold } from '../../text/fold.ts'
import { rows } from '../lexicon.ts'
import { formPerSpelling, holdsOf, perSpelling } from '../spelling.ts'
import type { NameGrammar, NameHit, SideNoun } from '../steps/06-names.ts'
import type { Sentence } from '../analysis.ts'
import { countryHits } from './countries.ts'
import { originOfGivenName, type NameSheet } from './name-words.ts'
import { headForm } from './organisation-growth.ts'
import { findOrganisations } from './organisations.ts'
import { findPeople } from './people.ts'
import { laterNames } from './person-names.ts'
import { findPlaces } from './places.ts'
import sideNounList from './side-nouns.tsv'

const all = rows<'noun' | 'as'>(sideNounList)
const nouns = new Map(
  all.filter(({ as }) => as === 'pair' || as === 'side').map(({ noun, as }) => [noun, as as SideNoun['as']]),
)
/** How many are at the table, by the word that says so; one that only counts (`الثلاث`) needs a noun of `several` before it. */
const counts = new Map(all.filter(({ as }) => /\d/.test(as)).map(({ noun, as }) => [noun, as]))
const several = new Set(all.filter(({ as }) => as === 'several').map(({ noun }) => noun))
const article = /(?:ال|لل)$/
const joining = new Set(['في', 'ب'])
/** A dual before a noun (`حكومتا قطر والولايات المتحدة`) has lost its ن. */
const beforeNoun = /(?:تا|تي|يرا|يري|دا|دي|فا|في|يسا)$/

const nounForm = formPerSpelling(
  ({ proclitics, stem }) =>
    nouns.has(stem) && (article.test(proclitics) || beforeNoun.test(stem) || nouns.get(stem) === 'side'),
)

function sideNouns({ words }: Sentence, hits: readonly NameHit[]): SideNoun[] {
  const found: SideNoun[] = []
  let known: ReadonlyMap<number, NameHit> | undefined
  words.forEach((word, at) => {
    const form = word.kind === 'letters' ? nounForm(word) : undefined
    if (!form) return
    const hitAt = (known ??= new Map(hits.map((hit) => [hit.from, hit])))
    const government = /^حكومه$/.test(words[at + 1]?.folded ?? '') ? 1 : 0
    const next = hitAt.get(at + 1 + government)
    const definite = article.test(form.proclitics)
    const start = definite ? form.start - 2 : form.start
    if (nouns.get(form.stem) === 'side') {
      const fits =
        next?.side &&
        (definite
          ? next.as === 'adjective'
          : next.as === 'country' || next.as === 'body' || (form.stem === 'حكومه' && next.as === 'capital'))
      if (fits) found.push({ start, end: next.end, sides: [next.side], as: 'side' })
      return
    }
    // البلدان العربية: a plural, not the dual
    if (form.stem === 'بلدان' && !next && words[at + 1]?.folded.startsWith('ال') && words[at + 1]!.folded.endsWith('ه'))
      return
    if (!definite && !next) return
    found.push({ start, end: word.end, sides: adjectivesAfter(at + 1, hitAt), as: 'pair' })
  })
  return found
}

/** `الوفدان العماني والأمريكي` name their sides; else both of the document are meant. */
function adjectivesAfter(at: number, hitAt: ReadonlyMap<number, NameHit>): string[] {
  const first = hitAt.get(at)
  const second = first && (hitAt.get(first.to) ?? hitAt.get(first.to + 1))
  return second && first.side !== second.side ? [first.side, second.side].sort() : []
}

/** `اجتماع ثلاثي`, `الدول الثلاث`, `الوزراء الثلاثة` */
function seats({ words }: Sentence): number | null {
  for (let at = 0; at < words.length; at++) {
    for (const count of countsOf(words[at]!))
      if (!count.endsWith('of') || (words[at - 1] && isSeveral(words[at - 1]!))) return parseInt(count)
  }
  return null
}

const countsOf = perSpelling(({ spelling }) => spelling.forms.flatMap(({ stem }) => counts.get(stem) ?? []))
const isSeveral = holdsOf(({ spelling }) => spelling.forms.some(({ stem }) => several.has(stem)))

const sheetOf = ({ words }: Sentence, hits: readonly NameHit[], text: string): Omit<NameSheet, 'organisations'> => ({
  words,
  text,
  hits: new Map(hits.map((hit) => [hit.from, hit])),
})

export const names: NameGrammar = {
  hits: countryHits,
  sideNouns,
  seats,
  places: ({ words }, hits, text) => findPlaces(words, hits, text),
  organisations: (sentence, hits, text) => findOrganisations(sheetOf(sentence, hits, text)),
  people: (sentence, hits, organisations, text) =>
    findPeople({
      ...sheetOf(sentence, hits, text),
      organisations: new Map(organisations.map((body) => [body.from, body])),
    }),
  isCounterpart: (role) => /^(?:نظير|رصيف)/.test(fold(role)),
  bareOffice: (role) => fold(role).replace(/^ال/, ''),
  bareWord(word) {
    const { forms } = word
    // للجنة is ل and اللجنة
    const stem =
      headForm(word)?.stem ?? forms.find(({ proclitics }) => article.test(proclitics))?.stem ?? forms.at(-1)!.stem
    return joining.has(stem) ? null : stem
  },
  meetingHeads: new Set(['لجنه', 'مجلس', 'فريق', 'مجموعه']),
  sideByName: sideByName(originList, originOfGivenName),
  laterNames,
  opensLaterName: ({ proclitics }) => !/(?:ال|لل|س)$/.test(proclitics),
}
