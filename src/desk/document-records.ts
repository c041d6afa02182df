import { standingDocuments } from '../store/documents.ts'
import type { Query } from '../store/store.ts'
import type { DocumentRecord } from './desk.ts'
import type { Means } from './means.ts'

/** All documents in the order in which they came, or those of `ids`. */
export async function documentRecords(query: Query, ids?: readonly string[]): Promise<DocumentRecord[]> {
  const documents = await standingDocuments(query, ids)
  return documents.map(({ addedAt, ...document }) => ({ ...document, addedAt: addedAt.toISOString() }))
}

export async function listDocuments({ store, upkeep }: Means): Promise<readonly DocumentRecord[]> {
  await upkeep.current()
  return store.read((query) => documentRecords(query))
}
