import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { casesIn, missesOf, recordOf, withoutMisses } from './golden-cases.ts'

// `node build/run.mjs test/golden-refresh.ts NAME …` writes what the reader finds now (but for the known misses) into those cases; `--all` into all.
// Compare the change line by line before you commit it: a golden case says what is right, not what the reader does.

const golden = resolve('test/golden')
const names = process.argv.slice(2)
for (const name of names.includes('--all') ? casesIn(golden) : names) {
  const folder = resolve(golden, name)
  const record = withoutMisses(recordOf(folder, name), missesOf(folder))
  writeFileSync(resolve(folder, 'reading.json'), `${JSON.stringify(record, null, 2)}\n`)
}
