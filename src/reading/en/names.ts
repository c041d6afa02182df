import { sideByName } from '../shared-names.ts'
import originList from './name-origins.tsv'
import { fold } from '../../text/fold.ts'
import type { Sentence } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { holdsOf, perSpelling } from '../spelling.ts'
import type { NameGrammar, NameHit, SideNoun } from '../steps/06-names.ts'
import { countryHits } from './countries.ts'
import { originOfGivenName, plain, type NameSheet } from './name-words.ts'
import { findOrganisations } from './organisations.ts'
import { findPeople } from './people.ts'
import { laterNames } from './person-names.ts'
import { findPlaces } from './places.ts'
import sideNounList from './side-nouns.tsv'

const all = rows<'noun' | 'as'>(sideNounList)
const nouns = new Map(all.filter(({ as }) => !/\d/.test(as)).map(({ noun, as }) => [noun, as as SideNoun['as']]))
/** How many are at the table, by the word that says so. */
const counts = new Map(all.filter(({ as }) => /\d/.test(as)).map(({ noun, as }) => [noun, Number(as)]))
const joining = new Set(['of', 'the', 'for', 'and', 'on', 'at'])
const determiners = new Set(['the', 'both', 'two', 'these'])

const sideNoun = perSpelling((word) => nouns.get(word.folded) ?? nouns.get(plain(word)))
const isNumeral = holdsOf(({ folded }) => /^(?:two|both|three|four)$/.test(folded))
const opens = holdsOf((word) => sideNoun(word) !== undefined || word.folded === 'both')

function sideNouns({ words }: Sentence, hits: readonly NameHit[]): SideNoun[] {
  const found: SideNoun[] = []
  if (!words.some(opens)) return found
  const endingAt = new Map(hits.map((hit) => [hit.to, hit]))
  const startingAt = new Map(hits.map((hit) => [hit.from, hit]))
  words.forEach((word, at) => {
    const as = sideNoun(word)
    if (as === 'side') {
      const before = endingAt.get(at)
      const after = /^(?:of|from)$/.test(words[at + 1]?.folded ?? '')
        ? startingAt.get(words[at + 2]?.folded === 'the' ? at + 3 : at + 2)
        : undefined
      if (before?.side) found.push({ start: before.start, end: word.end, sides: [before.side], as })
      else if (after?.side) found.push({ start: word.start, end: after.end, sides: [after.side], as })
    } else if (as === 'pair') {
      let from = at
      while (from > 0 && determiners.has(words[from - 1]!.folded)) from--
      if (from < at) found.push({ start: words[from]!.start, end: word.end, sides: [], as })
    } else if (word.folded === 'both' && !nouns.has(words[at + 1]?.folded ?? '') && words[at + 1]?.kind === 'letters') {
      found.push({ start: word.start, end: word.end, sides: [], as: 'pair' })
    }
  })
  return found
}

/** "a trilateral meeting", "the three ministers", "the foreign ministers of the four countries" */
function seats({ words }: Sentence): number | null {
  for (let at = 0; at < words.length; at++) {
    const count = counts.get(words[at]!.folded)
    if (!count) continue
    const spoken = !isNumeral(words[at]!)
    if (
      spoken ||
      nouns.get(words[at + 1]?.folded ?? '') === 'pair' ||
      nouns.get(words[at + 2]?.folded ?? '') === 'pair'
    )
      return count
  }
  return null
}

const sheetOf = (
  { words }: Sentence,
  hits: readonly NameHit[],
  text: string,
): Omit<NameSheet, 'organisations' | 'named'> => ({
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
  people: (sentence, hits, organisations, text, named) =>
    findPeople({
      words: sentence.words,
      text,
      hits: new Map(hits.map((hit) => [hit.from, hit])),
      named,
      organisations: new Map(organisations.map((body) => [body.from, body])),
    }),
  isCounterpart: (role) => /counterpart$/i.test(role),
  bareOffice: (role) => fold(role).replace(/^the /, ''),
  bareWord({ forms }) {
    const { stem } = forms.at(-1)!
    return joining.has(stem) ? null : stem
  },
  meetingHeads: new Set(['committee', 'commission', 'council', 'group']),
  sideByName: sideByName(originList, originOfGivenName),
  laterNames,
  opensLaterName: ({ start }, text) => /^\p{Lu}/u.test(text[start]!),
}
