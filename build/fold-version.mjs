import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const source = new URL('../src/', import.meta.url).pathname
/** What the fold rests on beside its own folder. */
const beside = [
  'text/fold.ts',
  'text/span.ts',
  'reading/countries.ts',
  'reading/lexicon.ts',
  'reading/ar/countries.tsv',
  'reading/en/countries.tsv',
]

/**
 * `import version from 'hiwar:fold-version'` gives a hash of the fold's sources and word lists: another program whose fold is the same folds
 * nothing again, and one whose fold is another does, whatever their versions are called.
 * @returns {import('vite').Plugin}
 */
export function foldVersion() {
  const id = 'hiwar:fold-version'
  return {
    name: 'fold-version',
    enforce: 'pre',
    resolveId: (asked) => (asked === id ? `\0${id}` : null),
    load: (asked) => (asked === `\0${id}` ? `export default ${JSON.stringify(hashOfSources())}` : null),
  }
}

function hashOfSources() {
  const ledger = readdirSync(join(source, 'ledger'), { recursive: true })
    .map((file) => join('ledger', String(file)))
    .filter((file) => /\.(ts|tsv)$/.test(file) && !file.endsWith('.test.ts'))
  const hash = createHash('sha256')
  for (const file of [...ledger, ...beside].sort()) hash.update(`${file}\n`).update(readFileSync(join(source, file)))
  return hash.digest('hex').slice(0, 16)
}
