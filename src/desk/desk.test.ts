import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import type { Desk } from './desk.ts'
import { openDesk } from './open-desk.ts'

let folder: string
let desk: Desk
beforeAll(async () => {
  folder = await openFolder()
  desk = await openDesk({ data: folder })
})
afterAll(async () => {
  await desk.close()
  await removeFolder(folder)
})

const file = (name: string, text: string) => ({ from: 'file' as const, name, bytes: new TextEncoder().encode(text) })
const statement = `Oman and the United States held the third round of the Oman-US Strategic Dialogue in Muscat on 25 January 2026.
The two sides signed a memorandum of understanding on space, and agreed to conclude a customs agreement by the end of 2026.`

describe('the desk', () => {
  it('adds a document with its reading and its rounds', async () => {
    const stages: string[] = []
    const added = await desk.addDocument(file('one.txt', statement), { publisher: 'Gazette' }, (stage) => stages.push(stage))
    expect(added).toMatchObject({ name: 'one.txt', outcome: 'added', withdrawn: false })
    expect(stages).toEqual(['extracting', 'reading', 'storing'])
    console.log(added, JSON.stringify(await desk.ledger()).slice(0, 800))
    const open = await desk.openDocument(added.document)
    expect(open.text).toBe(statement)
  })
})
