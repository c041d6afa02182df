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

describe('documents that say different things', () => {
  const given = (name: string, quote: string) =>
    report(name, 1, '2023-05-02', {
      acts: [{ quote, kind: 'commit' }],
      figures: [{ quote: /\$1 billion|مليار دولار/.exec(quote)![0], value: 1e9, unit: 'USD' }],
    })
  it('call one sum a loan and a grant, in either language; who names both parts nothing', () => {
    const loan = given('loan.txt', 'will provide $1 billion in soft loans for the port')
    const grant = given('grant.txt', 'ستقدم منحة قدرها مليار دولار لبناء الميناء')
    expect(fields(loan, grant)).toEqual(['naming'])
    expect(fields(loan, given('both.txt', 'will provide $1 billion in grants and loans'))).toEqual([])
    expect(fields(loan, given('plain.txt', 'will provide $1 billion for the port'))).toEqual([])
  })

  const set = (name: string, kind: 'mou' | 'statement' | 'agreement', title: string, date: string | null = null) =>
    report(name, 1, '2023-05-02', {
      acts: [{ quote: `recalled the ${title}`, kind: 'note' }],
      instruments: [{ quote: title, kind, title, status: 'signed', date }],
    })
  it('name what a dialogue was set up by; an agreement may be any of these', () => {
    const intent = set('intent.txt', 'statement', 'declaration of intent to establish a strategic dialogue')
    const memorandum = set('mou.txt', 'mou', 'memorandum on establishing a strategic dialogue')
    const agreement = set('agreement.txt', 'agreement', 'agreement to establish a strategic dialogue')
    const naming = (...documents: Parameters<typeof fold>[0]) =>
      fields(...documents).filter((field) => field === 'naming')
    expect(naming(intent, memorandum)).toEqual(['naming'])
    expect(naming(intent, agreement)).toEqual([])
    expect(naming(intent, intent)).toEqual([])
  })

  it('count the session of one day apart by one, and a day that is only recalled is none', () => {
    const counted = (name: string, ordinal: number, issued: string) =>
      makeDocument({
        name,
        kind: 'press-report',
        issued,
        meetings: [{ quote: `dialogue number ${ordinal}`, ordinal, date: '2023-05-02' }],
      })
    const third = counted('third.txt', 3, '2023-05-03')
    expect(fields(third, counted('second.txt', 2, '2023-05-02'))).toEqual(['naming'])
    expect(fields(third, counted('first.txt', 1, '2023-05-02'))).toEqual([])
    expect(fields(third, counted('fourth.txt', 4, '2025-02-07'))).toEqual([])
  })

  it('give a session two days, and not the day of a season before, but for a year that is miswritten', () => {
    const on = (name: string, date: string) =>
      makeDocument({ name, meetings: [{ quote: 'the fourth dialogue', ordinal: 4, date }] })
    const held = [on('a.txt', '2022-06-02'), on('b.txt', '2022-06-02')]
    expect(fields(...held, on('c.txt', '2022-06-05'))).toEqual(['date'])
    expect(fields(...held, on('d.txt', '2020-01-20'))).toEqual([])
    expect(fields(...held, on('e.txt', '2021-06-02'))).toEqual(['date'])
  })

  it('have an agreement signed and another proposed; one that is merely named is neither', () => {
    const told = (name: string, status: 'in-force' | 'signed' | 'proposed') =>
      report(name, 1, '2023-05-02', {
        acts: [{ quote: 'spoke of the Fisheries Agreement' }],
        instruments: [{ quote: 'Fisheries Agreement', kind: 'agreement', status }],
      })
    expect(fields(told('signed.txt', 'signed'), told('proposed.txt', 'proposed'))).toEqual(['status'])
    expect(fields(told('named.txt', 'in-force'), told('proposed.txt', 'proposed'))).toEqual([])
  })
})
