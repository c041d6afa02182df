import { existsSync } from 'node:fs'
import { chown, mkdtemp, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { HiwarError } from '../errors.ts'
import { prepareDataFolder, privateFolder } from './data-folder.ts'
import { type Binaries, postgresBinaries } from './postgres-binaries.ts'
import { canEnter, run, type ServerUser, serverUser } from './server-user.ts'

/** How to reach the embedded PostgreSQL, and how to leave it. */
export interface EmbeddedServer {
  readonly connection: pg.ClientConfig
  /** Joins it again, or starts it, after the connection to it was lost: it may be elsewhere now. */
  rejoin(): Promise<pg.ClientConfig>
  /** Takes the folder for a program that serves from it; `DATA_FOLDER_HELD` where another one does. */
  hold(): Promise<void>
  /** The last one to leave stops the server. */
  leave(): Promise<void>
}

interface Cluster {
  readonly folder: string
  /** PostgreSQL's own folder in the data folder. */
  readonly database: string
  readonly log: string
  readonly user: ServerUser
  readonly binaries: Binaries
}

const user = 'hiwar'
/** Keys of session-level advisory locks: PostgreSQL gives them back however a program ends, so no lock file goes stale. */
const inUse = 0x68697761
const held = 0x68697762

/**
 * Joins the PostgreSQL that runs on a data folder, or starts it, setting it up where the folder is new. It outlives whoever started it: started
 * detached, it gets no Ctrl-C; each program on it holds a shared lock, and the last to leave stops it. After a kill -9 it is found running by
 * the next program, or recovers by its own log.
 */
export async function openEmbeddedServer(folder: string): Promise<EmbeddedServer> {
  const as = await serverUser()
  await prepareDataFolder(folder, as)
  const database = join(folder, 'database')
  const cluster = {
    folder,
    database,
    log: join(folder, 'postgresql.log'),
    user: as,
    binaries: await postgresBinaries(folder, as),
  }
  await checkVersion(cluster)
  if (!existsSync(database)) await setUp(cluster)
  let { connection, lease } = await joinOrStart(cluster)
  let holding = false
  return {
    get connection() {
      return connection
    },
    rejoin: async () => {
      await lease.end().catch(() => {})
      ;({ connection, lease } = await joinOrStart(cluster))
      if (holding) await holdFolder(lease, folder)
      return connection
    },
    hold: async () => {
      await holdFolder(lease, folder)
      holding = true
    },
    leave: () => leave(cluster, connection, lease),
  }
}

async function checkVersion({ folder, database, binaries }: Cluster): Promise<void> {
  const found = await readFile(join(database, 'PG_VERSION'), 'utf8').catch(() => null)
  if (found && found.trim() !== binaries.major)
    throw new HiwarError('DATA_FOLDER_VERSION', { name: folder, found: found.trim(), wanted: binaries.major })
}

/** Made aside and then renamed, so that a folder `database` is always whole, and two programs at their first start do not meet. */
async function setUp(cluster: Cluster): Promise<void> {
  for (const name of await readdir(cluster.folder)) {
    const pid = /^database\.(\d+)-/.exec(name)?.[1]
    if (pid && !alive(Number(pid))) await rm(join(cluster.folder, name), { recursive: true, force: true })
  }
  const unfinished = await privateFolder(await mkdtemp(`${cluster.database}.${process.pid}-`), cluster.user)
  // C.UTF-8 is PostgreSQL's own: the same order on every machine.
  const made = await run(
    cluster.binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      `--username=${user}`,
      '--auth=trust',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...[
        'listen_addresses=',
        'timezone=UTC',
        'log_timezone=UTC',
        'log_checkpoints=off',
        'unix_socket_permissions=0700',
      ].flatMap((set) => ['--set', set]),
    ],
    cluster.user,
    cluster.folder,
  )
  if (made.status !== 0) {
    await rm(unfinished, { recursive: true, force: true })
    throw unusable(cluster, made.output)
  }
  await rename(unfinished, cluster.database).catch(async (fault) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(cluster.database)) throw fault
  })
}

const unusable = ({ folder }: Cluster, output: string): HiwarError =>
  /No space left on device/.test(output)
    ? new HiwarError('DISK_FULL', { name: folder })
    : new HiwarError('DATA_FOLDER_UNUSABLE', { name: folder, why: output.trim().split('\n').slice(-3).join(' ') })

interface LastServer {
  readonly pid: number
  /** The folder of its socket. */
  readonly host: string
  readonly lives: boolean
}

