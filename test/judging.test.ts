import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../src/desk/desk.ts'
import { openDesk } from '../src/desk/open-desk.ts'
import { openFolder, removeFolder } from './folders.ts'
import { buildProgram, type Program } from './program.ts'

// The whole way of a ruling, from the command line to what the ledger shows.

let folder: string
let program: Program
/** Open all the while, so that no command has to start the database. */
let desk: Desk
const mechanism = 'Oman-US Strategic Dialogue'
const told = (day: string, head: string, promises: string) =>
  `Oman and the United States held the second round of the Oman-US Strategic Dialogue in Muscat on ${day} February 2025. ` +
  `The Omani delegation was headed by ${head}, Undersecretary of the Foreign Ministry.\n${promises} They discussed fisheries.\n`

beforeAll(async () => {
  folder = await openFolder()
  program = await buildProgram()
  desk = await openDesk({ data: join(folder, 'data') })
  await mkdir(join(folder, 'texts'))
  const texts = {
    'one.txt': told(
      '10',
      'Hamad al-Zadjali',
      'The two sides agreed to build a solar farm near Sur by 2027. They agreed to train forty harbour pilots by 2026.',
    ),
    'other.txt': told('12', 'Hamood Zidgali', 'The two sides agreed to publish a shared tide table by 2028.'),
  }
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, 'texts', name), text)
  await hiwar('add', join(folder, 'texts', 'one.txt'), '--publisher', 'Gulf Courier')
  await hiwar('add', join(folder, 'texts', 'other.txt'), '--publisher', 'Muscat Mirror')
})
afterAll(async () => {
  program.remove()
  await desk.close()
  await removeFolder(folder)
})

const attempt = (...args: string[]) => program.run([...args, '--data', join(folder, 'data')])
async function hiwar(...args: string[]): Promise<string> {
  const { status, out, err } = await attempt(...args)
  expect(status, `${args.join(' ')}: ${err}`).toBe(0)
  return out
}
const listed = async () => {
  const { matters, disagreements } = (await desk.openDialogue(mechanism)).ledger
  return { matters, disagreements, judgements: await desk.judgements({ dialogue: mechanism }) }
}
const matterWith = async (words: RegExp) =>
  (await listed()).matters.find(({ steps }) => steps.some(({ quote }) => words.test(quote)))!
const rule = async (...args: string[]): Promise<string> =>
  (JSON.parse(await hiwar('judge', ...args, '--json')) as { id: string }).id

