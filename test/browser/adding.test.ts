import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageFolder } from '../../src/cli/package-folder.ts'
import { onStage } from './on-stage.ts'

const stage = onStage({ withSamples: false })

const statement = `Oman and the United States held the fourth round of the Oman-US Strategic Dialogue in Muscat on 12 March 2027.
The two sides agreed to open a joint office for desert farming before the end of 2027.`
const example = async (name: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: await readFile(join(packageFolder(), 'examples', name)),
})

describe('adding texts', () => {
  it('begins with nothing, and says how to begin', async () => {
    const page = await stage.open('/')
    await page.getByRole('heading', { name: 'لم يُقرأ شيء بعد' }).waitFor()
    await page.locator('main').getByRole('link', { name: 'أضف نصا' }).click()
    await page.getByRole('heading', { name: 'أضف نصوصا' }).waitFor()
  })

  it('reads a pasted text at once, and tells when it is pasted again', async () => {
    const page = await stage.open('/add', { language: 'en' })
    await page.getByRole('textbox', { name: 'The text' }).fill(statement)
    await page.getByLabel('Publisher').fill('A gazette')
    await page.getByRole('button', { name: 'Add the pasted text' }).click()
    await page.locator('.queue li.done').waitFor()
    expect(await page.locator('.queue').textContent()).toContain('Fourth round')
    await page.getByRole('textbox', { name: 'The text' }).fill(statement)
    await page.getByRole('button', { name: 'Add the pasted text' }).click()
    await page.getByText('Already here: the same bytes. Nothing was added.').waitFor()
    const documents = await stage.desk.listDocuments()
    expect(documents.map(({ publisher }) => publisher)).toEqual(['A gazette'])
    await page.getByRole('link', { name: 'Open the text' }).first().click()
    await page.locator('article', { hasText: 'desert farming' }).waitFor()
  })

  it('takes several files, and one that fails leaves the rest', async () => {
    const page = await stage.open('/add')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        await example('om-us-3-2026-ar-alamssar.txt'),
        { name: 'فارغ.txt', mimeType: 'text/plain', buffer: Buffer.from('  \n ') },
        {
          name: 'صورة.png',
          mimeType: 'image/png',
          buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0]),
        },
        await example('om-us-3-2026-en-fednewswire.txt'),
      ])
    await page.waitForFunction(() => document.querySelectorAll('.queue li.done, .queue li.failed').length === 4)
    expect(await page.locator('.queue li').evaluateAll((all) => all.map((entry) => entry.className))).toEqual([
      'done',
      'failed',
      'failed',
      'done',
    ])
    const told = await page.locator('.queue .failure').allTextContents()
    expect(told[0]).toContain('لا نص في فارغ.txt')
    expect(told[1]).toContain('صورة.png')
    expect((await stage.desk.listDocuments()).map(({ name }) => name)).toContain('om-us-3-2026-en-fednewswire.txt')
  })

  it('refuses an address on this machine, in the language of the reader', async () => {
    for (const [language, label, button, told] of [
      ['ar', 'عنوان صفحة عامة أو ملف (http أو https)', 'اجلبه وأضفه', 'لا يُجلب هذا العنوان'],
      ['en', 'Address of a public page or file (http, https)', 'Fetch and add', 'is not fetched'],
    ] as const) {
      const page = await stage.open('/add', { language })
      await page.getByLabel(label).fill(stage.address)
      await page.getByRole('button', { name: button }).click()
      await page.locator('.queue .failure', { hasText: told }).waitFor()
      expect(await page.locator('.queue').getByRole('button').count()).toBe(1)
    }
  })

  it('shows elsewhere what is added here, without a reload', async () => {
    const list = await stage.open('/documents', { language: 'en' })
    const before = await list.locator('.documents tbody tr').count()
    const page = await stage.open('/add', { language: 'en' })
    await page.getByRole('textbox', { name: 'The text' }).fill(`${statement} A second paper.`)
    await page.getByRole('button', { name: 'Add the pasted text' }).click()
    await page.locator('.queue li.done').waitFor()
    await list.waitForFunction((n) => document.querySelectorAll('.documents tbody tr').length === n, before + 1)
  })
})
