import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Change } from '../desk/watch.ts'
import type { SideCode } from '../reading/finding.ts'

interface Listener {
  readonly sides: readonly SideCode[]
  /** Whether it may still be told: a session ends, and accounts are made where there were none. */
  readonly stands: () => Promise<boolean>
  /** What it was told last. */
  telling: Promise<void>
}

/** Tells the pages that are open what has changed, by server-sent events; what changes in a side's own space, that side's pages alone. */
export class Live {
  #listeners = new Map<ServerResponse, Listener>()
  readonly #begun = randomUUID()
  readonly #told = new Map<SideCode | null, number>()

  /** Up to where these sides have been told: what is read from now on knows of all that they were told before. */
  told(sides: readonly SideCode[]): string {
    const count = [null, ...sides].reduce((sum, space) => sum + (this.#told.get(space) ?? 0), 0)
    return `${this.#begun}/${count}`
  }

  /** Begins with an event `now`: a page that was answered under another `told` has missed something. */
  listen(response: ServerResponse, { sides, stands }: Pick<Listener, 'sides' | 'stands'>): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    response.write(`retry: 2000\nevent: now\nid: ${this.told(sides)}\ndata: listening\n\n`)
    this.#listeners.set(response, { sides, stands, telling: Promise.resolve() })
    response.on('close', () => this.#listeners.delete(response))
  }

  /** @param space the side in whose own space it changed */
  tell(change: Change, space: SideCode | null): void {
    this.#told.set(space, (this.#told.get(space) ?? 0) + 1)
    for (const [response, listener] of this.#listeners) {
      if (space !== null && !listener.sides.includes(space)) continue
      const event = `event: change\nid: ${this.told(listener.sides)}\ndata: ${change}\n\n`
      listener.telling = listener.telling.then(async () => {
        if (await listener.stands().catch(() => false)) response.write(event)
        else response.end()
      })
    }
  }

  close(): void {
    for (const listener of this.#listeners.keys()) listener.end()
  }
}
