import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HiwarError } from '../errors.ts'
import { limits } from '../text/limits.ts'
import { fetchUrl, isPublicAddress } from './fetch-url.ts'

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: HiwarError) => error.code,
  )
const anywhere = () => true

let server: Server
let base: string
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/page') response.end('a page')
    else if (request.url === '/inside') response.writeHead(302, { location: 'http://10.0.0.1/secret' }).end()
    else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end()
    else if (request.url === '/once') response.writeHead(301, { location: '/page' }).end()
    else if (request.url === '/huge') response.end(Buffer.alloc(limits.bytes + 1))
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

describe('the guard', () => {
  it('lets public addresses pass and no other', () => {
    for (const address of ['8.8.8.8', '2606:4700::1111']) expect(isPublicAddress(address), address).toBe(true)
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '0.0.0.0',
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      'not an address',
    ])
      expect(isPublicAddress(address), address).toBe(false)
  })
  it('refuses other schemes, credentials, literal inside addresses and names that lead inside', async () => {
    for (const url of [
      'file:///etc/passwd',
      'ftp://example.org/',
      'nonsense',
      'http://user:word@example.org/',
      `${base}/page`,
      'http://[::1]/',
      'http://localhost/',
      'http://2130706433/',
    ]) {
      expect(await code(fetchUrl(url)), url).toBe('URL_REFUSED')
    }
  })
  it('looks again at every redirect', async () => {
    expect(await code(fetchUrl(`${base}/inside`, (address) => address === '127.0.0.1'))).toBe('URL_REFUSED')
  })
})

describe('fetching', () => {
  it('gives the bytes, through a redirect too', async () => {
    for (const path of ['/page', '/once']) {
      const { bytes, name } = await fetchUrl(base + path, anywhere)
      expect([new TextDecoder().decode(bytes), name]).toEqual(['a page', base + path])
    }
  })
  it('tells what is missing, endless, too large or silent', async () => {
    expect(await code(fetchUrl(`${base}/none`, anywhere))).toBe('URL_UNREACHABLE')
    expect(await code(fetchUrl(`${base}/round`, anywhere))).toBe('URL_UNREACHABLE')
    expect(await code(fetchUrl(`${base}/huge`, anywhere))).toBe('FILE_TOO_LARGE')
    expect(await code(fetchUrl('http://127.0.0.1:1/', anywhere))).toBe('URL_UNREACHABLE')
  })
})
