import { execFile } from 'node:child_process'
import { HiwarError } from '../errors.ts'

/** The system user that the embedded PostgreSQL runs as: null for one's own, since only root may not run it. */
export type ServerUser = { readonly name: string; readonly uid: number; readonly gid: number } | null

export interface Ran {
  readonly status: number
  readonly output: string
}

/** Runs a program to its end. Detached, so that a Ctrl-C meant for us does not cut it short. */
export function run(program: string, args: readonly string[], as: ServerUser = null, cwd = '/'): Promise<Ran> {
  const options = {
    cwd,
    detached: true,
    maxBuffer: 16 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C', PGOPTIONS: '', PGDATA: '' },
    ...(as && { uid: as.uid, gid: as.gid }),
  }
  return new Promise((resolve) => {
    execFile(program, args, options, (fault, stdout, stderr) => {
      const status = fault ? (typeof fault.code === 'number' ? fault.code : 127) : 0
      resolve({ status, output: `${stdout}${stderr}${status === 127 && fault ? fault.message : ''}` })
    })
  })
}

/** PostgreSQL refuses to run as root: there it runs as the user `postgres`, who is made where there is none. */
export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null
  const name = 'postgres'
  const known = await idsOf(name)
  if (known) return known
  const made = await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name])
  const user = await idsOf(name)
  if (!user) throw new HiwarError('SERVER_USER_MISSING', { name, why: made.output.trim() })
  return user
}

async function idsOf(name: string): Promise<ServerUser> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
  return uid.status === 0 && gid.status === 0 ? { name, uid: Number(uid.output), gid: Number(gid.output) } : null
}

/** Whether that user can enter a folder. */
export const canEnter = async (folder: string, user: ServerUser): Promise<boolean> =>
  (await run('/bin/sh', ['-c', 'cd "$0"', folder], user)).status === 0
