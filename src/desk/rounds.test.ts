import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { deskInNewFolder } from '../../test/opened.ts'
import type { Disposition } from '../dialogue/entry.ts'
import type { Acting, Role } from '../dialogue/permissions.ts'
import type { Desk } from './desk.ts'

const mechanism = 'Oman-US Strategic Dialogue'
const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const of = (side: string, role: Role = 'head'): Acting => ({ account: `${side} ${role}`, sides: [side], role })
const [oman, us] = [of('OM'), of('US')]
const sole: Acting = { account: 'somebody', sides: [], role: 'sole' }

let desk: Desk
deskInNewFolder(async (opened) => {
  desk = opened
  for (const name of (await readdir(examples)).filter((file) => file.startsWith('om-us-')))
    await desk.addDocument({ from: 'file', name, bytes: await readFile(examples + name) }, {})
})

const linesOf = async (acting: Acting) => (await desk.openRoundInPreparation(acting, mechanism)).lines
const keep: Disposition = { act: 'keep' }

describe('preparing a round', () => {
  it('proposes the fourth, in Washington, at the level of the third', async () => {
    expect((await desk.nextRound(oman, mechanism)).plan).toMatchObject({
      ordinal: 4,
      host: 'US',
      place: 'Washington',
      level: 'under-secretaries',
    })
  })

  it('is not begun by a drafter, nor by a country that is no side of it', async () => {
    await expect(desk.prepareRound(of('OM', 'drafter'), mechanism)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    await expect(desk.prepareRound(of('QA'), mechanism)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    await expect(desk.openRoundInPreparation(oman, mechanism)).rejects.toMatchObject({ code: 'ROUND_NOT_PREPARED' })
  })

  it('begins once, and says when it was begun already', async () => {
    const round = await desk.prepareRound(oman, mechanism, { date: '2027-06-14', opensAt: '09:30' })
    expect(round).toMatchObject({
      round: `${mechanism}/4`,
      prepared: { author: 'OM head', side: 'OM' },
      plan: { date: '2027-06-14', place: 'Washington' },
    })
    await expect(desk.prepareRound(us, mechanism)).rejects.toMatchObject({ code: 'ROUND_PREPARED_ALREADY' })
    expect(await desk.roundsInPreparation(us)).toEqual([`${mechanism}/4`])
    expect(await desk.roundsInPreparation(of('QA'))).toEqual([])
  })

  it('keeps what the plan was before it was changed', async () => {
    const { plan: before } = await desk.openRoundInPreparation(oman, mechanism)
    const asked = new Date().toISOString()
    await new Promise((passed) => setTimeout(passed, 5))
    expect((await desk.changeRound(us, mechanism, { date: '2027-06-21' })).plan).toEqual({
      ...before,
      date: '2027-06-21',
    })
    expect((await desk.openRoundInPreparation(oman, mechanism, asked)).plan).toEqual(before)
    expect((await desk.entriesOfRound(oman, mechanism)).map(({ author, content }) => [author, content.kind])).toEqual([
      ['OM head', 'round-prepared'],
      ['US head', 'round-changed'],
    ])
  })

  it('refuses a host that is no side and a date that is none', async () => {
    await expect(desk.changeRound(us, mechanism, { host: 'QA' })).rejects.toMatchObject({
      code: 'SIDE_OUTSIDE_DIALOGUE',
    })
    await expect(desk.changeRound(us, mechanism, { date: 'in June' })).rejects.toMatchObject({ code: 'DATE_INVALID' })
  })

  it('moves a step off a holiday that somebody enters', async () => {
    const at = ({ timeline }: Awaited<ReturnType<Desk['openRoundInPreparation']>>) =>
      timeline.find(({ step }) => step === 'agenda')!.on
    expect(at(await desk.openRoundInPreparation(oman, mechanism))).toBe('2027-06-07')
    const moved = await desk.planTime(oman, mechanism, {
      kind: 'holiday-set',
      side: 'OM',
      name: { ar: 'عطلة', en: 'Holiday' },
      date: '2027-06-07',
    })
    expect(at(moved)).toBe('2027-06-03')
  })
})

describe('disposing', () => {
  it('keeps a draft from the other side until it is tabled', async () => {
    const { matter } = (await linesOf(oman))[0]!
    const drop: Disposition = { act: 'drop', reason: 'overtaken by events' }
    const mine = await desk.dispose(of('OM', 'drafter'), mechanism, matter, drop, { own: true })
    expect(mine.lines[0]!.own).toMatchObject({ OM: { disposition: drop } })
    expect((await linesOf(us))[0]).toMatchObject({ own: {}, tabled: {}, state: 'undisposed' })
    await expect(desk.tableDispositions(of('OM', 'drafter'), mechanism, null)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    })
    await desk.tableDispositions(oman, mechanism, null)
    expect((await linesOf(us))[0]).toMatchObject({ tabled: { OM: { disposition: drop } }, state: 'one-side' })
    await expect(desk.tableDispositions(oman, mechanism, null)).rejects.toMatchObject({ code: 'DISPOSITION_NOT_FOUND' })
  })

  it('asks a close for words that a document says, and a drop for a reason', async () => {
    const { matter, evidence } = (await linesOf(oman))[1]!
    const [{ document, start, end, quote }] = evidence as [(typeof evidence)[number]]
    const { textHash } = await desk.openDocument(document)
    const dispose = (disposition: Disposition) => desk.dispose(us, mechanism, matter, disposition)
    await expect(dispose({ act: 'close', evidence: [] })).rejects.toMatchObject({ code: 'EVIDENCE_MISSING' })
    await expect(dispose({ act: 'close', evidence: [{ textHash, start, end: end + 1, quote }] })).rejects.toMatchObject(
      { code: 'EVIDENCE_ABSENT' },
    )
    await expect(dispose({ act: 'drop', reason: ' ' })).rejects.toMatchObject({ code: 'REASON_MISSING' })
    await expect(dispose({ act: 'update', wording: null, owner: null, due: null })).rejects.toMatchObject({
      code: 'UPDATE_EMPTY',
    })
    const closed = await dispose({ act: 'close', evidence: [{ textHash, start, end, quote }] })
    expect(closed.lines.find((line) => line.matter === matter)!.tabled.US).toMatchObject({
      disposition: { act: 'close' },
    })
  })

  it('refuses what was kept, for which there is nothing to dispose of', async () => {
    const { reported } = await desk.openRoundInPreparation(us, mechanism)
    await expect(desk.dispose(us, mechanism, reported[0]!.matter, keep)).rejects.toMatchObject({
      code: 'MATTER_SETTLED',
    })
  })

  it('is not done in the other side’s name', async () => {
    const { matter } = (await linesOf(oman))[0]!
    await expect(desk.dispose(us, mechanism, matter, keep, { side: 'OM' })).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    })
  })
})

