import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const figures = (text: string) => read(text).figures.map(({ value, unit, qualifier }) => [value, unit, qualifier])

describe('figures in English', () => {
  it.each<[string, [number, string, string][]]>([
    [
      'Trade reached $4.1 billion, up 8 percent.',
      [
        [4_100_000_000, 'USD', 'exact'],
        [8, 'percent', 'exact'],
      ],
    ],
    [
      'Norway pledged some NOK 350 million over the next five years.',
      [
        [350_000_000, 'NOK', 'about'],
        [5, 'year', 'exact'],
      ],
    ],
    ['More than 1,200 Moroccan students have graduated.', [[1200, 'student', 'over']]],
    [
      'The deal covers 24 F-16 jets worth €2.3bn.',
      [
        [24, 'fighter jet', 'exact'],
        [2_300_000_000, 'EUR', 'exact'],
      ],
    ],
    [
      'Up to 3,000 megawatts will be built in four phases.',
      [
        [3000, 'megawatt', 'under'],
        [4, 'phase', 'exact'],
      ],
    ],
    [
      'They signed two memoranda of understanding and seven agreements.',
      [
        [2, 'memorandum of understanding', 'exact'],
        [7, 'agreement', 'exact'],
      ],
    ],
    [
      'Half a million vaccines arrived in twenty-five shipments.',
      [
        [500_000, 'vaccine', 'exact'],
        [25, 'shipment', 'exact'],
      ],
    ],
    [
      'The fund holds between 10 and 20 million dollars.',
      [
        [10_000_000, 'USD', 'exact'],
        [20_000_000, 'USD', 'exact'],
      ],
    ],
    [
      'A three-year programme and a 10-day course were announced.',
      [
        [3, 'year', 'exact'],
        [10, 'day', 'exact'],
      ],
    ],
    [
      'Three working groups met; all three reported.',
      [
        [3, 'working group', 'exact'],
        [3, 'working group', 'exact'],
      ],
    ],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected))

  it.each([
    'The two countries and the two ministers renewed their friendship.',
    'The 14th session closed at 17:30 GMT.',
    'Article 5 and paragraph 12 were cited, as was Resolution 2231.',
    'The G20 and the P5+1 met on the margins of COP27.',
    'They spoke of a two-state solution and of one of the oldest bonds.',
    'Hundreds of experts and dozens of firms took part.',
    '1. The sides met. 2. They agreed.',
  ])('finds no figure in: %s', (text) => expect(figures(text)).toEqual([]))
})

describe('figures in Arabic', () => {
  it.each<[string, [number, string, string][]]>([
    [
      'بلغ التبادل التجاري ملياري دولار بزيادة 8 في المئة.',
      [
        [2_000_000_000, 'USD', 'exact'],
        [8, 'percent', 'exact'],
      ],
    ],
    [
      'تعهدت النرويج بنحو 350 مليون كرونة نرويجية على مدى خمس سنوات.',
      [
        [350_000_000, 'NOK', 'about'],
        [5, 'year', 'exact'],
      ],
    ],
    ['تخرّج أكثر من ١٢٠٠ طالب.', [[1200, 'student', 'over']]],
    ['تجاوزت قيمة العقود 2,3 مليار يورو.', [[2_300_000_000, 'EUR', 'over']]],
    [
      'وقّع الجانبان ثماني مذكرات تفاهم واتفاقيتين.',
      [
        [8, 'memorandum of understanding', 'exact'],
        [2, 'agreement', 'exact'],
      ],
    ],
    [
      'وصلت خمس وعشرون شحنة خلال قرنين ونصف.',
      [
        [25, 'shipment', 'exact'],
        [2, 'century', 'exact'],
      ],
    ],
    ['استثمر الصندوق مئة وخمسين مليون ريال عماني.', [[150_000_000, 'OMR', 'exact']]],
    ['خلال الأعوام الخمسة المقبلة.', [[5, 'year', 'exact']]],
    [
      'وقّعت الشركات ثلاثة عقود بقيمة عشرة ملايين دولار.',
      [
        [3, 'contract', 'exact'],
        [10_000_000, 'USD', 'exact'],
      ],
    ],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected))

  it.each([
    'أكد البلدان والوزيران متانة العلاقات بين الشعبين.',
    'عُقدت الدورة الرابعة عشرة الساعة 17:30.',
    'استنادا إلى المادة 5 والفقرة 12 والقرار رقم 2231.',
    'احتفل الجانبان بالذكرى الـ50 لإقامة العلاقات.',
    'تُعد واحدة من أقدم الشراكات، وتنعقد مرة في السنة.',
    'شارك مئات الخبراء وعشرات الشركات.',
    'خطة اللجنة [5 + 5].',
  ])('finds no figure in: %s', (text) => expect(figures(text)).toEqual([]))

  it('reads a currency of many countries as that of the country that the text names', () => {
    expect(figures('خصصت الحكومة القطرية 40 مليون ريال للمنح، وأعلنت ذلك الوزارة القطرية.')).toEqual([
      [40_000_000, 'QAR', 'exact'],
    ])
    expect(figures('خصصت الحكومة العمانية 40 مليون ريال للمنح.')).toEqual([[40_000_000, 'OMR', 'exact']])
  })
})

it('dates an amount by the year beside it, and not an age', () => {
  const [trade, age] = read('Trade stood at $3 billion in 2021. The treaty of 1979 is 40 years old.').figures
  expect(trade?.asOf).toBe('2021')
  expect(age?.asOf).toBeNull()
})

it('names in English what a figure is told of', () => {
  expect(read('بلغت الصادرات 7 مليارات دولار.').figures[0]?.of).toBe('exports')
  expect(read('Exports reached 7 billion dollars.').figures[0]?.of).toBe('exports')
  expect(read('Trade between the two countries left a $5 billion trade surplus.').figures[0]?.of).toBe('trade surplus')
})
