import type { FastifyInstance, FastifyRequest } from 'fastify'
import { HiwarError } from '../errors.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // the interface kit writes its variables into a style element
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])
/** Whether nobody but those at this machine can reach that address. */
export const onlyHere = (host: string): boolean => loopback.has(host)
const nameOf = (host: string) => host.replace(/:\d+$/, '').toLowerCase()

/**
 * Keeps other sites out. On a loopback address only loopback names are answered, since a page elsewhere can point its own
 * name at 127.0.0.1 (DNS rebinding); and no page of another origin may send a change.
 */
export function guard(server: FastifyInstance, host: string): void {
  const local = onlyHere(host)
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    if (local && !loopback.has(nameOf(request.headers.host ?? ''))) refuse(request)
    if (request.method === 'GET' || request.method === 'HEAD') return
    const { origin, host: target } = request.headers
    if (origin !== undefined && origin !== `http://${target}` && origin !== `https://${target}`) refuse(request)
    if (request.headers['sec-fetch-site'] === 'cross-site') refuse(request)
  })
}

function refuse(request: FastifyRequest): never {
  throw new HiwarError('REQUEST_REFUSED', { name: request.headers.origin ?? request.headers.host ?? '' })
}
