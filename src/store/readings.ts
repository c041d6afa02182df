import { sql } from 'kysely'
import type { Anchor } from '../ledger/judgement.ts'
import type { DocumentKind, Edtf, FindingType, Language, Reading } from '../reading/finding.ts'
import { asJson } from './storable.ts'
import type { Query } from './store.ts'

export interface StoredReading {
  readonly id: number
  readonly content: Reading
}

/** The reading of a text by one version of the reader; `language` as a person overrode it, else null. */
export async function readingOf(
  query: Query,
  textHash: string,
  reader: string,
  language: Language | null,
): Promise<StoredReading | null> {
  const found = await query
    .selectFrom('reading')
    .select(['id', 'content'])
    .where('text_hash', '=', textHash)
    .where('reader', '=', reader)
    .where('language', '=', language ?? '')
    .executeTakeFirst()
  return found ?? null
}

/** Stores a reading; where the same reader has read the same text before, that one stands. */
export async function insertReading(
  query: Query,
  textHash: string,
  language: Language | null,
  content: Reading,
): Promise<StoredReading> {
  const inserted = await query
    .insertInto('reading')
    .values({
      text_hash: textHash,
      reader: content.reader,
      language: language ?? '',
      content: asJson(content),
      read_at: new Date(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted ? { id: inserted.id, content } : (await readingOf(query, textHash, content.reader, language))!
}

/** A document as it stands: what people last said of it, else what the reader found. */
export interface Standing {
  readonly document: string
  readonly textHash: string
  readonly reading: number
  readonly publisher: string | null
  readonly kind: DocumentKind
  readonly issued: Edtf | null
  readonly language: Language
  readonly withdrawn: boolean
  readonly found: Readonly<Record<FindingType, number>>
  /** The share of the text that was read as its own words, 0 to 1; null where the reading does not say. */
  readonly readable: number | null
}

/** Puts documents where they stand now, whatever they stood like before. */
export async function setStandings(query: Query, standings: readonly Standing[]): Promise<void> {
  const rows = standings.map(({ textHash, ...rest }) => ({ ...rest, text_hash: textHash }))
  await sql`
    insert into standing (document, text_hash, reading, publisher, kind, issued, language, withdrawn, found, readable)
    select document, text_hash, reading, publisher, kind, issued, language, withdrawn, found, readable
    from jsonb_populate_recordset(null::standing, ${asJson(rows)}::jsonb)
    on conflict (document) do update set text_hash = excluded.text_hash, reading = excluded.reading, publisher = excluded.publisher,
      kind = excluded.kind, issued = excluded.issued, language = excluded.language, withdrawn = excluded.withdrawn, found = excluded.found, readable = excluded.readable`.execute(
    query,
  )
}

export async function standingReading(query: Query, document: string): Promise<StoredReading> {
  return query
    .selectFrom('standing')
    .innerJoin('reading', 'reading.id', 'standing.reading')
    .select(['reading.id', 'content'])
    .where('document', '=', document)
    .executeTakeFirstOrThrow()
}

/** The reading that was made last of each document, in the language that people gave it. */
export async function newestReadings(
  query: Query,
  documents: readonly string[],
): Promise<{ readonly document: string; readonly reading: StoredReading }[]> {
  const { rows } = await sql<{ document: string; id: number; content: Reading }>`
    select d.id as document, r.id, r.content from document d cross join lateral (
      select id, content from reading r where r.text_hash = d.text_hash and r.language = coalesce((
        select s.language from description s where s.document = d.id and s.language is not null order by s.sequence desc limit 1), '')
      order by id desc limit 1
    ) r where d.id = any(${documents}) order by d.sequence`.execute(query)
  return rows.map(({ document, id, content }) => ({ document, reading: { id, content } }))
}

/** Documents whose standing reading is another reader's than `reader`. */
export async function documentsReadOtherwise(query: Query, reader: string): Promise<readonly string[]> {
  const found = await query
    .selectFrom('standing')
    .innerJoin('reading', 'reading.id', 'standing.reading')
    .select('standing.document')
    .where('reader', '!=', reader)
    .orderBy('document')
    .execute()
  return found.map(({ document }) => document)
}

/** Findings of these types that bear a name, in documents that are not withdrawn: each thing's fullest naming in each text. */
export async function findingsNamed(
  query: Query,
  types: readonly FindingType[],
  name: string,
): Promise<readonly Anchor[]> {
  const { rows } = await sql<Anchor>`
    select distinct s.text_hash as "textHash", t.type, (f->>'start')::int as start, (f->>'end')::int as end, f->>'quote' as quote
    from standing s join reading r on r.id = s.reading
      cross join unnest(${types}::text[]) t (type)
      cross join lateral jsonb_array_elements(r.content->t.type) f
    where not s.withdrawn and jsonb_typeof(f->'of') is distinct from 'number'
      and ${name} in (f->>'name', f->>'title', f->>'mechanism', f->>'quote')
    order by 1, 2, 3`.execute(query)
  return rows
}

/** How much of each document was read as its own words, as its reading says; those whose reading does not say are left out. */
export async function readableOf(query: Query, documents: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await query
    .selectFrom('standing')
    .select(['document', 'readable'])
    .where('document', '=', (on) => on.fn.any(on.val(documents)))
    .execute()
  return new Map(found.flatMap(({ document, readable }) => (readable === null ? [] : [[document, readable]])))
}
