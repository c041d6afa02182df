import { HiwarError } from '../errors.ts'
import { documentCount, documentIds, publishedOf, descriptionOf } from '../store/documents.ts'
import { newestReading } from '../store/readings.ts'
import { continueNumbering, keptRows, rowInsertion } from '../store/rows.ts'
import { readBackup, writeBackup } from './backup-file.ts'
import type { Means } from './means.ts'
import { foldAgain, standDocument } from './standing.ts'

/** Writes everything that was ever entered to one file, as it stands at this moment. */
export async function backup({ store }: Means, path: string): Promise<{ documents: number; bytes: number }> {
  return store.read((query) => writeBackup(path, keptRows(query)))
}

/** Puts a backup into an empty ledger, whole or not at all, and folds the ledger from it. */
export async function restore({ store }: Means, path: string): Promise<{ documents: number }> {
  return store.writeAlone(path, async (query) => {
    if ((await documentCount(query)) > 0) throw new HiwarError('LEDGER_NOT_EMPTY')
    const insert = rowInsertion(query)
    for await (const { table, row } of readBackup(path)) await insert(table, row)
    await continueNumbering(query)
    const documents = await documentIds(query)
    const pairs = new Set<string>()
    for (const document of documents) {
      const { textHash } = await publishedOf(query, document)
      const { language } = await descriptionOf(query, document)
      for (const pair of await standDocument(query, document, await newestReading(query, textHash, language)))
        pairs.add(pair)
    }
    await foldAgain(query, [...pairs])
    return { documents: documents.length }
  })
}
