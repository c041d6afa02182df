import type { Language } from '../../reading/finding.ts'
import { contains } from '../../text/span.ts'
import type { Item, OpenedDocument } from '../items.ts'
import { linked, put } from '../grouping.ts'
import { type Content, ContentIndex, type Like } from '../words.ts'
import { isPosition, type Opened, type Thread, threadOf } from './thread.ts'

// Acts told alike: by two documents on one round, or a promise and what a later round says of it.

/**
 * Acts joined where each is the other's best match in its document.
 * @param used the places of other threads, which are not looked at
 * @param named the places that a subject names: of these only promises, and deeds that keep one
 */
export function parallelThreads(opened: Opened, used: ReadonlySet<string>, named: ReadonlySet<string>): Thread[] {
  const free = [...opened.values()]
    .flatMap(({ acts }) => acts)
    .filter(
      (item) =>
        item.moment.round &&
        !isPosition(item) &&
        !tellsSession(item) &&
        !used.has(item.place) &&
        (named.has(item.place) ? item.act?.undertaking || tellsDeed(item) : item.finding !== 'meet'),
    )
  const best = new Map<Item, Map<string, { item: Item; score: number }>>()
  const likenesses = new Likenesses(free)
  for (const a of free)
    likenesses.each(a, named, (b, score) => {
      let mine = best.get(a)
      if (!mine) best.set(a, (mine = new Map()))
      const known = mine.get(b.document)
      if (!known || score > known.score) mine.set(b.document, { item: b, score })
    })
  const mutual = (a: Item) =>
    [...best.get(a)!.values()].map(({ item }) => item).filter((b) => best.get(b)?.get(a.document)?.item === a)
  return linked([...best.keys()], mutual).map((group) => {
    const items = [...group, ...group.flatMap((item) => promisesIn(item, opened.get(item.document)!))]
    return threadOf('parallel', items, { keeps: keptIn(items) })
  })
}

/** How much must be alike in two acts of one round, and of two, where only a promise is followed. */
const together = { share: 0.45, weight: 1.5 }
const apart = { share: 0.55, weight: 2.5 }
const overRounds = new Set(['promised', 'said'])

/** Acts by what they tell: those of each round, and over all rounds the promises and the rest. */
class Likenesses {
  readonly #kept = new Map<string, ContentIndex<Item>>()

  constructor(items: readonly Item[]) {
    for (const item of items)
      for (const scope of [scopeOf(item), item.act?.undertaking ? 'promised' : 'said']) {
        this.#at(scope, item.source.language, 'whole').add(item, item.content)
        this.#at(scope, item.source.language, 'shared').add(item, acrossLanguages(item.content))
      }
  }

  #at(scope: string, language: Language, extent: 'whole' | 'shared'): ContentIndex<Item> {
    const key = `${scope} ${language} ${extent}`
    let index = this.#kept.get(key)
    if (!index) this.#kept.set(key, (index = new ContentIndex(overRounds.has(scope) ? apart : together)))
    return index
  }

  #like(item: Item, scope: string): (readonly Like<Item>[])[] {
    return languages.map((language) =>
      language === item.source.language
        ? this.#at(scope, language, 'whole').likeTo(item.content)
        : this.#at(scope, language, 'shared').likeTo(acrossLanguages(item.content)),
    )
  }

  /** Calls `found` with each act of another document that is one matter with an act, and with how much they tell alike. */
  each(item: Item, named: ReadonlySet<string>, found: (other: Item, score: number) => void): void {
    const promised = item.act?.undertaking === true
    const { round } = item.moment
    const free = !named.has(item.place)
    const tell = ({ thing, likeness: { share, weight } }: Like<Item>) => {
      if (thing.document !== item.document) found(thing, share * weight)
    }
    for (const alike of this.#like(item, scopeOf(item)))
      for (const like of alike)
        if (promised || like.thing.act?.undertaking || (free && !named.has(like.thing.place))) tell(like)
    for (const scope of promised ? ['promised', 'said'] : ['promised'])
      for (const alike of this.#like(item, scope))
        for (const like of alike) {
          const other = like.thing.moment.round!
          if (other !== round && other.mechanism === round!.mechanism) tell(like)
        }
  }
}
const scopeOf = ({ moment }: Item) => moment.round!.address
const languages: readonly Language[] = ['ar', 'en']

/** The contents of two acts as far as they can be compared: across languages only terms and numbers. */
export const comparable = (a: Item, b: Item): [Content, Content] =>
  a.source.language === b.source.language
    ? [a.content, b.content]
    : [acrossLanguages(a.content), acrossLanguages(b.content)]

function acrossLanguages(content: Content): Content {
  let shared = sharedParts.get(content)
  if (!shared) {
    shared = new Map([...content].filter(([word]) => word.startsWith('term ') || /\d/.test(word)))
    sharedParts.set(content, shared)
  }
  return shared
}
const sharedParts = new WeakMap<Content, Content>()

/** The undertakings that stand inside an act: "affirmed their intent to …". */
const promisesIn = (item: Item, { acts }: OpenedDocument): Item[] =>
  acts.filter((other) => other !== item && other.act?.undertaking && contains(item, other))

const deeds = new Set(['sign', 'announce', 'do', 'meet'])
const praises = new Set(['welcome', 'commend', 'note'])

/** Acts of a later round that tell as a deed what an earlier one promised. */
function keptIn(items: readonly Item[]): Item[] {
  const at = ({ moment }: Item) => moment.round?.order ?? 0
  const promised = Math.min(...items.filter(({ act }) => act?.undertaking).map(at))
  return items.filter((item) => item.act && !item.act.undertaking && at(item) > promised && tellsDeed(item))
}
/** Whether an act tells no more than that the session was held or opened. */
const tellsSession = ({ act, cues, topics }: Item): boolean =>
  !act?.undertaking &&
  cues.has('session') &&
  (cues.has('opening') || cues.has('hold')) &&
  topics.every((topic) => topic === 'dialogue')

const tellsDeed = ({ act, cues }: Item): boolean =>
  act !== null && (deeds.has(act.kind) || (praises.has(act.kind) && cues.has('deed')))

/** Undertakings that stand alone: in no other thread, nor inside or around a place of one. */
export function undertakingThreads(opened: Opened, taken: readonly Item[]): Thread[] {
  const byDocument = new Map<string, Item[]>()
  for (const item of taken) put(byDocument, item.document, item)
  return [...opened.values()]
    .flatMap(({ acts }) => acts)
    .filter(
      (item) =>
        item.act?.undertaking &&
        !byDocument.get(item.document)?.some((other) => contains(other, item) || contains(item, other)),
    )
    .map((item) => threadOf('undertaking', [item]))
}
