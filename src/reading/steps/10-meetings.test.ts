import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const sessions = (text: string) => read(text).meetings.filter((meeting) => meeting.of === undefined)
const told = (text: string): string[] =>
  sessions(text).map(({ mechanism, ordinal, date, place }) =>
    [mechanism, ordinal, date, place].map((part) => part ?? '-').join(' | '),
  )

describe('sessions', () => {
  it.each([
    [
      'As a follow-up to the talks between the two ministers in Rabat on May 3, 2023, the second round of the Morocco-Canada Strategic Dialogue was held in Ottawa on June 9, 2023.',
      'Canada-Morocco Strategic Dialogue | 2 | 2023-06-09 | Ottawa',
    ],
    [
      'Iraq and Japan concluded the 4th meeting of the two countries’ Joint Economic Committee in Tokyo on 2 May 2022; it built upon the April 3, 2021 session.',
      'Iraq-Japan Joint Economic Committee | 4 | 2022-05-02 | Tokyo',
    ],
    [
      'اختتمت في الرباط الدورة الخامسة عشرة من أعمال اللجنة المغربية الكندية المشتركة.',
      'Canada-Morocco Joint Committee | 15 | - | Rabat',
    ],
    [
      'The fifth meeting of the Morocco \u2013 Canada Enhanced Partnership Dialogue was held in Rabat on 3 May 2022.',
      'Canada-Morocco Enhanced Partnership Dialogue | 5 | 2022-05-03 | Rabat',
    ],
    ['انطلق اليوم في الرباط الحوار الاستراتيجي المغربي الكندي.', 'Canada-Morocco Strategic Dialogue | - | - | Rabat'],
    [
      'Kuwait and Nepal held the second round of consultations in Kathmandu on 7 March 2022.',
      'Kuwait-Nepal Consultations | 2 | 2022-03-07 | Kathmandu',
    ],
    [
      'The Qatari-Kenyan Ministerial Committee, which oversees the accords of the two states, held its third meeting in Nairobi on 5 June 2023.',
      'Kenya-Qatar Ministerial Committee | 3 | 2023-06-05 | Nairobi',
    ],
    [
      'The 4th session of the Kenya-Saudi Arabia Bi-National Commission was held in Nairobi on 6 May 2023.',
      'Kenya-Saudi Arabia Bi-National Commission | 4 | 2023-05-06 | Nairobi',
    ],
    [
      'The Cooperation Council between the European Union and Kyrgyzstan held its eleventh meeting on 3 May 2021 in Luxembourg.',
      'EU-Kyrgyzstan Cooperation Council | 11 | 2021-05-03 | Luxembourg City',
    ],
    [
      'Nepal and Qatar agreed to convene the Nepal-Qatar Joint Economic Commission in Doha next year. The Commission had last met in Kathmandu in 2011.',
      'Nepal-Qatar Joint Economic Commission | - | 2011 | Kathmandu',
    ],
    [
      'The Ghana-Morocco Joint Commission should review the progress made since the third session of the Commission held in Accra on 4 May 2019.',
      'Ghana-Morocco Joint Commission | 3 | 2019-05-04 | Accra',
    ],
    [
      'اجتمع الخبراء تمهيدا للجنة الأردنية الكورية المشتركة. وكانت الدورة الثانية من اجتماعات اللجنة عقدت في سيول في مايو 2019.',
      'Jordan-South Korea Joint Committee | 2 | 2019-05 | Seoul',
    ],
    [
      'عقدت اللجنة الأمنية المنبثقة عن مجلس التنسيق البحريني الكويتي اجتماعها الثالث في المنامة يوم 4 مايو 2022.',
      'Bahrain-Kuwait Security Committee | 3 | 2022-05-04 | Manama',
    ],
    [
      'انعقدت بتونس يوم 4 مايو 2022 لجنة متابعة اللجنة العليا المشتركة التونسية الليبية.',
      'Libya-Tunisia Follow-Up Committee | - | 2022-05-04 | Tunis',
    ],
    [
      'The Joint Sub-Committee on Fisheries of the Kenya-Oman Joint Commission held its third meeting in Nairobi on 3 May 2022.',
      'Kenya-Oman Joint Sub-Committee | 3 | 2022-05-03 | Nairobi',
    ],
    [
      'The Kenya-Oman Joint Commission, initiated on June 11, 2020, held its second session in Muscat.',
      'Kenya-Oman Joint Commission | 2 | - | Muscat',
    ],
    [
      'The third Kenya-US 2+2 Ministerial Dialogue was held in Nairobi on 7 October 2020.',
      'Kenya-US 2+2 Ministerial | 3 | 2020-10-07 | Nairobi',
    ],
    [
      'The third meeting of the Kenya-Oman High Level Joint Task Force took place in Djibouti on 5 October 2015.',
      'Kenya-Oman High Joint Task Force | 3 | 2015-10-05 | Djibouti',
    ],
    [
      'The 5th Kenya-Oman Foreign Office Consultations were held in Muscat on 8 June 2023.',
      'Kenya-Oman Foreign Office Consultations | 5 | 2023-06-08 | Muscat',
    ],
    [
      'The Kenya-Oman Joint Working Group met in Mombasa on 3 May 2022.',
      'Kenya-Oman Joint Working Group | - | 2022-05-03 | Mombasa',
    ],
    [
      'Kenya-Oman Joint Commission, Muscat, 23 May 2008\n\nThe Kenya-Oman Joint Commission held its fourth session.',
      'Kenya-Oman Joint Commission | 4 | 2008-05-23 | Muscat',
    ],
    [
      'عقدت في عمان يوم 4 مايو 2021 الدورة الثلاثون للجنة العليا الأردنية المصرية المشتركة.',
      'Egypt-Jordan Higher Joint Committee | 30 | 2021-05-04 | Amman',
    ],
    [
      'التأم في برلين الاجتماع السابع لآلية الحوار السياسي التونسي الألماني.',
      'Germany-Tunisia Political Dialogue | 7 | - | Berlin',
    ],
    [
      'عقد المنتدى الاقتصادي السعودي الياباني دورته الرابعة في طوكيو.',
      'Japan-Saudi Arabia Economic Forum | 4 | - | Tokyo',
    ],
    [
      'بدأت اللجنة العمانية الكينية المشتركة أعمال اجتماعها التاسع في مسقط. ورحب الوزير في الجلسة الافتتاحية بالوفد.',
      'Kenya-Oman Joint Committee | 9 | - | Muscat',
    ],
    [
      'عقدت اللجنة التنفيذية لمجلس التنسيق العماني الكيني دورتها الثامنة في مسقط. وبحث الجانبان التعاون في إطار أعمال مجلس التنسيق العماني الكيني.',
      'Kenya-Oman Executive Committee | 8 | - | Muscat',
    ],
    [
      'انعقد بمسقط اجتماع لجنة المتابعة العمانية الكينية. ويأتي ذلك تحضيرا للجنة العليا العمانية الكينية المشتركة بمناسبة انعقادها يوم الغد.',
      'Kenya-Oman Follow-Up Committee | - | - | Muscat',
    ],
    [
      'انطلاق أشغال الدورة الثالثة للجنة المختلطة التونسية الكندية في أوتاوا.',
      'Canada-Tunisia Mixed Committee | 3 | - | Ottawa',
    ],
    [
      'عقدت مصر واليونان الجولة الثانية من المشاورات في أثينا يوم 7 مارس 2022.',
      'Egypt-Greece Consultations | 2 | 2022-03-07 | Athens',
    ],
    [
      'عقدت لجنة التنسيق في مجال الثقافة المنبثقة من مجلس التنسيق السعودي العراقي، اجتماعها الأول في بغداد.',
      'Iraq-Saudi Arabia Coordination Committee | 1 | - | Baghdad',
    ],
    [
      'وكانت اللجنة الاستراتيجية العليا القطرية التركية عقدت في 2 ديسمبر 2015 أول اجتماع لها بالعاصمة القطرية الدوحة.',
      'Qatar-Turkey Higher Strategic Committee | 1 | 2015-12-02 | Doha',
    ],
    [
      'The fourth Kuwait-US Strategic Dialogue was held in Washington on November 24, 2020.',
      'Kuwait-US Strategic Dialogue | 4 | 2020-11-24 | Washington',
    ],
    [
      'Jordan and Japan convened the 3rd round of their Strategic Dialogue in Tokyo in March 2019.',
      'Japan-Jordan Strategic Dialogue | 3 | 2019-03 | Tokyo',
    ],
    [
      'The inaugural session of the Bahrain-UK Joint Working Group took place in Manama on 6 June 2018.',
      'Bahrain-UK Joint Working Group | 1 | 2018-06-06 | Manama',
    ],
    [
      'Egypt and Sudan held the twenty-first session of the Joint Ministerial Committee in Khartoum on 9 October 2021.',
      'Egypt-Sudan Joint Ministerial Committee | 21 | 2021-10-09 | Khartoum',
    ],
    [
      'The Saudi-Omani Coordination Council held its second meeting in AlUla on 12 December 2024.',
      'Oman-Saudi Arabia Coordination Council | 2 | 2024-12-12 | AlUla',
    ],
    [
      'Political consultations between Tunisia and Italy were held in Rome on 4 April 2023.',
      'Italy-Tunisia Political Consultations | - | 2023-04-04 | Rome',
    ],
    [
      'عقدت الجولة الرابعة من الحوار الاستراتيجي الكويتي الأمريكي في واشنطن يوم 24 نوفمبر 2020.',
      'Kuwait-US Strategic Dialogue | 4 | 2020-11-24 | Washington',
    ],
    [
      'انعقدت في المنامة بتاريخ 6 يونيو 2018 الدورة الحادية والعشرون للجنة العليا المشتركة بين البحرين والأردن.',
      'Bahrain-Jordan Higher Joint Committee | 21 | 2018-06-06 | Manama',
    ],
    [
      'اختتمت اللجنة الاقتصادية المشتركة التونسية الإيطالية دورتها السابعة في روما.',
      'Italy-Tunisia Joint Economic Committee | 7 | - | Rome',
    ],
    [
      'Officials of Japan and Jordan met in Amman on 2 March 2018 to convene the fifth Japan-Jordan Strategic Dialogue.',
      'Japan-Jordan Strategic Dialogue | 5 | 2018-03-02 | Amman',
    ],
    [
      'The India-Oman working group on defence met for the third time in Muscat.',
      'India-Oman Working Group | 3 | - | Muscat',
    ],
    [
      'ترأست تونس ومصر أشغال الدورة 18 للجنة العليا المشتركة التونسية – المصرية بالقاهرة.',
      'Egypt-Tunisia Higher Joint Committee | 18 | - | Cairo',
    ],
    [
      'ترأس الوزيران المشاورات السياسية بين سلطنة عُمان واليابان في طوكيو.',
      'Japan-Oman Political Consultations | - | - | Tokyo',
    ],
    [
      'استضافت الرباط الاجتماع الـ15 لمجلس الشراكة بين المغرب والاتحاد الأوروبي.',
      'EU-Morocco Partnership Council | 15 | - | Rabat',
    ],
    [
      'عقد المجلس الأعلى للتنسيق السعودي العراقي اجتماعه الخامس في بغداد.',
      'Iraq-Saudi Arabia Supreme Coordination Council | 5 | - | Baghdad',
    ],
  ])('in "%s" are read with number, day and place', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it.each([
    ['The sixth round of the Morocco-US Strategic Dialogue will be held in Rabat next year.'],
    ['Iraq and Jordan agreed to convene the third session of the Joint Committee in Amman in 2026.'],
    ['Both sides look forward to the next Egypt-France Strategic Dialogue in Paris.'],
    ['Qatar and Italy announced the launch of a strategic dialogue between the two countries.'],
    ['The UN Security Council held its third session on Sudan in New York.'],
    ['The Gulf Cooperation Council welcomed the decision of Kuwait and Iraq.'],
    ['The Omani Shura Council opened its second session in Muscat while the US Congress met.'],
    ['The first round of the elections in Tunisia took place in September.'],
    ['ستعقد الجولة السادسة من الحوار الاستراتيجي المغربي الأمريكي في الرباط العام المقبل.'],
    ['اتفق العراق والأردن على عقد الدورة الثالثة للجنة المشتركة في عمان.'],
    ['تطلع الجانبان إلى انعقاد الدورة المقبلة للحوار الاستراتيجي المصري الفرنسي في باريس.'],
    ['أعلنت قطر وإيطاليا إطلاق حوار استراتيجي بين البلدين.'],
    ['عقد مجلس الأمن جلسته الثالثة بشأن السودان.'],
    ['وافق مجلس الوزراء القطري على مشروع القانون خلال اجتماعه العادي.'],
  ])('are not found in "%s"', (text) => {
    expect(sessions(text)).toEqual([])
  })

  it.each([
    'وصل وزير الخارجية المغربي أمس إلى أوتاوا للمشاركة في الجولة الثالثة للحوار الاستراتيجي المغربي الكندي.',
    'تستضيف الرباط يوم غد الخميس، 5 يونيو، الدورة الثالثة للجنة المشتركة المغربية الكندية.',
    'The Moroccan minister arrived in Ottawa on Thursday to take part in the third Canada-Morocco Strategic Dialogue.',
  ])('are not held yet where somebody only comes for them: %s', (text) => {
    expect(sessions(text)).toEqual([])
  })

  it('are not found in the office of somebody who chairs another body', () => {
    expect(
      told(
        'عقدت الجولة الثانية من الحوار الاستراتيجي بين قطر واليابان في الدوحة، برئاسة وزير الخارجية القطري رئيس الدورة الحالية للمجلس الوزاري سالم بن ناصر.',
      ),
    ).toEqual(['Japan-Qatar Strategic Dialogue | 2 | - | Doha'])
  })

  it('that are named in one sentence share their heads', () => {
    const text =
      'ترأس وزير الخارجية العماني سالم بن ناصر، ونظيره الهندي راجيف كومار، أعمال الدورة الثامنة للجنة المشتركة، والدورة الثالثة للحوار الاستراتيجي بين عمان والهند في مسقط.'
    expect(sessions(text).map(({ ordinal, heads }) => [ordinal, heads.map(({ side }) => side)])).toEqual([
      [8, ['IN', 'OM']],
      [3, ['IN', 'OM']],
    ])
  })

  it('are one where the body is named once with a word more', () => {
    expect(
      told(
        'عقدت الدورة السادسة للجنة الاستراتيجية العليا بين قطر وأذربيجان في باكو. وأشاد الوزيران خلال الدورة السادسة للجنة الاستراتيجية العليا المشتركة بالتعاون.',
      ),
    ).toHaveLength(1)
  })

  it('of an association take no day from a programme of years', () => {
    expect(
      told('عقد مجلس المشاركة بين لبنان والاتحاد الأوروبي اجتماعه الرابع في بيروت حول أولويات الفترة 2023/2028.'),
    ).toEqual(['EU-Lebanon Association Council | 4 | - | Beirut'])
  })

  it('of a committee are read where the text calls it by its kind alone', () => {
    expect(told('تأسست اللجنة المشتركة المصرية القطرية قبل سنوات. وعقدت اللجنة دورتها الخامسة في الدوحة.')).toEqual([
      'Egypt-Qatar Joint Committee | 5 | - | Doha',
    ])
    expect(
      told('The Egypt-Qatar Joint Committee is an old body. The Committee held its fifth session in Doha.'),
    ).toEqual(['Egypt-Qatar Joint Committee | 5 | - | Doha'])
  })

  it('take no day that belongs to a signing, and no place that belongs to another session', () => {
    expect(told('The third Oman-India Strategic Dialogue reviewed the agreement signed in May 2016.')).toEqual([
      'India-Oman Strategic Dialogue | 3 | - | -',
    ])
    expect(
      told(
        'The first Oman-India Strategic Dialogue was held in Muscat in May 2016, and the second round in March 2018.',
      ).at(-1),
    ).toBe('India-Oman Strategic Dialogue | 2 | 2018-03 | -')
  })

  it('counts no "first since" as the first of its row', () => {
    expect(
      sessions('The first Strategic Dialogue between Iraq and France since 2011 was held in Baghdad.')[0]?.ordinal,
    ).toBeNull()
  })

  it('is recorded once, however often the text names it', () => {
    const { meetings } = read(
      'The second Egypt-Japan Strategic Dialogue was held in Cairo on 3 May 2022. The second round closed with a joint communiqué. During the second Strategic Dialogue, Egypt and Japan discussed energy.',
    )
    expect(meetings.length).toBeGreaterThan(1)
    expect(meetings.filter(({ of }) => of === undefined)).toHaveLength(1)
    expect(meetings.find(({ of }) => of === undefined)?.date).toBe('2022-05-03')
  })

  it('takes its sides from "the countries of" a body, and leaves that body\'s own council alone', () => {
    expect(
      told(
        'The joint ministerial meeting between the countries of the Gulf Cooperation Council and Korea was held in Doha on 6 May 2024, attended by the chairman of the current session of the Ministerial Council of the Cooperation Council.',
      ),
    ).toEqual(['GCC-South Korea Joint Ministerial | - | 2024-05-06 | Doha'])
  })

  it('keeps two mechanisms apart that met on one day', () => {
    expect(
      told(
        'The 9th session of the India-Oman Joint Commission and the second India-Oman Strategic Dialogue were held in Muscat on 4 May 2022.',
      ),
    ).toEqual([
      'India-Oman Joint Commission | 9 | 2022-05-04 | Muscat',
      'India-Oman Strategic Dialogue | 2 | 2022-05-04 | Muscat',
    ])
  })
})

describe('what a document calls its mechanism', () => {
  it.each([
    [
      'The Second Session of the Joint Commission of Cooperation (JCC) between Kenya and Nepal was held in Nairobi on 4 May 2021. The JCC was founded in 2010.',
      ['Kenya-Nepal Joint Commission | 2 | 2021-05-04 | Nairobi'],
    ],
    [
      'The fifth session of the Kenya-Nepal Bi-National Commission (BNC) was held in Nairobi on 4 May 2021. The BNC began in 2010 to raise trade.',
      ['Kenya-Nepal Bi-National Commission | 5 | 2021-05-04 | Nairobi'],
    ],
  ])('is one body: "%s"', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('sessions in Arabic', () => {
  it.each([
    [
      'اختتمت في نيروبي يوم 4 مايو 2021 الدورة الـ9 لمجموعة التوجيه الكينية ـ النيبالية المشتركة.',
      ['Kenya-Nepal Joint Steering Group | 9 | 2021-05-04 | Nairobi'],
    ],
    [
      'انطلقت الدورة الـ18 للجنة الكبرى المشتركة الكينية-النيبالية في نيروبي. وتقيّم اللجنة الكبرى ما تم منذ انعقاد الدورة 17 في ديسمبر 2018.',
      [
        'Kenya-Nepal Higher Joint Committee | 18 | - | Nairobi',
        'Kenya-Nepal Higher Joint Committee | 17 | 2018-12 | -',
      ],
    ],
    [
      'عُقدت في نيروبي يوم 4 مايو 2021 الجولة الأولى من الاجتماعات التشاورية السياسية بين كينيا ونيبال.',
      ['Kenya-Nepal Political Consultations | 1 | 2021-05-04 | Nairobi'],
    ],
    [
      'انعقد في نيروبي يوم 4 مايو 2021 اجتماع لجنة المتابعة التحضيرية للجنة الكبرى المشتركة الكينية النيبالية.',
      ['Kenya-Nepal Follow-Up Committee | - | 2021-05-04 | Nairobi'],
    ],
    [
      'عقدت اللجنة المشتركة الكينية النيبالية في نيروبي. وأكد الوزير أن الاجتماع الـ13 للجنة كان مثمرا.',
      ['Kenya-Nepal Joint Committee | 13 | - | Nairobi'],
    ],
    ['اجتمع الوزير الكيني ونظيره النيبالي بأعضاء المجلس الأعلى للجيوش في نيروبي يوم 4 مايو 2021.', []],
    [
      'ناقش الاجتماع الوزاري للحوار الاستراتيجي بين كينيا ونيبال الذي عقد في كاتماندو الخميس الماضي العلاقات. وعُقد الاجتماع الأول للحوار الاستراتيجي في نيروبي في مايو 2019.',
      ['Kenya-Nepal Strategic Dialogue | - | - | Kathmandu', 'Kenya-Nepal Strategic Dialogue | 1 | 2019-05 | Nairobi'],
    ],
  ])('are read with their bodies: "%s"', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('groups', () => {
  const named = (text: string): (string | number | null)[] =>
    sessions(text).flatMap(({ mechanism, ordinal }) => [mechanism, ordinal])

  it.each([
    [
      'The fourth meeting of the Egypt-Japan Joint Steering Group was held in Cairo on 3 May 2021.',
      ['Egypt-Japan Joint Steering Group', 4],
    ],
    [
      'The sixth round of the Egypt-Japan Strategic Consultative Group was held in Tokyo on 3 May 2021.',
      ['Egypt-Japan Strategic Consultative Group', 6],
    ],
    [
      'عُقد في طوكيو في 3 مايو 2021 اجتماع الدورة السادسة لفريق التشاور الاستراتيجي بين مصر واليابان.',
      ['Egypt-Japan Strategic Consultative Group', 6],
    ],
  ])('that consult or steer meet as working groups do: "%s"', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  it.each([
    'The two ministers co-chaired the opening session. The third Egypt-Japan Strategic Dialogue was held in Tokyo on 3 May 2021.',
    'The third Egypt-Japan Strategic Dialogue was held in Tokyo on 3 May 2021. The two ministers co-chaired the opening session.',
  ])('have one number where another sitting only opened them: "%s"', (text) => {
    expect(named(text)).toEqual(['Egypt-Japan Strategic Dialogue', 3])
  })

  it('of people are no bodies that meet', () => {
    expect(named('A group of businessmen from Egypt and Japan held its second meeting in Cairo.')).toEqual([])
  })
})
