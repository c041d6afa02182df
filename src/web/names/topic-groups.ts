import type { Matter, MatterKind } from '../../ledger/ledger.ts'
import type { Topic } from '../../reading/finding.ts'
import type { Word } from '../words/en.ts'

/** The groups under which the loom sets its rows, in both languages as `topics.…` words; every topic belongs to one. */
export const topicGroups = {
  'trade-investment': ['trade', 'investment', 'finance'],
  'energy-climate': ['energy', 'climate-environment'],
  minerals: ['minerals'],
  'science-technology': ['space', 'science-technology', 'digital-ai'],
  'education-culture': ['education', 'culture-heritage', 'exchanges'],
  'transport-states': ['ports-logistics', 'aviation', 'infrastructure', 'subnational'],
  'defence-security': [
    'defence',
    'arms',
    'exercises-training',
    'maritime-security',
    'law-enforcement',
    'counter-terrorism',
  ],
  region: ['regional-security', 'conflict-mediation'],
  people: ['health-humanitarian', 'human-rights'],
  relationship: ['friendship'],
  mechanism: ['dialogue'],
} as const satisfies Record<string, readonly Topic[]>

export type TopicGroup = keyof typeof topicGroups | 'other'

const groupOfTopic = new Map<Topic, TopicGroup>(
  Object.entries(topicGroups).flatMap(([group, topics]) =>
    topics.map((topic) => [topic, group as TopicGroup] as const),
  ),
)

/** Kinds of matter that are the dialogue itself, whatever its sessions speak of. */
const ofTheMechanism: ReadonlySet<MatterKind> = new Set(['session', 'launch', 'body', 'rhythm'])

/** A matter’s group: that of what it is about first; sessions, launches and joint bodies belong to the dialogue itself. */
export function groupOf({ kind, topics }: Pick<Matter, 'kind' | 'topics'>): TopicGroup {
  if (ofTheMechanism.has(kind)) return 'mechanism'
  return (topics[0] !== undefined && groupOfTopic.get(topics[0])) || 'other'
}

export const groupWord = (group: TopicGroup): Word => `topics.${group}`
