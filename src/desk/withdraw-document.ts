import { HiwarError } from '../errors.ts'
import { enterWithdrawal, isWithdrawn, lockDocument } from '../store/documents.ts'
import { standingReading } from '../store/readings.ts'
import type { Means } from './means.ts'
import { namedDocument } from './named-document.ts'
import { foldAgain, standDocument } from './standing.ts'

/** Takes a document out of the ledger, or puts it back. Both are entries: the document, its reading and the judgements stay. */
export async function withdrawDocument(
  { store }: Means,
  called: string,
  by: string,
  why: string,
  withdrawn = true,
): Promise<void> {
  if (!why.trim()) throw new HiwarError('REASON_MISSING', { name: '--why' })
  await store.write(called, async (query) => {
    const document = await namedDocument(query, called)
    await lockDocument(query, document)
    if ((await isWithdrawn(query, document)) === withdrawn) return
    await enterWithdrawal(query, document, withdrawn, by, why)
    await foldAgain(query, await standDocument(query, document, await standingReading(query, document)))
  })
}
