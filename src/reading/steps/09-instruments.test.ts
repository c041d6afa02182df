import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const found = (text: string) => read(text).instruments.filter((instrument) => instrument.of === undefined)
const told = (text: string): string[] => found(text).map(({ kind, title, status }) => `${kind} | ${title} | ${status}`)

describe('instruments', () => {
  it.each([
    [
      'Jordan and Japan signed a memorandum of understanding on vocational training.',
      'mou | memorandum of understanding on vocational training | signed',
    ],
    [
      'The two countries ratified the Extradition Treaty between Oman and India.',
      'treaty | Extradition Treaty between Oman and India | approved',
    ],
    [
      'Kenya and Nepal are implementing the Declaration on Joint Vision for Trade.',
      'statement | Declaration on Joint Vision for Trade | in-force',
    ],
    [
      'Kenya and Nepal met. The Agreement establishing this Joint Fund was signed on 23 July 2010.',
      'agreement | Agreement establishing this Joint Fund | signed',
    ],
    ['Kenya and Nepal inked two MoUs on energy.', 'mou | MoUs on energy | signed'],
    [
      'Kenya and Nepal took stock of progress made on the Partnership Priorities adopted in June 2022.',
      'framework | Partnership Priorities | signed',
    ],
    [
      'Kenya and Nepal marked twenty years since the Association Agreement entered into force in 2004.',
      'agreement | Association Agreement | in-force',
    ],
    [
      'ومن المنتظر أن تسفر الزيارة الكينية إلى نيبال عن التوقيع على مذكرة تفاهم في مجال السياحة.',
      'mou | مذكرة تفاهم في مجال السياحة | proposed',
    ],
    ['اتفقت كينيا ونيبال على توقيع اتفاقية النقل البحري.', 'agreement | اتفاقية النقل البحري | proposed'],
    [
      'جرى خلال الدورة الكينية النيبالية التوقيع على مذكرات تفاهم في مجالات السياحة والنقل.',
      'mou | مذكرات تفاهم في مجالات السياحة والنقل | signed',
    ],
    [
      'Bahrain and Italy are negotiating a double taxation agreement.',
      'agreement | double taxation agreement | negotiating',
    ],
    [
      'Kuwait proposed a framework agreement with Iraq on shared fields.',
      'agreement | framework agreement with Iraq on shared fields | proposed',
    ],
    [
      'The Defense Cooperation Agreement between Qatar and the UK entered into force in 2022.',
      'agreement | Defense Cooperation Agreement between Qatar and the UK | in-force',
    ],
    [
      'Egypt and Cyprus renewed their air services agreement for ten years.',
      'agreement | air services agreement | renewed',
    ],
    [
      'The fisheries agreement between Morocco and the European Union expired in July 2023.',
      'agreement | fisheries agreement between Morocco and the European Union | ended',
    ],
    ['Morocco and Spain signed a letter of intent on rail links.', 'letter | letter of intent on rail links | signed'],
    [
      'Kenya and Oman signed the Action Programme on Culture for the years 2024-2027.',
      'framework | Action Programme on Culture for the years 2024-2027 | signed',
    ],
    [
      'The body was set up under the Agreement on Trade between the governments of Kenya and Oman signed May 2, 1992.',
      'agreement | Agreement on Trade between the governments of Kenya and Oman | signed',
    ],
    [
      'Kenya and Oman called for activating the memorandum of understanding on youth.',
      'mou | memorandum of understanding on youth | signed',
    ],
    ['Kenya and Oman reviewed the Draft MoU on Mining.', 'mou | MoU on Mining | negotiating'],
    ['وقّعت مصر وكينيا مذكرة تفاهم في مجال الري إثر اجتماع ترأسه الوزيران.', 'mou | مذكرة تفاهم في مجال الري | signed'],
    [
      'وقّعت مصر وكينيا البرنامج التنفيذي للتعاون الثقافي للفترة 2024-2028.',
      'framework | البرنامج التنفيذي للتعاون الثقافي للفترة 2024-2028 | signed',
    ],
    ['وقّعت مصر وكينيا يوم 2018.12.5 اتفاقية للنقل البحري.', 'agreement | اتفاقية للنقل البحري | signed'],
    [
      'دعا الجانبان المصري والكيني إلى تفعيل مذكرة التفاهم في مجال الشباب.',
      'mou | مذكرة التفاهم في مجال الشباب | signed',
    ],
    ['وقّعت مصر وكينيا اليوم (الأحد) محضر إنشاء مجلس أعمال مشترك.', 'agreement | محضر إنشاء مجلس أعمال مشترك | signed'],
    ['وقّع الأردن واليابان مذكرة تفاهم بشأن التدريب المهني.', 'mou | مذكرة تفاهم بشأن التدريب المهني | signed'],
    ['صادق الجانبان العماني والهندي على معاهدة تسليم المجرمين.', 'treaty | معاهدة تسليم المجرمين | approved'],
    [
      'تتفاوض البحرين وإيطاليا منذ سنوات، وبحثتا اتفاقية تجنب الازدواج الضريبي.',
      'agreement | اتفاقية تجنب الازدواج الضريبي | negotiating',
    ],
    [
      'أعرب العراق وتركيا عن عزمهما توقيع اتفاقية إطارية في مجال المياه.',
      'agreement | اتفاقية إطارية في مجال المياه | proposed',
    ],
    [
      'دخلت اتفاقية التعاون الدفاعي بين قطر وبريطانيا حيز التنفيذ عام 2022.',
      'agreement | اتفاقية التعاون الدفاعي بين قطر وبريطانيا | in-force',
    ],
    ['جدّدت مصر وقبرص اتفاقية النقل الجوي لعشر سنوات.', 'agreement | اتفاقية النقل الجوي | renewed'],
    ['After the talks of Chad and Fiji, a Final Protocol was adopted.', 'agreement | Final Protocol | signed'],
    ['Chad and Fiji agreed to sign a Treaty on Extradition.', 'treaty | Treaty on Extradition | proposed'],
    [
      'Chad and Fiji agreed to expedite the signing of the Fisheries Treaty.',
      'treaty | Fisheries Treaty | negotiating',
    ],
    [
      'The cabinet of Chad approved the signing of a memorandum of understanding with Fiji. Under the MoU, a fund will be set up.',
      'mou | memorandum of understanding with Fiji | approved',
    ],
    [
      'A work plan between Chad and Fiji will be drawn up in spring.',
      'framework | work plan between Chad and Fiji | proposed',
    ],
    [
      'Chad and Fiji signed memoranda of understanding on health, sea ports, vocational training, and allied sectors.',
      'mou | memoranda of understanding on health, sea ports, vocational training, and allied sectors | signed',
    ],
    [
      'Chad and Fiji signed three MoUs. The ministers had signed MoUs on farming, health and ports before noon.',
      'mou | MoUs on farming, health and ports | signed',
    ],
    ['وافق مجلس الوزراء العراقي على توقيع مذكرة تفاهم مع تونس.', 'mou | مذكرة تفاهم مع تونس | approved'],
    [
      'أكد وزيرا مصر وكينيا ضرورة الإسراع في توقيع اتفاقية النقل البري.',
      'agreement | اتفاقية النقل البري | negotiating',
    ],
    [
      'أسفرت زيارة وفد كينيا إلى مصر، بالإضافة إلى توقيع اتفاقية النقل البري، عن إنشاء لجنة.',
      'agreement | اتفاقية النقل البري | signed',
    ],
    [
      'أقرت اللجنة المصرية الكينية خطة العمل المشتركة للسياحة للفترة من عام 2022 إلى عام 2025.',
      'framework | خطة العمل المشتركة للسياحة للفترة من عام 2022 إلى عام 2025 | signed',
    ],
    [
      'وقّع وزير خارجية كينيا جون موانغي ووزير خارجية مصر سامح فؤاد، في ختام اللقاء الذي جمعهما اليوم، على محضر الدورة.',
      'agreement | محضر الدورة | signed',
    ],
    [
      'وقّعت مصر وكينيا 15 اتفاقية ومذكرة تفاهم وبرامج تنفيذية.',
      'agreement | اتفاقية ومذكرة تفاهم وبرامج تنفيذية | signed',
    ],
    [
      'وقّعت مصر وكينيا مذكرة تفاهم بشأن صيانة الطرق الساحلية وتمويل بناء المدارس.',
      'mou | مذكرة تفاهم بشأن صيانة الطرق الساحلية وتمويل بناء المدارس | signed',
    ],
    [
      'وقّعت مصر وكينيا بروتوكولا للتعاون في الشؤون الإسلامية.',
      'agreement | بروتوكولا للتعاون في الشؤون الإسلامية | signed',
    ],
    ['وقّعت المغرب وإسبانيا خطاب نوايا حول الربط السككي.', 'letter | خطاب نوايا حول الربط السككي | signed'],
  ])('in "%s" carry kind, title and status', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it.each([
    [
      'Chad and Fiji concluded their talks.\n\nThe following agreements were signed:\n\n• Agreement on Trade\n\n• Protocol on Health\n\n• MoU on Farming in the dairy sector',
      ['agreement | Agreement on Trade', 'agreement | Protocol on Health', 'mou | MoU on Farming in the dairy sector'],
    ],
    [
      'Chad and Fiji signed six memoranda of understanding. The memoranda include an MoU on ports and an MoU on arts and crafts.',
      ['mou | memoranda of understanding', 'mou | MoU on ports', 'mou | MoU on arts and crafts'],
    ],
    [
      'Chad and Fiji signed the following: a) An MoU on seeds b) An MoU on plant health',
      ['mou | MoU on seeds', 'mou | MoU on plant health'],
    ],
    [
      'Chad and Fiji signed a cooperation agreement on media and a cooperation protocol between the two banks.',
      ['agreement | cooperation agreement on media', 'agreement | cooperation protocol'],
    ],
    [
      'وقّعت مصر وكينيا عددا من الاتفاقيات. وتضمنت الاتفاقيات مذكرة تفاهم في مجال الصحة وبروتوكولا في مجال الزراعة.',
      ['mou | مذكرة تفاهم في مجال الصحة', 'agreement | بروتوكولا في مجال الزراعة'],
    ],
    [
      'جرى في كينيا ومصر التوقيع على مذكرة تفاهم للمشاركة في المعارض، وعلى البيان الوزاري المشترك بين وزارة التجارة الكينية ووزارة التجارة المصرية.',
      [
        'mou | مذكرة تفاهم للمشاركة في المعارض',
        'statement | البيان الوزاري المشترك بين وزارة التجارة الكينية ووزارة التجارة المصرية',
      ],
    ],
  ])('listed in "%s" are each of their own, all of them signed', (text, expected) => {
    expect(told(text)).toEqual(expected.map((line) => `${line} | signed`))
  })

  it('stand between the bodies that its own words name', () => {
    const text = "Chad and Fiji signed a cooperation protocol between Chad's public broadcaster ONRTV and Fiji TV."
    expect(found(text)[0]!.parties).toEqual(['ONRTV', 'Fiji TV'])
  })

  it('stand between the bodies that a relative clause or a comma sets apart', () => {
    const told =
      'نوهت مصر وكينيا بترتيبات تعزيز التعاون التي وقعت عام 2018 بين وزارة النقل المصرية، ووزارة الطرق الكينية.'
    expect(found(told)[0]).toMatchObject({
      parties: ['وزارة النقل المصرية', 'وزارة الطرق الكينية'],
      status: 'signed',
      date: '2018',
    })
  })

  it.each([
    ['The two countries are in full agreement on the need for peace in Sudan.'],
    ['Egypt and Jordan called for the implementation of the Paris Agreement and the UN Charter.'],
    ['Oman and Kuwait welcomed the ceasefire agreement in Gaza.'],
    ['Iraq and Jordan signed several agreements and memoranda of understanding.'],
    ['The ministers met within the framework of the strategic partnership of Oman and Japan.'],
    ['Turkey and Qatar issued a joint statement at the end of the visit.'],
    ['Oman and Iraq noted the agreement between Iran and Saudi Arabia.'],
    ['In a statement, the ministry of Oman thanked Japan for its letter.'],
    ['نوه العراق وتونس بالاتفاق على عقد الاجتماع المقبل.'],
    ['يرى العراق وتونس أن اللقاء سيكون إطار عمل للجانبين.'],
    ['أحال العراق وتونس المذكرة المرفوعة من اللجنة إلى الخبراء.'],
    ['أكد العراق والأردن أهمية تنفيذ اتفاق باريس وميثاق الأمم المتحدة.'],
    ['رحبت عمان والكويت باتفاق وقف إطلاق النار في غزة.'],
    ['وقع العراق والأردن عددا من الاتفاقيات ومذكرات التفاهم.'],
    ['التقى الوزيران في إطار العلاقات بين سلطنة عمان واليابان.'],
    ['صدر عن تركيا وقطر بيان مشترك في ختام الزيارة.'],
    ['اتفق الجانبان المصري والأردني على مواصلة التشاور خلال العقد المقبل.'],
  ])('are not found in "%s"', (text) => {
    expect(told(text)).toEqual([])
  })

  it('takes the accession of one side for its own', () => {
    expect(
      found(
        "Oman and the United States met in Muscat. The United States welcomed Oman's accession to the Artemis Accords.",
      )[0],
    ).toMatchObject({ kind: 'accord', status: 'acceded', parties: ['OM'] })
  })

  it('makes a deal with a company a contract, with its value', () => {
    const [contract] = found(
      'Qatar and the United States met. Qatar signed a $2 billion deal with General Atomics for unmanned aircraft.',
    )
    expect(contract).toMatchObject({ kind: 'contract', status: 'signed', value: { value: 2e9, unit: 'USD' } })
    expect(contract!.parties).toContain('General Atomics')
  })

  it('reads an approved sale as a contract that one side approved', () => {
    expect(
      found(
        'وافقت وزارة الخارجية الأمريكية على بيع الكويت منظومات رادار بقيمة 90 مليون دولار. وشكرت الكويت الولايات المتحدة.',
      )[0],
    ).toMatchObject({ kind: 'contract', status: 'approved', value: { value: 9e7, unit: 'USD' } })
  })

  it("lets bodies that are no states keep the text's own naming as parties", () => {
    expect(found('وقّعت مصر واليابان مذكرة تفاهم بين جامعة القاهرة وجامعة طوكيو.')[0]?.parties).toEqual([
      'جامعة القاهرة',
      'جامعة طوكيو',
    ])
    expect(
      found(
        'Egypt and Japan signed a memorandum of understanding between Cairo University and the University of Tokyo.',
      )[0]?.parties,
    ).toEqual(['Cairo University', 'University of Tokyo'])
  })

  it('joins "the agreement" to the one named before and takes the furthest status', () => {
    const { instruments } = read('وقعت مصر والأردن اتفاقية تعاون أمني عام 1996. وتم تجديد الاتفاقية عام 2016.')
    expect(instruments.filter(({ of }) => of === undefined)).toHaveLength(1)
    expect(instruments.find(({ of }) => of === undefined)).toMatchObject({ status: 'renewed', date: '2016' })
  })

  it('lets a lead-in say of every item of its list that it was signed', () => {
    expect(
      told(
        'شهد الوزيران المصري والعماني توقيع الوثائق التالية:\n• مذكرة تفاهم في مجال الإسكان.\n• برنامج تنفيذي في مجال الشباب.',
      ),
    ).toEqual(['mou | مذكرة تفاهم في مجال الإسكان | signed', 'framework | برنامج تنفيذي في مجال الشباب | signed'])
  })

  it('leaves what a relative clause says to the instrument before it', () => {
    expect(
      found(
        'Morocco and Spain discussed the fisheries accord, which expired in 2023, and the Extradition Treaty signed in 1997.',
      ).at(-1)?.status,
    ).toBe('signed')
  })

  it('dates a renewal by the renewal and not by the signing', () => {
    expect(
      found('Kuwait and the United States renewed in 2021 the Defense Cooperation Agreement signed in 1991.')[0],
    ).toMatchObject({ status: 'renewed', date: '2021' })
  })

  it('restores the article that a preposition has taken in', () => {
    expect(
      found('أشاد الأردن والولايات المتحدة بمرور عشرين عاما على توقيعهما للاتفاقية الاقتصادية بينهما.')[0]?.title,
    ).toMatch(/^الاتفاقية الاقتصادية/)
  })

  it('names the bodies that sign, and a draft that one side approves', () => {
    expect(
      found('The Japan Bank for International Cooperation and Mubadala signed a memorandum of cooperation.')[0],
    ).toMatchObject({
      parties: ['Japan Bank for International Cooperation', 'Mubadala'],
    })
    expect(found('وقع الصندوق السعودي للتنمية ووزارة المالية العراقية مذكرة إطارية.')[0]?.parties).toEqual([
      'الصندوق السعودي للتنمية',
      'وزارة المالية العراقية',
    ])
    expect(found('The cabinet of Kuwait approved the draft agreement with Tajikistan on security.')[0]?.status).toBe(
      'approved',
    )
    expect(found('وافق مجلس الوزراء الكويتي على مشروع اتفاقية مع طاجيكستان بشأن الأمن.')[0]?.status).toBe('approved')
    expect(found('وقعت مصر وكينيا بالأحرف الأولى على اتفاقية النقل الجوي.')[0]?.status).toBe('negotiating')
  })

  it('takes the year beside a name for part of it, and the end of a term for no day of renewal', () => {
    expect(found('انتهى العمل باتفاقية العمل بين مصر وكينيا لعام 1996 في عام 2015.')[0]).toMatchObject({
      status: 'ended',
      date: '2015',
    })
    expect(found('Morocco and Spain extended the fisheries agreement until 2027.')[0]).toMatchObject({
      status: 'renewed',
      date: null,
    })
  })
})
