import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { onStage } from './on-stage.ts'
import { patience } from './stage.ts'

const stage = onStage({ withSamples: true })

const csv = (...lines: string[]) => ({
  name: 'ours.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['id,kind,subject,topics,en,ar,en_also,ar_also', ...lines, ''].join('\n')),
})

describe('the term base', () => {
  it('takes a new term under the reader’s name, finds it in any spelling, and keeps what was done with it', async () => {
    const page = await stage.open('/terms', { language: 'en' })
    await page.getByRole('button', { name: 'Add a term' }).click()
    const form = page.getByRole('form', { name: 'Add a term' })
    await form.getByLabel('In Arabic').fill('ميثاق الأحياء البحرية')
    await form.getByLabel('In English').fill('Marine Life Covenant')
    await form.getByLabel('Other Arabic names, one a line').fill('العهد البحري')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByRole('searchbox').fill('ميثاق الاحياء')
    const row = page.locator('.terms > li').filter({ hasText: 'Marine Life Covenant' })
    await row.waitFor()
    expect(await page.locator('.terms > li').count()).toBe(1)
    await row.getByText('Its history').click()
    expect(await row.textContent()).toContain('Written by Salma')
    expect((await stage.desk.terms()).find(({ id }) => id === 'marine-life-covenant')?.also.ar).toEqual([
      'العهد البحري',
    ])

    await row.getByRole('button', { name: 'Change “Marine Life Covenant”' }).click()
    await row.getByRole('button', { name: 'Take it out' }).click()
    await page.getByText('No term here has these words').waitFor()
    await page.getByLabel('Which').selectOption('Taken out')
    await row.getByRole('button', { name: 'Put it back' }).click()
    await expect
      .poll(async () => (await stage.desk.terms()).some(({ id }) => id === 'marine-life-covenant'), patience)
      .toBe(true)
  })

  it('says on which line a file is wrong, and takes nothing of it', async () => {
    const page = await stage.open('/terms', { language: 'en' })
    const before = (await stage.desk.terms()).length
    const file = page.getByLabel('Take in a file')
    await file.setInputFiles(
      csv('sea-lane,sector,-,,Sea lane,الممر البحري,,', 'sky-lane,dream,-,,Sky lane,الممر الجوي,,'),
    )
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toMatch(/ours\.csv.*3/)
    expect((await stage.desk.terms()).length).toBe(before)
    expect(stage.faults.splice(0).every((fault) => fault.includes('422'))).toBe(true)
    await file.setInputFiles(csv('sea-lane,sector,-,,Sea lane,الممر البحري,,'))
    await page.getByText('1 added, 0 changed').waitFor()
    expect((await stage.desk.terms()).length).toBe(before + 1)
  })

  it('is saved whole as TBX and CSV', async () => {
    const page = await stage.open('/terms')
    for (const [format, sign] of [
      ['TBX', '<tbx'],
      ['CSV', 'id,'],
    ] as const) {
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `بصيغة ${format}` }).click(),
      ])
      const text = (await readFile(await saved.path())).toString()
      expect(text).toContain(sign)
      expect(text).toContain('adnoc')
    }
  })

  it('is led to from a search that also sought the other language', async () => {
    const page = await stage.open(`/search?q=${encodeURIComponent('free trade agreement')}`, {
      language: 'en',
    })
    await page.getByRole('link', { name: 'From the term base' }).click()
    await page.locator('.terms > li').first().waitFor()
    expect(page.url()).toContain('/terms?q=')
  })
})

describe('the sources', () => {
  it('are rated from A to F under the reader’s name, and the rating is taken back', async () => {
    const page = await stage.open('/sources', { language: 'en' })
    const first = page.locator('.publishers > li').first()
    const publisher = (await first.getByRole('heading').textContent())!
    await first.getByRole('button', { name: 'Rate the reliability' }).click()
    await first.getByRole('combobox').selectOption('B')
    await first.getByRole('button', { name: 'Enter the ruling' }).click()
    await first.getByText('The source: B: usually reliable, rates Salma').waitFor()
    const stands = async () =>
      (await stage.desk.sources()).find(({ names }) => names.includes(publisher))?.reliability?.ruling ?? null
    await expect.poll(stands, patience).toBe('B')
    await first.getByRole('button', { name: 'Undo' }).click()
    await first.getByText('not rated').waitFor()
    await expect.poll(stands, patience).toBeNull()
  })

  it('are one under their names in two scripts, and what was rated under one stands for the other', async () => {
    const publishers = ['وكالة الأنباء القطرية', 'Qatar News Agency (QNA)']
    for (const publisher of publishers)
      await stage.desk.addDocument(
        { from: 'paste', text: `Two sentences of no round. They are given by ${publisher}.`, name: `${publisher}.txt` },
        { publisher },
      )
    await stage.desk.judge({ on: 'source', publisher: publishers[0]!, reliability: 'C' }, 'Salma', null)
    const page = await stage.open('/sources', { language: 'ar' })
    const source = page.locator('.publishers > li', { hasText: publishers[0]! })
    await expect.poll(() => source.count()).toBe(1)
    await source.getByText(publishers[1]!, { exact: true }).waitFor()
    expect(await source.locator('.texts a').count()).toBe(2)
    await stage.desk.judge({ on: 'source', publisher: publishers[1]!, reliability: 'D' }, 'Salma', null)
    await source.getByText('D: ').first().waitFor()
    const [rated] = (await stage.desk.sources()).filter(({ names }) => names.includes(publishers[0]!))
    expect(rated).toMatchObject({ names: publishers, reliability: { ruling: 'D', contested: [] } })
    expect(rated!.history.map(({ state }) => state)).toEqual(['superseded', 'stands'])
  })
})
