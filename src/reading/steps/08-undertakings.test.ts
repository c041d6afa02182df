import { describe, expect, it } from 'vitest'
import { type FoundAct, workSheet } from '../analysis.ts'
import { arabic } from '../ar/pack.ts'
import { english } from '../en/pack.ts'
import type { ActKind, Language } from '../finding.ts'
import { findParagraphs } from './01-paragraphs.ts'
import { findSentences } from './02-sentences.ts'
import { findWords } from './03-words.ts'
import { findExpressions } from './04-expressions.ts'
import { read } from '../read.ts'
import { judgeUndertakings } from './08-undertakings.ts'

/** The act whose cue and extent are given, judged in its sentence. */
function judged(
  language: Language,
  kind: ActKind,
  cue: string,
  sentence: string,
  quote = sentence.slice(sentence.indexOf(cue)).replace(/\.$/, ''),
  people: readonly string[] = [],
): FoundAct {
  const analysis = workSheet(sentence, language, { ar: arabic, en: english })
  analysis.kind = 'press-report'
  findParagraphs(analysis)
  findSentences(analysis)
  findWords(analysis)
  findExpressions(analysis)
  analysis.people = people.map((named) => {
    const start = sentence.indexOf(named)
    return { start, end: start + named.length, quote: named, name: named, role: null, country: null, rule: 'test' }
  })
  const [start, cueStart] = [sentence.indexOf(quote), sentence.indexOf(cue)]
  analysis.acts = [
    {
      start,
      end: start + quote.length,
      quote,
      cue,
      cueStart,
      cueEnd: cueStart + cue.length,
      kind,
      actors: ['KE', 'FI'],
      topics: [],
      undertaking: false,
      due: null,
      rule: 'test',
      because: [],
    },
  ]
  judgeUndertakings(analysis)
  return analysis.acts[0]!
}

describe('what an act is about', () => {
  it.each<[Language, ActKind, string, string, string[]]>([
    [
      'en',
      'discuss',
      'discussed',
      'The sides discussed semiconductors, vocational training and green hydrogen.',
      ['digital-ai', 'education', 'energy'],
    ],
    ['en', 'affirm', 'reaffirmed', 'They reaffirmed the depth of their long partnership.', ['friendship']],
    ['en', 'welcome', 'welcomed', 'Finland welcomed the ceasefire in Gaza.', ['conflict-mediation']],
    ['en', 'meet', 'received', 'The President received the guests at the palace.', ['friendship']],
    ['en', 'object', 'condemned', 'Both condemned piracy in the strait.', ['maritime-security']],
    [
      'ar',
      'discuss',
      'ناقش',
      'ناقش الجانبان أشباه الموصلات والتدريب المهني والهيدروجين الأخضر.',
      ['digital-ai', 'education', 'energy'],
    ],
    ['ar', 'affirm', 'أكد', 'أكد الوزيران متانة الشراكة بين البلدين.', ['friendship']],
    ['ar', 'welcome', 'رحبت', 'رحبت فنلندا بوقف إطلاق النار في غزة.', ['conflict-mediation']],
    ['ar', 'meet', 'استقبل', 'استقبل الرئيس ضيوفه في القصر.', ['friendship']],
    ['ar', 'object', 'أدان', 'أدان الطرفان القرصنة في المضيق.', ['maritime-security']],
  ])('%s %s: %s', (language, kind, cue, sentence, topics) => {
    expect(judged(language, kind, cue, sentence).topics).toEqual(topics)
  })

  it('takes no topic from the portfolio of the one who acts', () => {
    const sentence = 'The envoy met Aino Salo, Minister of Energy and Mining, for talks on tourism.'
    expect(judged('en', 'meet', 'met', sentence).topics).toContain('energy')
    expect(
      judged('en', 'meet', 'met', sentence, undefined, ['Aino Salo, Minister of Energy and Mining']).topics,
    ).toEqual(['exchanges'])
  })

  it('tells the statement (بيان) from data (بيانات), the request from students, the role from the session', () => {
    expect(judged('ar', 'announce', 'أصدر', 'أصدر الجانبان بيانا مشتركا.').topics).toEqual(['dialogue'])
    expect(judged('ar', 'call', 'طالب', 'طالب الجانبان بحماية البيانات.').topics).toEqual(['digital-ai'])
    expect(judged('ar', 'commend', 'أشاد', 'أشاد الجانبان بدور الأطباء في الصحة.').topics).toEqual([
      'health-humanitarian',
    ])
  })
})

