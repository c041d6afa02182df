import { type Selectable, sql } from 'kysely'
import type { DocumentId, LedgerDocument } from '../ledger/ledger.ts'
import type { Reading, SideCode } from '../reading/finding.ts'
import { contentsOf, storedContents } from './held-readings.ts'
import { ledgerListsOf, pieceText } from './held-ledger.ts'
import { type LedgerLists, putTogether, readPiece } from './ledger-pieces.ts'
import type { Query } from './store.ts'
import type { Tables } from './tables.ts'

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

/** Puts documents into the ledgers of these pairs, and out of all others. Where one stays, its rounds stand until the pair is folded. */
export async function setPairs(
  query: Query,
  documents: readonly { readonly id: string; readonly pairs: readonly string[] }[],
): Promise<void> {
  const rows = documents.flatMap(({ id, pairs }) => pairs.map((pair) => ({ id, pair })))
  const given = sql`unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ pair }) => pair)}::text[]) as given (document, pair)`
  await sql`
    delete from document_pair p where document = any(${documents.map(({ id }) => id)})
      and not exists (select from ${given} where given.document = p.document and given.pair = p.pair)`.execute(query)
  if (rows.length > 0)
    await sql`insert into document_pair (document, pair, rounds) select *, '{}' from ${given} on conflict do nothing`.execute(
      query,
    )
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

/** Which mechanisms are asked for: one by its name, those of a pair, or all. */
export interface AskedParts {
  readonly mechanism?: string
  readonly pair?: string
}

/** A mechanism as it stands, without its ledger. */
export type PartRow = Selectable<Tables['ledger_part']>

/** By code points, as the program itself orders them, whatever the database's collation. */
export async function partRows(query: Query, { mechanism, pair }: AskedParts = {}): Promise<readonly PartRow[]> {
  let parts = query.selectFrom('ledger_part').selectAll()
  if (mechanism !== undefined) parts = parts.where('mechanism', '=', mechanism)
  if (pair !== undefined) parts = parts.where('pair', '=', pair)
  return parts
    .orderBy(sql`mechanism collate "C"`)
    .orderBy(sql`pair collate "C"`)
    .execute()
}

/** The ledger of a mechanism, from what is held of it where that still stands. */
export async function ledgerPart(query: Query, row: PartRow): Promise<LedgerPart> {
  const { mechanism, pair, parties } = row
  return { mechanism, pair, parties, ...(await ledgerListsOf(query, row)) }
}

/** The ledgers of several mechanisms at once. */
export async function ledgerParts(query: Query, asked: AskedParts = {}): Promise<LedgerPart[]> {
  const parts: LedgerPart[] = []
  for (const row of await partRows(query, asked)) parts.push(await ledgerPart(query, row))
  return parts
}

/** The ledgers of a pair, all of it from the store: nothing that was held is trusted. */
export async function storedParts(query: Query, pair: string): Promise<LedgerPart[]> {
  const pieces = await query
    .selectFrom('ledger_piece')
    .select(['mechanism', 'list', 'address', 'place', 'run'])
    .select(pieceText)
    .where('pair', '=', pair)
    .execute()
  return (await partRows(query, { pair })).map(({ mechanism, parties }) => ({
    mechanism,
    pair,
    parties,
    ...putTogether(
      pieces.flatMap(({ json, ...key }) => (key.mechanism === mechanism ? [{ ...key, content: readPiece(json) }] : [])),
    ),
  }))
}

/** The address of a mechanism's round of that number. */
export async function roundAddress(query: Query, mechanism: string, ordinal: number): Promise<string | null> {
  const { rows } = await sql<{ address: string }>`
    select address from ledger_piece where mechanism = ${mechanism} and list = 'round' and (content ->> 'ordinal')::int = ${ordinal}
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
