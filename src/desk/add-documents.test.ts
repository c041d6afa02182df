import { describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import { deskInNewFolder } from '../../test/opened.ts'
import type { AddedOrFault, Adding, AddStage, Desk } from './desk.ts'
import { openDesk } from './open-desk.ts'

let desk: Desk
deskInNewFolder((opened) => (desk = opened))

const report = (day: number) =>
  `Oman and India held the second round of the Oman-India Strategic Dialogue in Muscat on ${day} May 2024. They agreed to build fish market number ${day} by 2026.`
const pasted = (text: string): Adding => ({ source: async () => ({ from: 'paste', text }), description: {} })
const addAll = async (adding: readonly Adding[], progress: (place: number, stage: AddStage) => void = () => {}) => {
  const outcomes: AddedOrFault[] = []
  for await (const outcome of desk.addDocuments(adding, progress, 'Salma')) outcomes.push(outcome)
  return outcomes
}

describe('adding several', () => {
  it('stores them in their order, tells of each in that order, and goes on after what cannot be added', async () => {
    const texts = Array.from({ length: 15 }, (_, i) => report(i + 1))
    const adding = texts.map(pasted)
    adding[3] = pasted('  ')
    adding[9] = { source: () => Promise.reject(new Error('no such file')), description: {} }
    adding[12] = pasted(texts[0]!)
    const stages: string[] = []
    const outcomes = await addAll(adding, (place, stage) => stages.push(`${place} ${stage}`))
    expect(outcomes.map(({ added, fault }) => added?.outcome ?? (fault as { code?: string }).code ?? 'Error')).toEqual(
      texts.map((_, i) => (i === 3 ? 'FILE_EMPTY' : i === 9 ? 'Error' : i === 12 ? 'known' : 'added')),
    )
    const ids = outcomes.flatMap(({ added }) => (added?.outcome === 'added' ? [added.document] : []))
    expect((await desk.listDocuments()).map(({ id }) => id)).toEqual(ids)
    for (const { added } of outcomes) if (added) expect(added.rounds).toEqual(['India-Oman Strategic Dialogue/2'])
    expect(stages.filter((stage) => stage.endsWith('storing'))).toEqual(
      [0, 1, 2, 4, 5, 6, 7, 8, 10, 11, 13, 14].map((place) => `${place} storing`),
    )
    expect(stages.indexOf('5 storing')).toBeLessThan(stages.indexOf('6 storing'))
    expect((await desk.check()).faults).toEqual([])
  })

  it('gives the same ledger as adding them one after the other', async () => {
    const elsewhere = await openFolder()
    const one = await openDesk({ data: elsewhere })
    try {
      for (const { id } of await desk.listDocuments())
        await one.addDocument({ from: 'paste', text: (await desk.openDocument(id)).text }, {})
      expect((await one.ledger()).ledger).toEqual((await desk.ledger()).ledger)
    } finally {
      await one.close()
      await removeFolder(elsewhere)
    }
  })
})
