// Whether memory stays flat over a folder: `hiwar read DIR --out` over 10 and over 100 MB, the most that the program held of it each time.
//   npm run build:program && node build/run.mjs bench/memory.ts [--sizes 10,100]
// The folder is made in a temporary place of the sample documents, each file under a heading of its own, and taken away again.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '10,100' } } })
const root = process.cwd()
const megabyte = 2 ** 20
/** Characters of the sample documents in one file: a long communiqué's. */
const inOneFile = 40_000

/** Run by the program's process and not its threads: tells at its end what it took. */
const atExit = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads'
  if (isMainThread) process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    process.stderr.write('TOOK ' + maxRSS + ' ' + (userCPUTime + systemCPUTime) / 1e6 + '\\n')
  })
`)}`

const samples = readdirSync(join(root, 'examples'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(root, 'examples', name), 'utf8'))

/** A folder of about so many bytes; gives how many files it holds. */
function fill(folder: string, bytes: number): number {
  mkdirSync(folder)
  let written = 0
  let files = 0
  for (; written < bytes; files++) {
    let text = `Collection ${files}\n\n`
    for (let at = files; text.length < inOneFile; at++) text += `${samples[at % samples.length]!}\n\n`
    writeFileSync(join(folder, `${String(files).padStart(6, '0')}.txt`), text)
    written += Buffer.byteLength(text)
  }
  return files
}

const work = mkdtempSync(join(tmpdir(), 'hiwar-memory-'))
try {
  console.log(`cores: ${availableParallelism()}`)
  for (const size of values.sizes.split(',').map(Number)) {
    const folder = join(work, String(size))
    const files = fill(folder, size * megabyte)
    const from = performance.now()
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', atExit, join(root, 'bin/hiwar.js'), 'read', folder, '--out', `${folder}-readings`],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    )
    const seconds = (performance.now() - from) / 1000
    const written = readdirSync(`${folder}-readings`).length
    const [, kilobytes, processor] = /TOOK (\d+) ([\d.]+)/.exec(stderr) ?? []
    console.log(
      `${size} MB in ${files} files: status ${status}, ${written} readings, peak ${(Number(kilobytes) / 1024).toFixed(0)} MB, ${seconds.toFixed(0)} s, ${Number(processor).toFixed(0)} s of processor time`,
    )
    rmSync(folder, { recursive: true })
    rmSync(`${folder}-readings`, { recursive: true })
  }
} finally {
  rmSync(work, { recursive: true })
}
