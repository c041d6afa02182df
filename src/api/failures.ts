import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { HiwarError } from '../errors.ts'
import { inMegabytes, limits } from '../text/limits.ts'
import type { Failure } from './shapes.ts'

/** An error as it is answered: its code, and what is told of it in either language. */
export const inBothLanguages = (error: HiwarError): Failure => ({
  error: { code: error.code, ar: error.say('ar'), en: error.say('en') },
})

/** Any error as one that a person can be told; what nobody foresaw is also written to standard error with its stack. */
export function told(error: unknown): HiwarError {
  if (error instanceof HiwarError) return error
  const { code, message } = error as FastifyError
  if (hasZodFastifySchemaValidationErrors(error)) {
    const first = error.validation[0]
    return new HiwarError('INVALID_INPUT', {
      name: `${error.validationContext ?? ''}${first?.instancePath ?? ''}`,
      why: first?.message ?? '',
    })
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new HiwarError('FILE_TOO_LARGE', { name: '', limit: inMegabytes(limits.bytes) })
  if (typeof code === 'string' && /^FST_(ERR_CTP|INVALID|PARTS|FILES|FIELDS)/.test(code))
    return new HiwarError('INVALID_INPUT', { name: 'body', why: message })
  console.error(error)
  return new HiwarError('UNEXPECTED', { why: message ?? String(error) })
}

/**
 * Answers what the server library refuses before any route is asked: an address whose percent signs begin no letter. Of the API it is none; of a
 * page it is taken as it is spelt, and the page says in the reader’s language what there is not.
 */
export function answerUnreadable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { url } = request
  if (error.code === 'FST_ERR_BAD_URL' && request.method === 'GET' && !url.startsWith('/api/')) {
    void reply.redirect(url.replaceAll('%', '%25'))
    return
  }
  const known = error.code === 'FST_ERR_BAD_URL' ? new HiwarError('NOT_FOUND', { name: url }) : told(error)
  void reply.code(known.status).send(inBothLanguages(known))
}

/** Answers whatever a route throws with its status and in both languages. */
export function answerFailures(server: FastifyInstance): void {
  server.setErrorHandler((error, _request, reply) => {
    const known = told(error)
    return reply.code(known.status).send(inBothLanguages(known))
  })
}
