import { describe, expect, it } from 'vitest'
import type { Matter, Round, Step, StepKind, Verdict } from './ledger.ts'
import { ruleOn, verdictOf } from './verdict.ts'

const round = (ordinal: number, date: string): Round => ({
  address: `M/${ordinal}`,
  mechanism: 'M',
  ordinal,
  date,
  place: null,
  parties: ['OM', 'US'],
  heads: [],
  documents: [`document:${ordinal}`],
  citations: [],
})
const rounds = [round(1, '2023-02-23'), round(2, '2024-04-24'), round(3, '2026-01-25')]
const step = (at: number | null, kind: StepKind, more: Partial<Step> = {}): Step => ({
  document: `document:${at ?? 0}`,
  start: 0,
  end: 1,
  quote: 'x',
  round: at,
  roundAddress: at ? `M/${at}` : null,
  step: kind,
  type: 'acts',
  finding: 'affirm',
  actors: ['OM'],
  due: null,
  rhythm: null,
  on: rounds.find(({ ordinal }) => ordinal === at)?.date ?? null,
  ...more,
})
const matter = (...steps: Step[]): Matter => ({
  kind: 'instrument',
  address: 'a',
  title: { ar: 'x', en: 'x' },
  mechanism: 'M',
  topics: [],
  steps,
  stages: [],
  figures: [],
})

describe('verdicts', () => {
  it.each<[Verdict, string, Step[]]>([
    ['kept', 'a promise kept in its time', [step(1, 'promised', { due: '2024' }), step(2, 'kept')]],
    ['kept', 'a promise kept once, whatever came later', [step(1, 'promised'), step(2, 'kept'), step(3, 'promised')]],
    ['kept', 'a promised instrument that was signed', [step(1, 'promised'), step(2, 'signed')]],
    ['kept-late', 'a promise kept after it was due', [step(2, 'promised', { due: '2025' }), step(3, 'kept')]],
    [
      'kept-late',
      'a yearly rhythm that slipped',
      [step(1, 'promised', { rhythm: 'yearly' }), step(2, 'kept'), step(3, 'kept')],
    ],
    ['open', 'a promise that is new in the newest round, on an older topic', [step(1, 'raised'), step(3, 'promised')]],
    ['open', 'a topic that is new in the newest round', [step(3, 'raised')]],
    ['open', 'a signing that is new in the newest round', [step(3, 'signed')]],
    ['open', 'a vague promise', [step(3, 'promised', { due: '..~' })]],
    [
      'overdue',
      'a precise day that has passed with no later round',
      [step(3, 'promised', { due: '2026-01/2026-02-10' })],
    ],
    ['advanced', 'a deed first told in the newest round', [step(3, 'advanced')]],
    ['advanced', 'a real step that was the last to be seen', [step(1, 'raised'), step(2, 'advanced')]],
    ['advanced', 'a real step that is still mentioned', [step(2, 'advanced'), step(3, 'restated')]],
    [
      'advanced',
      'what the sides dealt with before and signed for in the newest round',
      [step(1, 'raised'), step(3, 'signed')],
    ],
    ['advanced', 'a signing that is still spoken of', [step(2, 'signed'), step(3, 'restated')]],
    ['restated', 'what the newest round says again', [step(1, 'raised'), step(3, 'restated')]],
    [
      'restated',
      'what a document of the newest round recalls',
      [step(1, 'raised'), step(null, 'mentioned', { document: 'document:3' })],
    ],
    ['silent', 'what the newest round does not say', [step(1, 'promised'), step(2, 'restated')]],
    ['silent', 'a signing that was never promised and never spoken of again', [step(1, 'signed')]],
    ['silent', 'a launch that no round took up', [step(0, 'raised')]],
  ])('is %s: %s', (verdict, _, steps) => expect(verdictOf(matter(...steps), rounds, '2026-03-01')).toBe(verdict))

  it('is asked as of a day: what came later had not happened', () => {
    const asked = matter(step(1, 'promised', { due: '2024' }), step(3, 'kept'))
    expect(verdictOf(asked, rounds, '2023-06-01')).toBe('open')
    expect(verdictOf(asked, rounds, '2025-06-01')).toBe('silent')
    expect(verdictOf(asked, rounds, '2026-06-01')).toBe('kept-late')
  })
  it('counts the days from the end of what was due', () => {
    expect(ruleOn(matter(step(2, 'promised', { due: '2025' }), step(3, 'kept')), rounds, '2026-03-01').lateByDays).toBe(
      25,
    )
    expect(ruleOn(matter(step(3, 'promised', { due: '2026-02' })), rounds, '2026-03-10')).toMatchObject({
      verdict: 'overdue',
      lateByDays: 10,
    })
  })
  it('names the documents that were searched, where it is silence', () => {
    expect(ruleOn(matter(step(1, 'promised')), rounds, '2026-03-01').searched).toEqual(['document:3'])
  })
})

describe('a field on which something was signed', () => {
  const field = (...steps: Step[]) => verdictOf({ ...matter(...steps), kind: 'subject' }, rounds, '2026-02-02')
  it('has moved on where the newest round signs on it again, and no promise on it is kept by that', () => {
    expect(field(step(1, 'promised'), step(3, 'signed'))).toBe('advanced')
  })
  it('is passed over like any other', () => {
    expect(field(step(1, 'raised'), step(2, 'signed'))).toBe('silent')
  })
})

describe('what is told on the way to a session that nobody reports yet', () => {
  const coming = (kind: StepKind) => ({ ...step(null, kind), round: 4 })
  const found = (...steps: Step[]) => verdictOf(matter(...steps), rounds, '2026-02-02')
  it('breaks the silence of the newest round', () => {
    expect(found(step(2, 'raised'))).toBe('silent')
    expect(found(step(2, 'raised'), coming('raised'))).toBe('restated')
  })
  it('is open where it is new or promised', () => {
    expect(found(coming('raised'))).toBe('open')
    expect(found(step(2, 'advanced'), coming('promised'))).toBe('open')
  })
})
