import { Terms } from '../terms.ts'
import type { UndertakingGrammar } from '../steps/08-undertakings.ts'
import { stemming } from './stem.ts'
import topics from './topics.tsv'
import senses from './undertakings.tsv'

export const undertakings: UndertakingGrammar = {
  topics: new Terms(topics, 'topic', stemming),
  senses: new Terms(senses, 'sense', stemming),
  isFuture: (cue) => /^(?:will|shall|(?:is|are) to)\b/i.test(cue),
}
