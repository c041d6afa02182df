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
export async function readingOf(query: Query, textHash: string, reader: string, language: Language | null): Promise<StoredReading | null> {
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
export async function insertReading(query: Query, textHash: string, language: Language | null, content: Reading): Promise<StoredReading> {
  const inserted = await query
    .insertInto('reading')
    .values({ text_hash: textHash, reader: content.reader, language: language ?? '', content: asJson(content), read_at: new Date() })
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
}

export async function setStanding(query: Query, { textHash, found, ...rest }: Standing): Promise<void> {
  const { document, ...changed } = { ...rest, text_hash: textHash, found: asJson(found) }
  await query
    .insertInto('standing')
    .values({ document, ...changed })
    .onConflict((conflict) => conflict.column('document').doUpdateSet(changed))
    .execute()
}

export async function standingReading(query: Query, document: string): Promise<StoredReading> {
  return query
    .selectFrom('standing')
    .innerJoin('reading', 'reading.id', 'standing.reading')
    .select(['reading.id', 'content'])
    .where('document', '=', document)
    .executeTakeFirstOrThrow()
}

/** The reading that was made last. */
export async function newestReading(query: Query, textHash: string, language: Language | null): Promise<StoredReading> {
  return query
    .selectFrom('reading')
    .select(['id', 'content'])
    .where('text_hash', '=', textHash)
    .where('language', '=', language ?? '')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
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
export async function findingsNamed(query: Query, types: readonly FindingType[], name: string): Promise<readonly Anchor[]> {
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
  const { rows } = await sql<{ document: string; readable: number }>`
    select s.document, (r.content->'readable')::real as readable from standing s join reading r on r.id = s.reading
    where s.document = any(${documents}) and r.content ? 'readable'`.execute(query)
  return new Map(rows.map(({ document, readable }) => [document, readable]))
}
