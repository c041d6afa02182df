import { chown, mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { HiwarError } from '../errors.ts'
import { canEnter, type ServerUser } from './server-user.ts'

/** Where the embedded PostgreSQL keeps everything, when nothing else is said: the platform's usual place. */
export function usualDataFolder(): string {
  if (process.env.HIWAR_DATA) return resolve(process.env.HIWAR_DATA)
  if (process.getuid?.() === 0) return '/var/lib/hiwar'
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'hiwar')
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'hiwar')
}

/** Makes the folder where it is not there, and sees that PostgreSQL's user can enter it. */
export async function prepareDataFolder(folder: string, user: ServerUser): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (fault) {
    throw new HiwarError('DATA_FOLDER_UNUSABLE', { name: folder, why: (fault as Error).message }, { cause: fault })
  }
  if (!user) return
  const closed = await closedAncestor(folder, user)
  if (closed) throw new HiwarError('DATA_FOLDER_CLOSED', { name: folder, user: user.name, folder: closed })
}

/** The outermost folder on the way that the user cannot enter. */
async function closedAncestor(folder: string, user: ServerUser): Promise<string | null> {
  if (await canEnter(folder, user)) return null
  const above = dirname(folder)
  return (above === folder ? null : await closedAncestor(above, user)) ?? folder
}

/** A new folder that PostgreSQL's user owns and nobody else may enter. */
export async function privateFolder(folder: string, user: ServerUser): Promise<string> {
  await mkdir(folder, { mode: 0o700, recursive: true })
  if (user) await chown(folder, user.uid, user.gid)
  return folder
}
