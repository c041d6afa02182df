import { describe, expect, it } from 'vitest'
import { serverInNewFolder } from '../../../test/opened.ts'

const text = 'Jordan and Japan agreed to build two laboratories by 2027. اتفق الجانبان على مشاريع الموانئ.'
const { ask: get } = serverInNewFolder((desk) =>
  desk.addDocument({ from: 'paste', name: 'one', text }, { publisher: 'Gazette' }),
)

const ask = async (parameters: Record<string, string>) => {
  const response = await get(`/api/search?${new URLSearchParams(parameters)}`)
  return { status: response.status, body: await response.json() }
}

describe('search over HTTP', () => {
  it('gives places with what is marked in them', async () => {
    const { status, body } = await ask({ q: 'ميناء', translate: 'false' })
    expect([status, body.count, body.more, body.terms]).toEqual([200, 1, false, []])
    const [hit] = body.hits
    expect(hit.document).toMatchObject({ name: 'one', publisher: 'Gazette' })
    expect(hit.highlights.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toEqual([
      'الموانئ',
    ])
  })

  it('takes filters once, several times and with commas, and exactness as a word', async () => {
    expect((await ask({ q: 'laboratory', kind: 'promise,agree', side: 'JO' })).body.hits[0].finding).toMatchObject({
      type: 'acts',
      kind: 'agree',
      promise: true,
    })
    expect((await ask({ q: 'laboratory', exact: 'true' })).body.count).toBe(0)
  })

  it.each([
    [{ q: '"open' }, 400, 'SEARCH_QUOTE_OPEN'],
    [{ q: '' }, 400, 'SEARCH_EMPTY'],
    [{ q: 'x', kind: 'nonsense' }, 400, 'INVALID_INPUT'],
    [{ q: 'x', since: 'yesterday' }, 400, 'INVALID_INPUT'],
    [{ q: 'x', dialogue: 'Nowhere' }, 404, 'MECHANISM_NOT_FOUND'],
  ])('says of %j what is wrong with it', async (parameters, status, code) => {
    const answer = await ask(parameters as unknown as Record<string, string>)
    expect([answer.status, answer.body.error.code]).toEqual([status, code])
  })
})