describe('what promises something that can be checked', () => {
  it.each<[Language, ActKind, string, string]>([
    ['en', 'agree', 'agreed', 'They agreed to hold a forum on fisheries.'],
    ['en', 'commit', 'committed', 'Both committed to deepening cooperation in education.'],
    ['en', 'intend', 'expressed', 'Kenya expressed its readiness to host the next round.'],
    ['en', 'agree', 'agreed', 'They agreed that the next session would be held in Turku.'],
    ['en', 'commit', 'will', 'Kenya will open a consulate in Turku.'],
    ['en', 'intend', 'plan', 'The parties plan to conclude a framework.'],
    ['en', 'aspire', 'look forward', 'They look forward to convening the next round in Mombasa.'],
    ['ar', 'agree', 'اتفقا', 'اتفقا على عقد منتدى لمصايد الأسماك.'],
    ['ar', 'agree', 'اتفقتا', 'اتفقتا على تبادل قوائم الصيادين.'],
    ['ar', 'agree', 'اتفق', 'اتفق الزعيمان على الارتقاء بالعلاقات إلى شراكة استراتيجية.'],
    ['ar', 'commit', 'سيعمل', 'سيعمل الجانبان على تعميق التعاون في مجال التعليم.'],
    ['ar', 'commit', 'ستفتتح', 'ستفتتح كينيا قنصلية في توركو.'],
    ['ar', 'intend', 'يعتزم', 'يعتزم الطرفان إبرام إطار للتعاون.'],
    ['ar', 'aspire', 'تطلعهما', 'أعربا عن تطلعهما إلى عقد الجولة المقبلة في مومباسا.'],
  ])('%s %s: %s …', (language, kind, cue, sentence) => {
    const act = judged(language, kind, cue, sentence)
    expect(act.undertaking).toBe(true)
    expect(act.because?.some((reason) => reason.startsWith('undertaking: '))).toBe(true)
  })

  it.each<[Language, ActKind, string, string]>([
    ['en', 'agree', 'agreed', 'They agreed on the importance of stability.'],
    ['en', 'agree', 'agreed', 'They agreed to strengthen bilateral relations.'],
    ['en', 'agree', 'agreed', 'They agreed that the situation is dire.'],
    ['en', 'commit', 'committed to', 'Both are committed to a deeper partnership.'],
    ['en', 'commit', 'will', 'The friendship will remain strong.'],
    ['en', 'aspire', 'expressed', 'They expressed interest in tourism.'],
    ['en', 'affirm', 'stressed', 'They stressed the need to hold elections.'],
    ['en', 'commit', 'committed', 'Both committed to continuing their work on education.'],
    ['en', 'intend', 'expressed', 'Kenya expressed its readiness to develop trade.'],
    ['en', 'agree', 'agreed', 'They agreed to deepen ties within the framework of friendship.'],
    ['en', 'commit', 'will', 'The visit will open new horizons.'],
    ['ar', 'agree', 'اتفقا', 'اتفقا على أهمية الاستقرار.'],
    ['ar', 'agree', 'اتفقا', 'اتفقا على تعزيز العلاقات الثنائية.'],
    ['ar', 'commit', 'أعرب', 'أعرب عن التزامه بالشراكة.'],
    ['ar', 'aspire', 'أعربا', 'أعربا عن اهتمامهما بالسياحة.'],
    ['ar', 'affirm', 'شددا', 'شددا على ضرورة إجراء الانتخابات.'],
    ['ar', 'commit', 'التزما', 'التزما بمواصلة العمل في مجال التعليم.'],
    ['ar', 'intend', 'أبدت', 'أبدت كينيا استعدادها لتطوير التجارة.'],
    ['ar', 'agree', 'اتفقا', 'اتفقا على تعزيز علاقاتهما في إطار الصداقة.'],
    ['ar', 'agree', 'اتفقا', 'اتفقا على العمل معا من أجل استقرار المنطقة.'],
    ['ar', 'commit', 'ستواصل', 'ستواصل كينيا دورها في تحسين العلاقات.'],
  ])('not: %s %s: %s …', (language, kind, cue, sentence) => {
    expect(judged(language, kind, cue, sentence).undertaking).toBe(false)
  })
})

describe('when a promise falls due', () => {
  it.each<[Language, ActKind, string, string, string | null]>([
    ['en', 'agree', 'agreed', 'They agreed to convene the fifth session in early 2031.', '2031-01/2031-04~'],
    ['en', 'agree', 'agreed', 'They agreed that a treaty would be signed in 2031.', '2031'],
    ['en', 'commit', 'pledged', 'Kenya pledged to ratify the treaty signed in 2019 by March 2027.', '2027-03'],
    ['en', 'intend', 'intend', 'They intend to finalise the memorandum in the near future.', '..~'],
    ['en', 'agree', 'agreed', 'They agreed to implement the plan adopted in 2020.', null],
    ['ar', 'agree', 'اتفقا', 'اتفقا على عقد الدورة الخامسة في الربع الأول من عام 2031.', '2031-01/2031-03'],
    ['ar', 'commit', 'تعهدت', 'تعهدت كينيا بالتصديق على المعاهدة الموقعة عام 2019 قبل مارس 2027.', '2027-03'],
    ['ar', 'intend', 'يعتزمان', 'يعتزمان استكمال المذكرة في المستقبل القريب.', '..~'],
    ['ar', 'agree', 'اتفقا', 'اتفقا على زيارة سنوية متبادلة.', null],
  ])('%s %s: %s …', (language, kind, cue, sentence, due) => {
    const act = judged(language, kind, cue, sentence)
    expect([act.undertaking, act.due]).toEqual([true, due])
  })
})

describe('when a promise falls due in a text that tells its day', () => {
  it.each([
    [
      'Nairobi, 12 March 2031 - Kenya and Finland held talks.\nThey agreed to sign the pact before the end of the year.',
      '2031-12',
    ],
    ['Nairobi, 12 March 2031 - Kenya and Finland held talks.\nKenya will host the forum in January.', '2032-01'],
    [
      'Nairobi, 12 March 2031 - Kenya and Finland held talks.\nThey agreed to form a committee within a period of two months.',
      '2031-03-12/2031-05-12',
    ],
    [
      'نيروبي في 12 مارس 2031 - عقدت كينيا وفنلندا محادثات.\nاتفق الجانبان على توقيع الميثاق قبل نهاية السنة.',
      '2031-12',
    ],
    [
      'نيروبي في 12 مارس 2031 - عقدت كينيا وفنلندا محادثات.\nاتفق الجانبان على تشكيل لجنة في أجل لا يتجاوز شهرين.',
      '2031-03-12/2031-05-12',
    ],
  ])('%s', (text, due) => {
    expect(read(text).acts.at(-1)!.due).toBe(due)
  })

  it('is left open where the text tells no day', () => {
    expect(read('They agreed to sign the pact before the end of the year.').acts.at(-1)!.due).toBeNull()
  })
})
