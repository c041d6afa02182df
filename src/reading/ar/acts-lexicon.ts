import { fold } from '../../text/fold.ts'
import type { Whole, Word } from '../analysis.ts'
import { actKinds, type ActKind } from '../finding.ts'
import { lazily, rows } from '../lexicon.ts'
import { perSpelling } from '../spelling.ts'
import actWords from './act-words.tsv'
import { conjugate, principalParts, romanised, type Inflection } from './conjugation.ts'
import lightNouns from './light-nouns.tsv'
import verbList from './verbs.tsv'

/**
 * How a verb takes part in an act. `deed`: only with a side as its subject. `say`: of saying, which gives way to an act in what is
 * said. `light`: its kind comes from its noun (`only`: without such a noun it is none). `empty`, `carrier`: the force lies in a
 * verbal noun after it. `list`, `listonly`, `meeting`: with a meeting as its subject, too or only. `exchange`: of views, or of things.
 * `delegation`: of heading one's own. `statement`: with a statement as its subject. `noun`: the same letters are a noun. `past`:
 * in the perfect only. `bond`: of a meeting that bears out a commitment. `unsaid`: its verbal noun
 * alone.
 */
export type Frame =
  | 'deed'
  | 'say'
  | 'light'
  | 'only'
  | 'empty'
  | 'carrier'
  | 'list'
  | 'listonly'
  | 'meeting'
  | 'exchange'
  | 'delegation'
  | 'statement'
  | 'noun'
  | 'past'
  | 'bond'
  | 'unsaid'

export interface Verb {
  readonly lemma: string
  /** The lemma in Latin letters, for the rule's name: `waqqaa`. */
  readonly name: string
  readonly kind: ActKind | null
  readonly frame: ReadonlySet<Frame>
  readonly masdar: string
}

/** A word read as a form of a verb. */
export interface VerbReading extends Inflection {
  readonly verb: Verb
  /** Where the verb itself begins, after و or ف. */
  readonly start: number
  readonly conjunction: boolean
  readonly future: boolean
}

/** A word read as a verbal noun: `التوقيع`, `وبحث`, `بتأكيدهما`. */
export interface MasdarReading {
  readonly verb: Verb
  readonly start: number
  readonly proclitics: string
  readonly definite: boolean
}

const kindOf = (kind: string): ActKind | null => actKinds.find((known) => known === kind) ?? null

/** Every form of every verb. */
const conjugated = lazily(() => {
  const finite = new Map<string, (Inflection & { verb: Verb })[]>()
  const participles = new Map<string, (Inflection & { verb: Verb })[]>()
  const masdars = new Map<string, Verb>()
  for (const row of rows<'verb' | 'kind' | 'imperfect' | 'masdar' | 'participle' | 'frame'>(verbList)) {
    const parts = principalParts(row.verb, row)
    const verb: Verb = {
      lemma: row.verb,
      name: romanised(row.verb, row.imperfect !== ''),
      kind: kindOf(row.kind),
      frame: new Set(row.frame.split(' ') as Frame[]),
      masdar: fold(parts.masdar),
    }
    for (const inflection of conjugate(parts)) {
      if (inflection.tense === 'masdar') {
        if (row.masdar !== '-') masdars.set(inflection.form, masdars.get(inflection.form) ?? verb)
        continue
      }
      if (verb.frame.has('unsaid') || (verb.frame.has('past') && inflection.tense === 'imperfect')) continue
      const map = inflection.tense === 'participle' ? participles : finite
      const known = map.get(inflection.form)
      if (!known) map.set(inflection.form, [{ ...inflection, verb }])
      else if (
        !known.some(
          (other) => other.verb === verb && other.tense === inflection.tense && other.number === inflection.number,
        )
      ) {
        known.push({ ...inflection, verb })
      }
    }
  }

  // تلقى is first the perfect of تلقى, then the imperfect of ألقى; أعلن is "he announced" before it is "I announce"
  for (const [form, known] of finite) {
    known.sort((a, b) => Number(a.tense === 'imperfect') - Number(b.tense === 'imperfect'))
    const others = known.filter((reading) => !(reading.first && reading.number === 'one'))
    if (others.length) finite.set(form, others)
  }
  return { finite, participles, masdars }
})

const lights = new Map(rows<'noun' | 'kind'>(lightNouns).map(({ noun, kind }) => [fold(noun), kindOf(kind)!]))

/** The closed classes of a word, by its folded spelling. */
const classes = new Map<string, Set<string>>()
for (const { class: name, word } of rows<'class' | 'word'>(actWords)) {
  const known = classes.get(fold(word)) ?? new Set()
  classes.set(fold(word), known.add(name))
}
const noClasses: ReadonlySet<string> = new Set()

