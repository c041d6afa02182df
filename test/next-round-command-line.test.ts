import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from './folders.ts'
import { buildProgram, type Program } from './program.ts'

// The next round from a terminal: what the program says, and with what status it ends.

const mechanism = 'Oman-US Strategic Dialogue'
const statement = (ordinal: string, place: string, day: string, more: string) =>
  `Oman and the United States held the ${ordinal} round of the Oman-US Strategic Dialogue in ${place} on ${day}. ${more}`
let folder: string
let program: Program
const hiwar = (...args: string[]) => program.run([...args, '--data', join(folder, 'data')])
const told = async (...args: string[]) => {
  const { status, out, err } = await hiwar(...args)
  expect([args.slice(0, 2), status, err]).toEqual([args.slice(0, 2), 0, expect.anything()])
  return out
}
const file = async (command: 'round' | 'agenda' | 'group', show: string) =>
  JSON.parse(await told(command, show, mechanism, '--json'))

beforeAll(async () => {
  folder = await openFolder()
  program = await buildProgram()
  const texts = [
    statement('second', 'Washington', '24 April 2024', 'The two sides agreed to open a joint library in Sur by 2025.'),
    statement('third', 'Muscat', '25 January 2026', 'The two sides agreed to train forty nurses in Nizwa.'),
  ]
  for (const [i, text] of texts.entries()) await writeFile(join(folder, `${i}.txt`), text)
  await told('add', ...texts.map((_, i) => join(folder, `${i}.txt`)))
}, 240_000)
afterAll(async () => {
  program.remove()
  await removeFolder(folder)
})

describe('the next round from a terminal', { timeout: 240_000 }, () => {
  it('is refused before it was begun, and begun as proposed but for what is given', async () => {
    const early = await hiwar('round', 'show', mechanism)
    expect([early.status, early.out]).toEqual([1, ''])
    expect(early.err).toContain('hiwar round prepare')
    const out = await told('round', 'prepare', mechanism, '--date', '2027-06-14', '--language', 'ar')
    expect(out).toContain('الجولة الرابعة')
    expect(out).toContain('9 محرم 1449')
    expect((await file('round', 'show')).plan).toMatchObject({ ordinal: 4, date: '2027-06-14', place: 'Washington' })
  })

  it('ends an adoption with status 1 and the name of every line that is open, then adopts', async () => {
    const { lines } = await file('agenda', 'show')
    expect(lines.length).toBeGreaterThan(1)
    const refused = await hiwar('agenda', 'adopt', mechanism)
    expect([refused.status, refused.out]).toEqual([1, ''])
    for (const { title } of lines) expect(refused.err).toContain(title.en)
    const [first, ...rest] = lines as { matter: string; title: { en: string } }[]
    for (const { matter } of rest) await told('agenda', 'dispose', mechanism, matter, 'keep')
    await told('agenda', 'dispose', mechanism, first!.matter, 'drop', '--why', 'no longer pursued', '--side', 'OM')
    const again = await hiwar('agenda', 'adopt', mechanism, '--json')
    expect(again.status).toBe(1)
    expect(JSON.parse(again.out)).toMatchObject([{ matter: first!.matter, state: 'one-side' }])
    await told('agenda', 'dispose', mechanism, first!.matter, 'drop', '--why', 'no longer pursued', '--side', 'US')
    expect(await told('agenda', 'adopt', mechanism)).toContain('Adopted')
    expect((await file('agenda', 'show')).agenda.items).toHaveLength(rest.length)
  })

  it('says what is missing from a disposition', async () => {
    const { lines } = await file('agenda', 'show')
    const bare = await hiwar('agenda', 'dispose', mechanism, lines[0].matter, 'drop')
    expect([bare.status, bare.err]).toEqual([1, expect.stringContaining('--why')])
    expect((await hiwar('agenda', 'dispose', mechanism, lines[0].matter, 'forget')).status).toBe(2)
  })

  it('sets a group to work and takes its report', async () => {
    await told('group', 'set', mechanism, '--ar', 'فريق التمريض', '--en', 'Nursing group', '--id', 'nursing')
    await told(
      'group',
      'action',
      mechanism,
      'nursing',
      '--en',
      'Name the hospitals',
      '--owner',
      'OM',
      '--due',
      '2027-02',
      '--id',
      'names',
    )
    const salma = ['member', mechanism, 'nursing', '--of', 'OM', '--en', 'Salma Al Riyami'] as const
    await told('group', ...salma, '--office-en', 'Director of Nursing', '--co-chair')
    expect(await told('group', 'list', mechanism)).toContain('Oman  Salma Al Riyami  Director of Nursing  Co-chair')
    await told('group', ...salma, '--remove')
    expect((await file('group', 'list')).groups[0].members).toEqual([])
    expect((await hiwar('group', ...salma, '--remove')).status).toBe(1)
    await told('group', 'report', mechanism, 'names', 'under-way', '--en', 'Two hospitals are named.', '--side', 'OM')
    expect(await told('group', 'list', mechanism)).toMatch(
      /names {2}Name the hospitals {2}Oman .*Under way {2}«Two hospitals are named\.»/,
    )
    expect(await told('ledger')).toContain('Nursing group')
  })

  it('ends a group and cancels a round, each with a reason that can be read later', async () => {
    await told('group', 'end', mechanism, 'nursing', '--why', 'the nurses are trained')
    expect(await told('group', 'list', mechanism)).toMatch(/ended on .*: the nurses are trained/)
    expect((await hiwar('round', 'cancel', mechanism)).err).toContain('--why')
    await told('round', 'cancel', mechanism, '--why', 'the sides will not meet')
    expect((await hiwar('round', 'show', mechanism)).status).toBe(1)
    expect(await told('round', 'history', mechanism)).toContain('cancelled the round')
    await told('round', 'cancel', mechanism, '--undo')
    expect((await file('round', 'show')).plan.ordinal).toBe(4)
  })

  it('hands over papers and the calendar', async () => {
    expect(await told('round', 'paper', mechanism, 'agenda', '--language', 'ar')).toContain('جدول')
    await told('round', 'calendar', mechanism, '--out', join(folder, 'days.ics'))
    const log = await told('round', 'history', mechanism)
    expect(log).toContain('began to prepare the round')
    expect(log).toContain('adopted the agenda')
  })
})
