import type { Judged, Judgement } from '../ledger/judgement.ts'
import { asJson } from './storable.ts'
import type { Query } from './store.ts'

/** @param textHash the text that it is about; a withdrawal is about the text of what it withdraws */
export async function insertJudgement(query: Query, judgement: Judgement, textHash: string): Promise<void> {
  const { id, by, at, why, ...judged } = judgement
  await query
    .insertInto('judgement')
    .values({
      id,
      subject: judged.on,
      text_hash: textHash,
      withdraws: judged.on === 'judgement' ? judged.withdraws : null,
      content: asJson(judged),
      author: by,
      recorded_at: at,
      reason: why,
    })
    .execute()
}

/** In the order in which they were given, withdrawn ones and their withdrawals too. */
export async function judgementsOn(query: Query, textHashes: readonly string[]): Promise<Judgement[]> {
  const found = await query
    .selectFrom('judgement')
    .selectAll()
    .where('text_hash', '=', (on) => on.fn.any(on.val(textHashes)))
    .orderBy('sequence')
    .execute()
  return found.map(({ id, content, author, recorded_at, reason }) => ({
    ...(content as Judged),
    id,
    by: author,
    at: recorded_at.toISOString(),
    why: reason,
  }))
}

export async function textOfJudgement(query: Query, id: string): Promise<string | null> {
  const found = await query.selectFrom('judgement').select('text_hash').where('id', '=', id).executeTakeFirst()
  return found?.text_hash ?? null
}

/** Documents that hold a text, in an order that everybody locks them in. */
export async function documentsOfText(query: Query, textHash: string): Promise<readonly string[]> {
  const found = await query.selectFrom('standing').select('document').where('text_hash', '=', textHash).orderBy('document').execute()
  return found.map(({ document }) => document)
}