export type WordClass =
  | 'alien'
  | 'aside'
  | 'being'
  | 'bound'
  | 'circumstance'
  | 'commentator'
  | 'honorific'
  | 'instrument'
  | 'intensifier'
  | 'man'
  | 'manner'
  | 'masculine'
  | 'matter'
  | 'meeting'
  | 'meeting-circumstance'
  | 'narrative'
  | 'no-future'
  | 'negation'
  | 'occasion'
  | 'office'
  | 'officers'
  | 'opener'
  | 'pair-object'
  | 'pair-subject'
  | 'planned'
  | 'preposition'
  | 'publisher'
  | 'relative'
  | 'side-phrase'
  | 'source'
  | 'speech'
  | 'statement'
  | 'subordinator'
  | 'talks'
  | 'that'
  | 'time-start'
  | 'together'
  | 'vague'
  | 'verdict-verb'
  | 'views'
  | 'ways'
  | 'willing'
  | 'wish'
  | 'with-pronoun'

const exactClassesOf = perSpelling(({ folded }) => classes.get(folded) ?? noClasses)
const classesOf = perSpelling((word): ReadonlySet<string> => {
  const own = [exactClassesOf(word)]
  for (const { proclitics, stem } of word.spelling.forms)
    if (proclitics === 'و' || proclitics === 'ف') own.push(classes.get(stem) ?? noClasses)
  return own.every((one) => one.size === 0) ? noClasses : new Set(own.flatMap((one) => [...one]))
})

/** Whether the word, without و or ف before it, is one of a closed class. */
export const is = (word: Word | undefined, name: WordClass): boolean =>
  word !== undefined && holds(classesOf(word), name)

/** Most words are in no class at all. */
const holds = (own: ReadonlySet<string>, name: WordClass): boolean => own !== noClasses && own.has(name)

export const inClass = (folded: string, name: WordClass): boolean => classes.get(folded)?.has(name) ?? false

/** The same of the word exactly as it stands. */
export const isExactly = (word: Word | undefined, name: WordClass): boolean =>
  word !== undefined && holds(exactClassesOf(word), name)

/** What a spelling may be at all: most words are nothing to the lists, and are looked up once. */
interface Glance {
  readonly verb: boolean
  readonly participle: boolean
  readonly masdar: boolean
  readonly light: boolean
}

const glance = perSpelling(({ spelling }): Glance => {
  const stems = spelling.forms.map(({ stem }) => stem)
  const nouns = stems
    .flatMap((stem) => [...bare(stem, isClosed(spelling))])
    .flatMap((stem) => (stem.endsWith('ا') ? [stem, stem.slice(0, -1)] : [stem]))
  return {
    verb: stems.some((stem) => conjugated().finite.has(stem)),
    participle: stems.some((stem) => conjugated().participles.has(stem)),
    masdar: nouns.some((stem) => conjugated().masdars.has(stem)),
    light: nouns.some((stem) => lights.has(stem)),
  }
})

const finiteProclitics = new Map([
  ['', { conjunction: false, future: false }],
  ['و', { conjunction: true, future: false }],
  ['ف', { conjunction: true, future: false }],
  ['س', { conjunction: false, future: true }],
  ['وس', { conjunction: true, future: true }],
  ['فس', { conjunction: true, future: true }],
])

const noReadings: readonly VerbReading[] = []

/** The word as finite verb: whole first (وقع is a verb, not و + قع), then taken apart (ودعوا: they bade farewell; and they called). */
export function verbReadings(word: Word): readonly VerbReading[] {
  const readings = readingsOf(word)
  return readings.length ? readings.map((reading) => placed(reading, word)) : readings
}

/** What was read of a spelling, where it stands in the text. */
const placed = (reading: VerbReading, { start }: Word): VerbReading =>
  readingAt(start + reading.start, reading, reading.conjunction, reading.future)

const readingAt = (
  start: number,
  { form, tense, number, gender, first, object, passive, verb }: Inflection & { readonly verb: Verb },
  conjunction: boolean,
  future: boolean,
): Whole<VerbReading> => ({
  form,
  tense,
  number,
  gender,
  first,
  object,
  passive,
  verb,
  start,
  conjunction,
  future,
})

/** Readings of a spelling; their places count from the word's begin. */
const readingsOf = perSpelling((word): readonly VerbReading[] => {
  // وادي عربة: a valley, not "and he led to"
  if (word.kind !== 'letters' || !glance(word).verb || word.surface === 'وادي') return noReadings
  const found: VerbReading[] = []
  const { forms } = word.spelling
  for (const form of forms) {
    const before = finiteProclitics.get(form.proclitics)
    const known = before && conjugated().finite.get(form.stem)
    if (!known) continue
    if (before.conjunction && inClass(word.folded, 'office')) continue // وزارة, not و + زار
    for (const reading of known) {
      if ((before.future && reading.tense !== 'imperfect') || (reading.object && word.surface.endsWith('ة'))) continue
      const start = !before.future
        ? form.start
        : before.conjunction
          ? forms.find(({ proclitics }) => proclitics === 'و' || proclitics === 'ف')!.start
          : 0
      found.push(readingAt(start, reading, before.conjunction, before.future))
    }
  }
  return found
})

