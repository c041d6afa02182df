import { groupOf, topicGroups, type TopicGroup } from '../names/topic-groups.ts'
import { type Row, urgency } from './weave.ts'

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
