import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openDesk } from '../src/desk/open-desk.ts'
import { openFolder, removeFolder } from './folders.ts'

const folder = await openFolder()
const disk = join(folder, 'disk')
/** A small disk of its own, where the machine lets us have one. */
const mounted = (() => {
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=150m,mode=755', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
const fill = join(disk, 'fill')
const full = () => {
  try {
    writeFileSync(fill, Buffer.alloc(160 * 2 ** 20))
  } catch {
    // That is the point.
  }
}

afterAll(async () => {
  if (mounted) execFileSync('umount', [disk])
  await removeFolder(folder)
})

describe.skipIf(!mounted)('a full disk', () => {
  it('is told once and clearly, nothing is half stored, and all goes on when there is room', async () => {
    const data = join(disk, 'data')
    const desk = await openDesk({ data })
    try {
      const add = (text: string) => desk.addDocument({ from: 'paste', text, name: 'report' }, {})
      await add('The two sides agreed to meet.')
      full()
      await expect(add('The two sides agreed to meet again.')).rejects.toMatchObject({
        code: 'DISK_FULL',
        details: { name: 'report' },
      })
      expect((await desk.listDocuments()).length).toBe(1)
      await expect(desk.backup(join(disk, 'backup'))).rejects.toMatchObject({ code: 'DISK_FULL' })
      await expect(openDesk({ data: join(disk, 'another') })).rejects.toMatchObject({ code: 'DISK_FULL' })
      rmSync(fill)
      await add('The two sides agreed to meet again.')
      expect((await desk.check()).faults).toEqual([])
      expect((await desk.listDocuments()).length).toBe(2)
    } finally {
      await desk.close()
    }
  })
})
