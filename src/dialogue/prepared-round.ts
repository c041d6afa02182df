import type { DocumentId } from '../ledger/ledger.ts'
import type { SideCode } from '../reading/finding.ts'
import type { ReviewedMatter } from '../review/review.ts'
import { type Agenda, agendaOf } from './agenda.ts'
import type { Delegate, Entry, NoteSet, Plan, RoundCancelled, Weekend } from './entry.ts'
import { type Groups, groupsOf } from './groups.ts'
import { type Lines, linesOf } from './lines.ts'
import {
  customaryWeekend,
  type Holiday,
  type PlannedStep,
  timelineOf,
  type TimelineDay,
  usualSteps,
} from './timeline.ts'

// The file of a coming round: a pure fold of the entries that one may see, over the review. Nothing of it is stored, so that what it said on any
// past day is the fold of what had been entered by then.

/** One of a delegation. */
export interface NamedDelegate extends Delegate {
  readonly delegate: string
  /** Whether the other side may read it. */
  readonly tabled: boolean
}

/** A note of a side, which it alone reads. */
export interface Note extends Omit<NoteSet, 'kind'> {
  readonly side: SideCode
  readonly author: string
  readonly at: string
}

export interface PreparedRound {
  /** The address that the ledger will know it by. */
  readonly round: string
  readonly mechanism: string
  readonly sides: readonly SideCode[]
  /** `YYYY-MM-DD`: the day that lateness is reckoned from. */
  readonly asOf: string
  readonly plan: Plan
  /** The addresses of the rounds whose pattern the plan follows. */
  readonly after: readonly string[]
  /** Who prepared it, for which side, and when. */
  readonly prepared: { readonly author: string; readonly side: SideCode; readonly at: string }
  readonly timeline: readonly TimelineDay[]
  readonly weekends: Readonly<Record<SideCode, Weekend>>
  readonly holidays: readonly Holiday[]
  readonly delegations: readonly { readonly side: SideCode; readonly delegates: readonly NamedDelegate[] }[]
  readonly lines: Lines['lines']
  readonly reported: Lines['reported']
  readonly adrift: Lines['adrift']
  readonly agenda: Agenda
  readonly groups: Groups['groups']
  readonly actions: Groups['actions']
  readonly dueNext: Groups['dueNext']
  readonly notes: readonly Note[]
}

/** What a round is folded over. */
export interface Behind {
  readonly matters: readonly ReviewedMatter[]
  readonly documents: readonly { readonly id: DocumentId; readonly textHash: string }[]
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  /** SHA-256 of a text, hexadecimal. */
  readonly hash: (text: string) => string
}

/** Whether those who hold these sides may read an entry. The database keeps to it as well. */
export const mayRead = ({ space, sides }: Pick<Entry, 'space' | 'sides'>, own: readonly SideCode[]): boolean =>
  space === null ? sides.some((side) => own.includes(side)) : own.includes(space)

/**
 * The file of the round that was prepared last, for those who hold some of its sides.
 * @param entries those of the dialogue's rounds, in the order in which they were entered
 * @returns null where nobody prepared it, or they may not read it
 */
export function prepareRound(
  entries: readonly Entry[],
  own: readonly SideCode[],
  behind: Behind,
): PreparedRound | null {
  const seen = entries.filter((entry) => mayRead(entry, own))
  const standing = standingEntries(seen)
  const opening = standing.findLast(({ content }) => content.kind === 'round-prepared')
  if (opening?.content.kind !== 'round-prepared') return null
  const read = standing.filter((entry) => entry.round === opening.round)
  const { mechanism, after } = opening.content
  const { round, sides, author, side, at } = opening
  const plan = planOf(read)
  const lines = linesOf(behind.matters, behind.documents, read, sides)
  const { weekends, holidays, steps, done } = timeOf(read, sides)
  return {
    round,
    mechanism,
    sides,
    asOf: behind.asOf,
    plan,
    after,
    prepared: { author, side, at },
    timeline: timelineOf(plan.date, steps, done, { weekends, holidays }, behind.asOf),
    weekends,
    holidays,
    delegations: delegationsOf(read, sides),
    ...lines,
    agenda: agendaOf(lines.lines, read, sides, behind.hash),
    // Groups work on between rounds, and what a side noted on a matter stays true.
    ...groupsOf(seen, sides, behind.asOf),
    notes: notesOf(seen, round),
  }
}

