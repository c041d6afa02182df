import type { FindingType } from '../reading/finding.ts'
import type { Item } from './items.ts'
import { type MatterPlaces, type Standing, standingOn } from './judgement.ts'
import { matterKinds } from './ledger.ts'
import { type Anchor, samePlace } from './place.ts'
import { type Thread, threadOf } from './threads/thread.ts'

// Matters joined and split by people. What they ruled is followed in order of time, so that a later word on the same steps prevails; the
// order in which documents and judgements come makes no difference.

/** Something that has steps: a thread of the fold, or a matter. */
export interface Stepped {
  /** Null where it has none of its own. */
  readonly name: string | null
  readonly places: readonly {
    readonly textHash: string
    readonly type: FindingType
    readonly start: number
    readonly end: number
  }[]
}

/**
 * The thing that a judgement on a matter means today: the one that holds most of its steps; of those the one of its name, then the one with
 * least besides. Null where none holds any.
 */
export function mostHolding<S extends Stepped>({ steps, title }: MatterPlaces, things: readonly S[]): S | null {
  const texts = new Set(steps.map(({ textHash }) => textHash))
  let best: { thing: S; rank: readonly [number, number, number, string] } | null = null
  for (const thing of things) {
    const near = thing.places.filter(({ textHash }) => texts.has(textHash))
    const held = near.length ? steps.filter((step) => near.some((place) => isAt(step, place))).length : 0
    if (!held) continue
    const rank = [-held, thing.name === title.en ? 0 : 1, thing.places.length, keyOf(thing)] as const
    if (!best || before(rank, best.rank)) best = { thing, rank }
  }
  return best?.thing ?? null
}
const isAt = (anchor: Anchor, place: Stepped['places'][number]): boolean =>
  anchor.type === place.type && samePlace(anchor, place)
const keyOf = ({ name, places }: Stepped): string =>
  `${places
    .map(({ textHash, type, start, end }) => `${textHash}/${type}/${start}-${end}`)
    .sort()
    .join()} ${name ?? ''}`
function before(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const at = a.findIndex((part, i) => part !== b[i])
  return at >= 0 && a[at]! < b[at]!
}

const placeOf = ({ source, type, start, end }: Item) => ({ textHash: source.textHash, type, start, end })
const stepped = (thread: Thread): Stepped & { thread: Thread } => ({
  thread,
  name: thread.title?.en ?? null,
  places: thread.items.map(placeOf),
})

/** The threads as people joined and split them. */
export function judgedThreads(threads: readonly Thread[], standings: readonly Standing[]): Thread[] {
  let left = threads.map(stepped)
  for (const { judgement } of standingOn(standings, 'matters')) {
    if (judgement.ruling === 'joined') {
      const [one, other] = judgement.matters.map((matter) => mostHolding(matter, left))
      if (!one || !other || one === other) continue
      left = [...left.filter((thing) => thing !== one && thing !== other), stepped(joined(one.thread, other.thread))]
    } else {
      const whole = mostHolding(judgement.matter, left)
      const taken =
        whole?.thread.items.filter((item) => judgement.steps.some((step) => isAt(step, placeOf(item)))) ?? []
      if (!whole || !taken.length || taken.length === whole.thread.items.length) continue
      left = [...left.filter((thing) => thing !== whole), ...split(whole.thread, taken).map(stepped)]
    }
  }
  return left.map(({ thread }) => thread)
}

/** One thread of two, called as the better named of them is. */
function joined(a: Thread, b: Thread): Thread {
  const [first, second] = before(standingOf(a), standingOf(b)) ? [a, b] : [b, a]
  return {
    ...first,
    mechanism: first.mechanism ?? second.mechanism,
    items: threadOf(first.kind, [...first.items, ...second.items]).items,
    keeps: new Set([...first.keeps, ...second.keeps]),
    namings: [...new Set([...first.namings, ...second.namings])],
    about: [...new Set([...first.about, ...second.about])],
  }
}
const standingOf = (thread: Thread): readonly (number | string)[] => [
  thread.title ? 0 : 1,
  matterKinds.indexOf(thread.kind),
  thread.title?.en ?? '',
  keyOf(stepped(thread)),
]

/** What stays, and what people took out of it: a thread without a name of its own. */
function split(thread: Thread, taken: readonly Item[]): [Thread, Thread] {
  const out = new Set(taken.map(({ place }) => place))
  const part = (items: readonly Item[], more: Partial<Thread> = {}): Thread => ({
    ...thread,
    ...more,
    items,
    keeps: new Set(items.flatMap(({ place }) => (thread.keeps.has(place) ? [place] : []))),
    namings: thread.namings.filter(({ opened, mentions }) =>
      items.some(
        (item) =>
          item.source === opened.document && mentions.some(({ start, end }) => start < item.end && item.start < end),
      ),
    ),
  })
  return [
    part(thread.items.filter(({ place }) => !out.has(place))),
    part(taken, {
      kind: taken.some(({ act }) => act?.undertaking) ? 'undertaking' : 'parallel',
      title: null,
      about: [],
    }),
  ]
}
