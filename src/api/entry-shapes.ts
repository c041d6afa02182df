import { z } from 'zod'
import {
  type Content,
  type Entry,
  type Disposition,
  actionStates,
  levels,
  noteSubjects,
  type Plan,
  weekends,
} from '../dialogue/entry.ts'
import { topics } from '../reading/finding.ts'
import { edtf, side, span } from './atoms.ts'

// The JSON of what people write about a coming round. What comes in is held to the same shapes as what goes out, within limits.

const line = z.string().max(500)
const prose = z.string().max(20_000)
const id = z.string().max(500)
const address = z.string().max(2000).meta({ description: 'A matter’s address' })
const day = z.iso.date()
const minutes = z.int().min(0).max(1440)
const name = z.object({ ar: line, en: line })
const said = z.object({ ar: prose, en: prose })
const date = edtf.max(100)
const documents = z.array(z.string().max(100)).max(500).readonly()
const addresses = z.array(address).max(1000).readonly()

const place = z.object({ ...span, textHash: z.string().regex(/^[0-9a-f]{64}$/), quote: prose })
const places = z.array(place).max(500).readonly()

const planFields = {
  ordinal: z.int().min(1).max(9999),
  date: date.nullable(),
  place: line.nullable().meta({ description: 'The town, by its English name' }),
  host: side.nullable(),
  level: z.enum(levels).nullable(),
  opensAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .meta({ description: 'When the first sitting opens, at the place', examples: ['09:30'] }),
}
export const plan: z.ZodType<Plan> = z.object(planFields)
export const planPart: z.ZodType<Partial<Plan>> = z.object(planFields).partial()

export const disposition: z.ZodType<Disposition> = z.discriminatedUnion('act', [
  z.object({ act: z.literal('keep') }),
  z.object({ act: z.literal('update'), wording: said.nullable(), owner: side.nullable(), due: date.nullable() }),
  z.object({ act: z.literal('close'), evidence: places }),
  z.object({ act: z.literal('drop'), reason: prose }),
])

export const itemFields = {
  title: name,
  topic: z.enum(topics).nullable(),
  minutes,
  presenter: z.object({ side, name: name.nullable() }).nullable(),
  papers: documents,
  matters: addresses,
}
export const agendaItem = z.object({ item: address, ...itemFields })

const stepFields = { name, daysBefore: z.int().min(0).max(3650), owner: side.nullable() }
const holidayFields = { side, name, date }
const delegateFields = { name, office: name, head: z.boolean() }
const groupFields = {
  name,
  mandate: said,
  members: z
    .array(z.object({ side, name, office: name, coChair: z.boolean() }))
    .max(200)
    .readonly(),
  matters: addresses,
  reportsEvery: z.int().min(1).max(3650).meta({ description: 'Days from one report to the next' }),
}
const meetingFields = { group: id, date, place: line.nullable() }
const actionFields = {
  group: id.nullable(),
  what: said,
  owner: z.object({ side, name: name.nullable() }),
  due: date.nullable(),
  matter: address.nullable(),
}
export const answer = z.object({ action: id, state: z.enum(actionStates), note: said, evidence: places })
const reportFields = { group: id.nullable(), answers: z.array(answer).max(500).readonly(), summary: said }
const noteFields = { on: z.enum(noteSubjects), about: address, text: prose }

const stepDone = z.object({ kind: z.literal('step-done'), step: id, on: day.nullable() })
const stepRemoved = z.object({ kind: z.literal('step-removed'), step: id })
const holidayRemoved = z.object({ kind: z.literal('holiday-removed'), holiday: id })
const weekendSet = z.object({ kind: z.literal('weekend-set'), side, weekend: z.enum(weekends) })
const delegateRemoved = z.object({ kind: z.literal('delegate-removed'), delegate: id })
const itemMoved = z.object({ kind: z.literal('item-moved'), item: address, before: address.nullable() })
const itemRemoved = z.object({ kind: z.literal('item-removed'), item: address })
const groupEnded = z.object({ kind: z.literal('group-ended'), group: id, reason: prose })
const meetingRemoved = z.object({ kind: z.literal('group-meeting-removed'), meeting: id })
const made = id.optional().meta({ description: 'Made where none is given' })

/** What a request writes. */
export const timeWritten = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step-set'), step: made, ...stepFields }),
  stepDone,
  stepRemoved,
  z.object({ kind: z.literal('holiday-set'), holiday: made, ...holidayFields }),
  holidayRemoved,
  weekendSet,
])
export const delegationWritten = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delegate-set'), delegate: made, ...delegateFields }),
  delegateRemoved,
])
export const itemWritten = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item-set'), item: address.optional(), ...itemFields }),
  itemMoved,
  itemRemoved,
])
export const groupWritten = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group-set'), group: made, ...groupFields }),
  groupEnded,
  z.object({ kind: z.literal('group-meeting-set'), meeting: made, ...meetingFields }),
  meetingRemoved,
])
export const actionWritten = z.object({ action: made, ...actionFields })
export const reportWritten = z.object({ report: made, ...reportFields })
export const noteWritten = z.object({ note: made, ...noteFields })

// What stands in the file

export const step = z.object({ step: id, ...stepFields })
export const holiday = z.object({ holiday: id, ...holidayFields })
export const delegate = z.object({ delegate: id, ...delegateFields })
export const group = z.object({ group: id, ...groupFields })
export const meeting = z.object({ meeting: id, ...meetingFields })
export const action = z.object({ action: id, ...actionFields })
export const report = z.object({ report: id, ...reportFields, documents })
export const note = z.object({ note: id, ...noteFields })

const content: z.ZodType<Content> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('round-prepared'), mechanism: line, plan: z.object(planFields), after: addresses }),
  z.object({ kind: z.literal('round-changed'), plan: z.object(planFields).partial() }),
  z.object({ kind: z.literal('round-cancelled'), reason: prose.nullable() }),
  step.extend({ kind: z.literal('step-set') }),
  stepDone,
  stepRemoved,
  holiday.extend({ kind: z.literal('holiday-set') }),
  holidayRemoved,
  weekendSet,
  delegate.extend({ kind: z.literal('delegate-set') }),
  delegateRemoved,
  z.object({ kind: z.literal('disposition'), matter: address, disposition: disposition.nullable() }),
  agendaItem.extend({ kind: z.literal('item-set') }),
  itemMoved,
  itemRemoved,
  z.object({ kind: z.literal('agenda-adopted'), agenda: z.string(), items: z.array(agendaItem).readonly() }),
  group.extend({ kind: z.literal('group-set') }),
  groupEnded,
  meeting.extend({ kind: z.literal('group-meeting-set') }),
  meetingRemoved,
  action.extend({ kind: z.literal('action-set') }),
  report.extend({ kind: z.literal('reported') }),
  note.extend({ kind: z.literal('note-set') }),
])

export const entry: z.ZodType<Entry> = z.object({
  id: z.string(),
  round: z.string(),
  sides: z.array(side),
  space: side.nullable().meta({ description: 'Whose own space it stands in; null at the table' }),
  author: z.string(),
  side,
  at: z.string(),
  content,
})
