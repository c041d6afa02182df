import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const people = (text: string) =>
  read(text)
    .people.filter(({ of }) => of === undefined)
    .map(({ name, role, country }) => [name, role, country])
const organisations = (text: string) =>
  read(text)
    .organisations.filter(({ of }) => of === undefined)
    .map(({ name, country }) => [name, country])
const places = (text: string) =>
  read(text)
    .places.filter(({ of }) => of === undefined)
    .map(({ name, country }) => [name, country])

describe('people in English text', () => {
  it.each([
    ['Foreign Ministers Karim Nasser of Oman and Grace Wanjiru of Kenya', 'Foreign Minister'],
    ['The Omani and Kenyan trade ministers, Karim Nasser and Grace Wanjiru,', 'trade minister'],
    ['The foreign ministers of Oman and Kenya, Karim Nasser and Grace Wanjiru,', 'foreign minister'],
    [
      'Deputy Ministers of Foreign Affairs Karim Nasser (Oman) and Grace Wanjiru (Kenya)',
      'Deputy Minister of Foreign Affairs',
    ],
  ])('finds both holders of one office in: %s opened the session', (named, role) => {
    expect(people(`Oman and Kenya held talks. ${named} opened the session.`)).toEqual([
      ['Karim Nasser', role, 'OM'],
      ['Grace Wanjiru', role, 'KE'],
    ])
  })

  const cases: [text: string, name: string, role: string | null, country: string | null][] = [
    [
      'The Minister of Foreign Affairs and Regional Harmony, Akosua Mensah, spoke.',
      'Akosua Mensah',
      'Minister of Foreign Affairs and Regional Harmony',
      null,
    ],
    [
      'It was led by the Permanent Under-Secretary of the UK’s Foreign and Commonwealth Office, Sir Paul Grey.',
      'Paul Grey',
      'Permanent Under-Secretary of the UK’s Foreign and Commonwealth Office',
      'GB',
    ],
    [
      'Kuwaiti Prime Minister Salem Al\u2011Fahad Al\u2011Nasser spoke.',
      'Salem Al\u2011Fahad Al\u2011Nasser',
      'Kuwaiti Prime Minister',
      'KW',
    ],
    ['Kenya was led by Madam Grace Wanjiru, Minister of Trade.', 'Grace Wanjiru', 'Minister of Trade', null],
    ['Bangladesh Foreign Secretary Md. Rafiqul Alam spoke.', 'Md. Rafiqul Alam', 'Bangladesh Foreign Secretary', 'BD'],
    [
      'The EU High Representative/Vice-President Elena Marin will travel to Amman.',
      'Elena Marin',
      'EU High Representative/Vice-President',
      null,
    ],
    ['After the Council, High Representative Marin met the press.', 'Marin', 'High Representative', null],
    [
      'Kuwaiti Foreign Minister Abdullah Al-Yahya opened the talks.',
      'Abdullah Al-Yahya',
      'Kuwaiti Foreign Minister',
      'KW',
    ],
    [
      'External Affairs Minister S Jaishankar thanked his hosts in India.',
      'S Jaishankar',
      'External Affairs Minister',
      'IN',
    ],
    [
      'H.E. Antonio Tajani, Minister of Foreign Affairs of the Italian Republic, spoke.',
      'Antonio Tajani',
      'Minister of Foreign Affairs of the Italian Republic',
      'IT',
    ],
    [
      'Acting Assistant Secretary of State for Near Eastern Affairs Tim Lenderking attended for the United States.',
      'Tim Lenderking',
      'Acting Assistant Secretary of State for Near Eastern Affairs',
      'US',
    ],
    ['U.S. Ambassador to Morocco Puneet Talwar attended.', 'Puneet Talwar', 'U.S. Ambassador to Morocco', 'US'],
    [
      'European Commission President Ursula von der Leyen announced a grant.',
      'Ursula von der Leyen',
      'European Commission President',
      null,
    ],
    ['GCC Secretary General Jasem Albudaiwi agreed.', 'Jasem Albudaiwi', 'GCC Secretary General', null],
    [
      'Crown Prince Mohammed bin Salman bin Abdulaziz Al Saud of Saudi Arabia received him.',
      'Mohammed bin Salman bin Abdulaziz Al Saud',
      'Crown Prince',
      'SA',
    ],
    [
      'The Central Bank of Iraq Governor Ali al-Allaq met bankers.',
      'Ali al-Allaq',
      'Central Bank of Iraq Governor',
      'IQ',
    ],
    [
      'Under Secretary of the Treasury for Terrorism and Financial Intelligence Brian Nelson travelled.',
      'Brian Nelson',
      'Under Secretary of the Treasury for Terrorism and Financial Intelligence',
      null,
    ],
    ['Vikram Misri, Foreign Secretary of India, joined them.', 'Vikram Misri', 'Foreign Secretary of India', 'IN'],
    [
      'Dubravka Vestager, European Commissioner for Trade, joined them.',
      'Dubravka Vestager',
      'European Commissioner for Trade',
      null,
    ],
    ['Ms. Sigrid Kaag, the UN Special Coordinator, briefed them.', 'Sigrid Kaag', 'UN Special Coordinator', null],
    [
      'Minister of Foreign Affairs, African Cooperation and Moroccan Expatriates Nasser Bourita spoke.',
      'Nasser Bourita',
      'Minister of Foreign Affairs, African Cooperation and Moroccan Expatriates',
      'MA',
    ],
    [
      'Jordan’s Deputy Prime Minister and Foreign Minister Ayman Safadi agreed.',
      'Ayman Safadi',
      'Jordan’s Deputy Prime Minister and Foreign Minister',
      'JO',
    ],
    [
      'the Rt Hon Helen Whitfield MP, Minister of State for Trade of the United Kingdom, signed.',
      'Helen Whitfield',
      'Minister of State for Trade of the United Kingdom',
      'GB',
    ],
    ['Turkish Foreign Minister Hakan Fidan said so.', 'Hakan Fidan', 'Turkish Foreign Minister', 'TR'],
    [
      'Kenya’s Cabinet Secretary for Foreign and Diaspora Affairs Musalia Mudavadi met them.',
      'Musalia Mudavadi',
      'Kenya’s Cabinet Secretary for Foreign and Diaspora Affairs',
      'KE',
    ],
    [
      'Ali Khan, Additional Secretary (Americas), Ministry of Foreign Affairs of Nepal and Ambassador Amina Kariuki led them.',
      'Ali Khan',
      'Additional Secretary (Americas), Ministry of Foreign Affairs of Nepal',
      'NP',
    ],
    [
      'It was led by Secretary Defence, Lt General (R) Hamood uz Zaman Khan.',
      'Hamood uz Zaman Khan',
      'Secretary Defence',
      null,
    ],
    [
      'The Kenyan foreign ministry spokesman Amina Kariuki said so.',
      'Amina Kariuki',
      'Kenyan foreign ministry spokesman',
      'KE',
    ],
    [
      'It was chaired by Dr Gebeyehu Gayito (Ph.D) Director General for Asia.',
      'Gebeyehu Gayito',
      'Director General for Asia',
      null,
    ],
    [
      'Naela Chohan, Additional Secretary (Africa & West Asia), led the Pakistan side.',
      'Naela Chohan',
      'Additional Secretary (Africa & West Asia)',
      null,
    ],
  ]
  it.each(cases)('finds who is named in: %s', (text, name, role, country) => {
    expect(people(text)).toContainEqual([name, role, country])
  })

  it('knows a person again by the family name', () => {
    const { people } = read('Algerian Foreign Minister Ahmed Attaf arrived. Attaf praised the visit.')
    expect(people.map(({ quote, of }) => [quote, of])).toEqual([
      ['Algerian Foreign Minister Ahmed Attaf', undefined],
      ['Attaf', 0],
    ])
  })

  it('knows a person again by a title and a part of the name', () => {
    const { people } = read(
      'Sheikh Hamad bin Rashid Al Ameri, Minister of Trade of Qatar, signed. Sheikh Hamad thanked his guests.',
    )
    expect(people.map(({ of }) => of)).toEqual([undefined, 0])
  })

  it('takes one spelling of a name for another that differs in vowels', () => {
    const { people } = read('Mr. Mohammed Karimi spoke. Later Mr. Muhammad Karimi left.')
    expect(people.map(({ of }) => of)).toEqual([undefined, 0])
  })

  it('does not make the Assistant Minister for American Affairs American', () => {
    expect(
      people(
        'Egypt and the United States met. Assistant Foreign Minister for American Affairs Ambassador Dr. Hazem Fahmy and Deputy Minister Karen Wells spoke.',
      ),
    ).toEqual([
      ['Hazem Fahmy', 'Assistant Foreign Minister for American Affairs', 'EG'],
      ['Karen Wells', 'Deputy Minister', 'US'],
    ])
  })

  it.each([
    'The Ministers reviewed their fields of cooperation.',
    'Prince Sultan Air Base and King Khalid International Airport were visited.',
    'The Strategic Dialogue took place on Monday, March 4.',
    'Joint Statement on Vision 2030 and the Abraham Accords',
    'He said that the will to act was there.',
    'The Prime Minister of Japan welcomed it.',
    'Both sides thanked Jordan and Chad.',
  ])('finds nobody in: %s', (text) => {
    expect(people(text)).toEqual([])
  })
})

