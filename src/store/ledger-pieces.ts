import { createHash } from 'node:crypto'
import type { Disagreement, FigurePoint, Matter, Round, Stage, Step } from '../ledger/ledger.ts'
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

/** A piece is written as it was before where it is of the very same thing: the fold gives again what has not changed. */
const written = new WeakMap<object, readonly Omit<WrittenPiece, 'place'>[]>()

function piecesOf(
  thing: object,
  address: string,
  parts: () => (Pick<PieceKey, 'list' | 'run'> & { content: unknown })[],
) {
  let pieces = written.get(thing)
  if (!pieces) {
    pieces = parts().map(({ list, run, content }) => {
      const json = asJson(content)
      return { list, address, run, content: json, hash: createHash('sha256').update(json).digest('base64') }
    })
    written.set(thing, pieces)
  }
  return pieces
}

/** The ledger of a mechanism as pieces. */
export function takeApart({ rounds, matters, disagreements }: LedgerLists): WrittenPiece[] {
  const placed = new Map<string, number>()
  const placeAt = (list: string, address: string): number => {
    const place = placed.get(`${list} ${address}`) ?? 0
    placed.set(`${list} ${address}`, place + 1)
    return place
  }
  return [
    ...rounds.flatMap((round, place) =>
      piecesOf(round, round.address, () => [{ list: 'round', run: 0, content: round }]).map((piece) => ({
        ...piece,
        place,
      })),
    ),
    ...matters.flatMap((matter) => {
      const place = placeAt('matter', matter.address)
      return piecesOf(matter, matter.address, () => matterParts(matter)).map((piece) => ({ ...piece, place }))
    }),
    ...disagreements.flatMap((disagreement) => {
      const place = placeAt('disagreement', disagreement.address)
      return piecesOf(disagreement, disagreement.address, () => [
        { list: 'disagreement', run: 0, content: disagreement },
      ]).map((piece) => ({ ...piece, place }))
    }),
  ]
}

/** A matter as a whole, and what documents tell of it, cut wherever the round changes. */
function matterParts({ steps, stages, figures, ...whole }: Matter) {
  const told = { steps, stages, figures }
  return [
    { list: 'matter' as const, run: 0, content: whole },
    ...runs.flatMap((list) => cut(told[list]).map((own, run) => ({ list, run, content: pack(own) }))),
  ]
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
