import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import files from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Desk } from '../desk/desk.ts'
import { expectMay } from '../dialogue/permissions.ts'
import { HiwarError } from '../errors.ts'
import { tokenOf } from './acting.ts'
import { drawnOf } from './drawn.ts'
import type { Live } from './live.ts'
import type { Loom } from './shapes.ts'

/** Draws the first picture of a dialogue’s page: `draw` of `first-picture/draw.js`, which is built beside the screens. */
export type Drawing = (asked: { readonly url: string; readonly cookies: string; readonly dialogue: Loom }) => {
  readonly body: string
  readonly title: string
  /** Addresses of the faces it is set in. */
  readonly faces: readonly string[]
  /** Those of the element `html`. */
  readonly attributes: Readonly<Record<string, string>>
}

interface Screens {
  readonly desk: Desk
  readonly live: Live
  /** The folder of the built screens. */
  readonly webRoot: string
}

/** The screens: files as they are, and the one page for every other address, which the page itself tells apart. */
export async function servePages(server: FastifyInstance, screens: Screens): Promise<void> {
  const { webRoot } = screens
  const page = join(webRoot, 'index.html')
  await server.register(files, {
    root: webRoot,
    cacheControl: false,
    setHeaders: (reply, path) =>
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  server.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && !/\.\w{1,5}$/.test(request.url.split('?')[0]!)
    if (!wantsPage || !existsSync(page)) throw new HiwarError('NOT_FOUND', { name: request.url })
    const drawn = await drawnPage(request, screens, page)
    if (!drawn) return reply.sendFile('index.html')
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(drawn)
  })
}

/** The page of a dialogue with its first picture and with what its loom is drawn from; null where there is nothing to draw, which the page itself then says. */
async function drawnPage(
  request: FastifyRequest,
  { desk, live, webRoot }: Screens,
  page: string,
): Promise<string | null> {
  const asked = dialogueOf(request.url)
  const program = join(webRoot, '..', 'first-picture', 'draw.js')
  if (!asked || !existsSync(program)) return null
  const acting = await desk.acting(tokenOf(request))
  // read before anything else is, so that the page never claims to know of more than it does
  const told = live.told(acting?.sides ?? [])
  let dialogue: Loom
  try {
    if (!acting) return null
    expectMay(acting, 'read-ledger')
    dialogue = await drawnOf(desk, asked.mechanism, asked.on)
  } catch (fault) {
    if (fault instanceof HiwarError) return null
    throw fault
  }
  const { draw } = (await import(pathToFileURL(program).href)) as { readonly draw: Drawing }
  const { url, headers } = request
  const { body, title, faces, attributes } = draw({ url, cookies: headers.cookie ?? '', dialogue })
  const html = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`)
  const preloads = faces.map((face) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${face}" />`)
  const given = JSON.stringify({ told, on: asked.on ?? null, dialogue }).replaceAll('<', '\\u003c')
  return (await readFile(page, 'utf8'))
    .replace(/<html[^>]*>/, () => `<html ${html.join(' ')}>`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>${preloads.join('')}`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root">${body}</div><script type="application/json" id="given">${given}</script>`,
    )
}

/** Which dialogue a page shows, and as of which day; null for other pages. */
function dialogueOf(url: string): { mechanism: string; on?: string } | null {
  const [path, search] = url.split('?')
  const segment = /^\/dialogues\/([^/]+)\/?$/.exec(path!)?.[1]
  if (!segment) return null
  const on = new URLSearchParams(search).get('on')
  const mechanism = decodeURIComponent(segment).replaceAll('_', ' ')
  return on && /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on)) ? { mechanism, on } : { mechanism }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
