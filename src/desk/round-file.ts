import { randomUUID } from 'node:crypto'
import type { Content, Entry } from '../dialogue/entry.ts'
import { type Acting, type Action, expectMay } from '../dialogue/permissions.ts'
import { type Behind, type PreparedRound, prepareRound, standingEntries } from '../dialogue/prepared-round.ts'
import { HiwarError } from '../errors.ts'
import type { Edtf, SideCode } from '../reading/finding.ts'
import type { Review } from '../review/review.ts'
import { entriesOf, insertEntries, lockRound, roundsWritten } from '../store/dialogue-entries.ts'
import type { Query } from '../store/store.ts'
import type { DocumentRecord } from './desk.ts'
import { openReview } from './dialogues.ts'
import type { Means } from './means.ts'
import { dayOf, momentMeant, today } from './moment.ts'
import { sha256 } from './sha256.ts'

// The file of a coming round, opened for those who act: what they may see of it, and what they write into it. Whatever is checked before it is
// written is checked under a lock on the round.

/** A dialogue as those who act stand to it. */
export interface Seat {
  readonly acting: Acting
  readonly mechanism: string
  /** The sides of the dialogue, sorted. */
  readonly sides: readonly SideCode[]
  /** Those of them for which one acts. */
  readonly held: readonly SideCode[]
  readonly review: Review
  readonly documents: readonly DocumentRecord[]
  readonly behind: Behind
}

/** One thing to be entered. */
export interface Written {
  readonly side: SideCode
  readonly content: Content
  /** Whether it goes into that side's own space; else it is said at the table. */
  readonly own?: boolean
}

/** Sits down at a dialogue. Throws `MECHANISM_NOT_FOUND`, and `NOT_PERMITTED` where one is of neither side or may not do that. */
export async function takeSeat(
  means: Means,
  acting: Acting,
  mechanism: string,
  action: Action,
  knownAt?: string,
): Promise<Seat> {
  const moment = knownAt === undefined ? undefined : momentMeant(knownAt, '--known-at')
  const asOf: Edtf = moment ? dayOf(moment) : today()
  const { parties, review, documents } = await openReview(means, mechanism, asOf, knownAt)
  const sides = [...parties].sort()
  const held = acting.role === 'sole' ? sides : sides.filter((side) => acting.sides.includes(side))
  if (held.length === 0) throw refused(acting, action)
  const seat: Seat = {
    acting: { ...acting, sides: held },
    mechanism,
    sides,
    held,
    review,
    documents,
    behind: { matters: review.matters, documents, asOf, hash: sha256 },
  }
  expectMay(seat.acting, action)
  return seat
}

const refused = ({ account }: Acting, action: Action) => new HiwarError('NOT_PERMITTED', { name: account, action })

/**
 * The one side that one acts for: the one that is named, or one's own.
 * @throws `SIDE_OUTSIDE_DIALOGUE`; `SIDE_UNNAMED` where one holds both; `NOT_PERMITTED` where one may not do this for that side
 */
export function sideMeant({ acting, sides, held }: Seat, named: SideCode | undefined, action: Action): SideCode {
  if (named !== undefined && !sides.includes(named))
    throw new HiwarError('SIDE_OUTSIDE_DIALOGUE', { name: named, names: sides.join(', ') })
  const side = named ?? (held.length === 1 ? held[0] : undefined)
  if (side === undefined) throw new HiwarError('SIDE_UNNAMED', { names: held.join(', ') })
  expectMay(acting, action, side)
  if (!held.includes(side)) throw refused(acting, action)
  return side
}

/** The sides for which one says a thing that each side says for itself: one who holds both says it for both. */
export const sidesMeant = (seat: Seat, named: SideCode | undefined, action: Action): readonly SideCode[] =>
  (named === undefined ? seat.held : [named]).map((side) => sideMeant(seat, side, action))

/** The addresses of the rounds of a dialogue that were prepared. */
async function roundsPrepared(query: Query, mechanism: string): Promise<readonly string[]> {
  const numbered = (round: string) =>
    round.startsWith(`${mechanism}/`) && /^\d+$/.test(round.slice(mechanism.length + 1))
  return (await roundsWritten(query)).filter(numbered)
}

/** The entries of a dialogue's rounds that one may see, in order. */
export async function readEntries(query: Query, { mechanism }: Seat, by?: Date): Promise<readonly Entry[]> {
  const rounds: Entry[][] = []
  for (const round of await roundsPrepared(query, mechanism)) rounds.push(await entriesOf(query, round, by))
  // What is written is about the round that was begun last, so that the rounds follow one another whole.
  const begun = (entries: readonly Entry[]) =>
    entries.findLast(({ content }) => content.kind === 'round-prepared')?.at ?? ''
  return rounds.sort((a, b) => (begun(a) < begun(b) ? -1 : 1)).flat()
}

/** The round as one may see it. Throws `ROUND_NOT_PREPARED` where none is being prepared. */
export function foldRound(seat: Seat, entries: readonly Entry[]): PreparedRound {
  const round = prepareRound(entries, seat.held, seat.behind)
  if (round === null) throw new HiwarError('ROUND_NOT_PREPARED', { name: seat.mechanism })
  return round
}

/** Enters what `compose` makes of the file as it stands, and gives the file as it stands then. */
export async function enter(
  means: Means,
  seat: Seat,
  compose: (round: PreparedRound, query: Query) => Promise<readonly Written[]> | readonly Written[],
): Promise<PreparedRound> {
  const entries = await append(means, seat, async (before, query) => {
    const round = foldRound(seat, before)
    return { round: round.round, written: await compose(round, query) }
  })
  return foldRound(seat, entries)
}

interface AboutRound {
  readonly round: string
  readonly written: readonly Written[]
}

/** Enters what `compose` says about a round of the dialogue, and gives the entries of all of them. */
export async function append(
  { store }: Means,
  seat: Seat,
  compose: (entries: readonly Entry[], query: Query) => Promise<AboutRound> | AboutRound,
): Promise<readonly Entry[]> {
  return store.forSides(seat.held).write('', async (query) => {
    // One writing at a time in a dialogue: a round that is begun meanwhile would be the one to write about.
    await lockRound(query, seat.mechanism)
    const entries = await readEntries(query, seat)
    const { round, written } = await compose(entries, query)
    const entered = entriesFor(seat, round, written)
    await insertEntries(query, entered)
    return [...entries, ...entered]
  })
}

/** Enters the first entry of a round. Throws `ROUND_PREPARED_ALREADY`. */
export async function enterFirst(means: Means, seat: Seat, round: string, first: Written): Promise<PreparedRound> {
  const entries = await append(means, seat, (before) => {
    if (standingEntries(before).some((entry) => entry.round === round))
      throw new HiwarError('ROUND_PREPARED_ALREADY', { name: round })
    return { round, written: [first] }
  })
  return foldRound(seat, entries)
}

function entriesFor({ acting, sides }: Seat, round: string, written: readonly Written[]): Entry[] {
  const at = new Date().toISOString()
  return written.map(({ side, content, own = false }) => ({
    id: `entry:${randomUUID()}`,
    round,
    sides,
    space: own ? side : null,
    author: acting.account,
    side,
    at,
    content,
  }))
}
