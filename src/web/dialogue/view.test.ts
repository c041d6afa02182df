import { describe, expect, it } from 'vitest'
import type { Loom } from '../../api/shapes.ts'
import type { Row } from '../loom/weave.ts'
import { isFiltered, passes, searchOf, viewIn, withoutFilters } from './view.ts'

describe('what of a dialogue is shown', () => {
  it('stands in the address, and is read from it again', () => {
    const search =
      '?only=silent&side=OM&topic=minerals&kind=figure&source=%D8%A7%D9%84%D9%88%D8%B7%D9%86&from=a%2F1&form=table&on=2024-02-29'
    const view = viewIn(search)
    expect(view).toMatchObject({
      only: 'silent',
      side: 'OM',
      kind: 'figure',
      source: 'الوطن',
      from: 'a/1',
      to: null,
      on: '2024-02-29',
    })
    expect(viewIn(searchOf(view))).toEqual(view)
  })

  it('needs no word in the address where it is plain', () => {
    expect(searchOf(viewIn(''))).toBe('')
    expect(searchOf(withoutFilters(viewIn('?only=kept&kind=deed')))).toBe('')
  })

  it('counts what it does not know as not asked', () => {
    const view = viewIn('?only=lost&topic=weather&kind=shout&form=map&on=2024-02-31')
    expect(view).toMatchObject({ only: null, topic: null, kind: null, form: 'loom' })
    expect(isFiltered(view)).toBe(false)
  })

  it('takes no day that no calendar has', () => {
    expect(viewIn('?on=2024-13-01').on).toBeNull()
    expect(viewIn('?on=yesterday').on).toBeNull()
  })
})

describe('a row under a publisher', () => {
  const published = {
    documents: [
      { id: 'one', publisher: 'OMAN NEWS AGENCY' },
      { id: 'two', publisher: 'الوطن' },
    ],
    publishers: [
      { publisher: 'Oman News Agency', names: ['Oman News Agency', 'وكالة الأنباء العمانية'] },
      { publisher: 'الوطن', names: ['الوطن'] },
    ],
  } as unknown as Loom
  const row = (document: string) => ({ matter: { steps: [{ document, actors: [] }] }, stops: [] }) as unknown as Row

  it('stands whichever of its names is asked for', () => {
    for (const source of ['Oman News Agency', 'وكالة الأنباء العمانية']) {
      const view = viewIn(`?source=${encodeURIComponent(source)}`)
      expect([row('one'), row('two')].map((one) => passes(one, view, published))).toEqual([true, false])
    }
  })

  it('stands under none that the dialogue does not have', () => {
    expect(passes(row('one'), viewIn('?source=Gazette'), published)).toBe(false)
  })
})
