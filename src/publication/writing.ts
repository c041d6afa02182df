import type { Citation, DocumentId, LedgerDocument } from '../ledger/ledger.ts'
import { sayDate, sayHijri } from '../ledger/naming/when.ts'
import type { Edtf, Language } from '../reading/finding.ts'
import { say } from '../review/text.ts'
import { type Block, type Line, Notes, type Run } from './paper.ts'

/** A document as a paper names it. */
export type NamedDocument = Pick<LedgerDocument, 'id' | 'name' | 'publisher' | 'kind' | 'issued'>

/** Words that step back, and words that stand out. */
export const quiet = (text: string | null): Run => ({ text: text ?? '', quiet: true })
export const strong = (text: string): Run => ({ text, strong: true })
/** Parts on one line; what is not there leaves no gap. */
export const together = (parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(' · ')

/** A paper while it is written: its blocks, and its quotations under their numbers. */
export class Writing {
  readonly blocks: Block[] = []
  readonly notes = new Notes()
  readonly #documents: ReadonlyMap<DocumentId, NamedDocument>
  readonly language: Language

  /** @param documents those that the paper may cite; one that is missing is called by its id */
  constructor(documents: readonly NamedDocument[], language: Language) {
    this.#documents = new Map(documents.map((document) => [document.id, document]))
    this.language = language
  }

  /** A fixed phrase. */
  readonly s = (phrase: string): string => say(phrase, this.language)
  readonly date = (edtf: Edtf | null): string => (edtf ? sayDate(edtf, this.language) : '')
  readonly hijri = (edtf: Edtf): string | null => {
    const said = sayHijri(edtf, this.language)
    return said && `${said} ${this.s('hijri')}`
  }

  readonly document = (id: DocumentId): NamedDocument | undefined => this.#documents.get(id)
  readonly publisherOf = (id: DocumentId): string => this.document(id)?.publisher ?? this.document(id)?.name ?? id

  /** The number of a quotation. */
  readonly cite = ({ document, start, end, quote }: Citation): number => {
    const at = this.document(document)
    return this.notes.cite({
      quote,
      id: document,
      document: at?.name ?? document,
      publisher: at?.publisher ?? null,
      issued: at?.issued ? this.date(at.issued) : null,
      place: { start, end },
    })
  }
  /** Words with the quotations that say so. */
  readonly words = (text: string, ...citations: readonly Citation[]): Run => ({
    text,
    notes: [...new Set(citations.map(this.cite))],
  })

  /** A part of the paper under a heading; without content, nothing. */
  readonly section = (heading: string, ...content: readonly (Block | null)[]): void => {
    const there = content.filter((block) => block !== null)
    if (there.length) this.blocks.push({ kind: 'heading', text: heading }, ...there)
  }
  /** A part of the section before it. */
  readonly part = (heading: string, ...content: readonly (Block | null)[]): void => {
    const there = content.filter((block) => block !== null)
    if (there.length) this.blocks.push({ kind: 'heading', text: heading, under: true }, ...there)
  }
  /** A table with the names and widths of its columns; without rows, nothing. */
  readonly table = (
    columns: readonly (readonly [phrase: string, width: number])[],
    rows: readonly (readonly (readonly Line[])[])[],
  ): Block | null =>
    rows.length
      ? { kind: 'table', columns: columns.map(([name, width]) => ({ name: this.s(name), width })), rows }
      : null
}
