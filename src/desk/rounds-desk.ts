import type { Disposition, Entry, Plan } from '../dialogue/entry.ts'
import type { Acting } from '../dialogue/permissions.ts'
import type { PreparedRound } from '../dialogue/prepared-round.ts'
import type { ProposedRound } from '../dialogue/round-plan.ts'
import type { PaperFile } from '../publication/formats.ts'
import type { Language, SideCode } from '../reading/finding.ts'
import type { Means } from './means.ts'
import type { AskedPaper } from './publish-round.ts'
import type { ItemWritten } from './round-agenda.ts'
import type { DelegationWritten, NoteWritten, TimeWritten } from './rounds.ts'
import type { Placing } from './sound-entry.ts'
import type { ActionWritten, GroupWritten, ReportWritten } from './working-groups.ts'

/**
 * What a user can do about the next round of a dialogue, which is called by its mechanism's name. `acting` is who does it: what belongs to a side
 * is seen and written by those who act for it. What enters something gives the file of the round as it stands then.
 */
export interface RoundsDesk {
  /** What the earlier rounds suggest for the next one. */
  nextRound(acting: Acting, mechanism: string): Promise<ProposedRound>
  /** The addresses of the rounds that one may see. */
  roundsInPreparation(acting: Acting): Promise<readonly string[]>
  /** @param knownAt a day or an instant: what the file said then; `ROUND_NOT_PREPARED` where nobody had begun */
  openRoundInPreparation(acting: Acting, mechanism: string, knownAt?: string): Promise<PreparedRound>
  /** Everything that one may see of what was written, in order. */
  entriesOfRound(acting: Acting, mechanism: string, knownAt?: string): Promise<readonly Entry[]>
  /** Begins to prepare the next round, as proposed but for what is given. */
  prepareRound(acting: Acting, mechanism: string, given?: Partial<Plan>, placing?: Placing): Promise<PreparedRound>
  /** Cancels the round that is being prepared; null takes back that the last one was cancelled. */
  cancelRound(acting: Acting, mechanism: string, reason: string | null, placing?: Placing): Promise<void>
  /** Changes what is given of the plan: day, place, level and the rest. Throws `DATE_INVALID`, `SIDE_OUTSIDE_DIALOGUE`. */
  changeRound(acting: Acting, mechanism: string, plan: Partial<Plan>, placing?: Placing): Promise<PreparedRound>
  /** Steps of the preparation, holidays, weekends. */
  planTime(acting: Acting, mechanism: string, written: TimeWritten, placing?: Placing): Promise<PreparedRound>
  /** Names a delegate of one’s own side, or takes one out. */
  setDelegation(
    acting: Acting,
    mechanism: string,
    written: DelegationWritten,
    placing?: Placing,
  ): Promise<PreparedRound>
  /** Says what a side would do with a matter, which is called by its address or title; null takes it back. */
  dispose(
    acting: Acting,
    mechanism: string,
    matter: string,
    disposition: Disposition | null,
    placing?: Placing,
  ): Promise<PreparedRound>
  /** Brings to the table what a side wrote in its own space: of one matter, or (null) of all. */
  tableDispositions(acting: Acting, mechanism: string, matter: string | null, placing?: Placing): Promise<PreparedRound>
  /** Adds, changes, moves or removes an item of the agenda; one that carries a line is not removed (`ITEM_CARRIED`). */
  setItem(acting: Acting, mechanism: string, written: ItemWritten, placing?: Placing): Promise<PreparedRound>
  /** `LINES_OPEN` while the sides have not agreed on every line; `AGENDA_MOVED_ON` where it is not the agenda that was `seen`, by its hash. */
  adoptAgenda(acting: Acting, mechanism: string, seen?: string, placing?: Placing): Promise<PreparedRound>
  /** A working group, the days on which it meets, and its end, which needs a reason. */
  setGroup(acting: Acting, mechanism: string, written: GroupWritten, placing?: Placing): Promise<PreparedRound>
  /** What one side is to do, by a day, in a group or outside any. */
  setAction(acting: Acting, mechanism: string, written: ActionWritten, placing?: Placing): Promise<PreparedRound>
  /** A report becomes a source document of the ledger, unless it is internal (`own`). */
  reportAction(acting: Acting, mechanism: string, written: ReportWritten, placing?: Placing): Promise<PreparedRound>
  /** A note always stands in its side's own space. */
  writeNote(acting: Acting, mechanism: string, written: NoteWritten, placing?: Placing): Promise<PreparedRound>
  /** A paper of the round; a side's own holds what it wrote for itself. */
  publishRound(acting: Acting, mechanism: string, asked: AskedPaper): Promise<PaperFile>
  /** The days of the round as an iCalendar file. */
  publishCalendar(acting: Acting, mechanism: string, language: Language, side?: SideCode): Promise<PaperFile>
}

/** Each is loaded when it is first asked for. */
export const roundsDesk = (means: Means): RoundsDesk => ({
  nextRound: async (...asked) => (await import('./rounds.ts')).nextRound(means, ...asked),
  roundsInPreparation: async (...asked) => (await import('./rounds.ts')).roundsInPreparation(means, ...asked),
  openRoundInPreparation: async (...asked) => (await import('./rounds.ts')).openRoundInPreparation(means, ...asked),
  entriesOfRound: async (...asked) => (await import('./rounds.ts')).entriesOfRound(means, ...asked),
  prepareRound: async (...asked) => (await import('./rounds.ts')).prepareRound(means, ...asked),
  cancelRound: async (...asked) => (await import('./rounds.ts')).cancelRound(means, ...asked),
  changeRound: async (...asked) => (await import('./rounds.ts')).changeRound(means, ...asked),
  planTime: async (...asked) => (await import('./rounds.ts')).planTime(means, ...asked),
  setDelegation: async (...asked) => (await import('./rounds.ts')).setDelegation(means, ...asked),
  dispose: async (...asked) => (await import('./round-agenda.ts')).dispose(means, ...asked),
  tableDispositions: async (...asked) => (await import('./round-agenda.ts')).tableDispositions(means, ...asked),
  setItem: async (...asked) => (await import('./round-agenda.ts')).setItem(means, ...asked),
  adoptAgenda: async (...asked) => (await import('./round-agenda.ts')).adoptAgenda(means, ...asked),
  setGroup: async (...asked) => (await import('./working-groups.ts')).setGroup(means, ...asked),
  setAction: async (...asked) => (await import('./working-groups.ts')).setAction(means, ...asked),
  reportAction: async (...asked) => (await import('./working-groups.ts')).reportAction(means, ...asked),
  writeNote: async (...asked) => (await import('./rounds.ts')).writeNote(means, ...asked),
  publishRound: async (...asked) => (await import('./publish-round.ts')).publishRound(means, ...asked),
  publishCalendar: async (...asked) => (await import('./publish-round.ts')).publishCalendar(means, ...asked),
})
