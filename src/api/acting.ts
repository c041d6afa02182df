import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/sign-in.ts'
import { type Acting, type Action, expectMay } from '../dialogue/permissions.ts'
import { HiwarError } from '../errors.ts'

declare module 'fastify' {
  interface FastifyRequest {
    acting: Acting | null
  }
  interface FastifyContextConfig {
    /** What the route does, as the table of permissions has it; `anyone` where nobody need be signed in. */
    action?: Action | 'anyone'
  }
}

const cookie = 'hiwar-session'

/** A route, and what it does. */
export interface PermittedRoute {
  readonly method: string
  readonly url: string
  readonly action: Action | 'anyone'
}

/**
 * Sees for every route who acts, and whether such a one may. A route that does not say what it does is refused at the start.
 *
 * @returns the routes, as they come
 */
export function expectPermission(api: FastifyInstance, desk: Desk): readonly PermittedRoute[] {
  const routes: PermittedRoute[] = []
  api.decorateRequest('acting', null)
  api.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.action) throw new Error(`${String(method)} ${url} names no action of dialogue/permissions.ts`)
    for (const one of [method].flat()) routes.push({ method: one, url, action: config.action })
  })
  api.addHook('onRequest', async (request) => {
    request.acting = await desk.acting(tokenOf(request))
    const { action } = request.routeOptions.config
    if (action !== 'anyone') expectMay(actingIn(request), action!)
  })
  return routes
}

/** Who acts. Throws `SIGNED_OUT`. */
export function actingIn({ acting }: FastifyRequest): Acting {
  if (!acting) throw new HiwarError('SIGNED_OUT')
  return acting
}

/** Under whose name something is entered: one's own; where there are no accounts, the name that one gives. */
export function authorIn(request: FastifyRequest, given?: string): string {
  const { account, role } = actingIn(request)
  return role === 'sole' ? (given ?? account) : account
}

export const tokenOf = ({ headers }: FastifyRequest): string | null =>
  new RegExp(`(?:^|;\\s*)${cookie}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1] ?? null

/** The browser keeps the token where no script reads it, and sends it to this program's own pages alone. */
export const keepSession = (request: FastifyRequest, reply: FastifyReply, { token, expiresAt }: Session): void =>
  void reply.header(
    'set-cookie',
    `${cookie}=${token}; Expires=${new Date(expiresAt).toUTCString()}; ${limits(request)}`,
  )

export const forgetSession = (request: FastifyRequest, reply: FastifyReply): void =>
  void reply.header('set-cookie', `${cookie}=; Max-Age=0; ${limits(request)}`)

const limits = ({ headers }: FastifyRequest): string => {
  const encrypted = headers.origin?.startsWith('https:') || headers['x-forwarded-proto'] === 'https'
  return `Path=/; HttpOnly; SameSite=Strict${encrypted ? '; Secure' : ''}`
}
