import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import type { Desk } from '../desk/desk.ts'
import { openDesk } from '../desk/open-desk.ts'
import { identity } from './judged-things.ts'

let folder: string
let desk: Desk
beforeAll(async () => {
  folder = await openFolder()
  desk = await openDesk({ data: folder })
  const texts = [
    'Oman and the United States held the first round of the Oman-US Strategic Dialogue in Muscat on 3 March 2023. The two sides signed the Musandam Fisheries Agreement.',
    'Oman and the United States held the second round of the Oman-US Strategic Dialogue in Washington on 5 March 2024. The two sides reviewed the Khasab Marine Agreement.',
  ]
  for (const [i, text] of texts.entries())
    await desk.addDocument({ from: 'paste', text, name: `round-${i + 1}.txt` }, { issued: `202${3 + i}-03-06` })
})
afterAll(async () => {
  await desk.close()
  await removeFolder(folder)
})

/** The words by which documents name each instrument that is followed. */
const instruments = async () =>
  (await desk.ledger()).ledger.matters
    .filter(({ stages }) => stages.length > 0)
    .map(({ stages }) => stages.map(({ quote }) => quote).sort())

describe('two names of an instrument', () => {
  it('are ruled to be one thing’s by naming them, and two again when that is taken back', async () => {
    const before = await instruments()
    expect(before.every((names) => names.length === 1)).toBe(true)
    const [one, other] = ['Musandam Fisheries Agreement', 'Khasab Marine Agreement']
    const judged = await identity(desk, 'same', 'instrument', one, other)
    const { id } = await desk.judge(judged, 'Salma', 'renamed in the second round')
    expect(await instruments()).toEqual([[other, one]])
    await desk.judge({ on: 'judgement', withdraws: id }, 'Salma', null)
    expect(await instruments()).toEqual(before)
  })
  it('are refused where no document names an instrument so', async () => {
    await expect(
      identity(desk, 'same', 'instrument', 'Musandam Fisheries Agreement', 'Treaty of Sur'),
    ).rejects.toMatchObject({ code: 'NAME_NOT_FOUND' })
  })
})
