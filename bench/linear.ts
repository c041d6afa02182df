// Twice the text, about twice the time: prose and shapes that break readers, doubled up to 1.6 million characters.
//   node build/run.mjs bench/linear.ts [--to 1600000] [--only WORD,WORD] [--rounds 4]
// The sizes take turns, so that whatever else runs on the machine meets them all, and the fastest round of each counts, in
// processor time. All of V8 runs in one thread: its helpers spin while they wait for one another, which on a busy machine
// is counted as work and is more the larger the heap. A ratio over 2.3 fails.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { read } from '../src/reading/read.ts'

if (!process.execArgv.includes('--single-threaded')) {
  const run = [...process.execArgv, '--single-threaded', ...process.argv.slice(1)]
  process.exit(spawnSync(process.execPath, run, { stdio: 'inherit' }).status ?? 1)
}

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: '1600000' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '4' },
  },
})
const largest = Number(values.to)
const sizes = [8, 4, 2, 1].map((part) => Math.round(largest / part))
const allowed = 2.3
/** Below this many milliseconds chance decides. */
const measurable = 100
/** So many characters of a shape are read before it is timed, so that its code is compiled. */
const warming = 400_000

const examples = join(process.cwd(), 'examples')
const proseOf = (language: string) =>
  readdirSync(examples)
    .filter((name) => name.endsWith('.txt') && name.includes(`-${language}-`))
    .sort()
    .map((name) => readFileSync(join(examples, name), 'utf8'))
    .join('\n\n')
const oneLine = (text: string) => `${text.replace(/\s+/g, ' ')} `

const shapes: [string, string][] = [
  ['English prose', `${proseOf('en')}\n\n`],
  ['Arabic prose', `${proseOf('ar')}\n\n`],
  ['English prose in one line', oneLine(proseOf('en'))],
  ['Arabic prose in one line', oneLine(proseOf('ar'))],
  ['English prose in one line without stops', oneLine(proseOf('en')).replace(/[.!?:;]/g, '')],
  ['Arabic prose in one line without stops', oneLine(proseOf('ar')).replace(/[.!؟:؛]/g, '')],
  ['a list with commas', 'energy, trade, Oman, health, the Minister of Finance, Cairo, '],
  ['an Arabic list with commas', 'الطاقة، والتجارة، وعُمان، ووزير المالية، والقاهرة، '],
  ['a word and "and"', 'trade and '],
  ['Arabic words joined by و', 'تجارة و'],
  ['opening brackets', '('],
  ['words in brackets in brackets', '(the minister [of Oman '],
  ['quotation marks', '“"«'],
  ['digits', '7'],
  ['numbers and points', '12.5, 3/4-2031 '],
  ['letters of one word', 'a'],
  ['letters of one Arabic word', 'ب'],
  ['Arabic words without spaces', 'وقعتسلطنةعمانوالولاياتالمتحدة'],
  ['capitals', 'A B. '],
  ['names', 'Foreign Minister Salim bin Khalid Al Harthy of Oman '],
  ['Arabic names', 'وزير الخارجية العماني سالم بن خالد الحارثي '],
  ['dates', '3 March 2031 and 4 '],
  ['Arabic dates', '٣ آذار/مارس ٢٠٣١ و٤ '],
  ['verbs', 'agreed to sign and welcomed '],
  ['Arabic verbs', 'اتفقا على توقيع ورحبا '],
  ['meetings', 'the third round of the Strategic Dialogue held in Doha '],
  ['instruments', 'a memorandum of understanding on trade and '],
  ['sums', '$2.5 billion and 3 percent '],
  ['short lines', 'Trade\n'],
  ['empty lines', '\n\n'],
  ['spaces', ' '],
  ['marks without letters', '.,;:-–—!?'],
  ['cut surrogates', '\ud83d '],
  ['joiners and direction marks', '\u200f\u200d\u0640'],
].map(([name, unit]) => [name!, unit!])

function timeOf(text: string): number {
  const from = process.cpuUsage()
  read(text)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

let failed = 0
console.log(`${'shape'.padEnd(42)}${sizes.map((size) => `${size / 1000} k`.padStart(10)).join('')}   ratio`)
for (const [name, unit] of shapes) {
  if (!values.only.split(',').some((word) => name.includes(word))) continue
  const whole = unit.repeat(Math.ceil(largest / unit.length))
  const texts = sizes.map((size) => whole.slice(0, size))
  for (let done = 0; done < warming; done += texts[0]!.length) read(texts[0]!)
  const times = texts.map(() => Infinity)
  for (let round = 0; round < Number(values.rounds); round++)
    texts.forEach((text, i) => (times[i] = Math.min(times[i]!, timeOf(text))))
  const ratios = times.slice(1).flatMap((time, i) => (time > measurable ? [time / times[i]!] : []))
  const worst = Math.max(0, ...ratios)
  if (worst > allowed) failed++
  const shown = times.map((time) => `${time.toFixed(0)} ms`.padStart(10)).join('')
  console.log(
    `${name.padEnd(42)}${shown}   ${worst ? worst.toFixed(2) : 'too fast to measure'}${worst > allowed ? '  TOO SLOW' : ''}`,
  )
}
process.exitCode = failed ? 1 : 0
