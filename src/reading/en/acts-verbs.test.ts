import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

/** The acts of a text, one a line: kind, actors, cue, quote. */
const actsOf = (text: string): string[] =>
  read(text).acts.map((act) => `${act.kind} ${act.actors.join('+')} [${act.cue}] ${act.quote}`)

/** A title that names the two sides, as documents have. */
const between = (title: string, text: string): string[] => actsOf(`${title}\n\n${text}`)

describe('verbs', () => {
  it('makes an act of each coordinated verb, all with the one subject', () => {
    expect(
      actsOf(
        'Jordan and Germany signed a loan agreement, reviewed the water programme and agreed to open a joint institute in Aqaba.',
      ),
    ).toEqual([
      'sign DE+JO [signed] signed a loan agreement',
      'review DE+JO [reviewed] reviewed the water programme',
      'agree DE+JO [agreed to] agreed to open a joint institute in Aqaba',
    ])
  })

  it('takes the kind from the object of a light verb', () => {
    expect(
      actsOf(
        'Kuwait expressed its gratitude to Japan. Japan voiced concern over attacks on shipping. Kuwait took note of the report and paid tribute to the mediators.',
      ),
    ).toEqual([
      'commend KW [expressed] expressed its gratitude to Japan',
      'object JP [voiced] voiced concern over attacks on shipping',
      'note KW [took note of] took note of the report',
      'commend KW [paid] paid tribute to the mediators',
    ])
  })

  it('tells a visitor welcomed from a decision welcomed', () => {
    expect(
      actsOf(
        'Foreign Minister Hakan Fidan of Türkiye welcomed the Minister of Foreign Affairs of Bahrain to Ankara. Bahrain welcomed the opening of the Turkish school.',
      ).map((line) => line.split(' ')[0]),
    ).toEqual(['meet', 'welcome'])
  })

  it('reads the present tense of communiqués and headings', () => {
    expect(
      between('Qatar, Türkiye sign twelve agreements', 'The two sides condemn the attack and stand ready to help.'),
    ).toEqual([
      'sign QA+TR [sign] sign twelve agreements',
      'object QA+TR [condemn] condemn the attack',
      'intend QA+TR [stand ready] stand ready to help',
    ])
  })

  it('reads what is done at an occasion that was told before', () => {
    expect(
      between(
        'Oman and Chad',
        'The two ministers held talks in Rome, during which they agreed to open a consulate. They met in Doha, where the two sides signed a memorandum.',
      ),
    ).toEqual([
      'discuss OM+TD [held] held talks in Rome',
      'agree OM+TD [agreed to] agreed to open a consulate',
      'meet OM+TD [met] met in Doha',
      'sign OM+TD [signed] signed a memorandum',
    ])
  })

  it('takes what somebody is seen to do for what he does', () => {
    expect(
      between('Oman and Chad', 'The day saw officials from both sides discuss trade and stress the need for growth.'),
    ).toEqual(['discuss OM+TD [discuss] discuss trade', 'affirm OM+TD [stress] stress the need for growth'])
  })

  it('finds no verb in a participle that belongs to a noun, and no news in how things are', () => {
    expect(
      between(
        'Oman and Chad',
        'They agreed to act in a comprehensive and sustained manner. Chad requests continued support. The partnership is founded on trust.',
      ),
    ).toEqual([
      'agree OM+TD [agreed to] agreed to act in a comprehensive and sustained manner',
      'call TD [requests] requests continued support',
    ])
    expect(between('Oman and Chad', 'The joint committee was established in 2012.')).toEqual([])
  })

  it('finds the object behind the day and the place', () => {
    expect(
      between(
        'Oman and Chad',
        'Oman and Chad held on Thursday in Muscat the fifth session of the joint committee. Chad held Monday official talks with Oman.',
      ),
    ).toEqual([
      'meet OM+TD [held] held on Thursday in Muscat the fifth session of the joint committee',
      'discuss OM+TD [held] held Monday official talks with Oman',
    ])
  })

  it('tells what was held by the head of the subject, not by what the session is on', () => {
    expect(
      between('Oman and Chad', 'The third roundtable meeting on the digital roadmap was held at the ministry.'),
    ).toEqual(['meet OM+TD [held] The third roundtable meeting on the digital roadmap was held at the ministry'])
  })

  it('takes the plan for a session for an act, and what a session aims at for none', () => {
    expect(
      between(
        'Oman and Chad',
        'The first dialogue is planned to be held in Muscat in 2031. The talks seek to deepen trust. The minister noted that the committee aims to meet often.',
      ),
    ).toEqual([
      'intend OM+TD [planned] The first dialogue is planned to be held in Muscat in 2031',
      'note OM+TD [noted] noted that the committee aims to meet often',
    ])
  })

  it('finds what a session was opened or ended by', () => {
    expect(
      between(
        'Oman and Chad',
        'The Omani minister opened by thanking Chad. Oman and Chad concluded the fifth session of their committee by signing two agreements.',
      ),
    ).toEqual([
      'commend OM [thanking] thanking Chad',
      'meet OM+TD [concluded] concluded the fifth session of their committee',
      'sign OM+TD [signing] signing two agreements',
    ])
    expect(
      between('Oman and Chad', 'The two leaders reviewed ties, as well as identified priorities for schools.'),
    ).toEqual(['review OM+TD [reviewed] reviewed ties', 'note OM+TD [identified] identified priorities for schools'])
  })

  it('takes the infinitive of a headline for what is promised', () => {
    expect(actsOf('Oman, Chad to open a joint school\n\nThe two ministers met in Muscat on Sunday.')[0]).toBe(
      'commit OM+TD [to open] to open a joint school',
    )
    expect(
      actsOf('A school to open in Chad\n\nThe Omani and the Chadian minister met in Muscat on Sunday.').filter((act) =>
        act.startsWith('commit'),
      ),
    ).toEqual([])
  })

  it('counts what somebody tells that the sides did, not the telling', () => {
    expect(
      between(
        'Oman and Chad',
        'The Omani minister noted that the two sides signed a protocol. The envoy indicated that the parties confirmed the need for schools.',
      ),
    ).toEqual(['sign OM+TD [signed] signed a protocol', 'affirm OM+TD [confirmed] confirmed the need for schools'])
  })

  it('reads a page that has lost the blanks behind its stops, and its numbers', () => {
    expect(
      between(
        'Oman and Chad',
        'They praised the ties across all sectors.Talks focused on ports and 3.5 million tonnes of grain.The sides signed a pact .They thanked the hosts.',
      ),
    ).toHaveLength(4)
  })

  it('knows how a named body came to be from one that is new', () => {
    expect(
      between(
        'Oman and Chad',
        'The Oman-Chad Joint Commission was established under the treaty. A joint commission was established under the treaty.',
      ),
    ).toEqual(['announce OM+TD [established] A joint commission was established under the treaty'])
  })

  it('reads talks that are under way, statements that a session adopts and points of discussion', () => {
    expect(
      between(
        'Oman and Chad',
        'The two sides are in talks on a fund. The session adopted its final statement. Schools were also a key point of discussion.',
      ),
    ).toEqual([
      'discuss OM+TD [in talks] in talks on a fund',
      'sign OM+TD [adopted] adopted its final statement',
      'discuss OM+TD [were also a key point of discussion] Schools were also a key point of discussion',
    ])
  })

  it('leaves who chaired, who said so and which agency reported it out of what is done', () => {
    expect(
      between(
        'Oman and Chad',
        'The two sides held the fifth session, under the chairmanship of the two ministers. They renewed their pledge, as stated by the Omani envoy. The next session will be held in Chad, the state news agency, ATPE, reported.',
      ).map((line) => line.split('] ')[1]),
    ).toEqual(['held the fifth session', 'renewed their pledge', 'The next session will be held in Chad'])
  })

  it('takes what the universities and chambers of both sides sign for what these sign', () => {
    expect(
      between(
        'Oman and Chad',
        'The University of Nizwa and the University of Sarh signed a programme. The University of Sarh opened a hall.',
      ),
    ).toEqual(['sign OM+TD [signed] signed a programme'])
  })

  it('finds no verb in a participle without a subject that only tells which', () => {
    expect(
      between('Oman and Chad', 'Launched in 2010, the council encourages trade. Agreed minutes of the first session.'),
    ).toEqual([])
    expect(
      between(
        'Oman and Chad',
        'Supporting the port was also put on the agenda. They discussed matters such as training officers.',
      ),
    ).toEqual(['discuss OM+TD [discussed] discussed matters such as training officers'])
  })

  it('gives two verbs before one object both of it', () => {
    expect(between('Oman and Chad', 'The two sides reviewed and approved the plan.')).toEqual([
      'review OM+TD [reviewed] reviewed and approved the plan',
      'agree OM+TD [approved] approved the plan',
    ])
  })

  it('finds what a session ended with beside the session, and no act in who says so', () => {
    expect(
      between(
        'Oman and Chad',
        'Both sides concluded the talks with the signing of a statement. Oman will provide two boats, Koulamallah announced.',
      ),
    ).toEqual([
      'meet OM+TD [concluded] concluded the talks with the signing of a statement',
      'sign OM+TD [signing] signing of a statement',
      'commit OM [will] will provide two boats',
    ])
  })

  it('takes what a statement points out for what the sides did', () => {
    expect(
      between('Oman and Chad', 'The statement pointed out that the two sides reviewed the plan and welcomed the loan.'),
    ).toEqual(['review OM+TD [reviewed] reviewed the plan', 'welcome OM+TD [welcomed] welcomed the loan'])
  })

  it('begins a passive at its subject and looks for who acts after by', () => {
    expect(
      actsOf(
        'After the talks between Iraq and Jordan, three protocols were signed. The Iraqi delegation was headed by Minister Fuad Hussein. An invitation was extended by Jordan.',
      ),
    ).toEqual([
      'sign IQ+JO [signed] three protocols were signed',
      'meet IQ [headed] The Iraqi delegation was headed by Minister Fuad Hussein',
      'call JO [extended] An invitation was extended by Jordan',
    ])
  })

  it('gives a promise to will and shall only where somebody acts', () => {
    expect(
      between(
        'Egypt and India',
        'The two sides will establish a joint chamber. The agreement will boost trade. The next session will be held in Cairo in 2027.',
      ),
    ).toEqual([
      'commit EG+IN [will] will establish a joint chamber',
      'commit EG+IN [will] The next session will be held in Cairo in 2027',
    ])
  })

  it('acts by the infinitive after a polite verb', () => {
    expect(
      actsOf(
        'Oman had the honour to host the ministers of Iran. Iran is pleased to announce a new consulate in Salalah.',
      ),
    ).toEqual([
      'meet OM [host] had the honour to host the ministers of Iran',
      'announce IR [announce] is pleased to announce a new consulate in Salalah',
    ])
  })

  it('reads adjectives of readiness, concern and thanks', () => {
    expect(
      actsOf(
        'Algeria and Italy are determined to finish the cable by 2028. Italy is grateful for the gas. Algeria is concerned about the Sahel.',
      ).map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['intend DZ+IT', 'commend IT', 'object DZ'])
  })

  it('is silent where the verb is denied or only possible', () => {
    expect(
      between('Egypt and Cyprus', 'The two sides did not sign the protocol. The ministers may discuss gas next week.'),
    ).toEqual([])
  })
})
