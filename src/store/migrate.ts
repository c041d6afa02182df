import { type Kysely, sql } from 'kysely'
import { HiwarError } from '../errors.ts'
import documents from './migrations/0001-documents.sql?raw'
import ledger from './migrations/0002-ledger.sql?raw'
import derivation from './migrations/0003-derivation.sql?raw'
import documentName from './migrations/0004-document-name.sql?raw'
import judgements from './migrations/0005-judgements.sql?raw'
import search from './migrations/0007-search.sql?raw'
import changeLog from './migrations/0008-change-log.sql?raw'
import terms from './migrations/0010-terms.sql?raw'
import ledgerPieces from './migrations/0011-ledger-pieces.sql?raw'
import dialogue from './migrations/0012-dialogue.sql?raw'
import accounts from './migrations/0013-accounts.sql?raw'
import scale from './migrations/0014-scale.sql?raw'
import piecesAsWritten from './migrations/0015-pieces-as-written.sql?raw'
import searchDays from './migrations/0016-search-days.sql?raw'
import type { Tables } from './tables.ts'

/** In order; a migration that was released is never changed, and each only adds, but for what is derived and can be made again. */
export const migrations = [
  { number: 1, name: 'documents', script: documents },
  { number: 2, name: 'ledger', script: ledger },
  { number: 3, name: 'derivation', script: derivation },
  { number: 4, name: 'document-name', script: documentName },
  { number: 5, name: 'judgements', script: judgements },
  { number: 7, name: 'search', script: search },
  { number: 8, name: 'change-log', script: changeLog },
  { number: 10, name: 'terms', script: terms },
  { number: 11, name: 'ledger-pieces', script: ledgerPieces },
  { number: 12, name: 'dialogue', script: dialogue },
  { number: 13, name: 'accounts', script: accounts },
  { number: 14, name: 'scale', script: scale },
  { number: 15, name: 'pieces-as-written', script: piecesAsWritten },
  { number: 16, name: 'search-days', script: searchDays },
] as const

export const newestMigration = migrations.at(-1)!.number

/**
 * Applies what a database lacks, all of it or nothing, and with it what is to be done after. Two programs that come at once do it once.
 */
export async function migrate<T>(database: Kysely<Tables>, after: (query: Kysely<Tables>) => Promise<T>): Promise<T> {
  return database.transaction().execute(async (query) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('hiwar migration', 0))`.execute(query)
    await sql`create schema if not exists hiwar`.execute(query)
    await sql`create table if not exists migration (
      number integer primary key, name text not null, applied_at timestamptz not null default now()
    )`.execute(query)
    const applied = new Set(
      (await query.selectFrom('migration').select('number').execute()).map(({ number }) => number),
    )
    const newest = Math.max(0, ...applied)
    if (newest > newestMigration) throw new HiwarError('STORE_NEWER', { found: newest })
    for (const { number, name, script } of migrations) {
      if (applied.has(number)) continue
      await sql.raw(script).execute(query)
      await query.insertInto('migration').values({ number, name }).execute()
    }
    return after(query)
  })
}
