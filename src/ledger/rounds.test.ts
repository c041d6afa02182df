import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { newestDay } from './across.ts'
import { fold } from './fold.ts'

const heads = (...told: [string, string][]) => told.map(([side, name]) => ({ side, name, role: null }))
const report = (name: string, meeting: Parameters<typeof makeDocument>[0]['meetings']) =>
  makeDocument({ name, kind: 'press-report', meetings: meeting })
const numbers = (documents: Parameters<typeof fold>[0]) => fold(documents).rounds.map(({ ordinal }) => ordinal)

describe('rounds', () => {
  it('without a day stand by their numbers before the first that has one', () => {
    const documents = [
      report('ten.txt', [{ quote: 'the tenth session', ordinal: 10, date: '2018-07-19' }]),
      report('seven.txt', [{ quote: 'the seventh session', ordinal: 7, date: 'XXXX-06-02' }]),
      report('two.txt', [{ quote: 'the second session', ordinal: 2, place: 'London' }]),
      report('four.txt', [{ quote: 'the fourth session', ordinal: 4, place: 'London' }]),
    ]
    expect(numbers(documents)).toEqual([2, 4, 7, 10])
  })

  it('take the year of a day without one from what their reports date near it, and from nothing that is far', () => {
    const told = (issued: string) => ({
      ...report('six.txt', [{ quote: 'the sixth session', ordinal: 6, date: 'XXXX-12-09/XXXX-12-11' }]),
      issued,
    })
    expect(fold([told('2024-12-12')]).rounds).toMatchObject([{ date: '2024-12-09/2024-12-11' }])
    expect(fold([told('2025-01-03')]).rounds).toMatchObject([{ date: '2024-12-09/2024-12-11' }])
    expect(fold([told('2024-06-03')]).rounds).toMatchObject([{ date: 'XXXX-12-09/XXXX-12-11' }])
  })

  it('have one number on one day in a document: what is first of another kind is no first round', () => {
    const document = report('third.txt', [
      { quote: 'the first to be hosted in Muscat', ordinal: 1, date: 'XXXX-03-21', heads: heads(['US', 'Ann Lee']) },
      { quote: 'the third dialogue', ordinal: 3, date: '2019-03-20', place: 'Muscat' },
    ])
    expect(fold([document]).rounds).toMatchObject([{ ordinal: 3, date: '2019-03-20', heads: [{ name: 'Ann Lee' }] }])
  })

  it('have their heads under the names of both scripts, the first that gives an office in each', () => {
    const named = (name: string, role: string | null) => [{ side: 'OM', name, role }]
    const round = (quote: string, heads: ReturnType<typeof named>) => ({ quote, ordinal: 3, date: '2019-03-20', heads })
    const documents = [
      report('a.txt', [round('the third dialogue', named('Salim Said', null))]),
      report('b.txt', [round('الحوار الثالث', named('سالم سعيد', 'وزير الخارجية'))]),
      report('c.txt', [round('the third round', named('Salim Said', 'Foreign Minister'))]),
    ]
    const people = fold(documents).rounds.flatMap((each) =>
      each.heads.flatMap(({ name, role, otherScript }) => [
        [name, role],
        [otherScript?.name, otherScript?.role],
      ]),
    )
    expect(people).toHaveLength(2)
    expect(people).toEqual(
      expect.arrayContaining([
        ['سالم سعيد', 'وزير الخارجية'],
        ['Salim Said', 'Foreign Minister'],
      ]),
    )
  })

  it('have one number on one day whoever tells it: who recalls the first round gives it the day of the one that was held', () => {
    const documents = [
      report('sixth.txt', [
        { quote: 'the sixth session', ordinal: 6, date: '2019-03-20', heads: heads(['US', 'Ann Lee']) },
      ]),
      report('recalling.txt', [{ quote: 'the first session', ordinal: 1, date: '2019-03-20', place: 'Washington' }]),
      report('first.txt', [
        { quote: 'the opening session', ordinal: 1, place: 'Muscat', heads: heads(['US', 'Jo Day']) },
      ]),
    ]
    const { rounds, disagreements } = fold(documents)
    expect(rounds).toMatchObject([
      { ordinal: 1, date: null, place: 'Muscat' },
      { ordinal: 6, date: '2019-03-20' },
    ])
    expect(disagreements).toEqual([])
  })

  it('are not held by the body in whose name a head speaks, nor by a mere month without heads and place', () => {
    const document = report('seventh.txt', [
      { quote: 'the seventh session', ordinal: 7, date: '2019-03-20', heads: heads(['US', 'Ann Lee']) },
      {
        quote: 'the Ministerial Council',
        mechanism: 'Oman-US Ministerial Council',
        place: 'Muscat',
        heads: heads(['US', 'Ann Lee']),
      },
    ])
    expect(numbers([document])).toEqual([7])
    expect(numbers([report('month.txt', [{ quote: 'a dialogue begun', date: '2011-11' }])])).toEqual([])
    expect(numbers([report('day.txt', [{ quote: 'the dialogue met', date: '2011-11-05' }])])).toEqual([null])
  })

  it('take a report for the round that was held when it came out, not for one of the same heads months before', () => {
    const both = heads(['US', 'Ann Lee'], ['OM', 'Salim Said'])
    const spring = report('third.txt', [{ quote: 'the third round', ordinal: 3, date: '2021-04-07', heads: both }])
    const summer = report('fourth.txt', [{ quote: 'the fourth round', ordinal: 4, heads: both, place: 'Washington' }])
    const unnumbered = (issued: string) => ({
      ...report('statement.txt', [{ quote: 'the session of the dialogue', heads: both }]),
      issued,
    })
    const rounds = (issued: string) => fold([spring, summer, unnumbered(issued)]).rounds
    expect(rounds('2021-07-26').map(({ ordinal, documents }) => [ordinal, documents.length])).toEqual([
      [3, 1],
      [4, 2],
    ])
    // Both are as likely
    expect(rounds('2021-04-20')).toHaveLength(3)
  })

  it('take a statement that says neither number nor day for the round held within two months before it', () => {
    const spring = report('third.txt', [{ quote: 'the third round', ordinal: 3, date: '2021-04-07' }])
    const statement = (issued: string) => ({
      ...report('statement.txt', [{ quote: 'the Strategic Dialogue', place: null }]),
      issued,
    })
    const documents = (issued: string) =>
      fold([spring, statement(issued)]).rounds.map((round) => round.documents.length)
    expect(documents('2021-04-30')).toEqual([2])
    expect(documents('2021-03-30')).toEqual([1])
    expect(documents('2021-09-30')).toEqual([1])
  })

  it('keep two numbers that a document gives to two days', () => {
    const document = report('both.txt', [
      { quote: 'the first dialogue', ordinal: 1, date: '2018-05-02' },
      { quote: 'the second dialogue', ordinal: 2, date: '2019-03-20' },
    ])
    expect(numbers([document])).toEqual([1, 2])
  })

  it('take a recalled day for the one round whose place in the order it falls in', () => {
    const documents = [
      report('first.txt', [{ quote: 'the first dialogue', ordinal: 1, place: 'Washington' }]),
      report('second.txt', [
        { quote: 'the second dialogue', ordinal: 2, date: '2017-09-08', heads: heads(['OM', 'Salim Said']) },
        { quote: 'this process, begun in October 2016', date: '2016-10' },
      ]),
    ]
    expect(fold(documents).rounds).toMatchObject([{ ordinal: 1, date: '2016-10' }, { ordinal: 2 }])
  })

  it('of a later number are of no earlier day, whatever day a sentence recalls', () => {
    const documents = [
      report('one.txt', [{ quote: 'the first dialogue', ordinal: 1, date: '2012-09-13' }]),
      report('one too.txt', [{ quote: 'the inaugural dialogue', ordinal: 1, date: '2012-09-13' }]),
      report('two.txt', [
        { quote: 'the second dialogue', ordinal: 2, date: '2012-09-13', heads: heads(['US', 'Ann Lee']) },
      ]),
      report('two too.txt', [{ quote: 'the second session', ordinal: 2, date: '2014-04-04' }]),
      report('three.txt', [
        { quote: 'the third dialogue', ordinal: 3, date: '2015-04-09', heads: heads(['US', 'Ann Lee']) },
        { quote: 'the second dialogue', ordinal: 2, date: '201X' },
      ]),
    ]
    const { rounds, disagreements } = fold(documents)
    expect(rounds).toMatchObject([{ date: '2012-09-13' }, { date: '2014-04-04' }, { date: '2015-04-09' }])
    expect(disagreements).toEqual([])
  })

  it('take a report without a number whose day falls between its neighbours', () => {
    const session = (ordinal: number, date: string | null) =>
      report(`${ordinal}.txt`, [{ quote: `session ${ordinal}`, ordinal, date }])
    const loose = report('loose.txt', [
      { quote: 'the ministers met', date: '2024-09-09', place: 'Muscat', heads: heads(['US', 'Ann Lee']) },
    ])
    expect(fold([session(6, '2023-07-10'), session(7, null), session(8, '2025-09-11'), loose]).rounds).toMatchObject([
      { ordinal: 6 },
      { ordinal: 7, date: '2024-09-09', place: 'Muscat' },
      { ordinal: 8 },
    ])
    expect(fold([session(6, null), session(7, null), session(8, '2025-09-11'), loose]).rounds).toHaveLength(4)
  })

  it('leave a report without a number to itself where a neighbour has no more than its year', () => {
    const numbered = (ordinal: number, date: string | null) =>
      report(`${ordinal}.txt`, [{ quote: `session ${ordinal}`, ordinal, date, place: 'Muscat' }])
    const spring = report('spring.txt', [{ quote: 'a session of the dialogue', date: '2018-03-06' }])
    const told = (second: string) =>
      numbers([numbered(2, second), numbered(3, null), numbered(4, '2020-11-10'), spring])
    expect(told('2017-05-02')).toEqual([2, 3, 4])
    expect(told('2017')).toContain(null)
  })

  it('are headed by one person whose name is cut short, and by two whose names differ', () => {
    const headed = (name: string, head: string) =>
      report(name, [{ quote: 'the first dialogue', ordinal: 1, date: '2019-01-28', heads: heads(['US', head]) }])
    expect(fold([headed('a.txt', 'Mike Larsen'), headed('b.txt', 'Michael Larsen')]).disagreements).toEqual([])
    expect(fold([headed('a.txt', 'Khalid Larsen'), headed('b.txt', 'Khalifa Larsen')]).disagreements).toMatchObject([
      { field: 'head' },
    ])
  })

  it('are those of any body that meets, whatever it is called', () => {
    const mechanism = 'Oman-US Falconry Steering Group'
    const documents = [
      report('a.txt', [{ quote: 'the steering group met', mechanism, ordinal: 1, date: '2020-01-05' }]),
      report('b.txt', [{ quote: 'the second meeting', mechanism, ordinal: 2, date: '2021-01-05' }]),
    ]
    expect(fold(documents).rounds).toMatchObject([
      { mechanism, ordinal: 1 },
      { mechanism, ordinal: 2 },
    ])
  })
})

