import { describe, expect, it } from 'vitest'
import { serverInNewFolder } from '../../../test/opened.ts'

const served = serverInNewFolder(() => undefined)
const ask = (path: string, init?: RequestInit) => served.ask(`/api${path}`, init)
const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
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
