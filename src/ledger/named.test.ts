import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { namedIn } from './named.ts'

const english = makeDocument({
  name: 'a.txt',
  issued: '2023-05-02',
  people: [
    { quote: 'Salem al-Mahrouqi', role: 'Minister of Heritage and Tourism', country: 'OM' },
    { quote: 'Karen Whitfield', role: 'Under Secretary', country: 'US' },
  ],
  organisations: [
    { quote: 'Ministry of Foreign Affairs', country: 'OM' },
    { quote: 'Department of State', country: 'US' },
  ],
})
const arabic = makeDocument({
  name: 'b.txt',
  language: 'ar',
  issued: '2025-06-11',
  people: [{ quote: 'سالم المحروقي', role: 'وزير التراث والسياحة', country: 'OM' }],
  organisations: [{ quote: 'وزارة الخارجية', country: 'OM' }],
})
const undated = makeDocument({
  name: 'c.txt',
  people: [{ quote: 'Karen Whitfield', role: 'Ambassador', country: 'US' }],
})

const of = (kind: string, documents = [arabic, undated, english]) =>
  namedIn(documents, []).filter((named) => named.kind === kind)

describe('people and bodies across documents', () => {
  it('are one under their names in both scripts, with the offices in order of time', () => {
    const mahrouqi = of('person').find(({ country }) => country === 'OM')!
    expect(mahrouqi).toMatchObject({ ar: 'سالم المحروقي', en: 'Salem al-Mahrouqi' })
    expect(mahrouqi.namings.map(({ role, on }) => [role, on])).toEqual([
      ['Minister of Heritage and Tourism', '2023-05-02'],
      ['وزير التراث والسياحة', '2025-06-11'],
    ])
  })

  it('keep the offices of documents without a day, last', () => {
    const whitfield = of('person').find(({ en }) => en === 'Karen Whitfield')!
    expect(whitfield.namings.map(({ role }) => role)).toEqual(['Under Secretary', 'Ambassador'])
  })

  it('take a day from the round that an undated document reports', () => {
    const [whitfield] = namedIn([undated], [], () => '2021-01-05')
    expect(whitfield!.namings[0]!.on).toBe('2021-01-05')
  })

  it('hold one ministry under its names in two languages, and two countries’ ministries apart', () => {
    const bodies = of('body')
    expect(bodies.map(({ country }) => country).sort()).toEqual(['OM', 'US'])
    expect(bodies.find(({ country }) => country === 'OM')).toMatchObject({
      ar: 'وزارة الخارجية',
      en: 'Ministry of Foreign Affairs',
    })
  })

  it('come out the same in whatever order the documents come', () => {
    expect(namedIn([english, arabic, undated], [])).toEqual(namedIn([undated, english, arabic], []))
  })

  it('follow a ruling that two names are two people', () => {
    const place = (document: typeof english, index: number) => {
      const { start, end, quote } = document.reading.people[index]!
      return { textHash: document.textHash, type: 'people' as const, start, end, quote }
    }
    const ruled = namedIn(
      [english, arabic],
      [
        {
          on: 'identity',
          of: 'person',
          one: [place(english, 0)],
          other: [place(arabic, 0)],
          ruling: 'different',
          id: 'judgement:1',
          by: 'S. K.',
          at: '2026-01-01T00:00:00Z',
          why: null,
        },
      ],
    )
    expect(ruled.filter(({ kind, country }) => kind === 'person' && country === 'OM')).toHaveLength(2)
  })
})
