import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { toAcross } from './across.ts'
import { fold, foldPair, joinLedgers } from './fold.ts'
import type { Judgement } from './judgement.ts'
import { touches } from './sides.ts'

const head = (name: string) => [{ side: 'OM', name, role: null }]
const first = makeDocument({
  name: 'first.txt',
  issued: '2023-03-01',
  meetings: [
    {
      quote: 'held the first Strategic Dialogue',
      ordinal: 1,
      date: '2023-03-01',
      place: 'Muscat',
      heads: head('Khalifa al-Harthy'),
    },
  ],
  acts: [
    {
      quote: 'agreed to hold the second round in 2024',
      kind: 'agree',
      undertaking: true,
      due: '2024',
      topics: ['dialogue'],
    },
    { quote: 'agreed to establish a joint hydrogen centre', kind: 'agree', undertaking: true, topics: ['energy'] },
    {
      quote: 'discussed fisheries and desalination',
      kind: 'discuss',
      topics: ['trade', 'climate-environment', 'investment'],
    },
  ],
})
const firstArabic = makeDocument({
  name: 'first-ar.txt',
  language: 'ar',
  kind: 'press-report',
  meetings: [{ quote: 'الجولة الأولى من الحوار', ordinal: 1, heads: head('خليفة الحارثي') }],
  acts: [{ quote: 'بحثا التعاون في الثروة السمكية', kind: 'discuss', topics: ['trade'] }],
})
const second = makeDocument({
  name: 'second.txt',
  issued: '2025-02-10',
  meetings: [
    {
      quote: 'convened the second round of the Strategic Dialogue',
      ordinal: 2,
      date: '2025-02-10',
      place: 'Washington',
    },
  ],
  acts: [
    { quote: 'convened the second round of the Strategic Dialogue', kind: 'meet', topics: ['dialogue'] },
    { quote: 'welcomed the opening of the joint hydrogen centre', kind: 'welcome', topics: ['energy'] },
    { quote: 'signed an agreement on open skies', kind: 'sign', topics: ['aviation'] },
  ],
  instruments: [{ quote: 'an agreement on open skies', kind: 'agreement', status: 'signed' }],
})
const secondPress = makeDocument({
  name: 'second-ar.txt',
  language: 'ar',
  kind: 'press-report',
  meetings: [{ quote: 'الجولة الثانية', ordinal: 2, date: '2025-02-11', heads: head('سالم المحروقي') }],
  acts: [{ quote: 'وقعا اتفاقية الأجواء المفتوحة', kind: 'sign', topics: ['aviation'] }],
  instruments: [{ quote: 'اتفاقية الأجواء المفتوحة', kind: 'agreement', status: 'signed' }],
})
const others = makeDocument({
  name: 'others.txt',
  meetings: [
    {
      quote: 'the Qatar-UK Strategic Dialogue',
      mechanism: 'Qatar-UK Strategic Dialogue',
      parties: ['GB', 'QA'],
      ordinal: 1,
      date: '2023-02-20',
    },
  ],
  acts: [
    { quote: 'will open a joint fund', kind: 'commit', undertaking: true, actors: ['GB', 'QA'], topics: ['finance'] },
  ],
})
const alone = makeDocument({
  name: 'alone.txt',
  acts: [{ quote: 'opened a museum', kind: 'announce', actors: ['OM'] }],
})
const documents = [first, firstArabic, second, secondPress, others, alone]
const ledger = fold(documents)
const matter = (title: RegExp) => ledger.matters.find(({ title: { en } }) => title.test(en))

