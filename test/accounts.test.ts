import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from './folders.ts'
import { buildProgram, type Program } from './program.ts'

let folder: string
let program: Program
beforeAll(async () => {
  folder = await openFolder()
  program = await buildProgram()
})
afterAll(async () => {
  program.remove()
  await removeFolder(folder)
})

const at = (...args: string[]) => [...args, '--data', join(folder, 'data')]
const password = 'صباح الخير يا مسقط'
const open = ['start', '--host', '0.0.0.0', '--port', '0', '--no-samples']

describe('a server that others reach', () => {
  it('is not started without an account, and says how to make one', async () => {
    const { status, err } = await program.run(at(...open))
    expect(status).toBe(1)
    expect(err).toMatch(/hiwar account add NAME --side/)
  })

  it('is started once there is one, and lets in whoever knows its password', async () => {
    const weak = await program.run(at('account', 'add', 'Salma', '--side', 'OM', '--role', 'head'), 'short\n')
    expect([weak.status, weak.err]).toEqual([1, expect.stringContaining('12')])
    const nowhere = await program.run(
      at('account', 'add', 'Salma', '--side', 'Atlantis', '--role', 'head'),
      `${password}\n`,
    )
    expect([nowhere.status, nowhere.err]).toEqual([1, expect.stringContaining('Atlantis')])
    expect(
      (await program.run(at('account', 'add', 'Salma', '--side', 'OM', '--role', 'head'), `${password}\n`)).status,
    ).toBe(0)
    const listed = await program.run(at('account', 'list', '--json'))
    expect(JSON.parse(listed.out)).toMatchObject([{ name: 'Salma', side: 'OM', role: 'head', disabled: false }])
    expect(listed.out).not.toMatch(/hash|salt/)

    const running = program.start(at(...open))
    await running.until(/http:\S+/)
    const address = `http://127.0.0.1:${/:(\d+)/.exec(/http:\S+/.exec(running.said.out)![0]!)![1]}`
    expect((await fetch(`${address}/api/ledger`)).status).toBe(401)
    const signedIn = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Salma', password }),
    })
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
    expect((await fetch(`${address}/api/ledger`, { headers: { cookie } })).status).toBe(200)

    // Another program's word is heard at once.
    expect((await program.run(at('account', 'disable', 'Salma'))).status).toBe(0)
    expect((await fetch(`${address}/api/ledger`, { headers: { cookie } })).status).toBe(401)
    running.child.kill('SIGINT')
    await running.ended
  }, 300_000)
})
