import { type Selectable, sql } from 'kysely'
import type { Content, Entry } from '../dialogue/entry.ts'
import { asJson } from './storable.ts'
import type { Query } from './store.ts'
import type { Tables } from './tables.ts'

// Entries of the coming rounds. A transaction sees and writes those of the sides that it was opened for (`Store.forSides`), and no others.

/** One writing at a time about a round, to the end of the transaction: what is read of it before stays true. */
export async function lockRound(query: Query, round: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${round}, 12))`.execute(query)
}

/** Enters what was written, in its order. */
export async function insertEntries(query: Query, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  await query
    .insertInto('dialogue_entry')
    .values(
      entries.map(({ id, round, sides, space, author, side, at, content }) => ({
        id,
        round,
        sides: [...sides],
        space,
        author,
        side,
        at,
        content: asJson(content),
      })),
    )
    .execute()
}

const entryOf = ({
  id,
  round,
  sides,
  space,
  author,
  side,
  at,
  content,
}: Selectable<Tables['dialogue_entry']>): Entry => ({
  id,
  round,
  sides,
  space,
  author,
  side,
  at: at.toISOString(),
  content: content as Content,
})

/**
 * The entries of a round in the order in which they were entered.
 * @param by what was entered later is left out
 */
export async function entriesOf(query: Query, round: string, by?: Date): Promise<Entry[]> {
  let asked = query.selectFrom('dialogue_entry').selectAll().where('round', '=', round)
  if (by) asked = asked.where('at', '<=', by)
  return (await asked.orderBy('sequence').execute()).map(entryOf)
}

/** The rounds that something was written about, by their addresses. */
export async function roundsWritten(query: Query): Promise<string[]> {
  const found = await query.selectFrom('dialogue_entry').select('round').distinct().orderBy('round').execute()
  return found.map(({ round }) => round)
}

/** What was begun and cancelled, of every round, in order. */
export async function openings(query: Query): Promise<Entry[]> {
  const kinds: Content['kind'][] = ['round-prepared', 'round-cancelled']
  const asked = query
    .selectFrom('dialogue_entry')
    .selectAll()
    .where(sql`content ->> 'kind'`, 'in', kinds)
  return (await asked.orderBy('sequence').execute()).map(entryOf)
}
