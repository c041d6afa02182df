import { descriptionOf, publishedOf, textOf } from '../store/documents.ts'
import { documentsReadOtherwise, insertReading, readingOf } from '../store/readings.ts'
import type { Means } from './means.ts'
import { foldAgain, standDocument } from './standing.ts'

/**
 * Reads every text again that another version of the reader has read. The new readings are stored one by one, so that a stop in the middle
 * loses nothing; then, at once, they take the place of the former ones, and the ledger is folded from them and from all judgements.
 */
export async function readAgain({ store, readers }: Means, progress: (done: number, of: number) => void = () => {}): Promise<void> {
  const version = await readers.version()
  const documents = await store.read((query) => documentsReadOtherwise(query, version))
  if (documents.length === 0) return
  for (const [done, document] of documents.entries()) {
    progress(done, documents.length)
    const unread = await store.read(async (query) => {
      const { textHash } = await publishedOf(query, document)
      const { language } = await descriptionOf(query, document)
      const read = await readingOf(query, textHash, version, language)
      return read ? null : { textHash, language, text: await textOf(query, textHash) }
    })
    if (!unread) continue
    const reading = await readers.read(unread.text, unread.language)
    await store.write(document, (query) => insertReading(query, unread.textHash, unread.language, reading))
  }
  await store.writeAlone('', async (query) => {
    const pairs = new Set<string>()
    for (const document of documents) {
      const { textHash } = await publishedOf(query, document)
      const { language } = await descriptionOf(query, document)
      // Described anew in the meantime: then it was read anew as well.
      const reading = await readingOf(query, textHash, version, language)
      if (reading) for (const pair of await standDocument(query, document, reading)) pairs.add(pair)
    }
    await foldAgain(query, [...pairs])
  })
  progress(documents.length, documents.length)
}
