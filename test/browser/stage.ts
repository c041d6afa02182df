import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { startServer } from '../../src/api/server.ts'
import { packageFolder } from '../../src/cli/package-folder.ts'
import { samples } from '../../src/cli/samples.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { openDesk } from '../../src/desk/open-desk.ts'
import { findChromium } from '../chromium.mjs'
import { openFolder, removeFolder } from '../folders.ts'

export interface View {
  readonly language?: 'ar' | 'en'
  readonly scheme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  /** Under whom judgements are entered; empty: the page asks. */
  readonly judge?: string
}

/** The program as a reader meets it: a real desk on a fresh folder, the server on a free port, and Chromium. */
export interface Stage {
  readonly desk: Desk
  readonly address: string
  /** Addresses elsewhere that a page asked for; they are refused. */
  readonly foreign: string[]
  /** Errors that a page threw or wrote. */
  readonly faults: string[]
  open(path: string, view?: View): Promise<Page>
  /** Closes every page that is open. */
  clear(): Promise<void>
  close(): Promise<void>
}

/** For whatever takes a while: a bound and no measure, since the machine may be busy with other things. */
export const patience = { timeout: 60_000 }

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // the browser would draw its own address bar while the page is drawn
  '--disable-features=PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
]

export interface StageOptions {
  readonly withSamples: boolean
}

export async function raiseStage({ withSamples }: StageOptions): Promise<Stage> {
  const webRoot = join(packageFolder(), 'dist', 'web')
  if (!existsSync(join(webRoot, 'index.html')))
    throw new Error('The screens are not built. Run `npm run build:web` first.')
  const executablePath = process.env.CHROMIUM ?? findChromium()
  if (!executablePath)
    throw new Error('There is no Chromium. Run `npm test`, which installs one, or set CHROMIUM to its path.')
  const folder = await openFolder()
  const desk = await openDesk({ data: folder })
  if (withSamples)
    for (const { source, description } of await samples()) await desk.addDocument(await source(), description ?? {})
  const server = await startServer({ desk, port: 0, host: '127.0.0.1', webRoot })
  const browser: Browser = await chromium.launch({ executablePath, args: quiet })
  const contexts: BrowserContext[] = []
  const foreign: string[] = []
  const faults: string[] = []

  return {
    desk,
    address: server.address,
    foreign,
    faults,
    async open(path, { language = 'ar', scheme = 'light', width = 1440, height = 900, judge = 'Salma' } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        reducedMotion: 'reduce',
      })
      contexts.push(context)
      context.setDefaultTimeout(patience.timeout)
      await context.route('**/*', (route) => {
        const url = route.request().url()
        if (url.startsWith(server.address) || url.startsWith('data:')) return route.continue()
        foreign.push(url)
        return route.abort()
      })
      await context.addInitScript(
        ([spoken, name]) => {
          // a frame that is kept apart has no storage
          if (window !== window.top) return
          if (!localStorage.getItem('hiwar.language')) localStorage.setItem('hiwar.language', spoken!)
          if (!localStorage.getItem('hiwar.preferences'))
            localStorage.setItem('hiwar.preferences', JSON.stringify({ name }))
        },
        [language, judge],
      )
      const page = await context.newPage()
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      await page.goto(server.address + path)
      // another face would move what is then measured and clicked
      await page.waitForFunction(
        () =>
          document.querySelector('main h1') &&
          !document.querySelector('.first-picture') &&
          !document.querySelector('main .state[role=status]') &&
          document.fonts.status === 'loaded',
      )
      return page
    },
    async clear() {
      await Promise.all(contexts.splice(0).map((context) => context.close()))
    },
    async close() {
      for (const context of contexts) await context.close()
      await browser.close()
      await server.close()
      await desk.close()
      await removeFolder(folder)
    },
  }
}

export const oman = '/dialogues/Oman-US_Strategic_Dialogue'
