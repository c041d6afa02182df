import { describe, expect, it } from 'vitest'
import { serverInNewFolder } from '../../../test/opened.ts'
import type { Desk } from '../../desk/desk.ts'
import { limits } from '../../text/limits.ts'

let desk: Desk
const { ask, post } = serverInNewFolder((opened) => (desk = opened))
const paste = (text: string, more: object = {}) => post('/api/documents', { source: { from: 'paste', text }, ...more })
const round = (ordinal: string, year: number) =>
  `Oman and the United States held the ${ordinal} round of the Oman-US Strategic Dialogue in Muscat on 3 May ${year}. They agreed to open a joint library by ${year + 1}.`

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
