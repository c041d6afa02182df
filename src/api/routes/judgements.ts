import { z } from 'zod'
import type { Routes } from '../server.ts'
import * as shape from '../shapes.ts'

export const judgementRoutes: Routes = async (server, { desk, live, user }) => {
  server.post(
    '/judgements',
    {
      schema: {
        summary: 'Accepts, amends or rejects a finding, puts a document to a round, or takes a judgement back',
        tags: ['judgements'],
        body: z.object({
          judged: shape.judged,
          by: z.string().min(1).max(200).optional(),
          why: z.string().max(5000).nullable().optional(),
        }),
        response: { 201: shape.judgement, default: shape.failure },
      },
    },
    async (request, reply) => {
      const { judged, by, why } = request.body
      const judgement = await desk.judge(judged, by ?? user, why ?? null)
      live.tell('judgements')
      return reply.code(201).send(judgement)
    },
  )
}
