// Reads the annotated documents beside the project and scores the readings with the scorer that stands there.
//   npm run accuracy -- [--misses TYPE] [--only ar|en] [--json]
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { read, toRecord } from '../src/reading/read.ts'

const { values } = parseArgs({
  options: {
    misses: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean' },
    shared: { type: 'string', default: '../shared' },
  },
})
const shared = resolve(values.shared)
if (!existsSync(join(shared, 'gold'))) {
  console.error(
    `There is no folder ${join(values.shared, 'gold')}: the annotated documents stand beside the project, not in it.`,
  )
  process.exit(2)
}
const work = mkdtempSync(join(tmpdir(), 'hiwar-accuracy-'))
const [gold, out] = [join(work, 'gold'), join(work, 'out')]
mkdirSync(gold)
mkdirSync(out)
for (const file of readdirSync(join(shared, 'corpus')).sort()) {
  const record = join(shared, 'gold', file.replace(/\.txt$/, '.json'))
  if (values.only && JSON.parse(readFileSync(record, 'utf8')).lang !== values.only) continue
  cpSync(record, join(gold, file.replace(/\.txt$/, '.json')))
  const text = readFileSync(join(shared, 'corpus', file), 'utf8').replace(/^\uFEFF/, '')
  writeFileSync(join(out, file.replace(/\.txt$/, '.json')), JSON.stringify(toRecord(file, read(text)), null, 1))
}
const flags = [...(values.misses ? ['--misses', values.misses] : []), ...(values.json ? ['--json'] : [])]
execFileSync(process.execPath, [join(shared, 'gold/score.mjs'), gold, out, join(shared, 'corpus'), ...flags], {
  stdio: 'inherit',
})
rmSync(work, { recursive: true })
