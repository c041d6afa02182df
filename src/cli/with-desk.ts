import type { Command } from 'commander'
import type { Desk } from '../desk/desk.ts'
import type { Terminal } from './terminal.ts'

/** Somebody pressed Ctrl-C, or asked the program to end. */
export class Interrupted extends Error {
  readonly status: number
  constructor(signal: NodeJS.Signals) {
    super(signal)
    this.status = signal === 'SIGINT' ? 130 : 143
  }
}

/** The options of every command that needs the store. */
export const storeOptions = (command: Command, { say }: Terminal): Command =>
  command.option('--data <DIR>', say('option.data'))

/** What work at the desk is told of its end. */
export interface Ending {
  /** What is to be closed before the desk is. */
  closeFirst(close: () => Promise<void>): void
  /** Aborted when somebody stops the program: what is under way is given up, and nothing more is begun. */
  readonly signal: AbortSignal
}

/** Opens the desk, works at it, and closes it whatever happens; a second Ctrl-C ends the program at once. */
export async function withDesk<T>(
  { data }: { readonly data?: string },
  work: (desk: Desk, ending: Ending) => Promise<T>,
): Promise<T> {
  const { openDesk } = await import('../desk/open-desk.ts')
  const interruption = interrupted()
  const closing: (() => Promise<void>)[] = []
  try {
    const desk = await openDesk({
      data,
      databaseUrl: process.env.DATABASE_URL,
      applicationUrl: process.env.DATABASE_APP_URL,
    })
    try {
      const ending = {
        closeFirst: (close: () => Promise<void>) => void closing.push(close),
        signal: interruption.signal,
      }
      return await Promise.race([work(desk, ending), interruption.happens])
    } finally {
      for (const close of closing.reverse()) await close()
      await desk.close()
    }
  } finally {
    interruption.ignore()
  }
}

function interrupted(): { readonly happens: Promise<never>; readonly signal: AbortSignal; ignore(): void } {
  const controller = new AbortController()
  const { signal } = controller
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let first = 0
  const heard = (name: NodeJS.Signals) => {
    // npm passes a Ctrl-C on that came to us as well: only a later one is somebody's impatience.
    if (signal.aborted && Date.now() - first > 1000) process.exit(130)
    first ||= Date.now()
    controller.abort(new Interrupted(name))
  }
  for (const name of signals) process.on(name, heard)
  const happens = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  // It may come while nobody waits for it yet.
  happens.catch(() => {})
  return {
    happens,
    signal,
    ignore: () => {
      for (const name of signals) process.off(name, heard)
    },
  }
}
