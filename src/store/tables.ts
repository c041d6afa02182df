import type { ColumnType, Generated } from 'kysely'
import type { Content } from '../dialogue/entry.ts'
import type { Role } from '../dialogue/permissions.ts'
import type { Term } from '../ledger/term.ts'
import type { Judged } from '../ledger/judgement.ts'
import type { DocumentKind, FindingType, Language, Reading } from '../reading/finding.ts'
import type { PieceKey } from './ledger-pieces.ts'

// The tables as the migrations make them, for Kysely. What each means is said in the migrations.

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>
type Instant = ColumnType<Date, Date | string, never>
/** The order of arrival, given by PostgreSQL; a restored row brings its own. */
type Sequence = ColumnType<number, number | undefined, never>

export interface Tables {
  migration: { number: number; name: string; applied_at: Generated<Date> }
  text: { hash: string; content: string; length: number }
  document: {
    id: string
    sequence: Sequence
    bytes: Buffer
    bytes_hash: string
    text_hash: string
    name: string
    url: string | null
    format: 'txt' | 'html' | 'docx' | 'pdf'
    encoding: string | null
    title: string | null
    published: string | null
    added_at: Instant
  }
  description: {
    sequence: Sequence
    document: string
    publisher: string | null
    kind: DocumentKind | null
    issued: string | null
    language: Language | null
    author: string
    recorded_at: Instant
  }
  other_publisher: { document: string; publisher: string; recorded_at: Instant }
  withdrawal: {
    sequence: Sequence
    document: string
    withdrawn: boolean
    author: string
    recorded_at: Instant
    reason: string
  }
  reading: {
    id: Sequence
    text_hash: string
    reader: string
    language: Language | ''
    content: Json<Reading>
    read_at: Instant
  }
  judgement: {
    id: string
    sequence: Sequence
    subject: Judged['on']
    text_hash: string | null
    withdraws: string | null
    content: Json<Judged>
    author: string
    recorded_at: Instant
    reason: string | null
  }
  judgement_text: { judgement: string; text_hash: string }
  term_change: {
    sequence: Sequence
    term: string
    content: Json<Term | null> | null
    author: string
    recorded_at: Instant
    reason: string | null
  }
  standing: {
    document: string
    text_hash: string
    reading: number
    publisher: string | null
    kind: DocumentKind
    issued: string | null
    language: Language
    withdrawn: boolean
    found: Json<Record<FindingType, number>>
    readable: number | null
  }
  document_pair: { document: string; pair: string; rounds: string[] }
  ledger_part: {
    mechanism: string
    pair: string
    parties: string[]
    hash: string
  }
  ledger_piece: {
    pair: string
    mechanism: string
    list: PieceKey['list']
    address: string
    place: number
    run: number
    content: Json<unknown>
    hash: string
  }
  pair_fold: { pair: string; program: string }
  fold_due: { sequence: ColumnType<number, never, never>; pair: string }
  search_index: { version: string; through: number | null }
  change: {
    sequence: number
    at: Instant
    author: string
    kind: string
    subject: string
    content: string
    previous: string
    hash: string
  }
  dialogue_entry: {
    id: string
    sequence: Sequence
    round: string
    sides: string[]
    space: string | null
    author: string
    side: string
    at: Instant
    content: Json<Content>
    salt: Generated<string>
  }
  account: { name: string; side: string; role: Role; author: string; made_at: Instant }
  account_change: {
    sequence: Sequence
    account: string
    side: string
    disabled: boolean
    author: string
    recorded_at: Instant
  }
  /** The owner's alone, as are the sessions: the program asks through functions. */
  account_password: {
    sequence: Sequence
    account: string
    salt: string
    hash: string
    cost: string
    author: string
    recorded_at: Instant
  }
  sign_in_try: { name: string; address: string; tried_at: ColumnType<Date, never, never> }
  application_role: { name: string; password: string | null; granted: number }
}
