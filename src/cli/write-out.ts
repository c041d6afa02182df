import { writeFile } from 'node:fs/promises'
import { HiwarError } from '../errors.ts'

/** Writes a file that somebody asked for. @throws HiwarError `FILE_NOT_WRITTEN` */
export async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (cause) {
    throw new HiwarError(
      'FILE_NOT_WRITTEN',
      { name: path, why: (cause as NodeJS.ErrnoException).code ?? '' },
      { cause },
    )
  }
}
