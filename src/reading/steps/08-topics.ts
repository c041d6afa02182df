import type { FoundAct, Sentence } from '../analysis.ts'
import { topics as allTopics, type Topic } from '../finding.ts'
import type { TermHit } from '../terms.ts'

// Which topics an act is about: of the words that name some, those that are nearest to what is done.

/** What the words of one act say, counted from its sentence's first word. */
export interface Extent {
  readonly sentence: Sentence | null
  readonly topics: readonly TermHit[]
  /** The topics that the sentence named before the act. */
  readonly earlier: () => readonly TermHit[]
  /** The topics that the heading above names. */
  readonly heading: () => readonly TermHit[]
  readonly senses: readonly TermHit[]
  /** The first word after the cue. */
  readonly afterCue: number
  /** The first word behind the subject, where that stands behind the cue. */
  readonly object: number
  /** The first word of the act. */
  readonly first: number
  /** How many words stand behind the cue. */
  readonly governed: number
}

const isTopic = (tag: string): tag is Topic => (allTopics as readonly string[]).includes(tag)

/** One to three topics: those of the more specific words first, then those named first. `own` where the act itself names them. */
export function topicsOf(
  act: FoundAct,
  extent: Extent,
  previous: FoundAct | undefined,
): { topics: Topic[]; own: boolean } {
  const own = ranked(extent.topics, extent.afterCue, act.kind)
  // a meeting "in the Gulf region" is not about the region
  const least = act.kind === 'meet' ? 1.5 : 1
  // "ways to strengthen them": what the act before was about, unless a plain word says more
  const back = extent.senses.find(
    ({ tag, from }) => tag === 'back' && from >= extent.afterCue && from - extent.afterCue <= subjectReach,
  )
  if (
    back &&
    previous &&
    extent.sentence &&
    previous.end > extent.sentence.start &&
    own.every(({ weight }) => weight <= 1)
  )
    return { topics: [...previous.topics], own: false }
  // "cooperation in this field": of which the paragraph spoke
  if (
    previous &&
    extent.sentence &&
    previous.end > extent.sentence.paragraph.start &&
    own.every(({ weight, topic }) => weight < 1 || topic === 'friendship') &&
    previous.topics.some((topic) => topic !== 'friendship' && topic !== 'dialogue') &&
    extent.senses.some(
      ({ tag, from }) => tag === 'same' && from >= extent.object && from - extent.object <= subjectReach,
    )
  )
    return { topics: [...previous.topics], own: false }
  if (own.some(({ weight }) => weight >= least)) return { topics: named(own), own: true }
  // "the documents were signed": what they were said to be about when they were first named
  if (act.kind === 'sign' && previous?.kind === 'sign' && own.every(({ weight }) => weight < 1))
    return { topics: [...previous.topics], own: false }
  // what the act before governs is no subject of this one
  const governed = previous && previous.end <= act.start ? previous.end : -1
  const nearby = extent
    .earlier()
    .filter(({ from, to }) => extent.first - to <= subjectReach && extent.sentence!.words[from]!.start >= governed)
  const subject = named(ranked(nearby, Infinity, act.kind).filter(({ weight }) => weight > 1))
  if (act.kind === 'meet' || act.kind === 'announce') {
    const courtesy = extent.senses.some(({ tag, from }) => tag === 'courtesy' && from <= extent.afterCue)
    return {
      topics: unique([
        ...subject,
        courtesy && own.every(({ topic }) => topic === 'friendship') ? 'friendship' : 'dialogue',
      ]),
      own: true,
    }
  }
  if (subject.length) return { topics: subject, own: true }
  const headed = named(ranked(extent.heading(), Infinity, act.kind).filter(({ weight }) => weight > 1))
  if (headed.length) return { topics: headed, own: false }
  if (own.length) return { topics: named(own), own: true }
  // "expressed support for it": what the act before was about
  const inSentence = previous && extent.sentence && previous.end > extent.sentence.start
  if (inSentence) return { topics: [...previous.topics], own: false }
  const before = named(ranked(extent.earlier(), Infinity, act.kind))
  if (before.length) return { topics: before, own: false }
  // "agreed", "supported the proposal": what was spoken of before
  const short = previous && extent.governed <= fewWords
  const inParagraph = previous && extent.sentence && previous.end > extent.sentence.paragraph.start
  // that a session was held says nothing of the next sentence
  const goesOn = inParagraph || short ? previous.topics.filter((topic) => short || topic !== 'dialogue') : []
  return { topics: goesOn.length ? goesOn : ['friendship'], own: false }
}

const named = (topics: readonly { topic: Topic }[]): Topic[] => topics.map(({ topic }) => topic)
const unique = (topics: readonly Topic[]): Topic[] => [...new Set(topics)].slice(0, 3)

/** An act that governs no more words than these leans on the act before it. */
const fewWords = 3
/** How many words may lie between a subject and its verb. */
const subjectReach = 6
/** How near its governing word a state of the relationship must stand to be what the act is about. */
const headReach = 12
/** How near its verb the session stands that is held. */
const heldReach = 6

function ranked(
  hits: readonly TermHit[],
  afterCue: number,
  kind: FoundAct['kind'],
): { topic: Topic; weight: number }[] {
  const best = new Map<Topic, { weight: number; from: number }>()
  const head = hits.find(({ from, weight }) => from >= afterCue && weight >= 1)
  // who holds a meeting deals with the dialogue, whatever its body is called
  const held =
    kind === 'meet' &&
    hits.some(({ tag, from }) => tag === 'dialogue' && from >= afterCue && from - afterCue <= heldReach)
  for (const hit of hits) {
    if (!isTopic(hit.tag)) continue
    let { weight } = hit
    // "the strength of the partnership, which …": what is governed first is the matter, unless an adjective says which ("trade relations")
    if (
      weight === 1 &&
      head &&
      !held &&
      hit.from === head.from &&
      hit.from - afterCue <= headReach &&
      !hits.some((other) => other.weight > 1 && other.from >= hit.to && other.from - hit.to < 2)
    )
      weight = 2.5
    if (hit.tag === 'dialogue' && (held || (weight === 1 && kind === 'meet'))) weight = 2.5
    const known = best.get(hit.tag)
    if (!known || weight > known.weight) best.set(hit.tag, { weight, from: known?.from ?? hit.from })
  }
  const order = [...best].sort(([, a], [, b]) => b.weight - a.weight || a.from - b.from)
  const strong = order.filter(([, { weight }]) => weight > 1)
  if (strong.length >= 6 && kind !== 'meet') strong.sort(([, a], [, b]) => a.from - b.from)
  if (strong.length > 3 && kind !== 'meet') {
    // "ties in trade, health and tourism": the relationship is in every one of them
    const fields = strong.filter(([topic]) => topic !== 'friendship' && topic !== 'dialogue')
    if (fields.length >= 3) return fields.slice(0, 3).map(([topic, { weight }]) => ({ topic, weight }))
  }
  return (strong.length ? strong : order).slice(0, 3).map(([topic, { weight }]) => ({ topic, weight }))
}
