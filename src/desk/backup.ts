import { HiwarError } from '../errors.ts'
import { newestEntries } from '../store/change-log.ts'
import { documentIds } from '../store/documents.ts'
import { newestReadings } from '../store/readings.ts'
import { analyseKept, continueNumbering, insertRows, keptRows } from '../store/rows.ts'
import { indexingAtOnce } from '../store/search.ts'
import { readBackup, writeBackup } from './backup-file.ts'
import { inHand } from './index-document.ts'
import type { Means } from './means.ts'
import { standDocuments } from './standing.ts'
import { enterDue } from '../store/pair-folds.ts'

/**
 * Writes everything that was ever entered to one file, as it stands at this moment: what stands in the sides' own spaces too, and the accounts. Of
 * secrets it holds the hashes of passwords and no more; sessions end with the store.
 */
export async function backup({ store }: Means, path: string): Promise<{ documents: number; bytes: number }> {
  return store.whole.read((query) => writeBackup(path, keptRows(query)))
}

/** Puts a backup into an empty ledger, whole or not at all; then the ledger is folded from it. */
export async function restore({ store, upkeep }: Means, path: string): Promise<{ documents: number }> {
  const restored = await store.whole.write(path, async (query) => {
    if ((await newestEntries(query, 1)).length > 0) throw new HiwarError('LEDGER_NOT_EMPTY')
    await insertRows(query, readBackup(path))
    await continueNumbering(query)
    await analyseKept(query)
    const documents = await documentIds(query)
    const pairs = new Set<string>()
    await indexingAtOnce(query, async () => {
      for (let at = 0; at < documents.length; at += inHand) {
        const read = await newestReadings(query, documents.slice(at, at + inHand))
        for (const pair of await standDocuments(query, read)) pairs.add(pair)
      }
    })
    await enterDue(query, [...pairs])
    return { documents: documents.length }
  })
  await upkeep.foldAll()
  return restored
}
