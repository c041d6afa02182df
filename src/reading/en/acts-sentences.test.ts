import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const title = 'Joint Statement on the Third Kenya-Jordan Strategic Dialogue'

/** The acts of a text under the title of a dialogue of two, one a line: kind, actors, quote. */
const acts = (text: string): string[] =>
  read(`${title}\n\n${text}`)
    .acts.filter(({ start }) => start > title.length)
    .map(({ kind, actors, quote }) => `${kind} ${actors.join('+')} ${quote}`)

describe('sentences of English reports', () => {
  it('read an abbreviation as what the document says that it stands for', () => {
    expect(
      acts('The Joint Permanent Commission for Trade (JPCT) met on Monday. The JPCT agreed to sit every year.'),
    ).toContain('agree JO+KE agreed to sit every year')
    expect(acts('The JPCT agreed to sit every year.')).toEqual([])
  })

  it('promise a session that will take place, in whatever voice', () => {
    expect(
      acts('The next meeting will take place in Aqaba. The second Joint Commission will be held in 2028.'),
    ).toEqual([
      'commit JO+KE The next meeting will take place in Aqaba',
      'commit JO+KE The second Joint Commission will be held in 2028',
    ])
  })

  it('have one subject where a fronted phrase ends with a comma', () => {
    expect(acts('With the closing of the round, Kenya looks forward to the next one and reaffirms its offer.')).toEqual(
      ['aspire KE looks forward to the next one', 'affirm KE reaffirms its offer'],
    )
    expect(
      acts(
        'Meeting in Aqaba, the Presidents of Kenya, Amos Rotich, and of Jordan, Zaid Lawzi, reaffirmed their alliance.',
      ),
    ).toEqual(['affirm JO+KE reaffirmed their alliance'])
  })

  it('tell who was told, asked or thanked from who did it', () => {
    expect(
      acts(
        'The Jordanian side was informed about the new port. Mr Haddad extended an invitation to his Kenyan counterpart. Kenya thanked Jordan. He also requested Jordan’s help with the wells.',
      ),
    ).toEqual([
      'note KE The Jordanian side was informed about the new port',
      'call JO extended an invitation to his Kenyan counterpart',
      'commend KE thanked Jordan',
      'call KE requested Jordan’s help with the wells',
    ])
  })

  it('see both where one meets the other, however much stands between', () => {
    expect(
      acts('The Kenyan minister met today, Sunday, at the ministry, with the Jordanian Minister of Trade.'),
    ).toEqual(['meet JO+KE met today, Sunday, at the ministry, with the Jordanian Minister of Trade'])
  })

  it('count what a session did besides, and not what a clause only says of a thing', () => {
    expect(acts('The meeting, at which they announced an air link, was short.').length).toBeLessThan(2)
    expect(acts('The ministers held a press conference at which they announced an air link.')).toEqual([
      'meet JO+KE held a press conference',
      'announce JO+KE announced an air link',
    ])
    expect(acts('The two ministers praised the ties, which they said allow much.')).toEqual([
      'commend JO+KE praised the ties',
    ])
  })

  it('are said by nobody at the table where a document is named behind a quotation', () => {
    expect(
      acts('“The two sides exchanged views on trade,” states a note from the teams headed by the Kenyan envoy.'),
    ).toEqual(['discuss JO+KE exchanged views on trade'])
  })

  it('name what was talked about first', () => {
    expect(acts('Issues raised by the two ministers included: visas; tea; potash.')).toEqual([
      'discuss JO+KE Issues raised by the two ministers included: visas; tea; potash',
    ])
    expect(acts('Matters related to transport and to the ports came under discussion.')).toEqual([
      'discuss JO+KE Matters related to transport and to the ports came under discussion',
    ])
  })

  it('are posted without a subject', () => {
    expect(acts('Delighted to co-chair the third Strategic Dialogue with my Jordanian counterpart.')).toEqual([
      'meet JO+KE co-chair the third Strategic Dialogue with my Jordanian counterpart',
    ])
    expect(acts('Discussed the ports and agreed to meet again.')).toEqual([
      'discuss JO+KE Discussed the ports',
      'agree JO+KE agreed to meet again',
    ])
  })

  it('leave out how the ties began', () => {
    expect(acts('The two countries established diplomatic relations in 1967.')).toEqual([])
  })
})

