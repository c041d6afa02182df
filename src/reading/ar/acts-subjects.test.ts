import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const heading = 'بيان مشترك بين جمهورية مصر العربية واليابان\n'
const told = (text: string) =>
  read(heading + text).acts.map(({ kind, cue, actors }) => `${kind} ${cue} ${actors.join('+')}`)

describe('who acts in Arabic', () => {
  it.each([
    [
      'both where each side has its chairman',
      'ترأس الجانب المصري السفير كريم فؤاد، ومن الجانب الياباني السفير كينجي موري.',
      ['meet ترأس EG+JP'],
    ],
    [
      'both where the second chairman only follows his side',
      'ويرأس الجانب المصري في اللجنة كريم فؤاد، والجانب الياباني كينجي موري.',
      ['meet يرأس EG+JP'],
    ],
    ['the side whose delegation is led', 'وترأس جانب اليابان وزير الدولة كينجي موري.', ['meet ترأس JP']],
    [
      'both where one presides in the company of the other',
      'أشرف وزير الري المصري كريم فؤاد، رفقة نظيره الياباني كينجي موري، على أشغال اللجنة الفنية.',
      ['meet أشرف EG+JP'],
    ],
    [
      'the country of the capital that holds a meeting',
      'واحتضنت العاصمة المصرية القاهرة، أمس الأحد، حوارا اقتصاديا.',
      ['meet احتضنت EG'],
    ],
    [
      'the speaker, not the people that he asks',
      'أكد الوزير الياباني أهمية الهدنة، وحث السودانيين على الحوار.',
      ['affirm أكد JP', 'call حث JP'],
    ],
    [
      'those who met, not the ministry that tells it',
      'وذكرت وزارة الخارجية المصرية أن المجتمعين ناقشوا أمن الملاحة.',
      ['discuss ناقشوا EG+JP'],
    ],
    [
      'both for what a session does in a statement',
      'وقالت الوزارة المصرية إن الاجتماع رحب بنتائج القمة.',
      ['welcome رحب EG+JP'],
    ],
    [
      'both in what a statement stresses that they did',
      'وأكد البيان أن الجانبين استعرضا خطة العمل.',
      ['review استعرضا EG+JP'],
    ],
  ])('is %s', (_, text, expected) => expect(told(text)).toEqual(expected))

  it.each([
    ['وأجرى وزير الخارجية مباحثات مع نظيره الياباني.', ['meet أجرى EG+JP']],
    ['وترأس وزير الخارجية ونظيره الياباني الاجتماع الثالث للجنة.', ['meet ترأس EG+JP']],
    ['وأكد نظيره الياباني أهمية المشروع.', ['affirm أكد JP']],
  ])('is both where somebody acts with his counterpart: %s', (text, expected) => expect(told(text)).toEqual(expected))

  it('goes on over a name that no list knows', () => {
    expect(
      told('وترأس الاجتماع وزير شئون البيئة الياباني، ميزوكي تاكاهارا، ووكيل وزارة البيئة المصرية كريم فؤاد.'),
    ).toEqual(['meet ترأس EG+JP'])
  })

  it.each([
    [
      'who took part in a session of which much is said first',
      'وشارك في أعمال اللجنة، التي عقدت أمس، وزير النقل الياباني كينجي موري.',
      ['meet شارك JP'],
    ],
    [
      'no land of a portfolio',
      'والتقى السفير المصري كريم فؤاد وكيل الوزارة الياباني لشؤون الشرق الأوسط وأفغانستان وباكستان.',
      ['meet التقى EG+JP'],
    ],
    [
      'both where a remark stands between those who met',
      'والتقى وزير النقل المصري كريم فؤاد، أمس الأحد، وزير البيئة الياباني كينجي موري.',
      ['meet التقى EG+JP'],
    ],
    ['both who carried out talks', 'وأجرى الوزيران مباحثات حول أمن الملاحة.', ['meet أجرى EG+JP']],
    ['those who voice pride in a meeting', 'وشهد اللقاء إعراب الجانبين عن الاعتزاز بالشراكة.', ['commend إعراب EG+JP']],
  ])('is %s', (_, text, expected) => expect(told(text)).toEqual(expected))

  it('is both where only the second of two ministers has a country', () => {
    expect(told('وترأس الاجتماع وزير الصناعة المهندس كريم فؤاد، ووزير التجارة الياباني كينجي موري.')).toEqual([
      'meet ترأس EG+JP',
    ])
  })

  it('is found for a session in the present', () => {
    expect(told('ويستعرض الحوار مشروعات الطاقة، ويناقش أمن الملاحة.')).toEqual([
      'review يستعرض EG+JP',
      'discuss يناقش EG+JP',
    ])
  })
})
