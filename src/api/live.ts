import type { ServerResponse } from 'node:http'
import type { Change } from '../desk/watch.ts'

/** Tells the pages that are open what has changed, by server-sent events. */
export class Live {
  #listeners = new Set<ServerResponse>()

  listen(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    response.write('retry: 2000\n\n')
    this.#listeners.add(response)
    response.on('close', () => this.#listeners.delete(response))
  }

  tell(change: Change): void {
    for (const listener of this.#listeners) listener.write(`event: change\ndata: ${change}\n\n`)
  }

  close(): void {
    for (const listener of this.#listeners) listener.end()
  }
}
