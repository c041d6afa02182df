import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold } from './fold.ts'
import { countReports, originsOf } from './origins.ts'

const sentences = [
  'agreed to build a shared laboratory for date palm diseases in the northern valley before the next harvest',
  'welcomed the first container service between the two ports and thanked the crews who opened it in bad weather',
  'discussed how small fishing towns could sell their catch abroad without paying three brokers on the way',
  'expressed concern about sandstorms that close the desert road and cut the villages off for days at a time',
]
const otherWords = [
  'said that a joint centre would study what is killing the palms up north',
  'noted that ships now sail directly from one harbour to the other every second week',
  'raised the income of fishermen, who lose most of it to middlemen',
  'spoke about the dust that shuts the highway',
]
const made = (name: string, quotes: readonly string[], more: object = {}) =>
  makeDocument({
    name,
    kind: 'press-report',
    issued: '2024-05-02',
    meetings: [{ quote: `${name} round two`, ordinal: 2, date: '2024-05-01' }],
    acts: quotes.map((quote) => ({ quote, kind: 'discuss', topics: ['trade'] })),
    ...more,
  })
const agency = made('agency.txt', sentences, { issued: '2024-05-01' })
const originOf = (documents: readonly ReturnType<typeof made>[], { id }: { id: string }) => originsOf(documents).of(id)

describe('origins', () => {
  it('count an exact copy with what it copies', () => {
    const copy = made('copy.txt', sentences)
    expect(originOf([agency, copy], copy)).toBe(agency.id)
    expect(originOf([agency, copy], agency)).toBe(agency.id)
  })

  it('count a shortened copy with the whole', () => {
    const short = made('short.txt', sentences.slice(1, 3))
    expect(originOf([short, agency], short)).toBe(agency.id)
  })

  it('count a copy in another order, with some words changed, as a copy', () => {
    const turned = made(
      'turned.txt',
      [...sentences].reverse().map((text) => text.replace('the two ports', 'both ports')),
    )
    expect(originOf([agency, turned], turned)).toBe(agency.id)
  })

  it('leave two reports on one event, in words of their own, two', () => {
    const own = made('own.txt', otherWords)
    expect(originOf([agency, own], own)).toBe(own.id)
  })

  it('leave a report of its own that quotes one passage of the statement, and give the passage to the statement', () => {
    const statement = made('statement.txt', sentences, { kind: 'joint-statement', issued: '2024-05-03' })
    const quoting = made('quoting.txt', [...otherWords, sentences[0]!])
    const origins = originsOf([quoting, statement])
    const [own, quoted] = [quoting.reading.acts[0]!, quoting.reading.acts[4]!]
    expect(origins.of(quoting.id)).toBe(quoting.id)
    expect(origins.at({ document: quoting.id, ...quoted })).toBe(statement.id)
    expect(origins.at({ document: quoting.id, ...own })).toBe(quoting.id)
  })

  it('never compare two languages', () => {
    const other = makeDocument({
      ...made('other.txt', sentences),
      name: 'other.txt',
      language: 'ar',
      acts: sentences.map((quote) => ({ quote })),
    })
    expect(originsOf([agency, other]).of(other.id)).toBe(other.id)
  })

  it('are the same in whatever order the documents come', () => {
    const all = [
      agency,
      made('copy.txt', sentences),
      made('short.txt', sentences.slice(2)),
      made('own.txt', otherWords),
    ]
    const told = (documents: readonly ReturnType<typeof made>[]) => all.map(({ id }) => originsOf(documents).of(id))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(told(shuffled)).toEqual(told(all))
      }),
      { numRuns: 20 },
    )
  })

  it('stand in the ledger beside rounds, steps and claims', () => {
    const copy = made('copy.txt', sentences)
    const own = made('own.txt', [
      'promised one laboratory against the diseases of the date palm',
      ...otherWords.slice(1),
    ])
    const { rounds, matters } = fold([agency, copy, own])
    expect(rounds[0]!.origins).toEqual(expect.arrayContaining([[own.id], [agency.id, copy.id].sort()]))
    const laboratory = matters.find(({ steps }) => steps.some(({ quote }) => quote.includes('laboratory')))!
    expect(countReports(laboratory.steps)).toEqual({ reports: 3, origins: 2 })
  })
})
