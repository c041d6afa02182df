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
export const storeOptions = (command: Command, { say }: Terminal): Command => command.option('--data <DIR>', say('option.data'))

/** What is to be closed before the desk is. */
export type ClosesFirst = (close: () => Promise<void>) => void

/** Opens the desk, works at it, and closes it whatever happens; a second Ctrl-C ends the program at once. */
export async function withDesk<T>({ data }: { readonly data?: string }, work: (desk: Desk, first: ClosesFirst) => Promise<T>): Promise<T> {
  const { openDesk } = await import('../desk/open-desk.ts')
  const interruption = interrupted()
  const closing: (() => Promise<void>)[] = []
  try {
    const desk = await openDesk({ data, databaseUrl: process.env.DATABASE_URL })
    try {
      return await Promise.race([work(desk, (close) => closing.push(close)), interruption.happens])
    } finally {
      for (const close of closing.reverse()) await close()
      await desk.close()
    }
  } finally {
    interruption.ignore()
  }
}

function interrupted(): { readonly happens: Promise<never>; ignore(): void } {
  let ignore = () => {}
  const happens = new Promise<never>((_, reject) => {
    let before = false
    const heard = (signal: NodeJS.Signals) => {
      if (before) process.exit(130)
      before = true
      reject(new Interrupted(signal))
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const signal of signals) process.on(signal, heard)
    ignore = () => {
      for (const signal of signals) process.off(signal, heard)
    }
  })
  // It may come while nobody waits for it yet.
  happens.catch(() => {})
  return { happens, ignore: () => ignore() }
}
