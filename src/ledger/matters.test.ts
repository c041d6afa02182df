import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import type { Topic } from '../reading/finding.ts'
import { fold } from './fold.ts'

type Made = Parameters<typeof makeDocument>[0]
const inRound = (ordinal: number, acts: Made['acts'], more: Partial<Made> = {}) =>
  makeDocument({
    name: `statement ${ordinal}`,
    issued: `202${ordinal}-03-01`,
    meetings: [{ quote: `session ${ordinal}`, ordinal, date: `202${ordinal}-03-01` }],
    acts,
    ...more,
  })
const topicsOf = (title: string, ...documents: Parameters<typeof fold>[0]): readonly Topic[] | undefined =>
  fold(documents).matters.find((matter) => matter.title.en === title)?.topics

describe('what a matter is about', () => {
  it('is first what its term says, whatever fields its sentences list beside it', () => {
    const listing = (ordinal: number) =>
      inRound(ordinal, [
        {
          quote: 'discussed education, culture, tourism, energy, and trade and investment',
          kind: 'discuss',
          topics: ['education', 'culture-heritage', 'trade'],
        },
      ])
    expect(topicsOf('Trade and investment', listing(1), listing(2))?.[0]).toBe('trade')
  })
  it('is first what the title of an instrument says', () => {
    const recalling = (ordinal: number) =>
      inRound(
        ordinal,
        [
          {
            quote: 'recalled the Treaty of Amity and Commerce and the scholars whom it brought',
            kind: 'note',
            topics: ['education', 'exchanges'],
          },
        ],
        { instruments: [{ quote: 'the Treaty of Amity and Commerce', kind: 'treaty' }] },
      )
    expect(topicsOf('Treaty of Amity and Commerce', recalling(1), recalling(2))?.[0]).toBe('trade')
  })
  it('is what most of its sentences are about where its name does not tell, and a list of fields tells less than one field', () => {
    const promise = 'agreed to open a joint centre for young people in Sur'
    const reported = inRound(2, [
      {
        quote: promise,
        kind: 'agree',
        undertaking: true,
        topics: ['culture-heritage', 'health-humanitarian', 'trade'],
      },
    ])
    const again = inRound(2, [{ quote: promise, kind: 'agree', undertaking: true, topics: ['health-humanitarian'] }], {
      name: 'report',
      kind: 'press-report',
    })
    expect(topicsOf(promise, reported, again)?.[0]).toBe('health-humanitarian')
  })
})

describe('a field', () => {
  it('is signed on where a session signed on a list of fields with it', () => {
    const signing = (ordinal: number) =>
      inRound(ordinal, [{ quote: 'signed ten memoranda in tourism, media, sport and housing', kind: 'sign' }])
    const steps = fold([signing(1), signing(3)]).matters.find(({ title }) => title.en === 'Tourism')?.steps
    expect(steps?.map(({ step }) => step)).toEqual(['signed', 'signed'])
  })
})