describe('the agenda', () => {
  it('is refused while a line is open, naming the line', async () => {
    const open = (await linesOf(oman)).find(({ state }) => state === 'undisposed')!
    const refusal = await desk
      .adoptAgenda(oman, mechanism)
      .catch((fault: unknown) => fault as Error & { code: string; say: (language: string) => string })
    expect(refusal).toMatchObject({ code: 'LINES_OPEN' })
    for (const { matter } of await linesOf(oman))
      if (matter !== open.matter) for (const side of [oman, us]) await desk.dispose(side, mechanism, matter, keep)
    await expect(desk.adoptAgenda(oman, mechanism)).rejects.toThrow(open.title.en)
    for (const side of [oman, us]) await desk.dispose(side, mechanism, open.matter, keep)
    expect((await linesOf(us)).every(({ state }) => state === 'agreed')).toBe(true)
  }, 60_000)

  it('is adopted by both heads, each having seen the same, and says afterwards what was changed', async () => {
    await desk.setItem(of('US', 'drafter'), mechanism, {
      kind: 'item-set',
      item: 'customs',
      title: { ar: 'الجمارك', en: 'Customs' },
      topic: 'trade',
      minutes: 20,
      presenter: { side: 'US', name: null },
      papers: [],
      matters: [],
    })
    const { agenda } = await desk.openRoundInPreparation(oman, mechanism)
    await expect(desk.adoptAgenda(of('OM', 'secretariat'), mechanism, agenda.hash)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    })
    await expect(desk.adoptAgenda(oman, mechanism, '0'.repeat(64))).rejects.toMatchObject({ code: 'AGENDA_MOVED_ON' })
    expect((await desk.adoptAgenda(oman, mechanism, agenda.hash)).agenda).toMatchObject({
      state: 'provisional',
      adoptedBy: ['OM'],
    })
    expect((await desk.adoptAgenda(us, mechanism, agenda.hash)).agenda).toMatchObject({ state: 'adopted', changes: [] })
    const after = await desk.setItem(oman, mechanism, { kind: 'item-moved', item: 'customs', before: null })
    await desk.setItem(oman, mechanism, {
      kind: 'item-set',
      item: 'customs',
      title: { ar: 'الجمارك', en: 'Customs' },
      topic: 'trade',
      minutes: 30,
      presenter: null,
      papers: [],
      matters: [],
    })
    expect(after.agenda.state).toBe('adopted')
    expect((await desk.openRoundInPreparation(us, mechanism)).agenda.changes).toMatchObject([
      { item: 'customs', change: 'changed', by: { author: 'OM head' } },
    ])
  })

  it('gives up no item of a matter that is carried over', async () => {
    const { agenda } = await desk.openRoundInPreparation(oman, mechanism)
    const { item } = agenda.items.find(({ carried }) => carried)!
    await expect(desk.setItem(oman, mechanism, { kind: 'item-removed', item })).rejects.toMatchObject({
      code: 'ITEM_CARRIED',
    })
    expect(
      (await desk.setItem(us, mechanism, { kind: 'item-removed', item: 'customs' })).agenda.items.map(
        (one) => one.item,
      ),
    ).not.toContain('customs')
  })
})

