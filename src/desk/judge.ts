import { randomUUID } from 'node:crypto'
import { HiwarError } from '../errors.ts'
import { type Judged, type Judgement, textsOf } from '../ledger/judgement.ts'
import { lockDocument } from '../store/documents.ts'
import { documentsOfTexts, insertJudgement, judgementWithTexts } from '../store/judgements.ts'
import { pairsOf } from '../store/ledger-parts.ts'
import { standingReading } from '../store/readings.ts'
import type { Query } from '../store/store.ts'
import type { Means } from './means.ts'
import { soundJudgement } from './sound-judgement.ts'
import { foldAgain, standDocuments } from './standing.ts'

/** Enters a person's ruling and folds what it touches. */
export async function judge({ store }: Means, judged: Judged, by: string, why: string | null): Promise<Judgement> {
  return store.write('', async (query) => {
    const { touched, texts } = await reachOf(query, judged)
    const sound = await soundJudgement(query, judged, why)
    const documents = await documentsOfTexts(query, texts)
    for (const document of documents) await lockDocument(query, document)
    const judgement: Judgement = { ...sound, id: `judgement:${randomUUID()}`, by, at: new Date().toISOString(), why }
    await insertJudgement(query, judgement, texts)
    if (touched === 'nothing') return judgement
    const pairs = new Set(await pairsOf(query, documents))
    if (touched === 'readings') {
      const read = []
      for (const document of documents) read.push({ document, reading: await standingReading(query, document) })
      for (const pair of await standDocuments(query, read)) pairs.add(pair)
    }
    await foldAgain(query, [...pairs])
    return judgement
  })
}

/** The texts that a ruling is about, and what it changes: what documents say, how the ledger joins it, or nothing that is stored. */
async function reachOf(
  query: Query,
  judged: Judged,
): Promise<{ readonly texts: readonly string[]; readonly touched: 'readings' | 'ledger' | 'nothing' }> {
  if (judged.on === 'judgement') {
    const taken = await judgementWithTexts(query, judged.withdraws)
    if (!taken) throw new HiwarError('JUDGEMENT_NOT_FOUND', { name: judged.withdraws })
    return { texts: taken.texts, touched: (await reachOf(query, taken.judgement)).touched }
  }
  const touched =
    judged.on === 'finding' || judged.on === 'document'
      ? 'readings'
      : judged.on === 'source' || judged.on === 'claim'
        ? 'nothing'
        : 'ledger'
  return { texts: textsOf(judged), touched }
}
