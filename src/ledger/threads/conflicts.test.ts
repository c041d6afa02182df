import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../../test/made-documents.ts'
import type { Act } from '../../reading/finding.ts'
import { fold } from '../fold.ts'

type Told = Partial<Act> & { quote: string }
const call = (quote: string): Told => ({ quote, kind: 'call', topics: ['conflict-mediation'] })
const report = (ordinal: number, acts: Told[], places: string[] = []) =>
  makeDocument({
    name: `${ordinal}.txt`,
    issued: `202${ordinal}-03-01`,
    meetings: [{ quote: `round ${ordinal}`, ordinal, date: `202${ordinal}-03-01` }],
    acts,
    places: places.map((quote) => ({ quote })),
  })
const matters = (...documents: Parameters<typeof fold>[0]) =>
  new Map(fold(documents).matters.map(({ title, steps }) => [title.en, steps.map(({ quote }) => quote)]))

describe('a conflict', () => {
  const earlier = report(1, [call('called for an end to the war in Yemen')])
  it('is what an act is about whose sentence begins with its name, and the act that is joined to it', () => {
    const later = report(
      2,
      [call('called for a lasting truce'), call('urged all parties to talk')],
      ['Concerning Yemen'],
    )
    expect(matters(earlier, later).get('Yemen')).toEqual([
      'called for an end to the war in Yemen',
      'called for a lasting truce',
      'urged all parties to talk',
    ])
  })
  it('is not what an act is about that stands far behind its name', () => {
    const later = report(
      2,
      [
        { quote: 'discussed the price of fish and other matters of the market', kind: 'discuss', topics: ['trade'] },
        call('called for a truce'),
      ],
      ['Yemen'],
    )
    expect(matters(earlier, later).has('Yemen')).toBe(false)
  })
  it('has the hostages and the mediation that its act names, which are no subjects beside it', () => {
    const told = matters(
      report(1, [call('called for the release of the hostages in Gaza')]),
      report(2, [call('praised the mediation that freed hostages in Gaza')]),
    )
    expect(told.get('Palestinian question and Gaza')).toHaveLength(2)
    expect([...told.keys()]).toEqual(['Palestinian question and Gaza'])
  })
  it('leads on to an act that speaks of the same hostages', () => {
    const told = matters(
      report(1, [call('called for calm in Gaza')]),
      report(2, [
        call('praised the mediation that freed hostages in Gaza'),
        { quote: 'told the press that the talks were long and frank', kind: 'note', topics: ['friendship'] },
        call('asked for the release of all hostages'),
      ]),
    )
    expect(told.get('Palestinian question and Gaza')).toContain('asked for the release of all hostages')
  })
})
