import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder that PostgreSQL's user can enter: where root runs the tests, that user is another one. */
export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hiwar-test-'))
  await chmod(folder, 0o755)
  return folder
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })
