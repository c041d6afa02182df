import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const heading = 'بيان مشترك بين جمهورية مصر العربية واليابان\n'
const acts = (text: string) => read(heading + text).acts
const told = (text: string) => acts(text).map(({ kind, cue }) => `${kind} ${cue}`)
const whole = (text: string) => acts(text).map(({ quote }) => quote)
const actors = (text: string) => acts(text).map((act) => act.actors.join('+'))

describe('what a session dealt with', () => {
  it.each([
    [
      'behind an indefinite session',
      'وعقد الوزيران جلسة عمل تناولت التعاون في مجال الطاقة والمياه.',
      ['meet عقد', 'discuss تناولت'],
    ],
    [
      'behind its place and day',
      'عقد الجانبان اجتماعا في طوكيو، أمس الأربعاء، بحث مشروعات الري.',
      ['meet عقد', 'discuss بحث'],
    ],
    [
      'in the dual, by those who held it',
      'وعقد الوزير المصري مع نظيره الياباني لقاء موسعا استعرضا خلاله مشاريع الربط الكهربائي.',
      ['meet عقد', 'review استعرضا'],
    ],
    ['in a relative clause', 'وترأس الوزيران الاجتماع الذي ناقش مشاريع النقل البحري.', ['meet ترأس', 'discuss ناقش']],
    [
      'as the subject of the sentence',
      'وكانت أزمة الملاحة في البحر الأحمر محور مباحثات الوزيرين.',
      ['discuss مباحثات'],
    ],
    ['at the head of its agenda', 'وتصدرت الأوضاع في السودان جدول أعمال اللقاء.', ['discuss اللقاء']],
  ])('is an act %s', (_, text, expected) => expect(told(text)).toEqual(expected))

  it.each([
    ['what a text is for', 'وتم توقيع اتفاق في المجال الأمني يهدف إلى مكافحة الإرهاب.', ['sign توقيع']],
    ['what texts hold', 'وأبرم الجانبان ثلاث مذكرات تفاهم، تتناول النقل والسياحة.', ['sign أبرم']],
    ['what a session comprises', 'أعلن الوزيران انطلاق حوار بين البلدين، يشمل ملفات الطاقة.', ['announce أعلن']],
    ['a contract that they held', 'وأبرم الجانبان عقدا لتوريد عربات مترو.', ['sign أبرم']],
    [
      'information exchanged in a list of fields',
      'وتم توقيع اتفاق في مجال مكافحة الإرهاب وتبادل المعلومات.',
      ['sign توقيع'],
    ],
    ['another text', 'وقع البلدان اتفاقية في مجال الري إلى جانب اتفاقية أخرى تخص الصحة النباتية.', ['sign وقع']],
  ])('is not %s', (_, text, expected) => expect(told(text)).toEqual(expected))
})

describe('acts behind empty and carrying verbs', () => {
  it.each([
    ['behind the session in which it was done', 'وتم خلال الاجتماع التأكيد على أهمية التشاور.', ['affirm التأكيد']],
    ['signing under its other name', 'وتم إمضاء اتفاقية لتسليم المطلوبين بين البلدين.', ['sign إمضاء']],
    ['what was carried out', 'وقام وزيرا البلدين بالتوقيع على برنامج التعاون الثقافي.', ['sign قام']],
    [
      'what a session led to, behind a relative clause',
      'وأسفرت الدورة، التي عقدت في طوكيو، عن توقيع ثلاثة بروتوكولات.',
      ['sign توقيع'],
    ],
    ['what a session came to', 'وخلص الاجتماع لاتفاق البلدين على فتح خط جوي مباشر.', ['agree اتفاق']],
    ['meetings in the passive', 'حيث أُجريت لقاءات ثنائية بين الوفدين.', ['meet أُجريت']],
    [
      'what is done on a visit',
      'وصل الوزير المصري إلى طوكيو في زيارة رسمية يلتقي خلالها عددا من كبار المسؤولين اليابانيين.',
      ['meet وصل', 'meet يلتقي'],
    ],
    ['a session that ended', 'انتهت أمس أعمال الدورة الثالثة للجنة المشتركة.', ['meet انتهت']],
    [
      'a position renewed in a quotation',
      'أشاد الوزير الياباني بدور مصر، وجدد "حرص بلاده على دعم الحوار".',
      ['commend أشاد', 'affirm جدد'],
    ],
    ['a visit that begins', 'يبدأ الوزير المصري غدا زيارة إلى طوكيو.', ['meet يبدأ']],
    [
      'a chairman in the clause of the talks',
      'بدأت اليوم المباحثات المصرية اليابانية حيث رأس الجانب المصري وزير النقل سامي فهمي.',
      ['announce بدأت', 'meet رأس'],
    ],
    ['what the same source tells', 'وذكر المصدر ذاته أن الوزيرين اتفقا على تبادل الخبراء.', ['agree اتفقا']],
    ['who waited for a guest', 'وكان في استقبال الوزير الياباني بالمطار وزير الري المصري.', ['meet استقبال']],
    ['whose work was opened', 'أشرف الوزير المصري على افتتاح أشغال الدورة الرابعة للجنة المشتركة.', ['meet أشرف']],
  ])('are found: %s', (_, text, expected) => expect(told(text)).toEqual(expected))

  it('are not what a thing rests on', () => {
    expect(told('وتقوم العلاقات المصرية اليابانية على أسس متينة بدعم الشعبين.')).toEqual([])
  })

  it('begin at سوف where it stands before the verb', () => {
    expect(whole('وسوف يواصل الطرفان مشاوراتهما.')).toEqual(['سوف يواصل الطرفان مشاوراتهما'])
    expect(told('وسوف يواصل الطرفان مشاوراتهما.')).toEqual(['commit يواصل'])
  })

  it('take the place of the saying, behind قد too', () => {
    expect(told('وكشف المتحدث المصري أن الجانبين قد وقعا ثلاث مذكرات تفاهم.')).toEqual(['sign وقعا'])
  })
})

