import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { HiwarError } from '../errors.ts'
import type { SideCode } from '../reading/finding.ts'
import { expectWeakRole, grantToRole, ownRole } from './application-role.ts'
import { diskSpace } from './disk-space.ts'
import { openEmbeddedServer } from './embedded-server.ts'
import { listenForEntries } from './listening.ts'
import { migrate, newestMigration } from './migrate.ts'
import { storableValues } from './storable.ts'
import { asHiwarError } from './store-fault.ts'
import type { Tables } from './tables.ts'

/** What the functions of this room ask through: one transaction. */
export type Query = Transaction<Tables>

/** Ways to the store. */
export interface Access {
  /** Everything in `work` is stored, or nothing; `saving` names it in the error of a full disk. */
  write<T>(saving: string, work: (query: Query) => Promise<T>): Promise<T>
  /** Everything in `work` sees one and the same state. */
  read<T>(work: (query: Query) => Promise<T>): Promise<T>
}

/** As the role of the program. What belongs to the sides is not seen, nor can it be written, but through `forSides`. */
export interface Store extends Access {
  /** As `write`, with no other writing at the same time: for what touches nearly everything. */
  writeAlone<T>(saving: string, work: (query: Query) => Promise<T>): Promise<T>
  /** What these sides may see and write: what stands at the tables of their dialogues, and in their own spaces. */
  forSides(sides: readonly SideCode[]): Access
  /** As the owner of the tables, who sees the whole: to back up, to restore, to prove the store and to index it. Its writing is alone. */
  readonly whole: Access
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
  /** One's own PostgreSQL instead, as the owner of what Hiwar keeps there. */
  readonly databaseUrl?: string | undefined
  /** The same as the role that the program is to work as, where the owner may make none. */
  readonly applicationUrl?: string | undefined
}

const dateOid = 1082
const bigintOid = 20

/** Dates stay the strings they are; our numbers are below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === dateOid
      ? (value: string) => value
      : oid === bigintOid
        ? Number
        : pg.types.getTypeParser(oid, format as 'text'),
}

/** Sessions of one role. */
function connect(connection: pg.ClientConfig, most: number) {
  const pool = new pg.Pool({
    ...connection,
    application_name: `hiwar ${process.pid}`,
    options: '-c search_path=hiwar -c timezone=UTC',
    max: most,
    types,
  })
  // A session that ends while it waits in the pool is replaced by the next query.
  pool.on('error', () => {})
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [storableValues] })
  return {
    database,
    /** A server that was started anew has its socket elsewhere. */
    move: (to: pg.ClientConfig) => void Object.assign(pool.options, to),
  }
}

/** Opens the store, the schema brought up to date. Throws `HiwarError`. */
export async function openStore({ data, databaseUrl, applicationUrl }: StoreOptions): Promise<Store> {
  const server = databaseUrl ? null : await openEmbeddedServer(data)
  const owner = connect(server?.connection ?? parseIntoClientConfig(databaseUrl!), 2)
  const within = async <T>(saving: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (fault) {
      throw await asHiwarError(fault, saving, server ? data : null)
    }
  }
  const leave = async () => {
    await owner.database.destroy()
    await server?.leave()
  }
  try {
    const asApplication = await within('', () => prepare(owner.database, applicationUrl))
    let connection = asApplication(server?.connection ?? parseIntoClientConfig(databaseUrl!))
    const application = connect(connection, 8)
    const access = (
      database: Kysely<Tables>,
      how: 'shared' | 'alone',
      begin: (query: Query) => Promise<unknown>,
    ): Access => ({
      write: (saving, work) =>
        within(saving, () =>
          database.transaction().execute(async (query) => {
            await begin(query)
            await writing(query, how)
            return work(query)
          }),
        ),
      read: (work) =>
        within('', () =>
          database
            .transaction()
            .setIsolationLevel('repeatable read')
            .setAccessMode('read only')
            .execute(async (query) => {
              await begin(query)
              return work(query)
            }),
        ),
    })
    const store: Store = {
      ...access(application.database, 'shared', async () => {}),
      writeAlone: access(application.database, 'alone', async () => {}).write,
      forSides: (sides) =>
        access(application.database, 'shared', (query) =>
          setFor(query, 'hiwar.sides', sql`${[...sides]}::text[]::text`),
        ),
      whole: access(owner.database, 'alone', (query) => setFor(query, 'hiwar.whole', sql`'yes'`)),
      expectRoom: async (bytes, saving) => {
        if (server && (await diskSpace(data)) < roomNeeded(bytes)) throw new HiwarError('DISK_FULL', { name: saving })
      },
      hold: async () => server?.hold(),
      listen: (heard) =>
        listenForEntries(async (again) => {
          if (again && server) {
            const moved = await server.rejoin()
            connection = asApplication(moved)
            owner.move(moved)
            application.move(connection)
          }
          return connection
        }, heard),
      close: async () => {
        await application.database.destroy()
        await leave()
      },
    }
    try {
      await within('', () =>
        expectWeakRole(application.database).catch((fault: NodeJS.ErrnoException) => {
          const { code = '', message } = fault
          if (!refusals.has(code)) throw fault
          throw new HiwarError(
            'APPLICATION_ROLE_REFUSED',
            { name: connection.user ?? '', why: message },
            { cause: fault },
          )
        }),
      )
      return store
    } catch (fault) {
      await application.database.destroy()
      throw fault
    }
  } catch (fault) {
    await leave()
    throw fault
  }
}
/** PostgreSQL's codes of a login that is not let in. */
const refusals = new Set(['28000', '28P01'])

/**
 * Brings the schema up to date, and sees that there is a role to work as.
 *
 * @returns the way to the database as that role, from the owner's
 */
async function prepare(
  owner: Kysely<Tables>,
  applicationUrl?: string,
): Promise<(connection: pg.ClientConfig) => pg.ClientConfig> {
  await checkVersion(owner)
  const given = applicationUrl ? parseIntoClientConfig(applicationUrl) : null
  const login = await migrate(owner, async (query) => {
    const login = given ? { user: given.user ?? '' } : await ownRole(query)
    await grantToRole(query, login.user, newestMigration)
    return login
  })
  return (connection) => given ?? { ...connection, ...login }
}

/** Of this transaction alone: the session goes back to the pool. */
async function setFor(query: Query, setting: string, value: RawBuilder<unknown>): Promise<void> {
  await sql`select set_config(${setting}, ${value}, true)`.execute(query)
}

async function writing(query: Query, how: 'shared' | 'alone'): Promise<void> {
  const key = sql`hashtextextended('hiwar writing', 0)`
  await (
    how === 'shared' ? sql`select pg_advisory_xact_lock_shared(${key})` : sql`select pg_advisory_xact_lock(${key})`
  ).execute(query)
}

/** The bytes, the text, the reading and their log, and two of PostgreSQL's log segments of 16 MB. */
const roomNeeded = (bytes: number): number => 32 * 1024 * 1024 + 6 * bytes

async function checkVersion(database: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ number: string; name: string }>`
    select current_setting('server_version_num') as number, current_setting('server_version') as name`.execute(database)
  if (Number(rows[0]!.number) < 150_000) throw new HiwarError('STORE_TOO_OLD', { found: rows[0]!.name })
}
