import { sql } from 'kysely'
import type { LedgerDocument } from '../ledger/ledger.ts'
import type { DocumentKind, Edtf, Language, Reading } from '../reading/finding.ts'
import type { Query } from './store.ts'
import { asItCame, type StandingDocument, withdrawalOf } from './documents.ts'

// The file as it was known at a moment: what was appended later is left out.

/** A document with its bare facts, and what people had said of it by then. */
export interface KnownDocument extends Pick<
  StandingDocument,
  'name' | 'url' | 'format' | 'textHash' | 'length' | 'otherPublishers' | 'addedAt' | 'withdrawn'
> {
  readonly id: LedgerDocument['id']
  /** A web page's own time of publication. */
  readonly published: string | null
  readonly said: {
    readonly publisher: string | null
    readonly kind: DocumentKind | null
    readonly issued: Edtf | null
    readonly language: Language | null
  }
  /** The newest reading that had been made by then, in the language that people had given it by then. */
  readonly reading: Reading
}

/**
 * The documents that had been added by a moment, those withdrawn by then too, in the order in which they came.
 * @param pairs only what may belong to these pairs of sides: the documents that do today, and all whose readings or judgements are
 * several, since they may have belonged there before
 */
export async function documentsKnown(query: Query, by: Date, pairs?: readonly string[]): Promise<KnownDocument[]> {
  const chosen = pairs
    ? sql`(exists (select from document_pair p where p.document = d.id and p.pair = any(${pairs}))
        or exists (select from judgement_text j where j.text_hash = d.text_hash)
        or (select count(*) from reading r where r.text_hash = d.text_hash) > 1)`
    : sql`true`
  const newest = (field: string) => sql`(
    select ${sql.ref(field)} from description s where s.document = d.id and s.recorded_at <= ${by} and ${sql.ref(field)} is not null
    order by s.sequence desc limit 1)`
  const { rows } = await sql<KnownDocument>`
    select ${asItCame}, d.published, r.content as reading,
      json_build_object('publisher', ${newest('publisher')}, 'kind', ${newest('kind')}, 'issued', ${newest('issued')}, 'language', said.language) as said,
      array(select o.publisher from other_publisher o where o.document = d.id and o.recorded_at <= ${by} order by o.recorded_at, o.publisher)
        as "otherPublishers",
      ${withdrawalOf(by)} as withdrawn
    from document d
      join text t on t.hash = d.text_hash
      cross join lateral (select ${newest('language')} as language) said
      -- A text is stored a moment before its first reading: that one stood from the beginning
      cross join lateral (
        select content from reading r where r.text_hash = d.text_hash and r.language = coalesce(said.language, '')
        order by r.read_at <= ${by} desc, case when r.read_at <= ${by} then -r.id else r.id end limit 1
      ) r
    where d.added_at <= ${by} and ${chosen} order by d.sequence`.execute(query)
  return rows
}
