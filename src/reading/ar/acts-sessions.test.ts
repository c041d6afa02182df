import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const heading = 'بيان مشترك بين جمهورية مصر العربية واليابان\n'
const acts = (text: string) => read(heading + text).acts
const told = (text: string) => acts(text).map(({ kind, cue }) => `${kind} ${cue}`)
const whole = (text: string) => acts(text).map(({ quote }) => quote)
const actors = (text: string) => acts(text).map((act) => act.actors.join('+'))

describe('how reports of sessions tell Arabic acts', () => {
  it('leaves out the clause whose circumstances it leaves out', () => {
    expect(whole('شارك وزير الخارجية المصري في الجولة الثانية للحوار، التي عُقدت برئاسة الوزيرين في طوكيو.')).toEqual([
      'شارك وزير الخارجية المصري في الجولة الثانية للحوار',
    ])
  })

  it('keeps how an agreed session is to be held, and its day', () => {
    const [act] = acts('اتفقت مصر واليابان على عقد اجتماع اللجنة برئاسة رئيسي البلدين في أكتوبر 2024 بالقاهرة.')
    expect(act?.quote).toMatch(/بالقاهرة$/)
    expect(act?.due).toBe('2024-10')
  })

  it('reads on over the clause of the session that deals with something', () => {
    expect(whole('وستتناول أشغال هذه الدورة التي افتتحت بحضور السفير الياباني في القاهرة سبل دعم التجارة.')).toEqual([
      'ستتناول أشغال هذه الدورة التي افتتحت بحضور السفير الياباني في القاهرة سبل دعم التجارة',
    ])
  })

  it('finds what was consented to behind the statement in which it was', () => {
    expect(whole('وافق المجلس في بيانه الختامي الذي صدر في القاهرة واستضافته مصر على توفير المنح.')).toEqual([
      'وافق المجلس في بيانه الختامي الذي صدر في القاهرة واستضافته مصر على توفير المنح',
    ])
  })

  it('takes a second session that was agreed for no session that was held', () => {
    expect(told('واتفقا على عقد الاجتماع الثلاثي في طوكيو، وعقد اجتماع اللجنة القنصلية في القاهرة.')).toEqual([
      'agree اتفقا',
    ])
  })

  it('takes what holds between two countries for no act', () => {
    expect(told('ويجمع البلدين اتفاق للشراكة وقعه الرئيسان عام 2001.')).toEqual([])
    expect(told('وقال السفير الياباني إنه في التجارة، تعتبر مصر الشريك الثاني لبلاده.')).toEqual(['note قال'])
    expect(told('ولفت الوزير الياباني إلى أن هذه الأزمة ستكون قضية القمة.')).toEqual(['note لفت'])
    expect(told('وقال الوزير الياباني إن العلاقات تتقدم في سياق الاستعداد للقمة.')).toEqual(['note قال'])
  })

  it('knows a verb that is written like a noun behind كما and where a sentence begins', () => {
    expect(told('أكد الوزير الياباني دعم بلاده للسلام. كما جدد موقفها الرافض للتصعيد.')).toEqual([
      'affirm أكد',
      'affirm جدد',
    ])
    expect(told('أكد الوزير الياباني دعم بلاده للسلام. وتطرق كينوشيما لآخر المستجدات.')).toEqual([
      'affirm أكد',
      'discuss تطرق',
    ])
  })

  it('takes a noun that only says which session it was for no deed', () => {
    expect(told('تم التوقيع على المحضر إثر مباحثات جرت في ختام الاجتماع الثالث للجنة التعاون الاقتصادي.')).toEqual([
      'sign التوقيع',
    ])
    expect(told('شهد الاجتماع الإعلان عن مجلس تم تشكيله بهدف تكثيف التعاون، ومتابعة تنفيذ المشاريع.')).toEqual([
      'announce الإعلان',
    ])
  })

  it('finds what a session saw behind the clause that tells when and where it was', () => {
    expect(told('شهدت الدورة الثامنة للجنة التي اختتمت اليوم الجمعة بطوكيو توقيع أربع مذكرات تفاهم.')).toEqual([
      'sign توقيع',
    ])
    expect(told('شهد الاجتماع الذي عقد أمس في القاهرة برئاسة وزيري خارجية البلدين استعراض علاقات التعاون.')).toEqual([
      'review استعراض',
    ])
  })

  it('finds what was agreed and signed beside', () => {
    expect(
      told('عقدت مصر واليابان جلسة مباحثات تناولت التجارة، والاتفاق على عقد الدورة المقبلة في مارس 2025.'),
    ).toEqual(['meet عقدت', 'discuss تناولت', 'agree الاتفاق'])
    expect(told('فتحت القاهرة وطوكيو صفحة جديدة، بتوقيع عشرين اتفاقية في الطاقة.')).toEqual(['sign توقيع'])
    expect(told('تم خلال الاجتماع الذي شارك فيه ستون خبيرا من البلدين توقيع مذكرة للنقل.')).toEqual(['sign توقيع'])
  })

  it('takes talks that somebody held with his guest for an act of both', () => {
    const text = 'استقبل الوزير المصري نظيره الياباني، وأجرى معه محادثات موسعة بحثت سبل دعم التجارة.'
    expect(told(text)).toEqual(['meet استقبل', 'meet أجرى', 'discuss بحثت'])
    expect(actors(text)).toEqual(['EG', 'EG+JP', 'EG+JP'])
    expect(actors('يتوجه الوزير المصري إلى طوكيو في زيارة يلتقي خلالها نظيره الياباني كينجي موري.')).toEqual([
      'EG',
      'EG+JP',
    ])
    expect(actors('اجتمع الوزير المصري برصيفه الياباني كينجي موري.')).toEqual(['EG+JP'])
  })

  it('gives each chairman his side where it stands before the verb', () => {
    const text =
      'ومن الجانب المصري ترأس الجلسة سامي فهمي وزير الصناعة، ومن الجانب الياباني ترأس كينجي موري وزير الاقتصاد.'
    expect(actors(text)).toEqual(['EG', 'JP'])
    expect(whole(text)[0]).toBe('ترأس الجلسة سامي فهمي وزير الصناعة')
  })

  it('knows an exchange of subjects for talk, and a guard of honour for no review', () => {
    expect(told('تبادل الطرفان خلال الجلسة مواضيع أساسية منها المياه.')).toEqual(['discuss تبادل'])
    expect(told('وجرى خلال اللقاء عرض للتطورات الراهنة.')).toEqual(['review عرض'])
    expect(told('استعرض الرئيسان حرس الشرف في القصر.')).toEqual(['do استعرض'])
  })

  it('takes no verb that describes a noun, and none that hangs on the same أن, for an act of its own', () => {
    expect(told('وشدد الوزير الياباني على جعل العلاقات مرتكزا نبني عليه جهودنا.')).toEqual(['affirm شدد'])
    expect(told('وقال الوزير الياباني إن الفرص تحتم علينا أن نتكامل ونستعرض ما أنجزناه.')).toEqual(['note قال'])
  })

  it('finds what was decided, what a round bore, and what talks allowed', () => {
    expect(told('وتقرر عقد الدورة القادمة في طوكيو خلال العام المقبل.')).toEqual(['agree تقرر'])
    expect(told('وأثمرت الدورة اتفاق الوزراء على خطة للنقل.')).toEqual(['agree اتفاق'])
    expect(told('وسمحت المشاورات بتأكيد التزام الطرفين بمواصلة الجهود.')).toEqual(['affirm تأكيد'])
    expect(told('وقال الوزير الياباني إنهما اتفقا على بحث فرص الاستثمار.')).toEqual(['agree اتفقا'])
    expect(told('وأضاف الوزير المصري أن المشاورات قد تضمنت تبادل الرؤى حول السودان.')).toContain('discuss تبادل')
  })

  it('takes who waited for a guest for his host', () => {
    const text = 'وصل الوزير الياباني إلى القاهرة. وكان في استقباله بالمطار وزير الري المصري كريم فؤاد.'
    expect(actors(text)).toEqual(['JP', 'EG'])
  })

  it('knows who stood for a side', () => {
    const text = 'مثل الجانب المصري كل من: وزير الري كريم فؤاد، ووزيرة النقل. ومن الجانب الياباني حضر الوزراء المعنيون.'
    expect(told(text)).toEqual(['meet مثل', 'meet حضر'])
    expect(actors(text)).toEqual(['EG', 'JP'])
  })

  it('takes greetings that were brought for praise, wherever they were', () => {
    expect(told('ونقل السفير الياباني في كلمته بالجلسة الافتتاحية تحيات بلاده إلى الحضور.')).toEqual(['commend نقل'])
  })

  it('takes all who signed, and a partner whose name no list has', () => {
    expect(actors('ووقع الاتفاقية كل من ولي العهد المصري سالم بن ناصر ورئيس الوزراء الياباني كينجي موري.')).toEqual([
      'EG+JP',
    ])
    expect(actors('بحث الوزير المصري وتاكيناوا سبل دعم التجارة.')).toEqual(['EG+JP'])
    expect(actors('بحث الوزير المصري ونائبه سبل دعم التجارة.')).toEqual(['EG'])
  })

  it('finds the session that a headline says was held', () => {
    expect(read('انعقاد الجولة الأولى للحوار المصري الياباني\nبحث الجانبان التجارة.').acts[0]?.kind).toBe('meet')
  })
})
