import { rows } from '../lexicon.ts'
import { perSpelling, remembered } from '../spelling.ts'
import adjectivalTsv from './acts-adjectival.tsv'
import adjectivesTsv from './acts-adjectives.tsv'
import irregularTsv from './acts-irregular.tsv'
import objectsTsv from './acts-objects.tsv'
import plainTsv from './acts-plain-verbs.tsv'
import subjectsTsv from './acts-subjects.tsv'
import verbsTsv from './acts-verbs.tsv'
import wordsTsv from './acts-words.tsv'
import type { ActKind } from '../finding.ts'

// The words of the act grammar, each list read once into maps from folded spellings.

/**
 * `polite` acts by the infinitive that follows ("was pleased to announce"), `say` only when what is said is plain, `raised` has the
 * subject of discussion for its own subject ("Syria came up"), `planned` an event ("is scheduled to"), `improve` is a deed but in a
 * heading a journalist's summary ("X and Y boost ties"); `none` is no act.
 */
export type CueKind = ActKind | 'improve' | 'polite' | 'say' | 'raised' | 'planned' | 'none'

export interface Frame {
  readonly lemma: string
  readonly particles: readonly string[]
  /** The number of its particles among those of its verb: frames of the same particles have the same. */
  readonly group: number
  readonly takes: readonly string[]
  readonly kind: CueKind
  readonly both: boolean
}

/** The forms of a verb, added up where one spelling is several. */
export const form = { base: 1, s: 2, past: 4, participle: 8, ing: 16 } as const

export interface VerbForm {
  readonly lemma: string
  readonly forms: number
}

const list = (cell: string): string[] =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

const irregular = new Map(rows<'base' | 'past' | 'participle'>(irregularTsv).map((row) => [row.base, row]))
const doubling = new Set([
  'admit',
  'allot',
  'commit',
  'compel',
  'concur',
  'confer',
  'control',
  'defer',
  'deter',
  'equip',
  'infer',
  'input',
  'occur',
  'omit',
  'outfit',
  'permit',
  'prefer',
  'propel',
  'rebut',
  'recommit',
  'refer',
  're-commit',
  'regret',
  'submit',
  'transfer',
  'transmit',
  'kick-start',
])

/** The spellings of one verb: `commit` → commit, commits, committed, committing. British and American doubling of `l` both. */
function conjugate(base: string): [spelling: string, form: number][] {
  const prefix =
    /^(?:re-?|co-?|under|out|with)(?=take|hold|draw|build|run|make|lead|write|do|send|pay|sell|set|open)/.exec(
      base,
    )?.[0] ?? ''
  const strong = irregular.get(base) ?? irregular.get(base.slice(prefix.length))
  const before = irregular.has(base) ? '' : prefix
  const s = /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(base)
    ? base + 'es'
    : /[^aeiou]y$/.test(base)
      ? base.slice(0, -1) + 'ies'
      : base + 's'
  const doubled = doubling.has(base) || (/^[^aeiou]*[aeiou][bdfgklmnprtz]$/.test(base) && !/[aeiou]{2}.$/.test(base))
  const stems =
    /(?:el|al)$/.test(base) && !/(?:eal|ail)$/.test(base) ? [base, base + 'l'] : [doubled ? base + base.at(-1)! : base]
  const forms: [string, number][] = [
    [base, form.base],
    [s, form.s],
  ]
  for (const stem of stems) {
    const ing = /ie$/.test(stem)
      ? stem.slice(0, -2) + 'ying'
      : /[^eoy]e$/.test(stem)
        ? stem.slice(0, -1) + 'ing'
        : stem + 'ing'
    forms.push([ing, form.ing])
    if (strong) continue
    const past = /e$/.test(stem) ? stem + 'd' : /[^aeiou]y$/.test(stem) ? stem.slice(0, -1) + 'ied' : stem + 'ed'
    forms.push([past, form.past], [past, form.participle])
  }
  if (strong) for (const past of list(strong.past)) forms.push([before + past, form.past])
  if (strong) for (const participle of list(strong.participle)) forms.push([before + participle, form.participle])
  return forms
}

