import { z } from 'zod'
import type { Acting, Action } from '../../dialogue/permissions.ts'
import type { PreparedRound } from '../../dialogue/prepared-round.ts'
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
const forSide = { side: side.optional().meta({ description: 'For which side; one’s own by default' }) }
const placing = {
  ...forSide,
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
        body: z.object({ plan: written.planPart.optional(), ...forSide }),
        response: { 201: preparedRound, default: failure },
      },
    },
    async (request, reply) => {
      const { plan, ...place } = request.body
      return reply.code(201).send(await desk.prepareRound(actingIn(request), request.params.mechanism, plan, place))
    },
  )

  server.post(
    '/rounds/:mechanism/cancellation',
    {
      config: { action: 'prepare-round' },
      schema: {
        summary:
          'Cancels the round that is being prepared, with a reason; null takes back that the last one was cancelled. What was written stays in its history',
        tags,
        params,
        body: z.object({ reason: z.string().max(2000).nullable(), ...forSide }),
        response: { 204: z.null(), default: failure },
      },
    },
    async (request, reply) => {
      const { reason, ...place } = request.body
      await desk.cancelRound(actingIn(request), request.params.mechanism, reason, place)
      return reply.code(204).send(null)
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
        body: z.object({ plan: written.planPart, ...forSide }),
        response,
      },
    },
    async (request) => {
      const { plan, ...place } = request.body
      return desk.changeRound(actingIn(request), request.params.mechanism, plan, place)
    },
  )

  /** A route that enters something about the round, and answers with its file as it stands then. */
  function entering<Shape extends z.core.$ZodLooseShape>(
    to: string,
    action: Action,
    summary: string,
    shape: Shape,
    enter: (acting: Acting, mechanism: string, body: z.infer<z.ZodObject<Shape>>) => Promise<PreparedRound>,
  ): void {
    const body = z.object(shape)
    server.post(
      `/rounds/:mechanism${to}`,
      { config: { action }, schema: { summary, tags, params, body, response } },
      async (request) =>
        enter(actingIn(request), request.params.mechanism, request.body as z.infer<z.ZodObject<Shape>>),
    )
  }

  entering(
    '/time',
    'change-round',
    'A step of the preparation, a holiday or a side’s weekend: set, done or taken out',
    { written: written.timeWritten, ...forSide },
    (acting, mechanism, { written: what, side }) => desk.planTime(acting, mechanism, what, { side }),
  )
  entering(
    '/delegations',
    'set-delegation',
    'One of a side’s delegation: named, or taken off the list',
    { written: written.delegationWritten, ...placing },
    (acting, mechanism, { written: what, side, own }) => desk.setDelegation(acting, mechanism, what, { side, own }),
  )
  entering(
    '/dispositions',
    'dispose',
    'What a side would do with a matter: keep, update, close or drop it; null takes back what it said',
    {
      matter: z.string().max(2000).meta({ description: 'The matter’s address, or its title in either language' }),
      disposition: written.disposition.nullable(),
      ...placing,
    },
    (acting, mechanism, { matter, disposition, side, own }) =>
      desk.dispose(acting, mechanism, matter, disposition, { side, own }),
  )
  entering(
    '/dispositions/tabling',
    'table-disposition',
    'Brings to the table what a side wrote in its own space: of one matter, or (null) of all',
    { matter: z.string().max(2000).nullable(), ...forSide },
    (acting, mechanism, { matter, side }) => desk.tableDispositions(acting, mechanism, matter, { side }),
  )
  entering(
    '/items',
    'set-item',
    'An item of the agenda: set, moved within its topic, or taken off',
    { written: written.itemWritten, ...forSide },
    (acting, mechanism, { written: what, side }) => desk.setItem(acting, mechanism, what, { side }),
  )
  entering(
    '/agenda/adoption',
    'adopt-agenda',
    'A side adopts the agenda; refused while the sides have not agreed on every line, which are named',
    {
      agenda: z
        .string()
        .max(64)
        .optional()
        .meta({ description: 'The hash of the agenda that was looked at: refused where it is no longer that' }),
      ...forSide,
    },
    (acting, mechanism, { agenda, side }) => desk.adoptAgenda(acting, mechanism, agenda, { side }),
  )
  entering(
    '/groups',
    'set-group',
    'A working group, or a meeting of one: set or ended',
    { written: written.groupWritten, ...forSide },
    (acting, mechanism, { written: what, side }) => desk.setGroup(acting, mechanism, what, { side }),
  )
  entering(
    '/actions',
    'set-action',
    'What somebody is to do by a day, in a working group or outside any',
    { written: written.actionWritten, ...forSide },
    (acting, mechanism, { written: what, side }) => desk.setAction(acting, mechanism, what, { side }),
  )
  entering(
    '/reports',
    'report-action',
    'A side’s report on its actions, which becomes a source document of the ledger; an internal one stays its own',
    { written: written.reportWritten, ...placing },
    (acting, mechanism, { written: what, side, own }) => desk.reportAction(acting, mechanism, what, { side, own }),
  )
  entering(
    '/notes',
    'write-note',
    'A note of a side, which it alone reads; an empty one strikes it out',
    { written: written.noteWritten, ...forSide },
    (acting, mechanism, { written: what, side }) => desk.writeNote(acting, mechanism, what, { side }),
  )
}
