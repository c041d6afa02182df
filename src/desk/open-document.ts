import { HiwarError } from '../errors.ts'
import { marksOf } from '../ledger/judged-reading.ts'
import { orphansOf } from '../ledger/judgement-list.ts'
import { standing } from '../ledger/judgement.ts'
import { bytesOf, textOf } from '../store/documents.ts'
import { judgementsOn } from '../store/judgements.ts'
import { standingReading } from '../store/readings.ts'
import { stillPage } from '../text/still-page.ts'
import type { OpenDocument } from './desk.ts'
import { documentRecords } from './document-records.ts'
import type { Means } from './means.ts'
import { namedDocument } from './named-document.ts'

export async function openDocument({ store, upkeep }: Means, called: string): Promise<OpenDocument> {
  const document = await store.read((query) => namedDocument(query, called))
  await upkeep.current({ document })
  return store.read(async (query) => {
    const record = (await documentRecords(query, [document]))[0]!
    const text = await textOf(query, record.textHash)
    const judgements = await judgementsOn(query, [record.textHash])
    const { content: reading } = await standingReading(query, document)
    return {
      ...record,
      text,
      reading,
      judgements,
      marks: marksOf(reading, record.textHash, standing(judgements)),
      orphans: orphansOf(judgements, (hash) => (hash === record.textHash ? text : undefined)),
    }
  })
}

/** An HTML page as it came, without what would run or ask for anything. Throws `NOT_FOUND` for a document of another format. */
export async function originalPage({ store }: Means, called: string): Promise<string> {
  return store.read(async (query) => {
    const document = await namedDocument(query, called)
    const { format } = (await documentRecords(query, [document]))[0]!
    if (format !== 'html') throw new HiwarError('NOT_FOUND', { name: called })
    const { bytes, name } = await bytesOf(query, document)
    return stillPage(bytes, name)
  })
}

export async function originalBytes({ store }: Means, called: string): Promise<{ name: string; bytes: Uint8Array }> {
  return store.read(async (query) => bytesOf(query, await namedDocument(query, called)))
}
