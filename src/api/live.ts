import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Change } from '../desk/watch.ts'

/** Tells the pages that are open what has changed, by server-sent events. */
export class Live {
  #listeners = new Set<ServerResponse>()
  readonly #begun = randomUUID()
  #told = 0

  /** Up to where it has told: what is read from now on knows of all that was told before. */
  get told(): string {
    return `${this.#begun}/${this.#told}`
  }

  /** Begins with an event `now`: a page that was answered under another `told` has missed something. */
  listen(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    response.write(`retry: 2000\nevent: now\nid: ${this.told}\ndata: listening\n\n`)
    this.#listeners.add(response)
    response.on('close', () => this.#listeners.delete(response))
  }

  tell(change: Change): void {
    this.#told++
    for (const listener of this.#listeners) listener.write(`event: change\nid: ${this.told}\ndata: ${change}\n\n`)
  }

  close(): void {
    for (const listener of this.#listeners) listener.end()
  }
}
