import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from './finding.ts'
import { read, toRecord } from './read.ts'

// Pieces that readers stumble over, thrown together with any character at all.
const pieces = [
  'The two sides agreed to sign a memorandum of understanding on energy in Muscat by 3 March 2031. ',
  'H.E. Salim bin Khalid Al Harthy, the Foreign Minister of Oman, met his counterpart ',
  'worth $2.5 billion',
  "the Sultanate's ",
  'أكد الجانبان العُماني والأمريكي عزمهما على توقيع اتفاقية بقيمة ٣٫٥ مليار دولار خلال ستة أشهر. ',
  'وزير الخارجية سالم بن خالد الحارثي ',
  'الولاياتالمتحدة',
  'تشرين الأول/أكتوبر ١٤٤٧ هـ',
  'و',
  'بـ',
  ' «',
  '» ',
  '“',
  '”',
  '(',
  ')',
  '[',
  '\n',
  '\r\n',
  '\u2028',
  ' - ',
  '1. ',
  '٢) ',
  '%',
  '$',
  '.',
  '\ud83d',
  '\udc00',
  '\u0000',
  '\u0007',
  '\u202e',
  '\u200f',
  '\ufeff',
  '\u0640',
  '\u064b',
  '\ufdfa',
  '\ufefb',
  'ﬁ',
  'İ',
  'ß',
  '𝐀',
  '🇴🇲',
]
const character = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
const anyText = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: character }), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''))
const runs = { numRuns: 150 }

const findingsOf = ({ acts, instruments, meetings, figures, dates, people, organisations, places }: Reading) => [
  ...acts,
  ...instruments,
  ...meetings,
  ...figures,
  ...dates,
  ...people,
  ...organisations,
  ...places,
]

/** Every finding of a text lies inside it and quotes it. */
function expectQuotes(text: string): void {
  for (const { start, end, quote } of findingsOf(read(text))) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    expect(quote).toBe(text.slice(start, end))
  }
}

describe('read', () => {
  it('reads any string, and every finding lies inside the text and quotes it', () => {
    fc.assert(fc.property(anyText, expectQuotes), runs)
  }, 60_000)

  it('quotes the text where a few pieces come again and again in one line of thousands of words', () => {
    const refrain = fc.array(fc.constantFrom(...pieces.filter((piece) => !/[\n\r\u2028]/.test(piece))), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(refrain, fc.integer({ min: 100, max: 300 }), (parts, times) =>
        expectQuotes(parts.join('').repeat(times)),
      ),
      { numRuns: 25 },
    )
  }, 60_000)

  it.each([
    ['brackets in brackets', '(('],
    ['brackets of both scripts', '(ب) '],
    ['a cut surrogate', '\ud83d'],
    ['digits', '12'],
  ])(
    'reads a million characters in one line of %s',
    (_, unit) => {
      expectQuotes(unit.repeat(1_000_000 / unit.length))
    },
    120_000,
  )

  it('reads the same text into the same bytes, whatever was read between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = JSON.stringify(read(text))
        read(other)
        expect(JSON.stringify(read(text))).toBe(first)
      }),
      runs,
    )
  }, 60_000)

  it('keeps to the language that it is told', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('ar' as const, 'en' as const), (text, language) => {
        expect(read(text, { language }).language).toBe(language)
      }),
      { numRuns: 50 },
    )
  }, 60_000)

  // how long it takes is measured in bench/linear.ts
  it.each([
    ['English words joined by "and"', 'trade and '],
    ['Arabic words joined by و', 'تجارة و'],
    [
      'a sentence without a stop',
      'the Omani side welcomed the visit of the minister to Muscat and the talks on energy, ',
    ],
    ['an Arabic sentence without a stop', 'رحب الجانب العماني بزيارة الوزير إلى مسقط وبحث معه التعاون في الطاقة، '],
  ])(
    'reads a line of 60,000 characters that is made of %s',
    (_, unit) => {
      expectQuotes(unit.repeat(60_000 / unit.length))
    },
    60_000,
  )
})

describe('toRecord', () => {
  it('writes the same record of the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.stringify(toRecord('x', read(text)))).toBe(JSON.stringify(toRecord('x', read(text))))
      }),
      { numRuns: 50 },
    )
  }, 60_000)
})
