import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../../test/made-documents.ts'
import { fold } from '../fold.ts'

type Made = Parameters<typeof makeDocument>[0]
const report = (name: string, ordinal: number, date: string, more: Partial<Made>) =>
  makeDocument({ name, meetings: [{ quote: `dialogue number ${ordinal}`, ordinal, date }], issued: date, ...more })
const fields = (...documents: Parameters<typeof fold>[0]) => fold(documents).disagreements.map(({ field }) => field)

describe('documents that can both be true', () => {
  const title = 'Comprehensive Customs Agreement'
  const told = (name: string, ordinal: number, date: string, status: 'signed' | 'negotiating') =>
    report(name, ordinal, date, {
      acts: [{ quote: `spoke of the ${title}` }],
      instruments: [{ quote: title, kind: 'agreement', status }],
    })
  it('differ on how far an instrument has come only of one round: what was signed is spoken of again later', () => {
    const signed = told('signed.txt', 1, '2023-05-02', 'signed')
    expect(fields(signed, told('same.txt', 1, '2023-05-02', 'negotiating'))).toEqual(['status'])
    expect(fields(signed, told('later.txt', 2, '2024-06-03', 'negotiating'))).toEqual([])
  })

  const ageTold = (year: number, value: number, act: string) =>
    report(`${value}.txt`, year - 2020, `${year}-03-01`, {
      acts: [{ quote: act }],
      figures: [{ quote: `${value} years`, value, unit: 'year', of: 'relations' }],
    })
  it('count the age of the relations each from its own year', () => {
    const fifty = ageTold(2022, 50, 'recalled 50 years of relations')
    expect(fields(fifty, ageTold(2025, 53, 'celebrated 53 years of relations'))).toEqual([])
    expect(fields(fifty, ageTold(2025, 60, 'celebrated 60 years of relations'))).toEqual(['value'])
    expect(fields(fifty, ageTold(2022, 25, 'spoke of the next 25 years of relations'))).toEqual([])
  })

  it('put a session into one place, whatever town one of them was written in', () => {
    const held = (name: string, place: string, datelined?: true) =>
      makeDocument({
        name,
        meetings: [{ quote: 'the fourth dialogue', ordinal: 4, date: '2022-06-02', place, datelined }],
      })
    const told = held('told.txt', 'Dead Sea')
    expect(fields(told, held('there.txt', 'Amman'))).toEqual(['place'])
    expect(fields(told, held('wire.txt', 'Amman', true))).toEqual([])
    expect(fold([told, held('wire.txt', 'Amman', true)]).rounds).toMatchObject([{ place: 'Dead Sea' }])
    expect(fold([held('wire.txt', 'Amman', true)]).rounds).toMatchObject([{ place: 'Amman' }])
  })

  const partners = (name: string, ...parties: string[]) =>
    report(name, 1, '2023-05-02', {
      acts: [{ quote: `spoke of the ${title}` }],
      instruments: [{ quote: title, kind: 'agreement', parties }],
    })
  it('name a side as they like: "the Kingdom" is no other partner', () => {
    const bank = partners('bank.txt', 'Export Bank', 'Sohar Port')
    expect(fields(bank, partners('other.txt', 'Export Bank', 'Salalah Refinery'))).toEqual(['partner'])
    expect(fields(bank, partners('state.txt', 'Export Bank', 'المملكة'))).toEqual([])
  })
})
