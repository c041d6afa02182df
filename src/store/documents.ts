import { type SqlBool, sql } from 'kysely'
import type { DocumentKind, Edtf, FindingType, Language } from '../reading/finding.ts'
import type { Query } from './store.ts'

export interface NewDocument {
  readonly id: string
  readonly bytes: Uint8Array
  readonly bytesHash: string
  readonly textHash: string
  readonly name: string
  readonly url: string | null
  readonly format: 'txt' | 'html' | 'docx' | 'pdf'
  readonly encoding: string | null
  readonly title: string | null
  readonly published: string | null
}

/** What people said of a document; null where nobody did. */
export interface Described {
  readonly publisher: string | null
  readonly kind: DocumentKind | null
  readonly issued: Edtf | null
  readonly language: Language | null
}

/** A document as it stands, without its bytes, text and reading. */
export interface StandingDocument {
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly format: NewDocument['format']
  readonly publisher: string | null
  readonly otherPublishers: readonly string[]
  readonly kind: DocumentKind
  readonly issued: Edtf | null
  readonly language: Language
  readonly textHash: string
  readonly length: number
  readonly addedAt: Date
  readonly withdrawn: { readonly by: string; readonly at: string; readonly why: string } | null
  readonly found: Readonly<Record<FindingType, number>>
  readonly rounds: readonly string[]
}

