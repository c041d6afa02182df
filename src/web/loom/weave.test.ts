import { describe, expect, it } from 'vitest'
import type { Disagreement, Round, Step, Verdict } from '../../ledger/ledger.ts'
import type { ReviewedMatter } from '../../review/review.ts'
import { inView, launchKey, stretch, timelineOf } from './columns.ts'
import { grouped } from './groups.ts'
import { weave } from './weave.ts'

const mechanism = 'Oman-US Strategic Dialogue'
const parties = ['OM', 'US']
const round = (ordinal: number | null, date: string | null, documents: string[] = []): Round => ({
  address: `${mechanism}/${ordinal ?? date}`,
  mechanism,
  ordinal,
  date,
  place: null,
  parties,
  heads: [],
  documents,
  citations: [],
})
const step = (round: number | null, step: Step['step'], finding: string, more: Partial<Step> = {}): Step => ({
  document: 'document:a',
  start: 0,
  end: 5,
  quote: 'words',
  round,
  roundAddress: round ? `${mechanism}/${round}` : null,
  step,
  type: 'acts',
  finding,
  actors: parties,
  due: null,
  rhythm: null,
  on: null,
  ...more,
})
const matter = (verdict: Verdict, steps: Step[], more: Partial<ReviewedMatter> = {}): ReviewedMatter => ({
  kind: 'subject',
  address: `${verdict}${steps.length}`,
  title: { ar: 'ملف', en: 'A matter' },
  mechanism,
  topics: ['trade'],
  steps,
  stages: [],
  figures: [],
  verdict,
  lateByDays: null,
  searched: [],
  evidence: [],
  movement: 'new',
  owners: [],
  told: { reports: 1, origins: 1 },
  ...more,
})
const rounds = [round(1, '2023-02-23'), round(2, '2024-04-24'), round(3, '2026-01-25')]
const timeline = timelineOf(rounds, [])
const woven = (it: ReviewedMatter, disagreements: Disagreement[] = []) => weave(it, timeline, parties, disagreements)

describe('the time scale', () => {
  it('is true: a gap of one and a half times the days is one and a half times as wide', () => {
    const { columns } = timelineOf([round(1, '2023-01-01'), round(2, '2023-04-11'), round(3, '2023-09-08')], [])
    expect(columns.map(({ at }) => at)).toEqual([0, 0.4, 1])
  })

  it('has a column for the launch on the day that most of its steps give, not on that of a treaty it recalls', () => {
    const told = matter('kept', [
      step(0, 'promised', 'announce', { on: '2022-11-08' }),
      step(0, 'raised', 'affirm', { on: '2022-11-08' }),
      step(0, 'raised', 'instrument', { on: '1833-09-21', type: 'instruments' }),
    ])
    const { columns, at } = timelineOf(rounds, [told])
    expect(columns[0]).toMatchObject({ key: launchKey, ordinal: 0, date: '2022-11-08', at: 0 })
    expect(at(Date.UTC(2026, 0, 25) / 864e5)).toBe(1)
  })

  it('narrows to a stretch whose ends fill it, and keeps the proportions inside', () => {
    const all = timelineOf(
      [round(1, '2020-01-01'), round(2, '2023-01-01'), round(3, '2023-04-11'), round(4, '2023-09-08')],
      [],
    )
    const late = stretch(all, `${mechanism}/2`, `${mechanism}/4`)
    expect(late.columns.slice(1).map(({ at }) => Number(at.toFixed(6)))).toEqual([0, 0.4, 1])
    expect(inView(late.columns[0]!.at)).toBe(false)
    expect(late.at(Date.UTC(2023, 3, 11) / 864e5)).toBeCloseTo(0.4)
    expect(late.next).toBe(5)
    expect(stretch(all, null, `${mechanism}/3`).next).toBeNull()
  })

  it('stays whole where the ends of a stretch are unknown or leave no room', () => {
    expect(stretch(timeline, 'nowhere', null)).toBe(timeline)
    expect(stretch(timeline, `${mechanism}/3`, `${mechanism}/1`)).toBe(timeline)
  })

  it('puts a round without a date between its neighbours by number', () => {
    const { columns } = timelineOf([round(1, '2023-01-01'), round(3, '2025-01-01'), round(2, null)], [])
    expect(columns.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3])
    expect(columns[1]!.at).toBeCloseTo(0.5)
  })

  it('stands with a single round, with none, and without any date', () => {
    expect(timelineOf([round(7, '2025-12-17')], []).columns).toHaveLength(1)
    expect(timelineOf([], []).columns).toEqual([])
    expect(timelineOf([round(1, null), round(2, null)], []).columns.map(({ at }) => at)).toEqual([0, 1])
  })

  it('counts the months between rounds and names the next', () => {
    expect(timeline.months).toEqual([14, 21])
    expect(timeline.next).toBe(4)
    expect(timeline.years.map(({ year }) => year)).toEqual([2024, 2025, 2026])
  })
})

