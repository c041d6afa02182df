import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothSides, entriesOf, mechanism, secondRound } from '../../test/made-rounds.ts'
import { HiwarError } from '../errors.ts'
import { fold } from '../ledger/fold.ts'
import type { SideCode } from '../reading/finding.ts'
import { review } from '../review/review.ts'
import type { Answer, Content, Disposition, Entry } from './entry.ts'
import { expectNoneOpen, openLines, sameDisposition } from './lines.ts'
import { lastCancelled, type PreparedRound, prepareRound, standingEntries } from './prepared-round.ts'

const documents = [secondRound()]
const { matters } = review(mechanism, fold(documents), documents, '2026-01-01')
const behind = {
  matters,
  documents,
  asOf: '2026-01-01',
  hash: (text: string) => createHash('sha256').update(text).digest('hex'),
}
const address = (title: string) => matters.find(({ title: { en } }) => en.includes(title))!.address
const [visas, school, forest] = ['visa', 'school', 'forest'].map(address) as [string, string, string]
const both = bothSides

const write = entriesOf(`${mechanism}/3`, '2026-01-01')
const plan = { ordinal: 3, date: '2026-06', place: 'Muscat', host: 'OM', level: null, opensAt: null }
const opening = write('OM', { kind: 'round-prepared', mechanism, plan, after: [] })
const dispose = (side: SideCode, matter: string, disposition: Disposition | null, space: SideCode | null = null) =>
  write(side, { kind: 'disposition', matter, disposition }, space)
const keep = { act: 'keep' } as const
const bothDispose = (matter: string, disposition: Disposition) => both.map((side) => dispose(side, matter, disposition))
const roundOf = (entries: readonly Entry[], own: readonly SideCode[] = both): PreparedRound =>
  prepareRound([opening, ...entries], own, behind)!
const lineOf = (matter: string, entries: readonly Entry[], own?: readonly SideCode[]) =>
  roundOf(entries, own).lines.find((line) => line.matter === matter)!

describe('a line', () => {
  it('is undisposed, one side’s, differing, then agreed, with all that was tabled', () => {
    const entries = [
      dispose('OM', visas, keep),
      dispose('US', visas, { act: 'drop', reason: 'overtaken' }),
      dispose('US', visas, keep),
    ]
    expect([0, 1, 2, 3].map((n) => lineOf(visas, entries.slice(0, n)).state)).toEqual([
      'undisposed',
      'one-side',
      'differing',
      'agreed',
    ])
    expect(lineOf(visas, entries).account.map(({ side, disposition }) => [side, disposition?.act])).toEqual([
      ['OM', 'keep'],
      ['US', 'drop'],
      ['US', 'keep'],
    ])
  })

  it('opens again when a side takes back what it said', () => {
    expect(lineOf(visas, [...bothDispose(visas, keep), dispose('US', visas, null)]).state).toBe('one-side')
  })

  it('counts for nothing at the table what stands in a side’s own space', () => {
    const entries = [dispose('OM', visas, keep, 'OM'), dispose('US', visas, keep)]
    expect(lineOf(visas, entries)).toMatchObject({ state: 'one-side', own: { OM: { disposition: keep } } })
    expect(lineOf(visas, entries, ['US']).own).toEqual({})
  })

  it('is agreed on a close with the evidence of both sides', () => {
    const place = (start: number) => ({ textHash: 'a'.repeat(64), start, end: start + 4, quote: 'done' })
    const entries = [
      dispose('OM', school, { act: 'close', evidence: [place(1), place(9)] }),
      dispose('US', school, { act: 'close', evidence: [place(9), place(20)] }),
    ]
    expect(lineOf(school, entries).agreed).toEqual({ act: 'close', evidence: [place(1), place(9), place(20)] })
  })

  it('is not made of what is kept, nor of what the review does not hold', () => {
    const entries = [dispose('OM', `${'0'.repeat(64)}/acts/1-2`, keep)]
    expect(roundOf(entries).adrift).toEqual([`${'0'.repeat(64)}/acts/1-2`])
    const kept = matters.map((matter) => (matter.address === visas ? { ...matter, verdict: 'kept' as const } : matter))
    const round = prepareRound([opening], both, { ...behind, matters: kept })!
    expect(round.lines.map(({ matter }) => matter).sort()).toEqual([school, forest].sort())
    expect(round.reported.map(({ matter }) => matter)).toEqual([visas])
  })

  it('takes an update for one text: another day is another update', () => {
    const update = { act: 'update', wording: { ar: 'مركز', en: 'a centre ' }, owner: 'US', due: '2027' } as const
    expect(sameDisposition(update, { ...update, wording: { ar: 'مركز ', en: 'a centre' } })).toBe(true)
    expect(sameDisposition(update, { ...update, due: '2028' })).toBe(false)
    expect(sameDisposition(update, keep)).toBe(false)
  })

  it('is named by what refuses the agenda while it is open', () => {
    const round = roundOf(bothDispose(visas, keep))
    expect(
      openLines(round)
        .map(({ matter }) => matter)
        .sort(),
    ).toEqual([school, forest].sort())
    const refused = () => expectNoneOpen(round)
    expect(refused).toThrowError(HiwarError)
    expect(refused).toThrowError(/school of mines/)
  })
})

