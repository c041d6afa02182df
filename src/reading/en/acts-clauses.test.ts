import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

/** The acts of a text under a title, one a line: kind, actors, cue, quote. */
const actsUnder = (title: string, text: string): string[] =>
  read(`${title}\n\n${text}`)
    .acts.filter(({ start }) => start > title.length)
    .map(({ kind, actors, cue, quote }) => `${kind} ${actors.join('+')} [${cue}] ${quote}`)

describe('clauses', () => {
  it('take a verb for what it is before nouns that could be verbs', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'Peruvian and Omani officials discuss issues of transit and stress points of agreement.',
      ),
    ).toEqual(['discuss OM+PE [discuss] discuss issues of transit', 'affirm OM+PE [stress] stress points of agreement'])
  })

  it('keep what a relative clause tells inside the act', () => {
    expect(
      actsUnder('Peru and Oman', 'Oman praised the port fund that was established in May, noting its reach.'),
    ).toEqual([
      'commend OM [praised] praised the port fund that was established in May',
      'note OM [noting] noting its reach',
    ])
  })

  it('keep adjectives that look like participles inside the act', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'The two sides called for a fair, lasting, and inclusive settlement. They praised the growing and multifaceted ties between them.',
      ),
    ).toEqual([
      'call OM+PE [called for] called for a fair, lasting, and inclusive settlement',
      'commend OM+PE [praised] praised the growing and multifaceted ties between them',
    ])
  })

  it('keep a list of gerunds that is discussed in one act', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'The ministers discussed opening a rail link, encouraging small firms, and training customs officers, stressing the need for haste.',
      ),
    ).toEqual([
      'discuss OM+PE [discussed] discussed opening a rail link, encouraging small firms, and training customs officers',
      'affirm OM+PE [stressing] stressing the need for haste',
    ])
  })

  it('have subjects of several nouns that could be verbs', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'The minister stated that regional issues including piracy, drought and smuggling were discussed.',
      ),
    ).toEqual(['discuss OM+PE [discussed] regional issues including piracy, drought and smuggling were discussed'])
  })

  it('end where a circumstance begins', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'The two ministers signed a memorandum on rail transport at the end of the third session of the Joint Committee. Oman reaffirmed its support for the fund during a meeting in Lima. The two sides agreed to hold the following session in Lima.',
      ),
    ).toEqual([
      'sign OM+PE [signed] signed a memorandum on rail transport',
      'affirm OM [reaffirmed] reaffirmed its support for the fund',
      'agree OM+PE [agreed to] agreed to hold the following session in Lima',
    ])
  })
})

describe('subjects', () => {
  it('are found behind a dateline of May, a fronted signing and words that only tell which', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'LIMA, 12 May 2021 – With the signing of two protocols, Peru and Oman on Sunday wrapped up their talks. The committee, founded in 2010, meets again in June. Minister Luis Prado of Peru, who had come from Quito the night before, thanked Oman.',
      ).map((line) => line.split('] ')[0]),
    ).toEqual(['sign OM+PE [signing', 'meet OM+PE [wrapped up', 'commend PE [thanked'])
  })

  it('stand behind the verb where a session led to something', () => {
    expect(actsUnder('Peru and Oman', 'Out of the talks came an understanding on air services.')).toEqual([
      'agree OM+PE [understanding] came an understanding on air services',
    ])
    expect(actsUnder('Peru and Oman', 'Discussed, too, were fishing and the protection of whales.')).toEqual([
      'discuss OM+PE [Discussed] Discussed, too, were fishing and the protection of whales',
    ])
  })

  it('are found behind the spirit in which a thing is done', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'In keeping with their friendship, and mindful of the wishes of both peoples, the fifth session of the dialogue was held in Lima.',
      ),
    ).toEqual(['meet OM+PE [held] the fifth session of the dialogue was held in Lima'])
  })

  it('are kept by what a clause of an occasion goes on to tell', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'The session closed with a statement in which both sides praised the fund and renewed their support for it.',
      ),
    ).toEqual(['commend OM+PE [praised] praised the fund', 'affirm OM+PE [renewed] renewed their support for it'])
  })

  it('end what a meeting takes in where the person who was met does something', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'The Omani minister met President Luis Prado of Peru, who stressed the need for a port.',
      ).map((line) => line.split('] ')[1]),
    ).toEqual(['met President Luis Prado of Peru', 'stressed the need for a port'])
  })

  it('stand above a list of bare verbs', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'Peru and Oman signed an accord.\n\nThe two sides:\n1. Call for a truce in Chad;\n2. Express concern over piracy;\n3. Decide to meet in Lima.',
      ),
    ).toEqual([
      'sign OM+PE [signed] signed an accord',
      'call OM+PE [Call for] Call for a truce in Chad',
      'object OM+PE [Express] Express concern over piracy',
      'agree OM+PE [Decide] Decide to meet in Lima',
    ])
  })

  it('may be a body that is named after its country', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'The Central Bank of Oman and the Peruvian Ports Fund are to exchange data on transfers.',
      ),
    ).toEqual(['commit OM+PE [are] are to exchange data on transfers'])
  })
})

describe('sayings', () => {
  it('count with the words that are quoted behind them, unless these do something themselves', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'The Omani minister said: “Our friendship is old and strong.” The Peruvian minister said, “We welcome the new rail link.”',
      ),
    ).toEqual([
      'note OM [said] said: “Our friendship is old and strong',
      'welcome PE [welcome] welcome the new rail link',
    ])
  })

  it('are of whoever stands behind the verb that tells who spoke', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'Oman is an old friend, said the Peruvian minister, hailing the outcome of the talks.',
      ),
    ).toEqual(['commend PE [hailing] hailing the outcome of the talks'])
  })

  it('are none where they only tell who spoke to whom, or how a thing is known', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        '“Your port is a fine one,” the Omani minister told his host. The next round is to be held in Lima, it was announced.',
      ),
    ).toEqual(['commit OM+PE [is] The next round is to be held in Lima'])
  })

  it('are acts of a statement that is named before them', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'The round ended with a joint statement in which both sides express concern over piracy.',
      ).at(-1),
    ).toBe('object OM+PE [express] express concern over piracy')
  })
})

describe('sessions', () => {
  it('are of both sides where one of two who chair is known by name only', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'The session was chaired by Peruvian Minister Luis Prado and H.E. Salim Al Habsi, Secretary General.',
      ),
    ).toEqual([
      'meet OM+PE [chaired] The session was chaired by Peruvian Minister Luis Prado and H.E. Salim Al Habsi, Secretary General',
    ])
  })

  it('tell what was talked about behind "included", and who stood for a side behind "represented"', () => {
    expect(
      actsUnder(
        'Peru and Oman',
        'The consultations included fisheries and the training of nurses. Minister Luis Prado represented Peru. The delegation included the ministers of trade and energy.',
      ),
    ).toEqual([
      'discuss OM+PE [included] included fisheries and the training of nurses',
      'meet PE [represented] represented Peru',
    ])
  })

  it('are of both sides whoever led them in an aside', () => {
    expect(
      actsUnder('Peru and Oman', 'The talks, led by the Omani envoy, dealt with fisheries.').map(
        (line) => line.split(' ')[1],
      ),
    ).toEqual(['OM+PE'])
  })

  it('are not about what the offices of those deal with who led them', () => {
    const { acts } = read(
      'Peru and Oman\n\nThe Omani delegation was headed by Salim Al Habsi, Under-Secretary for Energy, Libya and Refugees.',
    )
    expect(acts.map(({ topics }) => topics)).toEqual([['dialogue']])
  })
})
