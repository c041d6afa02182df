import { expect, it } from 'vitest'
import { onStage } from './on-stage.ts'
import { patience } from './stage.ts'

const stage = onStage({ withSamples: true })

const asked = (page: { url(): string }, field: 'since' | 'until') => new URL(page.url()).searchParams.get(field)
const search = `/search?q=${encodeURIComponent('trade')}`

it('a day is typed as people write it, and said in the reader’s language', async () => {
  const page = await stage.open(search, { language: 'ar' })
  const since = page.getByLabel('من تاريخ', { exact: true })
  await since.fill('٢٠/٢/٢٠٢٣')
  await expect.poll(() => asked(page, 'since'), patience).toBe('2023-02-20')
  await page.keyboard.press('Tab')
  expect(await since.inputValue()).toBe('20 فبراير 2023')
  await since.fill('1 رمضان 1446')
  await expect.poll(() => asked(page, 'since'), patience).toBe('2025-03-01')
  await since.fill('')
  await expect.poll(() => asked(page, 'since'), patience).toBeNull()
})

it('a day that cannot be read is told so once the field is left, and nothing is asked by it', async () => {
  const page = await stage.open(search, { language: 'en' })
  const since = page.getByLabel('Since', { exact: true })
  await since.fill('31/2/2023')
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.keyboard.press('Tab')
  await page.getByRole('alert').getByText('This is no day').waitFor()
  expect(await since.getAttribute('aria-invalid')).toBe('true')
  expect(asked(page, 'since')).toBeNull()
})

it.each(['ar', 'en'] as const)(
  'a day is chosen by the keys of the calendar alone, as time runs (%s)',
  async (language) => {
    const page = await stage.open(`${search}&since=2025-03-01`, { language })
    const since = page.getByLabel(language === 'ar' ? 'من تاريخ' : 'Since', { exact: true })
    await since.focus()
    await page.keyboard.press('ArrowDown')
    const inHand = () => page.evaluate(() => document.activeElement?.getAttribute('data-day'))
    const [on, back] = language === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    const steps = [
      [on, '2025-03-02'],
      [back, '2025-03-01'],
      ['ArrowDown', '2025-03-08'],
      ['PageDown', '2025-04-08'],
      ['Shift+PageUp', '2024-04-08'],
      ['Home', language === 'ar' ? '2024-04-07' : '2024-04-08'],
      ['End', language === 'ar' ? '2024-04-13' : '2024-04-14'],
    ] as const
    await expect.poll(inHand).toBe('2025-03-01')
    for (const [key, day] of steps) {
      await page.keyboard.press(key)
      expect(await inHand(), key).toBe(day)
    }
    // it is left to the field that it was opened from, with nothing chosen
    await page.keyboard.press('Escape')
    await page.locator('.calendar').waitFor({ state: 'detached' })
    expect(asked(page, 'since')).toBe('2025-03-01')
    await page.keyboard.press('Enter')
    await expect.poll(inHand).toBe('2025-03-01')

    // in the other calendar it is the same day, and a month is a month of that calendar
    await page.getByRole('button', { name: language === 'ar' ? 'بالتقويم الهجري' : 'Hijri calendar' }).click()
    await page.locator('[data-day="2025-03-01"]').focus()
    await page.keyboard.press('PageDown')
    expect(await inHand()).toBe('2025-03-30')
    await page.keyboard.press('Enter')
    await expect.poll(() => asked(page, 'since'), patience).toBe('2025-03-30')
    await page.locator('.calendar').waitFor({ state: 'detached' })
  },
)
