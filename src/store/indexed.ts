import { sql } from 'kysely'
import { documentCount } from './documents.ts'
import type { Query } from './store.ts'

// Under which version of the keys the documents are indexed, and how far.

/** The sequence of the last document that is indexed under a version of the keys; null where all are. */
async function indexedThrough(query: Query, version: string): Promise<number | null> {
  const known = await query.selectFrom('search_index').selectAll().executeTakeFirst()
  return known?.version === version ? known.through : 0
}

/** How many documents are not yet indexed under a version of the keys; null where it is known that all are. */
export async function countToIndex(query: Query, version: string): Promise<number | null> {
  const through = await indexedThrough(query, version)
  if (through === null) return null
  const { count } = await query
    .selectFrom('document')
    .select(sql<number>`count(*)`.as('count'))
    .where('sequence', '>', through)
    .executeTakeFirstOrThrow()
  return count
}

/** The next documents to be indexed under a version of the keys, which are noted as indexed. */
export async function takeToIndex(query: Query, version: string, most: number): Promise<readonly string[]> {
  const through = await indexedThrough(query, version)
  if (through === null) return []
  const next = await query
    .selectFrom('document')
    .select(['id', 'sequence'])
    .where('sequence', '>', through)
    .orderBy('sequence')
    .limit(most)
    .execute()
  await setIndexed(query, version, next.length < most ? null : next.at(-1)!.sequence)
  return next.map(({ id }) => id)
}

/** Whether documents were indexed under any version. */
export const isIndexed = async (query: Query): Promise<boolean> =>
  (await query.selectFrom('search_index').select('version').executeTakeFirst()) !== undefined

/** Where there are no documents yet, all that come are indexed under this version as they come. */
export async function beginIndex(query: Query, version: string): Promise<void> {
  if (!(await isIndexed(query)) && (await documentCount(query)) === 0) await setIndexed(query, version, null)
}

export async function setIndexed(query: Query, version: string, through: number | null): Promise<void> {
  await query.deleteFrom('search_index').execute()
  await query.insertInto('search_index').values({ version, through }).execute()
}
