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

describe('nouns that carry the act', () => {
  it('finds the signing that a session saw or ended with', () => {
    expect(
      between(
        'Morocco and Spain hold talks',
        'The session culminated in the signing of two protocols. The visit saw the launch of a ferry line. There was broad agreement on visas.',
      ).slice(1),
    ).toEqual([
      'sign ES+MA [signing] culminated in the signing of two protocols',
      'announce ES+MA [launch] saw the launch of a ferry line',
      'agree ES+MA [agreement] There was broad agreement on visas',
    ])
  })

  it('takes what came up or stood on the agenda as discussed by both', () => {
    expect(
      between(
        'Kuwait, France hold dialogue',
        'The two ministers of Kuwait and France sat for an hour. Sudan and Libya came up as well. Visas were on the agenda. Also discussed were air services.',
      ).slice(-3),
    ).toEqual([
      'discuss FR+KW [came up] Sudan and Libya came up as well',
      'discuss FR+KW [were on the agenda] Visas were on the agenda',
      'discuss FR+KW [discussed] discussed were air services',
    ])
  })
})

describe('clauses', () => {
  it('keeps relative clauses that only identify out of the acts and inside the quotation', () => {
    expect(actsOf('Oman and Poland praised the forum that Warsaw hosted in May.')).toEqual([
      'commend OM+PL [praised] praised the forum that Warsaw hosted in May',
    ])
  })

  it('takes a participle of saying as an act of the same side', () => {
    expect(actsOf('Jordan condemned the raid, stressing that the holy sites must be respected.')).toEqual([
      'object JO [condemned] condemned the raid',
      'affirm JO [stressing] stressing that the holy sites must be respected',
    ])
  })

  it('takes a participle in front with the subject that follows it', () => {
    expect(
      actsOf('Recalling fifty years of friendship, Japan and Qatar affirmed the worth of the partnership.'),
    ).toEqual([
      'note JP+QA [Recalling] Recalling fifty years of friendship',
      'affirm JP+QA [affirmed] affirmed the worth of the partnership',
    ])
  })

  it('gives each clause its own subject', () => {
    expect(
      actsOf(
        'Iraq thanked Jordan for its help, while Jordan lauded the elections in Iraq, and the two countries decided to reopen the crossing.',
      ),
    ).toEqual([
      'commend IQ [thanked] thanked Jordan for its help',
      'commend JO [lauded] lauded the elections in Iraq',
      'agree IQ+JO [decided] decided to reopen the crossing',
    ])
  })

  it('goes on after a colon and after semicolons with the same subject', () => {
    expect(
      actsOf(
        'The UK and Kuwait: agreed to share intelligence; committed to double trade by 2030; and will meet every six months.',
      ).map((line) => line.split(' ')[0]),
    ).toEqual(['agree', 'commit', 'commit'])
  })

  it('counts what is said, not the saying, where what is said is an act', () => {
    expect(between('UAE and Finland', 'Finland said the UAE had promised to fund the plant.')).toEqual([
      'commit AE [promised] promised to fund the plant',
    ])
    expect(between('UAE and Finland', 'Finland said that trade had doubled in ten years.')).toEqual([
      'note FI [said] said that trade had doubled in ten years',
    ])
  })

  it('looks past a participle and a place in front of the subject', () => {
    expect(
      actsOf(
        'During the round, held at ministerial level for the first time, Tunisia and Canada pledged closer work on migration.',
      ),
    ).toEqual(['commit CA+TN [pledged] pledged closer work on migration'])
  })

  it('ends the act before the source that a journalist names after it', () => {
    expect(
      between(
        'Egypt and Greece',
        'Egypt welcomed the new cable, a statement by the governments of Egypt and Greece read on Friday.',
      ),
    ).toEqual(['welcome EG [welcomed] welcomed the new cable'])
  })

  it('leaves the source and the circumstances out of the quotation', () => {
    expect(
      actsOf(
        'Egypt called for restraint, according to the spokesman. Chad welcomed the truce, during a meeting in Cairo.',
      ),
    ).toEqual(['call EG [called for] called for restraint', 'welcome TD [welcomed] welcomed the truce'])
  })
})

