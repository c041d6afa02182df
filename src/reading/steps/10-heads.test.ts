import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const heads = (text: string): string[] =>
  read(text)
    .meetings.filter(({ of }) => of === undefined)
    .flatMap((meeting) => meeting.heads.map(({ side, name }) => `${side} ${name}`))

describe('heads of a session', () => {
  it.each([
    [
      'The third Egypt-France Strategic Dialogue was held in Paris. It was co-chaired by Egyptian Foreign Minister Sameh Shoukry and French Foreign Minister Catherine Colonna.',
      ['EG Sameh Shoukry', 'FR Catherine Colonna'],
    ],
    [
      'عقدت الجولة الثالثة من الحوار الاستراتيجي المصري الفرنسي في باريس. وترأس الجانب المصري وزير الخارجية سامح شكري، فيما ترأست الجانب الفرنسي وزيرة الخارجية كاترين كولونا.',
      ['EG سامح شكري', 'FR كاترين كولونا'],
    ],
  ])('are read from the sentence that says who led: "%s"', (text, expected) => {
    expect(heads(text)).toEqual(expected)
  })

  it.each([
    [
      'بحث وزير الخارجية الأردني أيمن الصفدي مع وزير الخارجية العراقي فؤاد حسين سبل التعاون. وأكد الوزيران، خلال ترؤسهما الدورة الثالثة للجنة الأردنية العراقية المشتركة، متانة العلاقات.',
      ['IQ فؤاد حسين', 'JO أيمن الصفدي'],
    ],
    [
      'وصل رئيس الحكومة التونسية الحبيب الجملي ورئيس الوزراء الليبي فتحي باشاغا. وترأس رئيس الحكومة التونسية ورئيس الوزراء الليبي الدورة الثانية للجنة العليا المشتركة التونسية الليبية.',
      ['LY فتحي باشاغا', 'TN الحبيب الجملي'],
    ],
    [
      'ويرأس الجانب البحريني في اجتماعات الدورة الثانية للجنة البحرينية الكويتية المشتركة وزير الخارجية عبداللطيف الزياني، وعن الجانب الكويتي وزير الخارجية عبدالله اليحيا.',
      ['BH عبداللطيف الزياني', 'KW عبدالله اليحيا'],
    ],
  ])('are those whose offices alone lead, or two ministers named before: "%s"', (text, expected) => {
    expect(heads(text)).toEqual(expected)
  })

  it('are none of a past session that two ministers recall before the press', () => {
    expect(
      heads(
        'أشاد وزير الخارجية التونسي نبيل عمار في ندوة صحفية مع نظيره الجزائري أحمد عطاف بنتائج الدورة الرابعة للجنة الجزائرية التونسية المشتركة التي انعقدت بالجزائر عام 2021.',
      ),
    ).toEqual([])
  })

  it('stand for the side that the words after the name give', () => {
    expect(
      heads(
        'اختتمت في مسقط أعمال اللجنة العمانية التركية المشتركة في دورتها الثانية، برئاسة معالي قيس بن محمد اليوسف وزير التجارة من الجانب العماني، ومعالي عمر بولات وزير التجارة من الجانب التركي.',
      ),
    ).toEqual(['OM قيس بن محمد اليوسف', 'TR عمر بولات'])
  })

  it('are none where a future session is to be chaired', () => {
    expect(
      heads(
        'The second Egypt-Japan Strategic Dialogue was held in 2020. President Abdel Fattah El-Sisi and Prime Minister Fumio Kishida will co-chair the third.',
      ),
    ).toEqual([])
  })

  it('are not the board that an office names', () => {
    expect(
      heads(
        'The second Egypt-Japan Strategic Dialogue was held in Cairo. In the margins Hala El-Said, Chair of the Sovereign Fund of Egypt, signed a contract.',
      ),
    ).toEqual([])
  })
})

