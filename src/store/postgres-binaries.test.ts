import { chmod, cp, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import { copyBinaries, platformPackage } from './postgres-binaries.ts'
import { run, serverUser } from './server-user.ts'

let folder: string
beforeAll(async () => {
  folder = await openFolder()
})
afterAll(() => removeFolder(folder))

describe('a copy of PostgreSQL’s programs', () => {
  it('runs where they were installed without their links and their modes', async () => {
    const { folder: installed, version } = await platformPackage()
    const bare = join(folder, 'bare')
    await cp(join(installed, 'native'), join(bare, 'native'), { recursive: true, verbatimSymlinks: true })
    const links = JSON.parse(readFileSync(join(bare, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[]
    for (const { target } of links) await rm(join(bare, target), { force: true })
    await chmod(join(bare, 'native', 'bin', 'postgres'), 0o644)
    const user = await serverUser()
    const of = (native: string) => run(join(native, 'bin', 'initdb'), ['--version'], user)
    expect((await of(join(bare, 'native'))).status).not.toBe(0)
    const copied = await copyBinaries({ folder: bare, version }, join(folder, 'copied'))
    expect(await of(copied)).toMatchObject({
      status: 0,
      output: expect.stringContaining(version.split('-')[0]!.replace(/\.0$/, '')),
    })
  })
})
