// The reader's speed as ratios, one thread, one run, the same text for all.
//   npm ci --prefix bench/speed && node build/run.mjs bench/speed/speed.ts
// The text is the sample dossiers of examples/, repeated; each reader is warmed, then timed five times, the median counts.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { read } from '../../src/reading/read.ts'

const root = process.cwd()
const require = createRequire(join(root, 'bench/speed/package.json'))
const samples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.txt')).sort()
const textOf = (language: string) =>
  samples.filter((name) => name.includes(`-${language}-`)).map((name) => readFileSync(join(root, 'examples', name), 'utf8')).join('\n\n')

/** The median of five timed runs, in characters a millisecond. */
function speed(text: string, run: (text: string) => unknown): number {
  run(text)
  run(text)
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now()
    run(text)
    return performance.now() - from
  }).sort((a, b) => a - b)
  return text.length / times[2]!
}

const english = textOf('en').repeat(20)
const arabic = textOf('ar').repeat(20)
const winkNLP = require('wink-nlp')
const wink = winkNLP(require('wink-eng-lite-web-model'))
const compromise = require('compromise')
const words = new Map(english.split(/\W+/).map((word) => [word, word.length]))

const rows: [string, number][] = [
  ['Hiwar, English', speed(english, read)],
  ['Hiwar, Arabic', speed(arabic, read)],
  ['wink-nlp, English, all', speed(english, (text) => wink.readDoc(text).entities().out())],
  ['compromise, English, entities and numbers', speed(english.slice(0, 40_000), (text) => {
    const doc = compromise(text)
    return [doc.people().json(), doc.places().json(), doc.organizations().json(), doc.numbers().json()]
  })],
  ['floor: words and one look-up each', speed(english, (text) => text.split(/\W+/).reduce((sum, word) => sum + (words.get(word) ?? 0), 0))],
]
const own = rows[0]![1]
console.log(`text: ${english.length} characters of English, ${arabic.length} of Arabic`)
for (const [name, value] of rows) console.log(`${name.padEnd(44)} ${(value / 1000).toFixed(2).padStart(7)} M characters/s ${(own / value).toFixed(2).padStart(7)} × (Hiwar English over it)`)

// double the text, at most 2.3 times the time
for (const [language, text] of [['en', english], ['ar', arabic]] as const) {
  const single = text.length / speed(text, read)
  const double = (2 * text.length) / speed(text + text, read)
  console.log(`${language}: twice the text takes ${(double / single).toFixed(2)} times as long`)
}