describe('the agenda', () => {
  const agreed = [
    ...bothDispose(visas, keep),
    ...bothDispose(school, keep),
    ...bothDispose(forest, { act: 'drop', reason: 'no land' }),
  ]
  const item = (id: string, more: object = {}): Content => ({
    kind: 'item-set',
    item: id,
    title: { ar: 'بند', en: id },
    topic: 'trade',
    minutes: 20,
    presenter: null,
    papers: [],
    matters: [],
    ...more,
  })
  const adopt = (side: SideCode, { agenda }: PreparedRound) =>
    write(side, { kind: 'agenda-adopted', agenda: agenda.hash, items: agenda.items })
  const titles = (round: PreparedRound) => round.agenda.items.map(({ title }) => title.en)

  it('holds what is kept or updated and what is new, by topic, one after the other in time', () => {
    const round = roundOf([...agreed, write('US', item('Customs'))])
    expect(titles(round)).toEqual(['Customs', expect.stringContaining('school'), expect.stringContaining('visa')])
    expect(round.agenda.items.map(({ startsAfter, carried }) => [startsAfter, carried])).toEqual([
      [0, false],
      [20, true],
      [35, true],
    ])
    expect(round.agenda.minutes).toBe(50)
  })

  it('calls an updated matter by its new wording, presented by its new owner', () => {
    const update = { act: 'update', wording: { ar: 'مركزان', en: 'two visa centres' }, owner: 'US', due: null } as const
    const [first] = roundOf(bothDispose(visas, update)).agenda.items
    expect(first).toMatchObject({ title: { ar: 'مركزان', en: 'two visa centres' }, presenter: { side: 'US' } })
  })

  it('takes a matter into an item that names it, and gives it one of its own again when that is removed', () => {
    const entries = [...agreed, write('US', item('Schooling', { topic: 'education', matters: [school] }))]
    expect(titles(roundOf(entries))).toEqual(['Schooling', expect.stringContaining('visa')])
    entries.push(write('OM', { kind: 'item-removed', item: 'Schooling' }))
    expect(titles(roundOf(entries))).toEqual([expect.stringContaining('school'), expect.stringContaining('visa')])
  })

  it('drops the item of a matter that is closed later, though somebody had set its time', () => {
    const entries = [...agreed, write('OM', item(school, { minutes: 40, topic: 'education', matters: [school] }))]
    expect(roundOf(entries).agenda.items.find(({ item: id }) => id === school)).toMatchObject({
      minutes: 40,
      carried: true,
    })
    entries.push(...bothDispose(school, { act: 'drop', reason: 'no teachers' }))
    expect(titles(roundOf(entries))).toEqual([expect.stringContaining('visa')])
  })

  it('moves an item within its topic', () => {
    const entries = [
      ...agreed,
      write('OM', item('A')),
      write('OM', item('B')),
      write('US', { kind: 'item-moved', item: 'B', before: 'A' }),
    ]
    expect(titles(roundOf(entries)).slice(0, 2)).toEqual(['B', 'A'])
    expect(
      titles(roundOf([...entries, write('US', { kind: 'item-moved', item: 'B', before: null })])).slice(0, 2),
    ).toEqual(['A', 'B'])
  })

  it('is adopted when both sides have adopted the very same, and not before', () => {
    const entries: Entry[] = [...agreed]
    entries.push(adopt('OM', roundOf(entries)))
    expect(roundOf(entries).agenda).toMatchObject({ state: 'provisional', adoptedBy: ['OM'] })
    const changed = [...entries, write('US', item('Customs'))]
    expect(roundOf([...changed, adopt('US', roundOf(changed))]).agenda).toMatchObject({
      state: 'provisional',
      adoptedBy: ['US'],
    })
    entries.push(adopt('US', roundOf(entries)))
    expect(roundOf(entries).agenda).toMatchObject({ state: 'adopted', adoptedBy: ['OM', 'US'], changes: [] })
  })

  it('says what was changed after the adoption, and who changed it', () => {
    const entries: Entry[] = [...agreed, write('US', item('Customs'))]
    entries.push(adopt('OM', roundOf(entries)), adopt('US', roundOf(entries)))
    entries.push(
      write('US', item('Customs', { minutes: 30 })),
      write('OM', item('Ports')),
      ...bothDispose(visas, { act: 'drop', reason: 'open' }),
    )
    const { agenda } = roundOf(entries)
    expect(agenda.state).toBe('adopted')
    expect(agenda.changes.map(({ item: id, change, by }) => [id, change, by?.side ?? null])).toEqual([
      ['Customs', 'changed', 'US'],
      [visas, 'removed', null],
      ['Ports', 'added', 'OM'],
    ])
    const again = [...entries, adopt('OM', roundOf(entries)), adopt('US', roundOf(entries))]
    expect(roundOf(again).agenda).toMatchObject({ state: 'adopted', changes: [] })
  })
})

