import { makeDocument } from './made-documents.ts'
import type { Content, Entry } from '../src/dialogue/entry.ts'
import type { SideCode } from '../src/reading/finding.ts'

// A dialogue for the tests of its next round: what its second round promised, and entries about a round to come.

export const mechanism = 'Oman-US Strategic Dialogue'
export const bothSides: readonly SideCode[] = ['OM', 'US']

/** The second round, with three promises: a visa centre by June 2025, a forest of Oman's, a school of mines. */
export const secondRound = (more: Partial<Parameters<typeof makeDocument>[0]> = {}) =>
  makeDocument({
    name: 'first.txt',
    issued: '2024-04-24',
    meetings: [{ quote: 'held the second Strategic Dialogue', ordinal: 2, date: '2024-04-24', place: 'Washington' }],
    acts: [
      {
        quote: 'agreed to open a visa centre',
        kind: 'agree',
        undertaking: true,
        due: '2025-06',
        topics: ['exchanges'],
      },
      {
        quote: 'pledged to plant a forest',
        kind: 'commit',
        undertaking: true,
        actors: ['OM'],
        topics: ['climate-environment'],
      },
      { quote: 'agreed to found a school of mines', kind: 'agree', undertaking: true, topics: ['education'] },
    ],
    ...more,
  })

/** Writes entries about a round, a second after one another. */
export function entriesOf(round: string, from: string) {
  let clock = 0
  return (side: SideCode, content: Content, space: SideCode | null = null): Entry => ({
    id: `entry:${++clock}`,
    round,
    sides: bothSides,
    space,
    author: `${side} officer`,
    side,
    at: new Date(Date.parse(from) + clock * 1000).toISOString(),
    content,
  })
}
