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

/** Things with steps, to be looked up by their texts. */
export class SteppedThings<S extends Stepped> {
  readonly #byText = new Map<string, Set<S>>()
  constructor(things: readonly S[]) {
    for (const thing of things) this.add(thing)
  }
  add(thing: S): void {
    for (const { textHash } of thing.places) {
      const known = this.#byText.get(textHash)
      if (known) known.add(thing)
      else this.#byText.set(textHash, new Set([thing]))
    }
  }
  remove(thing: S): void {
    for (const { textHash } of thing.places) this.#byText.get(textHash)?.delete(thing)
  }

  /**
   * The thing that a judgement on a matter means today: the one that holds most of its steps; of those the one of its name, then the one
   * with least besides. Null where none holds any.
   */
  mostHolding({ steps, title }: MatterPlaces): S | null {
    let best: { thing: S; rank: readonly [number, number, number, string] } | null = null
    for (const thing of new Set(steps.flatMap(({ textHash }) => [...(this.#byText.get(textHash) ?? [])]))) {
      const held = steps.filter((step) => thing.places.some((place) => isAt(step, place))).length
      if (!held) continue
      const rank = [-held, thing.name === title.en ? 0 : 1, thing.places.length, keyOf(thing)] as const
      if (!best || before(rank, best.rank)) best = { thing, rank }
    }
    return best?.thing ?? null
  }
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
export function judgedThreads(threads: readonly Thread[], standings: readonly Standing[]): readonly Thread[] {
  const rulings = standingOn(standings, 'matters')
  if (!rulings.length) return threads
  const left = new Set(threads.map(stepped))
  const things = new SteppedThings([...left])
  const replace = (old: readonly (Stepped & { thread: Thread })[], made: readonly Thread[]) => {
    for (const thing of old) if (left.delete(thing)) things.remove(thing)
    for (const thing of made.map(stepped)) {
      left.add(thing)
      things.add(thing)
    }
  }
  for (const { judgement } of rulings) {
    if (judgement.ruling === 'joined') {
      const [one, other] = judgement.matters.map((matter) => things.mostHolding(matter))
      if (one && other && one !== other) replace([one, other], [joined(one.thread, other.thread)])
    } else {
      const whole = things.mostHolding(judgement.matter)
      const taken =
        whole?.thread.items.filter((item) => judgement.steps.some((step) => isAt(step, placeOf(item)))) ?? []
      if (whole && taken.length && taken.length < whole.thread.items.length)
        replace([whole], split(whole.thread, taken))
    }
  }
  return [...left].map(({ thread }) => thread)
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
