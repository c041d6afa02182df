import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Desk } from '../src/desk/desk.ts'
import { openDesk } from '../src/desk/open-desk.ts'
import type { Acting, Role } from '../src/dialogue/permissions.ts'
import { roundPapers } from '../src/publication/round/papers.ts'
import { openFolder, removeFolder } from './folders.ts'
import { recordStatements, replay, type Replayed, type Sent } from './replayed-statements.ts'

// No side reads the other's papers: every statement that the program sends, and every function of the desk, is tried as those who must not read.

vi.setConfig({ testTimeout: 600_000 })

const mechanism = 'Oman-US Strategic Dialogue'
const examples = fileURLToPath(new URL('../examples/', import.meta.url))
const acting = (side: string, role: Role = 'head'): Acting => ({ account: `${side} ${role}`, sides: [side], role })
const sides = ['OM', 'US'] as const
type Side = (typeof sides)[number]
const other = { OM: 'US', US: 'OM' } as const
/** Those who must read nothing of a side: the other one, a third country, and nobody at all. */
const strangers = (side: Side): readonly (readonly string[])[] => [[other[side]], ['QA'], []]

let folder: string
let desk: Desk
let matters: readonly string[]
let application: pg.ClientConfig
const recorded = recordStatements()
/** What each side has written for itself: words that stand nowhere else. */
const secrets = { OM: [] as string[], US: [] as string[] }
const password = 'a long enough secret'

beforeAll(async () => {
  folder = await openFolder()
  desk = await openDesk({ data: join(folder, 'data') })
  for (const name of (await readdir(examples)).filter((file) => file.startsWith('om-us-')))
    await desk.addDocument({ from: 'file', name, bytes: await readFile(examples + name) }, {})
  await desk.prepareRound(acting('OM'), mechanism, { date: '2027-06-14' })
  matters = (await desk.openRoundInPreparation(acting('OM'), mechanism)).lines.map(({ matter }) => matter)
  const [{ host, user } = {} as pg.Client] = [...recorded.clients].filter((client) => client.user !== 'hiwar')
  application = { host, user, port: 5432, database: 'postgres' } as pg.ClientConfig
})
afterAll(async () => {
  recorded.stop()
  await desk.close()
  await removeFolder(folder)
})

let words = 0
/** A word of that side's own. */
const secret = (side: Side): string => {
  const word = `canary${side.toLowerCase()}${(++words).toString().padStart(4, '0')}`
  secrets[side].push(word)
  return word
}

/** What a side may write for itself. */
const ways = {
  note: (side: Side) =>
    desk.writeNote(acting(side, 'drafter'), mechanism, {
      on: 'round',
      about: '',
      text: `They will ask about ${secret(side)}.`,
    }),
  'note on a matter': (side: Side, at: number) =>
    desk.writeNote(acting(side), mechanism, { on: 'matter', about: matters[at % matters.length]!, text: secret(side) }),
  disposition: (side: Side, at: number) =>
    desk.dispose(
      acting(side, 'drafter'),
      mechanism,
      matters[at % matters.length]!,
      { act: 'drop', reason: `Since ${secret(side)}.` },
      { own: true },
    ),
  update: (side: Side, at: number) =>
    desk.dispose(
      acting(side),
      mechanism,
      matters[at % matters.length]!,
      { act: 'update', wording: { ar: secret(side), en: secret(side) }, owner: side, due: '2028' },
      { own: true },
    ),
  delegate: (side: Side) => {
    const name = secret(side)
    const written = {
      kind: 'delegate-set',
      name: { ar: name, en: name },
      office: { ar: '', en: secret(side) },
      head: false,
    } as const
    return desk.setDelegation(acting(side), mechanism, written, { own: true })
  },
  report: (side: Side) =>
    desk.reportAction(
      acting(side),
      mechanism,
      { group: null, answers: [], summary: { ar: secret(side), en: secret(side) } },
      { own: true },
    ),
  account: async (side: Side) => {
    if (secrets[side].some((word) => word.endsWith('account'))) return
    const name = `${secret(side)}account`
    secrets[side].push(name)
    await desk.addAccount(acting(side, 'secretariat'), { name, side, role: 'observer', password })
    await desk.disableAccount(acting(side, 'secretariat'), name)
  },
} satisfies Record<string, (side: Side, at: number) => Promise<unknown>>

