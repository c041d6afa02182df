import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../../test/made-documents.ts'
import { fold } from '../fold.ts'

const report = (name: string, ordinal: number, quote: string, language: 'ar' | 'en' = 'en') =>
  makeDocument({
    name,
    language,
    issued: `202${ordinal}-03-01`,
    meetings: [{ quote: `round ${ordinal}`, ordinal, date: `202${ordinal}-03-01` }],
    acts: [{ quote, kind: 'commend', topics: ['climate-environment'] }],
  })
/** The quotations that are steps of a subject. */
const told = (subject: string, ...documents: Parameters<typeof fold>[0]) =>
  fold(documents)
    .matters.find(({ title }) => title.en === subject)
    ?.steps.map(({ quote }) => quote) ?? []

describe('a twin', () => {
  const named = 'commended the patience of the doctors and engineers on the aquaculture vessel'
  const english = report('one.txt', 1, named)
  it('of a sentence on a subject is on the subject too, in whichever language', () => {
    const same = 'praised the doctors, the engineers and the vessel for their patience'
    expect(told('Fisheries', english, report('two.txt', 1, same))).toEqual(expect.arrayContaining([named, same]))
    const arabic = 'أشادا بالأطباء والمهندسين على متن السفينة'
    const passengers = 'praised the doctors, engineers and passengers on the ships that serve fisheries'
    const ship = report('three.txt', 1, passengers)
    expect(told('Fisheries', ship, report('ar.txt', 1, `${arabic} والركاب`, 'ar'))).toHaveLength(2)
  })
  it('is none in another round, nor where little is said alike', () => {
    const later = report('two.txt', 2, 'praised the doctors, the engineers and the vessel for their patience')
    expect(told('Fisheries', english, later)).toEqual([])
    expect(told('Fisheries', english, report('two.txt', 1, 'praised the doctors for their good sense'))).toEqual([])
  })
})
