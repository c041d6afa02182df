import type { Span } from '../text/span.ts'
import type {
  Act,
  ActKind,
  DateFinding,
  DocumentKind,
  Edtf,
  Figure,
  Instrument,
  Language,
  Meeting,
  Organisation,
  Person,
  Place,
  SideCode,
} from './finding.ts'
import type { LanguagePack } from './language.ts'
import type { Spelling } from './spelling.ts'

// The work sheet of one reading: each step fills its own part and reads what the steps before it filled.

/**
 * Every field named, those that may be missing too: what is made over and over is made by one literal in which each field stands, so that
 * its objects are of one shape. `{ ...other, more }` costs a shape for each object (V8 11), and whoever reads it then looks the field up.
 */
export type Whole<T> = { [Field in keyof Required<T>]: T[Field] }

/** One way to take a word apart: what was cut from its front (`و`, `وب`, `لل` …) and what is left, folded. */
export interface Form {
  readonly proclitics: string
  readonly stem: string
  /** Where the stem begins in the text. */
  readonly start: number
}

export interface Word extends Span {
  readonly surface: string
  /** The spelling folded (text/fold.ts) and lower-cased. */
  readonly folded: string
  readonly kind: 'letters' | 'digits' | 'mark'
  /** What is known of its spelling wherever it stands. */
  readonly spelling: Spelling
  /** The whole word first, then with one or more proclitics cut. Marks and digits have the whole alone. */
  readonly forms: readonly Form[]
}

export type ParagraphRole = 'title' | 'dateline' | 'body' | 'furniture'

export interface Paragraph extends Span {
  readonly language: Language
  /** `furniture` is what the page carries and the text does not say: navigation, cookies, tickers, "read also". */
  readonly role: ParagraphRole
}

export interface Sentence extends Span {
  readonly paragraph: Paragraph
  readonly language: Language
  readonly words: readonly Word[]
}

/** A date as it stands. */
export type TimeExpression = DateFinding

/**
 * A stretch that stands for one or more sides. `pair` are all sides of the document ("the two countries"), `anaphor` one
 * that the words alone do not name ("his counterpart", "the ministry"): resolved as far as the step could, else empty.
 */
export interface SideMention extends Span {
  readonly sides: readonly SideCode[]
  readonly as: 'country' | 'capital' | 'adjective' | 'office' | 'person' | 'body' | 'pair' | 'anaphor'
}

/** An act before its topics and its undertaking are judged. */
export interface FoundAct extends Act {
  readonly kind: ActKind
  /** The place, in the list of acts, of the act that it is embedded in. */
  readonly within?: number
  /** Where the subject that stands behind the verb ends: the names up to it say nothing of what is done. */
  readonly governs?: number
  /** Who said that it was done, where the saying is no act of its own. */
  readonly sayers?: readonly SideCode[]
}

export interface Analysis {
  readonly text: string
  /** The document's main language. */
  readonly language: Language
  readonly packs: Readonly<Record<Language, LanguagePack>>
  paragraphs: Paragraph[]
  sentences: Sentence[]
  dates: TimeExpression[]
  figures: Figure[]
  issued: Edtf | null
  kind: DocumentKind
  /** The sides at the table, in alphabetical order of their codes: two, or more where the document says so ("the three ministers"). */
  pair: readonly [SideCode, SideCode, ...SideCode[]] | null
  sides: SideMention[]
  people: Person[]
  organisations: Organisation[]
  places: Place[]
  acts: FoundAct[]
  instruments: Instrument[]
  meetings: Meeting[]
}

/** The sheet as it is before the first step: the text and its language, and nothing found. */
export const workSheet = (text: string, language: Language, packs: Analysis['packs']): Analysis => ({
  text,
  language,
  packs,
  paragraphs: [],
  sentences: [],
  dates: [],
  figures: [],
  issued: null,
  kind: 'background',
  pair: null,
  sides: [],
  people: [],
  organisations: [],
  places: [],
  acts: [],
  instruments: [],
  meetings: [],
})
