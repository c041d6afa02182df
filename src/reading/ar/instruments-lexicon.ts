import { fold } from '../../text/fold.ts'
import type { Form, Word } from '../analysis.ts'
import type { InstrumentKind, InstrumentStatus } from '../finding.ts'
import { rows } from '../lexicon.ts'
import { holdsOf, perSpelling } from '../spelling.ts'
import foreignList from './instruments-foreign.tsv'
import nounList from './instruments-nouns.tsv'
import wordList from './instruments-words.tsv'
import numberList from './numbers.tsv'

const wordRows = rows<'word' | 'as' | 'value'>(wordList)
/** The words of the list that have a role. */
const wordsAs = (role: string): Set<string> =>
  new Set(wordRows.filter(({ as }) => as === role).map(({ word }) => fold(word)))

interface Noun {
  readonly rest: readonly string[]
  readonly kind: InstrumentKind
  readonly needs: string
}
const nouns = new Map<string, Noun[]>()
for (const { words, kind, needs } of rows<'words' | 'kind' | 'needs'>(nounList)) {
  const [first, ...rest] = fold(words).split(' ')
  nouns.set(
    first!,
    [...(nouns.get(first!) ?? []), { rest, kind: kind as InstrumentKind, needs }].sort(
      (a, b) => b.rest.length - a.rest.length,
    ),
  )
}
const statusWords = new Map<string, { status: InstrumentStatus; used: boolean }>()
export const plain = new Set<string>()
for (const { word, as, value } of wordRows) {
  if (as === 'plain') plain.add(fold(word))
  else if (as === 'status' || as === 'verb' || as === 'used') {
    const entry = { status: value as InstrumentStatus, used: as === 'used' }
    statusWords.set(fold(word), entry)
    // perfects in the dual, the feminine and the plural
    if (as === 'verb')
      for (const ending of ['ا', 'ت', 'تا', 'وا'])
        if (!statusWords.has(fold(word) + ending)) statusWords.set(fold(word) + ending, entry)
  }
}
/** Whether a folded name is one of an instrument of others: whole words of it, so that سلام is not found in إسلامية. */
const foreignNames = new RegExp(
  `(?<!\\p{L})(?:[وف]?[بلك]?(?:ال|ل)?)(?:${rows<'words'>(foreignList)
    .map(({ words }) => fold(words))
    .join('|')})(?:ه|ات)?(?!\\p{L})`,
  'u',
)
export const isForeignName = (folded: string): boolean => foreignNames.test(folded)

/** Words at which a naming ends. */
export const stops = wordsAs('stop')
const imperfects = wordsAs('clause')
/** Nouns that look like a verb in س or a feminine perfect. */
const notVerbs = /^(?:ستراتيج|سياد|سياس|سياح|سيبران|سينما|سته|ستين|سيار|سير|سيول)/
export const fieldWords = wordsAs('field')
/** After these, في leads in the field and not the place. */
export const cooperation = wordsAs('cooperation')
export const leadIns = wordsAs('lead-in')
/** What begins a party's name after و: a body, not the second half of the first name. */
export const bodyHeads = wordsAs('body')
export const closing: Record<string, string> = { '"': '"', '“': '”', '«': '»', '”': '“', '″': '″' }
/** What is expected, scheduled, ready has not been done. */
export const prospects = wordsAs('prospect')
/** Before a noun of signing: what is wanted, needed or thought of has not been done. */
export const lookingTo = wordsAs('looking')
/** `تسريع التوقيع`: the text is there and not signed. */
export const hastening = wordsAs('hastening')
/** The nouns of signing, which a word before them governs. */
export const signings = wordsAs('signing')
/** Reaching or concluding an agreement is the work of those who negotiate it. */
export const concluding = wordsAs('concluding')
/** What was signed, and when: words that name no signing of what follows. */
export const relics = wordsAs('relic')
/** The verbs of signing as they stand behind what was signed. */
export const passives = wordsAs('passive')
/** Words that say nothing of a naming from afar. */
export const idleAfar = wordsAs('idle')
export const relatives = wordsAs('relative')
/** `بموجب الاتفاقية`: what is done under an instrument. */
export const belowIt = wordsAs('below')
/** `بالإضافة إلى توقيع`, `أدى إلى توقيع`: إلى before what was done. */
export const additions = wordsAs('addition')
export const outcomes = wordsAs('outcome')
/** `أقرت اللجنة`: the two sides together, whose approval is adoption. */
export const adoptions = wordsAs('adoption')
export const adopters = wordsAs('adopter')
/** Ordinals, which tell one of several from the next. */
export const ordinals = wordsAs('ordinal')
/** `تضمنت الاتفاقيات …`: a list of what was told of. */
export const contents = wordsAs('contents')
export const documents = wordsAs('documents')
/** `ستوفر إطار عمل`: what something is or gives, and no text. */
export const provisions = wordsAs('provides')
/** What makes a memorandum a mere paper or a warrant. */
export const papers = wordsAs('paper')
export const pairNouns = wordsAs('pair')

