import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const before = (text: string) =>
  read(text)
    .meetings.filter(({ of, ordinal }) => of === undefined && ordinal === null)
    .map(({ date, place, earlier }) => [date, place, earlier])
/** The sessions of a text, one a line: mechanism, number, day, place. */
const told = (text: string): string[] =>
  read(text)
    .meetings.filter(({ of }) => of === undefined)
    .map(({ mechanism, ordinal, date, place }) =>
      [mechanism, ordinal, date, place].map((part) => part ?? '-').join(' | '),
    )
const seventh = 'The seventh session of the Qatar-Tunisia Joint Committee was held in Doha on 12 May 2021.'
const sabia = 'عقدت اللجنة العليا المشتركة بين قطر وتونس دورتها السابعة في الدوحة يوم 12 مايو 2021.'

describe('the session before the one that a text is about', () => {
  it.each([
    [
      `${seventh} It went over what the previous session, which took place in Tunis on 26 May 2018, had decided.`,
      '2018-05-26',
    ],
    [`${seventh} They took stock of progress since the last session, held in Tunis in 2019.`, '2019'],
    [
      `${seventh} They took note of the previous session of the Joint Committee, which was held in Tunis in May 2019.`,
      '2019-05',
    ],
    [`${sabia} وتابع الجانبان ما أنجز من قرارات اللجنة المشتركة السابقة والتي عقدت في تونس في عام 2016.`, '2016'],
    [`${sabia} وبحثا ما تحقق منذ انعقاد الدورة الماضية في تونس عام 2018.`, '2018'],
    [`${sabia} وراجعا تنفيذ ما تقرر في الاجتماع السابق للجنة الذي انعقد في تونس في 3 مايو 2018.`, '2018-05-03'],
  ])('is one of its own, with its day and place: "%s"', (text, date) => {
    expect(before(text)).toEqual([[date, 'Tunis', true]])
  })

  it.each([
    `${seventh} They welcomed the previous meeting of the Arab League, held in Tunis in May 2019.`,
    `${seventh} They recalled what the previous session had decided in May 2019.`,
    `${sabia} وأشادا بالاجتماع الأخير بين رئيسي البلدين الذي عقد في تونس في مايو 2019.`,
    `${sabia} ورحبا بالاجتماع السابق لجامعة الدول العربية الذي عقد في تونس في مايو 2019.`,
  ])('is none where it is of others, or nothing says that it was held: "%s"', (text) => {
    expect(before(text)).toEqual([])
  })
})

describe('sessions before the one that a text is about', () => {
  it.each([
    [
      'Nepal and Kenya will hold their third Strategic Dialogue in June. The previous dialogue was held in Nairobi on 4 May 2019.',
      ['Kenya-Nepal Strategic Dialogue | - | 2019-05-04 | Nairobi'],
    ],
    [
      'The Kenya-Nepal Strategic Dialogue was launched in Nairobi in 2015 while its second round took place in March 2017 and the third one was held in Kathmandu on 4 May 2019.',
      [
        'Kenya-Nepal Strategic Dialogue | 2 | 2017-03 | -',
        'Kenya-Nepal Strategic Dialogue | 3 | 2019-05-04 | Kathmandu',
      ],
    ],
    [
      'Kenya and Nepal convened the fourth session of their Joint Economic Commission (JEC) in Nairobi on 6 May 2021. The last JEC took place in Kathmandu in February 2018.',
      [
        'Kenya-Nepal Joint Economic Commission | 4 | 2021-05-06 | Nairobi',
        'Kenya-Nepal Joint Economic Commission | - | 2018-02 | Kathmandu',
      ],
    ],
    [
      'Nairobi, 7 May 2021 - The Kenya-Nepal Strategic Dialogue was held in Nairobi. The first Kenya-Nepal Strategic Dialogue was held in Kathmandu in 2017.',
      [
        'Kenya-Nepal Strategic Dialogue | - | 2021-05-07 | Nairobi',
        'Kenya-Nepal Strategic Dialogue | 1 | 2017 | Kathmandu',
      ],
    ],
  ])('keep their own day and place: "%s"', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    'On 5 June, the minister will co-chair with the Foreign Minister of Nepal the sixth Kenya-Nepal Joint Commission.',
    'Foreign Secretary Ann Mwangi will visit Kathmandu to take part in the third round of Kenya-Nepal political consultations.',
  ])('are none where somebody only goes to one: "%s"', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('what a council did before', () => {
  const second = 'The second session of the Iraq-Spain Coordination Council started on Thursday in Madrid.'
  it('is a session of its own where it previously met', () => {
    expect(before(`${second} The council previously met in Baghdad in October 2017.`)).toEqual([
      ['2017-10', 'Baghdad', true],
    ])
  })
  it('is named whole, with the ministers who sit on it', () => {
    const text = 'The Iraqi-Spanish Ministerial Coordination Council held a meeting in Baghdad on 6 March 2018.'
    expect(told(text)).toEqual(['Iraq-Spain Ministerial Coordination Council | - | 2018-03-06 | Baghdad'])
  })
})
