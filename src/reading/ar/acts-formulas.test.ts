import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const heading = 'بيان مشترك بين المملكة العربية السعودية ودولة قطر\n\n'

/** The acts of a sentence, as kind, actors and cue. */
const actsOf = (sentence: string) =>
  read(heading + sentence + '\n')
    .acts.filter(({ start }) => start >= heading.length)
    .map(({ kind, actors, cue }) => `${kind} ${actors.join('+')} ${cue}`)

describe('Arabic set phrases', () => {
  it.each([
    [
      'what a session was the occasion of',
      'وشكل اللقاء فرصة لاستعراض واقع التعاون وبحث آفاق تعزيزه.',
      ['review QA+SA استعراض', 'discuss QA+SA بحث'],
    ],
    ['what came of it', 'كما جاء الاتفاق على عقد اللجان الفنية في الربيع.', ['agree QA+SA الاتفاق']],
    [
      'a text, for what it tells',
      'وجاء في البيان أن الجانبين اتفقا على عقد الدورة المقبلة في الدوحة.',
      ['agree QA+SA اتفقا'],
    ],
    ['what is quoted as a noun', 'ونقلت الوكالة عن وزير الخارجية القطري تأكيده أهمية التنسيق.', ['affirm QA تأكيده']],
    ['a session that took its course', 'وجرت أعمال الدورة السابعة بالدوحة في مارس الماضي.', ['meet QA+SA جرت']],
    ['an adjective that binds', 'وقال الوزير القطري إن بلاده مستعدة لتوسيع التعاون.', ['intend QA مستعدة']],
    ['the country of who speaks', 'وقال الوزير القطري إن بلاده ترحب بزيادة الاستثمارات.', ['welcome QA ترحب']],
    [
      'more that is told of a session',
      'وأفاد البيان أن الاجتماع عقد في الرياض، وتناول العلاقات بين البلدين.',
      ['meet QA+SA عقد', 'discuss QA+SA تناول'],
    ],
    ['a plan behind a verb', 'وينتظر أن تناقش هذه الدورة ملف النقل.', ['intend QA+SA تناقش']],
    [
      'a plan apart from what was agreed',
      'اتفق الجانبان على عقد اجتماع في الدوحة، على أن تستكمل اللجنة أعمالها قبل نهاية العام.',
      ['agree QA+SA اتفق', 'intend QA+SA تستكمل'],
    ],
    [
      'who told, for what he says next',
      'أوضح الوزير القطري أن الجانبين ناقشا ملف النقل. وأكد أن ذلك مهم.',
      ['discuss QA+SA ناقشا', 'affirm QA أكد'],
    ],
    ['one act under two nouns', 'وتم مناقشة واستعراض ملف النقل.', ['discuss QA+SA مناقشة']],
    ['a name that looks like a future', 'وترأس الوفد السعودي خالد سيوك.', ['meet SA ترأس']],
  ])('tell acts: %s', (_, sentence, expected) => {
    expect(actsOf(sentence)).toEqual(expected)
  })

  it('leave out where and before whom something was done', () => {
    const [act] = read(heading + 'وقع الوزيران الاتفاقية، وذلك في قصر السلام بجدة.\n').acts.slice(-1)
    expect(act?.quote).toBe('وقع الوزيران الاتفاقية')
  })

  it('go on behind a remark between a subject and its predicate', () => {
    const [act] = read(heading + 'أكد الوزير القطري أن العلاقات، منذ قيامها، تشهد نموا.\n').acts.slice(-1)
    expect(act?.quote).toBe('أكد الوزير القطري أن العلاقات، منذ قيامها، تشهد نموا')
  })
})
