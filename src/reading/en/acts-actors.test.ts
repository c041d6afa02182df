import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

/** Kind and actors of each act of a text under a title, one a line. */
const actorsUnder = (title: string, text: string): string[] =>
  read(`${title}\n\n${text}`)
    .acts.filter(({ start }) => start > title.length)
    .map(({ kind, actors, cue }) => `${kind} ${actors.join('+')} [${cue}]`)

describe('who acts', () => {
  it('leaves out whom a relative clause, a portfolio or a dateline names', () => {
    expect(
      actorsUnder(
        'Peru and Oman',
        'The Peruvian minister, who also chairs the Brazil committee, thanked Oman. The session was chaired by Undersecretary for East Asia, China and Japan Luis Prado of Peru.',
      ),
    ).toEqual(['commend PE [thanked]', 'meet PE [chaired]'])
    expect(actorsUnder('Peru and Oman', 'ROME, 12th May, 2021 (ANSA) — The two ministers welcomed the truce.')).toEqual(
      ['welcome OM+PE [welcomed]'],
    )
  })

  it('counts three where a document says that three are at the table', () => {
    expect(
      actorsUnder(
        'Chad, Mali and Niger hold trilateral talks',
        'The three ministers welcomed the truce. They agreed to meet in Bamako in 2027.',
      ),
    ).toEqual(['welcome ML+NE+TD [welcomed]', 'agree ML+NE+TD [agreed to]'])
    expect(
      actorsUnder(
        'Oman and Peru',
        'Oman and Peru reviewed bilateral trade. The two ministers welcomed the tripartite statement of Chad, Mali and Niger.',
      ),
    ).toEqual(['review OM+PE [reviewed]', 'welcome OM+PE [welcomed]'])
  })

  it('takes an office that several countries have for that of the one that is named', () => {
    expect(actorsUnder('Sri Lanka and Oman', 'The Foreign Secretary thanked Oman.')).toEqual(['commend LK [thanked]'])
    expect(actorsUnder('Britain and Oman', 'The Foreign Secretary thanked Oman.')).toEqual(['commend GB [thanked]'])
  })

  it('takes whoever leads a delegation for one of its side, and each for both', () => {
    expect(
      actorsUnder(
        'Peru and Oman',
        'Nguyen Van Minh led the Peruvian delegation. Tran Hung led the Omani one. Each voiced concern about the war.',
      ),
    ).toEqual(['meet PE [led]', 'meet OM [led]', 'object OM+PE [voiced]'])
  })

  it('takes an officer of a body at the table, and its seat, for the body', () => {
    expect(
      actorsUnder(
        'European Union and Chad',
        'The EU High-Representative Karl Nyberg met the Minister of Chad. Nyberg stressed the truce. Brussels pledged a loan.',
      ),
    ).toEqual(['meet European Union+TD [met]', 'affirm European Union [stressed]', 'commit European Union [pledged]'])
  })

  it('takes we for the one who says so in the sentence', () => {
    expect(actorsUnder('Oman and Peru', '"We are keen on closer trade," the Peruvian minister said.')).toEqual([
      'aspire PE [keen on]',
    ])
  })

  it('counts both who sign with each other, whatever bodies they are', () => {
    expect(
      actorsUnder(
        'Oman and Peru',
        'The Oman Investment Authority signed an agreement with the Peruvian Ministry of Energy.',
      ),
    ).toEqual(['sign OM+PE [signed]'])
  })

  it('takes whoever tells the will of a side for one of that side', () => {
    expect(
      actorsUnder(
        'Oman and Peru',
        "The minister affirmed Peru's keenness to trade. He reiterated Oman's support for peace.",
      ),
    ).toEqual(['affirm PE [affirmed]', 'affirm OM [reiterated]'])
  })

  it('asks those behind by in front of a sentence', () => {
    expect(
      actorsUnder('Kenya and Qatar', 'Chaired by the Kenyan minister Alice Mwangi, the meeting reviewed trade.')[0],
    ).toBe('meet KE [Chaired]')
  })

  it('does not count who is asked among those who ask', () => {
    expect(
      actorsUnder(
        'Japan-Gulf Cooperation Council talks',
        'The Gulf Cooperation Council ministers praised the aid. They urged Japan to send more.',
      )[1],
    ).toBe('call Gulf Cooperation Council [urged]')
    expect(actorsUnder('Oman and Peru', 'The ministers met. They urged Sudan to open the road.')[1]).toBe(
      'call OM+PE [urged]',
    )
  })

  it('counts both after a meeting of two, and behind with', () => {
    expect(
      actorsUnder(
        'Kenya and Qatar',
        'Kenyan Foreign Minister Alice Mwangi met her Qatari counterpart and reviewed ties. She discussed the port with Qatari Transport Minister Jassim Al Sulaiti.',
      ),
    ).toEqual(['meet KE+QA [met]', 'review KE+QA [reviewed]', 'discuss KE+QA [discussed]'])
  })

  it('takes it for the session of both where it is held or deals with something', () => {
    expect(
      actorsUnder('Kenya and Qatar', 'Qatar chaired the session. It was held in Doha and addressed trade.'),
    ).toEqual(['meet QA [chaired]', 'meet KE+QA [held]', 'discuss KE+QA [addressed]'])
  })

  it('reads a headline whose subject is a compound of two', () => {
    expect(read('Kenya-Qatar Sign Two Agreements\n\nDoha').acts.map(({ cue, actors }) => `${cue} ${actors}`)).toEqual([
      'Sign KE,QA',
    ])
  })

  it('takes the states of the Gulf for their council', () => {
    expect(actorsUnder('Kenya-Gulf Cooperation Council forum', 'The Gulf side welcomed the plan.')).toEqual([
      'welcome Gulf Cooperation Council [welcomed]',
    ])
  })
})

