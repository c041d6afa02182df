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
    /** Whether programs subscribe to it that keep no cookie: they send a name and a password each time (RFC 7617). */
    subscribed?: boolean
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
  api.addHook('onRequest', async (request, reply) => {
    const { action, subscribed } = request.routeOptions.config
    request.acting = await desk.acting(tokenOf(request))
    if (!request.acting && subscribed) request.acting = await subscribing(desk, request, reply)
    if (action !== 'anyone') expectMay(actingIn(request), action!)
  })
  return routes
}

/** Who acts by the name and password that came with the request; one that brought none is asked for them. Throws `SIGN_IN_FAILED`. */
async function subscribing(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<Acting | null> {
  reply.header('www-authenticate', 'Basic realm="Hiwar", charset="UTF-8"')
  const [, sent] = /^Basic ([\w+/=]+)$/i.exec(request.headers.authorization ?? '') ?? []
  if (sent === undefined) return null
  const [name, ...password] = Buffer.from(sent, 'base64').toString('utf8').split(':')
  const { token, acting } = await desk.signIn(name!, password.join(':'), request.ip)
  reply.removeHeader('www-authenticate')
  await desk.signOut(token)
  return acting
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

/** The token of the session that a request came with; null where it brought none. */
export const tokenOf = ({ headers }: FastifyRequest): string | null =>
  new RegExp(`(?:^|;\\s*)${cookie}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1] ?? null

/** The browser keeps the token where no script reads it, and sends it to this program's own pages alone. */
export const keepSession = (request: FastifyRequest, reply: FastifyReply, { token, expiresAt }: Session): void =>
  void reply.header(
    'set-cookie',
    `${cookie}=${token}; Expires=${new Date(expiresAt).toUTCString()}; ${limits(request)}`,
  )

/** The browser forgets the token; the session itself is ended at the desk. */
export const forgetSession = (request: FastifyRequest, reply: FastifyReply): void =>
  void reply.header('set-cookie', `${cookie}=; Max-Age=0; ${limits(request)}`)

const limits = ({ headers }: FastifyRequest): string => {
  const encrypted = headers.origin?.startsWith('https:') || headers['x-forwarded-proto'] === 'https'
  return `Path=/; HttpOnly; SameSite=Strict${encrypted ? '; Secure' : ''}`
}
