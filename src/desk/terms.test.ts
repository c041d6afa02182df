import { describe, expect, it } from 'vitest'
import { deskInNewFolder } from '../../test/opened.ts'
import { shippedTerms } from '../ledger/terms.ts'
import type { Desk } from './desk.ts'

let desk: Desk
deskInNewFolder(async (opened) => {
  desk = opened
  const text = (number: string, day: string, act: string) =>
    `Oman and the United States held the ${number} round of the Oman-US Strategic Dialogue in Muscat on ${day}. ${act}`
  const documents = [
    text('first', '3 March 2023', 'The two sides discussed falaj restoration and the training of engineers.'),
    text('second', '5 March 2024', 'The two sides reviewed the repair of the aflaj in the interior.'),
  ]
  for (const [i, words] of documents.entries())
    await desk.addDocument({ from: 'paste', text: words, name: `round-${i + 1}.txt` }, { issued: `202${3 + i}-03-06` })
})

const falaj = {
  kind: 'programme',
  subject: 'falaj-restoration',
  ar: 'ترميم الأفلاج',
  en: 'Falaj restoration',
  enAlso: ['repair of the aflaj'],
}
const titles = async () => (await desk.ledger()).ledger.matters.map(({ title }) => title.ar)

describe('the term base at the desk', () => {
  it('is what Hiwar ships until somebody changes it', async () => {
    const terms = await desk.terms()
    expect(terms.length).toBe(shippedTerms.length)
    expect(terms.filter(({ from, history }) => from !== 'shipped' || history.length)).toEqual([])
  })

  it('joins what two rounds call by two names once a term says that they are one, and parts it when the term goes', async () => {
    expect(await titles()).not.toContain('ترميم الأفلاج')
    await desk.setTerm(falaj, 'Salma', 'both words are used')
    const matter = (await desk.ledger()).ledger.matters.find(({ title }) => title.ar === 'ترميم الأفلاج')
    expect(new Set(matter?.steps.map(({ document }) => document)).size).toBe(2)
    await desk.removeTerm('falaj-restoration', 'Hamad', null)
    expect(await titles()).not.toContain('ترميم الأفلاج')
  })

  it('keeps who changed what and when, and shows what was taken out', async () => {
    const [gone] = await desk.terms(true)
    expect(gone).toMatchObject({ id: 'falaj-restoration', from: 'added' })
    expect(gone!.history.map(({ by, why, term }) => [by, why, term === null])).toEqual([
      ['Salma', 'both words are used', false],
      ['Hamad', null, true],
    ])
  })

  it('gives its file back as the same base, and says how much a file changes', async () => {
    for (const format of ['tbx', 'csv'] as const) {
      const { bytes, name } = await desk.exportTerms(format)
      const terms = await desk.terms()
      expect(await desk.importTerms(bytes, name, format, 'Salma', null)).toEqual({
        added: 0,
        changed: 0,
        same: terms.length,
      })
    }
    const file = new TextEncoder().encode('kind,en,ar\r\nsector,Frankincense trade,تجارة اللبان\r\n')
    expect(await desk.importTerms(file, 'more.csv', 'csv', 'Salma', null)).toEqual({ added: 1, changed: 0, same: 0 })
    expect((await desk.terms()).find(({ id }) => id === 'frankincense-trade')).toMatchObject({ from: 'added' })
  })

  it('takes nothing of a file in which one line is wrong', async () => {
    const before = (await desk.terms()).length
    const file = new TextEncoder().encode('kind,en,ar\r\nsector,Date palms,النخيل\r\nplanet,Mars,المريخ\r\n')
    await expect(desk.importTerms(file, 'half.csv', 'csv', 'Salma', null)).rejects.toMatchObject({
      code: 'TERMS_LINE_INVALID',
    })
    expect((await desk.terms()).length).toBe(before)
  })

  it('refuses to take out what is not there', async () => {
    await expect(desk.removeTerm('no-such-term', 'Salma', null)).rejects.toMatchObject({ code: 'TERM_NOT_FOUND' })
  })

  it('proves every change by the log, and a full fold is the same ledger', async () => {
    await desk.setTerm(falaj, 'Salma', null)
    const { ledger } = await desk.ledger()
    await desk.foldAgain()
    expect((await desk.ledger()).ledger).toEqual(ledger)
    expect((await desk.check()).faults).toEqual([])
  })
})
