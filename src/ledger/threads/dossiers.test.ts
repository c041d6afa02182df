import { describe, expect, it } from 'vitest'
import { read } from '../../reading/read.ts'
import { newestDay } from '../across.ts'
import { fold } from '../fold.ts'
import type { LedgerDocument } from '../ledger.ts'
import { verdictOf } from '../verdict.ts'

// Small dossiers of varied pairs, three rounds in two languages, read by the reader itself: what is one thing must be one matter.

const dossier = (texts: Readonly<Record<string, readonly string[]>>): LedgerDocument[] =>
  Object.entries(texts).map(([name, paragraphs]) => {
    const text = paragraphs.join('\n\n')
    const reading = read(text)
    const { kind, issued, language } = reading
    return { id: name, name, publisher: null, kind, issued, language, textHash: name, length: text.length, reading }
  })

/** Each matter by its name: the documents that tell of it, and what became of it. */
function found(texts: Readonly<Record<string, readonly string[]>>) {
  const documents = dossier(texts)
  const ledger = fold(documents)
  const asOf = newestDay(ledger, documents)!
  return new Map(
    ledger.matters.map((matter) => [
      matter.title.en,
      {
        documents: [...new Set(matter.steps.map(({ document }) => document))].sort(),
        verdict: verdictOf(matter, ledger.rounds, asOf),
      },
    ]),
  )
}

describe('Japan and Morocco', () => {
  const matters = found({
    '1-en': [
      'Rabat, 4 March 2019',
      'The first session of the Japan-Morocco Joint Committee was held in Rabat on 4 March 2019, co-chaired by the two Foreign Ministers.',
      'The two sides discussed cooperation in fisheries, renewable energy and vocational training. They agreed to conclude a double taxation agreement before the end of 2020. They decided to hold the second session of the Joint Committee in Tokyo in 2021.',
      'The Japanese side welcomed the readiness of Morocco to host a business forum in Casablanca.',
    ],
    '1-ar': [
      'الرباط، 4 مارس 2019',
      'عقدت اللجنة المشتركة اليابانية المغربية دورتها الأولى في الرباط يوم 4 مارس 2019 برئاسة وزيري خارجية البلدين.',
      'وناقش الجانبان التعاون في مجالات الصيد البحري والطاقات المتجددة والتكوين المهني. واتفق الجانبان على إبرام اتفاقية لتجنب الازدواج الضريبي قبل نهاية عام 2020، وعلى عقد الدورة الثانية للجنة المشتركة في طوكيو عام 2021.',
    ],
    '2-en': [
      'Tokyo, 17 May 2021',
      'The second session of the Japan-Morocco Joint Committee took place in Tokyo on 17 May 2021.',
      'Both sides welcomed the signing of the double taxation agreement in January 2020. They reviewed progress in fisheries and vocational training, and exchanged views on the situation in the Sahel. The two ministers signed a memorandum of understanding on renewable energy.',
    ],
    '3-ar': [
      'الرباط، 9 أكتوبر 2023',
      'ترأس وزيرا خارجية المغرب واليابان أعمال الدورة الثالثة للجنة المشتركة في الرباط يوم 9 أكتوبر 2023.',
      'وأشاد الوزيران بدخول اتفاقية تجنب الازدواج الضريبي حيز التنفيذ، وبحثا سبل تعزيز التعاون في الطاقات المتجددة والصيد البحري. وأعرب الجانبان عن قلقهما إزاء الأوضاع في منطقة الساحل. واتفقا على تنظيم منتدى للأعمال في الدار البيضاء خلال عام 2024.',
    ],
  })
  it('have one agreement from its promise to its entry into force', () => {
    expect(matters.get('Double taxation agreement')?.documents).toEqual(['1-ar', '1-en', '2-en', '3-ar'])
  })
  it('kept the session that they had set', () => {
    const session = [...matters].find(([title]) => title.startsWith('Second round'))![1]
    expect(session).toEqual({ documents: ['1-ar', '1-en', '2-en'], verdict: 'kept' })
  })
  it('follow fields by whatever name a country gives them', () => {
    expect(matters.get('Fisheries')?.documents).toEqual(['1-ar', '1-en', '2-en', '3-ar'])
    expect(matters.get('Vocational training')?.documents).toEqual(['1-ar', '1-en', '2-en'])
    expect(matters.get('Clean and renewable energy')?.documents).toEqual(['1-ar', '1-en', '2-en', '3-ar'])
  })
  it('promise their forum once', () => {
    expect(matters.get('Business forum')).toEqual({ documents: ['1-en', '3-ar'], verdict: 'open' })
    expect([...matters.keys()].filter((title) => title.includes('منتدى'))).toEqual([])
  })
})

