import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { HiwarError } from '../errors.ts'
import { diskSpace } from './disk-space.ts'
import { openEmbeddedServer } from './embedded-server.ts'
import { listenForEntries } from './listening.ts'
import { migrate } from './migrate.ts'
import { storableValues } from './storable.ts'
import { asHiwarError } from './store-fault.ts'
import type { Tables } from './tables.ts'

/** What the functions of this room ask through: one transaction. */
export type Query = Transaction<Tables>

export interface Store {
  /** Everything in `work` is stored, or nothing; `saving` names it in the error of a full disk. */
  write<T>(saving: string, work: (query: Query) => Promise<T>): Promise<T>
  /** The same, with no other writing at the same time: for what touches nearly everything. */
  writeAlone<T>(saving: string, work: (query: Query) => Promise<T>): Promise<T>
  /** Everything in `work` sees one and the same state. */
  read<T>(work: (query: Query) => Promise<T>): Promise<T>
  /** Throws `DISK_FULL` while there is still room to say so: PostgreSQL stops altogether where it cannot write its log. */
  expectRoom(bytes: number, saving: string): Promise<void>
  /** Takes the data folder for a program that serves from it. One's own PostgreSQL serves many. */
  hold(): Promise<void>
  /**
   * Tells of every entry of the change log, whichever program made it, by its kind; null after a lost connection, since anything may have been
   * entered meanwhile. Gives back what ends it.
   */
  listen(heard: (kind: string | null) => void): () => Promise<void>
  close(): Promise<void>
}

export interface StoreOptions {
  /** The data folder of the embedded PostgreSQL. */
  readonly data: string
  /** One's own PostgreSQL instead. */
  readonly databaseUrl?: string | undefined
}

const dateOid = 1082
const bigintOid = 20

/** Dates stay the strings they are; our numbers are below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === dateOid ? (value: string) => value : oid === bigintOid ? Number : pg.types.getTypeParser(oid, format as 'text'),
}

/** Opens the store, the schema brought up to date. Throws `HiwarError`. */
export async function openStore({ data, databaseUrl }: StoreOptions): Promise<Store> {
  const server = databaseUrl ? null : await openEmbeddedServer(data)
  const connection: pg.ClientConfig = server?.connection ?? { connectionString: databaseUrl }
  const pool = new pg.Pool({
    ...connection,
    application_name: `hiwar ${process.pid}`,
    options: '-c search_path=hiwar -c timezone=UTC',
    max: 8,
    types,
  })
  // A session that ends while it waits in the pool is replaced by the next query.
  pool.on('error', () => {})
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [storableValues] })
  const within = async <T>(saving: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (fault) {
      throw await asHiwarError(fault, saving, server ? data : null)
    }
  }
  const store: Store = {
    write: (saving, work) => within(saving, () => database.transaction().execute((query) => writing(query, 'shared').then(() => work(query)))),
    writeAlone: (saving, work) => within(saving, () => database.transaction().execute((query) => writing(query, 'alone').then(() => work(query)))),
    read: (work) =>
      within('', () => database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)),
    expectRoom: async (bytes, saving) => {
      if (server && (await diskSpace(data)) < roomNeeded(bytes)) throw new HiwarError('DISK_FULL', { name: saving })
    },
    hold: async () => server?.hold(),
    listen: (heard) =>
      listenForEntries(async (again) => {
        // A server that was started anew has its socket elsewhere: the pool goes there too.
        if (again && server) Object.assign(pool.options, await server.rejoin())
        return server?.connection ?? connection
      }, heard),
    close: async () => {
      await database.destroy()
      await server?.leave()
    },
  }
  try {
    await within('', async () => {
      await checkVersion(database)
      await migrate(database)
    })
    return store
  } catch (fault) {
    await store.close()
    throw fault
  }
}

async function writing(query: Query, how: 'shared' | 'alone'): Promise<void> {
  const key = sql`hashtextextended('hiwar writing', 0)`
  await (how === 'shared' ? sql`select pg_advisory_xact_lock_shared(${key})` : sql`select pg_advisory_xact_lock(${key})`).execute(query)
}

/** The bytes, the text, the reading and their log, and two of PostgreSQL's log segments of 16 MB. */
const roomNeeded = (bytes: number): number => 32 * 1024 * 1024 + 6 * bytes

async function checkVersion(database: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ number: string; name: string }>`
    select current_setting('server_version_num') as number, current_setting('server_version') as name`.execute(database)
  if (Number(rows[0]!.number) < 150_000) throw new HiwarError('STORE_TOO_OLD', { found: rows[0]!.name })
}