/** A future of a verb that the list does not hold: س before ي, ت or ن. */
/** Nouns and adjectives whose first letters look like a future's: سياسيا, سياحية, السيبراني. */
const nounInSin =
  /^[وف]?س(?:ياس|ياد|ياح|يار|ياق|ياج|ينا|يبران|ينمائ|يول|يرت|يناريو|تراتيج|نغاف|نوي|ندات|ناتور|يليكون|يكولوج|ينيما)/

export function unknownFuture(word: Word): VerbReading | null {
  const reading = unknownFutureOf(word)
  return reading && placed(reading, word)
}

const unknownFutureOf = perSpelling((word): VerbReading | null => {
  if (
    word.kind !== 'letters' ||
    word.surface.endsWith('ة') ||
    inClass(word.folded, 'no-future') ||
    nounInSin.test(word.folded)
  )
    return null
  const { forms } = word.spelling
  const form = forms.find(
    ({ proclitics, stem }) =>
      /^[وف]?س$/.test(proclitics) &&
      /^[يتن].{3,}/.test(stem) &&
      !inClass(stem, 'being') &&
      !conjugated().finite.has(stem),
  )
  if (!form) return null
  const number = /^[يت].*ان$/.test(form.stem) ? 'two' : /^ي.*ون$/.test(form.stem) ? 'many' : 'one'
  return {
    form: form.stem,
    tense: 'imperfect',
    number,
    gender: form.stem.startsWith('ي') ? 'm' : form.stem.startsWith('ت') ? 'f' : null,
    ...(form.stem.startsWith('ن') ? { first: true as const } : {}),
    start:
      form.proclitics.length > 1 ? (forms.find(({ proclitics }) => proclitics.length === 1)?.start ?? form.start) : 0,
    conjunction: form.proclitics.length > 1,
    future: true,
    verb: { lemma: form.stem, name: 'future', kind: 'commit', frame: new Set(), masdar: '' },
  }
})

/** The word as participle of manner: مؤكدين, ومشيرا. */
export function participleReading(word: Word): VerbReading | null {
  const reading = participleOf(word)
  return reading && placed(reading, word)
}

const participleOf = perSpelling((word): VerbReading | null => {
  if (word.kind !== 'letters' || !glance(word).participle) return null
  for (const { proclitics, stem, start } of word.spelling.forms) {
    const known = proclitics === '' || proclitics === 'و' ? conjugated().participles.get(stem) : undefined
    const reading = known?.find(({ verb }) => !verb.frame.has('deed'))
    if (reading) return readingAt(start, reading, proclitics === 'و', false)
  }
  return null
})

/** Written with ة at its end, vowel signs passed over. */
const isClosed = ({ surface }: { readonly surface: string }): boolean => /ة[\u064b-\u0652]*$/.test(surface)

const pronouns = /(?:هما|هم|ها|هن|ه|نا)$/

/**
 * Verbal nouns and light nouns carry a pronoun at their end: تطلعهما; ة is written ت before it: نيتهما. `closed` where the word is written
 * with ة, behind which no pronoun stands: اتفاقية is no "his agreement".
 */
function* bare(stem: string, closed: boolean): Generator<string> {
  yield stem
  if (closed) return
  const cut = stem.replace(pronouns, '')
  if (cut === stem || cut.length < 2) return
  yield cut
  if (cut.endsWith('ت')) yield cut.slice(0, -1) + 'ه'
  if (/[وي]$/.test(cut)) yield cut.slice(0, -1) + 'ا'
}

export function masdarReading(word: Word): MasdarReading | null {
  const reading = masdarOf(word)
  if (!reading) return null
  const { verb, start, proclitics, definite } = reading
  return { verb, start: word.start + start, proclitics, definite }
}

const masdarOf = perSpelling((word): MasdarReading | null => {
  if (word.kind !== 'letters' || !glance(word).masdar) return null
  for (const { proclitics, stem, start } of word.spelling.forms) {
    for (const form of bare(stem, isClosed(word.spelling))) {
      const verb =
        conjugated().masdars.get(form) ?? (form.endsWith('ا') ? conjugated().masdars.get(form.slice(0, -1)) : undefined)
      if (verb && !proclitics.endsWith('س'))
        return { verb, start, proclitics, definite: /ال|لل/.test(proclitics) || form !== stem }
    }
  }
  return null
})

export interface LightNoun {
  readonly kind: ActKind
  readonly noun: string
  readonly start: number
  /** What is cut from its front, and whether a pronoun stands at its end. */
  readonly proclitics: string
  readonly possessed: boolean
}

export function lightNoun(word: Word): LightNoun | null {
  const found = lightNounOf(word)
  if (!found) return null
  const { kind, noun, start, proclitics, possessed } = found
  return { kind, noun, start: word.start + start, proclitics, possessed }
}

const lightNounOf = perSpelling((word): LightNoun | null => {
  if (word.kind !== 'letters' || !glance(word).light) return null
  for (const { proclitics, stem, start } of word.spelling.forms) {
    for (const form of bare(stem, isClosed(word.spelling))) {
      for (const noun of [form, form.replace(/ا$/, '')]) {
        const kind = lights.get(noun)
        if (kind) return { kind, noun, start, proclitics, possessed: form !== stem }
      }
    }
  }
  return null
})
