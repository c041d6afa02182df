import { existsSync, readdirSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import { join } from 'node:path'
import { run, serverUser } from '../src/store/server-user.ts'
import { openFolder, removeFolder } from './folders.ts'

const versions = '/usr/lib/postgresql'

/** Another PostgreSQL than the embedded one, where the machine has one (Debian keeps them in one place). */
export const otherPostgres: string | null =
  (existsSync(versions) ? readdirSync(versions) : [])
    .map((version) => join(versions, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb'))) ?? null

/** Starts it on a new folder, as somebody's own server that `DATABASE_URL` leads to. */
export async function startOtherPostgres(bin: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await openFolder()
  const user = await serverUser()
  if (user) await chown(folder, user.uid, user.gid)
  const database = join(folder, 'd')
  const done = async (program: string, ...args: string[]) => {
    const { status, output } = await run(join(bin, program), args, user, folder)
    if (status !== 0) throw new Error(output)
  }
  await done('initdb', '-D', database, '-U', 'owner', '--auth=trust', '--encoding=UTF8', '--locale=C')
  await done(
    'pg_ctl',
    'start',
    '-w',
    '-D',
    database,
    '-l',
    join(folder, 'log'),
    '-o',
    `-c listen_addresses= -c unix_socket_directories=${folder}`,
  )
  return {
    url: `postgresql://owner@/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      await done('pg_ctl', 'stop', '-w', '-m', 'immediate', '-D', database)
      await removeFolder(folder)
    },
  }
}
