import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type ErrorCode, type ErrorDetails, HiwarError } from '../errors.ts'
import { type Language, type Reading, read, readerVersion } from '../reading/read.ts'
import { type Extracted, extractText } from '../text/extract.ts'

/** Reads in threads of its own, so that a long text holds up neither the web page nor the other texts of a batch. */
export interface Readers {
  /** The reader's version: the same version reads the same text alike. */
  readonly version: string
  extract(bytes: Uint8Array, name: string): Promise<Extracted>
  read(text: string, language: Language | null): Promise<Reading>
  close(): Promise<void>
}

export type Task =
  | { readonly task: 'extract'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly task: 'read'; readonly text: string; readonly language: Language | null }

export type Outcome =
  | { readonly value: Extracted | Reading }
  | { readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly fault: string }

/** What a thread does with a task. */
export const perform = (task: Task): Promise<Extracted> | Reading =>
  task.task === 'extract' ? extractText(task.bytes, task.name) : read(task.text, task.language ? { language: task.language } : {})

const thread = new URL('./reader-thread.js', import.meta.url)

/** @param count how many threads at most, each started when there is work for it; with 0 the reading is done in this one */
export function openReaders(count: number): Readers {
  // Unbuilt (in tests) there is no file for a thread to run.
  const ask = count > 0 && existsSync(thread) ? threads(count) : { ask: async (task: Task) => perform(task), close: async () => {} }
  return {
    version: readerVersion,
    extract: (bytes, name) => ask.ask({ task: 'extract', bytes, name }) as Promise<Extracted>,
    read: (text, language) => ask.ask({ task: 'read', text, language }) as Promise<Reading>,
    close: ask.close,
  }
}

interface Waiting {
  readonly task: Task
  readonly resolve: (value: Extracted | Reading) => void
  readonly reject: (fault: Error) => void
}

function threads(count: number) {
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()

  const next = (): void => {
    while (queue.length > 0 && (idle.length > 0 || all.size < count)) work(idle.pop() ?? start(), queue.shift()!)
  }
  const start = (): Worker => {
    const worker = new Worker(thread)
    all.add(worker)
    return worker
  }
  const work = (worker: Worker, { task, resolve, reject }: Waiting): void => {
    const done = (reusable: boolean) => {
      worker.off('message', answered).off('error', failed).off('exit', ended)
      if (reusable) {
        worker.unref()
        idle.push(worker)
      }
      else all.delete(worker)
      next()
    }
    const answered = (outcome: Outcome) => {
      done(true)
      if ('value' in outcome) resolve(outcome.value)
      else reject('code' in outcome ? new HiwarError(outcome.code, outcome.details) : new HiwarError('UNEXPECTED', { why: outcome.fault }))
    }
    // Out of memory, say: the thread is gone and the others go on.
    const failed = (fault: Error) => {
      done(false)
      reject(new HiwarError('UNEXPECTED', { why: fault.message }, { cause: fault }))
    }
    const ended = () => failed(new Error('the reader stopped'))
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.ref()
    worker.postMessage(task)
  }

  return {
    ask: (task: Task) =>
      new Promise<Extracted | Reading>((resolve, reject) => {
        queue.push({ task, resolve, reject })
        next()
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}
