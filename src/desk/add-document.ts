import { basename } from 'node:path'
import { HiwarError } from '../errors.ts'
import { actAs } from '../store/change-log.ts'
import {
  describe,
  descriptionOf,
  documentOfBytes,
  insertDocument,
  insertText,
  isWithdrawn,
  lockDocument,
  noteOtherPublisher,
  standingDocuments,
} from '../store/documents.ts'
import { insertReading, readingOf, standingReading } from '../store/readings.ts'
import type { Query } from '../store/store.ts'
import type { AddStage, Added, Description, Source } from './desk.ts'
import { expectDate } from './edtf-date.ts'
import { indexDocuments } from './index-document.ts'
import type { Means } from './means.ts'
import { sha256 } from './sha256.ts'
import { foldAgain, standDocument } from './standing.ts'
import { enterDue } from '../store/pair-folds.ts'

/** Others that are added at the same time. */
interface Among {
  /** Ends once those are stored that come before it. */
  readonly before: Promise<void>
  /** Ends once all are: the ledgers are folded for them together. */
  readonly all: Promise<void>
}
const alone: Among = { before: Promise.resolve(), all: Promise.resolve() }

/**
 * Reads a document and stores it with its reading and its place in the search: all of it or nothing. Then the ledgers that it enters are folded:
 * from the stage `folding` on it is there, whatever happens. The same bytes twice change nothing.
 */
export async function addDocument(
  { store, readers, upkeep }: Means,
  source: Source,
  description: Description,
  progress: (stage: AddStage) => void = () => {},
  by = '',
  among: Among = alone,
): Promise<Added> {
  expectDate(description.issued, '--issued')
  if (source.from === 'url') progress('fetching')
  const { bytes, name, url } = await received(source)
  await store.expectRoom(bytes.length, name)
  const bytesHash = sha256(bytes)
  const known = await store.read((query) => documentOfBytes(query, bytesHash))
  if (known)
    return store.write(name, async (query) => {
      await actAs(query, by)
      return addKnown(query, known, description, by)
    })

  progress('extracting')
  const { text, format, encoding, title, published } = await readers.extract(bytes, name)
  const textHash = sha256(text)
  progress('reading')
  const language = description.language ?? null
  const version = await readers.version()
  const readBefore = await store.read((query) => readingOf(query, textHash, version, language))
  const reading = readBefore?.content ?? (await readers.read(text, language))
  await among.before
  progress('storing')
  const id = `document:${bytesHash.slice(0, 16)}`
  const stored = await store.write(name, async (query) => {
    await actAs(query, by)
    await insertText(query, textHash, text)
    const document = {
      id,
      bytes,
      bytesHash,
      textHash,
      name,
      url,
      format,
      encoding,
      title: title ?? null,
      published: published ?? null,
    }
    // Somebody else was adding the same bytes
    if (!(await insertDocument(query, document)))
      return { known: await addKnown(query, id, description, by), pairs: [] }
    if (Object.values(description).some((word) => word !== undefined)) await describe(query, id, said(description), by)
    const pairs = await standDocument(query, id, await insertReading(query, textHash, language, reading))
    await enterDue(query, pairs)
    return { known: null, pairs }
  })
  if (stored.known) return stored.known
  progress('folding')
  await among.all
  await upkeep.fold(stored.pairs)
  return store.read((query) => added(query, id, 'added'))
}

const said = ({ publisher, kind, issued, language }: Description) => ({
  publisher: publisher ?? null,
  kind: kind ?? null,
  issued: issued ?? null,
  language: language ?? null,
})

async function received(source: Source): Promise<{ bytes: Uint8Array; name: string; url: string | null }> {
  switch (source.from) {
    case 'file':
      return { bytes: source.bytes, name: basename(source.name), url: source.url ?? null }
    case 'paste': {
      const name = source.name?.trim() || '-'
      if (!source.text.trim()) throw new HiwarError('FILE_EMPTY', { name })
      return { bytes: new TextEncoder().encode(source.text), name, url: null }
    }
    case 'url':
      return { ...(await (await import('./fetch-url.ts')).fetchUrl(source.url)), name: source.url, url: source.url }
  }
}

/** The same bytes again: nothing new but, perhaps, who else published them. */
async function addKnown(query: Query, id: string, { publisher }: Description, by: string): Promise<Added> {
  await lockDocument(query, id)
  const first = (await descriptionOf(query, id)).publisher
  if (!publisher || publisher === first) return added(query, id, 'known')
  if (first) {
    const noted = await noteOtherPublisher(query, id, publisher)
    if (noted) await indexDocuments(query, [id])
    return added(query, id, noted ? 'publisher-noted' : 'known')
  }
  await describe(query, id, said({ publisher }), by)
  await foldAgain(query, await standDocument(query, id, await standingReading(query, id)))
  return added(query, id, 'publisher-noted')
}

async function added(query: Query, id: string, outcome: Added['outcome']): Promise<Added> {
  const [record] = await standingDocuments(query, [id])
  const { name, found, rounds } = record!
  return { document: id, name, outcome, found, rounds, withdrawn: await isWithdrawn(query, id) }
}
