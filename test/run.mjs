// `npm test`: builds, checks the types, sees to a Chromium, runs every test, and ends with `N passed, N failed, N skipped`.
//   npm test -- [vitest's own arguments, such as a path]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
const counts = { passed: 0, failed: 0, skipped: 0 }
const node = (script, ...args) =>
  spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', env: process.env }).status === 0

/** A check that is no test of vitest's own: named, counted, and told when it fails. */
function check(name, passes, advice) {
  if (passes) counts.passed++
  else {
    counts.failed++
    console.error(`FAILED: ${name}. ${advice}`)
  }
  return passes
}
function end() {
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  process.exit(counts.failed > 0 ? 1 : 0)
}

const vite = 'node_modules/vite/bin/vite.js'
const built = ['program', 'web'].every((part) =>
  node(vite, 'build', '--config', `build/${part}.config.ts`, '--logLevel', 'warn'),
)
if (!check('the build', built, 'The lines above say what is wrong.')) end()
check('the types', node('node_modules/typescript/bin/tsc', '-p', '.'), 'The lines above say where.')
const chromium = ensureChromium()
if (
  !check(
    'a Chromium for the browser tests',
    chromium,
    'Install Chromium (Debian: `apt-get install chromium`) or set CHROMIUM to its path, then run `npm test` again.',
  )
)
  end()
process.env.CHROMIUM = chromium

const work = mkdtempSync(join(tmpdir(), 'hiwar-test-'))
const report = join(work, 'report.json')
const green = node(
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
)
try {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  counts.passed += result.numPassedTests
  counts.failed += result.numFailedTests
  counts.skipped += result.numPendingTests + result.numTodoTests
  // a file that fails before its tests begin counts as one failure
  counts.failed += result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
} catch {
  check('the test run', false, 'It ended without a report.')
}
if (!green && counts.failed === 0)
  check('the test run', false, 'It ended with an error outside every test; the lines above say which.')
rmSync(work, { recursive: true })
end()
