import { expect, it } from 'vitest'
import { documentIn, mechanismIn, passageIn, roundIn, toDialogue, toDocument, toRound } from './addresses.ts'

const last = (address: string) => address.split('/').at(-1)!

it('an address leads back to what it was made from', () => {
  expect(documentIn(last(toDocument('document:0f3a')))).toBe('document:0f3a')
  expect(mechanismIn(last(toDialogue('Oman-US Strategic Dialogue')))).toBe('Oman-US Strategic Dialogue')
  const round = {
    mechanism: 'Egypt-US Strategic Dialogue',
    address: 'Egypt-US Strategic Dialogue/2021-11-08/2021-11-09',
  }
  expect(roundIn(round.mechanism, last(toRound(round)))).toBe(round.address)
})

it('a passage is two offsets, the first before the second', () => {
  expect(passageIn(new URL(toDocument('document:0f3a', { start: 3, end: 14 }), 'http://x').hash)).toEqual({
    start: 3,
    end: 14,
  })
  expect(passageIn('#14-3')).toBeNull()
  expect(passageIn('#top')).toBeNull()
})

it('an address that is not well written leads to what is called as it stands', () => {
  expect(mechanismIn('%E0%A4%A')).toBe('%E0%A4%A')
  expect(documentIn('100%')).toBe('document:100%')
  expect(roundIn('Oman-US Strategic Dialogue', '%')).toBe('Oman-US Strategic Dialogue/%')
})
