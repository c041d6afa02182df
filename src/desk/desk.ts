import type { Acting } from '../dialogue/permissions.ts'
import type { HiwarError } from '../errors.ts'
import type { Mark } from '../ledger/judged-reading.ts'
import type { ListedJudgement } from '../ledger/judgement-list.ts'
import type { Anchor, IdentityKind, Judged, Judgement, Settled } from '../ledger/judgement.ts'
import type { DocumentId, Ledger, Matter, Round, Verdict } from '../ledger/ledger.ts'
import type { DocumentKind, Edtf, FindingType, Language, Reading, SideCode } from '../reading/finding.ts'
import type { Named } from '../ledger/named.ts'
import type { NamedPublisher } from '../ledger/publishers.ts'
import type { Term, WrittenTerm } from '../ledger/term.ts'
import type { NewAccount } from './accounts.ts'
import type { ImportedTerms, ListedTerm, TermsFile, TermsFormat } from './terms.ts'
import type { PaperFile, PaperFormat } from '../publication/formats.ts'
import type { ExpectedRound } from '../review/expected-round.ts'
import type { Review } from '../review/review.ts'
import type { Account } from '../store/accounts.ts'
import type { LogEntry } from '../store/change-log.ts'
import type { RoundsDesk } from './rounds-desk.ts'
import type { SearchRequest, SearchResult } from './search.ts'
import type { Session } from './sign-in.ts'
import type { Behind } from './upkeep.ts'
import type { Change } from './watch.ts'

/** What a person says of a document; what is left out is what the reader finds. */
export interface Description {
  readonly publisher?: string
  readonly kind?: DocumentKind
  readonly issued?: Edtf
  readonly language?: Language
}

/** A document as it comes: bytes with a name, pasted text, or an address to fetch. */
export type Source =
  | {
      readonly from: 'file'
      readonly name: string
      readonly bytes: Uint8Array
      /** Where it was saved from. */ readonly url?: string
    }
  | { readonly from: 'paste'; readonly text: string; readonly name?: string }
  | { readonly from: 'url'; readonly url: string }

/** From `folding` on the document is stored. */
export type AddStage = 'fetching' | 'extracting' | 'reading' | 'storing' | 'folding'

export interface Added {
  readonly document: DocumentId
  readonly name: string
  /** `known`: the same bytes are there; `publisher-noted`: there, and another publisher was noted on the document. */
  readonly outcome: 'added' | 'known' | 'publisher-noted'
  readonly found: Readonly<Record<FindingType, number>>
  /** The rounds that it was put to. */
  readonly rounds: readonly string[]
  /** Whether it was withdrawn before: adding it again does not put it back. */
  readonly withdrawn: boolean
}

/** One of several documents to be added: its bytes are fetched only when its turn comes. */
export interface Adding {
  readonly source: () => Promise<Source>
  readonly description: Description
}
/** What became of one of them. */
export type AddedOrFault =
  { readonly added: Added; readonly fault: null } | { readonly added: null; readonly fault: unknown }

export interface DocumentRecord {
  readonly id: DocumentId
  readonly name: string
  readonly url: string | null
  readonly format: 'txt' | 'html' | 'docx' | 'pdf'
  readonly publisher: string | null
  readonly otherPublishers: readonly string[]
  readonly kind: DocumentKind
  readonly issued: Edtf | null
  readonly language: Language
  readonly textHash: string
  readonly length: number
  readonly addedAt: string
  readonly withdrawn: { readonly by: string; readonly at: string; readonly why: string } | null
  readonly found: Readonly<Record<FindingType, number>>
  readonly rounds: readonly string[]
}

/** A document whole: its text, its reading, and what people judged of it. */
export interface OpenDocument extends DocumentRecord {
  readonly text: string
  readonly reading: Reading
  readonly judgements: readonly Judgement[]
  /** What stands on its findings. `reading` is as the reader left it. */
  readonly marks: readonly Mark[]
  /** Judgements whose quotation no longer stands in the text. */
  readonly orphans: readonly Judgement[]
}

/** A publisher with what people rated of it. */
export interface RatedSource extends NamedPublisher {
  /** How many documents in the ledger it published. */
  readonly documents: number
  readonly reliability: Settled | null
  /** Every rating that it was ever given, in order of time. */
  readonly history: readonly ListedJudgement[]
}

/** A mechanism at a glance. */
export interface DialogueSummary {
  readonly mechanism: string
  readonly parties: readonly SideCode[]
  readonly rounds: readonly Pick<Round, 'address' | 'ordinal' | 'date' | 'place'>[]
  /** When the next round is to be expected; null where the documents do not let one expect it. */
  readonly expected: ExpectedRound | null
  readonly documents: number
  readonly matters: Readonly<Record<Verdict, number>>
  readonly disagreements: number
}