describe('Iraq and Turkey', () => {
  const matters = found({
    '1-ar': [
      'بغداد، 12 نيسان 2018',
      'انعقدت الدورة الأولى للمجلس الأعلى للتعاون الاستراتيجي بين العراق وتركيا في بغداد يوم 12 نيسان 2018.',
      'بحث الجانبان ملف المياه وأمن الحدود وزيادة حجم التبادل التجاري. وأكد الجانب العراقي ضرورة التوصل إلى حصة عادلة من مياه نهري دجلة والفرات. واتفق الطرفان على فتح معبر حدودي جديد، وتعهدت تركيا بتقديم قروض لإعادة الإعمار في الموصل.',
    ],
    '2-en': [
      'Ankara, 3 June 2020',
      'Iraq and Turkey held the second meeting of their High-Level Strategic Cooperation Council in Ankara on 3 June 2020.',
      'The two sides discussed water, trade and the fight against terrorism. Turkey renewed its commitment to support reconstruction in Mosul. The ministers stressed the importance of securing the common border and agreed to speed up work on the new border crossing. They also exchanged views on the Development Road project.',
    ],
    '3-ar': [
      'بغداد، 22 نيسان 2024',
      'عقد المجلس الأعلى للتعاون الاستراتيجي العراقي التركي دورته الثالثة في بغداد يوم 22 نيسان 2024.',
      'رحب الجانبان بافتتاح المعبر الحدودي الجديد، ووقعا اتفاقية إطارية للتعاون في مجال المياه. وبحث الطرفان تنفيذ مشروع طريق التنمية ومكافحة الإرهاب وأمن الحدود المشتركة.',
    ],
    '3-en': [
      'Baghdad, 22 April 2024',
      'The third session of the Iraq-Turkey High-Level Strategic Cooperation Council was held in Baghdad on 22 April 2024.',
      'The two sides welcomed the opening of the new border crossing and signed a framework agreement on cooperation in the field of water. They discussed the implementation of the Development Road project, counter-terrorism and border security.',
    ],
  })
  it('follow the crossing from its promise to its opening', () => {
    expect(matters.get('Border crossings')?.documents).toEqual(['1-ar', '2-en', '3-ar', '3-en'])
  })
  it('follow water up to the agreement that they sign on it', () => {
    expect(matters.get('Water')?.documents).toEqual(['1-ar', '2-en', '3-ar', '3-en'])
  })
  it('follow a project by its name', () => {
    expect(matters.get('Development Road project')?.documents).toEqual(['2-en', '3-ar', '3-en'])
  })
})

describe('India and Kuwait', () => {
  const matters = found({
    '1-en': [
      'New Delhi, 10 February 2017',
      'The first meeting of the India-Kuwait Joint Commission was held in New Delhi on 10 February 2017. The two sides noted that bilateral trade reached USD 6 billion in 2016. They discussed cooperation in energy, health and manpower. Kuwait expressed its interest in investing in Indian infrastructure. The two sides agreed to set up a joint working group on labour.',
    ],
    '2-ar': [
      'الكويت، 15 مارس 2020',
      'عقدت اللجنة المشتركة الكويتية الهندية اجتماعها الثاني في الكويت يوم 15 مارس 2020. وأشار الجانبان إلى أن حجم التبادل التجاري بلغ 10 مليارات دولار عام 2019. وناقش الجانبان أعمال فريق العمل المشترك المعني بالعمالة والتعاون في مجالات الصحة والطاقة والأمن الغذائي. وأعرب الجانب الكويتي عن تقديره لإسهام الجالية الهندية في تنمية الكويت.',
    ],
    '3-en': [
      'Kuwait City, 4 December 2024',
      'The third meeting of the India-Kuwait Joint Commission took place in Kuwait City on 4 December 2024. The two sides appreciated the contribution of the Indian community to the development of Kuwait. They noted that bilateral trade stood at USD 10.4 billion. They reviewed cooperation in health, food security, energy and defence, and signed a memorandum of understanding on defence cooperation.',
    ],
  })
  it('report one figure again and again', () => {
    expect(matters.get('Volume of trade')?.documents).toEqual(['1-en', '2-ar', '3-en'])
  })
  it('set up the group that they had promised', () => {
    expect(matters.get('Working groups')).toEqual({ documents: ['1-en', '2-ar'], verdict: 'kept' })
  })
  it('do not follow the praise of one meeting', () => {
    expect([...matters.keys()].filter((title) => /contribution|إسهام/.test(title))).toEqual([])
  })
})

describe('the European Union and Lebanon', () => {
  const matters = found({
    '1-en': [
      'Brussels, 6 November 2016',
      'The seventh meeting of the EU-Lebanon Association Council was held in Brussels on 6 November 2016. The EU and Lebanon adopted the Partnership Priorities for 2016-2020. The EU reaffirmed its commitment to support Lebanon in hosting refugees from Syria. Both sides underlined the importance of economic reform and of holding parliamentary elections.',
    ],
    '2-ar': [
      'بروكسل، 18 تموز 2018',
      'عقد الاتحاد الأوروبي ولبنان الاجتماع الثامن لمجلس الشراكة في بروكسل يوم 18 تموز 2018. واستعرض الجانبان تنفيذ أولويات الشراكة، ورحبا بإجراء الانتخابات النيابية في أيار 2018. وجدد الاتحاد الأوروبي التزامه بدعم لبنان في استضافة اللاجئين السوريين. وشدد الجانبان على أهمية الإصلاحات الاقتصادية.',
    ],
    '3-en': [
      'Luxembourg, 20 June 2022',
      'The EU and Lebanon held the ninth meeting of their Association Council in Luxembourg on 20 June 2022. The EU called on Lebanon to carry out economic reforms without delay. Both sides reviewed the implementation of the Partnership Priorities and discussed the presence of Syrian refugees in Lebanon. The EU confirmed that it would consider macro-financial assistance once an agreement with the International Monetary Fund is in place.',
    ],
  })
  it('follow their priorities, which are no agreement on association', () => {
    expect(matters.get('Partnership Priorities')?.documents).toEqual(['1-en', '2-ar', '3-en'])
    expect(matters.has('Association Agreement')).toBe(false)
  })
  it('follow what one side asks of the other', () => {
    expect(matters.get('Economic reform')?.documents).toEqual(['1-en', '2-ar', '3-en'])
    expect(matters.get('Refugees')?.documents).toEqual(['1-en', '2-ar', '3-en'])
  })
})
