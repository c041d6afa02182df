import { type Selectable, sql } from 'kysely'
import { type LedgerLists, type PieceKey, putTogether, type ReadPiece, readPiece } from './ledger-pieces.ts'
import type { Query } from './store.ts'
import type { Tables } from './tables.ts'

// Ledgers of mechanisms that were loaded, held for whoever asks next. What is held is told by its hash, and is taken only where the store says
// that this hash stands; of a ledger that has changed since, only the pieces that are others are loaded.

/** Characters of JSON that are held together: a mechanism of 500 documents has one million, and takes 3 MB in hand with its account. */
const most = 24_000_000

interface Held {
  readonly hash: string
  readonly lists: LedgerLists
  readonly pieces: ReadonlyMap<string, Piece>
  readonly length: number
}
interface Piece {
  readonly content: unknown
  readonly length: number
}
type Part = Pick<Selectable<Tables['ledger_part']>, 'pair' | 'mechanism' | 'hash'>
type Row = PieceKey & { readonly hash: string; readonly json?: string }

const held = new Map<string, Held>()
let total = 0

function hold(name: string, entry: Held): void {
  // What was used last is let go last
  total += entry.length - (held.get(name)?.length ?? 0)
  held.delete(name)
  held.set(name, entry)
  for (const [oldest, { length }] of held) {
    if (total <= most || oldest === name) break
    held.delete(oldest)
    total -= length
  }
}

/** The ledger of one mechanism of a pair. Nobody may change what it gives. */
export async function ledgerListsOf(query: Query, part: Part): Promise<LedgerLists> {
  const name = `${part.pair} ${part.mechanism}`
  const known = held.get(name)
  // One that an earlier version stored has no hash
  const entry = known && part.hash && known.hash === part.hash ? known : await load(query, part, known?.pieces)
  hold(name, entry)
  return entry.lists
}

async function load(query: Query, part: Part, known: ReadonlyMap<string, Piece> = new Map()): Promise<Held> {
  const rows =
    known.size > 0 ? await rowsBeside(query, part, known) : await rowsOf(query, part).select(pieceText).execute()
  const pieces = new Map<string, Piece>()
  const stored: ReadPiece[] = rows.map(({ hash, json, ...key }: Row) => {
    const piece = json === undefined ? known.get(hash)! : { content: readPiece(json), length: json.length }
    pieces.set(hash, piece)
    return { ...key, content: piece.content }
  })
  let length = 0
  for (const piece of pieces.values()) length += piece.length
  return { hash: part.hash, lists: putTogether(stored), pieces, length }
}

/** The pieces, with their content where they are not among those that are known. */
async function rowsBeside(query: Query, part: Part, known: ReadonlyMap<string, Piece>): Promise<Row[]> {
  const rows: Row[] = await rowsOf(query, part).execute()
  const missing = [...new Set(rows.flatMap(({ hash }) => (known.has(hash) ? [] : [hash])))]
  if (missing.length === 0) return rows
  const loaded = await rowsOf(query, part)
    .select(pieceText)
    .where('hash', '=', (on) => on.fn.any(on.val(missing)))
    .execute()
  const others = new Map(loaded.map((row) => [row.hash, row.json]))
  return rows.map((row) => (known.has(row.hash) ? row : { ...row, json: others.get(row.hash)! }))
}

/** A piece's content as it was written. */
export const pieceText = sql<string>`content::text`.as('json')
const rowsOf = (query: Query, { pair, mechanism }: Part) =>
  query
    .selectFrom('ledger_piece')
    .select(['list', 'address', 'place', 'run', 'hash'])
    .where('pair', '=', pair)
    .where('mechanism', '=', mechanism)
