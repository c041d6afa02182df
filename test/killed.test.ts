import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openFolder, removeFolder } from './folders.ts'
import { buildProgram, type Program } from './program.ts'

// HIWAR_KILLS=50 npx vitest run test/killed.test.ts
const kills = Number(process.env.HIWAR_KILLS ?? 5)
vi.setConfig({ testTimeout: 60_000 + 60_000 * kills })

/** Documents that are under way at once: of these some may be stored and not yet told. */
const atOnce = 12
const documents = 20 + 20 * kills
const pairs = ['Oman and India', 'Jordan and Japan', 'Kuwait and Spain', 'Qatar and Italy', 'Egypt and France']
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
      at('documents', `${String(i).padStart(4, '0')}.txt`),
      `${pairs[i % 5]} held the ${pairs[i % 5]!.replace(' and ', '-')} Strategic Dialogue in Muscat on ${1 + (i % 28)} March 20${10 + (i % 15)}. Report ${i}: the two sides agreed to hold a forum on trade by the end of 20${11 + (i % 15)}.`,
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
    for (let kill = 0; kill < kills; kill++) {
      const adding = program.start(['add', at('documents'), '--json', ...data()])
      const before = () => adding.said.out.split('\n').filter((line) => line.includes('"added"')).length
      while (before() < 1 + ((kill * 5) % 9) && adding.child.exitCode === null) await pause(1)
      // Anywhere in the next one: while it is read, stored, folded or committed.
      await pause((kill * 13) % 40)
      adding.child.kill('SIGKILL')
      // Every third time the power fails, so to say: PostgreSQL is killed too.
      if (kill % 3 === 2)
        process.kill(Number(readFileSync(at('data', 'database', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
      const { out } = await adding.ended
      const accepted = out
        .split('\n')
        .slice(0, -1)
        .filter((line) => (JSON.parse(line) as { outcome: string }).outcome === 'added').length
      const now = await check()
      expect(now - stored).toBeGreaterThanOrEqual(accepted)
      expect(now - stored).toBeLessThanOrEqual(accepted + atOnce)
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
    const untold = texts - out.trim().split('\n').length
    expect(untold).toBeGreaterThanOrEqual(0)
    expect(untold).toBeLessThanOrEqual(atOnce)
  })
})
