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