export async function insertText(query: Query, hash: string, content: string): Promise<void> {
  await query
    .insertInto('text')
    .values({ hash, content, length: content.length })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False where a document of the same bytes is there. */
export async function insertDocument(query: Query, document: NewDocument): Promise<boolean> {
  const { bytes, bytesHash, textHash, ...rest } = document
  const inserted = await query
    .insertInto('document')
    .values({
      ...rest,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      bytes_hash: bytesHash,
      text_hash: textHash,
      added_at: new Date(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Ids that a person may have meant: the id, with or without its prefix, or the file's name. */
export async function documentsCalled(query: Query, called: string): Promise<readonly string[]> {
  const found = await query
    .selectFrom('document')
    .select('id')
    .where((on) => on.or([on('id', '=', called), on('id', '=', `document:${called}`), on('name', '=', called)]))
    .orderBy('sequence')
    .execute()
  return found.map(({ id }) => id)
}

export async function documentOfBytes(query: Query, bytesHash: string): Promise<string | null> {
  const found = await query.selectFrom('document').select('id').where('bytes_hash', '=', bytesHash).executeTakeFirst()
  return found?.id ?? null
}

/** One change at a time to a document: whoever comes second sees what the first did. */
export async function lockDocument(query: Query, document: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${document}, 1))`.execute(query)
}

export async function documentCount(query: Query): Promise<number> {
  const { count } = await query
    .selectFrom('document')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function documentIds(query: Query): Promise<readonly string[]> {
  return (await query.selectFrom('document').select('id').orderBy('sequence').execute()).map(({ id }) => id)
}

/** A document as it came: of `document d` and its `text t`. */
export const asItCame = sql`d.id, d.name, d.url, d.format, d.text_hash as "textHash", t.length, d.added_at as "addedAt"`

/** Who withdrew `document d`, and why; null where it is not withdrawn. @param by what was recorded later is left out */
export const withdrawalOf = (by?: Date) => sql`(
  select case when w.withdrawn then json_build_object('by', w.author, 'at', w.recorded_at, 'why', w.reason) end
  from withdrawal w where w.document = d.id and ${by ? sql`w.recorded_at <= ${by}` : sql`true`} order by w.sequence desc limit 1)`

/** All documents in the order of arrival, or those of `ids`. */
export async function standingDocuments(query: Query, ids?: readonly string[]): Promise<StandingDocument[]> {
  const among = (column: string) => (ids ? sql<SqlBool>`${sql.ref(column)} = any(${ids})` : sql<SqlBool>`true`)
  const { rows } = await sql<StandingDocument>`
    select ${asItCame}, s.publisher, s.kind, s.issued, s.language, s.found, coalesce(others.publishers, '{}') as "otherPublishers", coalesce(placed.rounds, '{}') as rounds,
      case when s.withdrawn then ${withdrawalOf()} end as withdrawn
    from document d join standing s on s.document = d.id join text t on t.hash = d.text_hash
      left join (
        select document, array_agg(publisher order by recorded_at, publisher) as publishers
        from other_publisher where ${among('document')} group by document
      ) others on others.document = d.id
      left join (
        select document, array_agg(distinct round order by round) as rounds
        from document_pair, unnest(rounds) round where ${among('document')} group by document
      ) placed on placed.document = d.id
    where ${among('d.id')} order by d.sequence`.execute(query)
  return rows
}

export async function textOf(query: Query, hash: string): Promise<string> {
  return (await query.selectFrom('text').select('content').where('hash', '=', hash).executeTakeFirstOrThrow()).content
}

/** Texts by their hashes. */
export async function textsOf(query: Query, hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await query
    .selectFrom('text')
    .select(['hash', 'content'])
    .where('hash', '=', (on) => on.fn.any(on.val(hashes)))
    .execute()
  return new Map(found.map(({ hash, content }) => [hash, content]))
}

export async function bytesOf(query: Query, document: string): Promise<{ name: string; bytes: Uint8Array }> {
  return query.selectFrom('document').select(['name', 'bytes']).where('id', '=', document).executeTakeFirstOrThrow()
}

export async function publishedOf(
  query: Query,
  document: string,
): Promise<{ textHash: string; published: string | null }> {
  return query
    .selectFrom('document')
    .select(['text_hash as textHash', 'published'])
    .where('id', '=', document)
    .executeTakeFirstOrThrow()
}

export async function describe(query: Query, document: string, said: Described, author: string): Promise<void> {
  await query
    .insertInto('description')
    .values({ document, ...said, author, recorded_at: new Date() })
    .execute()
}

/** The newest word on each field. */
export async function descriptionOf(query: Query, document: string): Promise<Described> {
  const said = await query
    .selectFrom('description')
    .select(['publisher', 'kind', 'issued', 'language'])
    .where('document', '=', document)
    .orderBy('sequence')
    .execute()
  return said.reduce<Described>(
    (newest, next) => ({
      publisher: next.publisher ?? newest.publisher,
      kind: next.kind ?? newest.kind,
      issued: next.issued ?? newest.issued,
      language: next.language ?? newest.language,
    }),
    { publisher: null, kind: null, issued: null, language: null },
  )
}

/** False where that publisher is noted already. */
export async function noteOtherPublisher(query: Query, document: string, publisher: string): Promise<boolean> {
  const noted = await query
    .insertInto('other_publisher')
    .values({ document, publisher, recorded_at: new Date() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('document')
    .executeTakeFirst()
  return noted !== undefined
}

/** Every publisher that a document has or was also published by, as it is written there. */
export async function publisherNames(query: Query): Promise<readonly string[]> {
  const { rows } = await sql<{ publisher: string }>`
    select publisher from standing where publisher is not null union select publisher from other_publisher`.execute(
    query,
  )
  return rows.map(({ publisher }) => publisher)
}

export async function otherPublishersOf(query: Query, document: string): Promise<string[]> {
  const noted = await query
    .selectFrom('other_publisher')
    .select('publisher')
    .where('document', '=', document)
    .orderBy('publisher')
    .execute()
  return noted.map(({ publisher }) => publisher)
}

export async function isWithdrawn(query: Query, document: string): Promise<boolean> {
  const newest = await query
    .selectFrom('withdrawal')
    .select('withdrawn')
    .where('document', '=', document)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.withdrawn ?? false
}

export async function enterWithdrawal(
  query: Query,
  document: string,
  withdrawn: boolean,
  author: string,
  reason: string,
): Promise<void> {
  await query
    .insertInto('withdrawal')
    .values({ document, withdrawn, author, reason, recorded_at: new Date() })
    .execute()
}