describe('how far an act reaches', () => {
  it.each([
    [
      'over a remark of any length',
      'وأشاد الوزيران، في بيان مشترك صدر في ختام الدورة التي احتضنتها القاهرة، بالمناورات البحرية المشتركة.',
      'أشاد الوزيران، في بيان مشترك صدر في ختام الدورة التي احتضنتها القاهرة، بالمناورات البحرية المشتركة',
    ],
    [
      'over the occasion to the matters',
      'واستعرض الوزير المصري مع نظيره الياباني، على هامش القمة، ملف الأزمة السورية.',
      'استعرض الوزير المصري مع نظيره الياباني، على هامش القمة، ملف الأزمة السورية',
    ],
    [
      'to why it was done',
      'وثمن الوزير المصري الدعم الياباني لقطاع الصحة، إذ تعد اليابان من أكبر المانحين.',
      'ثمن الوزير المصري الدعم الياباني لقطاع الصحة',
    ],
    [
      'over a relative clause to its end',
      'وتبادلا وجهات النظر بشأن الدمار الذي خلفته الحرب في أعقاب انهيار الهدنة.',
      'تبادلا وجهات النظر بشأن الدمار الذي خلفته الحرب في أعقاب انهيار الهدنة',
    ],
  ])('is %s', (_, text, expected) => expect(whole(text)).toEqual([expected]))
})

describe('who acts', () => {
  it.each([
    ['a title of one named before, and another', 'والتقى معاليه والوزير الياباني عددا من رجال الأعمال.', ['EG+JP']],
    ['the pronoun behind أن, not the country after the verb', 'وأكد الوزير المصري أنه سيزور اليابان.', ['EG', 'EG']],
    ['whoever led a side, for that side', 'وذكرت الوكالة أن وكيل الوزارة سامي فهمي ترأس الجانب المصري.', ['EG']],
    [
      'two who act for their governments',
      'وترأس الاجتماع معالي سامي فهمي وزير المالية ممثلا لحكومة جمهورية مصر العربية، ومعالي كينجي موري وزير التجارة الياباني ممثلا لحكومة بلاده.',
      ['EG+JP'],
    ],
  ])('is %s', (_, text, expected) => expect(actors(text)).toEqual(expected))
})

describe('a list behind a colon', () => {
  const under = (lead: string, items: readonly string[]) => acts(`${lead}\n${items.join('\n')}`)

  it('is an act for each item, of the kind that it stands under', () => {
    const agreed = under('واتفق الجانبان على ما يلي:', [
      '- إنشاء صندوق مشترك.',
      '- عقد الدورة المقبلة في طوكيو عام 2027.',
    ])
    expect(agreed.map(({ kind, quote, due }) => `${kind} ${quote} ${due}`)).toEqual([
      'agree اتفق الجانبان على ما يلي null',
      'agree إنشاء صندوق مشترك null',
      'agree عقد الدورة المقبلة في طوكيو عام 2027 2027',
    ])
    expect(agreed.map(({ undertaking }) => undertaking)).toEqual([false, true, true])
  })

  it('leaves an item the kind that its own noun tells', () => {
    const stressed = under('وأكد الجانبان ما يلي:', [
      '– الإشادة بمستوى العلاقات.',
      '– أهمية تفعيل اللجنة الفنية. وهي لجنة قديمة.',
      '– الترحيب بافتتاح الجامعة اليابانية.',
    ])
    expect(stressed.map(({ kind, cue }) => `${kind} ${cue}`)).toEqual([
      'affirm أكد',
      'commend الإشادة',
      'affirm أهمية',
      'welcome الترحيب',
    ])
  })

  it('ends where lines without a mark begin again', () => {
    expect(
      under('واتفقا على الآتي:', ['1- تشكيل فريق عمل للمياه.', 'وأعرب الوزيران عن ارتياحهما للنتائج.']).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['agree', 'agree', 'welcome'])
  })
})
