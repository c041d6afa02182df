import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../../test/made-documents.ts'
import { fold } from '../fold.ts'

type Made = Parameters<typeof makeDocument>[0]
const report = (ordinal: number, made: Pick<Made, 'acts' | 'figures'>) =>
  makeDocument({
    name: `${ordinal}.txt`,
    issued: `202${ordinal}-03-01`,
    meetings: [{ quote: `round ${ordinal}`, ordinal, date: `202${ordinal}-03-01` }],
    ...made,
  })
const matter = (title: string, ...documents: Parameters<typeof fold>[0]) =>
  fold(documents).matters.find((one) => one.title.en === title)

describe('a figure', () => {
  const first = report(1, {
    acts: [{ quote: 'noted that trade had reached $4 billion', kind: 'note', topics: ['trade'] }],
    figures: [{ quote: '$4 billion', value: 4e9, of: 'bilateral trade' }],
  })
  it('has the place of the act that says it, and its own of one that tells it beside', () => {
    const second = report(2, {
      acts: [{ quote: 'welcomed the growth of business, worth $5 billion', kind: 'welcome', topics: ['trade'] }],
      figures: [{ quote: '$5 billion', value: 5e9, of: 'trade' }],
    })
    const trade = matter('Volume of trade', first, second)!
    expect(trade.steps.map(({ quote, step }) => [quote, step])).toEqual([
      ['noted that trade had reached $4 billion', 'mentioned'],
      ['$5 billion', 'restated'],
    ])
    expect(trade.figures.map(({ value }) => value)).toEqual([4e9, 5e9])
  })
  it('is told of without a number where its measure is named', () => {
    const second = report(2, {
      acts: [{ quote: 'noted that the volume of trade has grown', kind: 'note', topics: ['trade'] }],
    })
    expect(matter('Volume of trade', first, second)!.steps).toHaveLength(2)
  })
  it('is not told of where trade stands beside investment as a field', () => {
    const second = report(2, {
      acts: [{ quote: 'affirmed the weight of bilateral trade and investment', kind: 'affirm', topics: ['trade'] }],
    })
    expect(matter('Volume of trade', first, second)).toBeUndefined()
  })
  it('measures what it counts, under whichever word a document has for it', () => {
    const count = (ordinal: number, quote: string, unit: string) =>
      report(ordinal, { figures: [{ quote, value: 900, unit, of: 'relations' }] })
    expect(
      matter('Companies', count(1, '900 companies', 'company'), count(2, '900 firms', 'firm'))!.steps,
    ).toHaveLength(2)
  })
})
