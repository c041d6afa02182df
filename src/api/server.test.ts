import { connect, createServer } from 'node:net'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import type { Desk } from '../desk/desk.ts'
import { openDesk } from '../desk/open-desk.ts'
import { limits } from '../text/limits.ts'
import { startServer } from './server.ts'

let folder: string
let desk: Desk
let server: Awaited<ReturnType<typeof startServer>>
const start = (port = 0) =>
  startServer({ desk, port, host: '127.0.0.1', webRoot: join(folder, 'web'), version: '9.8.7' })

beforeAll(async () => {
  folder = await openFolder()
  await mkdir(join(folder, 'web', 'assets'), { recursive: true })
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><title>the one page</title>')
  await writeFile(join(folder, 'web', 'assets', 'a-1.js'), 'export {}')
  desk = await openDesk({ data: join(folder, 'data') })
  server = await start()
})
afterAll(async () => {
  await server.close()
  await desk.close()
  await removeFolder(folder)
})

const ask = (path: string, init?: RequestInit) => fetch(server.address + path, init)
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
const paste = (text: string, more: object = {}) => post('/api/documents', { source: { from: 'paste', text }, ...more })
const round = (ordinal: string, year: number) =>
  `Oman and the United States held the ${ordinal} round of the Oman-US Strategic Dialogue in Muscat on 3 May ${year}. They agreed to open a joint library by ${year + 1}.`

describe('the description of the API', () => {
  it('names every route, with a summary and a shape for its failures', async () => {
    const { openapi, info, paths } = await (await ask('/api/openapi.json')).json()
    expect(openapi).toBe('3.1.0')
    expect(info.version).toBe('9.8.7')
    expect(Object.keys(paths).sort()).toEqual([
      '/api/dialogues',
      '/api/dialogues/{mechanism}',
      '/api/documents',
      '/api/documents/file',
      '/api/documents/{id}',
      '/api/documents/{id}/original',
      '/api/documents/{id}/reinstatement',
      '/api/documents/{id}/withdrawal',
      '/api/events',
      '/api/judgements',
      '/api/ledger',
    ])
    for (const [path, methods] of Object.entries<Record<string, { summary?: string; responses: object }>>(paths))
      for (const [method, { summary, responses }] of Object.entries(methods)) {
        expect(summary, `${method} ${path}`).toBeTruthy()
        if (!/original|events/.test(path)) expect(Object.keys(responses), `${method} ${path}`).toContain('default')
      }
  })
})

