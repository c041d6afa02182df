// Twice the text, about twice the time: prose and shapes that break readers, doubled up to 1.6 million characters.
//   node build/run.mjs bench/linear.ts [--to 1600000] [--only WORD]
// Each size is read until the time is long enough to measure; the fastest counts, in processor time,
// which other programs on the machine disturb less. A ratio over 2.3 fails.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { read } from '../src/reading/read.ts'

const { values } = parseArgs({ options: { to: { type: 'string', default: '1600000' }, only: { type: 'string' } } })
const largest = Number(values.to)
const sizes = [8, 4, 2, 1].map((part) => Math.round(largest / part))
const allowed = 2.3
/** Below this many milliseconds chance decides. */
const measurable = 100
/** So long a size is read again and again, in milliseconds, so that its code is compiled and nothing else disturbs each run. */
const spentOnEach = 400

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
  let best = Infinity
  let spent = 0
  for (let runs = 0; runs < 12 && (runs < 2 || spent < spentOnEach); runs++) {
    const from = process.cpuUsage()
    read(text)
    const { user, system } = process.cpuUsage(from)
    const time = (user + system) / 1000
    spent += time
    best = Math.min(best, time)
  }
  return best
}

read(proseOf('en').repeat(4))
read(proseOf('ar').repeat(4))
let failed = 0
console.log(`${'shape'.padEnd(42)}${sizes.map((size) => `${size / 1000} k`.padStart(10)).join('')}   ratio`)
for (const [name, unit] of shapes) {
  if (values.only && !name.includes(values.only)) continue
  const whole = unit.repeat(Math.ceil(largest / unit.length))
  const times = sizes.map((size) => timeOf(whole.slice(0, size)))
  const ratios = times.slice(1).flatMap((time, i) => (time > measurable ? [time / times[i]!] : []))
  const worst = Math.max(0, ...ratios)
  if (worst > allowed) failed++
  const shown = times.map((time) => `${time.toFixed(0)} ms`.padStart(10)).join('')
  console.log(
    `${name.padEnd(42)}${shown}   ${worst ? worst.toFixed(2) : 'too fast to measure'}${worst > allowed ? '  TOO SLOW' : ''}`,
  )
}
process.exitCode = failed ? 1 : 0
