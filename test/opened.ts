import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { startServer } from '../src/api/server.ts'
import type { Desk } from '../src/desk/desk.ts'
import { openDesk } from '../src/desk/open-desk.ts'
import { openFolder, removeFolder } from './folders.ts'

/**
 * A desk on a folder of its own for the tests of one file: open before the first, closed after the last.
 *
 * @param begin what is done before the first test: takes the desk and puts in what the tests expect there
 */
export function deskInNewFolder(begin: (desk: Desk, folder: string) => unknown): void {
  let folder: string
  let desk: Desk
  beforeAll(async () => {
    folder = await openFolder()
    desk = await openDesk({ data: folder })
    await begin(desk, folder)
  })
  afterAll(async () => {
    await desk?.close()
    await removeFolder(folder)
  })
}

/** Whoever asks a server of the tests. Paths begin with a slash. */
export interface Asking {
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Sends what is given as JSON. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  /** Another server over the same desk. */
  start(options?: { port?: number; host?: string }): ReturnType<typeof startServer>
}

/**
 * A desk on a folder of its own and a server over it, with a page and a script for screens.
 *
 * @param begin as for a desk; told the server too
 */
export function serverInNewFolder(
  begin: (desk: Desk, server: Awaited<ReturnType<typeof startServer>>, folder: string) => unknown,
): Asking {
  let webRoot: string
  let desk: Desk
  let server: Awaited<ReturnType<typeof startServer>>
  const start: Asking['start'] = ({ port = 0, host = '127.0.0.1' } = {}) =>
    startServer({ desk, port, host, webRoot, version: '9.8.7' })
  const ask: Asking['ask'] = (path, init) => fetch(server.address + path, init)
  // What is registered first ends last: the server stands on the desk.
  deskInNewFolder(async (opened, folder) => {
    desk = opened
    webRoot = join(folder, 'web')
    await mkdir(join(webRoot, 'assets'), { recursive: true })
    await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>the one page</title>')
    await writeFile(join(webRoot, 'assets', 'a-1.js'), 'export {}')
    server = await start()
    await begin(desk, server, folder)
  })
  afterAll(() => server?.close())
  return {
    ask,
    start,
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  }
}
