import { createHash } from 'node:crypto'
import type { Disagreement, FigurePoint, Matter, Round, Stage, Step } from '../ledger/ledger.ts'
import { sameThings } from '../ledger/pair-memory.ts'
import { pack, type PackedList, unpack } from './packed-list.ts'
import { asJson } from './storable.ts'

// The ledger of a mechanism, taken apart into what one document more changes or leaves, and put together again.

/** What a mechanism's ledger holds. */
export interface LedgerLists {
  readonly rounds: readonly Round[]
  readonly matters: readonly Matter[]
  readonly disagreements: readonly Disagreement[]
}

export interface PieceKey {
  readonly list: 'round' | 'matter' | 'steps' | 'stages' | 'figures' | 'disagreement'
  readonly address: string
  readonly place: number
  readonly run: number
}

export interface WrittenPiece extends PieceKey {
  /** JSON text. */
  readonly content: string
  readonly hash: string
}

export interface ReadPiece extends PieceKey {
  readonly content: unknown
}

const runs = ['steps', 'stages', 'figures'] as const
type Told = Step | Stage | FigurePoint

type Content = Pick<WrittenPiece, 'content' | 'hash'>

/** What was written of a thing, or of a list by its first thing: the fold gives again what has not changed. */
const written = new WeakMap<object, { readonly of: readonly unknown[]; readonly content: Content }>()

/** A piece is written as it was before where it is of the very same things. */
function contentOf(things: readonly object[], value: () => unknown): Content {
  const known = written.get(things[0]!)
  if (known && sameThings(known.of, things)) return known.content
  const json = asJson(value())
  const content = { content: json, hash: createHash('sha256').update(json).digest('base64') }
  written.set(things[0]!, { of: things, content })
  return content
}

/** The ledger of a mechanism as pieces. */
export function takeApart({ rounds, matters, disagreements }: LedgerLists): WrittenPiece[] {
  const placed = new Map<string, number>()
  const placeAt = (list: string, address: string): number => {
    const place = placed.get(`${list} ${address}`) ?? 0
    placed.set(`${list} ${address}`, place + 1)
    return place
  }
  const whole = (
    list: PieceKey['list'],
    thing: { readonly address: string },
    place: number,
    content: () => object = () => thing,
  ): WrittenPiece => ({ list, address: thing.address, place, run: 0, ...contentOf([thing], content) })
  return [
    ...rounds.map((round, place) => whole('round', round, place)),
    ...matters.flatMap((matter) => {
      const { address } = matter
      const place = placeAt('matter', address)
      return [
        whole('matter', matter, place, () => withoutLists(matter)),
        ...runs.flatMap((list) =>
          cut(matter[list]).map((told, run) => ({ list, address, place, run, ...contentOf(told, () => pack(told)) })),
        ),
      ]
    }),
    ...disagreements.map((one) => whole('disagreement', one, placeAt('disagreement', one.address))),
  ]
}

/** A matter as a whole is written without what documents tell of it, which is cut wherever the round changes. */
function withoutLists({ steps: _, stages: __, figures: ___, ...whole }: Matter): object {
  return whole
}

function cut(list: readonly Told[]): Told[][] {
  const pieces: Told[][] = []
  list.forEach((one, i) => {
    if (i > 0 && list[i - 1]!.roundAddress === one.roundAddress) pieces.at(-1)!.push(one)
    else pieces.push([one])
  })
  return pieces
}

/** The content of a piece as it was before it was written. An earlier version wrote the lists as they are. */
export function readPiece(json: string): unknown {
  const content = JSON.parse(json) as object
  return 'fields' in content ? unpack(content as PackedList) : content
}

const keyOf = ({ address, place }: PieceKey): string => `${address} ${place}`
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The ledger of a mechanism from its pieces, whatever order they come in. */
export function putTogether(pieces: readonly ReadPiece[]): LedgerLists {
  const of = (list: PieceKey['list']) => pieces.filter((piece) => piece.list === list)
  const told = new Map<string, Record<(typeof runs)[number], ReadPiece[]>>()
  for (const list of runs)
    for (const piece of of(list)) {
      const lists = told.get(keyOf(piece)) ?? { steps: [], stages: [], figures: [] }
      lists[list].push(piece)
      told.set(keyOf(piece), lists)
    }
  const inOrder = (list: readonly ReadPiece[] | undefined) =>
    [...(list ?? [])].sort((a, b) => a.run - b.run).flatMap(({ content }) => content as Told[])
  // As the fold orders them
  return {
    rounds: of('round')
      .sort((a, b) => a.place - b.place)
      .map(({ content }) => content as Round),
    matters: of('matter')
      .map((piece) => {
        const lists = told.get(keyOf(piece))
        const [steps, stages, figures] = runs.map((list) => inOrder(lists?.[list]))
        return {
          place: piece.place,
          matter: { ...(piece.content as object), steps, stages, figures } as unknown as Matter,
        }
      })
      .sort(
        (a, b) =>
          compare(a.matter.address, b.matter.address) ||
          compare(a.matter.title.en, b.matter.title.en) ||
          a.place - b.place,
      )
      .map(({ matter }) => matter),
    disagreements: of('disagreement')
      .sort((a, b) => compare(a.address, b.address) || a.place - b.place)
      .map(({ content }) => content as Disagreement),
  }
}
