import type { FastifyError, FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { HiwarError } from '../errors.ts'
import { inMegabytes, limits } from '../text/limits.ts'
import type { Failure } from './shapes.ts'

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

export function answerFailures(server: FastifyInstance): void {
  server.setErrorHandler((error, _request, reply) => {
    const known = told(error)
    return reply.code(known.status).send(inBothLanguages(known))
  })
}