/** What `postmaster.pid` says: its lines are the process, the folder, the start, the port and the socket's folder. */
async function lastServer({ database }: Cluster): Promise<LastServer | null> {
  const lines = (await readFile(join(database, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [pid, host] = [Number(lines[0]), lines[4]]
  return pid && host ? { pid, host, lives: alive(pid) && (await isPostgres(pid)) } : null
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** After a restart of the machine, or in a new container, the number may be another program's; or nobody has taken note of the server's end. */
async function isPostgres(pid: number): Promise<boolean> {
  const [, name = '', state = ''] = existsSync('/proc/self/stat')
    ? (/\((.*)\) (\S)/.exec(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')) ?? [])
    : (/(\S+)\s+(\S)/.exec((await run('ps', ['-o', 'comm=,state=', '-p', String(pid)])).output) ?? [])
  return basename(name).startsWith('postgres') && state !== 'Z'
}

async function start(cluster: Cluster, gone: LastServer | null): Promise<void> {
  if (gone) {
    await removeSocketFolder(gone.host)
    // PostgreSQL passes over the file of a process that is no more; whoever has the number now would stop it.
    if (alive(gone.pid)) await rm(join(cluster.database, 'postmaster.pid'), { force: true })
  }
  await emptyLog(cluster)
  const socket = await socketFolder(cluster.user)
  const started = await run(
    cluster.binaries.pgCtl,
    [
      'start',
      '-w',
      '-t',
      '120',
      '-D',
      cluster.database,
      '-l',
      cluster.log,
      '-o',
      // The places of a word that is sought lie far apart, a page of its table each: so many are asked of the disk at once
      `-c unix_socket_directories='${socket}' -c effective_io_concurrency=64`,
    ],
    cluster.user,
    cluster.folder,
  )
  if (started.status === 0) return
  await removeSocketFolder(socket)
  // Another program may have been quicker.
  if ((await lastServer(cluster))?.lives) return
  const log = await readFile(cluster.log, 'utf8').catch(() => '')
  // A server that was killed: its sessions end a moment after it.
  if (!/pre-existing shared memory block/.test(log)) throw unusable(cluster, log || started.output)
  await pause(200)
}

async function emptyLog({ log, user }: Cluster): Promise<void> {
  const file = await open(log, 'w', 0o600)
  await file.close()
  if (user) await chown(log, user.uid, user.gid)
}

/** A socket's path holds 107 bytes (103 on macOS), so it lies under the system's folder for temporary files and not in the data folder. */
async function socketFolder(as: ServerUser): Promise<string> {
  const usual = tmpdir()
  const short = usual.length < 60 && (await canEnter(usual, as)) ? usual : '/tmp'
  return privateFolder(await mkdtemp(join(short, 'hiwar-')), as)
}

async function removeSocketFolder(folder: string): Promise<void> {
  if (basename(folder).startsWith('hiwar-') && dirname(folder) !== '/')
    await rm(folder, { recursive: true, force: true })
}

/** Passing states: not there yet, starting, stopping, recovering, or a socket whose server has gone. */
const passing = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03'])

async function joinOrStart(cluster: Cluster): Promise<{ connection: pg.ClientConfig; lease: pg.Client }> {
  const until = Date.now() + 120_000
  for (let unanswered = 0; ;) {
    const server = await lastServer(cluster)
    if (!server?.lives) {
      await start(cluster, server)
      continue
    }
    const connection = { host: server.host, port: 5432, user, database: 'postgres' }
    const lease = new pg.Client({ ...connection, application_name: `hiwar ${process.pid}` })
    lease.on('error', () => {})
    try {
      await lease.connect()
      await lease.query('select pg_advisory_lock_shared($1)', [inUse])
      return { connection, lease }
    } catch (fault) {
      const { code, message } = fault as NodeJS.ErrnoException
      await lease.end().catch(() => {})
      if (!passing.has(code ?? '') && !/terminated unexpectedly/.test(message)) throw fault
      if (Date.now() > until) throw new HiwarError('STORE_UNREACHABLE', { why: message }, { cause: fault })
      // A server that lives and whose socket is gone (somebody emptied the temporary folder) is of no use to anybody.
      if (code === 'ENOENT' && ++unanswered > 50) await stop(cluster)
      await pause(50)
    }
  }
}

async function holdFolder(lease: pg.Client, folder: string): Promise<void> {
  const { rows } = await lease.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [held])
  if (rows[0]!.taken) return
  const holder = await lease.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [held],
  )
  throw new HiwarError('DATA_FOLDER_HELD', { name: folder, pid: /\d+/.exec(holder.rows[0]?.name ?? '')?.[0] ?? '?' })
}

async function leave(cluster: Cluster, connection: pg.ClientConfig, lease: pg.Client): Promise<void> {
  // On a session of its own: the lease may have ended with a crash of the server. Closing it gives its share back.
  await lease.end().catch(() => {})
  const last = new pg.Client(connection)
  last.on('error', () => {})
  try {
    await last.connect()
    const { rows } = await last.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [inUse])
    // Whoever joins from here on waits for the lock, loses the session with the server, and starts it anew.
    if (rows[0]!.alone) await stop(cluster)
  } catch (fault) {
    if (!passing.has((fault as NodeJS.ErrnoException).code ?? '')) throw fault
  } finally {
    await last.end().catch(() => {})
  }
}

/** By a signal and not by `pg_ctl stop`, which would wait for the end of whatever server another program starts in the meantime. */
async function stop(cluster: Cluster): Promise<void> {
  const server = await lastServer(cluster)
  if (!server?.lives) return
  const until = Date.now() + 60_000
  try {
    // PostgreSQL's "fast" shutdown: sessions are ended, what they did not commit is undone.
    process.kill(server.pid, 'SIGINT')
  } catch {
    // It has ended by itself.
  }
  for (
    let now = await lastServer(cluster);
    now?.pid === server.pid && now.lives && Date.now() < until;
    now = await lastServer(cluster)
  )
    await pause(10)
  await removeSocketFolder(server.host)
}
