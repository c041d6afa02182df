import { describe, descriptionOf, lockDocument, publishedOf, textOf } from '../store/documents.ts'
import { actAs } from '../store/change-log.ts'
import { insertReading, readingOf, standingReading } from '../store/readings.ts'
import type { Description, DocumentRecord } from './desk.ts'
import { documentRecords } from './document-records.ts'
import { expectDate } from './edtf-date.ts'
import type { Means } from './means.ts'
import { namedDocument } from './named-document.ts'
import { foldAgain, standDocument } from './standing.ts'

/** Corrects what is said of a document; what is left out stays as it was. Another language means another reading. */
export async function describeDocument(
  { store, readers }: Means,
  called: string,
  { publisher, kind, issued, language }: Description,
  by: string,
): Promise<DocumentRecord> {
  expectDate(issued, '--issued')
  const said = { publisher: publisher ?? null, kind: kind ?? null, issued: issued ?? null, language: language ?? null }
  const version = await readers.version()
  const before = await store.read(async (query) => {
    const document = await namedDocument(query, called)
    const asked = (await descriptionOf(query, document)).language
    const { textHash } = await publishedOf(query, document)
    const changes = said.language !== null && said.language !== asked
    const read = changes && (await readingOf(query, textHash, version, said.language))
    return { document, textHash, text: changes && !read ? await textOf(query, textHash) : null, read: read || null }
  })
  const reading = before.text === null ? null : await readers.read(before.text, said.language)
  return store.write(called, async (query) => {
    const { document, textHash } = before
    await actAs(query, by)
    await lockDocument(query, document)
    await describe(query, document, said, by)
    const stored = reading
      ? await insertReading(query, textHash, said.language, reading)
      : (before.read ?? (await standingReading(query, document)))
    await foldAgain(query, await standDocument(query, document, stored))
    return (await documentRecords(query, [document]))[0]!
  })
}