it('the newest day is that of a session where its reports have no day of issue', () => {
  const ledger = fold([report('a.txt', [{ quote: 'the second dialogue', ordinal: 2, date: '2024-05-06' }])])
  expect(newestDay(ledger, [{ issued: null }, { issued: '2022-01-01' }])).toBe('2024-05-06')
})

describe('no disagreement', () => {
  it('lies in a head who was put to the wrong side', () => {
    const documents = [
      report('a.txt', [
        { quote: 'the second dialogue', ordinal: 2, heads: heads(['OM', 'Salim Said'], ['US', 'Ann Lee']) },
      ]),
      report('b.txt', [{ quote: 'the second round', ordinal: 2, heads: heads(['OM', 'Ann Lee']) }]),
    ]
    expect(fold(documents).disagreements).toEqual([])
  })

  it('lies in a second age that a document gives beside the one that others give', () => {
    const aged = (name: string, quotes: [string, number][]) =>
      makeDocument({
        name,
        meetings: [{ quote: 'the second dialogue', ordinal: 2 }],
        figures: quotes.map(([quote, value]) => ({
          quote,
          value,
          unit: 'year',
          of: 'diplomatic relations',
          qualifier: 'exact' as const,
        })),
      })
    const one = aged('one.txt', [['60 years of relations', 60]])
    const apart = fold([one, aged('two.txt', [['40 years of relations', 40]])])
    expect(apart.disagreements).toHaveLength(1)
    const both = aged('two.txt', [
      ['sixty years', 60],
      ['30 years since then', 30],
    ])
    expect(fold([one, both]).disagreements).toEqual([])
  })
})

