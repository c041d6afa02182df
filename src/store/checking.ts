import { sql } from 'kysely'
import type { Judgement } from '../ledger/judgement.ts'
import type { Reading } from '../reading/finding.ts'
import { judgementsOn } from './judgements.ts'
import type { Query } from './store.ts'

// One row at a time, so that proving a large store takes no more memory than its largest document.

export interface CheckedText {
  readonly hash: string
  readonly content: string
  readonly length: number
  readonly readings: readonly Reading[]
  readonly judgements: readonly Judgement[]
}

/** Every text with all its readings and judgements. */
export async function* everyText(query: Query): AsyncGenerator<CheckedText> {
  for (let last = ''; ;) {
    const text = await query
      .selectFrom('text')
      .selectAll()
      .where('hash', '>', last)
      .orderBy('hash')
      .limit(1)
      .executeTakeFirst()
    if (!text) return
    last = text.hash
    const readings = await query
      .selectFrom('reading')
      .select('content')
      .where('text_hash', '=', text.hash)
      .orderBy('id')
      .execute()
    yield {
      ...text,
      readings: readings.map(({ content }) => content),
      judgements: await judgementsOn(query, [text.hash]),
    }
  }
}

/** Every document with its bytes. */
export async function* everyDocument(
  query: Query,
): AsyncGenerator<{ id: string; sequence: number; bytes: Uint8Array; bytes_hash: string }> {
  for (let last = -1; ;) {
    const document = await query
      .selectFrom('document')
      .select(['id', 'sequence', 'bytes', 'bytes_hash'])
      .where('sequence', '>', last)
      .orderBy('sequence')
      .limit(1)
      .executeTakeFirst()
    if (!document) return
    last = document.sequence
    yield document
  }
}

/** Documents that do not stand as they should: no standing, or one on another text's reading. */
export async function misplacedDocuments(query: Query): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from document d
      left join standing s on s.document = d.id and s.text_hash = d.text_hash
      left join reading r on r.id = s.reading and r.text_hash = d.text_hash
      left join text t on t.hash = d.text_hash
    where r.id is null or t.hash is null order by d.id`.execute(query)
  return rows.map(({ id }) => id)
}

export async function judgementCount(query: Query): Promise<number> {
  const { count } = await query
    .selectFrom('judgement')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Judgements that are not noted on every text that they hold on to: the fold would pass them over. */
export async function misnotedJudgements(query: Query): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select j.id from judgement j where exists (
      select from (
        select j.text_hash where j.text_hash is not null
        union select jsonb_path_query(j.content, 'lax $.**.textHash') #>> '{}'
        union select w.text_hash from judgement_text w where w.judgement = j.withdraws
      ) held (text_hash) where not exists (select from judgement_text t where t.judgement = j.id and t.text_hash = held.text_hash)
    ) order by j.id`.execute(query)
  return rows.map(({ id }) => id)
}

export async function textOfDocument(query: Query, document: string): Promise<string | null> {
  const found = await query
    .selectFrom('document')
    .innerJoin('text', 'text.hash', 'document.text_hash')
    .select('content')
    .where('id', '=', document)
    .executeTakeFirst()
  return found?.content ?? null
}
