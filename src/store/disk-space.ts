import { statfs } from 'node:fs/promises'

/** Free bytes where a folder lies. */
export async function diskSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
