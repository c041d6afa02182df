import { z } from 'zod'
import { actingIn } from '../acting.ts'
import { side } from '../atoms.ts'
import * as written from '../entry-shapes.ts'
import { preparedRound, proposedRound } from '../round-shapes.ts'
import type { Routes } from '../server.ts'
import { failure } from '../shapes.ts'

const params = z.object({ mechanism: z.string() })
const knownAt = z
  .string()
  .max(40)
  .optional()
  .meta({
    description: 'A day (to its end) or an instant: what the file said then',
    examples: ['2026-03-01', '2026-03-01T09:30:00Z'],
  })
const placing = {
  side: side.optional().meta({ description: 'For which side; one’s own by default' }),
  own: z.boolean().optional().meta({ description: 'Into that side’s own space; else at the table' }),
}
const tags = ['next round']
const response = { 200: preparedRound, default: failure }

export const roundRoutes: Routes = async (server, { desk }) => {
  server.get(
    '/rounds',
    {
      config: { action: 'read-round' },
      schema: {
        summary: 'The addresses of the rounds that are being prepared, as far as one may see them',
        tags,
        response: { 200: z.array(z.string()).readonly(), default: failure },
      },
    },
    async (request) => desk.roundsInPreparation(actingIn(request)),
  )

  server.get(
    '/rounds/:mechanism',
    {
      config: { action: 'read-round' },
      schema: {
        summary:
          'The next round of a dialogue: its plan, the lines with what each side would do, agenda, groups, and one’s own side’s notes',
        tags,
        params,
        querystring: z.object({ knownAt }),
        response,
      },
    },
    async (request) => desk.openRoundInPreparation(actingIn(request), request.params.mechanism, request.query.knownAt),
  )

  server.get(
    '/rounds/:mechanism/proposal',
    {
      config: { action: 'read-round' },
      schema: {
        summary: 'What the earlier rounds suggest for the next one: number, month, place, host and level',
        tags,
        params,
        response: { 200: proposedRound, default: failure },
      },
    },
    async (request) => desk.nextRound(actingIn(request), request.params.mechanism),
  )

  server.get(
    '/rounds/:mechanism/entries',
    {
      config: { action: 'read-round' },
      schema: {
        summary: 'Everything that one may see of what was written about it, in order: who wrote what, and when',
        tags,
        params,
        querystring: z.object({ knownAt }),
        response: { 200: z.array(written.entry).readonly(), default: failure },
      },
    },
    async (request) => desk.entriesOfRound(actingIn(request), request.params.mechanism, request.query.knownAt),
  )

  server.post(
    '/rounds/:mechanism',
    {
      config: { action: 'prepare-round' },
      schema: {
        summary: 'Begins to prepare the next round, as proposed but for what is given',
        tags,
        params,
        body: z.object({ plan: written.planPart.optional(), side: placing.side }),
        response: { 201: preparedRound, default: failure },
      },
    },
    async (request, reply) => {
      const { plan, ...place } = request.body
      return reply.code(201).send(await desk.prepareRound(actingIn(request), request.params.mechanism, plan, place))
    },
  )

  server.patch(
    '/rounds/:mechanism',
    {
      config: { action: 'change-round' },
      schema: {
        summary: 'Changes the plan; what is left out stays',
        tags,
        params,
        body: z.object({ plan: written.planPart, side: placing.side }),
        response,
      },
    },
    async (request) => {
      const { plan, ...place } = request.body
      return desk.changeRound(actingIn(request), request.params.mechanism, plan, place)
    },
  )

  server.post(
    '/rounds/:mechanism/time',
    {
      config: { action: 'change-round' },
      schema: {
        summary: 'A step of the preparation, a holiday or a side’s weekend: set, done or taken out',
        tags,
        params,
        body: z.object({ written: written.timeWritten, side: placing.side }),
        response,
      },
    },
    async (request) => {
      const { written: what, ...place } = request.body
      return desk.planTime(actingIn(request), request.params.mechanism, what, place)
    },
  )

  server.post(
    '/rounds/:mechanism/delegations',
    {
      config: { action: 'set-delegation' },
      schema: {
        summary: 'One of a side’s delegation: named, or taken off the list',
        tags,
        params,
        body: z.object({ written: written.delegationWritten, ...placing }),
        response,
      },
    },
    async (request) => {
      const { written: what, ...place } = request.body
      return desk.setDelegation(actingIn(request), request.params.mechanism, what, place)
    },
  )

  server.post(
    '/rounds/:mechanism/dispositions',
    {
      config: { action: 'dispose' },
      schema: {
        summary: 'What a side would do with a matter: keep, update, close or drop it; null takes back what it said',
        tags,
        params,
        body: z.object({
          matter: z.string().max(2000).meta({ description: 'The matter’s address, or its title in either language' }),
          disposition: written.disposition.nullable(),
          ...placing,
        }),
        response,
      },
    },
    async (request) => {
      const { matter, disposition, ...place } = request.body
      return desk.dispose(actingIn(request), request.params.mechanism, matter, disposition, place)
    },
  )

  server.post(
    '/rounds/:mechanism/dispositions/tabling',
    {
      config: { action: 'table-disposition' },
      schema: {
        summary: 'Brings to the table what a side wrote in its own space: of one matter, or (null) of all',
        tags,
        params,
        body: z.object({ matter: z.string().max(2000).nullable(), side: placing.side }),
        response,
      },
    },
    async (request) => {
      const { matter, ...place } = request.body
      return desk.tableDispositions(actingIn(request), request.params.mechanism, matter, place)
    },
  )

  server.post(
    '/rounds/:mechanism/items',
    {
      config: { action: 'set-item' },
      schema: {
        summary: 'An item of the agenda: set, moved within its topic, or taken off',
        tags,
        params,
        body: z.object({ written: written.itemWritten, side: placing.side }),
        response,
      },
    },
    async (request) => {
      const { written: what, ...place } = request.body
      return desk.setItem(actingIn(request), request.params.mechanism, what, place)
    },
  )

  server.post(
    '/rounds/:mechanism/agenda/adoption',
    {
      config: { action: 'adopt-agenda' },
      schema: {
        summary: 'A side adopts the agenda; refused while the sides have not agreed on every line, which are named',
        tags,
        params,
        body: z.object({
          agenda: z
            .string()
            .max(64)
            .optional()
            .meta({ description: 'The hash of the agenda that was looked at: refused where it is no longer that' }),
          side: placing.side,
        }),
        response,
      },
    },
    async (request) => {
      const { agenda, ...place } = request.body
      return desk.adoptAgenda(actingIn(request), request.params.mechanism, agenda, place)
    },
  )

  server.post(
    '/rounds/:mechanism/groups',
    {
      config: { action: 'set-group' },
      schema: {
        summary: 'A working group, or a meeting of one',
        tags,
        params,
        body: z.object({ written: written.groupWritten, side: placing.side }),
        response,
      },
    },
    async (request) => {
      const { written: what, ...place } = request.body
      return desk.setGroup(actingIn(request), request.params.mechanism, what, place)
    },
  )

  server.post(
    '/rounds/:mechanism/actions',
    {
      config: { action: 'set-action' },
      schema: {
        summary: 'What somebody is to do by a day, in a working group or outside any',
        tags,
        params,
        body: z.object({ written: written.actionWritten, side: placing.side }),
        response,
      },
    },
    async (request) => {
      const { written: what, ...place } = request.body
      return desk.setAction(actingIn(request), request.params.mechanism, what, place)
    },
  )

  server.post(
    '/rounds/:mechanism/reports',
    {
      config: { action: 'report-action' },
      schema: {
        summary:
          'A side’s report on its actions, which becomes a source document of the ledger; an internal one stays its own',
        tags,
        params,
        body: z.object({ written: written.reportWritten, ...placing }),
        response,
      },
    },
    async (request) => {
      const { written: what, ...place } = request.body
      return desk.reportAction(actingIn(request), request.params.mechanism, what, place)
    },
  )

  server.post(
    '/rounds/:mechanism/notes',
    {
      config: { action: 'write-note' },
      schema: {
        summary: 'A note of a side, which it alone reads; an empty one strikes it out',
        tags,
        params,
        body: z.object({ written: written.noteWritten, side: placing.side }),
        response,
      },
    },
    async (request) => {
      const { written: what, ...place } = request.body
      return desk.writeNote(actingIn(request), request.params.mechanism, what, place)
    },
  )
}
