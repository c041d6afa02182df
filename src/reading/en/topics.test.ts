import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

/** The topics of the last act of a text about Uruguay and Peru. */
const topicsOf = (sentence: string) => [...read(`Uruguay and Peru held talks.\n${sentence}`).acts.at(-1)!.topics]

describe('English topics', () => {
  it.each([
    ['The two sides discussed 5G networks and COVID-19.', 'digital-ai'],
    ['The two sides discussed 5G networks and COVID-19.', 'health-humanitarian'],
    ['The two sides discussed the purchase of S-400 batteries.', 'arms'],
    ['The two sides discussed the G20.', 'regional-security'],
    ['The two sides discussed the activities of M23.', 'conflict-mediation'],
    ['The two sides discussed fisheries.', 'trade'],
    ['The two sides discussed fisheries.', 'health-humanitarian'],
    ['The two sides discussed security cooperation.', 'regional-security'],
    ['The two sides discussed security cooperation.', 'defence'],
    ['The two sides discussed the single window.', 'ports-logistics'],
    ['The two sides discussed the rules on non-tariff measures.', 'trade'],
    ['The two sides discussed the transfer of prisoners and the courts.', 'law-enforcement'],
    ['The two sides discussed transboundary rivers.', 'climate-environment'],
    ['The two sides discussed branches of universities and upskilling.', 'education'],
    ['The two sides discussed sanctions.', 'regional-security'],
    ['The two sides discussed settlements in national currencies.', 'finance'],
    ['The two sides discussed regional crises.', 'regional-security'],
    ['The two sides discussed scam centres.', 'law-enforcement'],
    ['The two sides discussed driving licences.', 'exchanges'],
    ['The two sides discussed the social protection of the elderly.', 'human-rights'],
    ['The two sides discussed a line of credit and a swap line.', 'finance'],
  ])('in %s are %s', (sentence, topic) => {
    expect(topicsOf(sentence)).toContain(topic)
  })

  it.each([
    ['The two sides discussed ways to bridge the gap between them.', 'infrastructure'],
    ['The two sides discussed the benefit to the citizens of the two countries.', 'exchanges'],
    ['The two sides praised those who had prepared the session.', 'health-humanitarian'],
    ['The two sides affirmed the unity and integrity of the council.', 'law-enforcement'],
    ['The two sides discussed how to weather the crisis.', 'climate-environment'],
    ['The two sides discussed a broad spectrum of issues.', 'digital-ai'],
    ['The two sides discussed the peaceful settlement of claims.', 'exchanges'],
    ['The two sides discussed the customs and traditions of their peoples.', 'ports-logistics'],
    ['The two sides discussed the obligations of the contracting parties.', 'infrastructure'],
    ['The minister will travel to Lima.', 'exchanges'],
  ])('in %s are not %s', (sentence, topic) => {
    expect(topicsOf(sentence)).not.toContain(topic)
  })

  const sections =
    'Uruguay and Peru held talks.\n\nDefence\n\nThe two sides agreed to continue their cooperation.\n\nTrade and investment\n\nThe ministers reviewed progress. They praised the museum.'

  it('are those of the heading above, where the act names none', () => {
    expect(read(sections).acts.map(({ topics }) => topics[0])).toEqual([
      'dialogue',
      'defence',
      'trade',
      'culture-heritage',
    ])
  })

  it('are no heading’s that stands above the whole text', () => {
    const text =
      'Trade and investment\n\nUruguay and Peru held talks.\n\nThe two sides agreed to continue their cooperation.'
    expect([...read(text).acts.at(-1)!.topics]).toEqual(['friendship'])
  })

  it('are what the paragraph spoke of, where the act says “in this field”', () => {
    expect(topicsOf('They discussed satellites. They agreed to continue cooperation in this field.')).toEqual(['space'])
    expect(topicsOf('They discussed satellites.\n\nThey agreed to continue cooperation.')).toEqual(['friendship'])
  })
})
