import type { Citation, DocumentId, Round } from '../ledger/ledger.ts'
import { datesAgree } from '../ledger/dates.ts'
import type { Head, Meeting, Reading, SideCode } from '../reading/finding.ts'
import type { ReviewedMatter } from './review.ts'
import { overlap } from '../text/span.ts'

// What each document that reports a round says of it, fact by fact. Nothing is merged: a cell is one document's word, with its place.

export type Fact =
  | { readonly of: 'ordinal' | 'date' | 'place' }
  | { readonly of: 'head'; readonly side: SideCode }
  | { readonly of: 'instrument' | 'figure'; readonly matter: ReviewedMatter }

/** One document's word on one fact. */
export interface Cell extends Citation {
  readonly value: string
}

export interface FactRow {
  readonly key: string
  readonly fact: Fact
  /** One a document, in their order; null where it does not say. */
  readonly cells: readonly (Cell | null)[]
  /** Whether two documents say different things, as their findings have it. */
  readonly unlike: boolean
}

export interface Report {
  readonly document: DocumentId
  readonly reading: Reading
}

/** How a figure or the name of a head is written out. */
export interface Writing {
  readonly figure: (value: number, unit: string) => string
  readonly status: (status: ReviewedMatter['stages'][number]['status']) => string
}

/** The facts of a round with what each report says; a fact of which none speaks is left out. */
export function matrixOf(
  round: Round,
  matters: readonly ReviewedMatter[],
  reports: readonly Report[],
  writing: Writing,
): FactRow[] {
  const sessions = reports.map((report) => ({ report, session: sessionIn(report, round) }))
  const row = (key: string, fact: Fact, cellOf: (at: (typeof sessions)[number]) => Cell | null): FactRow[] => {
    const cells = sessions.map(cellOf)
    const values = new Set(cells.flatMap((cell) => (cell ? [cell.value] : [])))
    return values.size === 0 ? [] : [{ key, fact, cells, unlike: values.size > 1 }]
  }
  const ofSession = (of: 'ordinal' | 'date' | 'place') =>
    row(of, { of }, ({ report, session }) => {
      const value = session?.[of]
      return session && value !== null && value !== undefined ? placed(report, session, String(value)) : null
    })
  const sides = [...new Set(sessions.flatMap(({ session }) => session?.heads.map(({ side }) => side) ?? []))]
  const here = (matter: ReviewedMatter) =>
    matter.steps.some(({ roundAddress, step }) => roundAddress === round.address && step !== 'mentioned')
  return [
    ...ofSession('ordinal'),
    // A month and a day in it are one date, told more or less closely
    ...ofSession('date').map((one) => ({
      ...one,
      unlike: one.cells.some((a) => one.cells.some((b) => a && b && !datesAgree(a.value, b.value))),
    })),
    ...ofSession('place'),
    ...sides.sort().flatMap((side) =>
      // Two spellings of one name are no contradiction: whether heads differ is for the ledger to say
      row(`head ${side}`, { of: 'head', side }, ({ report, session }) => {
        const heads = session?.heads.filter((head) => head.side === side) ?? []
        return session && heads.length ? placed(report, session, heads.map(titled).join(' · ')) : null
      }).map((one) => ({ ...one, unlike: false })),
    ),
    ...matters
      .filter((matter) => matter.stages.length > 0 && here(matter))
      .flatMap((matter) =>
        row(matter.address, { of: 'instrument', matter }, ({ report }) => {
          const stage = matter.stages.findLast(({ document }) => document === report.document)
          return stage ? { ...stage, value: writing.status(stage.status) } : null
        }),
      ),
    ...matters
      .filter((matter) => matter.figures.some(({ roundAddress }) => roundAddress === round.address))
      .flatMap((matter) =>
        row(matter.address, { of: 'figure', matter }, ({ report }) => {
          const figure = matter.figures.find(
            ({ document, roundAddress }) => document === report.document && roundAddress === round.address,
          )
          return figure ? { ...figure, value: writing.figure(figure.value, figure.unit) } : null
        }).map((one) => ({ ...one, unlike: false })),
      ),
  ]
}

const titled = ({ name, role }: Head): string => (role ? `${name} (${role})` : name)

const placed = ({ document }: Report, { start, end, quote }: Meeting, value: string): Cell => ({
  document,
  start,
  end,
  quote,
  value,
})

/** The session of this round in a report: that at the place which the ledger cites, with what the reading found about it. */
function sessionIn({ document, reading }: Report, round: Round): Meeting | null {
  const cited = round.citations.filter((citation) => citation.document === document)
  return (
    reading.meetings.find((meeting) => cited.some((citation) => overlap(citation, meeting)) && !meeting.of) ??
    reading.meetings.find((meeting) => meeting.ordinal === round.ordinal && meeting.mechanism === round.mechanism) ??
    null
  )
}
