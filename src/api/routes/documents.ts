import { z } from 'zod'
import { authorIn } from '../acting.ts'
import type { Routes } from '../server.ts'
import * as shape from '../shapes.ts'

const framed = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox"

const one = z.object({ id: z.string() })

export const documentRoutes: Routes = async (server, { desk }) => {
  server.get(
    '/documents',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary: 'Every document’s record',
        tags: ['documents'],
        response: { 200: z.array(shape.documentRecord).readonly(), default: shape.failure },
      },
    },
    async () => desk.listDocuments(),
  )

  server.get(
    '/documents/:id',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary: 'A document whole: its text, its findings, and what people judged of it',
        tags: ['documents'],
        params: one,
        response: { 200: shape.openDocument, default: shape.failure },
      },
    },
    async (request) => desk.openDocument(request.params.id),
  )

  server.get(
    '/documents/:id/original',
    {
      config: { action: 'read-ledger' },
      schema: { summary: 'The bytes as they came, as a download', tags: ['documents'], params: one },
    },
    async (request, reply) => {
      const { name, bytes } = await desk.originalBytes(request.params.id)
      // a stranger's HTML is never shown in this origin, only saved
      return reply
        .type('application/octet-stream')
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(name.split('/').pop() || 'document')}`,
        )
        .send(Buffer.from(bytes))
    },
  )

  server.get(
    '/documents/:id/original/page',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary: 'An HTML page as it came, to be looked at: nothing in it runs or asks for anything',
        tags: ['documents'],
        params: one,
      },
    },
    async (request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        // whatever is left in it has neither this origin nor any other
        .header('content-security-policy', framed)
        .header('x-dns-prefetch-control', 'off')
        .send(await desk.originalPage(request.params.id)),
  )

  server.patch(
    '/documents/:id',
    {
      config: { action: 'describe-document' },
      schema: {
        summary: 'Corrects a document’s publisher, kind, date of issue or language',
        tags: ['documents'],
        params: one,
        body: z.object({ description: shape.description, by: z.string().min(1).optional() }),
        response: { 200: shape.documentRecord, default: shape.failure },
      },
    },
    async (request) => {
      const record = await desk.describeDocument(
        request.params.id,
        request.body.description,
        authorIn(request, request.body.by),
      )
      return record
    },
  )

  server.post(
    '/documents/:id/withdrawal',
    {
      config: { action: 'withdraw-document' },
      schema: {
        summary: 'Withdraws a document, with a reason; nothing is deleted',
        tags: ['documents'],
        params: one,
        body: z.object({ why: z.string(), by: z.string().min(1).optional() }),
        response: { 204: z.null(), default: shape.failure },
      },
    },
    async (request, reply) => {
      await desk.withdrawDocument(request.params.id, authorIn(request, request.body.by), request.body.why)
      return reply.code(204).send(null)
    },
  )

  server.post(
    '/documents/:id/reinstatement',
    {
      config: { action: 'withdraw-document' },
      schema: {
        summary: 'Takes a withdrawal back, with a reason',
        tags: ['documents'],
        params: one,
        body: z.object({ why: z.string(), by: z.string().min(1).optional() }),
        response: { 204: z.null(), default: shape.failure },
      },
    },
    async (request, reply) => {
      await desk.reinstateDocument(request.params.id, authorIn(request, request.body.by), request.body.why)
      return reply.code(204).send(null)
    },
  )
}
