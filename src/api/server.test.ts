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
    expect(lines.slice(0, -1).map(({ stage }) => stage)).toEqual(['extracting', 'reading', 'storing', 'folding'])
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

  it('on a verdict, a disagreement, a source and a claim are shown beside what was computed, and taken back by their address', async () => {
    const told = async (date: string, publisher: string) => {
      const text = `Oman and the United States held the ninth round of the Oman-US Strategic Dialogue in Muscat on ${date} 2039. They agreed to open a joint academy by 2041.`
      const { document } = await (await paste(text, { description: { publisher } })).json()
      return desk.openDocument(document)
    }
    const texts = [await told('3 May', 'Gulf Courier'), await told('5 May', 'Muscat Mirror')]
    const dialogue = async () => {
      const address = `/api/dialogues/${encodeURIComponent('Oman-US Strategic Dialogue')}?asOf=2042-01-01`
      const { matters, disagreements } = await (await ask(address)).json()
      return {
        matter: matters.find(({ steps }: { steps: { quote: string }[] }) =>
          steps.some(({ quote }) => /academy/.test(quote)),
        ),
        disagreement: disagreements.find(
          ({ field, claims }: { field: string; claims: { document: string }[] }) =>
            field === 'date' && claims.some(({ document }) => document === texts[0]!.id),
        ),
      }
    }
    const before = await dialogue()
    const placed = ({
      document,
      start,
      end,
      quote,
    }: {
      document: string
      start: number
      end: number
      quote: string
    }) => ({
      textHash: texts.find(({ id }) => id === document)!.textHash,
      start,
      end,
      quote,
    })
    const claims = before.disagreement.claims.map(placed)
    const steps = before.matter.steps.map((step: Parameters<typeof placed>[0] & { type: string }) => ({
      ...placed(step),
      type: step.type,
    }))
    const rule = async (judged: object, why: string | null = 'seen') => {
      const response = await post('/api/judgements', { judged, by: 'Salma', why })
      expect(response.status, await response.clone().text()).toBe(201)
      return (await response.json()).id as string
    }
    const verdict = {
      on: 'verdict',
      matter: { steps, title: before.matter.title },
      verdict: 'kept',
      asOf: '2042-01-01',
    }
    const entered = [
      await rule(verdict),
      await rule({ on: 'disagreement', field: 'date', claims, ruling: 'stands', stands: claims[1] }),
      await rule({ on: 'source', publisher: 'gulf courier', reliability: 'B' }, null),
      await rule({ on: 'claim', place: claims[1], credibility: 2 }, null),
    ]
    const after = await dialogue()
    expect(after.matter).toMatchObject({
      verdict: before.matter.verdict,
      ruled: { verdict: 'kept', by: 'Salma', why: 'seen' },
    })
    expect(after.disagreement.ruled).toMatchObject({ ruling: 'stands', stands: 1, unseen: 0 })
    const rated = after.disagreement.claims.map(
      ({
        rated: { reliability, credibility },
      }: {
        rated: { reliability: { ruling: string } | null; credibility: { ruling: string } | null }
      }) => [reliability?.ruling ?? null, credibility?.ruling ?? null],
    )
    expect(rated).toContainEqual(['B', null])
    expect(rated[1]![1]).toBe('2')
    const sources = await (await ask('/api/sources')).json()
    expect(sources.find(({ publisher }: { publisher: string }) => publisher === 'Gulf Courier')).toMatchObject({
      documents: 1,
      reliability: { ruling: 'B' },
      history: [{ state: 'stands' }],
    })
    const listed = await (
      await ask(`/api/judgements?dialogue=${encodeURIComponent('Oman-US Strategic Dialogue')}`)
    ).json()
    expect(listed.map(({ judgement }: { judgement: { id: string } }) => judgement.id)).toEqual(
      expect.arrayContaining(entered),
    )
    for (const id of entered)
      expect((await post(`/api/judgements/${id}/withdrawal`, { why: 'in error' })).status).toBe(201)
    expect(await dialogue()).toEqual(before)
    expect((await (await post('/api/judgements', { judged: verdict })).json()).error.code).toBe('REASON_MISSING')
    expect((await ask('/api/judgements')).status).toBe(400)
  })

  it('amend a finding by fields that it has, and refuse the rest by name', async () => {
    const { document } = await (await paste(round('tenth', 2041))).json()
    const { textHash, reading } = await desk.openDocument(document)
    const act = reading.acts.find(({ undertaking }) => undertaking)!
    const { start, end, quote } = act
    const amend = async (amendment: object) =>
      (
        await post('/api/judgements', {
          judged: {
            on: 'finding',
            anchor: { textHash, type: 'acts', start, end, quote },
            ruling: 'amended',
            amendment,
          },
        })
      ).json()
    expect((await amend({ status: 'signed' })).error).toMatchObject({
      code: 'FIELD_UNKNOWN',
      en: expect.stringContaining('topics'),
    })
    expect((await amend({ kind: 'swear' })).error).toMatchObject({
      code: 'VALUE_UNKNOWN',
      en: expect.stringContaining('commit'),
    })
    expect((await amend({ end: 1e6 })).error.code).toBe('EXTENT_INVALID')
    expect((await amend({})).error.code).toBe('AMENDMENT_EMPTY')
    expect(await amend({ due: '2050', actors: ['OM'] })).toMatchObject({ ruling: 'amended', finding: { quote } })
    const { marks } = await (await ask(`/api/documents/${document}`)).json()
    expect(marks).toMatchObject([
      {
        ruling: 'amended',
        anchor: { start, end },
        finding: { due: '2050', actors: ['OM'], kind: act.kind },
        contested: [],
      },
    ])
  })

  it('are not asked of a day that has not come, and were none before they were entered', async () => {
    const code = async (knownAt: string) => (await (await ask(`/api/ledger?knownAt=${knownAt}`)).json()).error?.code
    expect(await code('2999-01-01')).toBe('KNOWN_AT_FUTURE')
    expect(await code('2026-02-30')).toBe('KNOWN_AT_INVALID')
    expect(await code('yesterday')).toBe('KNOWN_AT_INVALID')
    const { ledger, documents } = await (await ask('/api/ledger?knownAt=2001-01-01')).json()
    expect([ledger.rounds, documents]).toEqual([[], []])
    expect(
      (await ask(`/api/dialogues/${encodeURIComponent('Oman-US Strategic Dialogue')}?knownAt=2001-01-01`)).status,
    ).toBe(404)
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
      body: JSON.stringify({ source: { from: 'paste', text: round('sixth', 2037) } }),
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
