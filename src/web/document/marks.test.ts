import { expect, it } from 'vitest'
import { marksOf } from '../../ledger/judged-reading.ts'
import { type Judgement, standing } from '../../ledger/judgement.ts'
import type { Act, Reading } from '../../reading/finding.ts'
import { withMarks } from './marks.ts'
import { markedIn } from './runs.ts'

const act = (start: number, end: number): Act => ({
  start,
  end,
  quote: 'x'.repeat(end - start),
  rule: 'en.act.agree',
  cue: 'agreed',
  cueStart: start,
  cueEnd: start + 2,
  kind: 'agree',
  actors: ['OM'],
  topics: [],
  undertaking: false,
  due: null,
})
const reading = { acts: [act(0, 10), act(20, 30)] } as unknown as Reading
const ruled = (id: string, by: string, more: object, start = 0, end = 10): Judgement => ({
  on: 'finding',
  anchor: { textHash: 'h', type: 'acts', start, end, quote: 'x'.repeat(end - start) },
  ruling: 'accepted',
  id,
  by,
  at: `2026-01-0${id}`,
  why: null,
  ...more,
})
const shown = (judgements: readonly Judgement[]) =>
  withMarks(markedIn(reading, ['acts']), marksOf(reading, 'h', standing(judgements)), judgements)

it('an amended finding stands as it was amended, under the key of the place where it was found, by the rule that found it', () => {
  const amendment = { kind: 'sign', start: 0, end: 5 }
  const [first, second] = shown([ruled('1', 'Salma', { ruling: 'amended', amendment })])
  expect(first).toMatchObject({ key: 'acts:0-10', finding: { kind: 'sign', end: 5, rule: 'en.act.agree' } })
  expect(second!.mark).toBeUndefined()
})

it('a rejected finding stays to be seen, and one of two who disagree is told beside the other', () => {
  const [first] = shown([ruled('1', 'Salma', {}), ruled('2', 'Said', { ruling: 'rejected' })])
  expect(first!.mark).toMatchObject({ ruling: 'rejected', by: 'Said', contested: [{ by: 'Salma' }] })
  expect(first!.finding).toMatchObject({ kind: 'agree' })
})

it('what a newer reader finds over accepted words gives way to them, and elsewhere does not', () => {
  const before = { ...act(0, 9), kind: 'commit' }
  const all = shown([ruled('1', 'Salma', { finding: before }, 0, 9)])
  expect(all.map(({ key }) => key)).toEqual(['acts:0-9', 'acts:20-30'])
  expect(all[0]!.finding).toMatchObject({ kind: 'commit' })
})
