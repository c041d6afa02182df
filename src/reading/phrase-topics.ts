import { words } from './en/words.ts'
import { undertakings } from './en/undertakings.ts'
import { type Topic, topics } from './finding.ts'

const isTopic = (tag: string): tag is Topic => (topics as readonly string[]).includes(tag)

/**
 * What an English phrase is about by its own words alone, as the title of a treaty or a term of the trade says it: the topics of the more
 * specific words first, then those named first; none where no word tells.
 */
export function topicsOfPhrase(phrase: string): Topic[] {
  const heaviest = new Map<Topic, number>()
  for (const { tag, weight } of undertakings.topics.find(words.words(phrase, { start: 0, end: phrase.length })))
    if (isTopic(tag)) heaviest.set(tag, Math.max(weight, heaviest.get(tag) ?? 0))
  return [...heaviest].sort(([, a], [, b]) => b - a).map(([topic]) => topic)
}