describe('working groups', () => {
  const set = write('OM', {
    kind: 'group-set',
    group: 'g',
    name: { ar: 'فريق التأشيرات', en: 'Visas group' },
    mandate: { ar: 'فتح المركز', en: 'open the centre' },
    members: [],
    matters: [visas],
    reportsEvery: 30,
  })
  const action = write('OM', {
    kind: 'action-set',
    action: 'a',
    group: 'g',
    what: { ar: 'استئجار المبنى', en: 'Rent the building' },
    owner: { side: 'US', name: null },
    due: '2026-02',
    matter: visas,
  })
  const report = (state: Answer['state'], space: SideCode | null = null) =>
    write(
      'US',
      {
        kind: 'reported',
        report: `r-${state}`,
        group: 'g',
        answers: [{ action: 'a', state, note: { ar: '', en: 'so far' }, evidence: [] }],
        summary: { ar: '', en: '' },
        documents: [],
      },
      space,
    )
  const groupsOn = (asOf: string, entries: readonly Entry[], own: readonly SideCode[] = both) =>
    prepareRound([opening, ...entries], own, { ...behind, asOf })!

  it('say who has reported, who has not, and what is due next', () => {
    const { groups, dueNext } = groupsOn('2026-02-15', [set, action, report('under-way')])
    expect(groups[0]!.heartbeat).toEqual([
      { side: 'OM', reportedAt: null, dueOn: '2026-01-31', late: true },
      { side: 'US', reportedAt: expect.stringMatching(/^2026-01-01T/), dueOn: '2026-01-31', late: true },
    ])
    expect(groups[0]!.actions[0]).toMatchObject({ state: 'under-way', overdue: false })
    expect(dueNext.map(({ on, what, side }) => [on, what, side])).toEqual([
      ['2026-01-31', 'report', 'OM'],
      ['2026-01-31', 'report', 'US'],
      ['2026-02-28', 'action', 'US'],
    ])
  })

  it('call an action overdue until it is done', () => {
    expect(groupsOn('2026-03-01', [set, action]).groups[0]!.actions[0]).toMatchObject({
      overdue: true,
      state: 'not-begun',
    })
    const done = groupsOn('2026-03-01', [set, action, report('done')])
    expect(done.groups[0]!.actions[0]).toMatchObject({ overdue: false, state: 'done' })
    expect(done.dueNext.filter(({ what }) => what === 'action')).toEqual([])
  })

  it('let an internal report change nothing for the other side, and no state at the table', () => {
    const entries = [set, action, report('blocked', 'US')]
    expect(groupsOn('2026-02-01', entries, ['OM'])).toEqual(groupsOn('2026-02-01', entries.slice(0, 2), ['OM']))
    expect(groupsOn('2026-02-01', entries, ['US']).groups[0]!.actions[0]).toMatchObject({
      state: 'not-begun',
      answers: [{ state: 'blocked', internal: true }],
    })
  })
})

