import { existsSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { HiwarError } from '../errors.ts'

/** What the page of a dialogue asks for first, so that it is on its way before the page's script has come; null for other pages. */
function drawnSoon(url: string): string | null {
  const [path, search] = url.split('?')
  const mechanism = /^\/dialogues\/([^/]+)\/?$/.exec(path!)?.[1]
  if (!mechanism) return null
  const on = new URLSearchParams(search).get('on')
  try {
    const name = encodeURIComponent(decodeURIComponent(mechanism).replaceAll('_', ' '))
    return `/api/dialogues/${name}/loom${on && /^\d{4}-\d\d-\d\d$/.test(on) ? `?asOf=${on}` : ''}`
  } catch {
    // an address that is no name of anything
    return null
  }
}

/** The screens: files as they are, and the one page for every other address, which the page itself tells apart. */
export async function servePages(server: FastifyInstance, webRoot: string): Promise<void> {
  await server.register(files, {
    root: webRoot,
    cacheControl: false,
    setHeaders: (reply, path) =>
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  server.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !/\.\w{1,5}$/.test(request.url.split('?')[0]!)
    if (wantsPage && existsSync(join(webRoot, 'index.html'))) {
      const soon = drawnSoon(request.url)
      if (soon) reply.header('link', `<${soon}>; rel=preload; as=fetch; crossorigin`)
      return reply.sendFile('index.html')
    }
    throw new HiwarError('NOT_FOUND', { name: request.url })
  })
}
