import { randomUUID } from 'node:crypto'
import { HiwarError } from '../errors.ts'
import type { Judged, Judgement } from '../ledger/judgement.ts'
import { lockDocument, textOf } from '../store/documents.ts'
import { documentsOfText, insertJudgement, textOfJudgement } from '../store/judgements.ts'
import { standingReading } from '../store/readings.ts'
import type { Query } from '../store/store.ts'
import { expectDate } from './edtf-date.ts'
import type { Means } from './means.ts'
import { foldAgain, standDocument } from './standing.ts'

/** Enters a person's ruling and folds what it touches. */
export async function judge({ store }: Means, judged: Judged, by: string, why: string | null): Promise<Judgement> {
  return store.write('', async (query) => {
    const textHash = await textJudged(query, judged)
    const judgement: Judgement = { ...(await asItStood(query, judged)), id: `judgement:${randomUUID()}`, by, at: new Date().toISOString(), why }
    const documents = await documentsOfText(query, textHash)
    for (const document of documents) await lockDocument(query, document)
    await insertJudgement(query, judgement, textHash)
    const pairs = new Set<string>()
    for (const document of documents) {
      for (const pair of await standDocument(query, document, await standingReading(query, document))) pairs.add(pair)
    }
    await foldAgain(query, [...pairs])
    return judgement
  })
}

/** The text that a ruling is about. A ruling on words that no text says there is refused. */
async function textJudged(query: Query, judged: Judged): Promise<string> {
  switch (judged.on) {
    case 'finding': {
      const { textHash, start, end, quote } = judged.anchor
      const known = (await documentsOfText(query, textHash)).length > 0
      if (!known || quote === '' || (await textOf(query, textHash)).slice(start, end) !== quote)
        throw new HiwarError('FINDING_NOT_FOUND', { name: `${textHash.slice(0, 16)} ${start}–${end}` })
      return textHash
    }
    case 'document':
      expectDate(judged.round?.date ?? undefined, '--date')
      if ((await documentsOfText(query, judged.textHash)).length === 0) throw new HiwarError('DOCUMENT_NOT_FOUND', { name: judged.textHash })
      return judged.textHash
    case 'judgement': {
      const textHash = await textOfJudgement(query, judged.withdraws)
      if (!textHash) throw new HiwarError('JUDGEMENT_NOT_FOUND', { name: judged.withdraws })
      return textHash
    }
  }
}

/** With the finding as it was judged, so that it stands when a newer reader no longer finds it. */
async function asItStood(query: Query, judged: Judged): Promise<Judged> {
  if (judged.on !== 'finding' || judged.finding) return judged
  const { textHash, type, start, end } = judged.anchor
  const [document] = await documentsOfText(query, textHash)
  const { content } = await standingReading(query, document!)
  const finding = content[type].find((found) => found.start === start && found.end === end)
  return finding ? { ...judged, finding: { ...finding } } : judged
}
