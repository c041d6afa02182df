import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { HiwarError } from '../errors.ts'
import type { Language, Reading } from '../reading/finding.ts'
import type { Extracted } from '../text/extract.ts'
import type { Outcome, Task } from './reading-task.ts'

/** Reads in threads of its own, so that a long text holds up neither the web page nor the other texts of a batch. */
export interface Readers {
  /** The reader's version: the same version reads the same text alike. */
  version(): Promise<string>
  extract(bytes: Uint8Array, name: string): Promise<Extracted>
  read(text: string, language: Language | null): Promise<Reading>
  close(): Promise<void>
}

const thread = new URL('./reader-thread.js', import.meta.url)

/** @param count how many threads at most, each started when there is work for it; with 0 the reading is done in this one */
export function openReaders(count: number): Readers {
  // Unbuilt (in tests) there is no file for a thread to run. The reader is loaded where it reads, and only then.
  const here = { ask: async (task: Task) => (await import('./reading-task.ts')).perform(task), close: async () => {} }
  const { ask, close } = count > 0 && existsSync(thread) ? threads(count) : here
  return {
    version: () => ask({ task: 'version' }) as Promise<string>,
    extract: (bytes, name) => ask({ task: 'extract', bytes, name }) as Promise<Extracted>,
    read: (text, language) => ask({ task: 'read', text, language }) as Promise<Reading>,
    close,
  }
}

interface Waiting {
  readonly task: Task
  readonly resolve: (value: string | Extracted | Reading) => void
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
      } else all.delete(worker)
      next()
    }
    const answered = (outcome: Outcome) => {
      done(true)
      if ('value' in outcome) resolve(outcome.value)
      else
        reject(
          'code' in outcome
            ? new HiwarError(outcome.code, outcome.details)
            : new HiwarError('UNEXPECTED', { why: outcome.fault }),
        )
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
      new Promise<string | Extracted | Reading>((resolve, reject) => {
        queue.push({ task, resolve, reject })
        next()
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}
