import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { makeStatements } from '../../bench/web/statements.ts'
import { toDialogue } from '../../src/web/addresses.ts'
import { onStage } from './on-stage.ts'
import { oman, patience } from './stage.ts'

const stage = onStage({ withSamples: true })

describe('what of the loom is shown', () => {
  it('is filtered by side, topic, kind and source, and the address keeps it', async () => {
    const page = await stage.open(oman, { language: 'en' })
    const rows = page.locator('.loom [data-row]')
    const all = await rows.count()
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('instrument')
    await expect.poll(() => rows.count(), patience).toBeLessThan(all)
    expect(await page.locator('.filtered').textContent()).toContain(`of ${all}`)
    const address = page.url()
    expect(address).toContain('kind=instrument')
    const shown = await rows.count()
    await page.reload()
    await expect.poll(() => rows.count(), patience).toBe(shown)
    await page.getByRole('link', { name: 'Show all matters' }).click()
    await expect.poll(() => rows.count(), patience).toBe(all)
  })

  it('narrows to a stretch of time', async () => {
    const page = await stage.open(oman, { language: 'en' })
    const heads = page.locator('.loom .axis .round-head:not(.next)')
    const all = await heads.count()
    await page.getByRole('combobox', { name: 'From' }).selectOption({ label: 'Second' })
    await expect.poll(() => heads.count(), patience).toBe(all - 2)
  })

  it('goes back to what had happened by an earlier day, by the slider, and to today again', async () => {
    const page = await stage.open(`${oman}?on=2023-06-01`, { language: 'en' })
    await page.getByText('As of 1 June 2023').waitFor()
    const heads = page.locator('.loom .axis .round-head:not(.next)')
    const early = await heads.count()
    const slider = page.getByRole('slider')
    await slider.focus()
    await slider.press('End')
    await expect.poll(() => heads.count(), patience).toBeGreaterThan(early)
    expect(page.url()).not.toContain('on=')
  })

  it('is a table for those who do not see it, with every matter and every round', async () => {
    const page = await stage.open(oman)
    const rows = await page.locator('.loom [data-row]').count()
    await page.getByRole('button', { name: 'في جدول' }).click()
    await expect.poll(() => page.locator('.loom-table tbody tr:has(td)').count(), patience).toBe(rows)
    expect(await page.getByRole('columnheader', { name: /الثالثة/ }).count()).toBe(1)
  })

  it('is saved as a drawing that stands alone, and as a picture', async () => {
    const page = await stage.open(oman)
    await page.getByRole('button', { name: 'احفظها صورة' }).click()
    const saved = async (name: RegExp) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      return readFile((await download.path())!)
    }
    const svg = (await saved(/SVG/)).toString('utf8')
    expect(svg).toContain('الحوار الاستراتيجي بين عُمان والولايات المتحدة')
    expect(svg).not.toMatch(/(href|src)="?(https?|blob):/)
    const png = await saved(/PNG/)
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    // The width in the header (PNG, 11.2.2) is twice that of the drawing
    expect(png.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(svg)![1]))
  })
})

/** Pairs of words in the head of the loom that lie upon one another. */
const overlapping = (page: Page) =>
  page.evaluate(() => {
    const words = [
      ...document.querySelectorAll(
        '.loom .axis :is(.round-head:not(.none) :is(b > span, .detail), .year span, .months)',
      ),
    ]
    const drawn = words.flatMap((word) => {
      const { left, right, top, bottom } = word.getBoundingClientRect()
      const range = document.createRange()
      range.selectNodeContents(word)
      const text = range.getBoundingClientRect()
      const clipped = right - left <= 1 || bottom - top <= 1 || text.width === 0
      return clipped ? [] : [{ of: word.textContent, left: text.left, right: text.right, top, bottom }]
    })
    return drawn.flatMap((one, i) =>
      drawn
        .slice(i + 1)
        .filter(
          (other) =>
            one.left < other.right - 0.5 &&
            other.left < one.right - 0.5 &&
            one.top < other.bottom - 3 &&
            other.top < one.bottom - 3,
        )
        .map((other) => `${one.of} | ${other.of}`),
    )
  })

describe('the heads of the rounds', () => {
  it.each(['ar', 'en'] as const)('lie upon one another at no width, few or many (%s)', async (language) => {
    const known = (await stage.desk.listDialogues()).map(({ mechanism }) => mechanism)
    if (!known.some((mechanism) => mechanism.startsWith('Japan')))
      for (const { name, text } of makeStatements(20, 12))
        await stage.desk.addDocument({ from: 'paste', name, text }, {})
    const woven = (await stage.desk.listDialogues()).filter(
      ({ rounds, matters }) => rounds.length > 1 && Object.values(matters).some((n) => n > 0),
    )
    expect(woven.length).toBeGreaterThan(1)
    for (const { mechanism } of woven) {
      const page = await stage.open(toDialogue(mechanism), { language })
      for (const width of [360, 520, 768, 899, 900, 1024, 1200, 1280, 1440, 1920, 2560]) {
        await page.setViewportSize({ width, height: 800 })
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
        await expect.poll(() => overlapping(page), { ...patience, message: `${mechanism} at ${width}` }).toEqual([])
        expect(await page.locator('.loom .axis .round-head:not(.none)').count()).toBeGreaterThan(1)
      }
    }
  })
})

describe('how a reader wants it shown', () => {
  it('in Arabic-Indic digits and without the Hijri day, here and after the next start', async () => {
    const page = await stage.open(oman)
    expect(await page.locator('.as-of').textContent()).toContain('2026')
    const hijri = await page.locator('.hijri').count()
    expect(hijri).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'العرض' }).click()
    await page.getByLabel('الأرقام ٠–٩').check()
    await page.getByLabel('الميلادي وحده').check()
    await expect.poll(() => page.locator('.as-of').textContent(), patience).toMatch(/[٠-٩]{4}/)
    expect(await page.locator('.as-of, .loom .axis').allTextContents()).not.toContainEqual(expect.stringMatching(/\d/))
    await page.reload()
    await page.getByRole('grid').waitFor()
    expect(await page.locator('.hijri').count()).toBe(0)
    expect(await page.locator('.loom .axis').textContent()).toMatch(/٢٠٢٦/)
  })
})