/** What everybody may read, with what the other side has written at the table. */
const openly = async (side: Side, at: number) => {
  await desk.dispose(acting(side), mechanism, matters[at % matters.length]!, { act: 'keep' })
  await desk.cancelRound(acting(side), mechanism, 'a slip')
  await desk.cancelRound(acting(side), mechanism, null)
  await desk.listDialogues()
}

const written = fc.record({
  side: fc.constantFrom(...sides),
  way: fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[])),
  at: fc.nat(50),
})

const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes)

/** The papers of the round: those for both, and each side's own, of which a stranger gets none. */
const everyPaper = (by: Acting) =>
  Promise.all(
    roundPapers.flatMap((paper) =>
      [undefined, ...sides].map((side) =>
        desk
          .publishRound(by, mechanism, { paper, format: 'text', language: 'en', side })
          .then(textOf, (fault: { code: string }) => fault.code),
      ),
    ),
  )

/** All that a desk's reading function gives to one who acts for `by`, as text. */
const readings: Partial<Record<keyof Desk, (by: Acting) => Promise<unknown>>> = {
  listDocuments: () => desk.listDocuments(),
  countDocuments: () => desk.countDocuments(),
  openDocument: async () => desk.openDocument((await desk.listDocuments())[0]!.id),
  originalBytes: async () => textOf(await desk.originalBytes((await desk.listDocuments())[0]!.id)),
  originalPage: async () => desk.originalPage((await desk.listDocuments())[0]!.id).catch(String),
  listDialogues: () => desk.listDialogues(),
  openDialogue: () => desk.openDialogue(mechanism),
  ledger: () => desk.ledger(),
  review: () => desk.review(mechanism),
  namedInDialogue: () => desk.namedInDialogue(mechanism),
  publishReview: async () => textOf(await desk.publishReview(mechanism, 'text', 'en')),
  terms: () => desk.terms(),
  exportTerms: async () => textOf(await desk.exportTerms('csv')),
  judgements: () => desk.judgements({ dialogue: mechanism }),
  placesNamed: () => desk.placesNamed('person', 'x'),
  sources: () => desk.sources(),
  search: async () =>
    Promise.all([...secrets.OM, ...secrets.US].slice(-20).map(async (query) => (await desk.search({ query })).hits)),
  log: (by) => desk.log(10_000, undefined, by),
  accounts: (by) => desk.accounts(by),
  nextRound: (by) => desk.nextRound(by, mechanism),
  roundsInPreparation: (by) => desk.roundsInPreparation(by),
  openRoundInPreparation: (by) => desk.openRoundInPreparation(by, mechanism),
  entriesOfRound: (by) => desk.entriesOfRound(by, mechanism),
  publishRound: (by) => everyPaper(by),
  publishCalendar: async (by) => textOf(await desk.publishCalendar(by, mechanism, 'en')),
}

const held = (text: string, forbidden: readonly string[]) => forbidden.filter((word) => text.includes(word))

