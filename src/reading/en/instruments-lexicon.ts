import type { Word } from '../analysis.ts'
import type { InstrumentKind, InstrumentStatus } from '../finding.ts'
import { rows } from '../lexicon.ts'
import { holdsOf, perSpelling } from '../spelling.ts'
import foreignList from './instruments-foreign.tsv'
import nounList from './instruments-nouns.tsv'
import wordList from './instruments-words.tsv'
import numberList from './numbers.tsv'

export const setOf = (words: string): Set<string> => new Set(words.split(' '))

interface Noun {
  readonly rest: readonly string[]
  readonly kind: InstrumentKind
  readonly needs: string
}
const nouns = new Map<string, Noun[]>()
for (const { words, kind, needs } of rows<'words' | 'kind' | 'needs'>(nounList)) {
  const [first, ...rest] = words.split(' ')
  nouns.set(
    first!,
    [...(nouns.get(first!) ?? []), { rest, kind: kind as InstrumentKind, needs }].sort(
      (a, b) => b.rest.length - a.rest.length,
    ),
  )
}
export const statusWords = new Map<string, { status: InstrumentStatus; used: boolean }>()
const wordRows = rows<'word' | 'as' | 'value'>(wordList)
/** The words of the list that have a role. */
const wordsAs = (role: string): Set<string> => new Set(wordRows.filter(({ as }) => as === role).map(({ word }) => word))
for (const { word, as, value } of wordRows)
  if (as === 'status' || as === 'used')
    statusWords.set(word, { status: value as InstrumentStatus, used: as === 'used' })
/** What praises or places an instrument and is no part of its name. */
export const plain = wordsAs('plain')
/** What is planned, hoped for, proposed or denied has not been done. */
export const prospects = wordsAs('prospect')
/** "Expedite the signing": the text is there and not signed. */
export const hastening = wordsAs('hastening')
/** "The agriculture sector": small words that end a field's name. */
export const fieldNouns = wordsAs('field')
/** "The agreements include …": a list of what was told of. */
export const contents = wordsAs('contents')
/** Whether a folded name is one of an instrument of others, by whole words of it. */
const foreignNames = new RegExp(
  `(?<!\\p{L})(?:${rows<'words'>(foreignList)
    .map(({ words }) => words)
    .join('|')})(?!\\p{L})`,
  'u',
)
export const isForeignName = (folded: string): boolean => foreignNames.test(folded)

export const definites = setOf('the this that these those their its our his')
export const determiners = setOf(
  'the this that these those their its our his a an both two three four five six seven eight nine ten several some many no any each every another',
)
/** `Three memoranda`: numbers of several, written out. */
export const several = new Set(
  rows<'word' | 'meaning' | 'value'>(numberList)
    .filter(({ meaning, value }) => meaning === 'cardinal' && Number(value) > 1)
    .map(({ word }) => word),
)
export const links = setOf(
  'of on for to in with between concerning regarding relating covering about aimed worth valued among governing establishing creating into through defining setting outlining providing',
)
/** Words at which a naming ends. */
export const stops = setOf(
  'has have had was were is are will would shall can could may might should be been being which who whom whose while when where as at by after before during since until from under into than because although ' +
    'but or so if it they he she we them him during following including such also both either neither said says added told remains remain stood stands came comes went goes help helps play plays made makes signed announced adding noting saying ' +
    'aiming paving last next yesterday today earlier later this that alongside amid within upon per via thereby',
)
export const fieldVerbs = setOf(
  'launch look support enhance strengthen promote develop establish facilitate expand boost deepen advance explore build improve finance fund supply buy sell purchase cooperate create protect counter combat prevent avoid govern regulate share exchange exempt provide train host waive join accelerate increase capture process produce restore build construct operate upgrade modernise modernize rehabilitate connect link transfer combat tackle',
)

export const isMark = (word: Word | undefined, mark: string): boolean => word?.kind === 'mark' && word.surface === mark
export const isTitle = holdsOf(({ kind, surface }) => kind === 'letters' && /^\p{Lu}/u.test(surface))

export interface Head extends Noun {
  at: number
  to: number
}

/** The nouns that begin with a word, in whichever form. */
const nounsOf = perSpelling(({ kind, spelling }) =>
  kind === 'letters' ? spelling.forms.flatMap(({ stem }) => nouns.get(stem) ?? []) : [],
)

export function headAt(words: readonly Word[], at: number): Head | null {
  const word = words[at]
  if (!word) return null
  for (const noun of nounsOf(word)) {
    if (!noun.rest.every((rest, i) => words[at + 1 + i]?.folded === rest)) continue
    if (noun.needs === 'acronym' && !/^\p{Lu}{2,}s?$/u.test(word.surface)) return null
    const { rest, kind, needs } = noun
    return { rest, kind, needs, at, to: at + 1 + rest.length }
  }
  return null
}

/** Nouns of one kind that are never two names of one thing: a protocol is not the agreement beside it. */
const telling = setOf(
  'protocol minutes programme program plan roadmap arrangement record declaration communique communiqué',
)

/** The noun by which an instrument is told from others of its kind. */
export const nounOf = (words: readonly Word[], { at, to, kind }: Head): string =>
  words.slice(at, to).find(({ folded }) => telling.has(folded))?.folded ?? kind
