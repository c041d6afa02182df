import { expect, it } from 'vitest'
import type { Judgement } from '../../ledger/judgement.ts'
import { standingOn } from './judged.ts'

const anchor = { textHash: 'h', type: 'acts', start: 1, end: 4, quote: 'abc' } as const
const ruled = (id: string, ruling: 'accepted' | 'rejected'): Judgement => ({
  on: 'finding',
  anchor,
  ruling,
  id,
  by: 'Salma',
  at: '',
  why: null,
})
const back = (withdraws: string): Judgement => ({
  on: 'judgement',
  withdraws,
  id: `back-${withdraws}`,
  by: 'Salma',
  at: '',
  why: null,
})

it('the last judgement on a place stands', () => {
  expect(standingOn([ruled('1', 'accepted'), ruled('2', 'rejected')], anchor)?.id).toBe('2')
})

it('one that was taken back lets the one before stand again', () => {
  expect(standingOn([ruled('1', 'accepted'), ruled('2', 'rejected'), back('2')], anchor)?.id).toBe('1')
  expect(standingOn([ruled('1', 'accepted'), back('1')], anchor)).toBeNull()
})

it('another place, or another list of findings at that place, is not judged', () => {
  expect(standingOn([ruled('1', 'accepted')], { ...anchor, end: 5 })).toBeNull()
  expect(standingOn([ruled('1', 'accepted')], { ...anchor, type: 'figures' })).toBeNull()
})
