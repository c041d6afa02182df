// Folds the annotated documents beside the project into a ledger and scores it with the scorer that stands there.
//   npm run across -- [--languages: the links inside each language and across the two] [--folder DIR: other documents, printed and not scored] [--gold-readings] [--misses rounds|matters|verdicts|disagreements] [--json] [--print] [--out FILE]
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { toAcross } from '../src/ledger/across.ts'
import { fold } from '../src/ledger/fold.ts'
import type { LedgerDocument } from '../src/ledger/ledger.ts'
import type { Reading } from '../src/reading/finding.ts'
import { read } from '../src/reading/read.ts'

const { values } = parseArgs({
  options: {
    misses: { type: 'string' },
    json: { type: 'boolean' },
    languages: { type: 'boolean' },
    print: { type: 'boolean' },
    out: { type: 'string' },
    'gold-readings': { type: 'boolean' },
    shared: { type: 'string', default: '../shared' },
    folder: { type: 'string' },
  },
})
const shared = resolve(values.shared)
if (!existsSync(join(shared, 'gold'))) {
  console.error(
    `There is no folder ${join(values.shared, 'gold')}: the annotated documents stand beside the project, not in it.`,
  )
  process.exit(2)
}
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function annotated(file: string): Reading {
  const {
    document: _,
    lang,
    ...record
  } = JSON.parse(readFileSync(join(shared, 'gold', file.replace(/\.txt$/, '.json')), 'utf8'))
  return { reader: 'annotator', language: lang, ...record }
}
const corpus = values.folder ?? join(shared, 'corpus')
const documents = readdirSync(corpus)
  .sort()
  .map((file): LedgerDocument => {
    const text = readFileSync(join(corpus, file), 'utf8').replace(/^\uFEFF/, '')
    const reading = values['gold-readings'] ? annotated(file) : read(text)
    return {
      id: `document:${hash(text).slice(0, 16)}`,
      name: file,
      publisher: null,
      kind: reading.kind,
      issued: reading.issued,
      language: reading.language,
      textHash: hash(text),
      length: text.length,
      reading,
    }
  })
const across = toAcross(fold(documents), documents)
if (values.folder) for (const round of across.rounds) console.log(JSON.stringify(round))
const print = values.print || values.folder
if (print)
  for (const { title, verdict, steps } of across.matters) {
    console.log(`## ${title.en.slice(0, 90)} [${verdict}]`)
    for (const { round, step, document, quote } of steps)
      console.log(`   ${round} ${step} ${document} | ${quote.slice(0, 110)}`)
  }
if (print)
  for (const { about, field, claims } of across.disagreements) {
    console.log(`!! ${field}: ${about.en.slice(0, 90)}`)
    for (const { document, value, quote } of claims) console.log(`   ${document} ${value} | ${quote.slice(0, 110)}`)
  }
if (values.out) writeFileSync(values.out, JSON.stringify(across, null, 1))
if (values.folder) process.exit(0)
const work = mkdtempSync(join(tmpdir(), 'hiwar-across-'))
writeFileSync(join(work, 'across.json'), JSON.stringify(across))
const flags = [...(values.misses ? ['--misses', values.misses] : []), ...(values.json ? ['--json'] : [])]
execFileSync(
  process.execPath,
  [join(shared, 'gold/score-across.mjs'), join(shared, 'gold/across.json'), join(work, 'across.json'), ...flags],
  { stdio: 'inherit' },
)
if (values.languages) {
  const languages = new Map(documents.map(({ name, language }) => [name, language]))
  const gold = JSON.parse(readFileSync(join(shared, 'gold/across.json'), 'utf8')) as Steps
  const whole = linksOf(gold, across)
  const [arabic, english] = (['ar', 'en'] as const).map((language) => {
    const kept = (list: Steps): Steps => ({
      ...list,
      matters: list.matters.map((matter) => ({
        ...matter,
        steps: matter.steps.filter(({ document }) => languages.get(document) === language),
      })),
    })
    return linksOf(kept(gold), kept(across))
  }) as [Links, Links]
  const rest = (part: keyof Links) => whole[part] - arabic[part] - english[part]
  const mixed = { found: rest('found'), missed: rest('missed'), extra: rest('extra') }
  console.log('matter links'.padEnd(18), 'found missed extra  precision recall  F1')
  for (const [name, { found, missed, extra }] of Object.entries({ 'ar–ar': arabic, 'en–en': english, 'ar–en': mixed }))
    console.log(
      name.padEnd(18),
      ...[found, missed, extra].map((count) => String(count).padStart(6)),
      ...[found / (found + extra), found / (found + missed), (2 * found) / (2 * found + missed + extra)].map((share) =>
        share.toFixed(3).padStart(7),
      ),
    )
}
rmSync(work, { recursive: true })

interface Steps {
  readonly matters: readonly { readonly steps: readonly { readonly document: string }[] }[]
}
interface Links {
  readonly found: number
  readonly missed: number
  readonly extra: number
}
/** Pairs of places that both, only the annotators, or only the ledger put to one matter. */
function linksOf(gold: Steps, predicted: Steps): Links {
  const files = [gold, predicted].map((list, i) => {
    const file = join(work, `${i}.json`)
    writeFileSync(file, JSON.stringify(list))
    return file
  })
  const scorer = join(shared, 'gold/score-across.mjs')
  return JSON.parse(execFileSync(process.execPath, [scorer, ...files, '--json'], { encoding: 'utf8' }))['matter links']
}
