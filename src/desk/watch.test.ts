import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import { openStore } from '../store/store.ts'
import type { Desk } from './desk.ts'
import { openDesk } from './open-desk.ts'
import type { Change } from './watch.ts'

let folder: string
let desk: Desk
let stop: () => Promise<void>
let told: Change[] = []
beforeAll(async () => {
  folder = await openFolder()
  desk = await openDesk({ data: join(folder, 'data') })
  stop = desk.watch((change) => told.push(change))
  await until(async () => (await listeners()) === 1)
})
afterAll(async () => {
  await stop()
  await desk.close()
  await removeFolder(folder)
})

async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await happened());) {
    if (Date.now() > end) throw new Error('it did not happen')
    await pause(20)
  }
}

const elsewhere = async <T>(work: (desk: Desk) => Promise<T>): Promise<T> => {
  const other = await openDesk({ data: join(folder, 'data') })
  try {
    return await work(other)
  } finally {
    await other.close()
  }
}
const paste = (by: Desk, text: string) => by.addDocument({ from: 'paste', text }, {}, undefined, 'Salma')

async function listeners(end = false): Promise<number> {
  const store = await openStore({ data: join(folder, 'data') })
  try {
    const { rows } = await store.read((query) =>
      sql`select ${end ? sql`pg_terminate_backend(pid)` : sql`pid`} from pg_stat_activity where application_name like '%listening' and query like 'listen%'`.execute(
        query,
      ),
    )
    return rows.length
  } finally {
    await store.close()
  }
}

describe('watching', () => {
  it('hears what another program enters, once it stands', async () => {
    told = []
    const { document } = await elsewhere((other) => paste(other, 'The ministers met in Amman.'))
    await until(() => told.length > 0)
    expect(told).toEqual(['documents'])
    told = []
    const { textHash } = await desk.openDocument(document)
    await elsewhere((other) => other.judge({ on: 'document', textHash, round: null }, 'Salma', null))
    await until(() => told.length > 0)
    expect(told).toEqual(['judgements'])
  })

  it('hears nothing of what came to nothing', async () => {
    told = []
    await elsewhere((other) => paste(other, '   ').catch(() => {}))
    await elsewhere((other) => paste(other, 'The ministers met in Amman.'))
    await pause(300)
    expect(told).toEqual([])
  })

  it('tells of all, and goes on, after its connection was lost', async () => {
    told = []
    expect(await listeners(true)).toBe(1)
    await until(() => told.length >= 3)
    expect([...told].sort()).toEqual(['documents', 'judgements', 'rounds'])
    told = []
    await elsewhere((other) => paste(other, 'The ministers left Amman.'))
    await until(() => told.length > 0)
    expect(told).toEqual(['documents'])
  })

  it('goes on, and so does all else, after PostgreSQL was killed and started anew', async () => {
    told = []
    const server = Number(readFileSync(join(folder, 'data', 'database', 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(server, 'SIGKILL')
    await until(() => told.length >= 2)
    told = []
    await until(() =>
      paste(desk, 'The ministers came back to Amman.').then(
        () => true,
        () => false,
      ),
    )
    await until(() => told.length > 0)
    expect(told).toContain('documents')
    expect((await desk.check()).faults).toEqual([])
  })
})
