import type { Bilingual, DocumentId } from '../ledger/ledger.ts'
import type { Place } from '../ledger/place.ts'
import type { Edtf, SideCode, Topic } from '../reading/finding.ts'

// What people write about a coming round: entries, which are only ever appended. The file of a round is a fold of the entries that one may see
// (prepared-round.ts), so who changed what, and what the file said on any past day, need no record of their own.

/**
 * One thing that a person wrote. Entries are told apart by `id` and come in the order in which they were entered.
 */
export interface Entry<C extends Content = Content> {
  /** `entry:` and a UUID. */
  readonly id: string
  /** The round that it is about, by the address that the ledger will know it by: `Oman-US Strategic Dialogue/4`. */
  readonly round: string
  /** The sides of the dialogue, sorted. */
  readonly sides: readonly SideCode[]
  /** Whose own space it stands in; null at the table, where both sides read it. */
  readonly space: SideCode | null
  /** The name of the account that wrote it. */
  readonly author: string
  /** The side for which it was written. */
  readonly side: SideCode
  /** ISO 8601 instant. */
  readonly at: string
  readonly content: C
}

/** Everything that can be written of a round. */
export type Content =
  | RoundPrepared
  | RoundChanged
  | RoundCancelled
  | StepSet
  | StepDone
  | StepRemoved
  | HolidaySet
  | HolidayRemoved
  | WeekendSet
  | DelegateSet
  | DelegateRemoved
  | Disposed
  | ItemSet
  | ItemMoved
  | ItemRemoved
  | AgendaAdopted
  | GroupSet
  | GroupEnded
  | GroupMeetingSet
  | GroupMeetingRemoved
  | ActionSet
  | Reported
  | NoteSet
export type ContentKind = Content['kind']

/** What may stand in a side's own space; all else is said at the table. */
export const ownKinds = [
  'disposition',
  'delegate-set',
  'delegate-removed',
  'reported',
  'note-set',
] as const satisfies readonly ContentKind[]
/** What never stands at the table. */
export const privateKinds = ['note-set'] as const satisfies readonly ContentKind[]

// The round

export const levels = ['leaders', 'ministers', 'under-secretaries', 'officials'] as const
/** Who heads the delegations. */
export type Level = (typeof levels)[number]

/** When, where and at what level a round is to be held. */
export interface Plan {
  readonly ordinal: number
  /** A day, several, or only the month or year while no more is known. */
  readonly date: Edtf | null
  /** The English name of the town, as the ledger has it. */
  readonly place: string | null
  /** The side that receives. */
  readonly host: SideCode | null
  readonly level: Level | null
  /** When the first sitting opens, at the place: `09:30`. */
  readonly opensAt: string | null
}

export interface RoundPrepared {
  readonly kind: 'round-prepared'
  readonly mechanism: string
  readonly plan: Plan
  /** The addresses of the rounds whose pattern the plan follows. */
  readonly after: readonly string[]
}

/** Another plan; what is left out stays as it was. */
export interface RoundChanged {
  readonly kind: 'round-changed'
  readonly plan: Partial<Plan>
}

/**
 * A round that was begun by mistake, or that is not to be held: what was written about it stays in its history and counts no more, but its working
 * groups and what a side noted of a matter go on. Preparing it again begins anew.
 */
export interface RoundCancelled {
  readonly kind: 'round-cancelled'
  /** Null takes the cancelling back. */
  readonly reason: string | null
}

// The time until then

/** A step of the preparation, that many days before the round opens; one with the id of a usual step takes its place. */
export interface StepSet {
  readonly kind: 'step-set'
  readonly step: string
  readonly name: Bilingual
  readonly daysBefore: number
  /** Whose it is; null of both. */
  readonly owner: SideCode | null
}
export interface StepDone {
  readonly kind: 'step-done'
  readonly step: string
  /** `YYYY-MM-DD`; null where it turned out not to be done. */
  readonly on: string | null
}
export interface StepRemoved {
  readonly kind: 'step-removed'
  readonly step: string
}

/** Days on which a side does not work. */
export interface HolidaySet {
  readonly kind: 'holiday-set'
  readonly holiday: string
  readonly side: SideCode
  readonly name: Bilingual
  /** A day, or an interval of days. */
  readonly date: Edtf
}
export interface HolidayRemoved {
  readonly kind: 'holiday-removed'
  readonly holiday: string
}

export const weekends = ['friday-saturday', 'saturday-sunday', 'thursday-friday'] as const
export type Weekend = (typeof weekends)[number]
export interface WeekendSet {
  readonly kind: 'weekend-set'
  readonly side: SideCode
  readonly weekend: Weekend
}

// Delegations

