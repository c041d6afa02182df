import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../../test/folders.ts'
import type { Desk } from '../../desk/desk.ts'
import { openDesk } from '../../desk/open-desk.ts'
import { startServer } from '../server.ts'

let folder: string
let desk: Desk
let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  folder = await openFolder()
  await mkdir(join(folder, 'web'))
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html>')
  desk = await openDesk({ data: join(folder, 'data') })
  server = await startServer({ desk, port: 0, host: '127.0.0.1', webRoot: join(folder, 'web') })
  const text =
    'Oman and Japan held the first round of the Oman-Japan Strategic Dialogue in Muscat on 3 May 2023. They agreed to open a library by 2024.'
  await desk.addDocument({ from: 'paste', text, name: 'first.txt' }, {})
})
afterAll(async () => {
  await server.close()
  await desk.close()
  await removeFolder(folder)
})
const ask = (path: string, init?: RequestInit) => fetch(`${server.address}/api${path}`, init)
const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

describe('the review as a file', () => {
  it('comes in the format and language asked for, under a name for every reader of headers', async () => {
    const pdf = await ask(
      `/dialogues/${encodeURIComponent('Japan-Oman Strategic Dialogue')}/review?format=pdf&language=ar&asOf=2024-02-01`,
    )
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(pdf.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]+\.pdf"; filename\*=UTF-8''%D8[\w%.~-]+\.pdf$/,
    )
    expect(new TextDecoder('latin1').decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
    const text = await ask(`/dialogues/${encodeURIComponent('Japan-Oman Strategic Dialogue')}/review?language=en`)
    expect(await text.text()).toMatch(/^Review paper: Japan–Oman Strategic Dialogue\n/)
  })
  it('is no file where the dialogue or the format is unknown', async () => {
    expect((await ask('/dialogues/Narnia/review')).status).toBe(404)
    expect((await ask('/dialogues/Narnia/review?format=exe')).status).toBe(400)
  })
})

describe('terms over HTTP', () => {
  it('are set, listed, taken out and still there among what was taken out', async () => {
    const set = await ask(
      '/terms/falcon-trade',
      json('PUT', { kind: 'sector', en: 'Falcon trade', ar: 'تجارة الصقور', by: 'Salma' }),
    )
    expect(await set.json()).toMatchObject({ id: 'falcon-trade', title: { ar: 'تجارة الصقور' } })
    const idsOf = async (path: string) => ((await (await ask(path)).json()) as { id: string }[]).map(({ id }) => id)
    expect(await idsOf('/terms')).toContain('falcon-trade')
    expect((await ask('/terms/falcon-trade?by=Salma', { method: 'DELETE' })).status).toBe(204)
    expect(await idsOf('/terms')).not.toContain('falcon-trade')
    expect(await idsOf('/terms?removed=true')).toEqual(['falcon-trade'])
    expect((await ask('/terms/falcon-trade', { method: 'DELETE' })).status).toBe(404)
  })
  it('go out as a file and come in as one', async () => {
    const file = await ask('/terms/file?format=csv')
    expect(file.headers.get('content-disposition')).toContain('hiwar-terms.csv')
    const form = new FormData()
    form.append('file', new File([await file.arrayBuffer()], 'terms.csv'))
    expect(await (await ask('/terms/file', { method: 'POST', body: form })).json()).toMatchObject({
      added: 0,
      changed: 0,
    })
    const broken = new FormData()
    broken.append('file', new File(['<tbx>'], 'terms.tbx'))
    expect((await ask('/terms/file', { method: 'POST', body: broken })).status).toBe(422)
  })
})
