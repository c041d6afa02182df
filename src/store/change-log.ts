import { sql } from 'kysely'
import type { KeptTable } from './rows.ts'
import type { Query } from './store.ts'

// The change log as the migration `change-log` makes it: an entry for every row that was entered, chained by hash.

export interface LogEntry {
  /** From 1 on, without a gap. */
  readonly sequence: number
  /** ISO 8601, in UTC, with microseconds. */
  readonly at: string
  readonly author: string
  /** The table of the row that was entered. */
  readonly kind: string
  /** What names the row in its table. */
  readonly subject: string
  /** SHA-256 of the row. */
  readonly content: string
  /** The hash of the entry before; zeros for the first. */
  readonly previous: string
  readonly hash: string
}

/** Whose name stands in the log for the rows of this transaction that carry no author of their own. */
export async function actAs(query: Query, author: string): Promise<void> {
  await sql`select set_config('hiwar.author', ${author}, true)`.execute(query)
}

const entry = sql`sequence, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, author, kind, subject, content, previous, hash`

/** The newest first. @param before entries below this sequence number only */
export async function newestEntries(query: Query, limit: number, before?: number): Promise<LogEntry[]> {
  const { rows } = await sql<LogEntry>`
    select ${entry} from change where ${before === undefined ? sql`true` : sql`sequence < ${before}`} order by sequence desc limit ${limit}`.execute(
    query,
  )
  return rows
}

const batch = 2000

/** Every entry in order. */
export async function* everyEntry(query: Query): AsyncGenerator<LogEntry> {
  for (let last = 0; ;) {
    const { rows } =
      await sql<LogEntry>`select ${entry} from change where sequence > ${last} order by sequence limit ${batch}`.execute(
        query,
      )
    yield* rows
    if (rows.length < batch) return
    last = rows.at(-1)!.sequence
  }
}

/** The columns that name a row in the log, as the triggers have them. */
const logged = {
  document: ['id'],
  description: ['document', 'sequence'],
  other_publisher: ['document', 'publisher'],
  withdrawal: ['document', 'sequence'],
  reading: ['text_hash', 'id'],
  judgement: ['id'],
  term_change: ['term', 'sequence'],
  dialogue_entry: ['id'],
  account: ['name'],
  account_change: ['account', 'sequence'],
  account_password: ['account', 'sequence'],
} satisfies Partial<Record<KeptTable, readonly string[]>>

export interface Misfit {
  readonly kind: string
  readonly subject: string
  /** `altered`: another row than was entered; `missing`: entered, and there no more; `unlogged`: there, and never entered. */
  readonly how: 'altered' | 'missing' | 'unlogged'
}

/** Rows that are not what the log says was entered. Reckoned by PostgreSQL's own functions alone, none that somebody may have replaced. */
export async function rowsBesidesTheLog(query: Query): Promise<Misfit[]> {
  const misfits: Misfit[] = []
  for (const [kind, named] of Object.entries(logged)) {
    const { rows: columns } = await sql<{ name: string }>`
      select attname as name from pg_attribute
      where attrelid = ${kind}::regclass and attnum > 0 and not attisdropped and attname <> 'bytes' order by attnum`.execute(
      query,
    )
    const subject = sql`concat_ws('/', ${sql.join(named.map((column) => sql.ref(`whole.${column}`)))})`
    const { rows } = await sql<Misfit>`
      select ${kind} as kind, coalesce(c.subject, r.subject) as subject,
        case when c.subject is null then 'unlogged' when r.subject is null then 'missing' else 'altered' end as how
      from (select * from change where kind = ${kind}) c full join (
        select ${subject} as subject, (
          select encode(sha256(convert_to(jsonb_object_agg(key, value)::text, 'UTF8')), 'hex') from jsonb_each(to_jsonb(whole)) where value <> 'null'
        ) as content
        from (select ${sql.join(columns.map(({ name }) => sql.ref(name)))} from ${sql.table(kind)}) whole
      ) r on r.subject = c.subject
      where c.content is distinct from r.content order by 2 limit 100`.execute(query)
    misfits.push(...rows)
  }
  return misfits
}