/** One of a side's delegation, by name and office in both scripts. */
export interface Delegate {
  readonly name: Bilingual
  readonly office: Bilingual
  /** Whether this person heads the delegation. */
  readonly head: boolean
}
export interface DelegateSet extends Delegate {
  readonly kind: 'delegate-set'
  readonly delegate: string
}
export interface DelegateRemoved {
  readonly kind: 'delegate-removed'
  readonly delegate: string
}

// Dispositions

/** What is to be done with a matter that is not kept. */
export type Disposition =
  | { readonly act: 'keep' }
  | {
      readonly act: 'update'
      readonly wording: Bilingual | null
      readonly owner: SideCode | null
      readonly due: Edtf | null
    }
  | { readonly act: 'close'; readonly evidence: readonly Place[] }
  | { readonly act: 'drop'; readonly reason: string }
export const dispositionActs = ['keep', 'update', 'close', 'drop'] as const satisfies readonly Disposition['act'][]

/** What a side would do with a matter; null takes back what it said. In its own space it is not tabled yet. */
export interface Disposed {
  readonly kind: 'disposition'
  /** The matter's address. */
  readonly matter: string
  readonly disposition: Disposition | null
}

// The agenda

/** One thing to be dealt with. */
export interface AgendaItem {
  /** Of a matter that is carried over: the matter's address. */
  readonly item: string
  readonly title: Bilingual
  readonly topic: Topic | null
  readonly minutes: number
  readonly presenter: { readonly side: SideCode; readonly name: Bilingual | null } | null
  readonly papers: readonly DocumentId[]
  /** The addresses of the matters that are dealt with under it. */
  readonly matters: readonly string[]
}
export interface ItemSet extends AgendaItem {
  readonly kind: 'item-set'
}
/** Puts an item before another, within its topic; null: to the end of it. */
export interface ItemMoved {
  readonly kind: 'item-moved'
  readonly item: string
  readonly before: string | null
}
export interface ItemRemoved {
  readonly kind: 'item-removed'
  readonly item: string
}
/** A side adopts an agenda: this one, whatever becomes of the matters and items behind it. */
export interface AgendaAdopted {
  readonly kind: 'agenda-adopted'
  /** SHA-256 of the agenda as `agendaWords` writes it, hexadecimal: both sides adopt the very same. */
  readonly agenda: string
  readonly items: readonly AgendaItem[]
}

// Working groups

export interface Member {
  readonly side: SideCode
  readonly name: Bilingual
  readonly office: Bilingual
  readonly coChair: boolean
}
export interface GroupSet {
  readonly kind: 'group-set'
  readonly group: string
  readonly name: Bilingual
  readonly mandate: Bilingual
  readonly members: readonly Member[]
  /** The addresses of the matters that it carries. */
  readonly matters: readonly string[]
  /** Days from one report to the next. */
  readonly reportsEvery: number
}
/** A mandate that is fulfilled, or no longer pursued: nobody reports to the group any more. Setting the group again takes it up anew. */
export interface GroupEnded {
  readonly kind: 'group-ended'
  readonly group: string
  readonly reason: string
}
export interface GroupMeetingSet {
  readonly kind: 'group-meeting-set'
  readonly meeting: string
  readonly group: string
  readonly date: Edtf
  readonly place: string | null
}
export interface GroupMeetingRemoved {
  readonly kind: 'group-meeting-removed'
  readonly meeting: string
}

/** What somebody is to do by a day. */
export interface ActionSet {
  readonly kind: 'action-set'
  readonly action: string
  /** Null of an action that no group carries. */
  readonly group: string | null
  readonly what: Bilingual
  readonly owner: { readonly side: SideCode; readonly name: Bilingual | null }
  readonly due: Edtf | null
  /** The address of the matter that it serves. */
  readonly matter: string | null
}
export const actionStates = ['not-begun', 'under-way', 'done', 'blocked'] as const
export type ActionState = (typeof actionStates)[number]

/** How one action stands. */
export interface Answer {
  readonly action: string
  readonly state: ActionState
  /** In one language or both; empty where nothing was said. */
  readonly note: Bilingual
  readonly evidence: readonly Place[]
}
/** What a side reports on a group's actions, or on an action that no group carries. In its own space it is internal. */
export interface Reported {
  readonly kind: 'reported'
  readonly report: string
  readonly group: string | null
  readonly answers: readonly Answer[]
  /** What is to be said besides, in one language or both. */
  readonly summary: Bilingual
  /** The source documents that it became in the ledger; none where it is internal. */
  readonly documents: readonly DocumentId[]
}

// What a side writes for itself

export const noteSubjects = ['round', 'matter', 'item', 'group', 'action'] as const
export interface NoteSet {
  readonly kind: 'note-set'
  readonly note: string
  readonly on: (typeof noteSubjects)[number]
  /** The address or id of what it is on; the round's own address for the round. */
  readonly about: string
  /** Empty where it was struck out. */
  readonly text: string
}