export const verbForms = new Map<string, VerbForm[]>()
function addVerb(lemma: string): void {
  for (const [spelling, which] of conjugate(lemma)) {
    const entries = verbForms.get(spelling) ?? []
    const at = entries.findIndex((entry) => entry.lemma === lemma)
    if (at < 0) entries.push({ lemma, forms: which })
    else entries[at] = { lemma, forms: entries[at]!.forms | which }
    verbForms.set(spelling, entries)
  }
}

/** The frames of each verb by its lemma, those with more particles first. */
export const frames = new Map<string, Frame[]>()
for (const { verbs, takes, kind, who } of rows<'verbs' | 'takes' | 'kind' | 'who'>(verbsTsv)) {
  for (const phrase of list(verbs)) {
    const [lemma = '', ...particles] = phrase.split(' ')
    const entries = frames.get(lemma) ?? []
    if (!frames.has(lemma)) addVerb(lemma)
    const same = entries.find((entry) => entry.particles.join(' ') === particles.join(' '))
    entries.push({
      lemma,
      particles,
      group: same?.group ?? entries.length,
      takes: list(takes),
      kind: kind as CueKind,
      both: who === 'both',
    })
    frames.set(lemma, entries)
  }
}
for (const entries of frames.values()) entries.sort((a, b) => b.particles.length - a.particles.length)
for (const { verb } of rows<'verb'>(plainTsv)) if (!frames.has(verb)) addVerb(verb)

const saying = new Set<CueKind>(['note', 'affirm', 'welcome', 'commend', 'object', 'aspire', 'call', 'say'])
/** Whether a verb says something: its participle after a comma is an act more often than a consequence. */
export const isSaying = (lemma: string): boolean => frames.get(lemma)?.some((frame) => saying.has(frame.kind)) ?? false

/** Whether a verb that says something has the word for its particle: "called for", "pointed to". */
export const saysWith = (lemma: string, particle: string): boolean =>
  isSaying(lemma) && (frames.get(lemma)?.some((frame) => frame.particles[0] === particle) ?? false)

/** Whether the word is a particle of the verb: "touched on", "referred to". */
export const goesWith = (lemma: string, particle: string): boolean =>
  frames.get(lemma)?.some((frame) => frame.particles[0] === particle) ?? false

/** Whether a verb of the list takes an object, so that without one its past only tells which. */
export const isTransitive = (lemma: string): boolean =>
  frames.get(lemma)?.some((frame) => frame.kind !== 'raised' && frame.takes.includes('*') && !frame.particles.length) ??
  false

const adjectival = new Set(rows<'word'>(adjectivalTsv).map(({ word }) => word))
/** Whether a participle says what kind a thing is more often than what was done. */
export const isAdjectival = (folded: string): boolean => adjectival.has(folded)

/** Whether a verb does no more than a deed, whatever it takes: beside an adjective its form is no verb ("economic and trade programmes"). */
export const isWeak = (lemma: string): boolean =>
  frames
    .get(lemma)
    ?.every(({ kind, takes }) => kind === 'do' || kind === 'improve' || kind === 'none' || !takes.includes('*')) ?? true

/** Regular pasts that are names or adjectives far more often. */
const notVerbs = new Set([
  'united',
  'hundred',
  'sacred',
  'kindred',
  'indeed',
  'red',
  'speed',
  'need',
  'seed',
  'feed',
  'aged',
  'naked',
  'wicked',
  'so-called',
  'unprecedented',
  'alleged',
])

