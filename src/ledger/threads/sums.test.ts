import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../../test/made-documents.ts'
import { fold } from '../fold.ts'

type Made = Parameters<typeof makeDocument>[0]
const session = (ordinal: number, made: Partial<Made>) =>
  makeDocument({
    name: `${ordinal}.txt`,
    issued: `202${ordinal}-03-01`,
    meetings: [{ quote: `round ${ordinal}`, ordinal, date: `202${ordinal}-03-01` }],
    ...made,
  })
/** A report of what the two sides did together at no session. */
const report = ({ acts = [], ...made }: Partial<Made>) =>
  makeDocument({ name: 'report.txt', kind: 'press-report', acts: [...acts, { quote: 'تبادلا الزيارات' }], ...made })
const joined = (...documents: Parameters<typeof fold>[0]) =>
  fold(documents).matters.filter(({ steps }) => new Set(steps.map(({ document }) => document)).size > 1)

describe('a sum', () => {
  const promised = session(1, {
    acts: [
      { quote: 'would lend 350 million dollars for the port', kind: 'commit', undertaking: true, topics: ['finance'] },
    ],
    figures: [{ quote: '350 million dollars', value: 3.5e8, unit: 'USD', of: 'loan' }],
  })
  it('is one thing, whatever else a report that names no session calls it', () => {
    const told = report({
      language: 'ar',
      acts: [{ quote: 'رصد تمويل قيمته 350 مليون دولار للأرصفة', kind: 'announce', topics: ['ports-logistics'] }],
      figures: [{ quote: '350 مليون دولار', value: 3.5e8, unit: 'USD', of: 'funding' }],
    })
    const [loan, ...others] = joined(promised, told)
    expect(others).toEqual([])
    expect(loan!.steps.map(({ quote, step }) => [quote, step])).toEqual([
      ['would lend 350 million dollars for the port', 'promised'],
      ['رصد تمويل قيمته 350 مليون دولار للأرصفة', 'mentioned'],
    ])
    expect(loan!.figures.map(({ value }) => value)).toEqual([3.5e8, 3.5e8])
  })
  it('of another worth is another thing', () => {
    const told = report({
      acts: [{ quote: 'spoke of 360 million dollars', kind: 'note', topics: ['finance'] }],
      figures: [{ quote: '360 million dollars', value: 3.6e8, unit: 'USD', of: 'funding' }],
    })
    expect(joined(promised, told)).toEqual([])
  })
  it('that counts years or a pair of things tells nothing', () => {
    const count = (ordinal: number, quote: string, unit: string, value: number) =>
      session(ordinal, { figures: [{ quote, unit, value, of: null }] })
    expect(joined(count(1, 'fifty years', 'year', 50), count(2, 'half a century of 50 years', 'year', 50))).toEqual([])
    expect(joined(count(1, 'two schools', 'school', 2), count(2, 'both of the 2 schools', 'school', 2))).toEqual([])
    expect(joined(count(1, 'nine schools', 'school', 9), count(2, 'the 9 schools', 'school', 9))).toHaveLength(1)
  })
})
