import { describe, expect, it } from 'vitest'
import { mainScript } from '../../text/direction.ts'
import type { Analysis } from '../analysis.ts'
import { arabic } from '../ar/pack.ts'
import { english } from '../en/pack.ts'
import { findParagraphs } from './01-paragraphs.ts'

function paragraphs(text: string): string[] {
  const analysis = { text, language: mainScript(text) ?? 'en', packs: { ar: arabic, en: english } } as Analysis
  findParagraphs(analysis)
  return analysis.paragraphs.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`)
}

describe('paragraphs', () => {
  it('joins lines that a page has wrapped by hand', () => {
    const wrapped =
      'The ministers of both countries met in Amman for the second\nround of the dialogue and agreed to keep in touch on all\nfiles.\nThe next round is due in spring.'
    expect(paragraphs(wrapped)).toEqual([
      'body: The ministers of both countries met in Amman for the second\nround of the dialogue and agreed to keep in touch on all\nfiles.',
      'body: The next round is due in spring.',
    ])
  })

  it('joins wrapped Arabic lines where one ends in a word that cannot end a sentence', () => {
    expect(
      paragraphs('بحث الوزيران سبل تعزيز العلاقات بين البلدين في\nمجالات التجارة والاستثمار والطاقة المتجددة.'),
    ).toHaveLength(1)
  })

  it('leaves a heading apart from the paragraph under it', () => {
    expect(paragraphs('Trade and Investment\nBoth sides welcomed the growth of trade over the past year.')[0]).toBe(
      'title: Trade and Investment',
    )
  })

  it('begins a numbered paragraph after its number, in both scripts', () => {
    expect(paragraphs('1. The parties met.\n2) They agreed.\n٣- وقع الجانبان الاتفاقية.')).toEqual([
      'body: The parties met.',
      'body: They agreed.',
      'body: وقع الجانبان الاتفاقية.',
    ])
  })

  it('does not take a day at the head of a line for a number', () => {
    expect(paragraphs('15 January 2024 saw the opening of the second round of the talks in Doha.')[0]).toMatch(
      /^body: 15 January/,
    )
  })

  it.each([
    ['Skip to main content'],
    ['Share Tweet Email'],
    ['We use cookies to improve your visit.'],
    ['Home > News > Politics'],
    ['Leave a comment'],
    ['1,204 views'],
    ['5 min read'],
    ['شارك المقال'],
    ['جميع الحقوق محفوظة © 2024'],
    ['فيسبوك تويتر واتساب'],
    ['الرئيسية / أخبار / سياسة'],
    ['اقرأ المزيد'],
  ])('knows "%s" for what the page carries', (line) => {
    expect(paragraphs(`The two countries signed a pact.\n\n${line}`).at(-1)).toBe(`furniture: ${line}`)
  })

  it.each([
    ['Read also', 'Oil prices slip again', 'Envoy visits the north'],
    ['اقرأ أيضا', 'ارتفاع أسعار النفط', 'المبعوث يزور الشمال'],
  ])('takes the links under "%s" out of the text, and what follows them in again', (opener, first, second) => {
    const roles = paragraphs(
      `${opener}\n\n • ${first}\n • ${second}\n\nThe ministers then left for the airport, and the delegations went on.`,
    ).map((line) => line.split(':')[0])
    expect(roles).toEqual(['furniture', 'furniture', 'furniture', 'body'])
  })

  it('cuts a link out of the middle of a line where the report goes on', () => {
    expect(
      paragraphs(
        'عقد الوزيران اجتماعا في عمان. اقرأ أيضًا: انطلاق معرض الكتاب في العاصمة وأكد الجانبان أهمية الحوار بينهما.',
      ),
    ).toEqual([
      'body: عقد الوزيران اجتماعا في عمان.',
      'furniture: اقرأ أيضًا: انطلاق معرض الكتاب في العاصمة',
      'body: وأكد الجانبان أهمية الحوار بينهما.',
    ])
  })

  it.each([
    ['Rabat, 3 May 2023 (MAP)'],
    ['Thursday, 9 March 2023 11:05 GMT'],
    ['By Salma Idrissi'],
    ['الرباط 3 ماي 2023'],
    ['عمّان - بترا'],
    ['بقلم: ليلى حداد'],
  ])('reads "%s" as a dateline', (line) => {
    expect(paragraphs(`${line}\nThe two ministers opened the session.`)[0]).toBe(`dateline: ${line}`)
  })

  it('takes runs of very short lines for a menu', () => {
    expect(
      paragraphs('Home\nWorld\nMarkets\nOpinion\nThe two ministers opened the session in the capital.').map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['furniture', 'furniture', 'furniture', 'furniture', 'body'])
  })

  it('cuts the head off a page whose whole text is one line', () => {
    expect(paragraphs('Joint Statement on the Dialogue Begin Text: The Governments met in Tunis.')).toEqual([
      'title: Joint Statement on the Dialogue Begin Text:',
      'body: The Governments met in Tunis.',
    ])
  })

  it('keeps every span inside the text, in order and without overlap', () => {
    const text = '\r\n• \u2028 1. \n\u0000\nأ- نص\r\rx'
    const analysis = { text, language: 'en', packs: { ar: arabic, en: english } } as unknown as Analysis
    findParagraphs(analysis)
    let past = 0
    for (const { start, end } of analysis.paragraphs) {
      expect(start).toBeGreaterThanOrEqual(past)
      expect(end).toBeGreaterThan(start)
      past = end
    }
    expect(past).toBeLessThanOrEqual(text.length)
  })
})