export const stemIn = (word: Word | undefined, set: ReadonlySet<string>): boolean =>
  word !== undefined && word.spelling.forms.some(({ stem }) => set.has(stem))
const statusOfSpelling = perSpelling(({ kind, spelling }) => {
  const form = kind === 'letters' ? spelling.forms.find(({ stem }) => statusWords.has(stem)) : undefined
  return form && statusWords.get(form.stem)
})
export const statusOf = (word: Word | undefined): { status: InstrumentStatus; used: boolean } | undefined =>
  word && statusOfSpelling(word)
export const definiteForm = ({ proclitics }: Form): boolean => /(?:ال|لل)$/.test(proclitics)
export const isDefinite = holdsOf(({ spelling }) => spelling.forms.some(definiteForm))

export interface Head extends Noun {
  at: number
  to: number
  form: Form
}

/** In the accusative too: `اتفاقا`, `برنامجا تنفيذيا`. */
const nounsOf = (stem: string): readonly Noun[] => {
  const nominative = stem.length > 3 && stem.endsWith('ا') ? nouns.get(stem.slice(0, -1)) : undefined
  return nominative ? [...(nouns.get(stem) ?? []), ...nominative] : (nouns.get(stem) ?? none)
}
const none: readonly Noun[] = []
const isHead = holdsOf(
  ({ kind, spelling }) => kind === 'letters' && spelling.forms.some(({ stem }) => nounsOf(stem).length > 0),
)

export function headAt(words: readonly Word[], at: number): Head | null {
  const word = words[at]
  if (!word || !isHead(word)) return null
  for (const form of word.forms) {
    for (const noun of nounsOf(form.stem)) {
      if (
        noun.rest.every((rest, i) =>
          words[at + 1 + i]?.spelling.forms.some(({ stem }) => stem === rest || stem === `${rest}ا`),
        )
      )
        return { ...noun, at, to: at + 1 + noun.rest.length, form }
    }
  }
  return null
}

/** A finite verb, by its shape: what follows it is no part of a name. */
export const looksLikeVerb = holdsOf((word): boolean => {
  const bare = word.folded.replace(/^[وف](?=.{3})/, '')
  if (imperfects.has(bare) || imperfects.has(word.folded)) return true
  if (isDefinite(word)) return false
  if (/^س[تين]/.test(bare) && bare.length >= 5 && !notVerbs.test(bare)) return true
  return (
    /[^ا]ت$/.test(bare) &&
    bare.length >= 5 &&
    !/(?:انترنت|كويت|بيروت|سلطنت|انترنيت|وقت|صوت|بيت|زيت|تحت|استثبات)$/.test(bare)
  )
})

export const stems = (word: Word, stem: string): boolean => word.spelling.forms.some((form) => form.stem === stem)

/** `عشر اتفاقيات`: numbers of several, written out. */
export const several = new Set(
  rows<'word' | 'meaning' | 'value'>(numberList)
    .filter(({ meaning, value }) => meaning === 'cardinal' && Number(value) > 2)
    .map(({ word }) => fold(word)),
)

/** Nouns of one kind that are never two names of one thing: a protocol is not the agreement beside it. */
const telling = wordsAs('telling')

/** The noun by which an instrument is told from others of its kind. */
export const nounOf = (words: readonly Word[], { at, to, kind }: Head): string =>
  words
    .slice(at, to)
    .flatMap(({ spelling }) => spelling.forms)
    .find(({ stem }) => telling.has(stem))?.stem ?? kind
