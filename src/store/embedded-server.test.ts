import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import { type EmbeddedServer, openEmbeddedServer } from './embedded-server.ts'

let folder: string
const opened: EmbeddedServer[] = []
const open = async (at = folder) => {
  const server = await openEmbeddedServer(at)
  opened.push(server)
  return server
}
const leave = async (server: EmbeddedServer) => {
  opened.splice(opened.indexOf(server), 1)
  await server.leave()
}
const postmaster = async () =>
  (await readFile(join(folder, 'database', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
const ask = async ({ connection }: EmbeddedServer, question: string) => {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query(question)
  await client.end()
  return rows
}

beforeAll(async () => {
  folder = await openFolder()
})
afterEach(async () => {
  for (const server of [...opened]) await leave(server)
})
afterAll(() => removeFolder(folder))

describe('the embedded server', () => {
  it('is joined by a second program, and stopped by the last to leave', async () => {
    const first = await open()
    const [pid] = await postmaster()
    const second = await open()
    expect((await postmaster())[0]).toBe(pid)
    await leave(first)
    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
    await leave(second)
    expect(await postmaster()).toEqual([''])
  })

  it('is set up once by several that come at once', async () => {
    const fresh = join(folder, 'fresh')
    const servers = await Promise.all([open(fresh), open(fresh), open(fresh)])
    const starts = await Promise.all(
      servers.map((server) => ask(server, 'select pg_postmaster_start_time()::text as at')),
    )
    expect(new Set(starts.map((rows) => JSON.stringify(rows))).size).toBe(1)
  })

  it('is started anew by one who joins while another stops it', async () => {
    for (let i = 0; i < 5; i++) {
      const first = await open()
      const [, second] = await Promise.all([leave(first), open()])
      expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
      await leave(second)
    }
  })

  it('recovers what was committed when it is killed hard', async () => {
    const first = await open()
    await ask(first, 'create table kept (word text)')
    await ask(first, `insert into kept values ('here')`)
    process.kill(Number((await postmaster())[0]), 'SIGKILL')
    const second = await open()
    expect(await ask(second, 'select word from kept')).toEqual([{ word: 'here' }])
  })

  it('starts where the number in its file is now another program’s', async () => {
    const first = await open()
    const file = join(folder, 'database', 'postmaster.pid')
    const lines = await postmaster()
    await leave(first)
    await writeFile(file, [process.pid, ...lines.slice(1)].join('\n'))
    expect(await ask(await open(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('is used again when somebody emptied the temporary folder', async () => {
    await open()
    await rm((await postmaster())[4]!, { recursive: true })
    expect(await ask(await open(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('is held by one program that serves from it', async () => {
    const first = await open()
    const second = await open()
    await first.hold()
    await expect(second.hold()).rejects.toMatchObject({
      code: 'DATA_FOLDER_HELD',
      details: { name: folder, pid: String(process.pid) },
    })
    await leave(first)
    await expect(second.hold()).resolves.toBeUndefined()
  })

  it('works in a folder whose path is longer than a socket’s may be, and has a space and a quote in it', async () => {
    const deep = join(folder, "it's a long way".repeat(8), 'x'.repeat(40))
    expect(await ask(await open(deep), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('is not to be reached but through its socket', async () => {
    const [row] = await ask(
      await open(),
      `select current_setting('listen_addresses') as tcp, current_setting('fsync') as durable`,
    )
    expect(row).toEqual({ tcp: '', durable: 'on' })
  })

  it('names the version of a folder that another PostgreSQL made', async () => {
    await mkdir(join(folder, 'former', 'database'), { recursive: true })
    await writeFile(join(folder, 'former', 'database', 'PG_VERSION'), '14\n')
    await expect(open(join(folder, 'former'))).rejects.toMatchObject({
      code: 'DATA_FOLDER_VERSION',
      details: { found: '14', wanted: '18' },
    })
  })

  it.skipIf(process.getuid?.() !== 0)('names the folder that its user cannot enter', async () => {
    const closed = join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    await expect(open(join(closed, 'data'))).rejects.toMatchObject({
      code: 'DATA_FOLDER_CLOSED',
      details: { user: 'postgres', folder: closed },
    })
  })

  it('says that a file is no folder', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(open(join(folder, 'file'))).rejects.toMatchObject({ code: 'DATA_FOLDER_UNUSABLE' })
  })
})
