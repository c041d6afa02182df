import { describe, expect, it, vi } from 'vitest'
import { serverInNewFolder } from '../../../test/opened.ts'
import type { Desk } from '../../desk/desk.ts'
import { permissions, type Role, roles } from '../../dialogue/permissions.ts'
import { sha256 } from '../../desk/sha256.ts'
import { noteTry } from '../../store/accounts.ts'
import { openStore } from '../../store/store.ts'
import type { startServer } from '../server.ts'

// A password takes a third of a second to hash, and ten times that on a busy machine.
vi.setConfig({ testTimeout: 600_000 })

let folder: string
let desk: Desk
let server: Awaited<ReturnType<typeof startServer>>
const { start } = serverInNewFolder((opened, serving, inFolder) => {
  desk = opened
  server = serving
  folder = inFolder
})

const ask = (method: string, path: string, { body, cookie }: { body?: unknown; cookie?: string | undefined } = {}) =>
  fetch(server.address + path, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code
const password = (name: string) => `the long secret of ${[...name].reverse().join('')}`
const signIn = async (name: string, secret = password(name)) => {
  const answer = await ask('POST', '/api/session', { body: { name, password: secret } })
  return { answer, cookie: answer.headers.get('set-cookie')?.split(';')[0] }
}
const account = (name: string, side: string, role: Role) => ({ name, side, role, password: password(name) })
const signedIn = async (cookie?: string) =>
  ((await (await ask('GET', '/api/session', { cookie })).json()) as { signedIn: unknown }).signedIn

/** A page that listens to what changes. */
const listen = async (cookie?: string) => {
  const { body } = await ask('GET', '/api/events', { cookie })
  const heard = body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await heard.read()).value).toContain('event: now')
  return heard
}
let listeningBefore: Awaited<ReturnType<typeof listen>>

describe('without accounts', () => {
  it('one person holds all sides, on this machine alone', async () => {
    expect(await signedIn()).toMatchObject({ role: 'sole' })
    expect((await ask('GET', '/api/ledger')).status).toBe(200)
    for (const host of ['0.0.0.0', '::', '192.0.2.1'])
      await expect(start({ host })).rejects.toMatchObject({ code: 'ACCOUNT_NEEDED', details: { name: host } })
  })

  it('the first are made all together, or none where one is not sound', async () => {
    listeningBefore = await listen()
    const setUp = (...accounts: unknown[]) => ask('POST', '/api/set-up', { body: { accounts } })
    const unsound = { ...account('Layla', 'US', 'head'), password: 'short' }
    expect(await codeOf(await setUp(account('Salma', 'OM', 'secretariat'), unsound))).toBe('PASSWORD_WEAK')
    expect(await signedIn()).toMatchObject({ role: 'sole' })
    const made = await setUp(
      account('Salma', 'OM', 'secretariat'),
      account('سالم الحارثي', 'OM', 'observer'),
      account('Grace', 'US', 'secretariat'),
    )
    expect(made.status).toBe(201)
    expect(JSON.stringify(await made.json())).not.toMatch(/secret of|hash|salt/)
  })
})

