import { PassThrough } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AddStage, Added, Description, Source } from '../../desk/desk.ts'
import { HiwarError } from '../../errors.ts'
import { inMegabytes, limits } from '../../text/limits.ts'
import { authorIn } from '../acting.ts'
import { inBothLanguages, told } from '../failures.ts'
import type { Routes } from '../server.ts'
import * as shape from '../shapes.ts'

const lines = 'application/x-ndjson'
const answers = {
  201: shape.added,
  default: shape.failure,
}

export const addingRoutes: Routes = async (server, { desk }) => {
  /** The answer: with `Accept: application/x-ndjson` a line for each stage and one for the outcome, else the outcome alone. */
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    source: Source,
    description: Description,
  ): Promise<FastifyReply> => {
    const add = async (progress?: (stage: AddStage) => void): Promise<Added> => {
      const added = await desk.addDocument(source, description, progress, authorIn(request))
      return added
    }
    if (!request.headers.accept?.includes(lines)) return reply.code(201).send(await add())
    const out = new PassThrough()
    const say = (line: shape.AddLine) => out.write(`${JSON.stringify(shape.addLine.parse(line))}\n`)
    add((stage) => say({ stage }))
      .then(
        (added) => say({ added }),
        (error) => say(inBothLanguages(told(error))),
      )
      .finally(() => out.end())
    return reply
      .type(lines)
      .serializer((payload: unknown) => payload as string)
      .send(out)
  }

  server.post(
    '/documents',
    {
      bodyLimit: 4 * limits.bytes,
      config: { action: 'add-document' },
      schema: {
        summary: 'Adds a pasted text, or the page at an address',
        description: `With \`Accept: ${lines}\` the answer is JSON lines: each stage as it begins, then the outcome.`,
        tags: ['documents'],
        body: z.object({
          source: z.discriminatedUnion('from', [
            z.object({ from: z.literal('paste'), text: z.string(), name: z.string().max(300).optional() }),
            z.object({ from: z.literal('url'), url: z.string().max(4000) }),
          ]),
          description: shape.description.optional(),
        }),
        response: answers,
      },
    },
    async (request, reply) => {
      const { source, description } = request.body
      if (source.from === 'paste' && Buffer.byteLength(source.text) > limits.bytes)
        throw new HiwarError('FILE_TOO_LARGE', { name: source.name ?? '', limit: inMegabytes(limits.bytes) })
      return answer(request, reply, source, description ?? {})
    },
  )

  server.post(
    '/documents/file',
    {
      config: { action: 'add-document' },
      schema: {
        summary: 'Adds a file (TXT, HTML, DOCX, PDF)',
        description: `A form with the fields of a description, then \`file\`. With \`Accept: ${lines}\` the answer is JSON lines.`,
        tags: ['documents'],
        consumes: ['multipart/form-data'],
        response: answers,
      },
    },
    async (request, reply) => {
      if (!request.isMultipart()) throw new HiwarError('INVALID_INPUT', { name: 'body', why: 'multipart/form-data' })
      const fields: Record<string, string> = {}
      let file: { name: string; bytes: Uint8Array } | null = null
      for await (const part of request.parts()) {
        if (part.type === 'file') file = { name: part.filename, bytes: await wholeFile(part.filename, part.file) }
        else if (typeof part.value === 'string' && part.value) fields[part.fieldname] = part.value
      }
      if (!file) throw new HiwarError('INVALID_INPUT', { name: 'file', why: 'missing' })
      const description = shape.description.safeParse(fields)
      if (!description.success)
        throw new HiwarError('INVALID_INPUT', { name: 'description', why: z.prettifyError(description.error) })
      return answer(request, reply, { from: 'file', ...file }, description.data)
    },
  )
}

/** Reads to the end even past the limit, so that the browser hears the answer; keeps no more than the limit. */
async function wholeFile(name: string, stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of stream) {
    length += piece.length
    if (length <= limits.bytes) pieces.push(piece)
    else pieces.length = 0
  }
  if (length > limits.bytes) throw new HiwarError('FILE_TOO_LARGE', { name, limit: inMegabytes(limits.bytes) })
  return Buffer.concat(pieces)
}
