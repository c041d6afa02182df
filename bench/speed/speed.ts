// The reader's speed as ratios, one thread, one run, the same text for all.
//   npm ci --prefix bench/speed && node build/run.mjs bench/speed/speed.ts
// The text is the sample dossiers of examples/, repeated; each reader is warmed until its speed
// is steady, as it is in a batch, then timed; `cold` is the first run in a fresh process, for a single document. All of V8 runs
// in one thread, since its helpers spin while they wait for one another, which would be counted as work.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { workSheet } from '../../src/reading/analysis.ts'
import { arabic as arabicPack } from '../../src/reading/ar/pack.ts'
import { english as englishPack } from '../../src/reading/en/pack.ts'
import { read } from '../../src/reading/read.ts'
import { findParagraphs } from '../../src/reading/steps/01-paragraphs.ts'
import { findSentences } from '../../src/reading/steps/02-sentences.ts'
import { findWords } from '../../src/reading/steps/03-words.ts'
import { findExpressions, resolveDates } from '../../src/reading/steps/04-expressions.ts'
import { findIssue } from '../../src/reading/steps/05-issue.ts'
import { findNames } from '../../src/reading/steps/06-names.ts'

if (!process.execArgv.includes('--single-threaded')) {
  const run = [...process.execArgv, '--single-threaded', ...process.argv.slice(1)]
  process.exit(spawnSync(process.execPath, run, { stdio: 'inherit' }).status ?? 1)
}

const root = process.cwd()
const require = createRequire(join(root, 'bench/speed/package.json'))
const samples = readdirSync(join(root, 'examples'))
  .filter((name) => name.endsWith('.txt'))
  .sort()
const textOf = (language: string) =>
  samples
    .filter((name) => name.includes(`-${language}-`))
    .map((name) => readFileSync(join(root, 'examples', name), 'utf8'))
    .join('\n\n')

/**
 * So long each reader runs before it is timed, in milliseconds of processor time: until its code has been compiled for good.
 */
const warming = 45_000
/** How often it is timed; the median counts. */
const timed = 9

/** Milliseconds of processor time, which other programs on the machine disturb less than the clock's. */
function processorTime(run: () => unknown): number {
  const from = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

/** Characters a millisecond, cold (the first run) and warm. */
function speed(text: string, run: (text: string) => unknown): { cold: number; warm: number } {
  const first = processorTime(() => run(text))
  for (let spent = first; spent < warming;) spent += processorTime(() => run(text))
  const times = Array.from({ length: timed }, () => processorTime(() => run(text))).sort((a, b) => a - b)
  return { cold: text.length / first, warm: text.length / times[timed >> 1]! }
}

/** The steps up to the names, which is the work that the peers do too: sentences, words, dates, durations, money, numbers, people, places, bodies. */
function readToNames(text: string): unknown {
  const analysis = workSheet(text, 'en', { ar: arabicPack, en: englishPack })
  findParagraphs(analysis)
  findSentences(analysis)
  findWords(analysis)
  findExpressions(analysis)
  findIssue(analysis)
  resolveDates(analysis)
  findNames(analysis)
  return analysis
}

const english = textOf('en').repeat(20)
const arabic = textOf('ar').repeat(20)
const winkNLP = require('wink-nlp')
const wink = winkNLP(require('wink-eng-lite-web-model'))
const compromise = require('compromise')
const words = new Map(english.split(/\W+/).map((word) => [word, word.length]))

const rows: [string, { cold: number; warm: number }][] = [
  ['Hiwar, English', speed(english, read)],
  ['Hiwar, English, up to the names', speed(english, readToNames)],
  ['Hiwar, Arabic', speed(arabic, read)],
  ['wink-nlp, English, all', speed(english, (text) => wink.readDoc(text).entities().out())],
  [
    'compromise, English, entities and numbers',
    speed(english.slice(0, 40_000), (text) => {
      const doc = compromise(text)
      return [doc.people().json(), doc.places().json(), doc.organizations().json(), doc.numbers().json()]
    }),
  ],
  [
    'floor: words and one look-up each',
    speed(english, (text) => text.split(/\W+/).reduce((sum, word) => sum + (words.get(word) ?? 0), 0)),
  ],
]
const own = rows[0]![1]
console.log(
  `text: ${english.length} characters of English, ${arabic.length} of Arabic; in a million characters a second, and Hiwar's English over it`,
)
console.log(
  `${' '.repeat(44)} ${'warm'.padStart(8)} ${'ratio'.padStart(8)} ${'cold'.padStart(8)} ${'ratio'.padStart(8)}`,
)
for (const [name, { cold, warm }] of rows)
  console.log(
    `${name.padEnd(44)} ${[warm / 1000, own.warm / warm, cold / 1000, own.cold / cold].map((value) => value.toFixed(2).padStart(8)).join(' ')}`,
  )