describe('the fold', () => {
  it('does not depend on the order of the documents, nor on which were there before', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: 1 }), (some) => {
        const inOrder = documents.filter((document) => some.includes(document))
        expect(fold(some)).toEqual(fold(inOrder))
      }),
      { numRuns: 60 },
    )
  })
  it('is what its pairs of sides are, each by itself: another pair changes nothing in it', () => {
    const keys = [...new Set(documents.flatMap((document) => touches(document)))]
    expect(keys.sort()).toEqual(['GB+QA', 'OM+US'])
    const parts = keys.map((key) =>
      foldPair(
        key,
        documents.filter((document) => touches(document).includes(key)),
        [],
      ),
    )
    expect(joinLedgers(parts, documents)).toEqual(ledger)
    expect(foldPair('OM+US', documents, [])).toEqual(
      foldPair(
        'OM+US',
        documents.filter((document) => document !== others),
        [],
      ),
    )
  })
  it('puts reports in two languages to one round, and a document that reports none to none', () => {
    expect(ledger.rounds.map(({ address, documents: ids }) => [address, ids.length])).toEqual([
      ['Oman-US Strategic Dialogue/1', 2],
      ['Oman-US Strategic Dialogue/2', 2],
      ['Qatar-UK Strategic Dialogue/1', 1],
    ])
    expect(ledger.unplaced).toEqual([alone.id])
    expect(ledger.rounds[0]!.heads).toHaveLength(1)
  })
  it('follows a promised session to the round that keeps it, and a promised deed to its report', () => {
    expect(matter(/^Second round/)!.steps.map(({ step, round }) => [step, round])).toEqual([
      ['promised', 1],
      ['kept', 2],
      ['kept', 2],
    ])
    expect(matter(/hydrogen centre/)!.steps.map(({ step }) => step)).toEqual(['promised', 'kept'])
  })
  it('takes an instrument under its names in two languages for one, with its stages', () => {
    const skies = matter(/Open Skies/)!
    expect(new Set(skies.steps.map(({ document }) => document)).size).toBe(2)
    expect(skies.stages.map(({ status }) => status)).toEqual(['signed', 'signed'])
  })
  it('joins a sector that two documents name, and not one that a single document names', () => {
    expect(matter(/Fisheries/)!.steps).toHaveLength(2)
    expect(matter(/^Water$/)).toBeUndefined()
  })
  it('lets both dates and both heads of a round stand where documents differ', () => {
    expect(ledger.disagreements.map(({ field }) => field)).toEqual(['date'])
    expect(
      fold([
        ...documents,
        makeDocument({
          name: 'third.txt',
          meetings: [{ quote: 'second dialogue', ordinal: 2, heads: head('Badr Albusaidi') }],
        }),
      ])
        .disagreements.map(({ field }) => field)
        .sort(),
    ).toEqual(['date', 'head'])
  })
  it('cites every step and claim at its place in its document', () => {
    const texts = new Map(documents.map(({ id, text }) => [id, text]))
    const cited = [
      ...ledger.matters.flatMap(({ steps, stages }) => [...steps, ...stages]),
      ...ledger.disagreements.flatMap(({ claims }) => claims),
      ...ledger.rounds.flatMap(({ citations }) => citations),
    ]
    expect(cited.length).toBeGreaterThan(10)
    for (const { document, start, end, quote } of cited) expect(texts.get(document)!.slice(start, end)).toBe(quote)
  })
})

describe('judgements in the fold', () => {
  const told = { id: 'j', by: 'Huda', at: '2026-01-01T10:00:00Z', why: null }
  it('take a rejected act out of its matter', () => {
    const { start, end, quote } = second.reading.acts[1]!
    const judged = fold(documents, [
      {
        ...told,
        on: 'finding',
        anchor: { textHash: second.textHash, type: 'acts', start, end, quote },
        ruling: 'rejected',
      },
    ])
    expect(judged.matters.flatMap(({ steps }) => steps).filter((step) => step.quote === quote)).toEqual([])
  })
  it('put a document that reports no session to a round, and take it back with the withdrawal', () => {
    const put: Judgement = {
      ...told,
      on: 'document',
      textHash: alone.textHash,
      round: { mechanism: 'Oman-US Strategic Dialogue', ordinal: 2, date: null, parties: ['OM', 'US'] },
    }
    expect(fold(documents, [put]).rounds[1]!.documents).toContain(alone.id)
    expect(fold(documents, [put, { ...told, id: 'k', on: 'judgement', withdraws: 'j' }])).toEqual(ledger)
  })
})

describe('the published shape', () => {
  it('names documents by file and gives every matter its verdict', () => {
    const across = toAcross(ledger, documents, '2026-01-01')
    expect(across.rounds[0]).toEqual({
      mechanism: 'Oman-US Strategic Dialogue',
      ordinal: 1,
      date: '2023-03-01',
      place: 'Muscat',
      documents: ['first-ar.txt', 'first.txt'],
    })
    expect(across.matters.find(({ title }) => /^Second round/.test(title.en))).toMatchObject({
      verdict: 'kept-late',
      asOf: '2026-01-01',
    })
    expect(Object.keys(across.matters[0]!.steps[0]!).sort()).toEqual([
      'document',
      'end',
      'quote',
      'round',
      'start',
      'step',
    ])
  })
})
