import type { Selectable } from 'kysely'
import { type Judged, type Judgement, textsOf } from '../ledger/judgement.ts'
import { asJson } from './storable.ts'
import type { Query } from './store.ts'
import type { Tables } from './tables.ts'

/** @param texts the texts that it is about, where it does not name them itself: a withdrawal is about those of what it withdraws */
export async function insertJudgement(query: Query, judgement: Judgement, texts: readonly string[]): Promise<void> {
  const { id, by, at, why, ...judged } = judgement
  await query
    .insertInto('judgement')
    .values({
      id,
      subject: judged.on,
      text_hash: textsOf(judgement)[0] ?? texts[0] ?? null,
      withdraws: judged.on === 'judgement' ? judged.withdraws : null,
      content: asJson(judged),
      author: by,
      recorded_at: at,
      reason: why,
    })
    .execute()
}

const judgementOf = ({ id, content, author, recorded_at, reason }: Selectable<Tables['judgement']>): Judgement => ({
  ...(content as Judged),
  id,
  by: author,
  at: recorded_at.toISOString(),
  why: reason,
})

/**
 * What people ruled on texts, in the order in which they ruled, withdrawn judgements and their withdrawals too.
 * @param by what was recorded later is left out
 */
export async function judgementsOn(query: Query, textHashes: readonly string[], by?: Date): Promise<Judgement[]> {
  let asked = query
    .selectFrom('judgement')
    .selectAll()
    .where('id', 'in', (texts) =>
      texts
        .selectFrom('judgement_text')
        .select('judgement')
        .where('text_hash', '=', (on) => on.fn.any(on.val(textHashes))),
    )
  if (by) asked = asked.where('recorded_at', '<=', by)
  return (await asked.orderBy('sequence').execute()).map(judgementOf)
}

/** The same on the texts of documents. */
export async function judgementsOnDocuments(
  query: Query,
  documents: readonly string[],
  by?: Date,
): Promise<Judgement[]> {
  const found = await query
    .selectFrom('judgement_text')
    .innerJoin('standing', 'standing.text_hash', 'judgement_text.text_hash')
    .select('judgement_text.text_hash')
    .distinct()
    .where('document', '=', (on) => on.fn.any(on.val(documents)))
    .execute()
  const textHashes = found.map(({ text_hash }) => text_hash)
  return textHashes.length > 0 ? judgementsOn(query, textHashes, by) : []
}

/** What people ruled on sources, withdrawals too. */
export async function judgementsOnSources(query: Query, by?: Date): Promise<Judgement[]> {
  let asked = query
    .withRecursive('about', (about) =>
      about
        .selectFrom('judgement')
        .select('id')
        .where('subject', '=', 'source')
        .unionAll((more) =>
          more.selectFrom('judgement as j').innerJoin('about', 'about.id', 'j.withdraws').select('j.id'),
        ),
    )
    .selectFrom('judgement')
    .selectAll()
    .where('id', 'in', (sources) => sources.selectFrom('about').select('id'))
  if (by) asked = asked.where('recorded_at', '<=', by)
  return (await asked.orderBy('sequence').execute()).map(judgementOf)
}

/** A judgement by its id, with the texts that it is about. */
export async function judgementWithTexts(
  query: Query,
  id: string,
): Promise<{ readonly judgement: Judgement; readonly texts: readonly string[] } | null> {
  const found = await query.selectFrom('judgement').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) return null
  const texts = await query
    .selectFrom('judgement_text')
    .select('text_hash')
    .where('judgement', '=', id)
    .orderBy('text_hash')
    .execute()
  return { judgement: judgementOf(found), texts: texts.map(({ text_hash }) => text_hash) }
}

/** Documents that hold one of these texts, in an order that everybody locks them in. */
export async function documentsOfTexts(query: Query, textHashes: readonly string[]): Promise<readonly string[]> {
  const found = await query
    .selectFrom('standing')
    .select('document')
    .where('text_hash', '=', (on) => on.fn.any(on.val(textHashes)))
    .orderBy('document')
    .execute()
  return found.map(({ document }) => document)
}
