import { expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { extractText } from '../../src/text/extract.ts'
import { onStage } from './on-stage.ts'
import { oman, patience } from './stage.ts'

const stage = onStage({ withSamples: true })

const paper = `${oman}/review`

it('every number of the paper leads to a sentence, and that sentence stands in its document', async () => {
  const page = await stage.open(paper, { language: 'en' })
  const links = await page.locator('.paper sup a').evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
  expect(links.length).toBeGreaterThan(20)
  const notes = await page.locator('.paper .notes .says').count()
  expect(new Set(links).size).toBe(notes)
  const quotation = (await page.locator('.paper sup a').first().getAttribute('title'))!
  await page.locator('.paper sup a').first().click()
  await page.locator('article .passage').first().waitFor()
  const marked = (await page.locator('article .passage').allTextContents()).join('')
  expect(marked.replace(/\s+/g, ' ')).toContain(quotation.replace(/\s+/g, ' '))
})

it('as of a day between two rounds it tells of the first alone, and the address keeps the day', async () => {
  const page = await stage.open(`${paper}?on=2023-06-01`, { language: 'en' })
  const rounds = page.locator('.paper table').first().locator('tbody tr')
  expect(await rounds.count()).toBe(1)
  expect(await page.locator('.paper .subtitle').textContent()).toContain('1 June 2023')
  await page.getByRole('button', { name: 'To today' }).click()
  await expect.poll(() => rounds.count(), patience).toBe(3)
  expect(page.url()).not.toContain('on=')
})

it('before anything was added it says that nothing was known, and leads back to now', async () => {
  const page = await stage.open(paper, { language: 'en' })
  await page.getByLabel('As it was known at the end of', { exact: true }).fill('2020-01-01')
  await page.getByRole('alert').waitFor()
  expect(page.url()).toContain('known=2020-01-01')
  await page.getByRole('button', { name: 'No day' }).click()
  await page.locator('.paper h1').waitFor()
  await page.context().close()
  forgetRefusals()
})

/** Of a time when nothing was known the server has nothing, and the browser notes that. */
const forgetRefusals = () => expect(stage.faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([])

it('a day is typed in the calendar of Umm al-Qura and in Arabic digits too', async () => {
  const page = await stage.open(paper, { language: 'ar' })
  const field = page.getByLabel('كما كان معروفا في نهاية يوم', { exact: true })
  await field.fill('١ رمضان ١٤٤٦')
  // The tables of Umm al-Qura have 1 Ramadan 1446 on that day
  await expect.poll(() => new URL(page.url()).searchParams.get('known'), patience).toBe('2025-03-01')
  await page.context().close()
  forgetRefusals()
})

it('prints on A4 under a running head, black on white and without the screen around it', async () => {
  const page = await stage.open(paper, { scheme: 'dark', language: 'en' })
  await page.emulateMedia({ media: 'print' })
  for (const gone of ['.head', '.sections', '.paper-tools', '.crumb'])
    expect(await page.locator(gone).isVisible(), gone).toBe(false)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  const { text } = await extractText(await page.pdf({ preferCSSPageSize: true }), 'printed.pdf')
  expect(text).toContain('Review paper')
  expect(text).toMatch(/2 of \d/)
})

it.each([
  ['ar', 'DOCX', 'docx'],
  ['en', 'Markdown', 'md'],
  ['ar', 'PDF', 'pdf'],
] as const)('is saved in %s as %s, in what is asked about', async (language, format, extension) => {
  const page = await stage.open(`${paper}?on=2023-06-01`, { language: 'en' })
  const row = page.locator('.downloads p').filter({ hasText: language === 'ar' ? 'Arabic' : 'English' })
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: `as ${format}` }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(new RegExp(`2023-06-01\\.${extension}$`))
  const bytes = await readFile(await saved.path())
  const said = extension === 'md' ? bytes.toString() : (await extractText(bytes, saved.suggestedFilename())).text
  expect(said).toMatch(language === 'ar' ? /الجولة/ : /First round/)
})