describe('what a quotation and a comma leave whole', () => {
  it('keeps the subject in front of a quotation that begins with its verb', () => {
    expect(
      actorsUnder('Kenya and Qatar', 'Qatar, meanwhile, "welcomed the new port, and thanked its guests".'),
    ).toEqual(['welcome QA [welcomed]', 'commend QA [thanked]'])
  })

  it('keeps what a thing holds and what it is for', () => {
    const quotes = read(
      'Kenya and Qatar approved a plan, covering ports and schools. They called for a study, aiming to cut costs.',
    ).acts.map(({ quote }) => quote)
    expect(quotes).toEqual(['approved a plan, covering ports and schools', 'called for a study, aiming to cut costs'])
  })

  it('lets nothing fall due on the day on which it was said', () => {
    const [act] = read('DOHA, 20 May 2024 (QNA) - Kenya and Qatar agreed on 19 May 2024 to open a school.').acts
    expect([act?.undertaking, act?.due]).toEqual([true, null])
  })
})

describe('what is said to be critical', () => {
  it('is objected to only with of', () => {
    expect(
      actorsUnder(
        'Kenya and Qatar',
        'The two sides were critical of the siege. The visit is critical in building trust.',
      ),
    ).toEqual(['object KE+QA [critical of]'])
  })
})

describe('whose official somebody is', () => {
  it('does not take a name that many lands share for an Arab one', () => {
    const { people } = read(
      'Pakistan and Kuwait\n\nPrime Minister Imran Khan and Crown Prince Salem Al-Rashed signed a pact.',
    )
    expect(people.find(({ name }) => name === 'Imran Khan')?.country).not.toBe('KW')
  })
})

describe('what is no deed', () => {
  it('leaves rules of bodies, labels and lists of matters alone', () => {
    expect(
      actorsUnder(
        'Kenya and Qatar',
        'The joint committee advances trade. It covers fisheries. The dialogue is aimed at closer ties.',
      ),
    ).toEqual([])
    expect(actorsUnder('Kenya and Qatar', 'Improved Market Access: both sides agreed to open a depot.')).toEqual([
      'agree KE+QA [agreed to]',
    ])
    expect(
      actorsUnder(
        'Kenya and Qatar',
        'They stressed the need for the growth of trade, safe roads, tackling drought, the exchange of experts, and new roads.',
      ),
    ).toEqual(['affirm KE+QA [stressed]'])
  })

  it('takes two for the two sides where one of them is known by office and name only, and no portfolio for a second', () => {
    expect(
      actorsUnder(
        'Oman and Chad',
        'President Deby Okelo and Omani Secretary Said Reyes stressed the need for schools.',
      ),
    ).toEqual(['affirm OM+TD [stressed]'])
    expect(
      actorsUnder('Oman and Chad', 'Omani Minister of Industry, Mine and Trade Said Reyes noted the growth of trade.'),
    ).toEqual(['note OM [noted]'])
    expect(actorsUnder('Oman and Chad', 'Talks with the Omani minister covered ports.')).toEqual([
      'discuss OM+TD [covered]',
    ])
  })

  it('takes her country for hers, and whoever says that he thanks one side for the other', () => {
    expect(
      actorsUnder(
        'Oman and Chad',
        'The Omani minister praised the talks. The Chadian minister said her country is ready to host the next session.',
      ),
    ).toEqual(['commend OM [praised]', 'intend TD [ready]'])
    expect(actorsUnder('Oman and Chad', '"I thank Chad for its aid," he added.')).toEqual(['commend OM [thank]'])
  })

  it('does not take whom a saying tells of for the other side', () => {
    expect(
      actorsUnder('Oman and Chad', 'The Chadian minister thanked Oman. The minister said Chad does not want war.'),
    ).toEqual(['commend TD [thanked]', 'note TD [said]'])
  })

  it('keeps a clock, a title in quotation marks and a second thing between two in one clause', () => {
    expect(
      actorsUnder(
        'Kenya and Qatar',
        'They adopted the "Plan of Work 2030," and thanked Kenya. At 7:30 p.m. they signed a protocol.',
      ),
    ).toEqual(['sign KE+QA [adopted]', 'commend QA [thanked]', 'sign KE+QA [signed]'])
    expect(
      read(
        'Kenya and Qatar met.\n\nIt was agreed to resume talks between Kenya and Qatar and a joint plan was approved.',
      ).acts.at(-1)?.quote,
    ).toBe('a joint plan was approved')
  })
})
