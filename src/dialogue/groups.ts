import { daysOf } from '../ledger/dates.ts'
import type { Bilingual, DocumentId } from '../ledger/ledger.ts'
import type { Edtf, SideCode } from '../reading/finding.ts'
import type { ActionSet, ActionState, Answer, Entry, GroupSet, Reported } from './entry.ts'

// Working groups between two rounds: who has reported, who has not, and what is due next.

/** What a side last said of an action. */
export interface SaidAnswer extends Answer {
  readonly side: SideCode
  readonly author: string
  readonly at: string
  /** Whether it stands in that side's own space. */
  readonly internal: boolean
}

export interface Action {
  readonly action: string
  readonly group: string | null
  readonly what: Bilingual
  readonly owner: ActionSet['owner']
  readonly due: Edtf | null
  readonly matter: string | null
  /** As its owner last said at the table; `not-begun` before. */
  readonly state: ActionState
  /** Whether its day has passed and it is not done. */
  readonly overdue: boolean
  /** All that was said of it, in the order in which it was said. */
  readonly answers: readonly SaidAnswer[]
}

/** A report as it was given. */
export interface GivenReport {
  readonly report: string
  readonly group: string | null
  readonly side: SideCode
  readonly author: string
  readonly at: string
  readonly internal: boolean
  readonly summary: Bilingual
  readonly answers: readonly Answer[]
  readonly documents: readonly DocumentId[]
}

export interface GroupMeeting {
  readonly meeting: string
  readonly group: string
  readonly date: Edtf
  readonly place: string | null
}

/** When a side last reported to a group, and when it is to report next. */
export interface Heartbeat {
  readonly side: SideCode
  /** The instant of its last report at the table. */
  readonly reportedAt: string | null
  /** `YYYY-MM-DD`. */
  readonly dueOn: string
  /** Whether that day has passed. */
  readonly late: boolean
}

export interface WorkingGroup extends Omit<GroupSet, 'kind'> {
  /** Who ended it, when and why; null while it is at work. */
  readonly ended: {
    readonly side: SideCode
    readonly author: string
    readonly at: string
    readonly reason: string
  } | null
  readonly heartbeat: readonly Heartbeat[]
  readonly actions: readonly Action[]
  readonly meetings: readonly GroupMeeting[]
  readonly reports: readonly GivenReport[]
}

/** What somebody is to do next. */
export interface DueNext {
  readonly on: string
  readonly what: 'report' | 'action' | 'meeting'
  /** The id of the group, action or meeting. */
  readonly of: string
  readonly group: string | null
  /** Whose it is; null of a meeting, which is both sides'. */
  readonly side: SideCode | null
  readonly title: Bilingual
  readonly late: boolean
}

export interface Groups {
  readonly groups: readonly WorkingGroup[]
  /** Actions that no group carries. */
  readonly actions: readonly Action[]
  /** The soonest first. */
  readonly dueNext: readonly DueNext[]
}

/**
 * The working groups of a dialogue as of a day. They work from one round to the next: a new round ends none of them.
 * @param entries those that one may see, in order
 * @param asOf `YYYY-MM-DD`
 */
export function groupsOf(entries: readonly Entry[], sides: readonly SideCode[], asOf: string): Groups {
  const set = new Map<string, { readonly group: GroupSet; readonly since: string }>()
  const ended = new Map<string, WorkingGroup['ended']>()
  const meetings = new Map<string, GroupMeeting>()
  const actions = new Map<string, ActionSet>()
  const reports: GivenReport[] = []
  for (const { content, at, space, side, author } of entries)
    switch (content.kind) {
      case 'group-set':
        set.set(content.group, { group: content, since: set.get(content.group)?.since ?? at.slice(0, 10) })
        ended.delete(content.group)
        break
      case 'group-ended':
        ended.set(content.group, { side, author, at, reason: content.reason })
        break
      case 'group-meeting-set': {
        const { kind: _, ...meeting } = content
        meetings.set(meeting.meeting, meeting)
        break
      }
      case 'group-meeting-removed':
        meetings.delete(content.meeting)
        break
      case 'action-set':
        actions.set(content.action, content)
        break
      case 'reported':
        reports.push(givenReport(content, { side, author, at, internal: space !== null }))
        break
    }
  const standing = [...actions.values()].map((action) => actionOf(action, reports, asOf))
  const groups = [...set.values()].map(({ group: { kind: _, ...group }, since }): WorkingGroup => {
    const own = reports.filter((report) => report.group === group.group)
    return {
      ...group,
      ended: ended.get(group.group) ?? null,
      heartbeat: ended.has(group.group)
        ? []
        : sides.map((side) => heartbeatOf(side, group.reportsEvery, since, own, asOf)),
      actions: standing.filter((action) => action.group === group.group),
      meetings: [...meetings.values()].filter((meeting) => meeting.group === group.group).sort(byDate),
      reports: own,
    }
  })
  return {
    groups,
    actions: standing.filter(({ group }) => group === null || !set.has(group)),
    dueNext: dueNext(groups, standing, asOf),
  }
}

const byDate = (a: GroupMeeting, b: GroupMeeting) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)

function givenReport({ kind: _, ...report }: Reported, by: Pick<GivenReport, 'side' | 'author' | 'at' | 'internal'>) {
  return { ...report, ...by }
}

function actionOf(
  { action, group, what, owner, due, matter }: ActionSet,
  reports: readonly GivenReport[],
  asOf: string,
): Action {
  const answers = reports.flatMap(({ answers: given, side, author, at, internal }) =>
    given.filter((answer) => answer.action === action).map((answer) => ({ ...answer, side, author, at, internal })),
  )
  const state = answers.findLast(({ side, internal }) => !internal && side === owner.side)?.state ?? 'not-begun'
  const last = daysOf(due)?.last
  return {
    action,
    group,
    what,
    owner,
    due,
    matter,
    state,
    overdue: state !== 'done' && last !== undefined && last < asOf,
    answers,
  }
}

/** A side reports so many days after its last report, or after the group was set up. */
function heartbeatOf(
  side: SideCode,
  every: number,
  since: string,
  reports: readonly GivenReport[],
  asOf: string,
): Heartbeat {
  const reportedAt = reports.findLast((report) => !report.internal && report.side === side)?.at ?? null
  const from = Date.parse(`${reportedAt?.slice(0, 10) ?? since}T00:00:00Z`)
  const dueOn = new Date(from + every * 86_400_000).toISOString().slice(0, 10)
  return { side, reportedAt, dueOn, late: dueOn < asOf }
}

function dueNext(groups: readonly WorkingGroup[], actions: readonly Action[], asOf: string): readonly DueNext[] {
  const due: DueNext[] = []
  for (const { group, name, heartbeat, meetings } of groups) {
    for (const { side, dueOn, late } of heartbeat)
      due.push({ on: dueOn, what: 'report', of: group, group, side, title: name, late })
    for (const { meeting, date } of meetings) {
      const days = daysOf(date)
      // A meeting that was held is no longer due
      if (days && days.last >= asOf)
        due.push({ on: days.first, what: 'meeting', of: meeting, group, side: null, title: name, late: false })
    }
  }
  for (const { action, group, what, owner, due: date, state, overdue } of actions) {
    const days = daysOf(date)
    if (days && state !== 'done')
      due.push({ on: days.last, what: 'action', of: action, group, side: owner.side, title: what, late: overdue })
  }
  return due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
