import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

/** The topics of the first act of a text about Oman and Chile. */
const topicsOf = (sentence: string) => [...read(`اختتمت سلطنة عُمان وتشيلي مباحثاتهما.\n${sentence}`).acts[1]!.topics]

describe('Arabic topics', () => {
  it.each([
    ['ناقش الجانبان الآثار الاقتصادية للأزمة على إثر إغلاق المضيق.', 'culture-heritage'],
    ['أشاد الوزير عمر الفارسي بمتانة العلاقات.', 'exchanges'],
    ['أكد الجانبان أهمية المحافظة على مستوى التعاون.', 'subnational'],
    ['أشار الجانبان إلى قدرات البلدين وما بذلاه من عمل.', 'subnational'],
    ['أكد الجانبان استدامة العلاقات بينهما.', 'climate-environment'],
    ['بحث الجانبان تهيئة بيئة مواتية للحوار.', 'climate-environment'],
    ['اتفق الجانبان على عقد الاجتماع الرباعي لرئيسي المخابرات.', 'science-technology'],
    ['أعلن الوزيران في مؤتمر صحفي مشترك تمسكهما بالشراكة.', 'culture-heritage'],
    ['استعرض الجانبان الروابط في الفضاء المتوسطي.', 'space'],
    ['بحث الجانبان تداعيات الأزمة المالية العالمية.', 'conflict-mediation'],
    ['بحث الجانبان علاقاتهما وسبل تنميتها.', 'finance'],
    ['ناقش الجانبان العديد من القضايا.', 'dialogue'],
    ['تبادل الجانبان وجهات النظر.', 'subnational'],
    ['ناقش الجانبان القضايا المطروحة.', 'law-enforcement'],
    ['أكد الجانبان أهمية توثيق العلاقات.', 'law-enforcement'],
    ['رحب الوزير بنظيره والوفد المرافق له.', 'infrastructure'],
    ['أشاد الجانبان بمسيرة مجلس التنسيق.', 'arms'],
    ['أشاد الجانبان بالخطوات الإصلاحية.', 'law-enforcement'],
    ['بحث الجانبان مسيرة العلاقات السياسية والاقتصادية.', 'finance'],
    ['بحث الجانبان الدعم المالي للبرنامج.', 'conflict-mediation'],
    ['ناقش الجانبان تحويلها إلى واقع.', 'finance'],
    ['أشاد الجانبان بالتعاون بين البلدين الشقيقين.', 'subnational'],
    ['دعا الوزير إلى مواصلة العمل.', 'education'],
    ['بحث الجانبان مجالات العمل العسكري.', 'conflict-mediation'],
    ['بحث الجانبان الوضع في إيران.', 'energy'],
    ['نقل الوزير آيات التقدير.', 'aviation'],
    ['ناقش الجانبان المطلوب من اللجنة.', 'law-enforcement'],
    ['أشاد الوزير بدور بلاده في محيطها الإقليمي.', 'climate-environment'],
    ['أكد الجانبان أن العلاقة تقوم على قاعدة صلبة.', 'minerals'],
    ['بحث الجانبان طرق التعاون بينهما.', 'infrastructure'],
    ['أكد الجانبان أن التعليم ليس عنصرا ثانويا.', 'human-rights'],
  ])('in %s are not %s', (sentence, topic) => {
    expect(topicsOf(sentence)).not.toContain(topic)
  })

  it.each([
    ['ناقش الجانبان استرداد القطع الأثرية وحماية الآثار.', 'culture-heritage'],
    ['بحث الجانبان تنظيم رحلات الحج والعمرة.', 'exchanges'],
    ['اتفق الجانبان على إعادة جدولة الديون.', 'finance'],
    ['ناقش الجانبان أوضاع اللجوء وسوء التغذية.', 'health-humanitarian'],
    ['بحث الجانبان مد الألياف الضوئية بينهما.', 'digital-ai'],
    ['ناقش الجانبان استخراج الأتربة النادرة والكوبالت.', 'minerals'],
    ['بحث الجانبان الإنابة القضائية ونقل المحكوم عليهم.', 'law-enforcement'],
    ['ناقش الجانبان الميناء الجاف والتخليص الجمركي.', 'ports-logistics'],
    ['بحث الجانبان شح المياه والأرصاد الجوية.', 'climate-environment'],
    ['اتفق الجانبان على معادلة الشهادات وتبادل الأساتذة.', 'education'],
    ['بحث الجانبان مكافحة تبييض الأموال.', 'law-enforcement'],
    ['أكد الجانبان متانة صداقتهما.', 'friendship'],
    ['بحث الجانبان دفع العملية السلمية.', 'conflict-mediation'],
    ['بحث الجانبان تبادل المعلومات الاستخبارية.', 'counter-terrorism'],
    ['ناقش الجانبان الخدمات الإلكترونية.', 'digital-ai'],
    ['بحث الجانبان مواجهة كوفيد-19.', 'health-humanitarian'],
    ['بحث الجانبان إزالة الألغام.', 'conflict-mediation'],
    ['بحث الجانبان القيود غير التعريفية.', 'trade'],
    ['اتفق الجانبان على تسهيل منح سمات الدخول.', 'exchanges'],
    ['بحث الجانبان العواصف الترابية.', 'climate-environment'],
    ['بحث الجانبان مونديال 2030.', 'exchanges'],
    ['بحث الجانبان حقل الدرة والحقول المشتركة.', 'energy'],
    ['ناقش الجانبان النافذة الواحدة.', 'ports-logistics'],
    ['ناقش الجانبان معاهدة عدم الانتشار.', 'arms'],
    ['أكد الجانبان دعم الترشيحات في المنظمات الدولية.', 'regional-security'],
    ['بحث الجانبان مشروع طريق التنمية.', 'ports-logistics'],
    ['بحث الجانبان حصر السلاح بيد الدولة.', 'conflict-mediation'],
    ['ناقش الجانبان مخيم الهول.', 'counter-terrorism'],
    ['بحث الجانبان الخدمة المدنية والوظيفة العمومية.', 'human-rights'],
  ])('in %s are %s', (sentence, topic) => {
    expect(topicsOf(sentence)).toContain(topic)
  })

  it('are not those of the chairman’s own portfolio', () => {
    expect(topicsOf('ترأس الاجتماع وزير الصناعة والتجارة والتموين المهندس يعرب الحارثي.')).toEqual(['dialogue'])
  })

  it('are not a side that takes part, though its name stands for a crisis elsewhere', () => {
    expect([...read('العراق وإيران يوقعان 14 مذكرة تفاهم').acts[0]!.topics]).toEqual(['friendship'])
  })

  it('are what the paragraph spoke of, where the act says “in this field”', () => {
    const sentence = 'ناقش الجانبان الأقمار الصناعية. واتفقا على مواصلة التعاون في هذا المجال.'
    expect([...read(`اختتمت سلطنة عُمان وتشيلي مباحثاتهما.\n${sentence}`).acts.at(-1)!.topics]).toEqual(['space'])
  })

  it('are those of the heading above, where the act names none', () => {
    const text = 'اختتمت سلطنة عُمان وتشيلي مباحثاتهما.\n\nالدفاع\n\nاتفق الجانبان على مواصلة التعاون بينهما.'
    expect([...read(text).acts.at(-1)!.topics]).toEqual(['defence'])
  })
})