describe('a working group', () => {
  const report = (note: string) => ({
    group: 'ports',
    answers: [{ action: 'survey', state: 'under-way' as const, note: { ar: '', en: note }, evidence: [] }],
    summary: { ar: '', en: '' },
  })

  it('reports in a document of the ledger, which the round then shows', async () => {
    const { matter } = (await linesOf(oman))[0]!
    await desk.setGroup(oman, mechanism, {
      kind: 'group-set',
      group: 'ports',
      name: { ar: 'فريق الموانئ', en: 'Ports group' },
      mandate: { ar: 'توأمة الموانئ', en: 'Twin the ports' },
      members: [],
      matters: [matter],
      reportsEvery: 60,
    })
    await desk.setAction(of('US', 'drafter'), mechanism, {
      action: 'survey',
      group: 'ports',
      what: { ar: 'مسح الأرصفة', en: 'Survey the berths' },
      owner: { side: 'OM', name: null },
      due: '2027-01',
      matter: null,
    })
    await expect(
      desk.reportAction(oman, mechanism, { ...report('x'), answers: [{ ...report('x').answers[0]!, action: 'none' }] }),
    ).rejects.toMatchObject({ code: 'ACTION_NOT_FOUND' })
    const { groups } = await desk.reportAction(
      of('OM', 'drafter'),
      mechanism,
      report('The northern berths were measured in March.'),
    )
    const [given] = groups[0]!.reports
    expect(given!.documents).toHaveLength(1)
    const document = await desk.openDocument(given!.documents[0]!)
    expect(document).toMatchObject({ kind: 'background', language: 'en', publisher: 'Oman' })
    expect(document.text).toContain('The northern berths were measured in March.')
    expect(groups[0]!.actions[0]).toMatchObject({ state: 'under-way' })
    expect(groups[0]!.heartbeat.map(({ side, reportedAt }) => [side, reportedAt !== null])).toEqual([
      ['OM', true],
      ['US', false],
    ])
  })

  it('keeps an internal report out of the ledger and from the other side', async () => {
    const documents = (await desk.listDocuments()).length
    const { groups } = await desk.reportAction(oman, mechanism, report('The southern berths are in dispute.'), {
      own: true,
    })
    expect(groups[0]!.reports.map(({ internal }) => internal)).toEqual([false, true])
    expect(await desk.listDocuments()).toHaveLength(documents)
    expect(JSON.stringify(await desk.openRoundInPreparation(us, mechanism))).not.toContain('southern berths')
    expect(JSON.stringify(await desk.entriesOfRound(us, mechanism))).not.toContain('southern berths')
  })
})

describe('what a side writes for itself', () => {
  it('is read by that side alone', async () => {
    const own = await desk.writeNote(of('OM', 'drafter'), mechanism, {
      on: 'round',
      about: '',
      text: 'Ask the ambassador first.',
    })
    expect(own.notes).toMatchObject([{ text: 'Ask the ambassador first.', about: `${mechanism}/4` }])
    expect((await desk.openRoundInPreparation(us, mechanism)).notes).toEqual([])
    expect((await desk.openRoundInPreparation(of('OM', 'observer'), mechanism)).notes).toHaveLength(1)
  })

  it('asks one who holds both sides which of them it is', async () => {
    await expect(desk.writeNote(sole, mechanism, { on: 'round', about: '', text: 'x' })).rejects.toMatchObject({
      code: 'SIDE_UNNAMED',
    })
    const both = await desk.writeNote(
      sole,
      mechanism,
      { on: 'round', about: '', text: 'from the other desk' },
      { side: 'US' },
    )
    expect(both.notes.map(({ side }) => side)).toEqual(['OM', 'US'])
  })

  it('lists a delegation in both scripts, its head first, tabled or not', async () => {
    const delegate = (name: string, head: boolean) =>
      ({ kind: 'delegate-set', name: { ar: '', en: name }, office: { ar: 'مدير', en: 'Director' }, head }) as const
    await desk.setDelegation(us, mechanism, delegate('Ann Smith', false))
    const { delegations } = await desk.setDelegation(us, mechanism, delegate('Jane Doe', true), { own: true })
    expect(delegations[1]!.delegates.map(({ name, tabled }) => [name.en, tabled])).toEqual([
      ['Jane Doe', false],
      ['Ann Smith', true],
    ])
    expect(
      (await desk.openRoundInPreparation(oman, mechanism)).delegations[1]!.delegates.map(({ name }) => name.en),
    ).toEqual(['Ann Smith'])
  })
})