describe('bodies in English text', () => {
  const cases: [text: string, name: string, country: string | null][] = [
    [
      'The Ministry of Industry and Advanced Technology of the UAE signed it.',
      'Ministry of Industry and Advanced Technology of the UAE',
      'AE',
    ],
    ['They met at Oman’s Foreign Ministry.', 'Oman’s Foreign Ministry', 'OM'],
    ['The U.S. Department of Commerce agreed.', 'U.S. Department of Commerce', 'US'],
    ['The Export-Import Bank of Korea lends more.', 'Export-Import Bank of Korea', 'KR'],
    ['The EU-Egypt Association Council met.', 'EU-Egypt Association Council', null],
    [
      'China’s National Development and Reform Commission attended.',
      'China’s National Development and Reform Commission',
      'CN',
    ],
    ['The GCC General Secretariat in Riyadh hosted it.', 'GCC General Secretariat', null],
    ['They visited the Embassy of the Republic of India.', 'Embassy of the Republic of India', 'IN'],
    ['U.S. Air Forces Central Command took part.', 'U.S. Air Forces Central Command', 'US'],
    ['The Joint Economic Commission (JEC) convened.', 'Joint Economic Commission', null],
    ['The White House confirmed it.', 'White House', 'US'],
    ['The energy working group met twice.', 'energy working group', null],
    ['Northwind Renewables Inc. will build it.', 'Northwind Renewables Inc', null],
    ['Doha (QNA) - The talks began.', 'QNA', 'QA'],
    ['The Jordan Armed Forces joined the exercise.', 'Jordan Armed Forces', 'JO'],
  ]
  it.each(cases)('finds the body in: %s', (text, name, country) => {
    expect(organisations(text)).toContainEqual([name, country])
  })

  it('joins an abbreviation with the body that it stands for', () => {
    const { organisations } = read('The Export-Import Bank of Korea (KEXIM) agreed. KEXIM financing will follow.')
    expect(organisations.filter(({ of }) => of === undefined)).toHaveLength(1)
  })

  it.each([
    'The Government of Japan agreed.',
    'Both delegations met.',
    'The private sector and companies of both countries took part.',
    'The two sides set up a joint committee.',
    'The Cabinet approved it.',
  ])('finds no body in: %s', (text) => {
    expect(organisations(text)).toEqual([])
  })
})

