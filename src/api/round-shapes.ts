import { z } from 'zod'
import { lineStates } from '../dialogue/lines.ts'
import type { PreparedRound } from '../dialogue/prepared-round.ts'
import type { ProposedRound } from '../dialogue/round-plan.ts'
import { actionStates, weekends } from '../dialogue/entry.ts'
import { topics } from '../reading/finding.ts'
import { bilingual, edtf, side, span, verdict } from './atoms.ts'
import * as written from './entry-shapes.ts'

// The JSON of a coming round: its file as those who ask may see it.

const documents = z.array(z.string()).readonly()
const citation = z.object({ document: z.string(), ...span, quote: z.string() })
const by = { side, author: z.string(), at: z.string() }

export const proposedRound: z.ZodType<ProposedRound> = z.object({ plan: written.plan, after: z.array(z.string()) })

const said = z.object({ entry: z.string(), ...by, disposition: written.disposition.nullable() })
const bySide = z.record(side, said)
const reported = z.object({
  matter: z.string(),
  title: bilingual,
  topics: z.array(z.enum(topics)).readonly(),
  owners: z.array(side).readonly(),
  verdict,
  lateByDays: z.int().nullable(),
  due: edtf.nullable(),
  evidence: z.array(citation).readonly(),
  searched: documents,
})
const line = reported.extend({
  state: z.enum(lineStates),
  agreed: written.disposition.nullable(),
  tabled: bySide,
  own: bySide.meta({ description: 'What a side wrote in its own space and has not tabled' }),
  account: z.array(said).readonly(),
})

const items = z.array(written.agendaItem).readonly()
const agenda = z.object({
  state: z.enum(['provisional', 'adopted']),
  items: z.array(written.agendaItem.extend({ carried: z.boolean(), startsAfter: z.int() })).readonly(),
  minutes: z.int(),
  hash: z.string().meta({ description: 'SHA-256 of the agenda: what a side adopts' }),
  adoptedBy: z.array(side).readonly(),
  adopted: z.object({ hash: z.string(), at: z.string(), items }).nullable(),
  changes: z
    .array(
      z.object({
        item: z.string(),
        change: z.enum(['added', 'removed', 'changed', 'moved']),
        was: written.agendaItem.nullable(),
        is: written.agendaItem.nullable(),
        by: z.object(by).nullable(),
      }),
    )
    .readonly(),
})

const action = written.action.extend({
  state: z.enum(actionStates),
  overdue: z.boolean(),
  answers: z.array(written.answer.extend({ ...by, internal: z.boolean() })).readonly(),
})
const group = written.group.extend({
  ended: z.object({ ...by, reason: z.string() }).nullable(),
  heartbeat: z
    .array(z.object({ side, reportedAt: z.string().nullable(), dueOn: z.string(), late: z.boolean() }))
    .readonly(),
  actions: z.array(action).readonly(),
  meetings: z.array(written.meeting).readonly(),
  reports: z.array(written.report.extend({ ...by, internal: z.boolean() })).readonly(),
})
const dueNext = z.object({
  on: z.string(),
  what: z.enum(['report', 'action', 'meeting']),
  of: z.string(),
  group: z.string().nullable(),
  side: side.nullable(),
  title: bilingual,
  late: z.boolean(),
})

const timelineDay = written.step.extend({
  on: z.string(),
  movedFor: z.array(z.object({ side, holiday: bilingual.nullable() })).readonly(),
  doneOn: z.string().nullable(),
  late: z.boolean(),
})

export const preparedRound: z.ZodType<PreparedRound> = z.object({
  round: z.string(),
  mechanism: z.string(),
  sides: z.array(side).readonly(),
  asOf: z.string(),
  plan: written.plan,
  after: z.array(z.string()).readonly(),
  prepared: z.object(by),
  timeline: z.array(timelineDay).readonly(),
  weekends: z.record(side, z.enum(weekends)),
  holidays: z.array(written.holiday).readonly(),
  delegations: z
    .array(z.object({ side, delegates: z.array(written.delegate.extend({ tabled: z.boolean() })).readonly() }))
    .readonly(),
  lines: z.array(line).readonly(),
  reported: z.array(reported).readonly(),
  adrift: z.array(z.string()).readonly(),
  agenda,
  groups: z.array(group).readonly(),
  actions: z.array(action).readonly(),
  dueNext: z.array(dueNext).readonly(),
  notes: z.array(written.note.extend(by)).readonly(),
})
