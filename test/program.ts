import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface Running {
  readonly child: ChildProcess
  /** What it has said so far. */
  readonly said: { out: string; err: string }
  readonly ended: Promise<Ended>
  /** Waits until it says something like this. */
  until(words: RegExp): Promise<void>
}

export interface Program {
  run(args: readonly string[], input?: Uint8Array | string): Promise<Ended>
  start(args: readonly string[]): Running
  remove(): void
}

/** The program built as it stands, in a folder of its own, so that no test runs what an earlier build left. */
export async function buildProgram(): Promise<Program> {
  mkdirSync(join(root, 'node_modules/.run'), { recursive: true })
  const folder = mkdtempSync(join(root, 'node_modules/.run/'))
  await build({ configFile: join(root, 'build/program.config.ts'), logLevel: 'warn', build: { outDir: folder } })
  const { DATABASE_URL: _, DATABASE_APP_URL: __, HIWAR_DATA: ___, ...environment } = process.env
  const start = (args: readonly string[], input?: Uint8Array | string): Running => {
    const child = spawn(process.execPath, [join(folder, 'hiwar.js'), ...args], {
      env: { ...environment, LC_ALL: 'en_GB.UTF-8' },
    })
    const said = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (said.out += piece))
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (said.err += piece))
    // A program that reads no input may end before it is written.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    const ended = new Promise<Ended>((resolve) => child.on('close', (status) => resolve({ status, ...said })))
    const until = async (words: RegExp) => {
      let over = false
      void ended.then(() => (over = true))
      while (!words.test(said.out + said.err)) {
        if (over) throw new Error(`It ended without saying ${words}: ${said.out}${said.err}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    return { child, said, ended, until }
  }
  return { run: (args, input) => start(args, input).ended, start, remove: () => rmSync(folder, { recursive: true }) }
}
