import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../src/ledger/judgement.ts'
import { onStage } from './on-stage.ts'
import { oman, patience } from './stage.ts'

const stage = onStage({ withSamples: true, expected: /status of 409/ })

const dialogue = 'Oman-US Strategic Dialogue'
const judgements = async (): Promise<readonly Judgement[]> =>
  (await stage.desk.judgements({ dialogue })).map(({ judgement }) => judgement)
const openMatter = async (language: 'ar' | 'en') => {
  const { matters } = await stage.desk.review(dialogue)
  const matter = matters.find(({ steps, verdict }) => steps.length > 1 && verdict !== 'kept')!
  return stage.open(`${oman}/matters/${encodeURIComponent(matter.address)}`, { language })
}
/** Rules by the form on the page of a matter that it was kept. */
async function ruleKept(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rule what became of it' }).click()
  await page.getByRole('combobox', { name: 'What became of it' }).selectOption('kept')
  await page.getByLabel('Reason').fill('the minutes have it')
  await page.keyboard.press('Enter')
}

describe('a ruling on a matter', () => {
  it('is told before the server has answered, and taken back before it has arrived', async () => {
    const page = await openMatter('en')
    let letGo = () => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.route('**/api/judgements', async (route) => {
      await held
      await route.fallback()
    })
    await ruleKept(page)
    const told = page.getByText(/^Salma rules: Kept, as of/)
    await told.waitFor()
    expect(await page.locator('.ruling-form').isVisible()).toBe(false)
    expect(await judgements()).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await told.waitFor({ state: 'detached' })
    letGo()
    await expect.poll(async () => (await judgements()).map(({ on }) => on), patience).toEqual(['verdict', 'judgement'])
    await page.locator('.ruling-form').waitFor({ state: 'detached' })
    expect(await page.locator('.matter-said').count()).toBe(0)
  })

  it('that the server refuses is no longer told, and its form is back with what was typed and why it was refused', async () => {
    const page = await openMatter('en')
    const refusal = { error: { code: 'MATTERS_SAME', ar: 'هذان ملف واحد', en: 'These are one matter already' } }
    await page.route('**/api/judgements', (route) => route.fulfill({ status: 409, json: refusal }))
    await ruleKept(page)
    await page.getByRole('alert').getByText(refusal.error.en).waitFor()
    expect(await page.getByText(/^Salma rules/).count()).toBe(0)
    expect(await page.getByLabel('Reason').inputValue()).toBe('the minutes have it')
    await page.keyboard.press('Escape')
  })
})

describe('instruments', () => {
  it('that two documents name are ruled to be one, and two again', async () => {
    const page = await stage.open(`${oman}/instruments`, { language: 'en' })
    const instruments = page.locator('.instrument')
    await instruments.first().waitFor()
    const n = await instruments.count()
    expect(n).toBeGreaterThan(1)
    const steps = async () => (await stage.desk.review(dialogue)).matters.filter(({ stages }) => stages.length).length
    await instruments.last().getByRole('button', { name: 'The same as another…' }).click()
    await instruments.last().getByRole('radio').first().check()
    await instruments.last().getByLabel('Reason').fill('one text under two names')
    await page.keyboard.press('Enter')
    const said = page.getByText(/^Salma holds them to be one/)
    await said.first().waitFor()
    await expect.poll(() => instruments.count(), patience).toBe(n - 1)
    expect(await steps()).toBe(n - 1)
    await page.locator('section[aria-labelledby=identities]').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => instruments.count(), patience).toBe(n)
    // what was ruled of instruments is no ruling on people
    await page.goto(`${stage.address}${oman}/people`)
    await page.locator('.named > li').first().waitFor()
    expect(await said.count()).toBe(0)
  })
})
