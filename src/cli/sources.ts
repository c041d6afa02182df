import type { Dirent } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { HiwarError } from '../errors.ts'
import { inMegabytes, limits } from '../text/limits.ts'

/** A file that was named, or that lies in a folder that was. */
export interface NamedFile {
  readonly path: string
  readonly name: string
}

/** What lies beside documents and is none. */
const beside = new Set(['.md', '.tsv', '.csv', '.json', '.jsonl', '.ndjson'])

/**
 * The files that a person named: a folder stands for all documents in it and below, in the order of their names.
 *
 * @returns the files, and an error for each name that leads nowhere
 */
export async function namedFiles(paths: readonly string[]): Promise<readonly (NamedFile | HiwarError)[]> {
  const found: (NamedFile | HiwarError)[] = []
  for (const path of paths) {
    if (path === '-') found.push({ path, name: '-' })
    else if (await isFolder(path)) {
      const below = await filesBelow(path)
      found.push(...(below.length > 0 ? below : [new HiwarError('FOLDER_EMPTY', { name: path })]))
    } else found.push({ path, name: basename(path) })
  }
  return found
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

async function filesBelow(folder: string): Promise<readonly (NamedFile | HiwarError)[]> {
  const entries: Dirent[] = []
  try {
    entries.push(...(await readdir(folder, { withFileTypes: true })))
  } catch (fault) {
    return [readFault(folder, fault)]
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: (NamedFile | HiwarError)[] = []
  for (const { name } of entries) {
    const path = join(folder, name)
    if (name.startsWith('.')) continue
    if (await isFolder(path)) found.push(...(await filesBelow(path)))
    else if (!beside.has(extname(name).toLowerCase())) found.push({ path, name })
  }
  return found
}

/** The bytes of a file, or of standard input for `-`. */
export async function bytesOfFile({ path, name }: NamedFile): Promise<Uint8Array> {
  if (path === '-') return standardInput()
  try {
    const { size } = await stat(path)
    if (size > limits.bytes) throw tooLarge(name)
    return await readFile(path)
  } catch (fault) {
    throw readFault(path, fault)
  }
}

async function standardInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > limits.bytes) throw tooLarge('-')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const tooLarge = (name: string) => new HiwarError('FILE_TOO_LARGE', { name, limit: inMegabytes(limits.bytes) })

function readFault(path: string, fault: unknown): HiwarError {
  if (fault instanceof HiwarError) return fault
  const { code, message } = fault as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new HiwarError('FILE_NOT_FOUND', { name: path }, { cause: fault })
    : new HiwarError('FILE_UNREADABLE', { name: path, why: message }, { cause: fault })
}
