import type { Span } from '../text/span.ts'

// What a reading holds. The meaning of every kind is given in docs/reading.md.

export type Language = 'ar' | 'en'
export type DocumentKind = 'joint-statement' | 'press-report' | 'background'

/** A date, interval or uncertain date in EDTF (ISO 8601-2:2019, Annex A): `2026-01-25`, `2023-02`, `2026-01/2026-04~`, `XXXX-09-29`. */
export type Edtf = string
/** An ISO 3166-1 alpha-2 code of a country whose government acts, or a body's full English name (`Gulf Cooperation Council`). */
export type SideCode = string

export const actKinds = [
  'sign',
  'agree',
  'commit',
  'intend',
  'aspire',
  'announce',
  'welcome',
  'commend',
  'affirm',
  'call',
  'object',
  'discuss',
  'review',
  'note',
  'meet',
  'do',
] as const
export type ActKind = (typeof actKinds)[number]

export const topics = [
  'trade',
  'investment',
  'finance',
  'energy',
  'climate-environment',
  'minerals',
  'digital-ai',
  'space',
  'science-technology',
  'education',
  'culture-heritage',
  'exchanges',
  'ports-logistics',
  'aviation',
  'infrastructure',
  'subnational',
  'regional-security',
  'conflict-mediation',
  'defence',
  'arms',
  'exercises-training',
  'maritime-security',
  'law-enforcement',
  'counter-terrorism',
  'health-humanitarian',
  'human-rights',
  'friendship',
  'dialogue',
] as const
export type Topic = (typeof topics)[number]

export const instrumentKinds = [
  'treaty',
  'agreement',
  'mou',
  'statement',
  'accord',
  'framework',
  'executive-order',
  'contract',
  'letter',
] as const
export type InstrumentKind = (typeof instrumentKinds)[number]

/** From the weakest to the furthest that a text can report. */
export const instrumentStatuses = [
  'proposed',
  'negotiating',
  'approved',
  'signed',
  'issued',
  'acceded',
  'in-force',
  'renewed',
  'ended',
] as const
export type InstrumentStatus = (typeof instrumentStatuses)[number]

export type Qualifier = 'exact' | 'about' | 'over' | 'under'

/** One annotation: its place in the text, the words there, and the rule that made it (`ar.act.sign.waqqaa`). */
export interface Finding extends Span {
  readonly quote: string
  readonly rule: string
  /** The words and facts that the rule rested on, for `hiwar read --explain`. */
  readonly because?: readonly string[]
}

/** A finding that names a thing which the text may name again. */
export interface Mention extends Finding {
  /** The place, in the same list, of the fullest naming of the same thing; absent on the fullest naming itself. */
  readonly of?: number
}

export interface Act extends Finding {
  readonly cue: string
  readonly cueStart: number
  readonly cueEnd: number
  readonly kind: ActKind
  readonly actors: readonly SideCode[]
  readonly topics: readonly Topic[]
  /** Whether it promises something that can later be checked. */
  readonly undertaking: boolean
  readonly due: Edtf | null
}

export interface Head {
  readonly side: SideCode
  readonly name: string
  readonly role: string | null
}

/** A session of a recurring mechanism that the text reports. */
export interface Meeting extends Mention {
  /** English, `Oman-US Strategic Dialogue`. */
  readonly mechanism: string
  readonly parties: readonly SideCode[]
  readonly ordinal: number | null
  readonly date: Edtf | null
  /** A city in English. */
  readonly place: string | null
  readonly heads: readonly Head[]
  /** Set where it is told only as the one before ("the previous session"); kept for the ledger, no part of the record. */
  readonly earlier?: true
  /** Set where only the dateline of the report gives the place; kept for the ledger, no part of the record. */
  readonly datelined?: true
}

/** An amount in an ISO 4217 currency. */
export interface Money {
  readonly value: number
  readonly unit: string
}

export interface Instrument extends Mention {
  readonly kind: InstrumentKind
  readonly title: string
  readonly parties: readonly string[]
  readonly status: InstrumentStatus
  readonly date: Edtf | null
  readonly value: Money | null
}

export interface Figure extends Finding {
  readonly value: number
  /** An ISO 4217 code or an English noun in the singular. */
  readonly unit: string
  readonly qualifier: Qualifier
  /** What is counted, in a few English words. */
  readonly of: string | null
  readonly asOf: Edtf | null
}

export interface DateFinding extends Finding {
  /** Null where the text gives no day to count from. */
  readonly value: Edtf | null
  /** Set where it needs the date of issue ("today": `day+0`, "last year": `year-1`); kept for the ledger, no part of the record. */
  readonly relative?: string
}

export interface Person extends Mention {
  readonly name: string
  readonly role: string | null
  readonly country: string | null
}

export interface Organisation extends Mention {
  readonly name: string
  readonly country: string | null
}

export interface Place extends Mention {
  readonly name: string
  readonly country: string | null
}

/** All findings of one reader version over one text. */
export interface Reading {
  /** The reader's version; the same version and the same text give the same reading. */
  readonly reader: string
  readonly language: Language
  readonly kind: DocumentKind
  /** The date on which the text says that it was issued. */
  readonly issued: Edtf | null
  /** The share of the text, 0 to 1, that was read as its own words; absent where another than this program read it. */
  readonly readable?: number
  readonly meetings: readonly Meeting[]
  readonly acts: readonly Act[]
  readonly instruments: readonly Instrument[]
  readonly figures: readonly Figure[]
  readonly dates: readonly DateFinding[]
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  readonly places: readonly Place[]
}

/** The lists of a reading that hold findings. */
export const findingTypes = [
  'meetings',
  'acts',
  'instruments',
  'figures',
  'dates',
  'people',
  'organisations',
  'places',
] as const
export type FindingType = (typeof findingTypes)[number]
