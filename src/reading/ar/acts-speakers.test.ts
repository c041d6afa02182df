import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const heading = 'بيان مشترك بين جمهورية مصر العربية واليابان\n'
const told = (text: string) =>
  read(heading + text).acts.map(({ kind, cue, actors }) => `${kind} ${cue} ${actors.join('+')}`)
const whole = (text: string) => read(heading + text).acts.map(({ quote }) => quote)

describe('who is behind what a report tells', () => {
  it.each([
    [
      'the speaker, whatever the session was told to do meanwhile',
      'قال وزير الري المصري كريم فؤاد إن الدورة تأتي في وقتها، مبينا أن الاجتماعات ستشهد توقيع ثلاث مذكرات، مشيرا إلى أن الجدول طويل.',
      ['note قال EG', 'commit توقيع EG+JP', 'note مشيرا EG'],
    ],
    [
      'one side for the we of its own man, told with أن',
      'وأشار وزير الري المصري كريم فؤاد إلى نتائج الدورة.\n\nوتابع أن «الطريق طويل، ونأمل أن نصل»، مؤكدا أن الإرادة قائمة.',
      ['note أشار EG', 'aspire نأمل EG', 'affirm مؤكدا EG'],
    ],
    [
      'the minister, where an agency says that he said it',
      'ونقلت الوكالة أن الوزير الياباني ذكر أن التبادل ارتفع.',
      ['note ذكر JP'],
    ],
    [
      'him who says it, where his country sees something',
      'وأضاف الوزير المصري أن بلاده ترى أن النقل أولوية.',
      ['note أضاف EG'],
    ],
    [
      'both chairmen, where it is told between them when and where',
      'ترأس وزير الري المصري كريم فؤاد، في مقر الوزارة اليوم الأحد، ووزير الأراضي الياباني كينجي موري، اجتماع اللجنة.',
      ['meet ترأس EG+JP'],
    ],
    [
      'the country that stands behind an office of unknown holder',
      'وأعلن الوزير المصري خطة. من جانبها، ثمنت وزيرة الأراضي والموانئ في اليابان هذه الجهود.',
      ['announce أعلن EG', 'commend ثمنت JP'],
    ],
    [
      'both who met, whatever the town is called',
      'التقى رئيس الوزراء المصري بمكتبه اليوم بالإسكندرية بوزير الأراضي الياباني.',
      ['meet التقى EG+JP'],
    ],
    [
      'both, where only one of the two who met is named',
      'يقوم وزير الخارجية الياباني بجولة في المنطقة. وقد التقى وزير الري المصري في أسوان أمس.',
      ['meet يقوم JP', 'meet التقى EG+JP'],
    ],
    ['him who has a counterpart, in a headline', 'وزير الري المصري يستقبل نظيره الياباني', ['meet يستقبل EG']],
    ['the ministry whose statement it is', 'وأشار بيان وزارة الخارجية المصرية إلى أن الدورة ناجحة.', ['note أشار EG']],
    ['both who sit on a council', 'واستعرض مجلس الشراكة نتائج العمل بين مصر واليابان.', ['review استعرض EG+JP']],
    [
      'those who chair it together',
      'وشارك وزير الري المصري في رئاسة اللجنة مع وزير الأراضي الياباني.',
      ['meet شارك EG+JP'],
    ],
    [
      'each for whom a text is signed',
      'ووقع المذكرة عن الحكومة المصرية السفير كريم فؤاد، ووقعها عن الحكومة اليابانية السفير كينجي موري.',
      ['sign وقع EG', 'sign وقعها JP'],
    ],
    [
      'the host who waited, whatever the dot in his title',
      'وصل الوزير الياباني إلى القاهرة وكان في استقباله د. كريم فؤاد وزير الري المصري.',
      ['meet وصل JP', 'meet استقباله EG'],
    ],
    [
      'one man, whose name no list has',
      'وأشاد الوزير المصري بالنتائج. واتفق الجانبان على لجنة. وأكد البنهاوي أهمية الموانئ.',
      ['commend أشاد EG', 'agree اتفق EG+JP', 'affirm أكد EG'],
    ],
    [
      'ministers of the one beside the minister of the other',
      'ووقعها كل من وزير الري المصري والوزراء اليابانيين المعنيين.',
      ['sign وقعها EG+JP'],
    ],
    [
      'talks that were held, behind where and when',
      'أجرى الوزيران في القاهرة اليوم مباحثات موسعة.',
      ['meet أجرى EG+JP'],
    ],
    ['who opens a headline right before its verb', 'وزير الري المصري يغادر اليابان', ['meet يغادر EG']],
    [
      'another, where the other man is only a mister',
      'وأكد الوزير المصري أهمية النقل.\n\nمن جانبه، أعرب السيد موري عن حرص اليابان على الموانئ.',
      ['affirm أكد EG', 'affirm أعرب JP'],
    ],
    ['both heads, told of as one', 'وأكد الرئيس المصري ورئيس الوزراء الياباني أهمية الموانئ.', ['affirm أكد EG+JP']],
    [
      'whom a remark says that he met',
      'بحث وزير الري المصري كريم فؤاد، خلال لقائه، في مكتبه بالقاهرة، وزير الأراضي الياباني كينجي موري، ملفات النقل.',
      ['discuss بحث EG+JP'],
    ],
    [
      'both for whom a text is signed, where it is a pronoun',
      'تضمنت المذكرة بنودا، ووقعها من الجانب المصري السفير كريم فؤاد، ومن الجانب الياباني السفير كينجي موري.',
      ['sign وقعها EG+JP'],
    ],
    [
      'both, where a session was the chance for it',
      'وأوضح الوزير الياباني أن اللقاء شكل فرصة للتأكيد على متانة العلاقات.',
      ['affirm للتأكيد EG+JP'],
    ],
    [
      'a side that is bound, where nobody speaks of it',
      'اليابان مستعدة للعمل مع مصر. وستظل مصر ملتزمة بثبات بتوسيع التعاون.',
      ['intend مستعدة JP', 'commit ملتزمة EG'],
    ],
  ])('finds %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('what a report tells', () => {
  it('takes no attribute of a remark for an act', () => {
    expect(told('جاء ذلك خلال تصريح صحفي أدلت به وزيرة الري المصرية قبيل الجولة.')).toEqual([])
  })

  it('takes no noun behind إن for a verb', () => {
    expect(told('وقالت وزارة الخارجية المصرية، إن عقد الاجتماع يتزامن مع ذكرى الاتفاقية.')).toEqual(['note قالت EG'])
  })

  it('takes no noun with a pronoun for the first person', () => {
    expect(whole('وقال الوزير الياباني: «أكدنا سعينا المشترك لتوسيع التعاون».')).toEqual([
      'أكدنا سعينا المشترك لتوسيع التعاون',
    ])
  })

  it.each([
    ['وأكد الوزير المصري اعتزازه بالعلاقة، وحرص القيادة على زيادة التعاون.', ['affirm أكد']],
    ['وأكد الوزير المصري: أننا ننظر دائما إلى اليابان بتقدير.', ['affirm أكد']],
    ['وسجل الوزير المصري أن هذا اللقاء سيشهد حضور الجميع.', ['note سجل']],
    ['ويتضمن جدول أعمال اللجنة في دورتها السابعة، عقد منتدى للأعمال.', ['discuss يتضمن']],
    ['تم استعراض المجالات التي تربط البلدين وبحث سبل تعزيزها.', ['review استعراض', 'discuss بحث']],
  ])('tells verbs from nouns in %s', (text, expected) => {
    expect(told(text).map((act) => act.replace(/ \S+$/, ''))).toEqual(expected)
  })

  it('lets a wish to say something say it', () => {
    expect(told('وتابع الوزير المصري "أود أن أؤكد أهمية المشروع".')).toEqual(['affirm أؤكد EG'])
  })

  it('reads on over whose word it is', () => {
    expect(whole('وسيناقش الجانبان، حسب المصدر الياباني «قضايا النقل البحري».')).toEqual([
      'سيناقش الجانبان، حسب المصدر الياباني «قضايا النقل البحري»',
    ])
  })

  it('ends before what followed and before whose word it was', () => {
    expect(
      whole(
        'التقى الوزير المصري بنظيره الياباني بشكل ثنائي، وأعقب ذلك جلسة موسعة.\n\nأشادت اليابان بدور مصر، وذلك وفقا لبيان صدر أمس.',
      ),
    ).toEqual(['التقى الوزير المصري بنظيره الياباني بشكل ثنائي', 'أشادت اليابان بدور مصر'])
  })

  it('leaves a session where it was held out of what a man is glad of', () => {
    expect(told('وعبر الوزير المصري في كلمته عقب مراسم التوقيع عن سعادته بالزيارة.')).toEqual(['welcome عبر EG'])
  })

  it('reaches what was come to behind when and under whom', () => {
    expect(
      whole('توصلت اللجنة المصرية اليابانية في دورتها الثانية بالقاهرة أمس، برئاسة الوزيرين، إلى اتفاقات في النقل.'),
    ).toEqual(['توصلت اللجنة المصرية اليابانية في دورتها الثانية بالقاهرة أمس، برئاسة الوزيرين، إلى اتفاقات في النقل'])
  })

  it.each([
    ['اتفقا على زيادة الرحلات، حيث تربط البلدين خطوط كثيرة.', 'اتفقا على زيادة الرحلات'],
    ['أُجريت لقاءات موسعة بين الوفدين، أعقبتها جلسة مسائية.', 'أُجريت لقاءات موسعة بين الوفدين'],
    ['بحث الوزيران سبل النقل، بما يخدم مصالح الشعبين.', 'بحث الوزيران سبل النقل'],
    ['أكدا أهمية التجارة، مع العمل على إزالة العقبات.', 'أكدا أهمية التجارة'],
    ['ترأس الوزيران اجتماع اللجنة، في قصر القبة.', 'ترأس الوزيران اجتماع اللجنة'],
  ])('leaves out what only follows: %s', (text, expected) => {
    expect(whole(text)).toEqual([expected])
  })

  it('tells apart who chaired a session and what it dealt with, behind a comma', () => {
    expect(told('ترأس الوزيران اجتماع اللجنة العليا، والتي تناولت ملفات النقل.')).toEqual([
      'meet ترأس EG+JP',
      'discuss تناولت EG+JP',
    ])
  })

  it.each([
    ['وأعلنت اللجنة المصرية اليابانية ترحيبها بالنتائج.', ['welcome أعلنت EG+JP']],
    ['أعلنت مصر واليابان، أمس، اتفاقهما على توسيع الميناء.', ['agree أعلنت EG+JP']],
    ['أعلنت مصر واليابان إطلاق برنامج للمنح.', ['announce أعلنت EG+JP']],
    ['شاركت القوات البحرية المصرية واليابانية في التمرين.', ['do شاركت EG+JP']],
    ['ويؤكد ذلك التطابق التام في المواقف بين البلدين.', []],
    ['ستجري مصر واليابان محادثات، وتوقعان على خطة عمل.', ['commit ستجري EG+JP', 'commit توقعان EG+JP']],
  ])('reads %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