describe('what English reports tell of', () => {
  it('finds the subject behind a fronted phrase with a clause of its own', () => {
    expect(
      acts(
        'Besides the new council, which will sit every year and advise the ministers, Kenya signed a protocol on ports.',
      ),
    ).toEqual(['sign KE signed a protocol on ports'])
  })

  it('reads a headline of two officials, of whom one tells his country', () => {
    expect(
      read(
        'Premier, Jordanian Counterpart Discuss Harbours\n\nThe Kenyan premier met his Jordanian counterpart.',
      ).acts.map(({ kind, actors }) => `${kind} ${actors.join('+')}`),
    ).toContain('discuss JO+KE')
  })

  it('ends an act where a quotation ends that began in a sentence before', () => {
    expect(
      acts('“Both sides discussed wells. They agreed to share maps of the desert,” the statement reads.').at(-1),
    ).toBe('agree JO+KE agreed to share maps of the desert')
  })

  it('goes on where a clause only tells which thing is meant', () => {
    expect(acts('The Kenyan minister thanked the divers and pilots for the help they had given near Aqaba.')).toEqual([
      'commend KE thanked the divers and pilots for the help they had given near Aqaba',
    ])
    expect(acts('Kenya congratulated Jordan as chair of the fund and affirmed its support for the plan.')).toEqual([
      'commend KE congratulated Jordan as chair of the fund',
      'affirm KE affirmed its support for the plan',
    ])
  })

  it('counts the experts of a side among those who act, and no others', () => {
    expect(acts('Experts from both countries discussed wells. Experts said that wells are deep.')).toEqual([
      'discuss JO+KE discussed wells',
    ])
  })

  it('promises what will be led or discussed', () => {
    expect(acts('The delegations will be led by the Kenyan and Jordanian ministers. Ports will be examined.')).toEqual([
      'commit JO+KE The delegations will be led by the Kenyan and Jordanian ministers',
      'commit JO+KE Ports will be examined',
    ])
  })

  it('tells a plan that nobody owns from what a session was for', () => {
    expect(acts('It is planned to hold a fair in Nakuru. The meeting was intended to agree on fees.')).toEqual([
      'intend JO+KE It is planned to hold a fair in Nakuru',
    ])
  })

  it('notes what a side is said to think, and finds no deed in how ties go', () => {
    expect(acts('The minister of Kenya said that Jordan has always been near and that it treasures its ties.')).toEqual(
      ['note KE said that Jordan has always been near and that it treasures its ties'],
    )
    expect(acts('The Kenyan minister said that cooperation has been focused on training.')).toEqual([
      'note KE said that cooperation has been focused on training',
    ])
    expect(acts('The talks open up a new chapter for trade. Jordan formed a new government in May.')).toEqual([])
  })
})

describe('who is told of in English reports', () => {
  it('are both where “said” has two behind it', () => {
    expect(
      acts('The Kenyan minister said Jordan and Kenya signed a lease. He said Kenya and its guests agreed on fees.'),
    ).toEqual(['sign JO+KE signed a lease', 'agree KE agreed on fees'])
  })

  it('are all in a list that semicolons part', () => {
    expect(
      acts(
        'Mr Amos Rotich, Minister of Ports of Kenya; and Ms Rana Lawzi, Minister of Trade of Jordan, attended the meeting.',
      ),
    ).toEqual(['meet JO+KE attended the meeting'])
  })

  it('are both where one of two is known by a surname alone', () => {
    expect(acts('Rotich and the Jordanian minister thanked the pilots.')).toEqual(['commend JO+KE thanked the pilots'])
  })
})

describe('how far English acts reach', () => {
  it('does not end at the words that a phrase quotes', () => {
    expect(acts('Kenya reaffirmed that Jordan, the "gate of the desert" leading to Iraq, is a friend.')).toEqual([
      'affirm KE reaffirmed that Jordan, the "gate of the desert" leading to Iraq, is a friend',
    ])
  })

  it('ends before “where” as a clause tells what was done there', () => {
    expect(acts('The Kenyan envoy met the leadership of Jordan where he discussed wells.')).toEqual([
      'meet JO+KE met the leadership of Jordan',
      'discuss JO+KE discussed wells',
    ])
  })

  it('leaves out what only tells which document or body is meant', () => {
    expect(acts('A release issued early Sunday said Kenya signed a lease.')).toEqual(['sign KE signed a lease'])
    expect(
      acts('The tenth session of the commission established for trade, ports and wells was held in Aqaba.'),
    ).toEqual([
      'meet JO+KE The tenth session of the commission established for trade, ports and wells was held in Aqaba',
    ])
    expect(acts('Closer cooperation between the two countries was established.')).toEqual([])
  })
})

describe('verbs that English reports join', () => {
  it('are each an act, one object behind both or a comma between them', () => {
    expect(acts('The two ministers reviewed and exchanged views on fees.')).toContain(
      'discuss JO+KE exchanged views on fees',
    )
    expect(acts('Kenya and Jordan signed a lease, resumed flights to Aqaba, and completed a survey of wells.')).toEqual(
      ['sign JO+KE signed a lease', 'do JO+KE resumed flights to Aqaba', 'do JO+KE completed a survey of wells'],
    )
  })

  it('share the subject of whoever says, and not of what a clause tells of', () => {
    expect(
      acts('Kenya issued a letter in which it praised the ties that have joined them and reaffirmed its offer.').slice(
        -2,
      ),
    ).toEqual(['commend KE praised the ties that have joined them', 'affirm KE reaffirmed its offer'])
  })

  it('tell who led or chaired in a clause behind a name', () => {
    expect(acts('The Jordanian minister, who led a delegation of ten, thanked Kenya.')).toEqual([
      'meet JO led a delegation of ten',
      'commend JO thanked Kenya',
    ])
  })
})
