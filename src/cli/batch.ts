import { HiwarError } from '../errors.ts'
import { sayError, type Terminal } from './terminal.ts'

/** What could not be done in a batch that went on. */
export class Failures {
  private readonly said: string[] = []
  private readonly terminal: Terminal

  constructor(terminal: Terminal) {
    this.terminal = terminal
  }

  add(fault: unknown): void {
    const words = sayError(fault, this.terminal.language)
    this.said.push(words)
    this.terminal.tell(words)
  }

  /** Lists them again at the end of a batch of several, and sets the exit status. */
  end(all: number): void {
    if (this.said.length === 0) return
    process.exitCode = 1
    if (all > 1)
      this.terminal.tell(
        [this.terminal.say('failed', { count: this.said.length, all }), ...this.said.map((words) => `  ${words}`)].join(
          '\n',
        ),
      )
  }
}

/** Errors that end a batch at once: whatever comes next would fail in the same way. */
export const endsBatch = (fault: unknown): boolean =>
  fault instanceof HiwarError && ['DISK_FULL', 'STORE_UNREACHABLE'].includes(fault.code)

/**
 * Works on several things at once and gives the outcomes in the order of the things; at most `ahead` of them are held.
 */
export async function* inOrder<Thing, Outcome>(
  things: readonly Thing[],
  ahead: number,
  work: (thing: Thing) => Promise<Outcome>,
): AsyncGenerator<readonly [Thing, Outcome | Error]> {
  const underWay: Promise<Outcome | Error>[] = []
  let next = 0
  for (const thing of things) {
    while (next < things.length && underWay.length < ahead)
      underWay.push(work(things[next++]!).catch((fault: Error) => fault))
    yield [thing, await underWay.shift()!]
  }
}
