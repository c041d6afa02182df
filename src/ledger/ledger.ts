import type { Span } from '../text/span.ts'
import type {
  DocumentKind,
  Edtf,
  FindingType,
  InstrumentStatus,
  Language,
  Qualifier,
  Reading,
  SideCode,
  Topic,
} from '../reading/finding.ts'
import type { Settled } from './judgement.ts'
import type { Rated } from './rating.ts'
import type { RuledDisagreement, RuledVerdict } from './rulings.ts'

// What all documents mean together. Derived from readings and judgements, never edited. The meaning of every kind is given in docs/ledger.md.

/** `document:` and the first 16 hexadecimal digits of the SHA-256 of the bytes as received. */
export type DocumentId = string & { readonly brand?: 'document' }

/** A document with its reading, as the fold takes it. */
export interface LedgerDocument {
  readonly id: DocumentId
  /** The file's base name, `-`, or the address. */
  readonly name: string
  readonly publisher: string | null
  readonly kind: DocumentKind
  readonly issued: Edtf | null
  readonly language: Language
  /** SHA-256 of the extracted text (UTF-8), hexadecimal: what judgements anchor to. */
  readonly textHash: string
  /** Length of the extracted text in UTF-16 code units. */
  readonly length: number
  readonly reading: Reading
}

/** A place in a document, with its words. */
export interface Citation extends Span {
  readonly document: DocumentId
  readonly quote: string
}

/** A name in both languages. */
export interface Bilingual {
  readonly ar: string
  readonly en: string
}

/** A head of delegation as a document names them. */
export interface HeadNaming {
  readonly name: string
  readonly role: string | null
  readonly citation: Citation
}

/** One session of a mechanism, with every document that reports it. */
export interface Round {
  /** Stable over re-folds while the round's mechanism and number (or date) stand: `Oman-US Strategic Dialogue/3`. */
  readonly address: string
  readonly mechanism: string
  readonly ordinal: number | null
  readonly date: Edtf | null
  readonly place: string | null
  readonly parties: readonly SideCode[]
  readonly heads: readonly (HeadNaming & {
    readonly side: SideCode
    /** How the documents of the other script name the same person, where there are any. */
    readonly otherScript?: HeadNaming
  })[]
  readonly documents: readonly DocumentId[]
  /** The same documents by their origins, where some repeat one copy: those that do stand together. */
  readonly origins?: readonly (readonly DocumentId[])[]
  /** Where the documents report it. */
  readonly citations: readonly Citation[]
}

export type Rhythm = 'yearly' | 'regularly'
export type StepKind = 'raised' | 'promised' | 'restated' | 'advanced' | 'kept' | 'signed' | 'mentioned'
export type Verdict = 'kept' | 'kept-late' | 'advanced' | 'restated' | 'open' | 'overdue' | 'silent'

/** One place where a document deals with a matter. Stored; verdicts are not. */
export interface Step extends Citation {
  /** The number of the round in which it happened (0: a launch before the first); null for a session without a number, or none. */
  readonly round: number | null
  /** The address of that round; null for a launch or background. */
  readonly roundAddress: string | null
  readonly step: StepKind
  /** The list of the reading that its finding stands in. */
  readonly type: FindingType
  /** The kind of the finding that it rests on (an act's kind, `instrument`, `figure`, `meeting`). */
  readonly finding: string
  readonly actors: readonly SideCode[]
  readonly due: Edtf | null
  /** Set where it promises a thing again and again: `yearly`, or `regularly` where no measure is given. */
  readonly rhythm: Rhythm | null
  /** When it happened, as far as the documents say. */
  readonly on: Edtf | null
  /** The document in which its words have their origin, where its own only repeats it. */
  readonly origin?: DocumentId
  /** What a person ruled on its finding; absent where nobody did. */
  readonly judged?: Settled
}

/** How an instrument stood when a document told of it. */
export interface Stage extends Citation {
  readonly status: InstrumentStatus
  readonly on: Edtf | null
  readonly roundAddress: string | null
}

/** A quantity as a document gave it. */
export interface FigurePoint extends Citation {
  readonly value: number
  readonly unit: string
  readonly qualifier: Qualifier
  readonly asOf: Edtf | null
  readonly roundAddress: string | null
  /** What is done or said with it: the act that it stands in; absent where it stands in none. */
  readonly within?: Citation
}

export const matterKinds = [
  'instrument',
  'session',
  'launch',
  'body',
  'rhythm',
  'subject',
  'figure',
  'parallel',
  'undertaking',
] as const
/**
 * What joins a matter's steps: one instrument; a promised session; the launch of a mechanism; a committee or group beside it; what is to
 * be done again and again; a term of the trade; a figure that is reported again; acts that documents on one round tell alike; one undertaking.
 */
export type MatterKind = (typeof matterKinds)[number]

/** One thing that the sides deal with from round to round. */
export interface Matter {
  readonly kind: MatterKind
  /** Its smallest anchor (hash of the text, kind, start, end), and its name where it has one, since one sentence can name several matters. */
  readonly address: string
  readonly title: Bilingual
  readonly mechanism: string
  readonly topics: readonly Topic[]
  /** In order of time. */
  readonly steps: readonly Step[]
  /** Of an instrument: how each document had it, in order of time. */
  readonly stages: readonly Stage[]
  /** Of a figure: what each document gave, in order of time. */
  readonly figures: readonly FigurePoint[]
  /** What a person ruled became of it; absent where nobody did. */
  readonly ruled?: RuledVerdict
  /** The words by which people joined it of several, or split it; absent where nobody did. */
  readonly linked?: readonly Settled[]
}

export type DisagreementField =
  'date' | 'place' | 'head' | 'value' | 'partner' | 'naming' | 'actor' | 'strength' | 'status'

/** What one document says of a fact. */
export interface Claim extends Citation {
  readonly value: string
  /** The document in which its words have their origin, where its own only repeats it. */
  readonly origin?: DocumentId
  /** What people rated of it and of its source; absent until it is asked for. */
  readonly rated?: Rated
}

/** One fact on which two documents say different things; both stand. */
export interface Disagreement {
  readonly address: string
  readonly about: Bilingual
  readonly field: DisagreementField
  readonly mechanism: string
  readonly claims: readonly Claim[]
  /** What a person ruled on it; absent where nobody did. Its claims all stay. */
  readonly ruled?: RuledDisagreement
}

export interface Ledger {
  /** In order of mechanism and time. */
  readonly rounds: readonly Round[]
  readonly matters: readonly Matter[]
  readonly disagreements: readonly Disagreement[]
  /** Documents that report no session of any mechanism. */
  readonly unplaced: readonly DocumentId[]
}
