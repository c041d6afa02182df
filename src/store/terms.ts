import type { TermChange } from '../ledger/term.ts'
import { asJson } from './storable.ts'
import type { Query } from './store.ts'

/** What people changed of the term base, in the order in which they did. @param by what was recorded later is left out */
export async function termChanges(query: Query, by?: Date): Promise<TermChange[]> {
  let asked = query.selectFrom('term_change').selectAll()
  if (by) asked = asked.where('recorded_at', '<=', by)
  const rows = await asked.orderBy('sequence').execute()
  return rows.map(({ term, content, author, recorded_at, reason }) => ({
    id: term,
    term: content,
    by: author,
    at: recorded_at.toISOString(),
    why: reason,
  }))
}

export async function insertTermChanges(query: Query, changes: readonly TermChange[]): Promise<void> {
  // PostgreSQL takes 65,535 values in one statement
  for (let from = 0; from < changes.length; from += 5000)
    await query
      .insertInto('term_change')
      .values(
        changes.slice(from, from + 5000).map(({ id, term, by, at, why }) => ({
          term: id,
          content: term && asJson(term),
          author: by,
          recorded_at: at,
          reason: why,
        })),
      )
      .execute()
}
