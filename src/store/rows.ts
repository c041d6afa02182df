import { type RawBuilder, sql } from 'kysely'
import type { Query } from './store.ts'
import type { Tables } from './tables.ts'

// The rows of the kept tables, as a backup carries them: all that is not derived, in an order in which every reference comes after what it refers to.

/** Each with the column that orders it, and the columns that are not plain text, numbers or truth. */
const kept = [
  { table: 'text', by: 'hash' },
  { table: 'document', by: 'sequence', bytes: ['bytes'] },
  { table: 'description', by: 'sequence' },
  { table: 'other_publisher', by: 'document, publisher' },
  { table: 'withdrawal', by: 'sequence' },
  { table: 'reading', by: 'id', json: ['content'] },
  { table: 'judgement', by: 'sequence', json: ['content'] },
] as const satisfies readonly { table: keyof Tables; by: string; bytes?: readonly string[]; json?: readonly string[] }[]

export type KeptTable = (typeof kept)[number]['table']
export type Row = Readonly<Record<string, unknown>>

export const keptTables: readonly KeptTable[] = kept.map(({ table }) => table)

/** Every kept row, bytes as base64, read through a cursor: memory holds one row at a time. */
export async function* keptRows(query: Query): AsyncGenerator<{ table: KeptTable; row: Row }> {
  for (const { table, by, ...columns } of kept) {
    await sql`declare kept cursor for select * from ${sql.table(table)} order by ${sql.raw(by)}`.execute(query)
    for (;;) {
      const { rows } = await sql<Row>`fetch 1 from kept`.execute(query)
      if (rows.length === 0) break
      yield { table, row: changed(rows[0]!, 'bytes' in columns ? columns.bytes : [], (bytes) => (bytes as Buffer).toString('base64')) }
    }
    await sql`close kept`.execute(query)
  }
}

export async function insertRow(query: Query, table: KeptTable, row: Row): Promise<void> {
  const columns = kept.find((one) => one.table === table)!
  const decoded = changed(row, 'bytes' in columns ? columns.bytes : [], (bytes) => Buffer.from(bytes as string, 'base64'))
  const values = changed(decoded, 'json' in columns ? columns.json : [], (value) => JSON.stringify(value))
  const names = Object.keys(values).map((name) => sql.ref(name))
  const given: RawBuilder<unknown>[] = Object.values(values).map((value) => sql`${value}`)
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(given)})`.execute(query)
}

const changed = (row: Row, columns: readonly string[], change: (value: unknown) => unknown): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, columns.includes(name) ? change(value) : value]))

/** Numbering goes on after the rows that were inserted with their numbers. */
export async function continueNumbering(query: Query): Promise<void> {
  for (const [table, column] of [['document', 'sequence'], ['description', 'sequence'], ['withdrawal', 'sequence'], ['judgement', 'sequence'], ['reading', 'id']] as const)
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}), greatest(1, (select max(${sql.ref(column)}) from ${sql.table(table)})),
        exists (select from ${sql.table(table)}))`.execute(query)
}
