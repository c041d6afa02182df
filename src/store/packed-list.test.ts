import { describe, expect, it } from 'vitest'
import { pack, unpack } from './packed-list.ts'

const read = (things: readonly object[]) => unpack(JSON.parse(JSON.stringify(pack(things))) as ReturnType<typeof pack>)

describe('a packed list', () => {
  it.each<[string, readonly object[]]>([
    ['nothing', []],
    ['one thing', [{ on: null, actors: ['OM'], start: 4 }]],
    ['things that differ in everything', [1, 2, 3, 4].map((start) => ({ start, quote: `quote ${start}` }))],
    ['things that share most', [1, 2, 3, 4].map((start) => ({ start, round: 'A/1', actors: ['JP', 'OM'], on: null }))],
    [
      'fields that some lack',
      [{ start: 1, origin: 'a' }, { start: 2 }, { start: 3, within: { start: 0 } }, { start: 4 }],
    ],
    ['a text that looks like another value', [{ of: ['1'] }, { of: '["1"]' }, { of: 1 }, { of: '1' }, { of: null }]],
  ])('gives again %s', (_, things) => {
    expect(read(things)).toStrictEqual(things)
  })
  it('leaves out a field that holds nothing, as JSON does', () => {
    expect(read([{ start: 1, judged: undefined }, { start: 2 }])).toStrictEqual([{ start: 1 }, { start: 2 }])
  })
  it('writes a value that recurs once', () => {
    const steps = Array.from({ length: 40 }, (_, start) => ({ start, roundAddress: 'Oman-US Strategic Dialogue/3' }))
    expect(JSON.stringify(pack(steps)).match(/Strategic/g)).toHaveLength(1)
  })
})
