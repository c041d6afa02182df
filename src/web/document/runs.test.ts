import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act, Reading } from '../../reading/finding.ts'
import { type Marked, markedIn, paragraphsOf } from './runs.ts'

const act = (start: number, end: number, cueStart = start, cueEnd = end): Marked => ({
  key: `acts:${start}-${end}`,
  type: 'acts',
  finding: { start, end, cueStart, cueEnd, quote: '', rule: '' } as unknown as Act,
})

it('the runs of a text, put together, are its lines, whatever overlaps', () => {
  const spans = fc.array(fc.tuple(fc.nat(80), fc.nat(40)), { maxLength: 12 })
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), spans, (text, pairs) => {
      const marked = pairs.map(([start, length]) => act(start, start + length + 1))
      const lines = text.split(/[\r\n]+/).filter((line) => line.trim())
      const shown = paragraphsOf(text, marked, { start: 3, end: 9 })
      expect(shown.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(lines)
      for (const { runs } of shown) for (const run of runs) expect(text.slice(run.start, run.end)).toBe(run.text)
    }),
  )
})

it('an Arabic cue with its diacritics is one run, with the act around it', () => {
  const text = 'بيان\nوقد أكَّدَ الطرفان (AmCham) ذلك.'
  const start = text.indexOf('أكَّدَ')
  const [, second] = paragraphsOf(text, [act(start, text.length - 1, start, start + 'أكَّدَ'.length)], null)
  const cue = second!.runs.find(({ cues }) => cues.length > 0)
  expect(cue?.text).toBe('أكَّدَ')
  expect(
    second!.runs
      .filter(({ within }) => within.length > 0)
      .map((run) => run.text)
      .join(''),
  ).toBe('أكَّدَ الطرفان (AmCham) ذلك')
  expect(second!.dir).toBe('rtl')
})

it('each paragraph takes the direction of its own letters', () => {
  expect(paragraphsOf('Joint statement\nبيان مشترك', [], null).map(({ dir }) => dir)).toEqual(['ltr', 'rtl'])
})

it('a passage marks what it covers and nothing else', () => {
  const [paragraph] = paragraphsOf('one two three', [], { start: 4, end: 7 })
  expect(paragraph!.runs.filter(({ inPassage }) => inPassage).map(({ text }) => text)).toEqual(['two'])
})

it('a finding that two rules made at one place stands once', () => {
  const twice = [act(0, 3).finding, act(0, 3).finding]
  expect(markedIn({ acts: twice } as unknown as Reading, ['acts'])).toHaveLength(1)
})

it('a short first line is the title, unless it is a date', () => {
  expect(paragraphsOf('A day in Muscat\nThe two sides met.', [], null)[0]!.title).toBe(true)
  expect(
    paragraphsOf('24 April 2024\nThe two sides met.', [], null, { dates: [{ start: 0, end: 13 }] })[0]!.title,
  ).toBe(false)
  expect(paragraphsOf('The two sides met.\nThey agreed.', [], null)[0]!.title).toBe(false)
})

describe('a text whose lines were broken by its page', () => {
  const shown = (text: string) =>
    paragraphsOf(text, [], null, { wrapped: true }).map(({ start, end }) => text.slice(start, end))
  it('has the paragraphs that empty lines part, and each is whole', () => {
    expect(shown('Joint statement of the\nfirst round\n\nThe two sides met\nin Sur.\n\nThey agreed.')).toEqual([
      'Joint statement of the\nfirst round',
      'The two sides met\nin Sur.',
      'They agreed.',
    ])
  })
  it('has those that end in a short line where no empty line parts them', () => {
    const wide = 'The two sides went on to speak of the matter at length'
    const short = 'and then agreed.'
    const lines = Array.from({ length: 7 }, () => `${wide}\n${short}`)
    expect(shown(lines.join('\n'))).toEqual(lines)
  })
  it('that was typed line by line keeps its lines', () => {
    expect(paragraphsOf('The two sides met\nin Sur.', [], null)).toHaveLength(2)
  })
})