/** One dialogue, with verdicts as of a day. */
export interface OpenDialogue {
  readonly mechanism: string
  readonly parties: readonly SideCode[]
  readonly asOf: Edtf
  readonly ledger: Ledger
  readonly matters: readonly (Matter & { readonly verdict: Verdict })[]
  readonly documents: readonly DocumentRecord[]
}

/** One dialogue reviewed as of a day, with its sides, the records of its documents and who published these. */
export interface OpenReview {
  readonly parties: readonly SideCode[]
  readonly review: Review
  readonly documents: readonly DocumentRecord[]
  readonly publishers: readonly NamedPublisher[]
}

export interface CheckReport {
  /** Entries of the change log that stand in one unbroken chain. */
  readonly entries: number
  readonly texts: number
  readonly findings: number
  readonly judgements: number
  readonly faults: readonly { readonly document: DocumentId | null; readonly fault: HiwarError }[]
}

/**
 * What a user can do, one function each, one transaction each. Errors are `HiwarError`s. `by` is the name of the person who acts.
 */
export interface Desk extends RoundsDesk {
  /**
   * Reads a text and folds it into the ledger. Bytes that are there are not added again: what is said of them anew is noted. Throws `FILE_EMPTY`,
   * `FILE_TOO_LARGE`, `PDF_SCANNED` and what else keeps a text from being read or fetched. @param progress told of each stage as it begins
   */
  addDocument(
    source: Source,
    description: Description,
    progress?: (stage: AddStage) => void,
    by?: string,
  ): Promise<Added>
  /**
   * Adds several in their order, and gives what became of each in that order. Some are read at once and folded together: it is told of several at a
   * time. @param progress told of each by its place
   */
  addDocuments(
    adding: readonly Adding[],
    progress: (place: number, stage: AddStage) => void,
    by: string,
  ): AsyncIterable<AddedOrFault>
  /** Takes a document out of the ledger; it stays in the store. Throws `REASON_MISSING`, `DOCUMENT_NOT_FOUND`. */
  withdrawDocument(document: DocumentId, by: string, why: string): Promise<void>
  /** Takes a withdrawal back. */
  reinstateDocument(document: DocumentId, by: string, why: string): Promise<void>
  /** Corrects what is known of a document, and reads it again where that changes its reading. Throws `DATE_INVALID`, `DOCUMENT_NOT_FOUND`. */
  describeDocument(document: DocumentId, description: Description, by: string): Promise<DocumentRecord>
  /** In the order in which they came, the withdrawn ones too. */
  listDocuments(): Promise<readonly DocumentRecord[]>
  countDocuments(): Promise<number>
  /** @param document its id or its name; `DOCUMENT_AMBIGUOUS` where two have that name, `DOCUMENT_NOT_FOUND` where none has */
  openDocument(document: DocumentId): Promise<OpenDocument>
  /** An HTML page as it came, to be shown: nothing in it runs or asks for anything. */
  originalPage(document: DocumentId): Promise<string>
  /** The bytes as they came. */
  originalBytes(document: DocumentId): Promise<{ name: string; bytes: Uint8Array }>
  /** @param knownAt a day or an instant: only what was recorded by then; `KNOWN_AT_FUTURE` for one that has not come */
  listDialogues(asOf?: Edtf, knownAt?: string): Promise<readonly DialogueSummary[]>
  /** One dialogue by its mechanism's name: its part of the ledger and what became of each matter. Throws `MECHANISM_NOT_FOUND`. */
  openDialogue(mechanism: string, asOf?: Edtf, knownAt?: string): Promise<OpenDialogue>
  /** Everything, over all dialogues. */
  ledger(knownAt?: string): Promise<{ ledger: Ledger; documents: readonly DocumentRecord[] }>
  /** What became of each matter of a dialogue, with the texts that were searched for it. Throws `MECHANISM_NOT_FOUND`. */
  review(mechanism: string, asOf?: Edtf, knownAt?: string): Promise<Review>
  /** The same, with the records of all its documents and who published these. */
  openReview(mechanism: string, asOf?: Edtf, knownAt?: string): Promise<OpenReview>
  /** The people and bodies that the documents of a dialogue name, across languages. */
  namedInDialogue(mechanism: string): Promise<readonly Named[]>
  /** The review as a paper, in one language and format. */
  publishReview(
    mechanism: string,
    format: PaperFormat,
    language: Language,
    asOf?: Edtf,
    knownAt?: string,
  ): Promise<PaperFile>
  /** The term base in force, or what people took out of it. */
  terms(removed?: boolean): Promise<readonly ListedTerm[]>
  /** Adds a term, or changes the one of that id. Throws `TERM_ID_INVALID`, `TERM_PHRASE_INVALID`, `VALUE_UNKNOWN`. */
  setTerm(written: WrittenTerm, by: string, why: string | null): Promise<Term>
  /** Takes a term out of force; it can be set again. Throws `TERM_NOT_FOUND`. */
  removeTerm(id: string, by: string, why: string | null): Promise<void>
  /** Adds and changes what a file holds, all of it or nothing: `TERMS_LINE_INVALID` tells the line. */
  importTerms(
    bytes: Uint8Array,
    name: string,
    format: TermsFormat,
    by: string,
    why: string | null,
  ): Promise<ImportedTerms>
  exportTerms(format: TermsFormat): Promise<TermsFile>
  /**
   * Appends a person's ruling. Throws where it has no place to stand (`FINDING_NOT_FOUND`, `MATTER_NOT_FOUND`, `JUDGEMENT_NOT_FOUND`), does not fit its
   * place (`FIELD_UNKNOWN`, `VALUE_UNKNOWN`, `SPLIT_WHOLE` …) or lacks the reason that it needs (`REASON_MISSING`).
   */
  judge(judged: Judged, by: string, why: string | null): Promise<Judgement>
  /** What people ruled on a document or on a dialogue's documents, in order of time, each with what became of it. */
  judgements(of: { readonly document: string } | { readonly dialogue: string }): Promise<readonly ListedJudgement[]>
  /** Where documents name a person, body or instrument by these very words. */
  placesNamed(of: IdentityKind, name: string): Promise<readonly Anchor[]>
  /** Every publisher with its rating. */
  sources(): Promise<readonly RatedSource[]>
  /** Reads every text again with this program's reader; judgements stay. */
  readAgain(progress?: (done: number, of: number) => void): Promise<void>
  /** Folds the whole ledger again from its readings and judgements. */
  foldAgain(): Promise<void>
  /** Passages and findings that say what is asked. Throws `HiwarError` where a query cannot be meant. */
  search(request: SearchRequest): Promise<SearchResult>
  /**
   * Who acts by the token of a session; null where nobody does. Where there are no accounts, one person holds the sides of all dialogues.
   */
  acting(token: string | null): Promise<Acting | null>
  /** Whoever runs the program on the machine that holds the store: makes and disables accounts of any side. */
  operator(): Acting
  /** @param address where it is tried from: tries are counted. Throws `SIGN_IN_FAILED`, and `SIGN_IN_THROTTLED` after many. */
  signIn(name: string, password: string, address: string): Promise<Session>
  signOut(token: string): Promise<void>
  /** The accounts of one’s own side; all of them for whoever holds the machine. Throws `NOT_PERMITTED`, as what changes an account does. */
  accounts(acting: Acting): Promise<readonly Account[]>
  /** Throws `ACCOUNT_EXISTS`, `ACCOUNT_NAME_UNUSABLE`, `PASSWORD_WEAK`, `SIDE_UNKNOWN`. */
  addAccount(acting: Acting, account: NewAccount): Promise<Account>
  /** The first accounts, all of them or none; `ACCOUNTS_KNOWN` where there are any. */
  setUpAccounts(acting: Acting, accounts: readonly NewAccount[]): Promise<readonly Account[]>
  /** Nobody acts by it from now on; `disabled` false takes that back. */
  disableAccount(acting: Acting, name: string, disabled?: boolean): Promise<Account>
  /** Gives another's account a password, and ends its sessions. */
  resetPassword(acting: Acting, name: string, password: string): Promise<void>
  /** Changes one's own password by the present one, and ends every session but the one that it gives. */
  changeOwnPassword(acting: Acting, present: string, next: string, address: string): Promise<Session>
  /** @param head the hash of a log entry that somebody noted: the log must still hold it */
  check(progress?: (done: number, of: number) => void, head?: string): Promise<CheckReport>
  /**
   * What was entered, by whom and when, the newest first; `before` leaves out the entries from that number on. What stands in a side's space is told
   * to whoever acts for it.
   */
  log(limit: number, before?: number, acting?: Acting): Promise<readonly LogEntry[]>
  /** Writes the whole ledger into one file, and gives how many documents and bytes that holds. Throws `FILE_NOT_WRITTEN`, `DISK_FULL`. */
  backup(path: string): Promise<{ documents: number; bytes: number }>
  /** Fills an empty store from such a file. Throws `LEDGER_NOT_EMPTY`, `BACKUP_BROKEN`, `FILE_NOT_FOUND`. */
  restore(path: string): Promise<{ documents: number }>
  /** Tells of whatever is entered, by this program or by another, and in whose own space it stands; gives back what ends it. */
  watch(tell: (change: Change, space: SideCode | null) => void): () => Promise<void>
  /**
   * From now on what lags behind is made up for beside all other work, what is asked for first: no answer waits for it. Else whoever asks waits
   * until what is asked for is up to date.
   */
  keepUp(): void
  /** How much lags behind, as far as this program is making up for it. */
  behind(): Behind
  /** Takes the data folder for a program that serves from it; `DATA_FOLDER_HELD` where another one does. */
  hold(): Promise<void>
  /** Lets what is under way come to its end, and gives the store back. */
  close(): Promise<void>
}
