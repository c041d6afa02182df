import { describe, expect, it } from 'vitest'
import { asksAnything, askedIn, plainly, searchCall, toSearch } from './asked.ts'

describe('what a reader searches for', () => {
  it('stands in the address and is read from it again', () => {
    const asked = askedIn(
      '?q=%22%D8%A7%D9%84%D8%AA%D8%AC%D8%A7%D8%B1%D8%A9%20%D8%A7%D9%84%D8%AD%D8%B1%D8%A9%22&exact=true&side=OM&since=2024-01-01&page=3',
    )
    expect(asked).toEqual({
      q: '"التجارة الحرة"',
      exact: true,
      translate: true,
      filters: { side: 'OM', since: '2024-01-01' },
      page: 3,
    })
    expect(askedIn(toSearch(asked).slice('/search'.length))).toEqual(asked)
  })

  it('asks the API for the hits of its page alone', () => {
    expect(searchCall({ ...plainly('ports'), page: 2 })).toBe('/search?q=ports&limit=20&offset=20')
    expect(searchCall(plainly('ports'), 6)).toBe('/search?q=ports&limit=6')
  })

  it('takes a page that cannot be for the first', () => {
    for (const page of ['0', '-2', 'x', '9e9', '']) expect(askedIn(`?q=a&page=${page}`).page).toBe(1)
  })

  it('is nothing without words, unless findings are filtered', () => {
    expect(asksAnything(plainly('  '))).toBe(false)
    expect(asksAnything({ ...plainly(''), filters: { language: 'ar' } })).toBe(false)
    expect(asksAnything({ ...plainly(''), filters: { kind: 'promise' } })).toBe(true)
  })
})
