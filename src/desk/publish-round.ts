import type { Acting } from '../dialogue/permissions.ts'
import type { PreparedRound } from '../dialogue/prepared-round.ts'
import { type PaperFile, type PaperFormat, renderPaper } from '../publication/formats.ts'
import { roundCalendar } from '../publication/round/calendar.ts'
import { type RoundPaper, roundPaper } from '../publication/round/papers.ts'
import type { Language, SideCode } from '../reading/finding.ts'
import type { Means } from './means.ts'
import { foldRound, readEntries, type Seat, sideMeant, takeSeat } from './round-file.ts'

// What leaves the house of a coming round: its papers, and its days for a calendar.

/** Which paper is asked for. */
export interface AskedPaper {
  readonly paper: RoundPaper
  readonly format: PaperFormat
  readonly language: Language
  /** Whose own paper it is, with what that side wrote for itself; without it, one that both sides may read. */
  readonly side?: SideCode | undefined
  /** Of briefs: the one item. */
  readonly item?: string | undefined
}

export async function publishRound(
  means: Means,
  acting: Acting,
  mechanism: string,
  { paper, format, language, side, item }: AskedPaper,
): Promise<PaperFile> {
  const seat = await takeSeat(means, acting, mechanism, 'read-round')
  const forSide = ownSide(seat, side)
  const at = {
    round: await roundFor(means, seat, forSide),
    review: seat.review,
    documents: seat.documents,
    forSide,
  }
  return renderPaper(roundPaper(paper, at, language, item), format)
}

/** The days of a round, of its groups and of what is due, as an iCalendar file. @param side whose days are wanted besides those of both */
export async function publishCalendar(
  means: Means,
  acting: Acting,
  mechanism: string,
  language: Language,
  side?: SideCode,
): Promise<PaperFile> {
  const seat = await takeSeat(means, acting, mechanism, 'read-round')
  const forSide = ownSide(seat, side)
  const round = await roundFor(means, seat, null)
  const text = roundCalendar(round, new Date().toISOString(), language, forSide)
  return {
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/calendar; charset=utf-8',
    name: `${round.round.replaceAll('/', ' ')}.ics`,
  }
}

/** Throws `NOT_PERMITTED` for the other side's. */
function ownSide(seat: Seat, named: SideCode | undefined): SideCode | null {
  return named === undefined ? null : sideMeant(seat, named, 'read-round')
}

/** The round as its paper's readers may see it: a paper for both sides is folded from what stands at the table alone. */
async function roundFor({ store }: Means, seat: Seat, forSide: SideCode | null): Promise<PreparedRound> {
  const entries = await store.forSides(seat.held).read((query) => readEntries(query, seat))
  return foldRound(
    seat,
    entries.filter(({ space }) => space === null || space === forSide),
  )
}
