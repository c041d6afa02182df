import { z } from 'zod'
import { paperFormats } from '../../publication/formats.ts'
import { drawnOf } from '../drawn.ts'
import { sendFile } from '../send-file.ts'
import type { Routes } from '../server.ts'
import * as shape from '../shapes.ts'

const knownAt = z
  .string()
  .max(40)
  .optional()
  .meta({
    description: 'A day (to its end) or an instant: only what had been recorded by then',
    examples: ['2026-03-01', '2026-03-01T09:30:00Z'],
  })
const asOf = z.object({
  asOf: z.iso.date().optional().meta({ description: 'The day that verdicts are asked for' }),
  knownAt,
})

export const dialogueRoutes: Routes = async (server, { desk }) => {
  server.get(
    '/dialogues',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary: 'Every mechanism at a glance',
        tags: ['dialogues'],
        querystring: asOf,
        response: { 200: z.array(shape.dialogueSummary).readonly(), default: shape.failure },
      },
    },
    async (request) => desk.listDialogues(request.query.asOf, request.query.knownAt),
  )

  server.get(
    '/dialogues/:mechanism',
    {
      config: { action: 'read-ledger' },
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
      const { parties, review, documents } = await desk.openReview(mechanism, request.query.asOf, request.query.knownAt)
      const { asOf, rounds, matters, disagreements } = review
      return { mechanism, parties, asOf, rounds, matters, disagreements, documents }
    },
  )

  server.get(
    '/dialogues/:mechanism/loom',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary: 'One dialogue as its loom is drawn: as above, with the first words of each quotation',
        tags: ['dialogues'],
        params: z.object({ mechanism: z.string() }),
        querystring: asOf,
        response: { 200: shape.loom, default: shape.failure },
      },
    },
    async (request) => {
      const { asOf, knownAt } = request.query
      return drawnOf(desk, request.params.mechanism, asOf, knownAt)
    },
  )

  server.get(
    '/dialogues/:mechanism/named',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary: 'The people and bodies that the documents of a dialogue name, with their offices in order of time',
        tags: ['dialogues'],
        params: z.object({ mechanism: z.string() }),
        response: { 200: z.array(shape.named).readonly(), default: shape.failure },
      },
    },
    async (request) => desk.namedInDialogue(request.params.mechanism),
  )

  server.get(
    '/dialogues/:mechanism/review',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary:
          'What became of each matter, as a paper: text, Markdown, DOCX, PDF or its model as JSON, in Arabic or English',
        tags: ['dialogues'],
        params: z.object({ mechanism: z.string() }),
        querystring: asOf.extend({
          format: z.enum(paperFormats).default('text'),
          language: z.enum(['ar', 'en']).default('ar'),
        }),
        response: { 200: z.instanceof(Buffer), default: shape.failure },
      },
    },
    async (request, reply) => {
      const { format, language, asOf, knownAt } = request.query
      const paper = await desk.publishReview(request.params.mechanism, format, language, asOf, knownAt)
      return sendFile(reply, paper)
    },
  )

  server.get(
    '/ledger/behind',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary:
          'How much lags behind what was entered or behind this version of the program, which makes up for it beside its work',
        description: 'Where something does, every answer says so in the header `hiwar-behind`.',
        tags: ['ledger'],
        response: { 200: shape.behind, default: shape.failure },
      },
    },
    async () => desk.behind(),
  )

  server.get(
    '/ledger',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary: 'All rounds, matters and disagreements of all dialogues, and the documents that they rest on',
        tags: ['ledger'],
        querystring: z.object({ knownAt }),
        response: {
          200: z.object({ ledger: shape.ledger, documents: z.array(shape.documentRecord).readonly() }),
          default: shape.failure,
        },
      },
    },
    async (request) => desk.ledger(request.query.knownAt),
  )
}
