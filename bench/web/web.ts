// What the screens cost on a dialogue of 500 matters and 20 rounds, in real Chromium, from the real server with a real store.
// Subjects that sound alike are folded into one matter, so 900 of them make some 500.
//   npm run build && npm run web-speed [-- --subjects 900] [--rounds 20]
// Weights are of the files as gzip makes them; times in milliseconds, at a processor slowed four times by the browser and unslowed.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { packageFolder } from '../../src/cli/package-folder.ts'
import { toDialogue } from '../../src/web/addresses.ts'
import { raiseStage } from '../../test/browser/stage.ts'
import { makeStatements } from './statements.ts'

const { values } = parseArgs({
  options: { subjects: { type: 'string', default: '900' }, rounds: { type: 'string', default: '20' } },
})
const report: Record<string, unknown> = {}

const stage = await raiseStage({ withSamples: false })
try {
  for (const { name, text } of makeStatements(Number(values.rounds), Number(values.subjects)))
    await stage.desk.addDocument({ from: 'paste', name, text }, {})
  const [made] = await stage.desk.listDialogues()
  report.matters = Object.values(made!.matters).reduce((sum, n) => sum + n, 0)
  report.rounds = made!.rounds.length
  for (const slowed of [4, 1]) {
    const page = await stage.open('/documents', { language: 'ar' })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
    report[`slowed ${slowed} times`] = {
      ...(await load(page, toDialogue(made!.mechanism))),
      ...(await interactions(page)),
    }
    await page.context().close()
  }
  console.log(JSON.stringify(report, null, 1))
} finally {
  await stage.close()
}

/** The first load: what scripts weigh, and when the largest piece of the page was painted. */
async function load(page: Page, path: string): Promise<Record<string, number>> {
  const scripts = new Set<string>()
  const told = (url: string) => new URL(url).pathname.endsWith('.js') && scripts.add(new URL(url).pathname)
  page.on('response', (response) => told(response.url()))
  await page.goto(stage.address + path)
  await page.locator('.loom [data-row]').first().waitFor()
  await page.waitForTimeout(2000)
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        }),
      ),
  )
  const root = join(packageFolder(), 'dist', 'web')
  const weights = await Promise.all([...scripts].map(async (file) => gzipSync(await readFile(join(root, file))).length))
  return {
    'script, kB gzip': Math.round(weights.reduce((sum, weight) => sum + weight, 0) / 100) / 10,
    'largest contentful paint': Math.round(painted),
    'elements of the page': await page.locator('*').count(),
  }
}

/** The longest time from an act of the reader to the next paint, and the longest that the page was busy at a stretch, for each kind of act. */
async function interactions(page: Page): Promise<Record<string, string>> {
  await page.evaluate(() => {
    const seen = { events: [] as number[], tasks: [] as number[] }
    Object.assign(window, { seen })
    const observe = (into: number[], options: PerformanceObserverInit & { durationThreshold?: number }) =>
      new PerformanceObserver((list) => into.push(...list.getEntries().map(({ duration }) => duration))).observe(
        options,
      )
    observe(seen.events, { type: 'event', durationThreshold: 16 })
    observe(seen.tasks, { type: 'longtask' })
  })
  const found: Record<string, string> = {}
  const worst = async (name: string, times: number, act: (turn: number) => Promise<unknown>) => {
    for (let turn = 0; turn < times; turn++) {
      await act(turn)
      await page.waitForTimeout(700)
    }
    const [paint, busy] = await page.evaluate(() => {
      const { seen } = window as unknown as { seen: { events: number[]; tasks: number[] } }
      return [seen.events.splice(0), seen.tasks.splice(0)].map((all) => Math.round(Math.max(0, ...all)))
    })
    found[name] = `${paint}, busy ${busy}`
  }
  const rows = page.locator('.loom [data-row]')
  await worst('unfold', 6, (turn) => rows.nth(turn).locator('.now button').click())
  await worst('arrow down', 12, () => page.keyboard.press('ArrowDown'))
  await worst('arrow on', 6, () => page.keyboard.press('ArrowRight'))
  await worst('hover', 6, async (turn) =>
    rows
      .nth(turn + 3)
      .locator('.title')
      .hover(),
  )
  await page.locator('.filters select').nth(2).focus()
  await worst('filter', 5, () => page.keyboard.press('ArrowDown'))
  await worst('filter taken back', 5, () => page.keyboard.press('ArrowUp'))
  await page.locator('.as-of input').focus()
  await worst('slider', 6, () => page.keyboard.press('PageDown'))
  await worst('scroll', 6, () => page.mouse.wheel(0, 1400))
  return found
}
