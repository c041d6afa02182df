import { describe, expect, it } from 'vitest'
import { serverInNewFolder } from '../../../test/opened.ts'
import type { Desk } from '../../desk/desk.ts'

const mechanism = 'Oman-US Strategic Dialogue'
const dialogue = `/api/dialogues/${encodeURIComponent(mechanism)}`
let desk: Desk
const { ask } = serverInNewFolder(async (opened) => {
  desk = opened
  for (const [ordinal, year, publisher] of [
    ['first', 2027, 'Oman News Agency (ONA)'],
    ['second', 2029, 'وكالة الأنباء العمانية'],
  ] as const) {
    const text = `Oman and the United States held the ${ordinal} round of the ${mechanism} in Muscat on 3 May ${year}. They agreed to open a joint library by ${year + 1}.`
    await desk.addDocument({ from: 'paste', text, name: `${ordinal}.txt` }, { publisher })
  }
})

describe('dialogues', () => {
  it('are listed and opened with what became of each matter', async () => {
    const list = await (await ask('/api/dialogues')).json()
    expect(list.map(({ mechanism }: { mechanism: string }) => mechanism)).toEqual([mechanism])
    const { asOf, rounds, matters, documents } = await (await ask(`${dialogue}?asOf=2040-01-01`)).json()
    expect(asOf).toBe('2040-01-01')
    expect(rounds.length).toBe(2)
    expect(matters.length).toBeGreaterThan(0)
    const addresses = matters.map(({ address }: { address: string }) => address)
    expect(new Set(addresses).size).toBe(addresses.length)
    const texts = new Map(
      await Promise.all(
        documents.map(async ({ id }: { id: string }) => [id, (await desk.openDocument(id)).text] as const),
      ),
    )
    for (const { steps } of matters)
      for (const { document, start, end, quote } of steps)
        expect((texts.get(document) as string).slice(start, end)).toBe(quote)
  })

  it('are drawn with each publisher once, under every name that documents give it', async () => {
    const { publishers } = await (await ask(`${dialogue}/loom?asOf=2040-01-01`)).json()
    expect(publishers).toEqual([
      { publisher: 'Oman News Agency', names: ['Oman News Agency (ONA)', 'وكالة الأنباء العمانية'] },
    ])
  })

  it('of no such name are told to be missing', async () => {
    const response = await ask('/api/dialogues/Nowhere')
    expect(response.status).toBe(404)
    expect((await response.json()).error.code).toBe('MECHANISM_NOT_FOUND')
  })
})

describe('the ledger of a past day', () => {
  it('is not asked of a day that has not come, and was empty before anything was entered', async () => {
    const code = async (knownAt: string) => (await (await ask(`/api/ledger?knownAt=${knownAt}`)).json()).error?.code
    expect(await code('2999-01-01')).toBe('KNOWN_AT_FUTURE')
    expect(await code('2026-02-30')).toBe('KNOWN_AT_INVALID')
    expect(await code('yesterday')).toBe('KNOWN_AT_INVALID')
    const { ledger, documents } = await (await ask('/api/ledger?knownAt=2001-01-01')).json()
    expect([ledger.rounds, documents]).toEqual([[], []])
    expect((await ask(`${dialogue}?knownAt=2001-01-01`)).status).toBe(404)
  })
})

describe('the review as a file', () => {
  it('comes in the format and language asked for, under a name for every reader of headers', async () => {
    const pdf = await ask(`${dialogue}/review?format=pdf&language=ar&asOf=2030-02-01`)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(pdf.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]+\.pdf"; filename\*=UTF-8''%D8[\w%.~-]+\.pdf$/,
    )
    expect(new TextDecoder('latin1').decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
    const text = await ask(`${dialogue}/review?language=en&asOf=2030-02-01`)
    const before = await ask(`${dialogue}/review?language=ar&asOf=2020-01-01`)
    expect(await before.text()).toMatch(/^ورقة مراجعة: الحوار الاستراتيجي بين عُمان والولايات المتحدة\n/)
    expect(await text.text()).toMatch(/^Review paper: Oman–US Strategic Dialogue\n/)
  })
  it('is no file where the dialogue or the format is unknown', async () => {
    expect((await ask('/api/dialogues/Narnia/review')).status).toBe(404)
    expect((await ask('/api/dialogues/Narnia/review?format=exe')).status).toBe(400)
  })
})
