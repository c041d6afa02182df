import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const heading = 'بيان مشترك بين جمهورية مصر العربية واليابان\n'
const acts = (text: string) => read(heading + text).acts
const told = (text: string) => acts(text).map(({ kind, cue }) => `${kind} ${cue}`)
const whole = (text: string) => acts(text).map(({ quote }) => quote)
const actors = (text: string) => acts(text).map((act) => act.actors.join('+'))

describe('Arabic acts', () => {
  it.each([
    ['the dual perfect', 'وناقش الجانبان أمن الملاحة، واتفقا على تكثيف المشاورات.', ['discuss ناقش', 'agree اتفقا']],
    [
      'the feminine dual',
      'أعلنت القاهرة وطوكيو إنشاء صندوق مشترك، وتعهدتا بتمويله.',
      ['announce أعلنت', 'commit تعهدتا'],
    ],
    ['the present of a minute', 'يؤكد الطرفان التزامهما بالميثاق، ويدينان الإرهاب.', ['affirm يؤكد', 'object يدينان']],
    [
      'the plural',
      'استعرض الوزراء خطة العمل، وأشادوا بنتائجها، ودعوا إلى مواصلتها.',
      ['review استعرض', 'commend أشادوا', 'call دعوا'],
    ],
    ['we', 'نرحب بنتائج القمة، وندعو إلى وقف إطلاق النار.', ['welcome نرحب', 'call ندعو']],
    ['the future', 'ستوفد اليابان بعثة فنية إلى القاهرة، وسيعقد الجانبان ورشة عمل.', ['commit ستوفد', 'commit سيعقد']],
    ['the future behind sawfa', 'وسوف يواصل الطرفان مشاوراتهما.', ['commit يواصل']],
    ['a verb behind its subject in a headline', 'مصر واليابان تبحثان التعاون في قطاع النقل', ['discuss تبحثان']],
    ['a passive', 'عُقدت الجولة الثالثة من المشاورات السياسية في القاهرة.', ['meet عُقدت']],
    [
      'participles of manner',
      'أشاد الجانبان بالتعاون القائم، مؤكدين أهميته، ومعربين عن تطلعهما إلى توسيعه.',
      ['commend أشاد', 'affirm مؤكدين', 'aspire معربين'],
    ],
    [
      'a participle that a full stop cut off',
      'أشاد الوزير الياباني بدور مصر. مثمنا جهودها في الوساطة.',
      ['commend أشاد', 'commend مثمنا'],
    ],
    [
      'a clause set against another',
      'ترأس الجانب المصري الوزير سامي فهمي في حين ترأس الجانب الياباني السفير أوكا هيروشي.',
      ['meet ترأس', 'meet ترأس'],
    ],
    [
      'a participle in the singular',
      'وثمن الوزير الياباني دور مصر، مشيرا إلى ثقل القاهرة الإقليمي.',
      ['commend ثمن', 'note مشيرا'],
    ],
  ])('finds %s', (_, text, expected) => expect(told(text)).toEqual(expected))

  it.each([
    ['tatallu', 'وأعرب الجانبان عن تطلعهما إلى انعقاد الدورة المقبلة.', ['aspire أعرب']],
    ['thanks', 'أعرب الجانب الياباني عن خالص شكره لمصر.', ['commend أعرب']],
    ['worry', 'عبر الجانبان عن بالغ قلقهما إزاء الأوضاع في السودان.', ['object عبر']],
    ['readiness', 'وأبدت اليابان استعدادها لتدريب الكوادر المصرية.', ['intend أبدت']],
    ['satisfaction', 'أبدى الطرفان ارتياحهما لمسار المفاوضات.', ['welcome أبدى']],
    ['renewed assurance', 'أعاد الجانبان التأكيد على احترام سيادة الدول.', ['affirm أعاد']],
    ['light thrown', 'سلط الجانب المصري الضوء على فرص الاستثمار.', ['note سلط']],
    ['note taken', 'ونأخذ علما بتقرير اللجنة.', ['note نأخذ']],
    ['talks held', 'أجرى وزير الخارجية المصري مباحثات مع نظيره الياباني.', ['meet أجرى']],
    ['an invitation', 'وجهت اليابان الدعوة إلى الرئيس المصري لزيارة طوكيو.', ['call وجهت']],
  ])('takes the kind of an empty verb from its noun: %s', (_, text, expected) => expect(told(text)).toEqual(expected))

  it.each([
    ['jara', 'وجرى خلال اللقاء بحث سبل التعاون، إضافة إلى استعراض مشروعات النقل.', ['discuss بحث', 'review استعراض']],
    [
      'tamma, far from its noun',
      'تم أمس الأحد، خلال أعمال الدورة الثانية للجنة المشتركة، إبرام ثلاث اتفاقيات.',
      ['sign إبرام'],
    ],
    ['a speech, for what was done in it', 'ألقى الوزير الياباني كلمة أعرب فيها عن شكره لمصر.', ['commend أعرب']],
    ['likewise', 'جرى التوقيع على مذكرة للنقل، وكذلك التوقيع على برنامج ثقافي.', ['sign التوقيع', 'sign التوقيع']],
    ['tamma', 'كما تم الاتفاق على تشكيل لجنة فنية.', ['agree الاتفاق']],
    ['tamma in the future', 'وسيتم افتتاح مركز ثقافي في القاهرة.', ['commit افتتاح']],
    ['shahida', 'شهدت الزيارة توقيع ثلاث مذكرات تفاهم.', ['sign توقيع']],
    ['asfara', 'وأسفرت المباحثات عن إبرام اتفاقية للطيران.', ['sign إبرام']],
    ['with', 'تناول الاجتماع ملف المياه، مع التأكيد على ضرورة التوافق.', ['discuss تناول', 'affirm التأكيد']],
    ['joined nouns', 'تم خلال الزيارة توقيع اتفاقية للنقل وإطلاق حوار اقتصادي.', ['sign توقيع', 'announce إطلاق']],
    ['an item of a list', '- الاتفاق على تبادل الخبراء.', ['agree الاتفاق']],
  ])('finds the verbal noun that carries the force: %s', (_, text, expected) => expect(told(text)).toEqual(expected))

  it('gives each side its own act', () => {
    expect(
      actors('رحب الجانب المصري بالمنحة اليابانية، فيما أثنت اليابان على إصلاحات القاهرة. وأكد الجانبان عمق الصداقة.'),
    ).toEqual(['EG', 'JP', 'EG+JP'])
  })

  it('gives a dropped subject the actor before it', () => {
    expect(actors('رحبت اليابان بخطة النقل المصرية، وأعربت عن اهتمامها بتمويلها.')).toEqual(['JP', 'JP'])
  })

  it('joins coordinated subjects and the partner behind "with"', () => {
    expect(actors('بحث وزير الخارجية المصري مع نظيره الياباني ملف السودان.')).toEqual(['EG+JP'])
    expect(actors('وقع وزير النقل المصري والسفير الياباني اتفاقية تمويل.')).toEqual(['EG+JP'])
  })

  it('gives a visit and a reception to one side', () => {
    expect(actors('زار وزير الخارجية الياباني القاهرة أمس.')).toEqual(['JP'])
    expect(actors('استقبل الرئيس المصري وزير الخارجية الياباني.')).toEqual(['EG'])
  })

  it('finds a promise inside another act, and only a promise', () => {
    expect(told('رحب الوزيران بعزم البلدين على توقيع اتفاقية للطاقة.')).toEqual(['welcome رحب', 'intend عزم'])
    expect(told('أكد الجانبان أن اللجنة ستجتمع في طوكيو العام المقبل.')).toEqual(['affirm أكد', 'commit ستجتمع'])
    expect(told('رحب الوزيران بتوقيع اتفاقية للطاقة.')).toEqual(['welcome رحب'])
    expect(told('أكد الجانبان عزمهما على بناء مستقبل مشرق.')).toEqual(['affirm أكد'])
  })

  it('lets a verb of saying give way to the act that is said', () => {
    expect(told('قال البيان إن الجانبين شددا على أمن البحر الأحمر.')).toEqual(['affirm شددا'])
    expect(told('قال الوزير الياباني إن الزيارة ناجحة.')).toEqual(['note قال'])
  })

  it('starts at the verb, behind the conjunction, and ends before the stop', () => {
    expect(whole('كما ورحب الجانبان بتقدم المشروع الذي أطلق في طوكيو.')).toEqual([
      'رحب الجانبان بتقدم المشروع الذي أطلق في طوكيو',
    ])
  })

  it.each([
    ['the source', 'ناقش الجانبان قضايا المياه، بحسب بيان للرئاسة.', 'ناقش الجانبان قضايا المياه'],
    ['a circumstance', 'وقع الوزيران الاتفاقية، وذلك على هامش القمة.', 'وقع الوزيران الاتفاقية'],
    ['those present', 'عقد الجانبان جلسة مباحثات بحضور السفيرين.', 'عقد الجانبان جلسة مباحثات'],
    ['the verdict', 'عزز الجانبان تعاونهما، بما يعكس متانة العلاقات.', 'عزز الجانبان تعاونهما'],
    [
      'a step that the journalist weighs',
      'أطلق الجانبان منصة رقمية، في خطوة تعكس تقاربهما.',
      'أطلق الجانبان منصة رقمية',
    ],
    ['a remark on the thing', 'وقع الطرفان مذكرة، وهي الأولى من نوعها.', 'وقع الطرفان مذكرة'],
  ])('leaves out %s', (_, text, quote) => expect(whole(text)).toEqual([quote]))

  it('keeps a remark put in before what is governed', () => {
    expect(whole('وأكد الجانبان، وفق بيان للخارجية، أهمية الحوار.')).toEqual([
      'أكد الجانبان، وفق بيان للخارجية، أهمية الحوار',
    ])
  })

  it('keeps the closing quotation mark of what is quoted inside', () => {
    expect(whole('رحب الجانبان بمبادرة «طريق النور».')).toEqual(['رحب الجانبان بمبادرة «طريق النور»'])
  })

  it('reads through lost spaces, tatweel, marks and presentation forms', () => {
    expect(told('ناقشالجانبان التجارة. وأكـــد الطَّرَفانِ الصداقة. ورحبت المملكةالمتحدة بالنتائج.')).toEqual([
      'discuss ناقش',
      'affirm أكـــد',
      'welcome رحبت',
    ])
    expect(told('\ufe83\ufedb\ufeaa الجانبان عمق الصداقة.')).toEqual(['affirm \ufe83\ufedb\ufeaa'])
  })

  it('takes no adverb that begins like a future for one', () => {
    expect(told('يسعى الطرفان إلى حل الأزمة سياسيا عبر الحوار.')).toEqual(['intend يسعى'])
  })

  it('takes the place between a verb and its subject for no side', () => {
    expect(actors('اختتمت في العاصمة المصرية القاهرة أمس اجتماعات اللجنة المشتركة.')).toEqual(['EG+JP'])
  })

  it.each([
    ['behind أن and a comma', 'قال البيان إن الوزيرين، وقعا مذكرة للنقل.', ['sign وقعا']],
    [
      'behind a long body behind أن',
      'قال المتحدث الياباني إن أعمال اللجنة المصرية اليابانية المشتركة انطلقت في القاهرة.',
      ['announce انطلقت'],
    ],
    ['behind its object', 'وترأس الجلسة وزير الخارجية الياباني كينجي موريتا.', ['meet ترأس']],
    [
      'behind a place and a time',
      'عقد في قصر القبة بالقاهرة، أمس، الاجتماع الثاني للجنة المصرية اليابانية.',
      ['meet عقد'],
    ],
    [
      'in a wish put in between',
      'وسيتم خلال زيارة الوزير ـ حفظه الله ـ بحث سبل التعاون بين مصر واليابان.',
      ['commit بحث'],
    ],
    ['as a passive that shows its vowels', 'ونوقش خلال الاجتماع تطوير الموانئ.', ['discuss نوقش']],
    [
      'behind a conjunction that stands apart',
      'رحب الجانبان بالمنحة، و شددا على أهمية التدريب.',
      ['welcome رحب', 'affirm شددا'],
    ],
    [
      'with its preposition right behind it',
      'أشاد الوزير الياباني بمصر. ولفت إلى دورها في أفريقيا.',
      ['commend أشاد', 'note لفت'],
    ],
    [
      'in what a meeting contained',
      'وتضمنت المباحثات استعراض العلاقات، وبحث التعاون في الطاقة.',
      ['review استعراض', 'discuss بحث'],
    ],
    [
      'in what somebody says of a meeting',
      'أوضح الوزير الياباني أن اللقاء شهد مناقشة أمن الملاحة.',
      ['discuss مناقشة'],
    ],
    ['in a quotation, as a promise', 'وقال الوزير الياباني: "سيتم إيفاد بعثة فنية إلى القاهرة".', ['commit إيفاد']],
    ['as what minutes bind the parties to do', 'يتبادل الطرفان المعلومات عن الأوبئة.', ['commit يتبادل']],
  ])('finds a verb %s', (_, text, expected) => expect(told(text)).toEqual(expected))

  it('gives "we" to the one who speaks', () => {
    expect(
      read(
        'كلمة وزير خارجية اليابان في افتتاح الحوار المصري الياباني\n\nأشكر مصر على ضيافتها. ونتطلع إلى زيارة طوكيو.',
      ).acts.map((act) => act.actors.join('+')),
    ).toEqual(['JP', 'JP'])
    expect(actors('نتطلع إلى انعقاد الدورة المقبلة.')).toEqual(['EG+JP'])
    expect(actors('وقال الوزير الياباني إن الزيارة ناجحة. ونأمل أن تستمر المشاورات.')).toEqual(['JP', 'JP'])
  })

  it('gives an act to the one side whose officials act', () => {
    expect(actors('ووصف المسؤولون اليابانيون المشروع بأنه واعد.')).toEqual(['JP'])
  })

  it.each([
    ['for the Gulf by its adjective', 'وشدد المسؤولون الخليجيون على أمن الطاقة.', ['Gulf Cooperation Council']],
    ['for Central Asia', 'ورحبت دول آسيا الوسطى بالمبادرة.', ['Central Asia']],
    ['for no Gulf council where a council of two states sits', 'أقر مجلس التعاون الاستراتيجي خطة العمل.', ['EG+JP']],
    ['for whom an officer chairs', 'ورأس الاجتماع من الجانب الياباني كبير المفاوضين.', ['JP']],
    ['for the subject behind أن, not the object', 'وأوضح الوزير المصري أن رئيس الوزراء الياباني سيزور مصر.', ['JP']],
    ['for the subject before a remark', 'اليابان، بوصفها شريكا رئيسيا، أعربت عن رغبتها في التعاون مع مصر.', ['JP']],
    ['for both where "we" agreed', 'وقال الوزير الياباني: "لقد اتفقنا على موعد الدورة".', ['EG+JP']],
  ])('finds who acts: %s', (_, text, expected) => expect(actors(text)).toEqual(expected))

  it('reads on where somebody only begins to speak', () => {
    expect(told('وقال الوزير الياباني في ختام زيارته: "نأمل أن تستمر المشاورات". وأضاف: "لقد اتفقنا".').length).toBe(2)
  })

  it('goes over remarks between commas to what is governed', () => {
    const text =
      'وقع الوزيران المصري والياباني، أمس الأحد، على أربع مذكرات تفاهم. وبدأ الوزير الياباني، اليوم، زيارة إلى مصر.'
    expect(read(text).acts.map(({ quote }) => quote)).toEqual([
      'وقع الوزيران المصري والياباني، أمس الأحد، على أربع مذكرات تفاهم',
      'بدأ الوزير الياباني، اليوم، زيارة إلى مصر',
    ])
  })

  it('finds a session behind its times and places', () => {
    expect(told('وانطلقت أمس بنادي الضباط في العاصمة، أشغال الدورة الثالثة للجنة.')).toEqual(['announce انطلقت'])
  })

  it('takes no consultations in which something is done for its matter', () => {
    const [act] = read('ثمن الوزير المصري خلال المشاورات العلاقات مع اليابان.').acts
    expect(act?.topics).toEqual(['friendship'])
  })

  it('takes no writer, no structure and no relative clause for an act', () => {
    expect(told('نصر الدين: مصر واليابان شريكتان.')).toEqual([])
    expect(told('وأشار الوزير الياباني إلى أن مصر طورت بنيتها التحتية.')).toEqual(['note أشار'])
    expect(told('وأكد الوزير المصري متانة الشراكة التي أرستها اتفاقية التعاون، وعززت قواعدها القمة الأخيرة.')).toEqual([
      'affirm أكد',
    ])
  })

  it('reads on over a remark or an occasion to what is governed', () => {
    expect(
      whole(
        'وأكد كينجي موري، في مؤتمر صحفي مشترك مع الوزير المصري، أن الشراكة متينة. ورحب الوزيران في ختام لقائهما بعقد الدورة المقبلة.',
      ),
    ).toEqual([
      'أكد كينجي موري، في مؤتمر صحفي مشترك مع الوزير المصري، أن الشراكة متينة',
      'رحب الوزيران في ختام لقائهما بعقد الدورة المقبلة',
    ])
  })

  it('reads on over who chaired to what was reviewed', () => {
    expect(
      whole('واستعرضت اللجنة في اجتماعها الأول، برئاسة وزير الري كريم فؤاد، المشروعات القائمة في قطاع المياه.'),
    ).toEqual(['استعرضت اللجنة في اجتماعها الأول، برئاسة وزير الري كريم فؤاد، المشروعات القائمة في قطاع المياه'])
  })

  it('leaves out who was there, and looks past where it was said and done', () => {
    expect(whole('ترأس الاجتماع الوزير المصري كريم فؤاد، بحضور وزراء العدل، والتشغيل، والري.')).toEqual([
      'ترأس الاجتماع الوزير المصري كريم فؤاد',
    ])
    expect(told('وأعرب السفير الياباني في كلمة أمام الاجتماع عن سعادته بانعقاد اللجنة.')).toEqual(['welcome أعرب'])
    expect(told('ووقع اليوم الثلاثاء بدمياط المصرية، وزير النقل ونظيره الياباني مذكرة تفاهم.')).toEqual(['sign وقع'])
  })

  it('goes on to the next verbal noun behind a relative clause', () => {
    expect(told('وجرى استعراض العلاقات التي تجمع البلدين، وبحث أمن الملاحة.')).toEqual([
      'review استعراض',
      'discuss بحث',
    ])
  })

  it('knows a verb by its doubled letter, and a session that begins today', () => {
    expect(told('وأكد الوزير الياباني أهمية الحوار. وثمّن التقدم في المشروعات.')).toEqual(['affirm أكد', 'commend ثمّن'])
    expect(told('تنطلق اليوم الأحد في القاهرة أعمال الحوار.')).toEqual(['announce تنطلق'])
  })

  it('takes what a session will bring about for no promise, and who takes part in one for one who meets', () => {
    expect(told('وقال الوزير الياباني إن الحوار سينقل الشراكة إلى مرحلة جديدة.')).toEqual(['note قال'])
    expect(told('وشارك السفير الياباني في أعمال الدورة.')).toEqual(['meet شارك'])
  })

  it('takes the ministry that speaks for no topic', () => {
    const [act] = acts('وأكدت وزارة المالية اليابانية أهمية الحوار بين البلدين.')
    expect(act?.topics).not.toContain('finance')
  })

  it('lets the verb of saying say it once', () => {
    expect(whole('وأضاف الوزير الياباني قائلا: إن مصر شريك مهم.')).toEqual([
      'أضاف الوزير الياباني قائلا: إن مصر شريك مهم',
    ])
  })

  it('takes the same letters for a noun where they are one', () => {
    expect(told('ويشمل التعاون بحث الجانبين عن طاقة بديلة. ودعم مصر للمبادرة كبير. ومر عقد على الاتفاق.')).toEqual([])
  })
})
