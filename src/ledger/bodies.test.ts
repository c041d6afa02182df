import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold } from './fold.ts'

type Meetings = Parameters<typeof makeDocument>[0]['meetings']
const parties = ['JO', 'TN']
const report = (name: string, language: 'ar' | 'en', meetings: Meetings) =>
  makeDocument({
    name,
    language,
    kind: 'press-report',
    meetings: meetings!.map((meeting) => ({ parties, ...meeting })),
  })
const mechanisms = (documents: Parameters<typeof fold>[0]) => [
  ...new Set(fold(documents).rounds.map(({ mechanism }) => mechanism)),
]

describe('one body under several names', () => {
  it('is one where a translator chose another word of the same rank', () => {
    const documents = [
      report('a.txt', 'en', [
        {
          quote: 'the fifth session',
          mechanism: 'Jordan-Tunisia Supreme Joint Committee',
          ordinal: 5,
          date: '2021-05-04',
        },
      ]),
      report('b.txt', 'ar', [
        {
          quote: 'الدورة السادسة',
          mechanism: 'Jordan-Tunisia Joint Higher Commission',
          ordinal: 6,
          date: '2022-05-04',
        },
      ]),
    ]
    expect(mechanisms(documents)).toEqual(['Jordan-Tunisia Supreme Joint Committee'])
    expect(fold([...documents].reverse())).toEqual(fold(documents))
  })

  it('is one where what steers is a group to one and a committee to the other, and no working group', () => {
    const documents = [
      report('s.txt', 'en', [
        { quote: 'the group', mechanism: 'Jordan-Tunisia Joint Steering Group', ordinal: 4, date: '2021-05-04' },
        { quote: 'the working group', mechanism: 'Jordan-Tunisia Working Group', ordinal: 9, date: '2021-05-05' },
      ]),
      report('t.txt', 'ar', [
        { quote: 'لجنة التوجيه', mechanism: 'Jordan-Tunisia Joint Steering Committee', ordinal: 5, date: '2022-05-04' },
      ]),
    ]
    expect(mechanisms(documents)).toEqual(['Jordan-Tunisia Joint Steering Group', 'Jordan-Tunisia Working Group'])
  })

  it('is the dialogue where a document calls one session a ministerial meeting of it', () => {
    const document = report('c.txt', 'en', [
      {
        quote: 'the third ministerial meeting',
        mechanism: 'Jordan-Tunisia Ministerial Meeting',
        ordinal: 3,
        date: '2023-01-09',
      },
      { quote: 'the strategic dialogue', mechanism: 'Jordan-Tunisia Strategic Dialogue', ordinal: 3 },
    ])
    expect(fold([document]).rounds).toMatchObject([
      { mechanism: 'Jordan-Tunisia Strategic Dialogue', ordinal: 3, date: '2023-01-09' },
    ])
  })

  it('is two where a group has a number of its own', () => {
    const document = report('d.txt', 'en', [
      { quote: 'the second dialogue', mechanism: 'Jordan-Tunisia Strategic Dialogue', ordinal: 2, date: '2023-01-09' },
      {
        quote: 'the fourth meeting of its working group',
        mechanism: 'Jordan-Tunisia Working Group',
        ordinal: 4,
        date: '2023-01-08',
      },
    ])
    expect(mechanisms([document])).toHaveLength(2)
  })

  it('is one where a report calls it by fewer of its words and tells a session of the same number and place', () => {
    const session = (mechanism: string, ordinal: number, more: object) => ({
      quote: `the dialogue numbered ${ordinal}`,
      mechanism: `Jordan-Tunisia ${mechanism}`,
      ordinal,
      ...more,
    })
    const short = report('e.txt', 'ar', [session('Economic Dialogue', 6, { date: '2019-06-25', place: 'Amman' })])
    const whole = report('f.txt', 'en', [
      session('Economic Policy Dialogue', 6, { date: 'XXXX-06-20', place: 'Amman' }),
    ])
    expect(mechanisms([short, whole])).toEqual(['Jordan-Tunisia Economic Policy Dialogue'])
    const elsewhere = report('g.txt', 'en', [
      session('Economic Policy Dialogue', 6, { date: '2012-01-10', place: 'Tunis' }),
    ])
    expect(mechanisms([short, elsewhere])).toHaveLength(2)
  })

  it('is one where names that differ by rank alone count one series, and is called as most documents call it', () => {
    const session = (name: string, mechanism: string, ordinal: number, date: string) =>
      report(name, 'ar', [{ quote: 'الدورة', mechanism: `Jordan-Tunisia ${mechanism}`, ordinal, date }])
    const one = [
      session('h.txt', 'Joint Committee', 9, '2016-02-03'),
      session('i.txt', 'Higher Joint Committee', 10, '2019-07-11'),
      session('j.txt', 'Joint Committee', 11, '2023-01-26'),
    ]
    expect(mechanisms(one)).toEqual(['Jordan-Tunisia Joint Committee'])
    // The tenth of one before the ninth of the other: each counts its own.
    expect(mechanisms([one[0]!, session('k.txt', 'Higher Joint Committee', 10, '2012-05-06')])).toHaveLength(2)
    expect(mechanisms([one[0]!, session('l.txt', 'Higher Technical Committee', 10, '2019-07-11')])).toHaveLength(2)
  })

  it('is one where «مجلس الشراكة» is the Association Council', () => {
    const documents = [
      report('m.txt', 'en', [{ quote: 'the 4th', mechanism: 'Jordan-Tunisia Association Council', ordinal: 4 }]),
      report('n.txt', 'ar', [{ quote: 'الرابع', mechanism: 'Jordan-Tunisia Partnership Council', ordinal: 4 }]),
    ]
    expect(mechanisms(documents)).toEqual(['Jordan-Tunisia Association Council'])
  })

  it('is one where a report adds that ministers sit on it and counts nothing', () => {
    const told = (ordinal: number | null) =>
      mechanisms([
        report('n.txt', 'en', [
          { quote: 'the second', mechanism: 'Jordan-Tunisia Coordination Council', ordinal: 2, date: '2021-05-04' },
        ]),
        report('m.txt', 'en', [
          {
            quote: 'a meeting',
            mechanism: 'Jordan-Tunisia Ministerial Coordination Council',
            ordinal,
            date: '2019-03-06',
          },
        ]),
      ])
    expect(told(null)).toEqual(['Jordan-Tunisia Coordination Council'])
    expect(told(9)).toHaveLength(2)
  })
})
