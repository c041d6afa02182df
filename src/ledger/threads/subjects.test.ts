import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../../test/made-documents.ts'
import type { Topic } from '../../reading/finding.ts'
import { fold } from '../fold.ts'

const report = (name: string, ordinal: number, act: string, topics: Topic[], language: 'en' | 'ar' = 'en') =>
  makeDocument({
    name,
    language,
    issued: `202${ordinal}-03-01`,
    meetings: [{ quote: `round ${ordinal}`, ordinal, date: `202${ordinal}-03-01` }],
    acts: [{ quote: act, kind: 'discuss', topics }],
  })
const titles = (...documents: Parameters<typeof fold>[0]) => fold(documents).matters.map(({ title }) => title.en)

describe('a subject', () => {
  it('that is general is followed where lists set it beside others, in either language', () => {
    const documents = [
      report('one.txt', 1, 'discussed defence, trade and investment, energy and education', ['defence', 'trade']),
      report('two.txt', 2, 'بحثا مجالات الدفاع والتجارة والاستثمار والطاقة والتعليم', ['defence', 'trade'], 'ar'),
    ]
    expect(titles(...documents)).toEqual(expect.arrayContaining(['Trade and investment', 'Energy']))
  })
  it('is what its adjective agrees to name in Arabic, in either gender', () => {
    const documents = [
      report('one.txt', 1, 'أشادا بمسار الانتقال الديمقراطي', ['human-rights'], 'ar'),
      report('two.txt', 2, 'discussed democracy in the region', ['human-rights']),
    ]
    expect(titles(...documents)).toContain('Democracy')
  })
  it('is followed beside an instrument that is called by its form alone', () => {
    const under = (ordinal: number, quote: string) =>
      makeDocument({
        name: `${ordinal}.txt`,
        issued: `202${ordinal}-03-01`,
        meetings: [{ quote: `round ${ordinal}`, ordinal, date: `202${ordinal}-03-01` }],
        acts: [{ quote, kind: 'commend', topics: ['climate-environment'] }],
        instruments: [{ quote: 'the agreement between the two sides', kind: 'agreement', status: 'signed' }],
      })
    expect(
      titles(
        under(1, 'praised the work on desalination under the agreement between the two sides'),
        under(2, 'praised what was done for desalination under the agreement between the two sides'),
      ),
    ).toEqual(['Water'])
  })
  it('is what the two sides sign together, where no text among them has a name', () => {
    const documents = [
      report('one.txt', 1, 'discussed several agreements that are close to signature', ['dialogue']),
      report('two.txt', 2, 'وقعا عددا من مذكرات التفاهم', ['dialogue'], 'ar'),
    ]
    expect(titles(...documents)).toEqual(['Agreements and memoranda'])
  })
  it('that is general is not followed where a sentence names it in passing', () => {
    const documents = [
      report('one.txt', 1, 'discussed a visa waiver that would help trade and investment', ['exchanges', 'trade']),
      report('two.txt', 2, 'discussed a port through which trade and investment grew', ['ports-logistics', 'trade']),
    ]
    expect(titles(...documents)).not.toContain('Trade and investment')
  })
  it('that is general is followed where sentences deal with nothing else', () => {
    const documents = [
      report('one.txt', 1, 'discussed trade and investment between the two countries', ['trade', 'investment']),
      report('two.txt', 2, 'بحثا التجارة والاستثمار بين البلدين', ['trade', 'investment'], 'ar'),
    ]
    expect(titles(...documents)).toContain('Trade and investment')
  })
  it('is not what a session is held by, unless a list tells what it was for', () => {
    const chaired = (name: string, ordinal: number, act: string) =>
      makeDocument({
        name,
        issued: `202${ordinal}-03-01`,
        meetings: [{ quote: `round ${ordinal}`, ordinal, date: `202${ordinal}-03-01` }],
        acts: [{ quote: act, kind: 'meet', topics: ['dialogue', 'education'] }],
      })
    expect(
      titles(
        chaired('one.txt', 1, 'held the round at a university'),
        chaired('two.txt', 2, 'held the round at a university'),
      ),
    ).not.toContain('Education and research')
    expect(
      titles(
        chaired('one.txt', 1, 'held the round to further education, health and tourism'),
        chaired('two.txt', 2, 'held the round to further water, health and education'),
      ),
    ).toContain('Education and research')
  })
  it('is not Africa where the region of the Middle East and North Africa is meant', () => {
    const documents = [
      report('one.txt', 1, 'discussed prosperity in the Middle East and North Africa', ['regional-security']),
      report('two.txt', 2, 'بحثا الاستقرار في منطقة الشرق الأوسط وشمال أفريقيا', ['regional-security'], 'ar'),
    ]
    expect(titles(...documents)).not.toContain('Africa')
  })
})
