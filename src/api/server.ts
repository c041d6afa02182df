import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import fastify from 'fastify'
import {
  type FastifyPluginAsyncZod,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Desk } from '../desk/desk.ts'
import { HiwarError } from '../errors.ts'
import { actingIn, expectPermission, type PermittedRoute, tokenOf } from './acting.ts'
import { answerFailures, answerUnreadable } from './failures.ts'
import { guard, onlyHere } from './guard.ts'
import { Live } from './live.ts'
import { servePages } from './pages.ts'
import { compressAnswers } from './compress.ts'
import { accountRoutes } from './routes/accounts.ts'
import { addingRoutes } from './routes/adding.ts'
import { dialogueRoutes } from './routes/dialogues.ts'
import { documentRoutes } from './routes/documents.ts'
import { judgementRoutes } from './routes/judgements.ts'
import { roundPaperRoutes } from './routes/round-papers.ts'
import { roundRoutes } from './routes/rounds.ts'
import { searchRoutes } from './routes/search.ts'
import { termRoutes } from './routes/terms.ts'

export interface ServerOptions {
  readonly desk: Desk
  /** The first port to try; 0 takes any free one. */
  readonly port: number
  readonly host: string
  /** The folder of the built screens. */
  readonly webRoot: string
  readonly version?: string
}

/** What a route is handed. Who acts stands in the request. */
export interface Surroundings {
  readonly desk: Desk
}
export type Routes = FastifyPluginAsyncZod<Surroundings>

const portsToTry = 50

/**
 * Serves the screens and the API. A port that is taken gives way to the next free one: `port` is the one in use.
 *
 * @throws `ACCOUNT_NEEDED` for a host that others reach, where there are no accounts
 */
export async function startServer(options: ServerOptions) {
  const { desk, host, webRoot } = options
  if (!onlyHere(host) && (await desk.acting(null))) throw new HiwarError('ACCOUNT_NEEDED', { name: host })
  const server = fastify({
    forceCloseConnections: true,
    frameworkErrors: answerUnreadable,
    routerOptions: { maxParamLength: 2000 },
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  answerFailures(server)
  guard(server, host)
  compressAnswers(server)
  const live = new Live()
  const unwatch = desk.watch((change, space) => live.tell(change, space))
  server.addHook('preClose', async () => {
    live.close()
    await unwatch()
  })

  await server.register(multipart, { limits: { fileSize: Number.POSITIVE_INFINITY, files: 1 } })
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Hiwar',
        version: options.version ?? '0',
        description:
          'The follow-up system of strategic dialogues. Offsets count UTF-16 code units. An error is `{ error: { code, ar, en } }`.',
      },
    },
    transform: jsonSchemaTransform,
  })
  let routes: readonly PermittedRoute[] = []
  await server.register(
    async (api) => {
      const surroundings: Surroundings = { desk }
      routes = expectPermission(api, desk)
      // set before anything is read, so that an answer never claims to know of more than it does
      api.addHook(
        'onRequest',
        async ({ acting }, reply) => void reply.header('hiwar-told', live.told(acting?.sides ?? [])),
      )
      // whatever is shown while the ledger lags behind is shown with that
      api.addHook('onRequest', async (_request, reply) => {
        const behind = desk.behind()
        if (Object.values(behind).some((count) => count > 0)) reply.header('hiwar-behind', JSON.stringify(behind))
      })
      api.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))
      await api.register(accountRoutes, surroundings)
      await api.register(dialogueRoutes, surroundings)
      await api.register(documentRoutes, surroundings)
      await api.register(addingRoutes, surroundings)
      await api.register(judgementRoutes, surroundings)
      await api.register(roundRoutes, surroundings)
      await api.register(roundPaperRoutes, surroundings)
      await api.register(searchRoutes, surroundings)
      await api.register(termRoutes, surroundings)
      const events = {
        config: { action: 'read-ledger' },
        schema: { summary: 'What changes, as server-sent events' },
      } as const
      api.get('/events', events, (request, reply) => {
        const { account, sides } = actingIn(request)
        const token = tokenOf(request)
        reply.hijack()
        live.listen(reply.raw, { sides, stands: async () => (await desk.acting(token))?.account === account })
      })
      const open = { config: { action: 'anyone' }, schema: { hide: true } } as const
      api.get('/openapi.json', open, () => server.swagger())
      api.all('/*', open, (request) => {
        throw new HiwarError('NOT_FOUND', { name: request.url })
      })
    },
    { prefix: '/api' },
  )
  await servePages(server, { desk, live, webRoot })

  const port = await listen(options.port, (candidate) => server.listen({ port: candidate, host }))
  return {
    port,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    /** Every route of the API, with what it does. */
    routes,
    close: () => server.close(),
  }

  async function listen(first: number, at: (port: number) => Promise<string>): Promise<number> {
    for (let candidate = first; ; candidate++) {
      try {
        return Number(new URL(await at(candidate)).port || 80)
      } catch (error) {
        const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
        if (!taken || candidate >= first + portsToTry) throw error
      }
    }
  }
}