describe('a person at the command line', () => {
  it('joins two matters, splits them again and takes both words back', async () => {
    const [solar, pilots] = [await matterWith(/solar/), await matterWith(/pilots/)]
    const joining = await rule('join', solar.address, pilots.title.en, '--as', 'Huda')
    const joined = await matterWith(/solar/)
    expect(joined.steps.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining([...solar.steps, ...pilots.steps].map(({ quote }) => quote)),
    )
    expect(joined.linked).toMatchObject([{ ruling: 'joined', by: 'Huda' }])
    const [step] = pilots.steps
    const parting = await rule(
      'split',
      pilots.address,
      `one.txt/acts:${step!.start}-${step!.end}`,
      '--as',
      'Salim',
      '--why',
      'Two things.',
    )
    expect((await matterWith(/pilots/)).address).toBe(pilots.address)
    expect(await hiwar('judge', 'list', '--dialogue', mechanism)).toMatch(/split: Salim, .*Two things.*contested: Huda/)
    await rule('undo', parting)
    expect((await matterWith(/pilots/)).address).toBe(joined.address)
    await rule('undo', joining)
    expect((await matterWith(/pilots/)).address).toBe(pilots.address)
  })

  it('amends a finding by the fields that it has', async () => {
    const { steps } = await matterWith(/tide/)
    const place = `acts:${steps[0]!.start}-${steps[0]!.end}`
    const id = await rule(
      'amend',
      'other.txt',
      place,
      '--due',
      '2031',
      '--actors',
      'OM',
      '--extent',
      `${steps[0]!.start}-${steps[0]!.end - 8}`,
      '--as',
      'Huda',
    )
    expect((await matterWith(/tide/)).steps[0]).toMatchObject({
      due: '2031',
      quote: 'agreed to publish a shared tide table',
      judged: { by: 'Huda' },
    })
    expect(await hiwar('judge', 'list', 'other.txt')).toMatch(new RegExp(`${place}.*amended: Huda`))
    await rule('undo', id)
    expect((await matterWith(/tide/)).steps[0]).toMatchObject({ due: '2028' })
    const wrong = async (words: RegExp, ...args: string[]) => {
      const { status, err } = await attempt('judge', 'amend', 'other.txt', place, ...args)
      expect([status, err]).toEqual([1, expect.stringMatching(words)])
    }
    await wrong(/status.*kind, actors, topics/, '--status', 'signed')
    await wrong(/لا يصلح المدى/, '--extent', '0-3', '--language', 'ar')
    await wrong(/Nothing is amended/)
  })

  it('tells that two names are one person, by the names alone', async () => {
    const heads = async () => (await listed()).disagreements.filter(({ field }) => field === 'head').length
    expect(await heads()).toBe(1)
    const id = await rule('same', 'person', 'Hamad al-Zadjali', 'Hamood Zidgali')
    expect(await heads()).toBe(0)
    await rule('undo', id)
    expect(await heads()).toBe(1)
    expect(await attempt('judge', 'same', 'person', 'Hamad al-Zadjali', 'Nobody')).toMatchObject({
      status: 1,
      err: expect.stringContaining('“Nobody”'),
    })
    expect(await attempt('judge', 'same', 'planet', 'a', 'b')).toMatchObject({
      status: 2,
      err: expect.stringContaining('judge same --help'),
    })
  })

  it('rules on a disagreement and on a verdict with a reason, and rates source and claim apart', async () => {
    const disagreement = async () => (await listed()).disagreements.find(({ field }) => field === 'date')!
    const { address } = await disagreement()
    expect(await attempt('judge', 'settle', address, '1')).toMatchObject({
      status: 1,
      err: expect.stringContaining('--why'),
    })
    expect(await attempt('judge', 'settle', address, '7', '--why', 'x')).toMatchObject({
      status: 1,
      err: expect.stringContaining('--neither'),
    })
    await rule('settle', address, '1', '--why', 'The ministry says so.', '--as', 'Huda')
    await rule('settle', address, '--unsettled', '--why', 'No original.', '--as', 'Salim')
    const { address: solar } = await matterWith(/solar/)
    await rule('verdict', solar, 'kept', '--why', 'It was seen at work.', '--as-of', '2027-06-01', '--as', 'Huda')
    await hiwar('rate', 'source', 'gulf courier', 'B', '--why', 'Often first.')
    await hiwar('rate', 'claim', 'other.txt', 'meetings:32-82', '4')
    const ruled = await disagreement()
    expect(ruled.ruled).toMatchObject({
      ruling: 'unsettled',
      by: 'Salim',
      contested: [{ ruling: 'stands', by: 'Huda', why: 'The ministry says so.' }],
    })
    expect(ruled.claims.map(({ rated }) => rated)).toMatchObject([
      { reliability: { ruling: 'B', why: 'Often first.' }, credibility: null },
      { reliability: null, credibility: { ruling: '4' } },
    ])
    expect((await matterWith(/solar/)).ruled).toMatchObject({ verdict: 'kept', asOf: '2027-06-01', by: 'Huda' })
    expect(await hiwar('rate', 'list', '--language', 'ar')).toMatch(/Gulf Courier.*B: موثوق في العادة/)
    expect(await hiwar('judge', 'list', '--dialogue', mechanism)).toMatch(/B: usually reliable[^]*4: doubtful/)
    expect(await hiwar('check')).toContain('Everything is sound.')
  })

  it('lists what stands, what was superseded and what was taken back', async () => {
    const { judgements } = await listed()
    expect(new Set(judgements.map(({ state }) => state))).toEqual(new Set(['stands', 'superseded', 'withdrawn']))
    expect(judgements.some(({ contested }) => contested.length > 0)).toBe(true)
    expect(await attempt('judge', 'list')).toMatchObject({ status: 1, err: expect.stringContaining('--dialogue') })
  })

  it('asks what the file knew before it was told, and not after now', async () => {
    expect(await hiwar('ledger', '--known-at', '2001-01-01')).toContain('The ledger is empty')
    expect(await attempt('review', '--known-at', '2999-01-01')).toMatchObject({
      status: 1,
      err: expect.stringContaining('has not come yet'),
    })
    expect(JSON.parse(await hiwar('ledger', '--known-at', new Date().toISOString(), '--json'))).toEqual(
      JSON.parse(await hiwar('ledger', '--json')),
    )
  })
})
