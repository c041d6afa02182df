import { sql } from 'kysely'
import type { Query } from './store.ts'

// Which pairs of sides are folded, by which version of the program, and which are to be folded.

/** Says that the documents of these pairs are others than when they were folded. */
export async function enterDue(query: Query, pairs: readonly string[]): Promise<void> {
  if (pairs.length > 0)
    await query
      .insertInto('fold_due')
      .values(pairs.map((pair) => ({ pair })))
      .execute()
}

/**
 * The pairs that are to be folded: their documents are others than at the last fold, or another program folded them.
 * @param among only of these
 */
export async function pairsDue(query: Query, program: string, among?: readonly string[]): Promise<readonly string[]> {
  const chosen = among ? sql`pair = any(${among})` : sql`true`
  const { rows } = await sql<{ pair: string }>`
    select pair from fold_due where ${chosen} union select pair from pair_fold where program <> ${program} and ${chosen} order by pair`.execute(
    query,
  )
  return rows.map(({ pair }) => pair)
}

/** What made a pair due by now: to be asked before its documents are. */
export async function duesOf(query: Query, pair: string): Promise<readonly number[]> {
  const found = await query.selectFrom('fold_due').select('sequence').where('pair', '=', pair).execute()
  return found.map(({ sequence }) => sequence)
}

/** Says that a pair is folded. @param dues what made it due, as it was before the fold began; what came since stays */
export async function setFolded(query: Query, pair: string, program: string, dues: readonly number[]): Promise<void> {
  await query
    .insertInto('pair_fold')
    .values({ pair, program })
    .onConflict((known) => known.column('pair').doUpdateSet({ program }))
    .execute()
  if (dues.length > 0)
    await query
      .deleteFrom('fold_due')
      .where('sequence', '=', (on) => on.fn.any(on.val(dues)))
      .execute()
}

/** Tells whoever watches, once the transaction stands, that the ledger is another: a fold is no entry. */
export async function tellOfFold(query: Query): Promise<void> {
  await sql`select pg_notify('hiwar_change', 'fold')`.execute(query)
}
