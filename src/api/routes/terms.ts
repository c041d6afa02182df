import { z } from 'zod'
import { HiwarError } from '../../errors.ts'
import { type Term, type TermChange, termKinds } from '../../ledger/term.ts'
import type { ListedTerm } from '../../desk/terms.ts'
import { topics } from '../../reading/finding.ts'
import { sendFile } from '../send-file.ts'
import { authorIn } from '../acting.ts'
import type { Routes } from '../server.ts'
import { failure } from '../shapes.ts'

const phrase = z.string().max(200)
const phrases = z.array(phrase).max(100)
const termFields = {
  id: z.string().meta({ examples: ['free-trade-agreement'] }),
  kind: z.enum(termKinds).meta({ description: 'Ministries are bodies' }),
  subject: z.string().nullable().meta({ description: 'The term under which it is followed' }),
  topics: z.array(z.enum(topics)),
  title: z.object({ ar: phrase, en: phrase }),
  also: z.object({ ar: phrases, en: phrases }),
}
const term: z.ZodType<Term> = z.object(termFields)
const change: z.ZodType<TermChange> = z.object({
  id: z.string(),
  term: term.nullable(),
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
})
const listed: z.ZodType<ListedTerm> = z.object({
  ...termFields,
  from: z.enum(['shipped', 'changed', 'added']),
  history: z.array(change).readonly(),
})
const written = z.object({
  kind: z.enum(termKinds),
  subject: z.string().max(200).nullable().optional(),
  topics: z.array(z.enum(topics)).optional(),
  ar: phrase,
  en: phrase,
  arAlso: phrases.optional(),
  enAlso: phrases.optional(),
  by: z.string().min(1).max(200).optional(),
  why: z.string().max(5000).nullable().optional(),
})
const format = z.enum(['tbx', 'csv'])
const one = z.object({ id: z.string() })
const author = z.object({ by: z.string().min(1).max(200).optional(), why: z.string().max(5000).optional() })
const tags = ['terms']

export const termRoutes: Routes = async (server, { desk }) => {
  server.get(
    '/terms',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary:
          'The terms of the trade in both languages, with what people changed of them; or those that were taken out',
        tags,
        querystring: z.object({ removed: z.stringbool().default(false) }),
        response: { 200: z.array(listed).readonly(), default: failure },
      },
    },
    async ({ query }) => desk.terms(query.removed),
  )

  server.put(
    '/terms/:id',
    {
      config: { action: 'change-terms' },
      schema: {
        summary: 'Adds a term or changes one; the ledger is folded again where its documents say it',
        tags,
        params: one,
        body: written,
        response: { 200: term, default: failure },
      },
    },
    async (request) => {
      const { by, why, ...fields } = request.body
      return desk.setTerm({ ...fields, id: request.params.id }, authorIn(request, by), why ?? null)
    },
  )

  server.delete(
    '/terms/:id',
    {
      config: { action: 'change-terms' },
      schema: {
        summary: 'Takes a term out; its history stays',
        tags,
        params: one,
        querystring: author,
        response: { 204: z.null(), default: failure },
      },
    },
    async (request, reply) => {
      const { params, query } = request
      await desk.removeTerm(params.id, authorIn(request, query.by), query.why ?? null)
      return reply.code(204).send(null)
    },
  )

  server.get(
    '/terms/file',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary: 'The whole base as TBX (ISO 30042:2019, TBX-Basic) or CSV',
        tags,
        querystring: z.object({ format: format.default('tbx') }),
        response: { 200: z.instanceof(Buffer), default: failure },
      },
    },
    async ({ query }, reply) => sendFile(reply, await desk.exportTerms(query.format)),
  )

  server.post(
    '/terms/file',
    {
      config: { action: 'change-terms' },
      schema: {
        summary:
          'Takes the terms of a TBX or CSV file into the base (multipart, one file): all of them, or none where a line is wrong',
        tags,
        consumes: ['multipart/form-data'],
        querystring: author.extend({ format: format.optional() }),
        response: { 200: z.object({ added: z.int(), changed: z.int(), same: z.int() }), default: failure },
      },
    },
    async (request) => {
      const file = await request.file()
      if (!file) throw new HiwarError('INVALID_INPUT', { name: 'file', why: 'multipart' })
      const { by, why, format: named } = request.query
      const kind = named ?? (/\.csv$/i.test(file.filename) ? 'csv' : 'tbx')
      return desk.importTerms(await file.toBuffer(), file.filename, kind, authorIn(request, by), why ?? null)
    },
  )
}
