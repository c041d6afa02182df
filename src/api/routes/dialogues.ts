import { z } from 'zod'
import type { Routes } from '../server.ts'
import * as shape from '../shapes.ts'

const asOf = z.object({ asOf: z.iso.date().optional() })

export const dialogueRoutes: Routes = async (server, { desk }) => {
  server.get(
    '/dialogues',
    {
      schema: {
        summary: 'Every mechanism at a glance',
        tags: ['dialogues'],
        querystring: asOf,
        response: { 200: z.array(shape.dialogueSummary).readonly(), default: shape.failure },
      },
    },
    async (request) => desk.listDialogues(request.query.asOf),
  )

  server.get(
    '/dialogues/:mechanism',
    {
      schema: {
        summary: 'One dialogue: its rounds, matters with what became of them, disagreements and documents',
        tags: ['dialogues'],
        params: z.object({ mechanism: z.string() }),
        querystring: asOf,
        response: { 200: shape.dialogue, default: shape.failure },
      },
    },
    async (request) => {
      const { mechanism } = request.params
      const { parties, documents } = await desk.openDialogue(mechanism, request.query.asOf)
      const { asOf, rounds, matters, disagreements } = await desk.review(mechanism, request.query.asOf)
      return { mechanism, parties, asOf, rounds, matters, disagreements, documents }
    },
  )

  server.get(
    '/ledger',
    {
      schema: {
        summary: 'All rounds, matters and disagreements of all dialogues, and the documents that they rest on',
        tags: ['ledger'],
        response: {
          200: z.object({ ledger: shape.ledger, documents: z.array(shape.documentRecord).readonly() }),
          default: shape.failure,
        },
      },
    },
    async () => desk.ledger(),
  )
}
