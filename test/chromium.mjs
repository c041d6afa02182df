// A Chromium for the browser tests: an existing one; else Debian's package where we may install it; else playwright's own download.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium that is there, or null. */
export const findChromium = () =>
  [...places, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0

/** The path of a Chromium, installed if need be; null where it cannot be had. */
export function ensureChromium() {
  if (findChromium()) return findChromium()
  console.log('No Chromium found; installing one for the browser tests …')
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (
    debian &&
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
  )
    return findChromium()
  run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium')
  return findChromium()
}
