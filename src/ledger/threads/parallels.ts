import { contains } from '../../text/span.ts'
import type { Item, OpenedDocument } from '../items.ts'
import { linked } from '../grouping.ts'
import type { SightedRound } from '../rounds.ts'
import { type Content, likenessOf } from '../words.ts'
import { isPosition, type Opened, type Thread, threadOf } from './thread.ts'

// Acts told alike: by two documents on one round, or a promise and what a later round says of it.

/**
 * Acts joined where each is the other's best match in its document.
 * @param used the places of other threads, which are not looked at
 * @param named the places that a subject names: of these only promises, and deeds that keep one
 */
export function parallelThreads(
  opened: Opened,
  rounds: readonly SightedRound[],
  used: ReadonlySet<string>,
  named: ReadonlySet<string>,
): Thread[] {
  const free = [...opened.values()]
    .flatMap(({ acts }) => acts)
    .filter(
      (item) =>
        item.moment.round &&
        !isPosition(item) &&
        !used.has(item.place) &&
        (named.has(item.place) ? item.act?.undertaking || tellsDeed(item) : item.finding !== 'meet'),
    )
  const best = new Map<Item, Map<string, { item: Item; score: number }>>()
  for (const [a, candidates] of candidatesOf(free))
    for (const b of candidates) {
      const score = scoreOf(a, b, named)
      if (!score) continue
      const mine = best.get(a) ?? new Map<string, { item: Item; score: number }>()
      const known = mine.get(b.document)
      if (!known || score > known.score) mine.set(b.document, { item: b, score })
      best.set(a, mine)
    }
  const mutual = (a: Item) =>
    [...best.get(a)!.values()].map(({ item }) => item).filter((b) => best.get(b)?.get(a.document)?.item === a)
  return linked([...best.keys()], mutual).map((group) => {
    const items = [...group, ...group.flatMap((item) => promisesIn(item, opened.get(item.document)!))]
    return threadOf('parallel', items, { keeps: keptIn(items, rounds) })
  })
}

/**
 * For each act those that share a telling word with it: on its own round, and, where one of the two promises, on any. What is compared is
 * looked up, so that each is compared with few.
 */
function candidatesOf(items: readonly Item[]): Map<Item, Set<Item>> {
  const holding = new Map<string, Item[]>()
  const words = ({ content }: Item) => [...content].filter(([, weight]) => weight >= telling).map(([word]) => word)
  const hold = (key: string, item: Item) => {
    const list = holding.get(key)
    if (list) list.push(item)
    else holding.set(key, [item])
  }
  for (const item of items)
    for (const word of words(item)) {
      hold(`${item.moment.round!.address} ${word}`, item)
      hold(item.act?.undertaking ? `promised ${word}` : `said ${word}`, item)
    }
  const keys = (item: Item, word: string) => [
    `${item.moment.round!.address} ${word}`,
    `promised ${word}`,
    ...(item.act?.undertaking ? [`said ${word}`] : []),
  ]
  return new Map(
    items.map((item) => [
      item,
      new Set(
        words(item).flatMap((word) =>
          keys(item, word)
            .flatMap((key) => holding.get(key) ?? [])
            .filter((other) => other.document !== item.document),
        ),
      ),
    ]),
  )
}
const telling = 0.6

/**
 * How much two acts tell alike; 0 where they are not one matter. On two rounds only a promise is followed, and more must be alike.
 */
function scoreOf(a: Item, b: Item, named: ReadonlySet<string>): number {
  const { share, weight } = likenessOf(...comparable(a, b))
  const together = a.moment.round === b.moment.round
  const promised = a.act?.undertaking || b.act?.undertaking
  if (!promised && (!together || named.has(a.place) || named.has(b.place))) return 0
  if (!together && a.moment.round?.mechanism !== b.moment.round?.mechanism) return 0
  return share >= (together ? 0.45 : 0.55) && weight >= (together ? 1.5 : 2.5) ? share * weight : 0
}

/** The contents of two acts as far as they can be compared: across languages only terms and numbers. */
export function comparable(a: Item, b: Item): [Content, Content] {
  if (a.source.language === b.source.language) return [a.content, b.content]
  const shared = (content: Content): Content =>
    new Map([...content].filter(([word]) => word.startsWith('term ') || /\d/.test(word)))
  return [shared(a.content), shared(b.content)]
}

/** The undertakings that stand inside an act: "affirmed their intent to …". */
const promisesIn = (item: Item, { acts }: OpenedDocument): Item[] =>
  acts.filter((other) => other !== item && other.act?.undertaking && contains(item, other))

const deeds = new Set(['sign', 'announce', 'do', 'meet'])
const praises = new Set(['welcome', 'commend', 'note'])

/** Acts of a later round that tell as a deed what an earlier one promised. */
function keptIn(items: readonly Item[], rounds: readonly SightedRound[]): Item[] {
  const at = ({ moment }: Item) => (moment.round ? rounds.indexOf(moment.round) : -1)
  const promised = Math.min(...items.filter(({ act }) => act?.undertaking).map(at))
  return items.filter((item) => item.act && !item.act.undertaking && at(item) > promised && tellsDeed(item))
}
const tellsDeed = ({ act, cues }: Item): boolean =>
  act !== null && (deeds.has(act.kind) || (praises.has(act.kind) && cues.has('deed')))

/** Undertakings that stand alone: in no other thread, nor inside or around a place of one. */
export function undertakingThreads(opened: Opened, taken: readonly Item[]): Thread[] {
  const byDocument = new Map<string, Item[]>()
  for (const item of taken) byDocument.set(item.document, [...(byDocument.get(item.document) ?? []), item])
  return [...opened.values()]
    .flatMap(({ acts }) => acts)
    .filter(
      (item) =>
        item.act?.undertaking &&
        !byDocument.get(item.document)?.some((other) => contains(other, item) || contains(item, other)),
    )
    .map((item) => threadOf('undertaking', [item]))
}
