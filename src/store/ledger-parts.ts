import { sql } from 'kysely'
import type { DocumentId, Ledger, LedgerDocument } from '../ledger/ledger.ts'
import type { Reading, SideCode } from '../reading/finding.ts'
import { contentsOf, storedContents } from './held-readings.ts'
import {
  type LedgerLists,
  type PieceKey,
  putTogether,
  type StoredPiece,
  takeApart,
  type WrittenPiece,
} from './ledger-pieces.ts'
import type { Query } from './store.ts'

/** The ledger of one mechanism. */
export interface LedgerPart extends LedgerLists {
  readonly mechanism: string
  readonly pair: string
  readonly parties: readonly SideCode[]
}

/** Holds pairs until the transaction ends, so that of two who add at once the second folds what the first added. In order, so that they never wait for each other. */
export async function lockPairs(query: Query, pairs: readonly string[]): Promise<void> {
  for (const pair of [...pairs].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${pair}, 2))`.execute(query)
}

export async function pairsOf(query: Query, documents: readonly string[]): Promise<string[]> {
  const found = await query
    .selectFrom('document_pair')
    .select('pair')
    .distinct()
    .where('document', '=', (on) => on.fn.any(on.val(documents)))
    .orderBy('pair')
    .execute()
  return found.map(({ pair }) => pair)
}

export async function allPairs(query: Query): Promise<string[]> {
  const found = await query.selectFrom('document_pair').select('pair').distinct().orderBy('pair').execute()
  return found.map(({ pair }) => pair)
}

/** Puts documents into the ledgers of these pairs, and out of all others. */
export async function setPairs(
  query: Query,
  documents: readonly { readonly id: string; readonly pairs: readonly string[] }[],
): Promise<void> {
  await query
    .deleteFrom('document_pair')
    .where('document', '=', (on) => on.fn.any(on.val(documents.map(({ id }) => id))))
    .execute()
  const rows = documents.flatMap(({ id, pairs }) => pairs.map((pair) => ({ document: id, pair, rounds: [] })))
  if (rows.length > 0) await query.insertInto('document_pair').values(rows).execute()
}

type StandingRow = Omit<LedgerDocument, 'reading'> & {
  readonly readingId: number
  readonly reader: string
  readonly readAt: Date
}

const standingRow = sql`
  select d.id, d.name, s.publisher, s.kind, s.issued, s.language, s.text_hash as "textHash", t.length, r.id as "readingId", r.reader, r.read_at as "readAt"
  from document d join standing s on s.document = d.id join text t on t.hash = s.text_hash join reading r on r.id = s.reading`

const asDocument = (
  { readingId: _, reader: __, readAt: ___, ...document }: StandingRow,
  reading: Reading,
): LedgerDocument => ({ ...document, reading })

const standingIn = async (query: Query, pair: string): Promise<readonly StandingRow[]> =>
  (
    await sql<StandingRow>`${standingRow}
      where not s.withdrawn and exists (select from document_pair p where p.document = d.id and p.pair = ${pair})
      order by d.id`.execute(query)
  ).rows

async function withReadings(query: Query, rows: readonly StandingRow[]): Promise<LedgerDocument[]> {
  const contents = await contentsOf(
    query,
    rows.map(({ readingId, textHash, reader, readAt, length }) => ({
      id: readingId,
      textHash,
      reader,
      readAt,
      length,
    })),
  )
  return rows.map((row, i) => asDocument(row, contents[i]!))
}

/** A pair's documents with their readings; those withdrawn are out. */
export const ledgerDocumentsOf = async (query: Query, pair: string): Promise<LedgerDocument[]> =>
  withReadings(query, await standingIn(query, pair))

/** The same, all of it from the store: nothing that was held is trusted. */
export async function storedDocumentsOf(query: Query, pair: string): Promise<LedgerDocument[]> {
  const rows = await standingIn(query, pair)
  const contents = await storedContents(
    query,
    rows.map(({ readingId }) => readingId),
  )
  return rows.map((row) => asDocument(row, contents.get(row.readingId)!))
}

/** Puts a pair's new ledger in the place of the former one: only what is another than before is written. */
export async function storePair(query: Query, pair: string, ledger: Ledger): Promise<void> {
  const parts = partsOf(pair, ledger)
  await storeMechanisms(query, pair, parts)
  await storePieces(
    query,
    pair,
    parts.flatMap((part) => takeApart(part).map((piece) => ({ ...piece, mechanism: part.mechanism }))),
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
}

async function storeMechanisms(query: Query, pair: string, parts: readonly LedgerPart[]): Promise<void> {
  const mechanisms = parts.map(({ mechanism }) => mechanism)
  await query
    .deleteFrom('ledger_part')
    .where('pair', '=', pair)
    .where('mechanism', '!=', (on) => on.fn<string>('all', [on.val(mechanisms)]))
    .execute()
  if (parts.length > 0)
    await query
      .insertInto('ledger_part')
      .values(parts.map(({ mechanism, parties }) => ({ mechanism, pair, parties: [...parties] })))
      .onConflict((known) =>
        known.columns(['pair', 'mechanism']).doUpdateSet((set) => ({ parties: set.ref('excluded.parties') })),
      )
      .execute()
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
      select ${pair}, * from unnest(${columns(other)}, ${other.map(({ content }) => content)}::jsonb[], ${other.map(({ hash }) => hash)}::text[])
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

/** All mechanisms, or those of a pair, or one by its name. */
export async function ledgerParts(
  query: Query,
  only: { readonly mechanism?: string; readonly pair?: string } = {},
): Promise<LedgerPart[]> {
  let parts = query.selectFrom('ledger_part').selectAll()
  let pieces = query
    .selectFrom('ledger_piece')
    .select(['pair', 'mechanism', 'list', 'address', 'place', 'run', 'content'])
  if (only.mechanism !== undefined) {
    parts = parts.where('mechanism', '=', only.mechanism)
    pieces = pieces.where('mechanism', '=', only.mechanism)
  }
  if (only.pair !== undefined) {
    parts = parts.where('pair', '=', only.pair)
    pieces = pieces.where('pair', '=', only.pair)
  }
  const own = new Map<string, StoredPiece[]>()
  for (const piece of await pieces.execute()) {
    const key = `${piece.pair} ${piece.mechanism}`
    own.set(key, own.get(key) ?? [])
    own.get(key)!.push(piece)
  }
  // By code points, as the program itself orders them, whatever the database's collation.
  const found = await parts
    .orderBy(sql`mechanism collate "C"`)
    .orderBy(sql`pair collate "C"`)
    .execute()
  return found.map((part) => ({ ...part, ...putTogether(own.get(`${part.pair} ${part.mechanism}`) ?? []) }))
}

/** Every mechanism's name and sides, without its ledger. */
export async function mechanismNames(
  query: Query,
): Promise<{ readonly mechanism: string; readonly parties: readonly SideCode[] }[]> {
  return query
    .selectFrom('ledger_part')
    .select(['mechanism', 'parties'])
    .orderBy(sql`mechanism collate "C"`)
    .orderBy(sql`pair collate "C"`)
    .execute()
}

/** The address of a mechanism's round of that number. */
export async function roundAddress(query: Query, mechanism: string, ordinal: number): Promise<string | null> {
  const { rows } = await sql<{ address: string }>`
    select address from ledger_piece where mechanism = ${mechanism} and list = 'round' and content -> 'ordinal' = to_jsonb(${ordinal}::int)
    order by pair collate "C", place limit 1`.execute(query)
  return rows[0]?.address ?? null
}

/** Documents that report no session of any mechanism. */
export async function unplacedDocuments(query: Query): Promise<DocumentId[]> {
  const { rows } = await sql<{ id: DocumentId }>`
    select document as id from standing s where not withdrawn
      and not exists (select from document_pair p where p.document = s.document and cardinality(p.rounds) > 0)
    order by document`.execute(query)
  return rows.map(({ id }) => id)
}

/** The version of the program that derived the ledger; null before the first did. */
export async function derivedBy(query: Query): Promise<string | null> {
  return (await query.selectFrom('derivation').select('program').executeTakeFirst())?.program ?? null
}

export async function setDerivedBy(query: Query, program: string): Promise<void> {
  await query.deleteFrom('derivation').execute()
  await query.insertInto('derivation').values({ program }).execute()
}
