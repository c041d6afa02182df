import type { DocumentId } from '../ledger/ledger.ts'
import type { Language } from '../reading/finding.ts'
import { quoted } from '../review/text.ts'
import { mainScript } from '../text/direction.ts'
import type { Span } from '../text/span.ts'

// A paper as data: what it says, without a word on how it looks. Every format renders this one model, so that what leaves the house as DOCX
// says what leaves it as PDF. All that a paper claims stands in runs that carry notes, and a note is a quotation with its document.

/** Words of a document, with what is needed to find them there. */
export interface Quotation {
  readonly quote: string
  /** The document's id. */
  readonly id: DocumentId
  /** The document's file name or address. */
  readonly document: string
  readonly publisher: string | null
  /** When the document was issued, in the paper's language. */
  readonly issued: string | null
  /** UTF-16 offsets in the document's extracted text. */
  readonly place: Span
}

/** Words in one tone. `notes` are the numbers of the quotations that say so, from 1. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
  /** What explains, beside what is said. */
  readonly quiet?: boolean
  readonly notes?: readonly number[]
}
/** Runs that stand on one line, as far as the page is wide. */
export type Line = readonly Run[]

export interface Column {
  readonly name: string
  /** Its part of the page's width, against the other columns'. */
  readonly width: number
}

/** What is claimed, with the words of those who claim it under their numbers: it stands beside another claim. */
export interface Claim {
  readonly line: Line
  readonly notes: readonly number[]
}

export type Block =
  /** `under`: it stands under the heading before it. */
  | { readonly kind: 'heading'; readonly text: string; readonly under?: true }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly (readonly Line[])[])[]
    }
  | {
      readonly kind: 'claims'
      readonly about: Line
      readonly claims: readonly Claim[]
      readonly remarks: readonly Line[]
    }

export interface Paper {
  readonly language: Language
  /** What sort of paper it is: “Review”. */
  readonly sort: string
  readonly title: string
  readonly subtitle: string
  readonly blocks: readonly Block[]
  /** Numbered from 1, in the order in which the paper first cites them. */
  readonly notes: readonly Quotation[]
  /** What stands at the foot of every page. */
  readonly foot: string
  /** The words for a page of pages, with `#` for the page and `##` for the last: “# of ##”. */
  readonly pages: string
  /** The day that the paper is of, as `YYYY-MM-DD`: files carry it, so that one paper has one sequence of bytes. */
  readonly day: string
}

/** Numbers quotations as a paper cites them; what is cited again keeps its number. */
export class Notes {
  readonly #numbers = new Map<string, number>()
  readonly list: Quotation[] = []

  cite(quotation: Quotation): number {
    const key = `${quotation.document}\n${quotation.place.start}-${quotation.place.end}`
    const number = this.#numbers.get(key) ?? this.list.push(quotation)
    this.#numbers.set(key, number)
    return number
  }
}

export type Direction = 'rtl' | 'ltr'
/** How a paper in that language is read. */
export const directionOf = (language: Language): Direction => (language === 'ar' ? 'rtl' : 'ltr')

/** The language that words are set in: by their own letters, and where they have none by the paper's. */
export const languageOf = (text: string, paper: Language): Language => mainScript(text) ?? paper

/** The language whose direction a line has: that of the words that it begins with, if it says them and does not merely explain. */
export function lineLanguage(line: Line, paper: Language): Language {
  const first = line.find(({ text }) => mainScript(text) !== null)
  return first && !first.quiet ? languageOf(first.text, paper) : paper
}

/** Where a quotation stands: publisher, day, document and place there. */
export const sourceOf = ({ publisher, issued, document, place }: Quotation): readonly string[] => [
  ...(publisher ? [publisher] : []),
  ...(issued ? [issued] : []),
  document,
  `${place.start}–${place.end}`,
]

/** Every line of a block, in reading order. */
export function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      return []
    case 'paragraph':
      return [block.line]
    case 'table':
      return block.rows.flat(2)
    case 'claims':
      return [block.about, ...block.claims.map(({ line, notes }) => [...line, { text: '', notes }]), ...block.remarks]
  }
}

/** The numbers of those notes whose words stand where they are first cited: under its number such a note says but where it is from. */
export function notesInPlace({ blocks, notes }: Paper): ReadonlySet<number> {
  const seen = new Set<number>()
  const inPlace = new Set<number>()
  for (const block of blocks) {
    const claimed = new Set(block.kind === 'claims' ? block.claims.flatMap(({ notes: own }) => own) : [])
    for (const { text, notes: cited = [] } of linesOf(block).flat())
      for (const number of cited) {
        if (seen.has(number)) continue
        seen.add(number)
        if (claimed.has(number) || text === quoted(notes[number - 1]!.quote)) inPlace.add(number)
      }
  }
  return inPlace
}
