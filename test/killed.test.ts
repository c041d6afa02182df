import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openFolder, removeFolder } from './folders.ts'
import { buildProgram, type Program } from './program.ts'

vi.setConfig({ testTimeout: 300_000 })

const documents = 60
let program: Program
let folder: string
const at = (...names: string[]) => join(folder, ...names)
const data = () => ['--data', at('data')]

beforeAll(async () => {
  program = await buildProgram()
  folder = await openFolder()
  mkdirSync(at('documents'))
  for (let i = 0; i < documents; i++)
    writeFileSync(
      at('documents', `${String(i).padStart(3, '0')}.txt`),
      `Oman and the United States held the Oman-US Strategic Dialogue in Muscat on ${1 + (i % 28)} March 20${10 + (i % 15)}. Report ${i}: the two sides agreed to hold a forum on trade by the end of 20${11 + (i % 15)}.`,
    )
})
afterAll(async () => {
  program.remove()
  await removeFolder(folder)
})

const check = async () => {
  const { status, out, err } = await program.run(['check', '--json', ...data()])
  expect([status, err]).toEqual([0, ''])
  return (JSON.parse(out) as { texts: number }).texts
}

describe('a large add that is killed in its middle', () => {
  it('loses nothing that it told, leaves nothing half stored, and goes on where it was', async () => {
    let stored = 0
    for (const told of [3, 12, 25]) {
      const adding = program.start(['add', at('documents'), '--json', ...data()])
      while (adding.said.out.split('\n').length <= told) await pause(5)
      adding.child.kill('SIGKILL')
      const { out } = await adding.ended
      const accepted = out.split('\n').slice(0, -1).filter((line) => (JSON.parse(line) as { outcome: string }).outcome === 'added').length
      const now = await check()
      expect(now - stored).toBeGreaterThanOrEqual(accepted)
      expect(now - stored).toBeLessThanOrEqual(accepted + 1)
      stored = now
    }
    const { status, out } = await program.run(['add', at('documents'), '--json', ...data()])
    expect(status).toBe(0)
    expect(out.trim().split('\n').length).toBe(documents)
    expect(await check()).toBe(documents)
  })

  it('is stopped by Ctrl-C with what it has told, and stops its PostgreSQL', async () => {
    const elsewhere = ['--data', at('interrupted')]
    const adding = program.start(['add', at('documents'), '--json', ...elsewhere])
    while (adding.said.out.split('\n').length <= 3) await pause(5)
    adding.child.kill('SIGINT')
    const { status, out } = await adding.ended
    expect(status).toBe(130)
    expect(out.trim().split('\n').length).toBeLessThan(documents)
    const { texts } = JSON.parse((await program.run(['check', '--json', ...elsewhere])).out) as { texts: number }
    expect(texts - out.trim().split('\n').length).toBeOneOf([0, 1])
  })
})