describe('places in English text', () => {
  const cases: [text: string, name: string, country: string | null][] = [
    ['AMMAN – The round opened.', 'Amman', 'JO'],
    ['They met in Washington, D.C. yesterday.', 'Washington, D.C.', 'US'],
    ['The Hashemite Kingdom of Jordan agreed.', 'Hashemite Kingdom of Jordan', 'JO'],
    ['The State of Kuwait agreed.', 'Kuwait', 'KW'],
    ['Security in the Bab al-Mandab was discussed.', 'Bab al-Mandab', null],
    ['They will develop the Port of Berbera.', 'Port of Berbera', 'SO'],
    ['Basra Governorate will benefit.', 'Basra', 'IQ'],
    ['It was the Arab world’s first.', 'Arab world', null],
    ['Côte d’Ivoire joined.', 'Côte d’Ivoire', 'CI'],
    ['They flew over Kharas Strait.', 'Kharas Strait', null],
  ]
  it.each(cases)('finds the place in: %s', (text, name, country) => {
    expect(places(text)).toContainEqual([name, country])
  })

  it.each([
    'Qatari and American officials met.',
    'The U.S.-Oman Strategic Dialogue',
    'Let us turkey-proof the chad.',
    'Lt. Gen. Derek France spoke.',
  ])('finds no place in: %s', (text) => {
    expect(places(text)).toEqual([])
  })
})

it('takes a ministry after an office into the role, and a place with a head noun for a place', () => {
  expect(
    people(
      'The Kuwaiti side was led by Sheikh Salem Al-Sabah, Undersecretary for Political Affairs, Foreign Ministry of Kuwait.',
    ),
  ).toEqual([['Salem Al-Sabah', 'Undersecretary for Political Affairs, Foreign Ministry of Kuwait', 'KW']])
  expect(organisations('The ministers spoke of the West Bank and of the Russian Federation.')).toEqual([])
})

it('takes fields joined by any sign, and what an office is responsible for, into the role and for nobody of their own', () => {
  const named = people(
    'The talks were led by Arun Mehta, Minister of Commerce & Industry, Food & Public Distribution, Government of India, Salim bin Ali, Minister Responsible for Foreign Affairs of Oman, and Jane Doe, Director of Strategic Programs at the Ministry of Defence.',
  )
  expect(named.map(([name, role]) => [name, role])).toEqual([
    ['Arun Mehta', 'Minister of Commerce & Industry, Food & Public Distribution, Government of India'],
    ['Salim bin Ali', 'Minister Responsible for Foreign Affairs of Oman'],
    ['Jane Doe', 'Director of Strategic Programs at the Ministry of Defence'],
  ])
})

it('takes a proper name of several words for a body where its own initials stand behind it', () => {
  expect(
    organisations('Emirates Power & Water (EPW) and Korea Hydro & Nuclear Power (KHNP) run the plant.'),
  ).toContainEqual(['Korea Hydro & Nuclear Power', 'KR'])
  expect(organisations('India and Kenya spoke of the Asia Africa Growth Corridor (AAGC).')).toEqual([])
})

it('takes both sides of a joint body into its name', () => {
  expect(organisations('The Pakistan-EU Joint Commission met in Brussels.').map(([name]) => name)).toEqual([
    'Pakistan-EU Joint Commission',
  ])
})