describe('a matter', () => {
  const met = (name: string, ordinal: number, acts: Parameters<typeof makeDocument>[0]['acts']) =>
    makeDocument({
      name,
      meetings: [
        {
          quote: 'convened the working group',
          mechanism: 'Oman-US Joint Working Group',
          ordinal,
          date: `202${ordinal}-01-05`,
        },
      ],
      acts,
    })
  it('is not the kind of body that meets', () => {
    const documents = [1, 2].map((ordinal) =>
      met(`${ordinal}.txt`, ordinal, [{ quote: 'reviewed the work of the working groups', kind: 'review' }]),
    )
    expect(fold(documents).matters.map(({ title }) => title.en)).not.toContain('Working groups')
  })
  it('is not advanced by a deed on a list of many', () => {
    const topics = ['energy', 'education', 'health-humanitarian'] as const
    const documents = [
      met('1.txt', 1, [{ quote: 'discussed education, health and human rights', kind: 'discuss', topics }]),
      met('2.txt', 2, [{ quote: 'advanced education, health and human rights', kind: 'do', topics }]),
    ]
    const steps = fold(documents).matters.flatMap((matter) => matter.steps.map(({ step }) => step))
    expect(steps).toContain('restated')
    expect(steps).not.toContain('advanced')
  })
})