describe('texts', () => {
  it('are added by paste, and the same bytes are told to be there already', async () => {
    const first = await paste(round('first', 2027), { description: { publisher: 'Gazette' } })
    expect(first.status).toBe(201)
    const added = await first.json()
    expect(added).toMatchObject({ outcome: 'added', rounds: ['Oman-US Strategic Dialogue/1'] })
    expect(await (await paste(round('first', 2027))).json()).toMatchObject({
      outcome: 'known',
      document: added.document,
    })
    const opened = await (await ask(`/api/documents/${encodeURIComponent(added.document)}`)).json()
    expect(opened.text).toBe(round('first', 2027))
    for (const act of opened.reading.acts) expect(opened.text.slice(act.start, act.end)).toBe(act.quote)
  })

  it('are added by file with a line for each stage, and kept byte for byte', async () => {
    const form = new FormData()
    const words = `\ufeff${round('second', 2029)}`
    form.append('publisher', 'جريدة')
    form.append('file', new File([words], 'نص ثان.txt'))
    const response = await ask('/api/documents/file', {
      method: 'POST',
      body: form,
      headers: { accept: 'application/x-ndjson' },
    })
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.slice(0, -1)).toEqual([{ stage: 'extracting' }, { stage: 'reading' }, { stage: 'storing' }])
    const { added } = lines.at(-1)
    expect(added).toMatchObject({ name: 'نص ثان.txt', outcome: 'added' })
    const original = await ask(`/api/documents/${added.document}/original`)
    expect(Buffer.from(await original.arrayBuffer())).toEqual(Buffer.from(words))
    expect(original.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('نص ثان.txt')}`,
    )
    const records = await (await ask('/api/documents')).json()
    expect(records.find(({ id }: { id: string }) => id === added.document).publisher).toBe('جريدة')
  })

  it('that fail say why in both languages, in the stream as well as in the status', async () => {
    const streamed = await post(
      '/api/documents',
      { source: { from: 'paste', text: '   ' } },
      { accept: 'application/x-ndjson' },
    )
    const last = JSON.parse((await streamed.text()).trim().split('\n').at(-1)!)
    expect(last.error.code).toBe('FILE_EMPTY')
    const plain = await paste('  ')
    expect(plain.status).toBe(422)
    const { error } = await plain.json()
    expect(error.ar).toMatch(/[\u0600-\u06ff]/)
    expect(error.en).toMatch(/empty/)
  })

  it('above the limit are refused by name, and nothing is stored', async () => {
    const before = (await desk.listDocuments()).length
    const form = new FormData()
    form.append('file', new File([new Uint8Array(limits.bytes + 1)], 'big.txt'))
    const response = await ask('/api/documents/file', { method: 'POST', body: form })
    expect(response.status).toBe(413)
    expect((await response.json()).error).toMatchObject({
      code: 'FILE_TOO_LARGE',
      en: expect.stringContaining('big.txt'),
    })
    expect((await desk.listDocuments()).length).toBe(before)
  })

  it('are withdrawn only with a reason, and put back', async () => {
    const { document } = await (await paste(round('third', 2031))).json()
    expect((await (await post(`/api/documents/${document}/withdrawal`, { why: ' ' })).json()).error.code).toBe(
      'REASON_MISSING',
    )
    expect((await post(`/api/documents/${document}/withdrawal`, { why: 'a trial', by: 'Salma' })).status).toBe(204)
    expect((await desk.openDocument(document)).withdrawn).toMatchObject({ by: 'Salma', why: 'a trial' })
    expect((await post(`/api/documents/${document}/reinstatement`, { why: 'no trial' })).status).toBe(204)
    expect((await desk.openDocument(document)).withdrawn).toBeNull()
  })
})

describe('dialogues', () => {
  it('are listed and opened with what became of each matter', async () => {
    const list = await (await ask('/api/dialogues')).json()
    expect(list.map(({ mechanism }: { mechanism: string }) => mechanism)).toContain('Oman-US Strategic Dialogue')
    const dialogue = await (
      await ask(`/api/dialogues/${encodeURIComponent('Oman-US Strategic Dialogue')}?asOf=2040-01-01`)
    ).json()
    expect(dialogue.asOf).toBe('2040-01-01')
    expect(dialogue.rounds.length).toBeGreaterThan(1)
    expect(dialogue.matters.length).toBeGreaterThan(0)
    const addresses = dialogue.matters.map(({ address }: { address: string }) => address)
    expect(new Set(addresses).size).toBe(addresses.length)
    const texts = new Map(
      await Promise.all(
        dialogue.documents.map(async ({ id }: { id: string }) => [id, (await desk.openDocument(id)).text] as const),
      ),
    )
    for (const { steps } of dialogue.matters)
      for (const { document, start, end, quote } of steps)
        expect((texts.get(document) as string).slice(start, end)).toBe(quote)
  })

  it('of no such name are told to be missing', async () => {
    const response = await ask('/api/dialogues/Nowhere')
    expect(response.status).toBe(404)
    expect((await response.json()).error.code).toBe('MECHANISM_NOT_FOUND')
  })
})

describe('judgements', () => {
  it('are kept with their author and taken back by another', async () => {
    const { document } = await (await paste(round('fourth', 2033))).json()
    const { textHash, reading } = await desk.openDocument(document)
    const { start, end, quote } = reading.acts[0]!
    const anchor = { textHash, type: 'acts', start, end, quote }
    const response = await post('/api/judgements', {
      judged: { on: 'finding', anchor, ruling: 'accepted' },
      by: 'Salma',
      why: 'read twice',
    })
    expect(response.status).toBe(201)
    const judgement = await response.json()
    expect(judgement).toMatchObject({ by: 'Salma', why: 'read twice', ruling: 'accepted' })
    expect((await post('/api/judgements', { judged: { on: 'judgement', withdraws: judgement.id } })).status).toBe(201)
    expect(
      (await (await post('/api/judgements', { judged: { on: 'judgement', withdraws: 'nothing' } })).json()).error.code,
    ).toBe('JUDGEMENT_NOT_FOUND')
  })

  it('of no known shape are refused with the place of the fault', async () => {
    const response = await post('/api/judgements', { judged: { on: 'finding', ruling: 'perhaps' } })
    expect(response.status).toBe(400)
    expect((await response.json()).error).toMatchObject({
      code: 'INVALID_INPUT',
      en: expect.stringContaining('judged'),
    })
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
      { source: { from: 'paste', text: round('fifth', 2035) } },
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
    expect(await (await ask('/..%2f..%2fdata/database/PG_VERSION')).text()).not.toMatch(/^\d+\s*$/)
  })
})

describe('the port', () => {
  it('gives way to the next free one where it is taken', async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
    const taken = (blocker.address() as { port: number }).port
    const other = await start(taken)
    try {
      expect(other.port).toBeGreaterThan(taken)
      expect((await fetch(`${other.address}/api/dialogues`)).status).toBe(200)
    } finally {
      await other.close()
      await new Promise((resolve) => blocker.close(resolve))
    }
  })
})

describe('live changes', () => {
  it('are told to who listens, and a listener does not hold up the end', async () => {
    const other = await start()
    const response = await fetch(`${other.address}/api/events`)
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    await reader.read()
    await fetch(`${other.address}/api/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ source: { from: 'paste', text: round('sixth', 2037) } }),
    })
    expect((await reader.read()).value).toBe('event: change\ndata: documents\n\n')
    await other.close()
    expect((await reader.read()).done).toBe(true)
  })
})
