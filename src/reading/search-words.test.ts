import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesIn, understandQuery } from './search-query.ts'
import { passagesOf, searchWords } from './search-words.ts'

const keysOf = (word: string): string[] => searchWords(word).flatMap(({ keys }) => keys)
const meet = (one: string, other: string): boolean => keysOf(one).some((key) => keysOf(other).includes(key))

describe('the words of search', () => {
  it.each([
    ['الوزير', 'وزراء'],
    ['وباللجان', 'لجنة'],
    ['مشروعات', 'المشاريع'],
    ['أعضائها', 'عضو'],
    ['اﻻتفاق', 'اتفاق'],
    ['مـذكّرة', 'المذكرة'],
    ['organised', 'organize'],
    ['held', 'holding'],
    ['U.S.', 'US'],
    ['Türkiye', 'Turkiye'],
    ['٢٬٥٠٠', '2,500'],
  ])('are one where %s and %s are forms of one', (one, other) => {
    expect(meet(one, other)).toBe(true)
  })

  it.each([
    ['وزير', 'زير'],
    ['دولي', 'دولة'],
    ['عمل', 'عملة'],
    ['سفر', 'سفير'],
    ['agree', 'agreement'],
    ['commit', 'committee'],
    ['minister', 'ministry'],
  ])('are apart where %s and %s are two', (one, other) => {
    expect(meet(one, other)).toBe(false)
  })

  it('are told as written by their letters, case and hamzas alone', () => {
    const exact = (text: string) => searchWords(text).map(({ exact }) => exact)
    expect(exact('الاتّـفاقيـةُ')).toEqual(['الاتفاقية'])
    expect(exact('ﻻ أحد')).toEqual(['لا', 'أحد'])
    expect(exact('US us')).toEqual(['US', 'us'])
  })

  it('end before an apostrophe that no letter follows, whatever is stretched behind it', () => {
    expect(searchWords('ا’ـ').map(({ exact }) => exact)).toEqual(['ا'])
    expect(searchWords('ا’ـب').map(({ exact }) => exact)).toEqual(['ا’ب'])
  })

  const strange = fc.string({
    unit: fc.constantFrom(...'اأإآةىيوفبكلس ًّـ\u200f\u200dﻻﷲabS’. -"\n٢5(\ud800😀'),
    maxLength: 80,
  })
  it('stand in their text, one behind the other, and each meets itself', () => {
    fc.assert(
      fc.property(fc.oneof(strange, fc.string({ unit: 'binary' })), (text) => {
        let last = 0
        for (const { start, end, exact, keys } of searchWords(text)) {
          expect(start >= last && end > start && end <= text.length).toBe(true)
          expect(exact).not.toBe('')
          if (keys.length > 0)
            expect(
              placesIn(
                text.slice(start, end),
                { phrase: { words: [{ start, end, exact, keys, place: 0 }] } },
                { exact: false },
              ),
            ).toEqual([{ start: 0, end: end - start }])
          last = end
        }
      }),
    )
  })

  it('lie each in one passage, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(strange, { maxLength: 30 }), (lines) => {
        const text = lines.join(' ')
        const passages = passagesOf(text)
        for (const [i, { start, end }] of passages.entries())
          expect(end > start && start >= (passages[i - 1]?.end ?? 0)).toBe(true)
        expect(
          passages.flatMap(({ start, end }) => searchWords(text.slice(start, end)).map(({ exact }) => exact)),
        ).toEqual(searchWords(text).map(({ exact }) => exact))
      }),
    )
  })

  it('take no longer than their text', () => {
    const time = (text: string): number => {
      const from = performance.now()
      passagesOf(text).forEach(({ start, end }) => searchWords(text.slice(start, end)))
      return performance.now() - from
    }
    for (const piece of ['ا', 'a.', "x'", 'و', '٢,', '\u0640', ' .']) {
      time(piece.repeat(20_000))
      expect(time(piece.repeat(400_000)), piece).toBeLessThan(3000)
    }
  })
})

describe('a query', () => {
  it('never fails but by saying what is wrong with it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab "«»()|- ORوأ\u0640'), maxLength: 40 }), (query) => {
        try {
          placesIn(query, understandQuery(query, { exact: false }), { exact: false })
        } catch (fault) {
          expect((fault as { code: string }).code).toMatch(/^SEARCH_/)
        }
      }),
    )
  })
})