/** Without what was written about a round before it was cancelled. */
export function standingEntries(entries: readonly Entry[]): readonly Entry[] {
  const cancelled = cancellings(entries)
  return entries.filter(({ round }, at) => at > (cancelled.get(round) ?? -1))
}

/** The last round that was cancelled and not begun again; null where there is none. */
export function lastCancelled(entries: readonly Entry[]): Entry<RoundCancelled> | null {
  const standing = new Set(standingEntries(entries).map(({ round }) => round))
  const at = Math.max(-1, ...[...cancellings(entries)].flatMap(([round, one]) => (standing.has(round) ? [] : one)))
  return (entries[at] as Entry<RoundCancelled> | undefined) ?? null
}

/** By round, where its last cancelling stands that was not taken back. */
function cancellings(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const all = new Map<string, readonly number[]>()
  entries.forEach(({ round, content }, at) => {
    if (content.kind !== 'round-cancelled') return
    const before = all.get(round) ?? []
    all.set(round, content.reason === null ? before.slice(0, -1) : [...before, at])
  })
  return new Map([...all].flatMap(([round, at]) => (at.length ? [[round, at.at(-1)!]] : [])))
}

/** The plan as it stands: that of the preparation, with the changes in their order. */
function planOf(entries: readonly Entry[]): Plan {
  let plan: Plan = { ordinal: 0, date: null, place: null, host: null, level: null, opensAt: null }
  for (const { content } of entries)
    if (content.kind === 'round-prepared' || content.kind === 'round-changed') plan = { ...plan, ...content.plan }
  return plan
}

function timeOf(entries: readonly Entry[], sides: readonly SideCode[]) {
  const weekends = Object.fromEntries(sides.map((side) => [side, customaryWeekend(side)]))
  const holidays = new Map<string, Holiday>()
  const steps = new Map(usualSteps.map((step) => [step.step, step]))
  const done = new Map<string, string>()
  for (const { content } of entries)
    switch (content.kind) {
      case 'weekend-set':
        weekends[content.side] = content.weekend
        break
      case 'holiday-set': {
        const { kind: _, ...holiday } = content
        holidays.set(holiday.holiday, holiday)
        break
      }
      case 'holiday-removed':
        holidays.delete(content.holiday)
        break
      case 'step-set': {
        const { kind: _, ...step } = content
        steps.set(step.step, step satisfies PlannedStep)
        break
      }
      case 'step-removed':
        steps.delete(content.step)
        break
      case 'step-done':
        if (content.on === null) done.delete(content.step)
        else done.set(content.step, content.on)
        break
    }
  return { weekends, holidays: [...holidays.values()], steps: [...steps.values()], done }
}

function delegationsOf(entries: readonly Entry[], sides: readonly SideCode[]): PreparedRound['delegations'] {
  const delegates = new Map<string, { readonly side: SideCode; readonly delegate: NamedDelegate }>()
  for (const { content, side, space } of entries) {
    if (content.kind === 'delegate-set') {
      const { kind: _, ...delegate } = content
      delegates.set(`${side} ${delegate.delegate}`, { side, delegate: { ...delegate, tabled: space === null } })
    }
    if (content.kind === 'delegate-removed') delegates.delete(`${side} ${content.delegate}`)
  }
  return sides.map((side) => ({
    side,
    delegates: [...delegates.values()]
      .filter((one) => one.side === side)
      .map(({ delegate }) => delegate)
      .sort((a, b) => Number(b.head) - Number(a.head)),
  }))
}

function notesOf(entries: readonly Entry[], current: string): readonly Note[] {
  const notes = new Map<string, Note>()
  for (const { content, side, author, at, round } of entries) {
    if (content.kind !== 'note-set') continue
    if (round !== current && (content.on === 'round' || content.on === 'item')) continue
    const { kind: _, ...note } = content
    if (note.text.trim()) notes.set(note.note, { ...note, side, author, at })
    else notes.delete(note.note)
  }
  return [...notes.values()]
}