const noForms: readonly VerbForm[] = []
/** What a word may be as a verb; a regular past of an unlisted verb in lower case counts too. */
export function verbFormsOf(folded: string, surface: string): readonly VerbForm[] {
  const listed = verbForms.get(folded)
  if (listed) return listed
  // "multi-faceted", "long-awaited": no verbs but those made with a prefix
  if (folded.includes('-') && !/^(?:co|re|pre|out|over|under)-/.test(folded)) return noForms
  if (
    folded.length > 4 &&
    folded.endsWith('ed') &&
    surface[0] === folded[0] &&
    !notVerbs.has(folded) &&
    !folded.endsWith('eed')
  ) {
    return [{ lemma: folded, forms: form.past | form.participle }]
  }
  return noForms
}

/** What a word of the text may be as a verb. */
export const verbsOf = perSpelling(({ folded, surface }) => verbFormsOf(folded, surface))

export const everyForm = form.base | form.s | form.past | form.participle | form.ing
const noLemmas: readonly (readonly string[])[] = Array.from({ length: everyForm + 1 }, () => [])

/** The verbs that a word may be one of the forms of, by those forms added up. */
export const lemmasByForms = perSpelling((word): readonly (readonly string[])[] => {
  const verbs = word.kind === 'letters' ? verbsOf(word) : noForms
  if (!verbs.length) return noLemmas
  return noLemmas.map((_, forms) => verbs.filter((verb) => verb.forms & forms).map(({ lemma }) => lemma))
})

function classes(tsv: string): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>()
  for (const row of rows<'class' | 'nouns'>(tsv)) {
    for (const word of list(row.nouns)) {
      if (!map.has(word)) map.set(word, new Set())
      map.get(word)!.add(row.class)
    }
  }
  return map
}

const objects = classes(objectsTsv)
const subjects = classes(subjectsTsv)

function singulars(noun: string): string[] {
  const bare = noun.endsWith("'s") ? noun.slice(0, -2) : noun.endsWith("'") ? noun.slice(0, -1) : noun
  const forms = [bare]
  if (bare.endsWith('ies')) forms.push(bare.slice(0, -3) + 'y')
  else if (bare.endsWith('s')) forms.push(bare.slice(0, -1))
  if (bare.endsWith('es')) forms.push(bare.slice(0, -2))
  return forms
}

function classesOf(map: Map<string, Set<string>>, noun: string): ReadonlySet<string> {
  for (const spelling of singulars(noun)) {
    const found = map.get(spelling) ?? map.get(spelling.slice(spelling.lastIndexOf('-') + 1))
    if (found) return found
  }
  return none
}
const none: ReadonlySet<string> = new Set()

export const objectClasses = remembered((noun) => classesOf(objects, noun))
export const subjectClasses = remembered((noun) => classesOf(subjects, noun))
/**
 * The classes of acts-words.tsv, a bit each: what a word belongs to is their sum, and a question of it one comparison. The sessions,
 * which are nouns, have theirs above all that a spelling can be.
 */
export const closed = {
  adverb: 1,
  be: 2,
  conjunction: 4,
  determiner: 8,
  do: 16,
  have: 32,
  modal: 64,
  nominal: 128,
  number: 256,
  preposition: 512,
  pronoun: 1024,
  relative: 2048,
  subordinator: 4096,
  wh: 8192,
  will: 16384,
  session: 1 << 25,
} as const
const sums = new Map<string, number>()
for (const { class: name, words } of rows<'class' | 'words'>(wordsTsv)) {
  for (const word of list(words)) sums.set(word, (sums.get(word) ?? 0) | closed[name as keyof typeof closed])
}
/** The closed classes (preposition, determiner …) that a word belongs to, added up. */
export const wordClasses = (folded: string): number => sums.get(folded) ?? 0

export interface AdjectiveFrame {
  readonly takes: string
  readonly kind: CueKind
}
export const adjectives = new Map<string, AdjectiveFrame[]>()
for (const row of rows<'adjectives' | 'takes' | 'kind'>(adjectivesTsv)) {
  for (const adjective of list(row.adjectives)) {
    adjectives.set(adjective, [...(adjectives.get(adjective) ?? []), { takes: row.takes, kind: row.kind as CueKind }])
  }
}