describe('undertakings inside acts', () => {
  it('records a particular intent that is welcomed', () => {
    expect(
      between('Oman and Brazil', 'The two sides welcomed the intention to finalise a memorandum on ports.'),
    ).toEqual([
      'welcome BR+OM [welcomed] welcomed the intention to finalise a memorandum on ports',
      'intend BR+OM [intention] intention to finalise a memorandum on ports',
    ])
  })

  it('leaves a vague determination inside the act around it', () => {
    expect(between('Oman and Brazil', 'The two sides affirmed their determination to strengthen ties.')).toHaveLength(1)
  })
})

describe('sides', () => {
  it('gives "his guest" to the other side of the pair', () => {
    expect(
      actsOf(
        'Foreign Minister Badr Abdelatty of Egypt received Foreign Minister Gideon Bauer of Germany. His guest praised the hospitality.',
      ).at(-1),
    ).toBe('commend DE [praised] praised the hospitality')
  })

  it('knows a call on a president, which is of the visitor alone, from a call on him to act', () => {
    expect(
      actsOf(
        'Egypt called on the President of Sudan to order a truce. The Omani minister called on the President of Kenya.',
      ),
    ).toEqual([
      'call EG [called on] called on the President of Sudan to order a truce',
      'meet OM [called on] called on the President of Kenya',
    ])
  })

  it('counts both as actors when one meets the other', () => {
    expect(actsOf('The Omani Foreign Minister met the Indian Foreign Minister in Muscat.')).toEqual([
      'meet IN+OM [met] met the Indian Foreign Minister in Muscat',
    ])
  })
})

describe('sentences', () => {
  it('does not end at initials, titles, item numbers or months', () => {
    expect(
      actsOf(
        '1. H.E. Mr. Antony J. Blinken of the U.S. Department of State thanked Gen. Joseph Aoun of Lebanon on Sept. 3 in Washington, D.C. for his help.',
      ),
    ).toHaveLength(1)
  })

  it('ends after an initialism when an article follows', () => {
    expect(actsOf('Morocco thanked the U.S. The U.S. praised Morocco.')).toHaveLength(2)
  })
})

describe('what an act takes in', () => {
  it('takes in what follows "including", and leaves out who chaired or attended', () => {
    expect(
      actsOf(
        'Jordan and Kuwait discussed several files, including customs, ports, and the training of pilots. Jordan and Kuwait held the fifth session of the Jordan-Kuwait Joint Committee in Amman, chaired by the two foreign ministers.',
      ),
    ).toEqual([
      'discuss JO+KW [discussed] discussed several files, including customs, ports, and the training of pilots',
      'meet JO+KW [held] held the fifth session of the Jordan-Kuwait Joint Committee in Amman',
    ])
  })

  it('keeps a list of gerunds that a saying governs', () => {
    expect(
      actsOf(
        'Kuwait underscored the growth of trade with Jordan, strengthening school ties, and consolidating flights.',
      ),
    ).toEqual([
      'affirm KW [underscored] underscored the growth of trade with Jordan, strengthening school ties, and consolidating flights',
    ])
  })

  it('joins a saying to a state before it, and looks past a clause about what opens the sentence', () => {
    expect(
      actsOf(
        'In view of the weight that both give to their ties, Jordan and Kuwait intend to conclude a customs agreement. Jordan and Kuwait are committed to supporting the mission, and affirmed their rejection of any threat to shipping.',
      ),
    ).toEqual([
      'intend JO+KW [intend] intend to conclude a customs agreement',
      'commit JO+KW [committed to] committed to supporting the mission',
      'affirm JO+KW [affirmed] affirmed their rejection of any threat to shipping',
    ])
  })

  it('finds the subject after a date with two commas, and no verb in "regional and trade issues"', () => {
    expect(
      actsOf(
        'As a follow-up to the talks in Amman on May 3, 2021, the third round of the Jordan-US Strategic Dialogue took place online. It is a forum for regional and trade issues.',
      ),
    ).toEqual(['meet JO+US [took place] the third round of the Jordan-US Strategic Dialogue took place online'])
  })

  it('tells a call on a minister from a call on somebody to act', () => {
    expect(
      actsOf(
        'Egyptian Foreign Minister Badr Abdelatty called on Sultan Qasem Al-Amri in Muscat. Egypt called on all parties to stop.',
      ).map((line) => line.split(' ')[0]),
    ).toEqual(['meet', 'call'])
  })
})

