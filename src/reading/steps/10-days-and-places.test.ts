import { describe, expect, it } from 'vitest'
import { read, toRecord } from '../read.ts'

const sessions = (text: string) =>
  toRecord('test', read(text)).meetings.map(({ mechanism, ordinal, date, place }) => [mechanism, ordinal, date, place])

describe('the day of a session', () => {
  it('reaches from the first to the last where the text says until when it runs', () => {
    expect(
      sessions(
        'The second session of the Joint Commission between Kenya and Nepal started Thursday, July 7 and will run up to July 12, 2022, in Nairobi.',
      ),
    ).toEqual([['Kenya-Nepal Joint Commission', 2, '2022-07-07/2022-07-12', 'Nairobi']])
    expect(sessions('انطلقت في نيروبي يوم 28 ديسمبر الدورة الثانية للجنة الكينية النيبالية المشتركة.')[0]).toEqual([
      'Kenya-Nepal Joint Committee',
      2,
      'XXXX-12-28',
      'Nairobi',
    ])
    expect(
      sessions(
        'انعقدت الدورة الثانية للجنة الكينية النيبالية المشتركة في نيروبي يوم 28 ديسمبر وتستمر حتى 3 يناير 2022.',
      ),
    ).toEqual([['Kenya-Nepal Joint Committee', 2, '2021-12-28/2022-01-03', 'Nairobi']])
  })

  it('is not the year of the agreement that the body serves', () => {
    expect(
      sessions(
        'The first Joint Committee Meeting on the 2018 Kenya-Nepal Agreement on Labour was held on 3 June 2021.',
      ),
    ).toEqual([['Kenya-Nepal Joint Committee', 1, '2021-06-03', null]])
  })
})

describe('the place of a session', () => {
  it('is not that of the session before, which the sentence recalls', () => {
    const text =
      'عقد وزيرا خارجية الأردن وتونس مباحثات قبيل انطلاق الدورة العاشرة للجنة الأردنية التونسية المشتركة. وتناولا متابعة نتائج اللجنة المشتركة السابقة والتي عقدت في تونس في 2016.'
    expect(read(text).meetings[0]).toMatchObject({ ordinal: 10, date: null, place: null })
  })

  it('is the city of the dateline where it was held "here"', () => {
    expect(
      sessions(
        'NAIROBI, June 8, 2021 (KNA) -- The third session of the Kenya-Nepal Joint Committee began here on Monday.',
      ),
    ).toEqual([['Kenya-Nepal Joint Committee', 3, '2021-06-07', 'Nairobi']])
    expect(
      sessions('نيروبي - 8 يونيو 2021 (كونا): عقدت هنا اليوم الجولة الثالثة من الحوار الاستراتيجي الكيني النيبالي.'),
    ).toEqual([['Kenya-Nepal Strategic Dialogue', 3, '2021-06-08', 'Nairobi']])
  })

  it.each([
    ['Nairobi, 8 June 2021.', '2021-06-08'],
    ['Nairobi (8 June 2021) –', '2021-06-08'],
    ['Nairobi | June 8, 2021 |', '2021-06-08'],
    ['Nairobi, Shawwal 27, 1442, June 8, 2021, SPA --', '2021-06-08'],
    ['NAIROBI, June 8 (KNA) --', 'XXXX-06-08'],
  ])('and its day are those of the dateline "%s"', (dateline, day) => {
    expect(sessions(`${dateline} The third session of the Kenya-Nepal Joint Committee was held today.`)).toEqual([
      ['Kenya-Nepal Joint Committee', 3, day, 'Nairobi'],
    ])
  })
  it.each([
    ['نيروبي، 8 يونيو 2021.', '2021-06-08'],
    ['نيروبي 27 شوال 1442 هـ الموافق 8 يونيو 2021 م واس', '2021-06-08'],
    ['نيروبي، كينيا، 8 يونيو 2021 –', '2021-06-08'],
    ['نيروبي (8 يونيو 2021):', '2021-06-08'],
    ['نيروبي في 8 يونيو /قنا/', 'XXXX-06-08'],
  ])('and its day are those of the dateline «%s»', (dateline, day) => {
    expect(sessions(`${dateline} عقدت اليوم الجولة الثالثة من الحوار الاستراتيجي الكيني النيبالي.`)).toEqual([
      ['Kenya-Nepal Strategic Dialogue', 3, day, 'Nairobi'],
    ])
  })

  it('is the city that is told to have hosted it', () => {
    expect(
      sessions('Nairobi hosted the eighth session of the Kenyan-Nepali Joint Commission on 5 March 2020.'),
    ).toEqual([['Kenya-Nepal Joint Commission', 8, '2020-03-05', 'Nairobi']])
  })
})

describe('the parties of a session', () => {
  it.each([
    ['The second annual United States-Kenya Energy Dialogue was held on 5 March 2020.', 'Kenya-US Energy Dialogue'],
    [
      'The second Saudi Arabia–Sri Lanka Joint Commission was held on 5 March 2020.',
      'Saudi Arabia-Sri Lanka Joint Commission',
    ],
    ['The second South Africa-Nepal Joint Committee was held on 5 March 2020.', 'Nepal-South Africa Joint Committee'],
  ])('are both names that a hyphen joins: %s', (text, mechanism) => {
    expect(sessions(text)).toEqual([[mechanism, 2, '2020-03-05', null]])
  })
})

describe('the place of a session', () => {
  const datelined = (text: string) => read(text).meetings.map((meeting) => [meeting.place, meeting.datelined ?? false])
  it('is known to be no more than where the report was written', () => {
    const told =
      'The ministry issued a joint statement at the 4th Kenya-Nepal Strategic Dialogue, which ended on Thursday.'
    expect(datelined(`NAIROBI — ${told}`)).toEqual([['Nairobi', true]])
    expect(datelined('NAIROBI — The 4th Kenya-Nepal Strategic Dialogue was held in Kathmandu on Thursday.')).toEqual([
      ['Kathmandu', false],
    ])
  })
})

describe('the day on which something is said of a session', () => {
  it.each([
    'A statement was released on 28 January 2026 regarding the 4th Kenya-Nepal Strategic Dialogue, held in Kathmandu.',
    'وجاء ذلك في بيان صدر في 28 يناير 2026 بشأن الدورة الرابعة من الحوار الاستراتيجي بين كينيا ونيبال التي عقدت في كاتماندو.',
  ])('is not the day of the session: "%s"', (text) => {
    expect(sessions(text)).toEqual([['Kenya-Nepal Strategic Dialogue', 4, null, 'Kathmandu']])
  })
})