describe('the day of a session that no report dates', () => {
  const held = (name: string, issued: string | null = null) => ({
    ...report(name, [{ quote: 'the tenth dialogue', ordinal: 10, place: 'Muscat' }]),
    issued,
  })
  const plan = (due: string, quote = 'will hold the tenth dialogue in Muscat') =>
    makeDocument({
      name: `plan-${due}.txt`,
      kind: 'press-report',
      acts: [{ quote, kind: 'commit', topics: ['dialogue'], undertaking: true, due }],
    })
  const dates = (...documents: Parameters<typeof fold>[0]) => fold(documents).rounds.map(({ date }) => date)

  it('is the one for which it was announced, where its reports came out then', () => {
    expect(dates(held('ten.txt'), plan('2014-12-15/2014-12-16'))).toEqual(['2014-12-15/2014-12-16'])
    expect(dates(held('ten.txt', '2014-12-17'), plan('2014-12-15/2014-12-16'))).toEqual(['2014-12-15/2014-12-16'])
    expect(dates(held('ten.txt', '2015-06-02'), plan('2014-12-15/2014-12-16'))).toEqual([null])
    expect(dates(held('ten.txt'), plan('2014-12'))).toEqual([null])
    expect(dates(held('ten.txt'), plan('2014-12-15', 'will hold the ninth dialogue in Muscat'))).toEqual([null])
  })

  it('is the day before a dateline without a year, where its report says "yesterday"', () => {
    const document = makeDocument({
      name: 'wire.txt',
      kind: 'press-report',
      acts: [{ quote: 'Washington, 2 October: the two sides closed the fourth dialogue yesterday', kind: 'meet' }],
      meetings: [{ quote: 'the fourth dialogue', ordinal: 4 }],
    })
    const dated = (quote: string, value: string | null, relative?: string) => {
      const start = document.text.indexOf(quote)
      return { quote, start, end: start + quote.length, rule: 'made', value, ...(relative && { relative }) }
    }
    const told = (word: string, relative: string) => ({
      ...document,
      reading: { ...document.reading, dates: [dated('2 October', 'XXXX-10-02'), dated(word, null, relative)] },
    })
    expect(dates(told('yesterday', 'day-1'))).toEqual(['XXXX-10-01'])
    expect(dates(told('yesterday', 'day+0'))).toEqual(['XXXX-10-02'])
    expect(dates(told('yesterday', 'year-1'))).toEqual([null])
    expect(dates({ ...told('yesterday', 'day-1'), issued: '2024-03-01' })).toEqual(['2024-02-29'])
  })

  it('is not the day of an instrument that its report names', () => {
    const day = { quote: '7 September 2023', value: '2023-09-07', rule: 'made' }
    const told = (instruments: Parameters<typeof makeDocument>[0]['instruments'], date = day) => {
      const document = makeDocument({
        name: 'told.txt',
        kind: 'press-report',
        meetings: [{ quote: 'the fourth dialogue', ordinal: 4 }],
        acts: [{ quote: 'spoke of the Customs Agreement, signed on 7 September 2023' }],
        instruments,
      })
      const start = document.text.indexOf(date.quote)
      return {
        ...document,
        reading: { ...document.reading, dates: [{ ...date, start, end: start + date.quote.length }] },
      }
    }
    expect(dates(told([]))).toEqual(['2023-09'])
    expect(dates(told([{ quote: 'Customs Agreement', kind: 'agreement', date: '2023-09-07' }]))).toEqual([null])
    // a month alone is another event's
    expect(dates(told([], { quote: 'September 2023', value: '2023-09', rule: 'made' }))).toEqual([null])
  })
})

describe('the session before', () => {
  const sixth = (date: string | null, place: string | null = null) =>
    report('six.txt', [{ quote: 'the sixth dialogue', ordinal: 6, date, place }])
  const seventh = (date: string, place = 'Muscat') =>
    report('seven.txt', [
      { quote: 'the seventh dialogue', ordinal: 7, date: '2021-05-12', heads: heads(['OM', 'Salim Said']) },
      { quote: 'the previous session', date, place, earlier: true },
    ])
  const told = (...documents: Parameters<typeof fold>[0]) =>
    fold(documents).rounds.map(({ ordinal, date, documents: { length } }) => [ordinal, date, length])

  it('has the number before that of the session that a document is about', () => {
    expect(told(seventh('2019'))).toEqual([
      [6, '2019', 1],
      [7, '2021-05-12', 1],
    ])
    expect(told(seventh('2019'), sixth('2019-03-02', 'Muscat'))).toEqual([
      [6, '2019-03-02', 2],
      [7, '2021-05-12', 1],
    ])
  })
  it('gives way to what another document tells of the session of that number', () => {
    const rounds = told(seventh('2018'), sixth('2019-03-02'))
    expect(rounds).toEqual([
      [6, '2019-03-02', 1],
      [7, '2021-05-12', 1],
    ])
    expect(fold([seventh('2018'), sixth('2019-03-02')]).disagreements).toEqual([])
  })
})
