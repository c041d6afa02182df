import { sql } from 'kysely'
import type { Reading } from '../reading/finding.ts'
import type { Described } from './documents.ts'
import type { Query } from './store.ts'

/** What a document's standing, its place in the ledger and its place in the search are derived from, beside its reading. */
export interface BareDocument {
  readonly id: string
  readonly sequence: number
  readonly name: string
  readonly textHash: string
  readonly text: string
  /** UTF-16 code units of the text. */
  readonly length: number
  /** A web page's own time of publication. */
  readonly published: string | null
  /** The newest word on each field. */
  readonly said: Described
  readonly withdrawn: boolean
  readonly otherPublishers: readonly string[]
  /** The pairs of sides whose ledger it is in. */
  readonly pairs: readonly string[]
}

/** Several documents at once, in the order of arrival. */
export async function bareDocuments(query: Query, ids: readonly string[]): Promise<BareDocument[]> {
  const newest = (field: string) => sql`(
    select ${sql.ref(field)} from description s where s.document = d.id and ${sql.ref(field)} is not null order by s.sequence desc limit 1)`
  const { rows } = await sql<BareDocument>`
    select d.id, d.sequence, d.name, d.text_hash as "textHash", t.content as text, t.length, d.published,
      json_build_object('publisher', ${newest('publisher')}, 'kind', ${newest('kind')}, 'issued', ${newest('issued')}, 'language', ${newest('language')}) as said,
      coalesce((select w.withdrawn from withdrawal w where w.document = d.id order by w.sequence desc limit 1), false) as withdrawn,
      array(select o.publisher from other_publisher o where o.document = d.id order by o.publisher) as "otherPublishers",
      array(select p.pair from document_pair p where p.document = d.id order by p.pair) as pairs
    from document d join text t on t.hash = d.text_hash where d.id = any(${ids}) order by d.sequence`.execute(query)
  return rows
}

/** The readings on which documents stand, by their ids. */
export async function standingReadings(query: Query, ids: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
  const found = await query
    .selectFrom('standing')
    .innerJoin('reading', 'reading.id', 'standing.reading')
    .select(['document', 'content'])
    .where('document', '=', (on) => on.fn.any(on.val(ids)))
    .execute()
  return new Map(found.map(({ document, content }) => [document, content]))
}
