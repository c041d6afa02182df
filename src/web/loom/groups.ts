import { groupOf, topicGroups, type TopicGroup } from '../names/topic-groups.ts'
import { type Placed, rank, type Row, type Stop, urgency, type Woven } from './weave.ts'

export interface RowGroup {
  readonly group: TopicGroup
  readonly rows: readonly Row[]
}

const order = [...Object.keys(topicGroups), 'other'] as TopicGroup[]

/** Rows under their topics: topics by their neediest row, rows by their own need. */
export function grouped(rows: readonly Row[]): RowGroup[] {
  const groups = new Map<TopicGroup, Row[]>()
  for (const row of rows) {
    const group = groupOf(row.matter)
    groups.set(group, [...(groups.get(group) ?? []), row])
  }
  return [...groups]
    .map(([group, members]) => ({ group, rows: members.sort((a, b) => urgency(a) - urgency(b)) }))
    .sort((a, b) => urgency(a.rows[0]!) - urgency(b.rows[0]!) || order.indexOf(a.group) - order.indexOf(b.group))
}

/** Whether nothing in it is overdue or silent. */
export const isQuiet = ({ rows }: RowGroup): boolean =>
  rows.every(({ matter }) => matter.verdict !== 'overdue' && matter.verdict !== 'silent')

/** The marks of several rows on one track: each kind once a round, whoever acted, without the numbers. */
export function merged(rows: readonly Row[]): Woven {
  const columns = new Map<number, Map<string, Placed>>()
  for (const { stops } of rows)
    for (const { column, marks } of stops) {
      const kinds = columns.get(column) ?? new Map<string, Placed>()
      columns.set(column, kinds)
      for (const mark of marks) if (mark.shape) kinds.set(mark.word, { ...mark, side: null, actor: null })
    }
  const stops = [...columns].map(([column, kinds]): Stop => {
    const marks = [...kinds.values()].sort((a, b) => rank(a) - rank(b))
    return { column, marks, steps: marks, disagreements: [], knot: false }
  })
  return { stops, dated: [], threads: [], gaps: [], due: null, goesOn: false }
}
