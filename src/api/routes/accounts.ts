import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Session } from '../../desk/sign-in.ts'
import { roles } from '../../dialogue/permissions.ts'
import { actingIn, forgetSession, keepSession, tokenOf } from '../acting.ts'
import { side } from '../atoms.ts'
import type { Routes } from '../server.ts'
import { failure } from '../shapes.ts'

const name = z.string().max(200)
const password = z.string().max(1000)
const role = z.enum(roles)
const newAccount = z.object({ name, side, role, password })
const account = z.object({ name, side, role, author: z.string(), madeAt: z.string(), disabled: z.boolean() })
const signedIn = z
  .object({
    account: z.string(),
    sides: z.array(side).readonly(),
    role: z.enum([...roles, 'sole']).meta({ description: '`sole`: there are no accounts; one person holds all sides' }),
  })
  .meta({ description: 'Who acts' })
const one = z.object({ name })
const tags = ['accounts']

export const accountRoutes: Routes = async (server, { desk }) => {
  const begin = (request: FastifyRequest, reply: FastifyReply, session: Session) => {
    keepSession(request, reply, session)
    return session.acting
  }

  server.get(
    '/session',
    {
      config: { action: 'anyone' },
      schema: {
        summary: 'Who is signed in; null where nobody is and somebody should be',
        tags,
        response: { 200: z.object({ signedIn: signedIn.nullable() }), default: failure },
      },
    },
    async (request) => ({ signedIn: request.acting }),
  )

  server.post(
    '/session',
    {
      config: { action: 'anyone' },
      schema: {
        summary: 'Signs in; the session is kept in a cookie',
        tags,
        body: z.object({ name, password }),
        response: { 200: signedIn, default: failure },
      },
    },
    async (request, reply) =>
      begin(request, reply, await desk.signIn(request.body.name, request.body.password, request.ip)),
  )

  server.delete(
    '/session',
    {
      config: { action: 'anyone' },
      schema: { summary: 'Signs out', tags, response: { 204: z.null(), default: failure } },
    },
    async (request, reply) => {
      const token = tokenOf(request)
      if (token) await desk.signOut(token)
      forgetSession(request, reply)
      return reply.code(204).send(null)
    },
  )

  server.put(
    '/session/password',
    {
      config: { action: 'change-own-password' },
      schema: {
        summary: 'Gives oneself another password; one’s other sessions end',
        tags,
        body: z.object({ present: password, next: password }),
        response: { 200: signedIn, default: failure },
      },
    },
    async (request, reply) => {
      const { present, next } = request.body
      return begin(request, reply, await desk.changeOwnPassword(actingIn(request), present, next, request.ip))
    },
  )

  server.post(
    '/set-up',
    {
      config: { action: 'manage-accounts' },
      schema: {
        summary: 'Makes the first accounts, all of them or none; from then on everybody signs in',
        tags,
        body: z.object({ accounts: z.array(newAccount).min(1).max(50) }),
        response: { 201: z.array(account).readonly(), default: failure },
      },
    },
    async (request, reply) => reply.code(201).send(await desk.setUpAccounts(actingIn(request), request.body.accounts)),
  )

  server.get(
    '/accounts',
    {
      config: { action: 'read-accounts' },
      schema: {
        summary: 'The accounts of one’s own side',
        tags,
        response: { 200: z.array(account).readonly(), default: failure },
      },
    },
    async (request) => desk.accounts(actingIn(request)),
  )

  server.post(
    '/accounts',
    {
      config: { action: 'manage-accounts' },
      schema: {
        summary: 'Makes an account of one’s own side',
        tags,
        body: newAccount,
        response: { 201: account, default: failure },
      },
    },
    async (request, reply) => reply.code(201).send(await desk.addAccount(actingIn(request), request.body)),
  )

  server.patch(
    '/accounts/:name',
    {
      config: { action: 'manage-accounts' },
      schema: {
        summary: 'Disables an account of one’s own side, or enables it again; its sessions end',
        tags,
        params: one,
        body: z.object({ disabled: z.boolean() }),
        response: { 200: account, default: failure },
      },
    },
    async (request) => desk.disableAccount(actingIn(request), request.params.name, request.body.disabled),
  )

  server.put(
    '/accounts/:name/password',
    {
      config: { action: 'manage-accounts' },
      schema: {
        summary: 'Gives an account of one’s own side another password; its sessions end',
        tags,
        params: one,
        body: z.object({ password }),
        response: { 204: z.null(), default: failure },
      },
    },
    async (request, reply) => {
      await desk.resetPassword(actingIn(request), request.params.name, request.body.password)
      return reply.code(204).send(null)
    },
  )
}
