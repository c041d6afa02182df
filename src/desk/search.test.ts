import { describe, expect, it } from 'vitest'
import { deskInNewFolder } from '../../test/opened.ts'
import type { Desk } from './desk.ts'
import type { SearchRequest } from './search.ts'

const texts: Record<string, string> = {
  'first.txt':
    'Jordan and Japan held the first round of the Jordan-Japan Strategic Dialogue in Amman on 4 May 2021.\n\n' +
    'The two sides agreed to sign a Free Trade Agreement by the end of 2022. They discussed hydrogen and ports.\n\n' +
    'Japan committed to fund two laboratories by June 2023. Jordan welcomed the growth of trade in free zones.',
  'second.txt':
    'Jordan and Japan held the second round of the Jordan-Japan Strategic Dialogue in Tokyo on 9 March 2023.\n\n' +
    'They reviewed the laboratories and the ministers’ plans for green hydrogen. They agreed to open a centre for space by 2025.',
  'ثالث.txt':
    'عقدت الأردن واليابان الجولة الثالثة من الحوار الاستراتيجي بين الأردن واليابان في عمّان بتاريخ 7 يونيو 2024.\n\n' +
    'واتفق الجانبان على توقيع اتفـاقيّة التجارة الحرة، وبحثا مشاريع الموانئ مع الوزراء. والتزمت اليابان بتمويل لجان فنية بحلول عام 2026.',
  'withdrawn.txt': 'Jordan and Japan discussed hydrogen in a draft that nobody published.',
}

let folder: string
let desk: Desk
deskInNewFolder(async (opened, inFolder) => {
  desk = opened
  folder = inFolder
  for (const [name, text] of Object.entries(texts))
    await desk.addDocument(
      { from: 'paste', name, text },
      { publisher: name.startsWith('s') ? 'Herald' : 'Gazette' },
      undefined,
      'Salma',
    )
  await desk.withdrawDocument('withdrawn.txt', 'Salma', 'A draft.')
})

/** Names of the documents that are found, and what is marked in them. */
async function found(query: string, request: Omit<SearchRequest, 'query'> = {}) {
  const { hits, ...result } = await desk.search({ query, ...request })
  for (const { document, start, end, quote, highlights } of hits) {
    const text = texts[document.name]!
    expect(text.slice(start, end)).toBe(quote)
    for (const span of highlights) expect(span.start >= start && span.end <= end && span.start < span.end).toBe(true)
  }
  return {
    ...result,
    names: hits.map(({ document }) => document.name),
    marked: hits.map(({ document, highlights }) =>
      highlights.map((span) => texts[document.name]!.slice(span.start, span.end)),
    ),
    hits,
  }
}