describe('one person without accounts', () => {
  it('disposes and adopts for both sides at once', async () => {
    const [line] = await linesOf(sole)
    const { lines } = await desk.dispose(sole, mechanism, line!.matter, { act: 'drop', reason: 'no longer pursued' })
    expect(lines[0]).toMatchObject({ state: 'agreed', agreed: { act: 'drop' } })
    expect((await desk.adoptAgenda(sole, mechanism)).agenda).toMatchObject({
      state: 'adopted',
      adoptedBy: ['OM', 'US'],
      changes: [],
    })
  })
})

describe('the round after', () => {
  it('takes over the groups, and leaves the file of the round before as it was', async () => {
    const before = await desk.openRoundInPreparation(oman, mechanism)
    const asked = new Date().toISOString()
    await new Promise((passed) => setTimeout(passed, 5))
    const next = await desk.prepareRound(us, mechanism, { ordinal: 5 })
    expect(next).toMatchObject({ round: `${mechanism}/5`, groups: [{ group: 'ports' }] })
    expect(next.lines.every(({ state }) => state === 'undisposed')).toBe(true)
    expect((await desk.dispose(us, mechanism, next.lines[0]!.matter, keep)).lines[0]).toMatchObject({
      state: 'one-side',
    })
    const then = await desk.openRoundInPreparation(oman, mechanism, asked)
    expect({ ...then, lines: [], reported: [] }).toEqual({ ...before, lines: [], reported: [] })
    expect(then.lines.map(({ matter, state }) => [matter, state])).toEqual(
      before.lines.map(({ matter, state }) => [matter, state]),
    )
  })

  it('ends a group with a reason', async () => {
    const end = (reason: string) => desk.setGroup(oman, mechanism, { kind: 'group-ended', group: 'ports', reason })
    await expect(end(' ')).rejects.toMatchObject({ code: 'REASON_MISSING' })
    expect((await end('the ports are twinned')).groups[0]!.ended).toMatchObject({ reason: 'the ports are twinned' })
  })
})

describe('a round begun by mistake', () => {
  it('is cancelled with a reason, gives the round before it back, and is taken up again', async () => {
    await expect(desk.cancelRound(of('OM', 'drafter'), mechanism, 'a slip')).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    })
    await expect(desk.cancelRound(oman, mechanism, ' ')).rejects.toMatchObject({ code: 'REASON_MISSING' })
    await expect(desk.cancelRound(oman, mechanism, null)).rejects.toMatchObject({ code: 'NOTHING_CANCELLED' })
    const before = await desk.openRoundInPreparation(us, mechanism)
    await desk.cancelRound(oman, mechanism, 'the fourth has not been held')
    expect((await desk.openRoundInPreparation(us, mechanism)).round).toBe(`${mechanism}/4`)
    expect(await desk.roundsInPreparation(us)).toEqual([`${mechanism}/4`])
    await desk.cancelRound(us, mechanism, null)
    expect((await desk.openRoundInPreparation(us, mechanism)).lines).toEqual(before.lines)
    expect(
      (await desk.entriesOfRound(us, mechanism)).slice(-2).map(({ author, content }) => [author, content]),
    ).toEqual([
      ['OM head', { kind: 'round-cancelled', reason: 'the fourth has not been held' }],
      ['US head', { kind: 'round-cancelled', reason: null }],
    ])
  })

  it('is begun anew once it was cancelled, and the last of all leaves none', async () => {
    await desk.cancelRound(oman, mechanism, 'the fourth has not been held')
    await desk.cancelRound(oman, mechanism, 'the sides will not meet')
    await expect(desk.openRoundInPreparation(us, mechanism)).rejects.toMatchObject({ code: 'ROUND_NOT_PREPARED' })
    expect(await desk.roundsInPreparation(us)).toEqual([])
    const anew = await desk.prepareRound(us, mechanism, { ordinal: 4 })
    expect(anew).toMatchObject({ round: `${mechanism}/4`, prepared: { author: 'US head' }, notes: expect.anything() })
    expect(anew.lines.every(({ state }) => state === 'undisposed')).toBe(true)
  })
})