describe('statements as they are written', () => {
  it('lets whoever is met act too, with when and where between', () => {
    expect(
      actsOf(
        'Kenyan Foreign Minister Musalia Mudavadi met on Monday with the Foreign Minister of Qatar, Sultan Al Muraikhi.',
      )[0],
    ).toMatch(/^meet KE\+QA /)
    expect(
      actsOf('The Foreign Minister of Chile held talks in Rabat with the Foreign Minister of Morocco.')[0],
    ).toMatch(/^discuss CL\+MA /)
  })

  it('takes what goes on in the infinitive for a part of what is governed', () => {
    expect(
      actsOf(
        'The GCC states also support the efforts of Iraq to rebuild its grid, restore its ports, and open its skies.',
      ),
    ).toEqual([
      'affirm Gulf Cooperation Council [support] support the efforts of Iraq to rebuild its grid, restore its ports, and open its skies',
    ])
  })

  it('takes no list of trades for a circumstance', () => {
    expect(
      actsOf(
        'Peru and Oman agreed to expand cooperation in energy, mining, emerging industries, as well as training teachers.',
      ),
    ).toEqual([
      'agree OM+PE [agreed to] agreed to expand cooperation in energy, mining, emerging industries, as well as training teachers',
    ])
  })

  it('ends an act before the side for which the next one is done', () => {
    expect(
      actsOf(
        'The protocol was signed by Minister Ana Silva of Brazil, and on the Omani side, it was signed by Minister Salim Al Habsi of Oman.',
      )[0],
    ).toMatch(/ of Brazil$/)
  })

  it('sets two things that are stated beside each other', () => {
    expect(
      actsOf(
        'The minister stated that Japan attaches importance to ties with Peru, and that Peru seeks to join the pact.',
      ),
    ).toEqual([
      'affirm JP [attaches] attaches importance to ties with Peru',
      'intend PE [seeks] seeks to join the pact',
    ])
  })

  it('hears the act in a polite opening', () => {
    expect(actsOf('Let me also thank the Jordanian side.').map((line) => line.split(' ')[0])).toEqual(['commend'])
    expect(
      actsOf('It is an honour for me to host the Jordanian delegation.').map((line) => line.split(' ')[0]),
    ).toEqual(['meet'])
    expect(
      actsOf('The minister of Peru said that he would like to visit Amman.').map((line) => line.split(' ')[0]),
    ).toEqual(['aspire'])
  })

  it('gives a speech to the side of who holds it', () => {
    const speech = between(
      'Remarks by Foreign Minister Ana Silva of Brazil at the Brazil-Kuwait forum',
      'I thank the people of Kuwait. We urge calm. We signed a treaty.',
    )
    expect(speech.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['commend BR', 'call BR', 'sign BR+KW'])
  })

  it('gives a participle with its own subject an act of its own', () => {
    expect(
      actsOf('The leaders of Oman and Peru met in Lima, with the two sides expressing support for the truce.'),
    ).toEqual(['meet OM+PE [met] met in Lima', 'affirm OM+PE [expressing] expressing support for the truce'])
  })

  it('knows a region whose states act together', () => {
    expect(actsOf('The Gulf Cooperation Council and the Central Asian countries agreed to hold a forum.')[0]).toMatch(
      /^agree Central Asia\+Gulf Cooperation Council /,
    )
  })

  it('does not promise what has no end of its own', () => {
    const promised = (text: string) => read(text).acts.map(({ undertaking }) => undertaking)
    expect(promised('Oman and Peru agreed to continue to work together to deepen their partnership.')).toEqual([false])
    expect(promised('Oman and Peru agreed to continue to work together to boost trade.')).toEqual([true])
    expect(promised('Oman and Peru agreed to continue to share data on fisheries.')).toEqual([true])
    expect(promised('Oman and Peru agreed to raise trade to $2 billion.')).toEqual([true])
    expect(promised('Oman and Peru agreed that the two ports have worked well together.')).toEqual([false])
    expect(promised('Oman and Peru approved the plan on energy.')).toEqual([false])
  })
})

it('has every quotation at its offsets, whatever the text', () => {
  const text =
    'Oman and Egypt said: "We will open an office," and, as agreed, signed. • Welcomed the step; (noted) ... the signing of'
  for (const act of read(text).acts) {
    expect(text.slice(act.start, act.end)).toBe(act.quote)
    expect(text.slice(act.cueStart, act.cueEnd)).toBe(act.cue)
  }
})
