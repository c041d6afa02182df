import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from '../src/api/server.ts'
import type { Desk } from '../src/desk/desk.ts'
import { openDesk } from '../src/desk/open-desk.ts'
import type { Disposition } from '../src/dialogue/entry.ts'
import type { PreparedRound } from '../src/dialogue/prepared-round.ts'
import { paperFormats } from '../src/publication/formats.ts'
import { roundPapers } from '../src/publication/round/papers.ts'
import { openFolder, removeFolder } from './folders.ts'

// The walk: the fourth Oman–US round, prepared from the sample dossier by two sides who sign in, from the review to the adopted agenda and a
// working group's first report. Each part goes on where the one before stopped.

const mechanism = 'Oman-US Strategic Dialogue'
const at = `/api/rounds/${encodeURIComponent(mechanism)}`
const examples = fileURLToPath(new URL('../examples/', import.meta.url))
const password = 'a long enough secret'
const people = [
  { name: 'salma', side: 'OM', role: 'head' },
  { name: 'khalid', side: 'OM', role: 'drafter' },
  { name: 'jane', side: 'US', role: 'head' },
  { name: 'tom', side: 'US', role: 'observer' },
] as const
type Person = (typeof people)[number]['name']

let folder: string
let desk: Desk
let server: Awaited<ReturnType<typeof startServer>>
const cookies = new Map<Person, string>()

beforeAll(async () => {
  folder = await openFolder()
  await mkdir(join(folder, 'web'))
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><title>the one page</title>')
  desk = await openDesk({ data: join(folder, 'data') })
  server = await startServer({ desk, port: 0, host: '127.0.0.1', webRoot: join(folder, 'web') })
  for (const name of (await readdir(examples)).filter((file) => file.startsWith('om-us-')))
    await desk.addDocument({ from: 'file', name, bytes: await readFile(examples + name) }, {})
}, 120_000)
afterAll(async () => {
  await server.close()
  await desk.close()
  await removeFolder(folder)
})

