import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Ledger } from '../ledger/ledger.ts'
import type { LedgerPart } from './ledger-parts.ts'
import { type PieceKey, takeApart, type WrittenPiece } from './ledger-pieces.ts'
import type { Query } from './store.ts'

/** Puts a pair's new ledger in the place of the former one: only what is another than before is written. */
export async function storePair(query: Query, pair: string, ledger: Ledger): Promise<void> {
  const parts = partsOf(pair, ledger).map((part) => ({ ...part, pieces: takeApart(part) }))
  await storeMechanisms(query, pair, parts)
  await storePieces(
    query,
    pair,
    parts.flatMap(({ mechanism, pieces }) => pieces.map((piece) => ({ ...piece, mechanism }))),
  )
  const placed = new Map<string, string[]>()
  for (const round of ledger.rounds)
    for (const document of round.documents) placed.set(document, [...(placed.get(document) ?? []), round.address])
  // One document moves few others: only those are written.
  const before = await query
    .selectFrom('document_pair')
    .select(['document', 'rounds'])
    .where('pair', '=', pair)
    .execute()
  for (const { document, rounds } of before) {
    const now = placed.get(document) ?? []
    if (now.length === rounds.length && now.every((address, i) => address === rounds[i])) continue
    await query
      .updateTable('document_pair')
      .set({ rounds: now })
      .where('document', '=', document)
      .where('pair', '=', pair)
      .execute()
  }
}

/** Takes all of the ledger away, so that the next fold writes all of it. */
export async function clearLedger(query: Query): Promise<void> {
  await query.deleteFrom('ledger_part').execute()
  await query.deleteFrom('pair_fold').execute()
  await query.deleteFrom('fold_due').execute()
}

async function storeMechanisms(
  query: Query,
  pair: string,
  parts: readonly (LedgerPart & { readonly pieces: readonly WrittenPiece[] })[],
): Promise<void> {
  const mechanisms = parts.map(({ mechanism }) => mechanism)
  await query
    .deleteFrom('ledger_part')
    .where('pair', '=', pair)
    .where('mechanism', '!=', (on) => on.fn<string>('all', [on.val(mechanisms)]))
    .execute()
  if (parts.length > 0)
    await query
      .insertInto('ledger_part')
      .values(
        parts.map(({ mechanism, parties, pieces }) => ({
          mechanism,
          pair,
          parties: [...parties],
          hash: hashOf(pieces),
        })),
      )
      .onConflict((known) =>
        known
          .columns(['pair', 'mechanism'])
          .doUpdateSet((set) => ({ parties: set.ref('excluded.parties'), hash: set.ref('excluded.hash') })),
      )
      .execute()
}

function hashOf(pieces: readonly WrittenPiece[]): string {
  const hash = createHash('sha256')
  for (const { list, address, place, run, hash: own } of pieces)
    hash.update(`${list}\n${address}\n${place}\n${run}\n${own}\n`)
  return hash.digest('base64')
}

async function storePieces(
  query: Query,
  pair: string,
  pieces: readonly (WrittenPiece & { readonly mechanism: string })[],
): Promise<void> {
  const nameOf = ({ mechanism, list, address, place, run }: PieceKey & { readonly mechanism: string }) =>
    `${mechanism}\n${list}\n${address}\n${place}\n${run}`
  const before = await query
    .selectFrom('ledger_piece')
    .select(['mechanism', 'list', 'address', 'place', 'run', 'hash'])
    .where('pair', '=', pair)
    .execute()
  const now = new Map(pieces.map((piece) => [nameOf(piece), piece]))
  const gone = before.filter((piece) => !now.has(nameOf(piece)))
  const known = new Map(before.map((piece) => [nameOf(piece), piece.hash]))
  const other = pieces.filter((piece) => known.get(nameOf(piece)) !== piece.hash)
  const columns = (of: readonly (PieceKey & { readonly mechanism: string })[]) => sql`
    ${of.map(({ mechanism }) => mechanism)}::text[], ${of.map(({ list }) => list)}::text[], ${of.map(({ address }) => address)}::text[],
    ${of.map(({ place }) => place)}::int[], ${of.map(({ run }) => run)}::int[]`
  if (gone.length > 0)
    await sql`
      delete from ledger_piece p using unnest(${columns(gone)}) as gone (mechanism, list, address, place, run)
      where p.pair = ${pair} and p.mechanism = gone.mechanism and p.list = gone.list and p.address = gone.address
        and p.place = gone.place and p.run = gone.run`.execute(query)
  if (other.length > 0)
    await sql`
      insert into ledger_piece (pair, mechanism, list, address, place, run, content, hash)
      select ${pair}, * from unnest(${columns(other)}, ${other.map(({ content }) => content)}::json[], ${other.map(({ hash }) => hash)}::text[])
      on conflict (pair, mechanism, list, address, place, run) do update set content = excluded.content, hash = excluded.hash`.execute(
      query,
    )
}

/** A pair's ledger, a part for each mechanism. */
export function partsOf(pair: string, { rounds, matters, disagreements }: Ledger): LedgerPart[] {
  const mechanisms = [...new Set([...rounds, ...matters, ...disagreements].map(({ mechanism }) => mechanism))]
  return mechanisms.sort(byCodePoint).map((mechanism) => {
    const own = rounds.filter((round) => round.mechanism === mechanism)
    return {
      mechanism,
      pair,
      parties: [...new Set(own.flatMap(({ parties }) => parties))].sort(),
      rounds: own,
      matters: matters.filter((matter) => matter.mechanism === mechanism),
      disagreements: disagreements.filter((disagreement) => disagreement.mechanism === mechanism),
    }
  })
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : 1)
