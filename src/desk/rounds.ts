import type {
  DelegateRemoved,
  DelegateSet,
  Entry,
  HolidayRemoved,
  HolidaySet,
  NoteSet,
  Plan,
  StepDone,
  StepRemoved,
  StepSet,
  WeekendSet,
} from '../dialogue/entry.ts'
import type { Acting } from '../dialogue/permissions.ts'
import { lastCancelled, type PreparedRound, standingEntries } from '../dialogue/prepared-round.ts'
import { type ProposedRound, proposeRound } from '../dialogue/round-plan.ts'
import { HiwarError } from '../errors.ts'
import { openings } from '../store/dialogue-entries.ts'
import { expectDate } from './edtf-date.ts'
import type { Means } from './means.ts'
import { momentMeant } from './moment.ts'
import { append, enter, enterFirst, foldRound, readEntries, type Seat, sideMeant, takeSeat } from './round-file.ts'
import {
  expectEither,
  expectGroup,
  expectItem,
  expectSide,
  expectThere,
  expectTitle,
  forTable,
  matterMeant,
  type New,
  newId,
  type Placing,
} from './sound-entry.ts'

// What people do about a coming round. Each function enters what was written, and gives the file of the round as it stands then.

/** What the earlier rounds suggest for the next one. */
export async function nextRound(means: Means, acting: Acting, mechanism: string): Promise<ProposedRound> {
  const { review, sides, behind } = await takeSeat(means, acting, mechanism, 'read-round')
  return proposeRound(review.rounds, review.matters, sides, behind.asOf)
}

/** Begins to prepare the next round, as proposed but for what is given. */
export async function prepareRound(
  means: Means,
  acting: Acting,
  mechanism: string,
  given: Partial<Plan> = {},
  { side }: Placing = {},
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'prepare-round')
  const { plan: proposed, after } = proposeRound(seat.review.rounds, seat.review.matters, seat.sides, seat.behind.asOf)
  const plan = soundPlan(seat, { ...proposed, ...given }) as Plan
  return enterFirst(means, seat, `${mechanism}/${plan.ordinal}`, {
    side: forTable(seat, side),
    content: { kind: 'round-prepared', mechanism, plan, after },
  })
}

export async function changeRound(
  means: Means,
  acting: Acting,
  mechanism: string,
  plan: Partial<Plan>,
  { side }: Placing = {},
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'change-round')
  return enter(means, seat, () => [
    { side: forTable(seat, side), content: { kind: 'round-changed', plan: soundPlan(seat, plan) } },
  ])
}

/**
 * Cancels the round that is being prepared; or takes back (`reason` null) that the last one was cancelled.
 * @throws `NOTHING_CANCELLED` where no cancelled round can be taken up again
 */
export async function cancelRound(
  means: Means,
  acting: Acting,
  mechanism: string,
  reason: string | null,
  { side }: Placing = {},
): Promise<void> {
  const seat = await takeSeat(means, acting, mechanism, 'prepare-round')
  await append(means, seat, (entries) => {
    const written = [{ side: forTable(seat, side), content: { kind: 'round-cancelled', reason } }] as const
    if (reason === null) {
      const last = lastCancelled(entries)
      if (last === null) throw new HiwarError('NOTHING_CANCELLED', { name: mechanism })
      return { round: last.round, written }
    }
    if (!reason.trim()) throw new HiwarError('REASON_MISSING', { name: '--why' })
    return { round: foldRound(seat, entries).round, written }
  })
}

function soundPlan({ sides }: Seat, plan: Partial<Plan>): Partial<Plan> {
  expectDate(plan.date ?? undefined, '--date')
  if (plan.host && !sides.includes(plan.host))
    throw new HiwarError('SIDE_OUTSIDE_DIALOGUE', { name: plan.host, names: sides.join(', ') })
  return plan
}

/** @param knownAt a day or an instant: what the file said then */
export async function openRoundInPreparation(
  means: Means,
  acting: Acting,
  mechanism: string,
  knownAt?: string,
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'read-round', knownAt)
  return foldRound(seat, await entriesAt(means, seat, knownAt))
}

