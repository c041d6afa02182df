import { fold } from '../../text/fold.ts'
import type { Form, Word } from '../analysis.ts'
import type { InstrumentKind, InstrumentStatus } from '../finding.ts'
import { rows } from '../lexicon.ts'
import foreignList from './instruments-foreign.tsv'
import nounList from './instruments-nouns.tsv'
import wordList from './instruments-words.tsv'

export const setOf = (words: string): Set<string> => new Set(words.split(' ').map(fold))

interface Noun {
  readonly rest: readonly string[]
  readonly kind: InstrumentKind
  readonly needs: string
}
const nouns = new Map<string, Noun[]>()
for (const { words, kind, needs } of rows<'words' | 'kind' | 'needs'>(nounList)) {
  const [first, ...rest] = fold(words).split(' ')
  nouns.set(first!, [...(nouns.get(first!) ?? []), { rest, kind: kind as InstrumentKind, needs }].sort((a, b) => b.rest.length - a.rest.length))
}
const statusWords = new Map<string, { status: InstrumentStatus; used: boolean }>()
export const plain = new Set<string>()
for (const { word, as, value } of rows<'word' | 'as' | 'value'>(wordList)) {
  if (as === 'plain') plain.add(fold(word))
  else {
    const entry = { status: value as InstrumentStatus, used: as === 'used' }
    statusWords.set(fold(word), entry)
    // perfects in the dual, the feminine and the plural
    if (as === 'verb') for (const ending of ['ا', 'ت', 'تا', 'وا']) if (!statusWords.has(fold(word) + ending)) statusWords.set(fold(word) + ending, entry)
  }
}
export const foreign = rows<'words'>(foreignList).map(({ words }) => fold(words))

/** Words at which a naming ends. */
export const stops = setOf('حيز التي الذي اللذين اللتين الذين والتي والذي وذلك ذلك وهو وهي هو هي حيث مما ما بما بهدف خلال قبل بعد منذ عقب أثناء إلى كما لدى أمس اليوم يوم عام سنة تم جرى كان كانت قد ضمن وفق بحضور ' +
  'برئاسة من على عن ثم أو لكن إضافة علاوة أيضا حينها مؤخرا رسميا بالتزامن عبر حتى لا لم لن وأن أن إن وقد وكان فيما بينما وفي ومن وعلى وإلى ومع تحت عند أمام كذلك فضلا وسط إلا بعدما عندما باعتباره باعتبارها بوصفها نحو بغرض بغية بهذا بواسطة برعاية بدعم بمشاركة باسم بدلا بفضل بسبب بعيدا بحيث بموجبها بموجبه تاليا لافتا مؤكدا مشيرا موضحا قائلا وأكد')
const imperfects = setOf('تنص ينص تهدف يهدف تشمل يشمل تتضمن يتضمن تمكن يمكن تسمح يسمح تتيح يتيح تعزز يعزز تغطي يغطي تمثل يمثل تقضي يقضي تستهدف يستهدف تعود يعود تسهم يسهم تعني تعنى يعنى تنظم ينظم تعد يعد ' +
  'تأتي يأتي تؤكد يؤكد تشكل يشكل تسعى يسعى تضع يضع تبلغ يبلغ تستمر يستمر تركز يركز تعكس يعكس تدعم يدعم تسهل يسهل تجعل يجعل')
/** Nouns that look like a verb in س or a feminine perfect. */
const notVerbs = /^(?:ستراتيج|سياد|سياس|سياح|سيبران|سينما|سته|ستين|سيار|سير|سيول)/
export const fieldWords = setOf('مجال مجالات قطاع قطاعات ميدان ميادين شأن شؤون قضايا مسائل حقل حقول')
/** After these, في leads in the field and not the place. */
export const cooperation = setOf('تعاون تنسيق شراكة تبادل')
export const leadIns = setOf('بشأن بخصوص بمناسبة حول بصدد')
/** What begins a party's name after و: a body, not the second half of the first name. */
export const bodyHeads = setOf('وزارة بنك شركة جامعة هيئة غرفة سفارة مركز مؤسسة ميناء ولاية صندوق مجلس حكومة معهد وكالة مصرف مجموعة اتحاد جمعية بلدية مدينة أكاديمية نظيرتها نظيره جهاز مكتبة متحف شركات')
export const closing: Record<string, string> = { '"': '"', '“': '”', '«': '»', '”': '“', '″': '″' }
export const pairNouns = setOf('بلدين جانبين طرفين دولتين حكومتين')

export const stemIn = (word: Word | undefined, set: ReadonlySet<string>): boolean => word !== undefined && word.forms.some(({ stem }) => set.has(stem))
export function statusOf(word: Word | undefined): { status: InstrumentStatus; used: boolean } | undefined {
  if (word?.kind !== 'letters') return undefined
  for (const { stem } of word.forms) {
    const found = statusWords.get(stem)
    if (found) return found
  }
  return undefined
}
export const definiteForm = ({ proclitics }: Form): boolean => /(?:ال|لل)$/.test(proclitics)
export const isDefinite = (word: Word): boolean => word.forms.some(definiteForm)

export interface Head extends Noun {
  at: number
  to: number
  form: Form
}

export function headAt(words: readonly Word[], at: number): Head | null {
  const word = words[at]
  if (word?.kind !== 'letters') return null
  for (const form of word.forms) {
    // in the accusative too: `اتفاقا`, `برنامجا تنفيذيا`
    for (const noun of nouns.get(form.stem) ?? nouns.get(form.stem.replace(/(?<=.{3})ا$/, '')) ?? []) {
      if (noun.rest.every((rest, i) => words[at + 1 + i]?.forms.some(({ stem }) => stem === rest || stem === `${rest}ا`))) return { ...noun, at, to: at + 1 + noun.rest.length, form }
    }
  }
  return null
}

/** A finite verb, by its shape: what follows it is no part of a name. */
export function looksLikeVerb(word: Word): boolean {
  const bare = word.folded.replace(/^[وف](?=.{3})/, '')
  if (imperfects.has(bare) || imperfects.has(word.folded)) return true
  if (isDefinite(word)) return false
  if (/^س[تين]/.test(bare) && bare.length >= 5 && !notVerbs.test(bare)) return true
  return /[^ا]ت$/.test(bare) && bare.length >= 5 && !/(?:انترنت|كويت|بيروت|سلطنت|انترنيت|وقت|صوت|بيت|زيت|تحت|استثبات)$/.test(bare)
}

export const stems = (word: Word, stem: string): boolean => word.forms.some((form) => form.stem === stem)
