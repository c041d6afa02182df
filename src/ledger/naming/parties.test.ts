import { expect, it } from 'vitest'
import { partiesNamed } from './parties.ts'

it.each([
  ['Oman-US Strategic Dialogue', ['OM', 'US']],
  ['Japan-Jordan Joint Committee', ['JP', 'JO']],
  ['Joint Committee of Somewhere', []],
  ['Oman-Nowhere Strategic Dialogue', []],
])('%s is between %s', (mechanism, parties) => {
  expect(partiesNamed(mechanism)).toEqual(parties)
})
