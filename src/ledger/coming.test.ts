import { describe, expect, it } from 'vitest'
import { read } from '../reading/read.ts'
import { fold } from './fold.ts'
import type { LedgerDocument } from './ledger.ts'

// Sessions that are still to come, in reports that the reader itself has read: what is announced is no report on the session.

const dossier = (texts: Readonly<Record<string, string>>): LedgerDocument[] =>
  Object.entries(texts).map(([name, text]) => {
    const reading = read(text)
    const { kind, issued, language } = reading
    return { id: name, name, publisher: null, kind, issued, language, textHash: name, length: text.length, reading }
  })
const rounds = (texts: Readonly<Record<string, string>>) =>
  fold(dossier(texts)).rounds.map(({ ordinal, date, documents }) => [ordinal, date, documents])

const held =
  'The third meeting of the Brazil-Saudi Arabia Coordination Committee took place in Riyadh on May 14 and 15, 2024.'
const announced =
  'يغادر السفير كارلوس دوارتي غدا الاثنين إلى الرياض لترؤس وفد بلاده في الاجتماع الثالث للجنة التنسيق السعودية البرازيلية المقرر عقده يومي 14 و15 مايو الجاري.'

describe('a session that is announced', () => {
  it('is reported by those that were there, and not by whoever leaves for it tomorrow', () => {
    expect(rounds({ held, announced })).toEqual([[3, '2024-05-14/2024-05-15', ['held']]])
    expect(rounds({ announced })).toEqual([])
  })

  it('is not held on the day on which it was announced', () => {
    const texts = {
      announced: `Tokyo, 2 November 2021

The Foreign Ministry said on Tuesday that the second session of the Japan-Morocco Economic Dialogue, which was postponed last year, will be held virtually on 9 November.`,
      first: `Rabat, 4 March 2019

The first session of the Japan-Morocco Economic Dialogue was held in Rabat on 4 March 2019.`,
      second: `طوكيو – 9 نونبر 2021

عقد المغرب واليابان اليوم الثلاثاء عبر تقنية الاتصال المرئي أشغال الدورة الثانية للحوار الاقتصادي.`,
    }
    expect(rounds(texts)).toEqual([
      [1, '2019-03-04', ['first']],
      [2, '2021-11-09', ['second']],
    ])
  })

  it('was held on the day for which it was announced, where its report gives none', () => {
    const announcement = `يرأس وزيرا خارجية الأردن واليونان الاجتماع الرابع للجنة المشتركة الأردنية اليونانية الذي يعقد يومي الثاني والثالث من سبتمبر المقبل في أثينا.`
    const report = `The fourth session of the Jordan-Greece Joint Committee was held in Athens. The two ministers welcomed the growth of trade.`
    expect(rounds({ announcement, report })).toEqual([[4, 'XXXX-09-02/XXXX-09-03', ['report']]])
  })
})

describe('what happened outside of a session', () => {
  const round = (number: string, date: string) =>
    `The ${number} session of the Kenya-Norway Joint Commission was held in Oslo on ${date}. The two sides discussed fisheries and renewable energy.`
  const between = (text: string) => {
    const documents = { third: round('third', '2 May 2021'), fourth: round('fourth', '9 June 2023'), between: text }
    return fold(dossier(documents))
      .matters.flatMap(({ steps }) => steps)
      .filter(({ document }) => document === 'between')
      .map(({ round: number }) => number)
  }
  it('is of the round just held where it is told within two weeks, later of the next', () => {
    const told = (day: string) =>
      `Nairobi, ${day}\n\nKenya and Norway discussed fisheries and renewable energy. The two sides welcomed the growth of trade.`
    expect(new Set(between(told('9 May 2021')))).toEqual(new Set([3]))
    expect(new Set(between(told('9 August 2021')))).toEqual(new Set([4]))
  })
  it('is of the session that its report promises', () => {
    const told = `Norway will host the fourth session of the Joint Commission with Kenya in June. Kenya and Norway discussed fisheries and renewable energy in Nairobi. The two sides welcomed the growth of trade.`
    expect(new Set(between(told))).toEqual(new Set([4]))
  })
})

describe('a session without number and year', () => {
  it('is never the newest: it stands beside the one of its month', () => {
    const report = (number: string, date: string) =>
      `The ${number} Bahrain-Spain Strategic Dialogue was held in Madrid on ${date}, chaired by Foreign Minister Ana Ruiz.`
    const texts = {
      third: report('third', '20 July 2022'),
      fourth: report('fourth', '1 October 2023'),
      review: `Ambassador Saleh Al-Doseri and Ambassador Pedro Vela co-chaired a session of the Bahrain-Spain Strategic Dialogue in Manama on 20 July.`,
    }
    expect(rounds(texts).map(([ordinal]) => ordinal)).toEqual([3, null, 4])
  })
})

describe('the session that a document calls the last one', () => {
  it('is not what the document is about, though its place is told and the other is not', () => {
    const text = `New Delhi, March 5, 2024

The 13th round of Foreign Office Consultations between India and Egypt was held on Tuesday. The last round was held in Cairo in November 2021.`
    expect(rounds({ text }).map(([ordinal, date]) => [ordinal, date])).toEqual([
      [12, '2021-11'],
      [13, '2024-03-05'],
    ])
  })
})