describe('the round after', () => {
  const group = {
    kind: 'group-set',
    group: 'g',
    name: { ar: 'فريق', en: 'Group' },
    mandate: { ar: '', en: '' },
    members: [],
    matters: [],
    reportsEvery: 30,
  } as const
  const note = (about: string, on: 'round' | 'matter') =>
    write('OM', { kind: 'note-set', note: on, on, about, text: on }, 'OM')
  const fourth = () => {
    const before = [...bothDispose(visas, keep), write('OM', group), note('', 'round'), note(visas, 'matter')]
    const next = write('US', { kind: 'round-prepared', mechanism, plan: { ...plan, ordinal: 4 }, after: [] })
    return [...before, { ...next, round: `${mechanism}/4` }]
  }

  it('begins with every line open again, and with the groups still at work', () => {
    const round = roundOf(fourth())
    expect(round).toMatchObject({ round: `${mechanism}/4`, plan: { ordinal: 4 }, prepared: { side: 'US' } })
    expect(round.lines.map(({ state }) => state)).toEqual(['undisposed', 'undisposed', 'undisposed'])
    expect(round.groups.map(({ group: id, ended }) => [id, ended])).toEqual([['g', null]])
  })

  it('keeps what a side noted on a matter, and not what it noted on the round before', () => {
    expect(roundOf(fourth()).notes.map(({ on }) => on)).toEqual(['matter'])
  })

  it('asks no more reports of a group that was ended, until it is set to work again', () => {
    const entries = [...fourth(), write('US', { kind: 'group-ended', group: 'g', reason: 'its mandate is fulfilled' })]
    expect(roundOf(entries)).toMatchObject({ groups: [{ ended: { side: 'US' }, heartbeat: [] }], dueNext: [] })
    expect(roundOf([...entries, write('OM', group)]).groups[0]).toMatchObject({ ended: null, heartbeat: [{}, {}] })
  })
})

describe('the fold', () => {
  const disposition = fc.constantFrom<Disposition | null>(
    keep,
    { act: 'drop', reason: 'settled elsewhere' },
    { act: 'update', wording: null, owner: 'US', due: '2027' },
    null,
  )
  const anyContent: fc.Arbitrary<Content> = fc.oneof(
    fc.record({
      kind: fc.constant('disposition' as const),
      matter: fc.constantFrom(visas, school, forest),
      disposition,
    }),
    fc.record({
      kind: fc.constant('delegate-set' as const),
      delegate: fc.constantFrom('d1', 'd2'),
      name: fc.constant({ ar: 'سالم', en: 'Salim' }),
      office: fc.constant({ ar: 'مدير', en: 'Director' }),
      head: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('delegate-removed' as const), delegate: fc.constantFrom('d1', 'd2') }),
    fc.record({
      kind: fc.constant('reported' as const),
      report: fc.constantFrom('r1', 'r2'),
      group: fc.constant(null),
      answers: fc.constant([]),
      summary: fc.constant({ ar: 'تم', en: 'Done' }),
      documents: fc.constant([]),
    }),
  )
  const anyEntry = fc
    .tuple(fc.constantFrom(...both), anyContent, fc.boolean())
    .map(([side, content, own]) => ({ side, content, space: own ? side : null }))
  const anyNote = fc.record({ note: fc.constantFrom('n1', 'n2'), text: fc.string() })
  const entriesFrom = (made: readonly { side: SideCode; content: Content; space: SideCode | null }[]) => {
    const writeAnew = entriesOf(`${mechanism}/3`, '2026-01-02')
    return made.map(({ side, content, space }) => writeAnew(side, content, space))
  }

  it('gives one side the same whatever the other writes in its own space', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 25 }), fc.array(anyNote, { maxLength: 5 }), (made, notes) => {
        const entries = [
          ...entriesFrom(made),
          ...notes.map((note) => write('US', { kind: 'note-set', on: 'round', about: '', ...note }, 'US')),
        ]
        const others = entries.filter(({ space }) => space !== 'US')
        expect(roundOf(entries, ['OM'])).toEqual(roundOf(others, ['OM']))
      }),
    )
  })

  it('gives both sides one table: the same states and the same agenda', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 25 }), (made) => {
        const entries = entriesFrom(made)
        const [oman, us] = both.map((side) => roundOf(entries, [side]))
        expect(oman!.agenda).toEqual(us!.agenda)
        expect(oman!.lines.map(({ own: _, ...line }) => line)).toEqual(us!.lines.map(({ own: _, ...line }) => line))
      }),
    )
  })

  it('loses nothing that was tabled: what was said by a day is the beginning of what is said later', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 20 }), fc.nat(20), (made, n) => {
        const entries = entriesFrom(made)
        const [then, now] = [roundOf(entries.slice(0, n)), roundOf(entries)]
        for (const line of now.lines) {
          const before = then.lines.find(({ matter }) => matter === line.matter)!.account
          expect(line.account.slice(0, before.length)).toEqual(before)
        }
      }),
    )
  })

  it('shows a round to nobody else', () => {
    expect(prepareRound([opening], ['QA'], behind)).toBeNull()
    expect(prepareRound([opening], [], behind)).toBeNull()
  })

  it('changes of the plan only what was changed', () => {
    const entries = [write('US', { kind: 'round-changed', plan: { date: '2026-06-14', opensAt: '09:30' } })]
    expect(roundOf(entries).plan).toEqual({ ...plan, date: '2026-06-14', opensAt: '09:30' })
  })

  it('strikes a note that was emptied', () => {
    const note = (text: string) => write('OM', { kind: 'note-set', note: 'n', on: 'matter', about: visas, text }, 'OM')
    expect(roundOf([note('press them')]).notes.map(({ text }) => text)).toEqual(['press them'])
    expect(roundOf([note('press them'), note(' ')]).notes).toEqual([])
  })
})

