import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold } from '../ledger/fold.ts'
import type { Stage } from '../ledger/ledger.ts'
import { review } from '../review/review.ts'
import { courseOf, inLanguage, promisesOf, wholeOf } from './told.ts'

const place = (document: string, start: number, end: number, quote = 'x') => ({ document, start, end, quote })

describe('what several documents tell alike', () => {
  it('is one promise with all its tellers, and a sentence that serves two matters promises the more particular', () => {
    const round = (quote: string, act: string, language: 'ar' | 'en') =>
      makeDocument({
        name: `${language}.txt`,
        language,
        meetings: [{ quote, ordinal: 1, date: '2023-03-01' }],
        acts: [{ quote: act, kind: 'agree', undertaking: true, due: '2024', topics: ['dialogue'] }],
      })
    const documents = [
      round('first dialogue', 'agreed to hold the second round in 2024', 'en'),
      round('الحوار الأول', 'اتفقا على عقد الجولة الثانية في عام 2024', 'ar'),
    ]
    const promises = promisesOf(review('Oman-US Strategic Dialogue', fold(documents), documents, '2023-06-01'))
    expect(promises.map(({ told }) => told.length)).toEqual([2])
    expect(inLanguage(promises[0]!.told, 'ar').quote).toMatch(/^اتفقا/)
    expect(inLanguage(promises[0]!.told, 'en').quote).toMatch(/^agreed/)
  })

  it('is told once of each stage; who names no day, or but its year, tells the same', () => {
    const stage = (start: number, status: Stage['status'], on: string | null): Stage => ({
      ...place('document:a', start, start + 1),
      status,
      on,
      roundAddress: null,
    })
    const course = courseOf([
      stage(0, 'negotiating', null),
      stage(2, 'signed', '2023'),
      stage(4, 'signed', null),
      stage(6, 'signed', '2023-05-01'),
      stage(8, 'signed', '2022-05-01'),
    ])
    expect(course.map(({ status, on, told }) => [status, on, told.length])).toEqual([
      ['negotiating', null, 1],
      ['signed', '2023-05-01', 3],
      ['signed', '2022-05-01', 1],
    ])
  })

  it('says nothing more inside another quotation of the same document', () => {
    const [outer, inner, elsewhere] = [place('a', 0, 20), place('a', 5, 10), place('b', 5, 10)]
    expect(wholeOf([inner, outer, elsewhere])).toEqual([outer, elsewhere])
  })
})
