import { descriptionOf, publishedOf, textOf } from '../store/documents.ts'
import { enterDue } from '../store/pair-folds.ts'
import { documentsReadOtherwise, insertReading, readingOf } from '../store/readings.ts'
import type { Means } from './means.ts'
import { standDocuments } from './standing.ts'

/** Documents that stand on their new readings at once. */
const together = 50

/**
 * Reads every text again that another version of the reader has read. The new readings take the place of the former ones some documents at a time,
 * so that a stop in the middle loses nothing, and the ledger is folded from them and from all judgements.
 * @param stop ends it between two texts
 */
export async function readAgain(
  means: Means,
  progress: (done: number, of: number) => void = () => {},
  stop?: AbortSignal,
): Promise<void> {
  const { store, readers, upkeep } = means
  const version = await readers.version()
  const documents = await store.read((query) => documentsReadOtherwise(query, version))
  if (documents.length === 0) return
  for (let at = 0; at < documents.length && !stop?.aborted; at += together) {
    const some = documents.slice(at, at + together)
    for (const [i, document] of some.entries()) {
      if (stop?.aborted) return
      progress(at + i, documents.length)
      await readOnce(means, document, version)
    }
    await store.writeAlone('', async (query) => {
      const read = []
      for (const document of some) {
        const { textHash } = await publishedOf(query, document)
        const { language } = await descriptionOf(query, document)
        // Described anew in the meantime: then it was read anew as well.
        const reading = await readingOf(query, textHash, version, language)
        if (reading) read.push({ document, reading })
      }
      await enterDue(query, await standDocuments(query, read))
    })
  }
  if (!stop?.aborted) await upkeep.foldAll()
  progress(documents.length, documents.length)
}

async function readOnce({ store, readers }: Means, document: string, version: string): Promise<void> {
  const unread = await store.read(async (query) => {
    const { textHash } = await publishedOf(query, document)
    const { language } = await descriptionOf(query, document)
    const read = await readingOf(query, textHash, version, language)
    return read ? null : { textHash, language, text: await textOf(query, textHash) }
  })
  if (!unread) return
  const reading = await readers.read(unread.text, unread.language)
  await store.write(document, (query) => insertReading(query, unread.textHash, unread.language, reading))
}