describe('with accounts', () => {
  it('who is not signed in reads nothing, and makes no account', async () => {
    expect(await signedIn()).toBeNull()
    expect(await codeOf(await ask('GET', '/api/ledger'))).toBe('SIGNED_OUT')
    expect(await codeOf(await ask('GET', '/api/events'))).toBe('SIGNED_OUT')
    expect(
      await codeOf(await ask('POST', '/api/set-up', { body: { accounts: [account('Yusuf', 'OM', 'head')] } })),
    ).toBe('SIGNED_OUT')
    const { cookie } = await signIn('Salma')
    expect(
      await codeOf(await ask('POST', '/api/set-up', { body: { accounts: [account('Yusuf', 'OM', 'head')] }, cookie })),
    ).toBe('ACCOUNTS_KNOWN')
  })

  it('one who signs in acts with the own side, by a cookie that no script reads, until signing out', async () => {
    const { answer, cookie } = await signIn('سالم الحارثي')
    expect(await answer.json()).toEqual({ account: 'سالم الحارثي', sides: ['OM'], role: 'observer' })
    expect(answer.headers.get('set-cookie')).toMatch(
      /^hiwar-session=[\w-]{43}; Expires=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect(await signedIn(cookie)).toEqual({ account: 'سالم الحارثي', sides: ['OM'], role: 'observer' })
    expect((await ask('DELETE', '/api/session', { cookie })).status).toBe(204)
    expect(await signedIn(cookie)).toBeNull()
  })

  it('the cookie is sent over encrypted connections alone where the page came over one', async () => {
    const origin = server.address.replace('http:', 'https:')
    const answer = await fetch(`${server.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ name: 'Salma', password: password('Salma') }),
    })
    expect(answer.headers.get('set-cookie')).toMatch(/; Secure$/)
  })

  it('a wrong name and a wrong password are told alike', async () => {
    const wrong = await Promise.all([signIn('Salma', 'not the password'), signIn('Nobody', 'not the password')])
    const told = await Promise.all(wrong.map(({ answer }) => answer.text()))
    expect(wrong.map(({ answer }) => answer.status)).toEqual([401, 401])
    expect(told[0]).toBe(told[1])
    expect(wrong.every(({ cookie }) => cookie === undefined)).toBe(true)
  })

  it('what is entered bears the name of who is signed in, whatever else is said', async () => {
    const { cookie } = await signIn('Salma')
    const body = { source: { from: 'paste', text: 'The ministers met in Sur.', name: 'sur' } }
    const { document } = (await (await ask('POST', '/api/documents', { body, cookie })).json()) as { document: string }
    const withdrawn = await ask('POST', `/api/documents/${document}/withdrawal`, {
      body: { why: 'A draft.', by: 'Grace' },
      cookie,
    })
    expect(withdrawn.status).toBe(204)
    expect((await desk.openDocument(document as never)).withdrawn).toMatchObject({ by: 'Salma' })
  })

  it('a page whose session ended, or that listened before there were accounts, is told nothing any more', async () => {
    const { cookie } = await signIn('Salma')
    const { cookie: other } = await signIn('Salma')
    const [staying, leaving] = [await listen(cookie), await listen(other)]
    await ask('DELETE', '/api/session', { cookie: other })
    const body = { source: { from: 'paste', text: 'The ministers met again in Nizwa.', name: 'nizwa' } }
    expect((await ask('POST', '/api/documents', { body, cookie })).status).toBe(201)
    expect((await staying.read()).value).toContain('data: documents')
    expect((await leaving.read()).done).toBe(true)
    for (let heard = await listeningBefore.read(); ; heard = await listeningBefore.read()) {
      expect(heard.value ?? '').not.toContain('documents')
      if (heard.done) break
    }
    await staying.cancel()
  })

  it('each side sees and makes accounts of its own alone', async () => {
    const { cookie } = await signIn('Grace')
    const names = async () =>
      ((await (await ask('GET', '/api/accounts', { cookie })).json()) as { name: string }[]).map(({ name }) => name)
    expect(await names()).toEqual(['Grace'])
    expect(await codeOf(await ask('POST', '/api/accounts', { body: account('Yusuf', 'OM', 'head'), cookie }))).toBe(
      'NOT_PERMITTED',
    )
    expect((await ask('POST', '/api/accounts', { body: account('Ruth', 'US', 'drafter'), cookie })).status).toBe(201)
    expect(await codeOf(await ask('POST', '/api/accounts', { body: account('Ruth', 'US', 'head'), cookie }))).toBe(
      'ACCOUNT_EXISTS',
    )
    expect(await names()).toEqual(['Grace', 'Ruth'])
    for (const name of ['a/b', ' ', 'zero\u200bwidth', 'x'.repeat(65)])
      expect(await codeOf(await ask('POST', '/api/accounts', { body: account(name, 'US', 'head'), cookie }))).toBe(
        'ACCOUNT_NAME_UNUSABLE',
      )
    expect(await codeOf(await ask('PATCH', '/api/accounts/Salma', { body: { disabled: true }, cookie }))).toBe(
      'ACCOUNT_NOT_FOUND',
    )
    expect(
      await codeOf(
        await ask('PUT', '/api/accounts/Salma/password', { body: { password: 'another long secret' }, cookie }),
      ),
    ).toBe('ACCOUNT_NOT_FOUND')
  })

  it('a disabled account’s sessions end, and it signs in no more until it is enabled', async () => {
    const { cookie: secretariat } = await signIn('Grace')
    const { cookie } = await signIn('Ruth')
    expect(await signedIn(cookie)).not.toBeNull()
    const disable = (disabled: boolean) =>
      ask('PATCH', '/api/accounts/Ruth', { body: { disabled }, cookie: secretariat })
    expect(await (await disable(true)).json()).toMatchObject({ name: 'Ruth', disabled: true })
    expect(await signedIn(cookie)).toBeNull()
    expect(await codeOf((await signIn('Ruth')).answer)).toBe('SIGN_IN_FAILED')
    await disable(false)
    expect((await signIn('Ruth')).answer.status).toBe(200)
  })

  it('another password ends the sessions of the former', async () => {
    const { cookie } = await signIn('Ruth')
    const next = 'an altogether other one'
    const change = (present: string) => ask('PUT', '/api/session/password', { body: { present, next }, cookie })
    expect(await codeOf(await change('not the present one'))).toBe('SIGN_IN_FAILED')
    const changed = await change(password('Ruth'))
    expect(changed.status).toBe(200)
    expect(await signedIn(cookie)).toBeNull()
    expect(await signedIn(changed.headers.get('set-cookie')!.split(';')[0])).toMatchObject({ account: 'Ruth' })
    expect((await signIn('Ruth')).answer.status).toBe(401)
    expect((await signIn('Ruth', next)).answer.status).toBe(200)
  })

  it('tries are counted, and the right password is not heard after too many wrong ones', async () => {
    const store = await openStore({ data: folder })
    for (let i = 0; i < 10; i++)
      await store.write('', (query) => noteTry(query, sha256('Grace'), sha256('elsewhere'), 15))
    await store.close()
    const { answer } = await signIn('Grace')
    expect([answer.status, await codeOf(answer)]).toEqual([429, 'SIGN_IN_THROTTLED'])
    expect((await signIn('Salma')).answer.status).toBe(200)
  })
})

describe('every route, by every role', () => {
  const methodsOf = () => server.routes.filter(({ method, url }) => method !== 'HEAD' && !url.endsWith('/*'))

  it('names an action of the table of permissions, and every action that is not shared is some route’s', () => {
    const named = new Set(server.routes.map(({ action }) => action))
    expect([...named].filter((action) => action !== 'anyone' && !(action in permissions))).toEqual([])
    expect(Object.keys(permissions).filter((action) => !named.has(action as never))).toEqual([])
    expect(
      methodsOf()
        .filter(({ action }) => action === 'anyone')
        .map(({ method, url }) => `${method} ${url}`),
    ).toEqual(['GET /api/session', 'POST /api/session', 'DELETE /api/session', 'GET /api/openapi.json'])
  })

  it.each([...roles, null])('answers or refuses as the table says: %s', async (role) => {
    let cookie: string | undefined
    if (role) {
      const name = `one of ${role}`
      await desk.addAccount(desk.operator(), account(name, 'OM', role))
      cookie = (await signIn(name)).cookie
    }
    const wrong: string[] = []
    for (const { method, url, action } of methodsOf()) {
      if (method === 'DELETE' && url === '/api/session') continue
      const path = url.replace(/:\w+/g, 'x').replace('*', 'x')
      const ended = new AbortController()
      const answer = await fetch(server.address + path, {
        method,
        signal: ended.signal,
        headers: {
          ...(cookie && { cookie }),
          ...(!['GET', 'DELETE'].includes(method) && { 'content-type': 'application/json' }),
        },
        ...(!['GET', 'DELETE'].includes(method) && { body: '{}' }),
      })
      ended.abort()
      const expected =
        action === 'anyone'
          ? null
          : role === null
            ? 401
            : permissions[action].roles.includes(role as never)
              ? null
              : 403
      const kept = expected === null ? ![401, 403].includes(answer.status) : answer.status === expected
      if (!kept) wrong.push(`${method} ${url} (${action}): ${answer.status}`)
    }
    expect(wrong).toEqual([])
  })
})
