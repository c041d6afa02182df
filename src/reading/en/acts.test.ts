import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

/** The acts of a text, one a line: kind, actors, cue, quote. */
const actsOf = (text: string): string[] =>
  read(text).acts.map((act) => `${act.kind} ${act.actors.join('+')} [${act.cue}] ${act.quote}`)

/** A title that names the two sides, as documents have. */
const between = (title: string, text: string): string[] => actsOf(`${title}\n\n${text}`)

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
    expect(promised('Oman and Peru agreed to continue to work together to boost trade.')).toEqual([false])
    expect(promised('Oman and Peru agreed to boost trade in fish.')).toEqual([true])
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
