import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Bytes below which nothing is gained. */
const least = 1024
/** Of 0 to 11: what is answered once is not worth more time. */
const effort = 4

/** Sends answers that are text as brotli or gzip to whoever takes them (RFC 9110, 12.5.3). */
export function compressAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < least || reply.hasHeader('content-encoding')) return payload
    reply.header('vary', 'accept-encoding')
    const taken = String(request.headers['accept-encoding'] ?? '')
    const encoding = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(taken)
      ? 'br'
      : /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(taken)
        ? 'gzip'
        : null
    if (!encoding) return payload
    reply.header('content-encoding', encoding).removeHeader('content-length')
    const bytes = Buffer.from(payload)
    return encoding === 'br'
      ? brotli(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        })
      : zip(bytes)
  })
}
