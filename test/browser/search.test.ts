import { describe, expect, it } from 'vitest'
import { onStage } from './on-stage.ts'
import { patience } from './stage.ts'

const stage = onStage({ withSamples: true })

describe('search from everywhere', () => {
  it('opens under Ctrl-K, finds a dialogue by its Arabic name, and goes there by the keyboard alone', async () => {
    const page = await stage.open('/documents')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('الحوار الاستراتيجي بين قطر')
    await page.getByRole('option', { selected: true }).filter({ hasText: 'قطر' }).waitFor()
    await expect.poll(() => page.getByRole('option').count(), patience).toBeGreaterThan(1)
    await page.keyboard.press('Enter')
    await page.getByRole('grid').waitFor()
    expect(decodeURI(page.url())).toContain('/dialogues/Qatar-UK_Strategic_Dialogue')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  it('leads by an arrow and Enter to the very words in their text', async () => {
    const page = await stage.open('/', { language: 'en' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('"joint committee"')
    await page
      .getByRole('option')
      .filter({ has: page.locator('mark') })
      .first()
      .waitFor()
    const options = await page.getByRole('option').allTextContents()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    const chosen = await page.getByRole('option', { selected: true }).textContent()
    expect(chosen).toBe(options.at(-2))
    await page.keyboard.press('Enter')
    await page.locator('article .passage').first().waitFor()
    expect(new URL(page.url()).hash).toMatch(/^#\d+-\d+$/)
  })

  it('gives focus back where it was when it is closed', async () => {
    const page = await stage.open('/')
    const find = page.getByRole('button', { name: 'البحث' })
    await find.click()
    await page.getByRole('combobox').waitFor()
    await page.keyboard.press('Escape')
    expect(await find.evaluate((button) => button === document.activeElement)).toBe(true)
  })
})

describe('the page of hits', () => {
  it('marks in the original what was sought in any spelling, and finds less as written', async () => {
    const page = await stage.open(`/search?q=${encodeURIComponent('الاستراتيجيه')}`)
    const marks = page.locator('.hits mark')
    await marks.first().waitFor()
    for (const word of await marks.allTextContents()) expect(word).toMatch(/[اإ]ستراتيج/)
    const folded = Number(/\d+/.exec((await page.locator('.search-told').textContent())!)![0])
    expect(folded).toBeGreaterThan(1)
    await page.getByLabel('كما كُتبت').check()
    await page.getByText('لم يرد شيء بهذا الرسم تماما').waitFor()
    expect(page.url()).toContain('exact=true')
  })

  it('is filtered to the promises of one side, and the address keeps it', async () => {
    const page = await stage.open('/search?kind=promise', { language: 'en' })
    await page.locator('.hits li').first().waitFor()
    const all = Number(/\d+/.exec((await page.locator('.search-told').textContent())!)![0])
    await page.getByRole('combobox', { name: 'Side' }).selectOption('OM')
    await expect
      .poll(async () => Number(/\d+/.exec((await page.locator('.search-told').textContent()) ?? '')?.[0]), patience)
      .toBeLessThan(all)
    const address = page.url()
    await page.reload()
    await page.locator('.hits li').first().waitFor()
    expect(page.url()).toBe(address)
    for (const line of await page.locator('.hits .kind').allTextContents()) expect(line).toContain('Oman')
  })

  it('says what to do where nothing is found', async () => {
    const page = await stage.open('/search?q=qwertyuiop', { language: 'en' })
    await page.getByText('Nothing was found').waitFor()
  })
})