describe('a cancelled round', () => {
  const cancel = (reason: string | null) => write('OM', { kind: 'round-cancelled', reason })
  const said = bothDispose(visas, keep)
  const group = write('OM', {
    kind: 'group-set',
    group: 'ports',
    name: { ar: 'الموانئ', en: 'Ports' },
    mandate: { ar: '', en: '' },
    members: [],
    matters: [],
    reportsEvery: 30,
  })
  const again = () => write('US', { kind: 'round-prepared', mechanism, plan, after: [] })

  it('is none any more, and is begun anew with nothing but its groups', () => {
    const cancelled = [opening, ...said, group, cancel('begun by mistake')]
    expect(prepareRound(cancelled, both, behind)).toBeNull()
    expect(lastCancelled(cancelled)?.content.reason).toBe('begun by mistake')
    const anew = prepareRound([...cancelled, again()], both, behind)!
    expect(anew.lines.every(({ state }) => state === 'undisposed')).toBe(true)
    expect(anew.prepared.side).toBe('US')
    expect(anew.groups.map((one) => one.group)).toEqual(['ports'])
  })

  it('is as it was once the cancelling is taken back', () => {
    const before = [opening, ...said, group]
    const after = [...before, cancel('begun by mistake'), cancel(null)]
    expect(prepareRound(after, both, behind)).toEqual(prepareRound(before, both, behind))
    expect(lastCancelled(after)).toBeNull()
  })

  it('gives way to the round that stands before it', () => {
    const other = { ...again(), round: `${mechanism}/4` }
    const entries = [opening, ...said, other, { ...cancel('too early'), round: `${mechanism}/4` }]
    expect(prepareRound(entries, both, behind)!.round).toBe(`${mechanism}/3`)
  })

  it('law: cancelling and taking it back change nothing, wherever they stand', () => {
    const all = [opening, ...said, group, ...bothDispose(school, { act: 'drop', reason: 'overtaken' })]
    fc.assert(
      fc.property(fc.integer({ min: 1, max: all.length }), fc.integer({ min: 1, max: 3 }), (at, times) => {
        const pairs = Array.from({ length: times }, () => [cancel('a slip'), cancel(null)]).flat()
        const with_ = [...all.slice(0, at), ...pairs, ...all.slice(at)]
        expect(standingEntries(with_).filter(({ content }) => content.kind !== 'round-cancelled')).toEqual(all)
        expect(prepareRound(with_, both, behind)).toEqual(prepareRound(all, both, behind))
      }),
    )
  })
})
