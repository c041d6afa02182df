import { Phrases } from '../phrases.ts'
import type { UndertakingGrammar } from '../steps/08-undertakings.ts'
import { stemming } from './stem.ts'
import topics from './topics.tsv'
import senses from './undertakings.tsv'

export const undertakings: UndertakingGrammar = {
  topics: new Phrases(topics, 'topic', stemming),
  senses: new Phrases(senses, 'sense', stemming),
}
