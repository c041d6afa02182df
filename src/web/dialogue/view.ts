import type { Loom } from '../../api/shapes.ts'
import { publisherKey } from '../../ledger/judgement.ts'
import type { Verdict } from '../../ledger/ledger.ts'
import type { Edtf, SideCode } from '../../reading/finding.ts'
import type { Row } from '../loom/weave.ts'
import { publisherOf } from '../names/publisher-name.ts'
import { groupOf, type TopicGroup, topicGroups } from '../names/topic-groups.ts'
import type { Family } from '../parts/mark.tsx'

/** What of a dialogue is shown, and how: it stands in the address, so that a link shows the same. */
export interface View {
  readonly only: Verdict | null
  readonly side: SideCode | null
  readonly topic: TopicGroup | null
  readonly kind: Family | 'figure' | null
  /** A publisher, by what it is called or as its documents name it. */
  readonly source: string | null
  /** The first and the last column of the time shown; their keys. */
  readonly from: string | null
  readonly to: string | null
  readonly form: 'loom' | 'table'
  /** The day as of which it is asked for; null: today. */
  readonly on: Edtf | null
}

/** The documents of a dialogue, and who published them. */
type Published = Pick<Loom, 'documents' | 'publishers'>

/** The verdicts in the order in which the summary tells them: what needs attention first. */
export const verdictsInOrder: readonly Verdict[] = [
  'overdue',
  'silent',
  'restated',
  'open',
  'advanced',
  'kept-late',
  'kept',
]
export const kindsInOrder = ['instrument', 'undertaking', 'deed', 'stance', 'talk', 'figure'] as const
export const topicsInOrder = [...Object.keys(topicGroups), 'other'] as readonly TopicGroup[]

const among = <T extends string>(all: readonly T[], found: string | null): T | null =>
  all.find((one) => one === found) ?? null

/** What an address asks for; what it does not know counts as not asked. */
export function viewIn(search: string): View {
  const asked = new URLSearchParams(search)
  const on = asked.get('on')
  return {
    only: among(verdictsInOrder, asked.get('only')),
    side: asked.get('side'),
    topic: among(topicsInOrder, asked.get('topic')),
    kind: among(kindsInOrder, asked.get('kind')),
    source: asked.get('source'),
    from: asked.get('from'),
    to: asked.get('to'),
    form: asked.get('form') === 'table' ? 'table' : 'loom',
    on: on && /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : null,
  }
}

/** The twin of `viewIn`: `''`, or `?` and what differs from the plain view. */
export function searchOf(view: View): string {
  const said = new URLSearchParams()
  for (const [field, value] of Object.entries(view))
    if (value !== null && !(field === 'form' && value === 'loom')) said.set(field, value)
  const text = said.toString()
  return text && `?${text}`
}

/** Whether a row stands under what was asked. */
export function passes({ matter, stops }: Row, view: View, { documents, publishers }: Published): boolean {
  const { only, side, topic, kind, source } = view
  if (only && matter.verdict !== only) return false
  if (topic && groupOf(matter) !== topic) return false
  if (side && !matter.steps.some(({ actors }) => actors.includes(side))) return false
  if (source) {
    const keys = new Set(publisherOf(source, publishers)?.names.map(publisherKey))
    const own = new Set(
      documents.filter(({ publisher }) => publisher && keys.has(publisherKey(publisher))).map(({ id }) => id),
    )
    if (!matter.steps.some(({ document }) => own.has(document))) return false
  }
  if (!kind) return true
  return stops.some(({ steps }) =>
    steps.some(({ shape, figure }) => (kind === 'figure' ? figure !== null : shape?.family === kind)),
  )
}

export const isFiltered = ({ only, side, topic, kind, source }: View): boolean =>
  [only, side, topic, kind, source].some((asked) => asked !== null)
export const withoutFilters = (view: View): View => ({
  ...view,
  only: null,
  side: null,
  topic: null,
  kind: null,
  source: null,
})