/** Everything that one may see of what was written, in order. */
export async function entriesOfRound(
  means: Means,
  acting: Acting,
  mechanism: string,
  knownAt?: string,
): Promise<readonly Entry[]> {
  return entriesAt(means, await takeSeat(means, acting, mechanism, 'read-round', knownAt), knownAt)
}

const entriesAt = ({ store }: Means, seat: Seat, knownAt: string | undefined) =>
  store
    .forSides(seat.held)
    .read((query) => readEntries(query, seat, knownAt === undefined ? undefined : momentMeant(knownAt, '--known-at')))

/** The addresses of the rounds that one may see. */
export async function roundsInPreparation({ store }: Means, { sides }: Acting): Promise<readonly string[]> {
  const standing = standingEntries(await store.forSides(sides).read(openings))
  return [...new Set(standing.map(({ round }) => round))].sort()
}

// The time until then

export type TimeWritten =
  | ({ readonly kind: 'step-set' } & New<StepSet, 'step'>)
  | StepDone
  | StepRemoved
  | ({ readonly kind: 'holiday-set' } & New<HolidaySet, 'holiday'>)
  | HolidayRemoved
  | WeekendSet

/** Steps of the preparation, holidays, weekends. */
export async function planTime(
  means: Means,
  acting: Acting,
  mechanism: string,
  written: TimeWritten,
  { side }: Placing = {},
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'change-round')
  return enter(means, seat, (round) => {
    const by = forTable(seat, side)
    switch (written.kind) {
      case 'step-set':
        expectTitle(written.name, 'name')
        return [{ side: by, content: { ...written, step: written.step ?? newId('step') } }]
      case 'holiday-set':
        expectTitle(written.name, 'name')
        expectDate(written.date, '--date')
        expectSide(seat, written.side)
        return [{ side: by, content: { ...written, holiday: written.holiday ?? newId('holiday') } }]
      case 'weekend-set':
        expectSide(seat, written.side)
        return [{ side: by, content: written }]
      case 'holiday-removed':
        expectThere(round.holidays, 'holiday', written.holiday)
        return [{ side: by, content: written }]
      case 'step-done':
      case 'step-removed':
        if (written.kind === 'step-done') expectDate(written.on ?? undefined, '--on')
        if (round.plan.date !== null) expectThere(round.timeline, 'step', written.step)
        return [{ side: by, content: written }]
    }
  })
}

export type DelegationWritten = ({ readonly kind: 'delegate-set' } & New<DelegateSet, 'delegate'>) | DelegateRemoved

/** One's own delegation. */
export async function setDelegation(
  means: Means,
  acting: Acting,
  mechanism: string,
  written: DelegationWritten,
  { side, own = false }: Placing = {},
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'set-delegation')
  const by = sideMeant(seat, side, 'set-delegation')
  return enter(means, seat, (round) => {
    if (written.kind === 'delegate-removed') {
      expectThere(round.delegations.find((one) => one.side === by)!.delegates, 'delegate', written.delegate)
      return [{ side: by, own, content: written }]
    }
    expectEither(written.name, 'name')
    return [{ side: by, own, content: { ...written, delegate: written.delegate ?? newId('delegate') } }]
  })
}

// What a side writes for itself

export type NoteWritten = New<NoteSet, 'note'>

export async function writeNote(
  means: Means,
  acting: Acting,
  mechanism: string,
  written: NoteWritten,
  { side }: Placing = {},
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'write-note')
  const by = sideMeant(seat, side, 'write-note')
  return enter(means, seat, (round) => {
    const about =
      written.on === 'round' ? round.round : written.on === 'matter' ? matterMeant(seat, written.about) : written.about
    if (written.on === 'item') expectItem(round.agenda.items, about)
    if (written.on === 'group') expectGroup(round, about)
    return [
      { side: by, own: true, content: { ...written, kind: 'note-set', about, note: written.note ?? newId('note') } },
    ]
  })
}
