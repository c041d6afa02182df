import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../../test/made-documents.ts'
import { fold } from '../fold.ts'
import { newestDay } from '../across.ts'
import { verdictOf } from '../verdict.ts'

type Acts = Parameters<typeof makeDocument>[0]['acts']
type More = Partial<Parameters<typeof makeDocument>[0]>
const round = (name: string, ordinal: number, acts: Acts, more: More = {}) =>
  makeDocument({
    name,
    issued: `201${ordinal}-03-01`,
    meetings: [{ quote: `round ${ordinal}`, ordinal, date: `201${ordinal}-03-01` }],
    acts,
    ...more,
  })
/** The matters, each as the quotations of its steps. */
const matters = (...documents: Parameters<typeof fold>[0]) =>
  fold(documents).matters.map(({ steps }) => steps.map(({ quote }) => quote))

const arabic = 'جددا احترام السيادة وسلامة الأراضي'
describe('one thing said in two languages', () => {
  const english = round('en.txt', 1, [
    { quote: 'reaffirmed respect for sovereignty and territorial integrity' },
    { quote: 'called for a diplomatic solution to the dispute over the pipeline' },
  ])
  it('is one matter by the words that both languages have', () => {
    const other = round('ar.txt', 1, [{ quote: arabic }], { language: 'ar' })
    expect(matters(english, other)).toContainEqual(
      expect.arrayContaining([arabic, 'reaffirmed respect for sovereignty and territorial integrity']),
    )
  })
  it('is none where the words are others', () => {
    const other = round('ar.txt', 1, [{ quote: 'أشادا بحجم الصادرات الزراعية وجودة المنتجات' }], { language: 'ar' })
    expect(matters(english, other)).toEqual([])
  })
})

describe('one thing told by a report of no session', () => {
  const words = 'will restore the covered market of the old harbour'
  const promised = round('one.txt', 1, [{ quote: words, kind: 'commit', undertaking: true }])
  it('is the matter that a session promised in like words', () => {
    const acts = [{ quote: 'spoke of how to restore the covered market of the old harbour' }, { quote: 'met again' }]
    const told = round('report.txt', 0, acts, { kind: 'press-report', meetings: [], issued: null })
    expect(matters(promised, told)).toContainEqual(expect.arrayContaining([words, acts[0]!.quote]))
  })
  it('is followed where each side speaks for itself, and no third', () => {
    const spoken = (third: Acts) => {
      const acts = [
        { quote: 'spoke of how to restore the covered market of the old harbour', actors: ['US'] },
        { quote: 'gave thanks for it', actors: ['OM'] },
        ...third!,
      ]
      return round('report.txt', 0, acts, { kind: 'press-report', meetings: [], issued: null })
    }
    const quotes = (third: Acts) => matters(promised, spoken(third)).flat()
    expect(quotes([])).toContain('spoke of how to restore the covered market of the old harbour')
    expect(quotes([{ quote: 'looked on', actors: ['FR'] }])).toEqual([words])
  })
  it('is none where the report is mere background', () => {
    const acts = [{ quote: 'spoke of how to restore the covered market of the old harbour' }, { quote: 'met again' }]
    const told = round('report.txt', 0, acts, { kind: 'background', meetings: [], issued: null })
    expect(matters(promised, told)).toEqual([[words]])
  })
})

describe('an instrument', () => {
  const signed = round(
    'signed.txt',
    1,
    [{ quote: 'signed the memorandum of the Kuwait Fund with USAID', kind: 'sign' }],
    { instruments: [{ quote: 'the memorandum of the Kuwait Fund with USAID', parties: ['Kuwait Fund', 'USAID'] }] },
  )
  it('is what its two bodies do together afterwards, in whatever words', () => {
    const together = 'praised what USAID and the Kuwait Fund plan for farmers'
    expect(matters(signed, round('later.txt', 2, [{ quote: together, kind: 'commend' }]))).toContainEqual(
      expect.arrayContaining([together]),
    )
  })
  it('is not what one of them does with somebody else, nor what both did before', () => {
    const alone = 'praised what USAID plans for farmers'
    expect(matters(signed, round('later.txt', 2, [{ quote: alone, kind: 'commend' }])).flat()).not.toContain(alone)
    const before = 'praised what USAID and the Kuwait Fund did for farmers'
    expect(matters(signed, round('before.txt', 0, [{ quote: before, kind: 'commend' }])).flat()).not.toContain(before)
  })
  it('is named twice where one name stands for two, and by its own naming where no act says it', () => {
    const both = 'the Association Agreement and the Partnership Priorities'
    const acts = [{ quote: 'looked back at a year of work', kind: 'review' as const }]
    const found = fold([
      round('1.txt', 1, acts, { instruments: [{ quote: both }] }),
      round('2.txt', 2, [{ quote: 'praised the Association Agreement', kind: 'commend' }], {
        instruments: [
          { quote: 'the Partnership Priorities' },
          { quote: 'the Association Agreement, which binds both' },
        ],
      }),
    ]).matters.map(({ title, steps }) => [title.en, steps.map(({ quote }) => quote)])
    expect(found).toContainEqual(['Partnership Priorities', [both, 'the Partnership Priorities']])
    expect(found).toContainEqual([
      'Association Agreement',
      [both, 'praised the Association Agreement', 'the Association Agreement, which binds both'],
    ])
  })
})

describe('a session to come', () => {
  const dialogue = { topics: ['dialogue' as const] }
  it('is promised by whoever stresses that it must be prepared, and kept by its report', () => {
    const wished = 'stressed the importance of preparing the next session'
    const ledger = fold([
      round('1.txt', 1, [{ quote: wished, kind: 'affirm', ...dialogue }]),
      round('2.txt', 2, [{ quote: 'held round 2', kind: 'meet', ...dialogue }]),
    ])
    const session = ledger.matters.find(({ kind }) => kind === 'session')!
    expect(session.steps.map(({ step, quote }) => [step, quote])).toEqual([
      ['promised', wished],
      ['kept', 'held round 2'],
    ])
  })
  it('is not the one that was stressed to have been held', () => {
    const held = { quote: 'stressed the importance of this session', kind: 'affirm' as const, ...dialogue }
    expect(fold([round('1.txt', 1, [held])]).matters).toEqual([])
  })
})

describe('working groups', () => {
  it('that met are an advance', () => {
    const documents = [
      round('1.txt', 1, [{ quote: 'welcomed the working groups', kind: 'welcome', topics: ['dialogue'] }]),
      round('2.txt', 2, [{ quote: 'the working groups met for two weeks', kind: 'meet', topics: ['dialogue'] }]),
    ]
    const ledger = fold(documents)
    const groups = ledger.matters.find(({ title }) => title.en === 'Working groups')!
    expect(groups.steps.map(({ step }) => step)).toEqual(['raised', 'advanced'])
    expect(verdictOf(groups, ledger.rounds, newestDay(ledger, documents)!)).toBe('advanced')
  })
})

describe('a rhythm', () => {
  it('is what the sides wish of their own contacts, and not of what else they follow', () => {
    const documents = [
      round('1.txt', 1, [
        { quote: 'affirmed their commitment to open and regular communication', topics: ['friendship', 'trade'] },
      ]),
      round('2.txt', 2, [
        { quote: 'agreed on regular consultation', kind: 'agree', topics: ['dialogue'] },
        { quote: 'affirmed regular contacts of firms in fisheries', topics: ['trade'] },
      ]),
    ]
    const rhythm = fold(documents).matters.find(({ kind }) => kind === 'rhythm')!
    expect(rhythm.steps.map(({ round: at }) => at)).toEqual([1, 2])
  })
})
