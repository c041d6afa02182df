import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold } from './fold.ts'

const heads = (...told: [string, string][]) => told.map(([side, name]) => ({ side, name, role: null }))
const fourth = makeDocument({
  name: 'fourth.txt',
  meetings: [
    {
      quote: 'the fourth dialogue',
      ordinal: 4,
      date: '2019-03-20',
      heads: heads(['OM', 'Salim Said'], ['US', 'Ann Lee']),
    },
  ],
})
const sixth = makeDocument({
  name: 'sixth.txt',
  meetings: [
    {
      quote: 'the sixth dialogue',
      ordinal: 6,
      date: '2022-05-02',
      heads: heads(['OM', 'Salim Said'], ['US', 'Jo Day']),
    },
  ],
})
const met = { kind: 'meet', topics: ['dialogue' as const] } as const
const told = (...documents: Parameters<typeof fold>[0]) =>
  fold(documents).rounds.map(({ ordinal, documents: reports }) => [ordinal, reports.length])

describe('a report that names no session', () => {
  it('belongs to the session of the number that its act tells, on the day that it tells', () => {
    const fifth = makeDocument({
      name: 'fifth-ar.txt',
      language: 'ar',
      acts: [
        { quote: 'عقدت في واشنطن الجولة الخامسة من المباحثات بين البلدين', ...met, topics: ['dialogue'] },
        { quote: 'بحثا الطاقة' },
      ],
    })
    expect(told(fourth, sixth, fifth)).toEqual([
      [4, 1],
      [5, 1],
      [6, 1],
    ])
  })
  it('belongs to the session whose number stands in digits, or is past twenty', () => {
    const report = (quote: string, language: 'ar' | 'en') =>
      makeDocument({
        name: `${quote}.txt`,
        language,
        acts: [{ quote, ...met, topics: ['dialogue'] }, { quote: 'بحثا الطاقة' }],
      })
    expect(
      told(
        fourth,
        report('عقدت اللجنة اجتماعات دورتها الـ11 على المستوى الوزاري', 'ar'),
        report('عقدت في مسقط الدورة الـ 12 للجنة', 'ar'),
        report('عقدت في مسقط الجولة الحادية والعشرون من المباحثات', 'ar'),
        report('held the 22nd round of talks', 'en'),
        report('held the twenty-third session of the committee', 'en'),
      ),
    ).toEqual([4, 11, 12, 21, 22, 23].map((number) => [number, 1]))
  })
  it('belongs to the one session that the heads of both sides held, and to none where two have the same heads', () => {
    const talks = makeDocument({
      name: 'talks.txt',
      acts: [
        { quote: 'held a session of official talks', ...met, topics: ['dialogue'] },
        { quote: 'discussed energy' },
      ],
      people: [{ quote: 'Salim Said' }, { quote: 'Ann Lee' }],
    })
    expect(told(fourth, sixth, talks)).toEqual([
      [4, 2],
      [6, 1],
    ])
    const again = makeDocument({
      name: 'again.txt',
      meetings: [
        {
          quote: 'the fifth dialogue',
          ordinal: 5,
          date: '2020-03-20',
          heads: heads(['OM', 'Salim Said'], ['US', 'Ann Lee']),
        },
      ],
    })
    expect(told(fourth, again, talks)).toEqual([
      [4, 1],
      [5, 1],
    ])
  })
  it('belongs to no session where it launches the dialogue, nor where two bodies count theirs', () => {
    const launch = makeDocument({
      name: 'launch.txt',
      acts: [
        { quote: 'announced the launch of a first dialogue', kind: 'announce', topics: ['dialogue'] },
        { quote: 'discussed energy' },
      ],
    })
    expect(told(fourth, launch)).toEqual([[4, 1]])
    const committee = makeDocument({
      name: 'committee.txt',
      meetings: [
        { quote: 'the third committee', mechanism: 'Oman-US Joint Committee', ordinal: 3, date: '2018-01-02' },
      ],
    })
    const fifth = makeDocument({
      name: 'fifth.txt',
      acts: [{ quote: 'held the fifth round of talks', ...met, topics: ['dialogue'] }, { quote: 'discussed energy' }],
    })
    expect(told(fourth, committee, fifth)).toEqual([
      [3, 1],
      [4, 1],
    ])
  })
})

describe('a launch', () => {
  it('is one where a list of fields has left its topics no room for the dialogue', () => {
    const first = makeDocument({
      name: 'first.txt',
      meetings: [{ quote: 'the first dialogue', ordinal: 1, date: '2018-03-20', heads: heads(['US', 'Ann Lee']) }],
    })
    const quote = 'announced the launch of a Strategic Dialogue on trade, energy and education'
    const launch = makeDocument({
      name: 'launch.txt',
      issued: '2017-11-02',
      acts: [{ quote, kind: 'announce', topics: ['trade', 'energy', 'education'] }, { quote: 'discussed energy' }],
    })
    expect(fold([first, launch]).matters.flatMap(({ steps }) => steps)).toContainEqual(
      expect.objectContaining({ quote, round: 0, step: 'promised' }),
    )
  })
})

describe('a report that looks forward to a session', () => {
  const between = (name: string, ...quotes: [string, 'meet' | 'note' | 'affirm'][]) =>
    makeDocument({
      name,
      kind: 'press-report',
      acts: quotes.map(([quote, kind]) => ({ quote, kind, topics: ['dialogue'] })),
      people: [
        { quote: 'Salim Said', country: 'OM' },
        { quote: 'Jo Day', country: 'US' },
      ],
    })
  it('is no report on it', () => {
    expect(told(sixth, between('eve.txt', ['the seventh dialogue is held in Muscat tomorrow', 'meet']))).toEqual([
      [6, 1],
    ])
  })
  it('belongs to the session before it, which its heads held', () => {
    const after = between(
      'after.txt',
      ['the ministers held their official talks', 'meet'],
      ['looks forward to the upcoming seventh dialogue', 'affirm'],
    )
    expect(told(sixth, after)).toEqual([[6, 2]])
  })
})