describe('no side reads the other’s papers', () => {
  it('whatever both write for themselves, by any statement that the program sends', async () => {
    const totals = { statements: 0, rows: 0, refused: 0, insertions: 0 }
    const done = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 6, maxLength: 12 }), async (all) => {
        for (const { side, way, at } of all) {
          const before = { OM: [...secrets.OM], US: [...secrets.US] }
          // Whoever writes is answered with the file of the round, and it is only his own.
          const answer = JSON.stringify((await ways[way](side, at)) ?? null)
          expect(held(answer, before[other[side]])).toEqual([])
        }
        for (const side of sides) await openly(side, all.length)
        for (const side of sides) {
          const entries = await desk.entriesOfRound(acting(side), mechanism)
          secrets[side].push(...entries.filter(({ space }) => space === side).map(({ id }) => id))
          for (const read of Object.values(readings)) await read(acting(side))
        }
        const statements = [...recorded.sent].filter(([key]) => !done.has(key))
        for (const [key] of statements) done.add(key)
        for (const side of sides)
          for (const asking of strangers(side)) {
            const replayed = await replay(application, tried(statements.map(([, sent]) => sent)), asking, secrets[side])
            expect(replayed.leaks).toEqual([])
            totals.statements += replayed.statements
            totals.rows += replayed.rows
            totals.refused += replayed.refused.length
            totals.insertions += refusedInsertions(replayed, side)
          }
      }),
      { numRuns: 4, seed: 20261122, endOnFailure: true },
    )
    console.log(
      `isolation: ${JSON.stringify({ ...totals, distinct: recorded.sent.size, secrets: secrets.OM.length + secrets.US.length })}`,
    )
    expect(totals.insertions).toBeGreaterThan(0)
    expect(secrets.OM.length).toBeGreaterThan(10)
    expect(secrets.US.length).toBeGreaterThan(10)
  })

  it('is a test that can fail: the same statements, sent as the side itself, give its words', async () => {
    for (const side of sides) {
      const { leaks } = await replay(application, tried([...recorded.sent.values()]), [side], secrets[side])
      expect(leaks.length).toBeGreaterThan(0)
    }
  })

  it.each(sides)('by any reading function of the desk: nothing of %s', async (side) => {
    for (const asking of strangers(side)) {
      const by: Acting = { account: 'a stranger', sides: asking, role: 'head' }
      for (const [name, read] of Object.entries(readings)) {
        const answer = await read(by).then((given) => JSON.stringify(given), String)
        expect([name, held(answer, secrets[side])]).toEqual([name, []])
      }
    }
    // What a side's own eyes read there, so that nothing above is empty for another reason.
    expect(held(JSON.stringify(await everyPaper(acting(side))), secrets[side]).length).toBeGreaterThan(0)
    expect(
      held(JSON.stringify(await desk.entriesOfRound(acting(side), mechanism)), secrets[side]).length,
    ).toBeGreaterThan(0)
  })

  it('and every function of the desk is tried, or changes something, or is the operator’s', () => {
    const changing =
      /^(add|set|withdraw|reinstate|describe|remove|import|judge|prepare|change|cancel|plan|dispose|table|adopt|report|write|reset|disable|sign)/
    const operator = [
      'operator',
      'backup',
      'restore',
      'check',
      'readAgain',
      'foldAgain',
      'keepUp',
      'behind',
      'hold',
      'close',
      'watch',
      'acting',
      'openReview',
    ]
    expect(
      Object.keys(desk).filter((name) => !(name in readings) && !changing.test(name) && !operator.includes(name)),
    ).toEqual([])
  })
})

/** Without what begins and ends transactions, and without what asks for a session by its own secret. */
const tried = (statements: readonly Sent[]): Sent[] =>
  statements.filter(
    ({ statement }) =>
      !/^(begin|commit|rollback|start transaction|set transaction|listen)|from acting\(/i.test(statement),
  )

/** How many insertions into that side's space were refused; one that is not is an error. */
function refusedInsertions({ refused }: Replayed, side: Side): number {
  const into = ({ statement, parameters }: Sent) =>
    /insert into "dialogue_entry"/.test(statement) && parameters.includes(side)
  const wrong = refused.filter(({ sent, code }) => into(sent) && code !== '42501')
  expect(wrong).toEqual([])
  return refused.filter(({ sent }) => into(sent)).length
}
