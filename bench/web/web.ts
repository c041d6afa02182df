// What the screens cost on a dialogue of 500 matters and 20 rounds, in real Chromium, from the real server with a real store.
// Subjects that sound alike are folded into one matter, so 1,400 of them make some 500.
//   npm run build && npm run web-speed [-- --subjects 1400] [--rounds 20] [--loads 5]
// Weights are of the files as gzip makes them; times in milliseconds, at a processor slowed four times by the browser and unslowed: of the
// loads the median, of the acts of a reader the median and the longest.
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
  options: {
    subjects: { type: 'string', default: '1400' },
    rounds: { type: 'string', default: '20' },
    loads: { type: 'string', default: '5' },
  },
})
const report: Record<string, unknown> = {}
const median = (all: readonly number[]) => Math.round(all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0)

const stage = await raiseStage({ withSamples: false })
try {
  for (const { name, text } of makeStatements(Number(values.rounds), Number(values.subjects)))
    await stage.desk.addDocument({ from: 'paste', name, text }, {})
  const [made] = await stage.desk.listDialogues()
  report.matters = Object.values(made!.matters).reduce((sum, n) => sum + n, 0)
  report.rounds = made!.rounds.length
  const path = toDialogue(made!.mechanism)
  // the browser has itself to unpack before it can be asked how fast it is
  await (await stage.open('/documents')).waitForTimeout(4000)
  for (const slowed of [4, 1]) {
    const loads: Load[] = []
    for (let turn = 0; turn < Number(values.loads); turn++) {
      const page = await newPage(slowed)
      loads.push(await load(page, path))
      if (turn === Number(values.loads) - 1)
        report[`slowed ${slowed} times`] = { ...medians(loads), ...(await interactions(page)) }
      await stage.clear()
    }
  }
  console.log(JSON.stringify(report, null, 1))
} finally {
  await stage.close()
}

/** A window in which nothing was ever open, in a browser that keeps no files. */
async function newPage(slowed: number): Promise<Page> {
  const page = await (await stage.open('/documents')).context().newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  return page
}

type Load = Record<string, number>
function medians(loads: readonly Load[]): Load {
  return Object.fromEntries(Object.keys(loads[0]!).map((what) => [what, median(loads.map((one) => one[what]!))]))
}

/** The first load: what scripts weigh, when the largest piece of the page was painted, and when the first rows of the loom were. */
async function load(page: Page, path: string): Promise<Load> {
  const scripts = new Set<string>()
  const told = (url: string) => new URL(url).pathname.endsWith('.js') && scripts.add(new URL(url).pathname)
  page.on('response', (response) => told(response.url()))
  await page.addInitScript(() => {
    const look = () =>
      document.querySelector('.loom [data-row]')
        ? requestAnimationFrame((now) => Object.assign(window, { rowsAt: now }))
        : requestAnimationFrame(look)
    requestAnimationFrame(look)
  })
  await page.goto(stage.address + path)
  await page.waitForFunction(() => 'rowsAt' in window)
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
    'script, kB gzip': Math.round(weights.reduce((sum, weight) => sum + weight, 0) / 1000),
    'largest contentful paint': painted,
    'first rows of the loom': await page.evaluate(() => (window as unknown as { rowsAt: number }).rowsAt),
    'elements of the page': await page.locator('*').count(),
  }
}

/**
 * The time from an act of the reader until the frame that shows its outcome is made. A browser without a window tells the time of an event only
 * when a later frame is shown, which may be never: hence a stopwatch of our own.
 */
async function interactions(page: Page): Promise<Record<string, string>> {
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    for (const event of ['keydown', 'click', 'pointerover', 'wheel'])
      window.addEventListener(
        event,
        ({ timeStamp }) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => seen.push(performance.now() - timeStamp)
            port2.postMessage(null)
          }),
        { capture: true, passive: true },
      )
  })
  const found: Record<string, string> = {}
  const times = async (name: string, turns: number, act: (turn: number) => Promise<unknown>) => {
    const each: number[] = []
    for (let turn = 0; turn < turns; turn++) {
      await act(turn)
      await page.waitForTimeout(700)
      each.push(Math.max(0, ...(await page.evaluate(() => (window as unknown as { seen: number[] }).seen.splice(0)))))
    }
    found[name] = `${median(each)}, at most ${Math.round(Math.max(...each))}`
  }
  const rows = page.locator('.loom [data-row]')
  await times('unfold', 6, (turn) => rows.nth(turn).locator('.now button').click())
  await times('arrow down', 12, () => page.keyboard.press('ArrowDown'))
  await times('arrow on', 6, () => page.keyboard.press('ArrowRight'))
  await times('hover', 6, async (turn) =>
    rows
      .nth(turn + 3)
      .locator('.title')
      .hover(),
  )
  await page.locator('.filters select').nth(2).focus()
  await times('filter', 5, () => page.keyboard.press('ArrowDown'))
  await times('filter taken back', 5, () => page.keyboard.press('ArrowUp'))
  await page.locator('.as-of input').focus()
  await times('slider', 6, () => page.keyboard.press('PageDown'))
  await times('scroll', 6, () => page.mouse.wheel(0, 1400))
  return found
}
