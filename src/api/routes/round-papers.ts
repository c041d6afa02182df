import { z } from 'zod'
import { paperFormats } from '../../publication/formats.ts'
import { roundPapers } from '../../publication/round/papers.ts'
import { actingIn } from '../acting.ts'
import { side } from '../atoms.ts'
import { sendFile } from '../send-file.ts'
import type { Routes } from '../server.ts'
import { failure } from '../shapes.ts'

const language = z.enum(['ar', 'en']).default('ar')
const tags = ['next round']
const response = { 200: z.instanceof(Buffer), default: failure }

export const roundPaperRoutes: Routes = async (server, { desk }) => {
  server.get(
    '/rounds/:mechanism/papers/:paper',
    {
      config: { action: 'read-round' },
      schema: {
        summary:
          'A paper of the next round: annotated agenda, briefs, open undertakings, delegations or minutes form, as text, Markdown, DOCX, PDF or JSON',
        tags,
        params: z.object({ mechanism: z.string(), paper: z.enum(roundPapers) }),
        querystring: z.object({
          format: z.enum(paperFormats).default('text'),
          language,
          side: side.optional().meta({
            description:
              'Whose own paper it is, with what that side wrote for itself; without it, one that both may read',
          }),
          item: z.string().max(2000).optional().meta({ description: 'Of briefs: the one item' }),
        }),
        response,
      },
    },
    async (request, reply) => {
      const { mechanism, paper } = request.params
      return sendFile(reply, await desk.publishRound(actingIn(request), mechanism, { paper, ...request.query }))
    },
  )

  server.get(
    '/rounds/:mechanism/calendar.ics',
    {
      config: { action: 'read-round', subscribed: true },
      schema: {
        summary: 'The days of the round, its preparation, its groups and what is due, as iCalendar (RFC 5545)',
        tags,
        params: z.object({ mechanism: z.string() }),
        querystring: z.object({
          language,
          side: side.optional().meta({ description: 'Whose days are wanted besides those of both sides' }),
        }),
        response,
      },
    },
    async (request, reply) => {
      const { language: asked, side: whose } = request.query
      return sendFile(reply, await desk.publishCalendar(actingIn(request), request.params.mechanism, asked, whose))
    },
  )
}
