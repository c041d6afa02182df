import { connect, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { serverInNewFolder } from '../../test/opened.ts'
import type { Desk } from '../desk/desk.ts'
import type { startServer } from './server.ts'

let desk: Desk
let server: Awaited<ReturnType<typeof startServer>>
const { ask, post, start } = serverInNewFolder((opened, serving) => {
  desk = opened
  server = serving
})

describe('the description of the API', () => {
  it('names every route, with a summary and a shape for its failures', async () => {
    const { openapi, info, paths } = await (await ask('/api/openapi.json')).json()
    expect(openapi).toBe('3.1.0')
    expect(info.version).toBe('9.8.7')
    expect(Object.keys(paths).sort()).toEqual([
      '/api/accounts',
      '/api/accounts/{name}',
      '/api/accounts/{name}/password',
      '/api/dialogues',
      '/api/dialogues/{mechanism}',
      '/api/dialogues/{mechanism}/loom',
      '/api/dialogues/{mechanism}/named',
      '/api/dialogues/{mechanism}/review',
      '/api/documents',
      '/api/documents/file',
      '/api/documents/{id}',
      '/api/documents/{id}/original',
      '/api/documents/{id}/original/page',
      '/api/documents/{id}/reinstatement',
      '/api/documents/{id}/withdrawal',
      '/api/events',
      '/api/judgements',
      '/api/judgements/{id}/withdrawal',
      '/api/ledger',
      '/api/ledger/behind',
      '/api/rounds',
      '/api/rounds/{mechanism}',
      '/api/rounds/{mechanism}/actions',
      '/api/rounds/{mechanism}/agenda/adoption',
      '/api/rounds/{mechanism}/calendar.ics',
      '/api/rounds/{mechanism}/cancellation',
      '/api/rounds/{mechanism}/delegations',
      '/api/rounds/{mechanism}/dispositions',
      '/api/rounds/{mechanism}/dispositions/tabling',
      '/api/rounds/{mechanism}/entries',
      '/api/rounds/{mechanism}/groups',
      '/api/rounds/{mechanism}/items',
      '/api/rounds/{mechanism}/notes',
      '/api/rounds/{mechanism}/papers/{paper}',
      '/api/rounds/{mechanism}/proposal',
      '/api/rounds/{mechanism}/reports',
      '/api/rounds/{mechanism}/time',
      '/api/search',
      '/api/session',
      '/api/session/password',
      '/api/set-up',
      '/api/sources',
      '/api/terms',
      '/api/terms/file',
      '/api/terms/{id}',
    ])
    for (const [path, methods] of Object.entries<Record<string, { summary?: string; responses: object }>>(paths))
      for (const [method, { summary, responses }] of Object.entries(methods)) {
        expect(summary, `${method} ${path}`).toBeTruthy()
        if (!/original|events/.test(path)) expect(Object.keys(responses), `${method} ${path}`).toContain('default')
      }
  })
})

describe('the guard', () => {
  /** What the server answers to a host name of the asker's choice, which `fetch` does not let one choose. */
  const raw = (host: string) =>
    new Promise<string>((resolve) => {
      let answer = ''
      const socket = connect(server.port, '127.0.0.1')
      socket.on('data', (piece) => (answer += piece)).on('close', () => resolve(answer))
      socket.write(`GET /api/documents HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)
    })

  it('answers only to the names of this machine', async () => {
    expect(await raw('elsewhere.example')).toMatch(/^HTTP\/1\.1 403[\s\S]*REQUEST_REFUSED/)
    expect(await raw(`localhost:${server.port}`)).toMatch(/^HTTP\/1\.1 200/)
  })

  it('takes no change from a page of another origin', async () => {
    const before = (await desk.listDocuments()).length
    const response = await post(
      '/api/documents',
      { source: { from: 'paste', text: 'They agreed to open a joint library by 2036.' } },
      { origin: 'http://elsewhere.example' },
    )
    expect(response.status).toBe(403)
    expect((await desk.listDocuments()).length).toBe(before)
    expect(
      (await post('/api/documents', { source: { from: 'paste', text: '' } }, { origin: server.address })).status,
    ).toBe(422)
  })

  it('lets a page load nothing from elsewhere', async () => {
    for (const path of ['/', '/api/documents', '/assets/a-1.js']) {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/)
      expect(headers.get('content-security-policy')).not.toMatch(/https?:|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})

describe('pages', () => {
  it('are one page at every address but those of files and of the API', async () => {
    expect(await (await ask('/dialogues/Oman-US_Strategic_Dialogue/rounds/3')).text()).toContain('the one page')
    expect((await ask('/assets/missing.js')).status).toBe(404)
    const missing = await ask('/api/nothing')
    expect(missing.status).toBe(404)
    expect((await missing.json()).error.code).toBe('NOT_FOUND')
    expect(await (await ask('/..%2fdatabase/PG_VERSION')).text()).not.toMatch(/^\d+\s*$/)
  })
  it('are at addresses that are not well written too, as these are spelt; the API says in both languages that it has none', async () => {
    const page = await ask('/dialogues/%E0%A4%A')
    expect([page.status, new URL(page.url).pathname]).toEqual([200, '/dialogues/%25E0%25A4%25A'])
    expect(await page.text()).toContain('the one page')
    const answer = await ask('/api/dialogues/%E0%A4%A')
    expect(answer.status).toBe(404)
    expect((await answer.json()).error).toMatchObject({
      code: 'NOT_FOUND',
      ar: expect.stringMatching(/\p{Script=Arabic}/u),
    })
  })
})

describe('the port', () => {
  it('gives way to the next free one where it is taken', async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
    const taken = (blocker.address() as { port: number }).port
    const other = await start({ port: taken })
    try {
      expect(other.port).toBeGreaterThan(taken)
      expect((await fetch(`${other.address}/api/dialogues`)).status).toBe(200)
    } finally {
      await other.close()
      await new Promise((resolve) => blocker.close(resolve))
    }
  })
})

describe('an answer', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['identity', null],
  ])('to one who takes %s is sent as %s, and says the same', async (taken, encoding) => {
    const answer = await ask('/api/openapi.json', { headers: { 'accept-encoding': taken } })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('vary')).toBe('accept-encoding')
    expect((await answer.json()).info.title).toBe('Hiwar')
  })

  it('that is short is sent as it is', async () => {
    expect((await ask('/api/nowhere')).headers.get('content-encoding')).toBe(null)
  })
})

describe('live changes', () => {
  it('are told to who listens, and a listener does not hold up the end', async () => {
    const other = await start()
    const response = await fetch(`${other.address}/api/events`)
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    const told = async () =>
      Object.fromEntries(
        (await reader.read())
          .value!.trim()
          .split('\n')
          .map((line) => line.split(': ', 2)),
      )
    const until = (answer: Response) => answer.headers.get('hiwar-told')
    const now = await told()
    expect(now).toMatchObject({ event: 'now', id: until(await fetch(`${other.address}/api/documents`)) })
    const added = await fetch(`${other.address}/api/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ source: { from: 'paste', text: 'They agreed to open a joint library by 2038.' } }),
    })
    expect(until(added)).toBe(now.id)
    let change = await told()
    expect(change).toMatchObject({ event: 'change', data: 'documents' })
    expect(change.id).not.toBe(now.id)
    // whoever reads after it was told is told up to where that was; that it was stored and that it was folded may be told apart
    while (until(await fetch(`${other.address}/api/documents`)) !== change.id) change = await told()
    await other.close()
    // it would wait for ever here
    while (!(await reader.read()).done);
  })
})
