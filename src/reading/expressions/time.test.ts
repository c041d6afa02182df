import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const dates = (text: string) => read(text).dates.map(({ quote, value }) => [quote, value])

describe('dates in English', () => {
  it.each<[string, [string, string | null][]]>([
    ['The sides met in Nairobi on 3 June 2019.', [['3 June 2019', '2019-06-03']]],
    ['Signed at Lisbon, March 7th, 2011.', [['March 7th, 2011', '2011-03-07']]],
    ['The talks of 14–15 May 2023 were frank.', [['14–15 May 2023', '2023-05-14/2023-05-15']]],
    [
      'Experts convene from 28 October to 2 November 2024.',
      [['from 28 October to 2 November 2024', '2024-10-28/2024-11-02']],
    ],
    [
      'A pilot opens in Q3 2027 and ends in late 2028.',
      [
        ['Q3 2027', '2027-07/2027-09'],
        ['late 2028', '2028-09~/2028-12'],
      ],
    ],
    [
      'It is due by mid-2031, or in the first half of 2032.',
      [
        ['mid-2031', '2031~'],
        ['first half of 2032', '2032-01/2032-06'],
      ],
    ],
    [
      'Ties date from the early 1970s and the 19th century.',
      [
        ['early 1970s', '197X~'],
        ['19th century', '18XX'],
      ],
    ],
    [
      'The text of 2018-04-09 replaced that of 21/03/2017.',
      [
        ['2018-04-09', '2018-04-09'],
        ['21/03/2017', '2017-03-21'],
      ],
    ],
    ['The envoy returns in May.', [['May', 'XXXX-05']]],
    ['They will meet again next year in Tashkent.', [['next year', null]]],
    ['The two-year plan covers 2024-2025.', [['2024-2025', '2024/2025']]],
    ['Tuesday, 02 July 2024', [['Tuesday, 02 July 2024', '2024-07-02']]],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected))

  it.each([
    'Both sides praised Vision 2030 and the 2030 Agenda for Sustainable Development.',
    'They recalled Resolution 1325 and Resolution 2250 (2015).',
    'In line with Law No. 12 of 2019, the fee was waived.',
    'The March towards peace may be long.',
    'May the friendship of both peoples endure.',
    'Some 2000 soldiers took part.',
    'Call +973 1755 2000 for details.',
    'The work has gone on in recent years.',
  ])('finds no date in: %s', (text) => expect(dates(text)).toEqual([]))
})

describe('dates in Arabic', () => {
  it.each<[string, [string, string | null][]]>([
    ['التقى الوزيران في نواكشوط يوم 3 حزيران/يونيو 2019.', [['3 حزيران/يونيو 2019', '2019-06-03']]],
    ['وُقّع الاتفاق في ٧ آذار ٢٠١١.', [['٧ آذار ٢٠١١', '2011-03-07']]],
    ['جرت المحادثات يومي 14 و15 ماي 2023.', [['14 و15 ماي 2023', '2023-05-14/2023-05-15']]],
    ['ينعقد المؤتمر من 28 أكتوبر إلى 2 نوفمبر 2024.', [['من 28 أكتوبر إلى 2 نوفمبر 2024', '2024-10-28/2024-11-02']]],
    ['يبدأ العمل في الربع الثالث من عام 2027.', [['الربع الثالث من عام 2027', '2027-07/2027-09']]],
    ['يكتمل المشروع مطلع العام 2031.', [['مطلع العام 2031', '2031-01/2031-04~']]],
    ['تعود العلاقات إلى سبعينيات القرن الماضي.', [['سبعينيات القرن الماضي', '197X']]],
    [
      'صدر المرسوم في 12 رجب 1445هـ الموافق 24 يناير 2024م.',
      [
        ['12 رجب 1445هـ', '2024-01-24'],
        ['24 يناير 2024م', '2024-01-24'],
      ],
    ],
    ['أقرت اللجنة الأولويات للفترة (2022/2026).', [['2022/2026', '2022/2026']]],
    ['الكويت - 9 - 11 (كونا) -- وصل الوفد.', [['9 - 11', 'XXXX-11-09']]],
    ['ارتفعت الصادرات منذ عام 2018م.', [['عام 2018م', '2018']]],
    ['يعود المبعوث في شهر مايو.', [['شهر مايو', 'XXXX-05']]],
    ['يلتقي الوفدان العام المقبل في طشقند.', [['العام المقبل', null]]],
    ['استقبل الرئيس اليوم الأحد الوزير الضيف.', [['اليوم الأحد', null]]],
    [
      'خلال عامي 2021 و2022 نما التبادل.',
      [
        ['عامي 2021', '2021'],
        ['2022', '2022'],
      ],
    ],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected))

  it.each([
    'أشاد الجانبان برؤية 2030 وأجندة 2063.',
    'استذكر الطرفان القرار 1325 والقرار رقم 2250 لعام 2015.',
    'مارس الطرفان ضبط النفس.',
    'افتتح المعرض في اليوم الأول للزيارة.',
    'قال الأمين العام إن العمل مستمر.',
    'زار الوفد مدينة السادس من أكتوبر.',
    'التقى السيد رجب والسيد خميس.',
    'تطورت العلاقات خلال السنوات الماضية.',
  ])('finds no date in: %s', (text) => expect(dates(text)).toEqual([]))

  it('keeps the Hijri day beside the Gregorian one', () => {
    const [date] = read('صدر القرار في 1 محرم 1446 هـ.').dates
    expect(date?.value).toBe('2024-07-07')
    expect(date?.because).toContain('1446-01-01 AH')
  })
})

it('gives every date the place of its words', () => {
  const text = 'اجتمعت اللجنة في 9 و10 أيلول 2020، ثم في 2022.'
  for (const { start, end, quote } of read(text).dates) expect(text.slice(start, end)).toBe(quote)
})