describe('search', () => {
  it('finds a word in all its forms and marks it where it stands', async () => {
    expect(await found('laboratory')).toMatchObject({
      names: ['first.txt', 'second.txt'],
      marked: [['laboratories'], ['laboratories']],
    })
    expect((await found('minister')).marked).toEqual([['ministers']])
    expect((await found('وزير')).marked).toEqual([['الوزراء']])
    expect((await found('لجنة')).marked).toEqual([['لجان']])
    expect((await found('ميناء', { translate: false })).marked).toEqual([['الموانئ']])
  })

  it('marks the original through its vowels and lengthened letters', async () => {
    expect((await found('"اتفاقية التجارة الحرة"', { translate: false })).marked).toEqual([['اتفـاقيّة التجارة الحرة']])
    expect((await found('عمان', { translate: false })).marked).toEqual([['عمّان']])
  })

  it('finds what is written, and nothing else, where that is asked', async () => {
    expect((await found('laboratory', { exact: true })).names).toEqual([])
    expect((await found('laboratories', { exact: true })).names).toHaveLength(2)
    expect((await found('Hydrogen', { exact: true })).names).toEqual([])
    expect((await found('الوزراء', { exact: true })).names).toEqual(['ثالث.txt'])
    expect((await found('وزراء', { exact: true })).names).toEqual([])
  })

  it('takes a phrase as words that follow each other, in that order', async () => {
    expect((await found('"free trade"', { translate: false })).names).toEqual(['first.txt'])
    expect((await found('"trade free"', { translate: false })).names).toEqual([])
    expect((await found('free trade', { translate: false })).count).toBe(2)
    expect((await found('«green hydrogen»')).marked).toEqual([['green hydrogen']])
  })

  it('leaves out what is excluded, and takes either of what OR stands between', async () => {
    expect((await found('hydrogen -green')).names).toEqual(['first.txt'])
    expect((await found('hydrogen -"and ports"')).names).toEqual(['second.txt'])
    expect((await found('space OR zones')).names.sort()).toEqual(['first.txt', 'second.txt'])
    expect((await found('(space | zones) growth')).names).toEqual(['first.txt'])
  })

  it('seeks a term of the trade in the other language too, and says so', async () => {
    const both = await found('free trade agreement')
    expect(both.terms).toHaveLength(1)
    expect(both.names.sort()).toEqual(['first.txt', 'ثالث.txt'])
    const one = await found('free trade agreement', { translate: false })
    expect([one.terms, one.names]).toEqual([[], ['first.txt']])
  })

  it('knows the terms that people added', async () => {
    expect((await found('"two laboratories"')).terms).toEqual([])
    await desk.setTerm({ kind: 'programme', en: 'two laboratories', ar: 'لجان فنية' }, 'Salma', null)
    const both = await found('"two laboratories"')
    expect(both.terms).toEqual([{ said: 'two laboratories', also: 'لجان فنية' }])
    expect(both.names.sort()).toEqual(['first.txt', 'ثالث.txt'])
  })

  it('finds findings where a kind, a side or a topic is named, and all of them at once', async () => {
    const promises = await found('laboratories', { kind: ['promise'], side: ['JP'] })
    expect(promises.names).toEqual(['first.txt'])
    expect(promises.hits[0]!.finding).toMatchObject({ type: 'acts', kind: 'commit', promise: true, sides: ['JP'] })
    expect((await found('laboratories', { kind: ['promise'], side: ['JO'] })).names).toEqual([])
    expect((await found('laboratories', { kind: ['promise'], side: ['JO', 'JP'] })).names).toEqual(['first.txt'])
    expect((await found('laboratories', { kind: ['review', 'promise'] })).count).toBe(2)
    const all = await found('', { kind: ['promise'], side: ['jp'] })
    expect(all.names).toContain('ثالث.txt')
    expect(all.count).toBeGreaterThan(2)
    expect((await found('', { kind: ['meetings'] })).count).toBe(3)
  })

  it('keeps to a dialogue, a round, days, a publisher, a language', async () => {
    expect((await found('hydrogen', { dialogue: 'Japan-Jordan Strategic Dialogue', round: 2 })).names).toEqual([
      'second.txt',
    ])
    expect((await found('hydrogen', { since: '2021-05-04', until: '2021-12-31' })).names).toEqual(['first.txt'])
    expect((await found('hydrogen', { publisher: 'herald' })).names).toEqual(['second.txt'])
    expect((await found('2024', { language: 'ar' })).names).toEqual(['ثالث.txt'])
    await expect(found('hydrogen', { dialogue: 'Nowhere' })).rejects.toMatchObject({ code: 'MECHANISM_NOT_FOUND' })
    await expect(found('hydrogen', { dialogue: 'Jordan', round: 9 })).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
  })

  it('leaves withdrawn documents out, and takes them back with their withdrawal', async () => {
    expect((await found('draft')).count).toBe(0)
    await desk.reinstateDocument('withdrawn.txt', 'Salma', 'Published.')
    expect((await found('draft')).names).toEqual(['withdrawn.txt'])
    await desk.withdrawDocument('withdrawn.txt', 'Salma', 'A draft.')
    expect((await found('draft')).count).toBe(0)
  })

  it('follows what people say and rule', async () => {
    await desk.describeDocument('second.txt', { publisher: 'Courier' }, 'Salma')
    expect((await found('hydrogen', { publisher: 'Courier' })).names).toEqual(['second.txt'])
    expect((await found('hydrogen', { publisher: 'Herald' })).names).toEqual([])
    const { textHash, reading } = await desk.openDocument('first.txt')
    const { start, end, quote } = reading.acts.find(({ kind }) => kind === 'commit')!
    const { id } = await desk.judge(
      { on: 'finding', anchor: { textHash, type: 'acts', start, end, quote }, ruling: 'rejected' },
      'Salma',
      null,
    )
    expect((await found('laboratories', { kind: ['commit'] })).count).toBe(0)
    await desk.judge({ on: 'judgement', withdraws: id }, 'Salma', null)
    expect((await found('laboratories', { kind: ['commit'] })).count).toBe(1)
  })

  it('pages', async () => {
    const all = await found('Jordan OR الأردن', { limit: 50 })
    const paged = [
      await found('Jordan OR الأردن', { limit: 2 }),
      await found('Jordan OR الأردن', { limit: 50, offset: 2 }),
    ]
    expect(paged.flatMap(({ hits }) => hits)).toEqual(all.hits)
    expect(paged.map(({ count }) => count)).toEqual([all.count, all.count])
    expect(await found('Jordan', { offset: 1000 })).toMatchObject({ hits: [], documents: 2 })
  })

  it.each([
    ['', 'SEARCH_EMPTY'],
    ['"free trade', 'SEARCH_QUOTE_OPEN'],
    ['(free', 'SEARCH_GROUP_OPEN'],
    ['free)', 'SEARCH_GROUP_OPEN'],
    ['free OR', 'SEARCH_OR_ALONE'],
    ['-free', 'SEARCH_ONLY_EXCLUDES'],
    ['free OR -trade', 'SEARCH_ONLY_EXCLUDES'],
    ['the of في', 'SEARCH_ONLY_COMMON'],
    ['!&|', 'SEARCH_OR_ALONE'],
  ])('says of %j what is wrong with it', async (query, code) => {
    await expect(found(query)).rejects.toMatchObject({ code })
  })

  it.each([
    `it's \\ ' & ! <-> :*`,
    `${'('.repeat(15)}free${')'.repeat(15)}`,
    'x'.repeat(5000),
    '\u0000free\ud800',
    "'; drop table passage; --",
    '٢٠٢٤',
  ])('takes %j for words and nothing else', async (query) => {
    await expect(found(query)).resolves.toBeDefined()
  })

  it('finds what a publisher published, whichever of its names is asked for', async () => {
    await desk.describeDocument('first.txt', { publisher: 'Jordan News Agency (Petra)' }, 'Salma')
    await desk.describeDocument('ثالث.txt', { publisher: 'وكالة الأنباء الأردنية' }, 'Salma')
    for (const publisher of ['Jordan News Agency', 'وكالة الأنباء الأردنية', 'jordan news agency (Petra)'])
      expect((await found('', { kind: ['meetings'], publisher })).names.sort()).toEqual(['first.txt', 'ثالث.txt'])
  })

  it('indexes again what was indexed under other keys, before it answers', async () => {
    const { openStore } = await import('../store/store.ts')
    const { setIndexed } = await import('../store/indexed.ts')
    const store = await openStore({ data: folder })
    const before = await found('hydrogen')
    await store.write('', async (query) => {
      await query.deleteFrom('passage' as never).execute()
      await setIndexed(query, 'older', null)
    })
    await store.close()
    expect(await found('hydrogen')).toEqual(before)
  })
})
