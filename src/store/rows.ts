import { type RawBuilder, sql } from 'kysely'
import type { Query } from './store.ts'
import type { Tables } from './tables.ts'

// The rows of the kept tables, as a backup carries them: all that is not derived, in an order in which every reference comes after what it refers to.

/** Each with the columns that order it. The log comes first, so that a restored row finds its entry. */
const kept = [
  { table: 'change', by: 'sequence' },
  { table: 'text', by: 'hash' },
  { table: 'document', by: 'sequence' },
  { table: 'description', by: 'sequence' },
  { table: 'other_publisher', by: 'document, publisher' },
  { table: 'withdrawal', by: 'sequence' },
  { table: 'reading', by: 'id' },
  { table: 'judgement', by: 'sequence' },
  { table: 'term_change', by: 'sequence' },
  { table: 'dialogue_entry', by: 'sequence' },
  { table: 'account', by: 'name' },
  { table: 'account_change', by: 'sequence' },
  { table: 'account_password', by: 'sequence' },
] as const satisfies readonly { table: keyof Tables; by: string }[]

export type KeptTable = (typeof kept)[number]['table']
export type Row = Readonly<Record<string, unknown>>

export const keptTables: readonly KeptTable[] = kept.map(({ table }) => table)

/** Columns by their names, with PostgreSQL's name of what each holds. */
async function columnsOf(query: Query, table: KeptTable): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; holds: string }>`
    select attname as name, format_type(atttypid, null) as holds from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(query)
  return new Map(rows.map(({ name, holds }) => [name, holds]))
}

/** Instants whole: a `Date` would lose their microseconds. */
const shown = (name: string, holds: string): RawBuilder<unknown> =>
  holds === 'timestamp with time zone'
    ? sql`to_char(${sql.ref(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${sql.ref(name)}`
    : sql.ref(name)

/** Every kept row, bytes as base64, read through a cursor: memory holds one row at a time. */
export async function* keptRows(query: Query): AsyncGenerator<{ table: KeptTable; row: Row }> {
  for (const { table, by } of kept) {
    const columns = await columnsOf(query, table)
    const shownColumns = sql.join([...columns].map(([name, holds]) => shown(name, holds)))
    await sql`declare kept cursor for select ${shownColumns} from ${sql.table(table)} order by ${sql.raw(by)}`.execute(
      query,
    )
    for (;;) {
      const { rows } = await sql<Row>`fetch 1 from kept`.execute(query)
      if (rows.length === 0) break
      yield { table, row: changed(rows[0]!, columns, 'bytea', (bytes) => (bytes as Buffer).toString('base64')) }
    }
    await sql`close kept`.execute(query)
  }
}

/** Rows that are put back together, unless they are long. */
const together = { rows: 500, characters: 4_000_000 }

/** Puts rows back, in the order in which `keptRows` gave them. */
export async function insertRows(
  query: Query,
  rows: AsyncIterable<{ readonly table: KeptTable; readonly row: Row }>,
): Promise<void> {
  let waiting: {
    readonly table: KeptTable
    readonly columns: ReadonlyMap<string, string>
    readonly rows: Row[]
  } | null = null
  let characters = 0
  const insert = async () => {
    if (!waiting) return
    const { table, columns } = waiting
    const names = Object.keys(waiting.rows[0]!)
    const values = waiting.rows.map((row) => {
      const decoded = changed(row, columns, 'bytea', (bytes) => Buffer.from(bytes as string, 'base64'))
      const storable = changed(decoded, columns, 'jsonb', (value) => JSON.stringify(value))
      return sql`(${sql.join(names.map((name) => sql`${storable[name]}`))})`
    })
    await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))}) values ${sql.join(values)}`.execute(
      query,
    )
    waiting = null
  }
  for await (const { table, row } of rows) {
    if (
      waiting &&
      (waiting.table !== table || waiting.rows.length >= together.rows || characters >= together.characters)
    )
      await insert()
    if (!waiting) {
      waiting = { table, columns: await columnsOf(query, table), rows: [] }
      characters = 0
    }
    waiting.rows.push(row)
    characters += JSON.stringify(row).length
  }
  await insert()
}

const changed = (
  row: Row,
  columns: ReadonlyMap<string, string>,
  holding: string,
  change: (value: unknown) => unknown,
): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value !== null && columns.get(name) === holding ? change(value) : value,
    ]),
  )

/**
 * Counts the rows that were put back, so that PostgreSQL looks them up as it would any others. What is empty is not counted: until the end of the
 * transaction all would be planned for an empty table, and it may fill. The owner's alone.
 */
export async function analyseKept(query: Query): Promise<void> {
  for (const { table } of kept) {
    const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(query)
    if (rows.length > 0) await sql`analyze ${sql.table(table)}`.execute(query)
  }
}

/** Numbering goes on after the rows that were inserted with their numbers. */
export async function continueNumbering(query: Query): Promise<void> {
  for (const [table, column] of [
    ['document', 'sequence'],
    ['description', 'sequence'],
    ['withdrawal', 'sequence'],
    ['judgement', 'sequence'],
    ['term_change', 'sequence'],
    ['dialogue_entry', 'sequence'],
    ['account_change', 'sequence'],
    ['account_password', 'sequence'],
    ['reading', 'id'],
  ] as const)
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}), greatest(1, (select max(${sql.ref(column)}) from ${sql.table(table)})),
        exists (select from ${sql.table(table)}))`.execute(query)
}