describe('a row of the loom', () => {
  it('has the strongest mark on the line, one for each kind', () => {
    const { stops } = woven(
      matter('open', [
        step(3, 'raised', 'discuss'),
        step(3, 'promised', 'agree'),
        step(3, 'raised', 'discuss', { start: 9 }),
      ]),
    )
    expect(stops[0]!.marks.map(({ word }) => word)).toEqual(['kind.agree', 'kind.discuss'])
    expect(stops[0]!.steps).toHaveLength(3)
  })

  it('fills a mark by how binding it is', () => {
    const shapes = ['sign', 'agree', 'intend', 'aspire', 'welcome', 'affirm', 'meet', 'announce'].map((kind) => {
      const { family, fill } = woven(matter('open', [step(3, 'raised', kind)])).stops[0]!.marks[0]!.shape!
      return `${kind} ${family} ${fill}`
    })
    expect(shapes).toEqual([
      'sign instrument full',
      'agree undertaking full',
      'intend undertaking half',
      'aspire undertaking empty',
      'welcome stance empty',
      'affirm stance full',
      'meet deed full',
      'announce deed empty',
    ])
  })

  it('draws silence to the newest round in its own thread, and a round passed before as a gap', () => {
    const { threads, gaps } = woven(matter('silent', [step(1, 'promised', 'agree')]))
    expect(threads).toEqual([{ from: 0, to: 1, kind: 'lost' }])
    expect(gaps).toEqual([
      { column: 1, newest: false },
      { column: 2, newest: true },
    ])
  })

  it('draws a thick thread from a promise until it is kept, and ties the knot there', () => {
    const { threads, stops, gaps } = woven(
      matter('kept', [step(1, 'promised', 'agree'), step(2, 'kept', 'do'), step(3, 'mentioned', 'note')]),
    )
    expect(threads.map(({ kind }) => kind)).toEqual(['bound', 'talk'])
    expect(stops.map(({ knot }) => knot)).toEqual([false, true, false])
    expect(gaps).toEqual([])
  })

  it('shows a figure by its number and a side that acts alone by its colour', () => {
    const { stops } = woven(
      matter('restated', [
        step(1, 'mentioned', 'figure', { quote: 'roughly $4.22 billion', type: 'figures' }),
        step(3, 'mentioned', 'figure', { quote: 'نحو ٣٫٣ مليار دولار', type: 'figures' }),
        step(2, 'raised', 'announce', { actors: ['US'] }),
      ]),
    )
    expect(stops.map(({ marks }) => marks[0]!.figure)).toEqual(['4.22', null, '3.3'])
    expect(stops[1]!.marks[0]).toMatchObject({ side: 'b', actor: 'US' })
  })

  it('puts a deed on its own day, before the round that reported it', () => {
    const { dated } = woven(
      matter('advanced', [step(2, 'raised', 'discuss'), step(3, 'advanced', 'do', { on: '2025' })]),
    )
    expect(dated).toHaveLength(1)
    expect(dated[0]!.at).toBeGreaterThan(timeline.columns[1]!.at)
    expect(dated[0]!.at).toBeLessThan(1)
    expect(dated[0]!.ends![0]).toBeLessThan(dated[0]!.at)
  })

  it('has the disagreement that touches its sentences, in the column of the sentence', () => {
    const claim = { document: 'document:a', start: 2, end: 4, quote: 'rd', value: 'x' }
    const clash: Disagreement = {
      address: 'd',
      about: { ar: 'أ', en: 'a' },
      field: 'date',
      mechanism,
      claims: [claim, { ...claim, document: 'document:b' }],
    }
    const both = woven(matter('open', [step(2, 'raised', 'discuss')]), [clash])
    expect(both.stops[0]!.disagreements).toEqual([clash])
    expect(
      woven(matter('open', [step(2, 'raised', 'discuss', { start: 9, end: 12 })]), [clash]).stops[0]!.disagreements,
    ).toEqual([])
  })

  it('keeps background in the column of the text that recalls it', () => {
    const dated = timelineOf([round(1, '2023-02-23', ['document:x']), round(2, '2024-04-24', ['document:a'])], [])
    expect(weave(matter('open', [step(null, 'mentioned', 'note')]), dated, parties, []).stops[0]!.column).toBe(1)
  })
})

describe('the order of rows', () => {
  it('puts what needs attention first, and what was promised before what was only talked of', () => {
    const rows = [
      matter('kept', [step(1, 'promised', 'agree')]),
      matter('silent', [step(1, 'raised', 'discuss')], { address: 'talk' }),
      matter('open', [step(3, 'promised', 'agree')]),
      matter('silent', [step(1, 'promised', 'agree')], { address: 'promise' }),
      matter('overdue', [step(1, 'promised', 'agree')]),
    ].map((one) => woven(one))
    expect(grouped(rows)[0]!.rows.map(({ matter }) => matter.address)).toEqual([
      'overdue1',
      'promise',
      'talk',
      'open1',
      'kept1',
    ])
  })

  it('puts the topic with the neediest row first', () => {
    const rows = [
      woven(matter('kept', [step(1, 'promised', 'agree')], { topics: ['trade'] })),
      woven(matter('silent', [step(1, 'promised', 'agree')], { topics: ['space'] })),
    ]
    expect(grouped(rows).map(({ group }) => group)).toEqual(['science-technology', 'trade-investment'])
  })
})