describe('heads of delegations', () => {
  it('are of the side that they are said to lead', () => {
    expect(
      heads(
        'The Kenya-Nepal Strategic Dialogue was held in Nairobi on 4 May 2021. Permanent Secretary Ann Mwangi led the Kenyan delegation. Foreign Secretary Mohan Thapa headed the Nepali side.',
      ),
    ).toEqual(['KE Ann Mwangi', 'NP Mohan Thapa'])
  })

  it('are not those who only tell of the session', () => {
    expect(
      heads(
        'The Kenya-Nepal Joint Committee convened in Nairobi on 4 May 2021, Assistant Foreign Minister of Kenya Ann Mwangi said in a statement.',
      ),
    ).toEqual([])
  })

  it('of a session to come are not given to the one before it', () => {
    expect(
      heads(
        'The fifth Kenya-Nepal political consultations will be co-chaired by Permanent Secretary Ann Mwangi of Kenya and Foreign Secretary Mohan Thapa of Nepal. The fourth round was held in Kathmandu on 4 May 2019.',
      ),
    ).toEqual([])
  })

  it('are both of one sentence rather than one of another', () => {
    expect(
      heads(
        'President Ann Mwangi of Kenya opened a hall after the Kenya-Nepal Joint Commission held in Nairobi. The sixth session of the Kenya-Nepal Joint Commission saw the participation of the Foreign Minister of Kenya, Peter Otieno, and the Foreign Minister of Nepal, Mohan Thapa.',
      ),
    ).toEqual(['KE Peter Otieno', 'NP Mohan Thapa'])
  })
})

describe('heads of blocs and of unknown names', () => {
  it('takes the official of a member state for the bloc that has it', () => {
    expect(
      heads(
        'The EU-GCC Joint Council met in Luxembourg on 14 June 2010. The EU delegation was led by High Representative Catherine Ashton. The GCC delegation was led by Prime Minister Mohammad Al-Sabah of Kuwait.',
      ),
    ).toContain('Gulf Cooperation Council Mohammad Al-Sabah')
  })

  it('takes whoever a side was represented by, whatever the name', () => {
    expect(
      heads(
        'The third Kenya-Nepal Strategic Dialogue was held on 5 March 2020. Kenya was represented by Ndumiso Ntshinga and Nepal by Prabal Tuladhar.',
      ),
    ).toEqual(['KE Ndumiso Ntshinga', 'NP Prabal Tuladhar'])
    expect(
      heads(
        'عقدت في نيروبي الجولة الثالثة من الحوار الاستراتيجي الكيني النيبالي. وترأس الجانب الكيني ندوميسو نتشينغا، فيما ترأس الجانب النيبالي برابال تولادهار.',
      ),
    ).toEqual(['KE ندوميسو نتشينغا', 'NP برابال تولادهار'])
  })

  it('takes an officer of the External Action Service for the Union', () => {
    expect(
      heads(
        'The third EU-Kenya Strategic Dialogue took place on 5 March 2020. It was co-chaired by Jean Dupont, Managing Director for Africa at the European External Action Service, and Amina Kariuki, Principal Secretary at the Ministry of Foreign Affairs.',
      ),
    ).toEqual(['European Union Jean Dupont', 'KE Amina Kariuki'])
  })

  it('takes who is announced for a side before whoever else is named of it', () => {
    expect(
      heads(
        'استقبل رئيس الوزراء الأردني سامي الطراونة وزير التجارة العراقي خالد الغريري، الذي يزور عمان لترؤس الجانب العراقي في اجتماعات الدورة الثلاثين للجنة المشتركة بين البلدين، ويرأسها عن الجانب الأردني وزير التجارة يوسف المومني.',
      ).sort(),
    ).toEqual(['IQ خالد الغريري', 'JO يوسف المومني'])
  })
})

describe('heads whom only their names or an apposition tell', () => {
  it('gives each the side where such a name is at home, where the text gives no other', () => {
    expect(
      heads(
        'The fifth session of the Moroccan-Polish Joint Commission opened in Warsaw on 4 March 2025, headed by Karim Benhima and Radosław Wilkowski.',
      ),
    ).toEqual(['MA Karim Benhima', 'PL Radosław Wilkowski'])
    expect(
      heads(
        'عقدت في الرباط الدورة الثامنة للجنة العليا المشتركة المغربية الموريتانية برئاسة عزيز أخنوش ومحمد ولد سالم.',
      ),
    ).toEqual(['MA عزيز أخنوش', 'MR محمد ولد سالم'])
  })

  it('takes who leads a side behind his office for its head, and not for that of the side before', () => {
    expect(
      heads(
        'India and Nepal held the twelfth meeting of the Joint Working Group on Border Management in Kathmandu on 29 May 2019. Mr. Anil Verma, Joint Secretary, led the Indian delegation, and Mr. Hari Thapa, Joint Secretary, Ministry of Home Affairs, led the Nepali delegation.',
      ),
    ).toEqual(['IN Anil Verma', 'NP Hari Thapa'])
  })
})