const ask = (who: Person | null, path: string, method = 'GET', body?: unknown) =>
  fetch(server.address + path, {
    method,
    headers: {
      ...(who && { cookie: cookies.get(who) ?? '' }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
/** The file of the round after something was written; fails where it was refused. */
const write = async (who: Person, to: string, body: unknown, method = 'POST'): Promise<PreparedRound> => {
  const answer = await ask(who, at + to, method, body)
  const said = await answer.json()
  expect([to, answer.status, said.error ?? null]).toEqual([to, expect.toSatisfy((status) => status < 300), null])
  return said
}
const refusal = async (who: Person | null, to: string, body: unknown) => {
  const answer = await ask(who, at + to, 'POST', body)
  return [answer.status, (await answer.json()).error?.code]
}
const seenBy = async (who: Person): Promise<PreparedRound> => (await ask(who, at)).json()

describe('the fourth round', { timeout: 240_000 }, () => {
  it('is prepared by people who sign in, each for their own side', async () => {
    expect(
      (await ask(null, '/api/set-up', 'POST', { accounts: people.map((one) => ({ ...one, password })) })).status,
    ).toBe(201)
    expect((await ask(null, at)).status).toBe(401)
    for (const { name } of people) {
      const answer = await ask(null, '/api/session', 'POST', { name, password })
      expect(answer.status).toBe(200)
      cookies.set(name, answer.headers.get('set-cookie')!.split(';')[0]!)
    }
  })

  it('is proposed from the first three, and begun once', async () => {
    const { plan } = await (await ask('salma', `${at}/proposal`)).json()
    expect(plan).toMatchObject({ ordinal: 4, place: 'Washington', host: 'US', level: 'under-secretaries' })
    expect(await refusal('tom', '', {})).toEqual([403, 'NOT_PERMITTED'])
    const round = await write('salma', '', { plan: { date: '2027-06-14/2027-06-15', opensAt: '09:30' } })
    expect(round).toMatchObject({
      round: `${mechanism}/4`,
      plan: { ...plan, date: '2027-06-14/2027-06-15', opensAt: '09:30' },
    })
    expect(round.timeline.length).toBeGreaterThan(8)
    expect(round.lines.length).toBeGreaterThan(5)
    expect(await refusal('jane', '', {})).toEqual([409, 'ROUND_PREPARED_ALREADY'])
  })

  it('has two delegations, which each side names for itself', async () => {
    const delegate = (ar: string, en: string, head: boolean) => ({
      written: { kind: 'delegate-set', name: { ar, en }, office: { ar: 'وكيل الوزارة', en: 'Under-Secretary' }, head },
    })
    await write('khalid', '/delegations', delegate('سالم الراشدي', 'Salim Al Rashdi', true))
    const { delegations } = await write('jane', '/delegations', delegate('آن ميلر', 'Ann Miller', true))
    expect(delegations.map(({ side, delegates }) => [side, delegates.map(({ name }) => name.en)])).toEqual([
      ['OM', ['Salim Al Rashdi']],
      ['US', ['Ann Miller']],
    ])
  })

  it('begins with the review: drafts stay with their side until its head tables them', async () => {
    const { lines } = await seenBy('khalid')
    for (const { matter } of lines)
      await write('khalid', '/dispositions', { matter, disposition: { act: 'keep' }, own: true })
    expect((await seenBy('jane')).lines.map(({ own, tabled }) => [own, tabled])).toEqual(lines.map(() => [{}, {}]))
    expect(await refusal('khalid', '/dispositions/tabling', { matter: null })).toEqual([403, 'NOT_PERMITTED'])
    await write('salma', '/dispositions/tabling', { matter: null })
    expect((await seenBy('jane')).lines.every(({ state }) => state === 'one-side')).toBe(true)
  })

  it('adopts no agenda while a line is open, and names the lines', async () => {
    const [first, second, ...rest] = (await seenBy('jane')).lines
    const update: Disposition = {
      act: 'update',
      wording: { ar: 'صياغة أدق', en: 'A closer wording' },
      owner: 'US',
      due: '2027-12',
    }
    await write('jane', '/dispositions', { matter: second!.matter, disposition: update })
    for (const { matter } of rest) await write('jane', '/dispositions', { matter, disposition: { act: 'keep' } })
    const answer = await ask('salma', `${at}/agenda/adoption`, 'POST', {})
    expect(answer.status).toBe(409)
    const { error } = await answer.json()
    expect(error.code).toBe('LINES_OPEN')
    expect(error.en).toContain(first!.title.en)
    expect(error.ar).toContain(second!.title.ar)
    expect((await seenBy('salma')).lines.filter(({ state }) => state !== 'agreed').map(({ state }) => state)).toEqual([
      'one-side',
      'differing',
    ])
    await write('salma', '/dispositions', { matter: second!.matter, disposition: update })
    const { lines } = await write('jane', '/dispositions', { matter: first!.matter, disposition: { act: 'keep' } })
    expect(lines.every(({ state }) => state === 'agreed')).toBe(true)
  })

  it('has an agenda that both heads adopt, and that says afterwards what was changed', async () => {
    const item = {
      kind: 'item-set',
      item: 'tourism',
      title: { ar: 'السياحة', en: 'Tourism' },
      topic: null,
      minutes: 20,
      presenter: { side: 'OM', name: null },
      papers: [],
      matters: [],
    }
    const { agenda } = await write('khalid', '/items', { written: item })
    expect(agenda.items.map(({ title }) => title.en)).toEqual(expect.arrayContaining(['Tourism', 'A closer wording']))
    expect(await refusal('khalid', '/agenda/adoption', { agenda: agenda.hash })).toEqual([403, 'NOT_PERMITTED'])
    expect((await write('salma', '/agenda/adoption', { agenda: agenda.hash })).agenda.state).toBe('provisional')
    expect((await write('jane', '/agenda/adoption', { agenda: agenda.hash })).agenda).toMatchObject({
      state: 'adopted',
      adoptedBy: ['OM', 'US'],
      changes: [],
    })
    await write('khalid', '/items', { written: { ...item, minutes: 30 } })
    expect((await seenBy('jane')).agenda.changes).toMatchObject([
      { item: 'tourism', change: 'changed', by: { author: 'khalid', side: 'OM' } },
    ])
  })

  it('sets a group to work, whose first report becomes a source of the ledger', async () => {
    const group = {
      kind: 'group-set',
      group: 'education',
      name: { ar: 'فريق التعليم', en: 'Education group' },
      mandate: { ar: 'برامج التبادل', en: 'Exchange programmes' },
      members: [],
      matters: [],
      reportsEvery: 60,
    }
    await write('jane', '/groups', { written: group })
    await write('khalid', '/actions', {
      written: {
        action: 'list',
        group: 'education',
        what: { ar: 'حصر الجامعات', en: 'List the universities' },
        owner: { side: 'OM', name: null },
        due: '2027-01',
        matter: null,
      },
    })
    const note = { ar: 'حصرنا تسع جامعات حتى الآن.', en: 'Nine universities are listed so far.' }
    const report = {
      group: 'education',
      answers: [{ action: 'list', state: 'under-way', note, evidence: [] }],
      summary: { ar: '', en: '' },
    }
    const { groups } = await write('khalid', '/reports', { written: report })
    const [given] = groups[0]!.reports
    expect(given!.documents).toHaveLength(2)
    for (const [i, language] of (['ar', 'en'] as const).entries()) {
      const document = await (await ask('jane', `/api/documents/${given!.documents[i]}`)).json()
      expect(document).toMatchObject({ language, kind: 'background' })
      expect(document.text).toContain(note[language])
    }
    expect(groups[0]!.heartbeat.map(({ side, reportedAt }) => [side, reportedAt === null])).toEqual([
      ['OM', false],
      ['US', true],
    ])
  })

  it('leaves the house as papers in both languages and every format, a side’s notes in its own alone', async () => {
    const secret = 'Do not raise this before lunch.'
    await write('khalid', '/notes', { written: { on: 'item', about: 'tourism', text: secret } })
    const paper = async (who: Person, name: string, query: string) => ask(who, `${at}/papers/${name}?${query}`)
    const wanted = [
      ...roundPapers.map((name) => [name, 'text'] as const),
      ...paperFormats.map((format) => ['agenda', format] as const),
    ]
    for (const [name, format] of wanted)
      for (const language of ['ar', 'en']) {
        const answer = await paper('salma', name, `format=${format}&language=${language}`)
        expect([name, language, format, answer.status]).toEqual([name, language, format, 200])
        expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(200)
      }
    expect(await (await paper('salma', 'briefs', 'language=en&side=OM')).text()).toContain(secret)
    expect(await (await paper('salma', 'briefs', 'language=en')).text()).not.toContain(secret)
    expect(await (await paper('jane', 'briefs', 'language=en&side=US')).text()).not.toContain(secret)
    expect((await paper('jane', 'briefs', 'language=en&side=OM')).status).toBe(403)
    const calendar = await (await ask('tom', `${at}/calendar.ics?language=en`)).text()
    expect(calendar).toMatch(/^BEGIN:VCALENDAR/)
    expect(calendar).toContain('DTSTART;VALUE=DATE:20270614')
  })

  it('can be subscribed to by a calendar, which signs in each time and learns nothing else', async () => {
    const subscribe = (path: string, secret: string) =>
      fetch(server.address + path, {
        headers: { authorization: `Basic ${Buffer.from(`tom:${secret}`).toString('base64')}` },
      })
    const asked = await ask(null, `${at}/calendar.ics`)
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([401, expect.stringMatching(/^Basic /)])
    expect((await subscribe(`${at}/calendar.ics`, 'not the password')).status).toBe(401)
    const answer = await subscribe(`${at}/calendar.ics`, password)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect((await subscribe(at, password)).status).toBe(401)
  })

  it('can be read as it was on any past moment, and who wrote what', async () => {
    const entries = await (await ask('jane', `${at}/entries`)).json()
    const adopted = entries.findLastIndex(
      ({ content }: { content: { kind: string } }) => content.kind === 'agenda-adopted',
    )
    const then = await (await ask('jane', `${at}?knownAt=${encodeURIComponent(entries[adopted].at)}`)).json()
    expect(then).toMatchObject({ agenda: { state: 'adopted', changes: [] }, groups: [] })
    expect(JSON.stringify(entries)).not.toContain('before lunch')
    expect(entries.map(({ author }: { author: string }) => author)).toEqual(
      expect.arrayContaining(['salma', 'khalid', 'jane']),
    )
  })
})
