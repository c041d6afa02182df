import { lookup as resolveName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, request } from 'undici'
import { HiwarError } from '../errors.ts'
import { inMegabytes, limits } from '../text/limits.ts'

/** A page is waited for at most this long, and followed through at most this many redirects. */
const patience = { milliseconds: 20_000, redirects: 5 }

/**
 * Whether an address is one of the public internet: no private, loopback, link-local, multicast or reserved range
 * (IANA special-purpose address registries, RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

/**
 * Fetches a page or file from the public web. The guard looks at the address that the name resolves to, at the moment of
 * connecting and again at every redirect, so that no name can lead inside.
 *
 * @param url an http or https address
 * @param allows which addresses may be connected to
 * @returns the bytes, and the address as given
 * @throws HiwarError `URL_REFUSED`, `URL_UNREACHABLE`, `FILE_TOO_LARGE`
 */
export async function fetchUrl(url: string, allows = isPublicAddress): Promise<{ bytes: Uint8Array; name: string }> {
  const agent = new Agent({
    connect: { lookup: guardedLookup(allows), timeout: 10_000 },
    maxResponseSize: limits.bytes,
  })
  const deadline = AbortSignal.timeout(patience.milliseconds)
  try {
    let next = checkedUrl(url, url, allows)
    for (let hop = 0; hop <= patience.redirects; hop++) {
      const response = await request(next, {
        dispatcher: agent,
        signal: deadline,
        headers: { 'user-agent': 'hiwar', accept: 'text/html,application/pdf,text/plain,*/*;q=0.5' },
      })
      const location = response.headers.location
      if (response.statusCode >= 300 && response.statusCode < 400 && typeof location === 'string') {
        response.body.on('error', () => {}).destroy()
        next = checkedUrl(new URL(location, next).href, url, allows)
        continue
      }
      if (response.statusCode !== 200)
        throw new HiwarError('URL_UNREACHABLE', { name: url, why: `HTTP ${response.statusCode}` })
      return { bytes: await response.body.bytes(), name: url }
    }
    throw new HiwarError('URL_UNREACHABLE', { name: url, why: `> ${patience.redirects} redirects` })
  } catch (cause) {
    throw toldOf(cause, url)
  } finally {
    void agent.destroy()
  }
}

class RefusedAddress extends Error {}

function checkedUrl(address: string, asked: string, allows: (address: string) => boolean): URL {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw new HiwarError('URL_REFUSED', { name: asked })
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const plain = url.protocol === 'http:' || url.protocol === 'https:'
  // a literal address is never looked up, so it is checked here
  if (!plain || url.username || url.password || (ipaddr.isValid(host) && !allows(host)))
    throw new HiwarError('URL_REFUSED', { name: asked })
  return url
}

const guardedLookup =
  (allows: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) =>
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      const first = addresses?.[0]
      if (error || !first) callback(error ?? new Error('no address'), '', 0)
      else if (!addresses.every(({ address }) => allows(address))) callback(new RefusedAddress(hostname), '', 0)
      else if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })

/** The error as a person is told it. */
function toldOf(cause: unknown, url: string): HiwarError {
  if (cause instanceof HiwarError) return cause
  const error = cause as NodeJS.ErrnoException
  if (error instanceof RefusedAddress) return new HiwarError('URL_REFUSED', { name: url }, { cause })
  if (error.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return new HiwarError('FILE_TOO_LARGE', { name: url, limit: inMegabytes(limits.bytes) }, { cause })
  const why = error.name === 'TimeoutError' ? `> ${patience.milliseconds / 1000} s` : (error.code ?? error.message)
  return new HiwarError('URL_UNREACHABLE', { name: url, why }, { cause })
}
