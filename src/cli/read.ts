import { mkdir, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join, parse, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { type Command, Option } from 'commander'
import { HiwarError } from '../errors.ts'
import type { ExpressionKind } from '../reading/expressions.ts'
import type { Language, Reading } from '../reading/finding.ts'
import { toRecord } from '../reading/record.ts'
import { Failures, inOrder } from './batch.ts'
import { explained, readingTable } from './reading-table.ts'
import { bytesOfFile, type NamedFile, namedFiles } from './sources.ts'
import type { Terminal } from './terminal.ts'

interface ReadOptions {
  readonly json?: boolean
  readonly out?: string
  readonly text?: boolean
  readonly textLanguage?: Language
  readonly explain?: boolean
  readonly expressions?: ExpressionKind
}

const expressionKinds = ['numbers', 'dates', 'durations', 'money'] as const satisfies readonly ExpressionKind[]

export function readCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  program
    .command('read')
    .description(say('read'))
    .argument('<FILE|DIR...>', say('argument.sources'))
    .option('--json', say('option.json'))
    .option('--out <DIR>', say('option.out'))
    .option('--text', say('option.text'))
    .addOption(new Option('--text-language <ar|en>', say('option.textLanguage')).choices(['ar', 'en']))
    .option('--explain', say('option.explain'))
    .addOption(new Option('--expressions <KIND>', say('option.expressions')).choices(expressionKinds))
    .action((paths: string[], options: ReadOptions) => readDocuments(terminal, paths, options))
}

/**
 * By how many percent the heap may grow between two collections of a batch. V8 waits longer the more memory the machine has, so that a batch
 * would hold more the longer it is; with this it holds as much after a hundred megabytes as after twenty.
 */
const heapGrowth = 100

async function readDocuments(terminal: Terminal, paths: readonly string[], options: ReadOptions): Promise<void> {
  const { openReaders } = await import('../desk/readers.ts')
  const named = await namedFiles(paths)
  const files = named.filter((file): file is NamedFile => !(file instanceof HiwarError))
  if (options.out !== undefined) await prepareOut(options.out, files)
  const cores = availableParallelism()
  if (files.length > 1) setFlagsFromString(`--heap-growing-percent=${heapGrowth}`)
  const readers = openReaders(files.length > 1 ? cores : 0)
  const failures = new Failures(terminal)
  const language = options.textLanguage ?? null
  let done = 0
  for (const fault of named) if (fault instanceof HiwarError) failures.add(fault)
  const outcomes = inOrder(files, 2 * cores, async (file) => {
    const { text } = await readers.extract(await bytesOfFile(file), file.name)
    return { text, reading: options.text || options.expressions ? null : await readers.read(text, language) }
  })
  for await (const [file, outcome] of outcomes) {
    if (terminal.closed) break
    if (files.length > 1)
      terminal.progress(terminal.say('reading', { done: ++done, all: files.length, name: file.name }))
    if (outcome instanceof Error) failures.add(outcome)
    else await show(terminal, file.name, outcome.text, outcome.reading, options, files.length > 1)
  }
  await readers.close()
  failures.end(named.length)
}

async function show(
  terminal: Terminal,
  name: string,
  text: string,
  reading: Reading | null,
  options: ReadOptions,
  several: boolean,
): Promise<void> {
  if (options.expressions) return showExpressions(terminal, text, options.expressions)
  const { out } = options
  const write = async (ending: string, content: string) =>
    writeFile(join(out!, `${parse(name).name}${ending}`), content).catch((fault: NodeJS.ErrnoException) => {
      throw fault.code === 'ENOSPC'
        ? new HiwarError('DISK_FULL', { name: out! })
        : new HiwarError('FILE_NOT_WRITTEN', { name: out!, why: fault.message })
    })
  if (!reading) {
    if (out !== undefined) await write('.txt', text)
    else terminal.write(several && !text.endsWith('\n') ? `${text}\n` : text)
    return
  }
  const record = toRecord(name, reading)
  if (out !== undefined) await write('.json', `${JSON.stringify(record, null, 1)}\n`)
  else if (options.json) terminal.print(several ? JSON.stringify(record) : JSON.stringify(record, null, 1))
  else if (options.explain) terminal.print(explained(terminal, name, reading))
  else terminal.print(readingTable(terminal, name, reading))
}

/** Each line on its own: the text, and where dates count from a day, a tab and the day. */
async function showExpressions(terminal: Terminal, text: string, kind: ExpressionKind): Promise<void> {
  const { readExpressions } = await import('../reading/expressions.ts')
  for (const line of text.replace(/\r?\n$/, '').split(/\r?\n/)) {
    const dated = /^(.*)\t(\d{4}-\d\d-\d\d)\s*$/.exec(line)
    terminal.print(JSON.stringify(readExpressions(dated?.[1] ?? line, kind, dated?.[2])))
  }
}

/** Two documents of one base name would be one file. */
async function prepareOut(out: string, files: readonly NamedFile[]): Promise<void> {
  const seen = new Map<string, string>()
  for (const { path, name } of files) {
    const base = parse(name).name
    const first = seen.get(base)
    if (first !== undefined) throw new HiwarError('SAME_NAME_TWICE', { first, second: path })
    seen.set(base, path)
  }
  await makeFolder(resolve(out)).catch((fault: Error) => {
    throw new HiwarError('FILE_NOT_WRITTEN', { name: out, why: fault.message }, { cause: fault })
  })
}

/** Makes a folder and those above it. `mkdir` with `recursive` never ends below a folder that takes none, like /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return
    if (code !== 'ENOENT' || dirname(path) === path) throw fault
    await makeFolder(dirname(path))
    await mkdir(path)
  }
}
