import { existsSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { HiwarError } from '../errors.ts'

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
    if (wantsPage && existsSync(join(webRoot, 'index.html'))) return reply.sendFile('index.html')
    throw new HiwarError('NOT_FOUND', { name: request.url })
  })
}
