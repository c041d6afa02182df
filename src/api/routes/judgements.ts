import { z } from 'zod'
import { HiwarError } from '../../errors.ts'
import { judged, judgement, listedJudgement, ratedSource } from '../judgement-shapes.ts'
import { authorIn } from '../acting.ts'
import type { Routes } from '../server.ts'
import { failure } from '../shapes.ts'

const by = z.string().min(1).max(200).optional().meta({ description: 'Who rules; by default who runs the server' })
const why = z.string().max(5000).nullable().optional()

export const judgementRoutes: Routes = async (server, { desk }) => {
  server.get(
    '/judgements',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary: 'What people ruled on one document or on one dialogue, each judgement with what became of it',
        tags: ['judgements'],
        querystring: z.object({ document: z.string().optional(), dialogue: z.string().optional() }),
        response: { 200: z.array(listedJudgement).readonly(), default: failure },
      },
    },
    async ({ query: { document, dialogue } }) => {
      if (document !== undefined && dialogue === undefined) return desk.judgements({ document })
      if (dialogue !== undefined && document === undefined) return desk.judgements({ dialogue })
      throw new HiwarError('JUDGED_UNNAMED')
    },
  )

  server.post(
    '/judgements',
    {
      config: { action: 'judge' },
      schema: {
        summary:
          'Enters a ruling: on a finding, a document’s round, matters that are one or several, names, a disagreement, a verdict, a source or a claim; or takes one back',
        tags: ['judgements'],
        body: z.object({ judged, by, why }),
        response: { 201: judgement, default: failure },
      },
    },
    async (request, reply) => {
      const entered = await desk.judge(
        request.body.judged,
        authorIn(request, request.body.by),
        request.body.why ?? null,
      )
      return reply.code(201).send(entered)
    },
  )

  server.post(
    '/judgements/:id/withdrawal',
    {
      config: { action: 'judge' },
      schema: {
        summary: 'Takes a judgement back; a withdrawal is a judgement too, and can be taken back itself',
        tags: ['judgements'],
        params: z.object({ id: z.string() }),
        body: z.object({ by, why }).optional(),
        response: { 201: judgement, default: failure },
      },
    },
    async (request, reply) => {
      const { by: who, why: reason } = request.body ?? {}
      const entered = await desk.judge(
        { on: 'judgement', withdraws: request.params.id },
        authorIn(request, who),
        reason ?? null,
      )
      return reply.code(201).send(entered)
    },
  )

  server.get(
    '/sources',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary:
          'Every publisher with how far people hold it to be reliable (NATO AJP-2.1, A to F), and all that they said of it',
        tags: ['judgements'],
        response: { 200: z.array(ratedSource).readonly(), default: failure },
      },
    },
    async () => desk.sources(),
  )
}
