import { describe, expect, it } from 'vitest'
import type { Matter, MatterKind, Round, Step } from '../ledger/ledger.ts'
import { expectedRound } from './expected-round.ts'

const round = (date: string | null): Round => ({
  address: `A-B Dialogue/${date}`,
  mechanism: 'A-B Dialogue',
  ordinal: null,
  date,
  place: null,
  parties: ['OM', 'US'],
  heads: [],
  documents: [],
  citations: [],
})
const step = (said: Partial<Step>): Step => ({
  document: 'document:1',
  start: 0,
  end: 9,
  quote: 'They will',
  round: 1,
  roundAddress: null,
  step: 'promised',
  type: 'acts',
  finding: 'agree',
  actors: ['OM', 'US'],
  due: null,
  rhythm: null,
  on: null,
  ...said,
})
const matter = (kind: MatterKind, ...steps: Step[]): Matter => ({
  kind,
  address: kind,
  title: { ar: 'جلسة', en: 'A session' },
  mechanism: 'A-B Dialogue',
  topics: [],
  steps,
  stages: [],
  figures: [],
})

describe('the next round', () => {
  it('is expected when a session that was not held is promised', () => {
    const session = matter('session', step({ due: '2027' }))
    expect(expectedRound([round('2026-01-25')], [session])).toMatchObject({
      on: '2027',
      by: 'promised',
      citation: { start: 0 },
    })
  })

  it('is not expected by a promise that was kept, or whose day had passed by the newest round', () => {
    const kept = matter('session', step({ due: '2027' }), step({ step: 'kept' }))
    const passed = matter('session', step({ due: '2025' }))
    expect(expectedRound([round('2026-01-25')], [kept, passed])).toBe(null)
  })

  it('is expected a year after the newest where they promised to meet every year', () => {
    const yearly = matter('launch', step({ rhythm: 'yearly' }))
    expect(expectedRound([round('2025-12-17')], [yearly])).toMatchObject({ on: '2026-12', by: 'yearly' })
  })

  it('is expected at the middle distance of the rounds so far, of which there are three', () => {
    const rounds = [round('2023-02-23'), round('2024-04-24'), round('2026-01-25')]
    // 14 and 21 months, half-way
    expect(expectedRound(rounds, [])).toEqual({ on: '2027-07', by: 'distance', citation: null })
    expect(expectedRound(rounds.slice(1), [])).toBe(null)
  })

  it('is not expected of a yearly promise about something else', () => {
    const report = matter('undertaking', step({ rhythm: 'yearly' }))
    expect(expectedRound([round('2026-01-25')], [report])).toBe(null)
  })
})
