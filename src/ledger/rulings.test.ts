import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { placeCited, placesOfMatter } from './address.ts'
import { fold } from './fold.ts'
import { type Judged, type Judgement, standing } from './judgement.ts'
import { ratedDisagreements, reliabilityOf } from './rating.ts'

const told = (name: string, date: string, publisher: string) => ({
  ...makeDocument({
    name,
    meetings: [{ quote: `the second round of ${date}`, ordinal: 2, date }],
    acts: [{ quote: 'agreed to build a solar farm near Sur', kind: 'agree', undertaking: true, topics: ['energy'] }],
  }),
  publisher,
})
const one = told('one.txt', '2025-02-10', 'Gulf Courier')
const other = told('other.txt', '2025-02-12', 'Muscat Mirror')
const later = told('later.txt', '2025-02-14', 'Gulf  courier')
const documents = [one, other]
const ledger = fold(documents)
const [disagreement] = ledger.disagreements
const matter = ledger.matters.find(({ steps }) => steps.some(({ quote }) => /solar/.test(quote)))!

let count = 0
const enter = (judged: Judged, by = 'Huda', minute = 10): Judgement => ({
  ...judged,
  id: `r${count++}`,
  by,
  at: `2026-01-01T10:${minute}:00.000Z`,
  why: 'seen',
})
const claims = disagreement!.claims.map((claim) => placeCited(claim, documents))
const rule = (
  stands: number | null,
  ruling: 'stands' | 'neither' = stands === null ? 'neither' : 'stands',
): Judged => ({
  on: 'disagreement',
  field: 'date',
  claims,
  ruling,
  stands: stands === null ? null : claims[stands]!,
})

describe('a ruling on a disagreement', () => {
  it('names the claim that stands, with its author and reason, and leaves both claims', () => {
    const [judged] = fold(documents, [enter(rule(1))]).disagreements
    expect(judged).toMatchObject({
      ruled: { ruling: 'stands', stands: 1, by: 'Huda', why: 'seen', unseen: 0, contested: [] },
    })
    expect(judged!.claims).toEqual(disagreement!.claims)
  })
  it('tells how many claims came after it', () => {
    expect(fold([...documents, later], [enter(rule(0))]).disagreements[0]!.ruled).toMatchObject({ unseen: 1 })
  })
  it('is contested where another person rules otherwise, and not where they agree', () => {
    const of = (second: Judged) => fold(documents, [enter(rule(0)), enter(second, 'Salim', 20)]).disagreements[0]!.ruled
    expect(of(rule(null))).toMatchObject({
      ruling: 'neither',
      by: 'Salim',
      contested: [{ ruling: 'stands', by: 'Huda' }],
    })
    expect(of(rule(0))!.contested).toEqual([])
  })
  it('leaves no trace once it is taken back', () => {
    const ruled = enter(rule(0))
    expect(fold(documents, [ruled, enter({ on: 'judgement', withdraws: ruled.id }, 'Huda', 20)])).toEqual(ledger)
  })
})

describe('a ruling on a verdict', () => {
  it('stands on its matter for its day, also when a later document tells of the matter', () => {
    const ruled = enter({
      on: 'verdict',
      matter: placesOfMatter(matter, documents),
      verdict: 'kept',
      asOf: '2025-12-31',
    })
    for (const texts of [documents, [...documents, later]]) {
      const judged = fold(texts, [ruled]).matters.filter((one) => one.ruled)
      expect(judged.map(({ title }) => title)).toEqual([matter.title])
      expect(judged[0]!.ruled).toMatchObject({ verdict: 'kept', asOf: '2025-12-31', by: 'Huda', why: 'seen' })
    }
  })
})

describe('a step', () => {
  it('says what people ruled on its finding, at the extent that they gave it', () => {
    const { start, end, quote } = one.reading.acts[0]!
    const amended = enter({
      on: 'finding',
      anchor: { textHash: one.textHash, type: 'acts', start, end, quote },
      ruling: 'amended',
      finding: { ...one.reading.acts[0]! },
      amendment: { due: '2027', end: end - 9, quote: quote.slice(0, -9) },
    })
    const steps = fold(documents, [amended])
      .matters.flatMap((of) => of.steps)
      .filter((step) => step.document === one.id && step.type === 'acts')
    expect(steps).not.toEqual([])
    for (const step of steps)
      expect(step).toMatchObject({ due: '2027', quote: quote.slice(0, -9), judged: { ruling: 'amended', by: 'Huda' } })
    expect(
      fold(documents)
        .matters.flatMap((of) => of.steps)
        .some(({ judged }) => judged),
    ).toBe(false)
  })
})

describe('ratings', () => {
  const reliable = (publisher: string, reliability: 'A' | 'D', by = 'Huda', minute = 10) =>
    enter({ on: 'source', publisher, reliability }, by, minute)

  it('of a source go for whatever spelling of its name, and of a claim for its words, each apart from the other', () => {
    const standings = standing([
      reliable('gulf courier', 'A'),
      enter({ on: 'claim', place: claims[1]!, credibility: 5 }),
    ])
    const [rated] = ratedDisagreements(ledger.disagreements, documents, standings)
    expect(
      rated!.claims.map(({ rated: { reliability, credibility } = { reliability: null, credibility: null } }) => [
        reliability?.ruling,
        credibility?.ruling,
      ]),
    ).toEqual([
      ['A', undefined],
      [undefined, '5'],
    ])
  })
  it('keep the word of each person, the latest in front', () => {
    const pile = [reliable('Gulf Courier', 'A'), reliable('Gulf Courier', 'D', 'Salim', 20)]
    expect(reliabilityOf('GULF COURIER', standing(pile))).toMatchObject({
      ruling: 'D',
      by: 'Salim',
      contested: [{ ruling: 'A', by: 'Huda' }],
    })
    expect(reliabilityOf(null, standing(pile))).toBeNull()
    expect(reliabilityOf('Muscat Mirror', standing(pile))).toBeNull()
  })
})
