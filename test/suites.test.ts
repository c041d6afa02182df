import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readExpressions, type Expression, type ExpressionKind } from '../src/reading/expressions.ts'

// Expressions with their values from two other readers' own tests, read where they stand: none of them is copied here.

interface Case {
  id: string
  input: string
  expected: { text: string; value?: number | [number, number]; timex?: string | null; unit?: string }[]
  reference?: string
}

const folder = join(import.meta.dirname, '../../shared/suites')
const present = existsSync(folder)
if (!present)
  console.log('The suites of other readers are not beside the project (../shared/suites): their tests are skipped.')

const cases = (kind: ExpressionKind): Case[] => JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8')) as Case[]

/** What Hiwar does not read, by the case's id, with the reason. */
const outOfScope: Record<ExpressionKind, Record<string, string>> = {
  numbers: {
    'Number/Arabic/NumberModel.json#1': 'the groups of a network address are no numbers to a reader of statements',
    'Number/Arabic/NumberModel.json#53':
      'the expected value follows no reading of the words (a million and two thousand … is above a million)',
    'Number/Arabic/NumberModel.json#65':
      'the fifth of something, spelt as the number five: told apart by grammar that no figure of a statement needs',
    'Number/Arabic/NumberModel.json#67': 'the same fifth',
    'Number/Arabic/NumberModel.json#70': 'the same fifth, as an addend',
    'Number/Arabic/NumberModel.json#72': 'a "twenty-first part" formed as no grammar forms it',
    'Number/Arabic/NumberModel.json#75': 'two fifths, told from fifty by a vowel mark alone; marks are not read',
    'Number/Arabic/NumberModel.json#97': 'a lost space before "million" is mended here, since pages lose spaces',
  },
  dates: {
    'DateTime/Arabic/DatePeriodExtractor.json#212': 'a week named by a day in it: the day is read as a day',
    'DateTime/Arabic/DatePeriodExtractor.json#196': 'a year and a month parted by a point look like a decimal number',
  },
  durations: {},
  money: {
    'duckling AmountOfMoney/AR#13': 'cents by a bare letter are speech, not press',
    'duckling AmountOfMoney/AR#26': 'cents without a name',
    'duckling AmountOfMoney/AR#27': 'cents by a bare letter',
  },
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
const sameValue = (a: Expression['value'], b: Case['expected'][number]['value']): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? near(a[0] as number, b[0]) && near(a[1] as number, b[1])
    : typeof a === 'number' && typeof b === 'number' && near(a, b)

type Match = (found: Expression, expected: Case['expected'][number]) => boolean
const sameText: Match = (found, expected) => found.text === expected.text.trim()

/** Whether everything expected was found, in order, and nothing else. */
const agrees = (kind: ExpressionKind, test: Case, match: Match): boolean => {
  const found = readExpressions(test.input, kind, test.reference?.slice(0, 10))
  return found.length === test.expected.length && found.every((one, i) => match(one, test.expected[i]!))
}

function share(
  kind: ExpressionKind,
  match: Match,
  only: (test: Case) => boolean = () => true,
): { share: number; failed: string[] } {
  const inScope = cases(kind).filter((test) => !(test.id in outOfScope[kind]) && only(test))
  const failed = inScope
    .filter((test) => !agrees(kind, test, match))
    .map(({ id, input }) => `${id}: ${input} ${JSON.stringify(readExpressions(input, kind))}`)
  if (process.env['SUITES'])
    console.log(`${kind}: ${inScope.length - failed.length} of ${inScope.length}\n${failed.join('\n')}`)
  return { share: 1 - failed.length / inScope.length, failed }
}

describe.skipIf(!present)('the suites of other readers', () => {
  it('finds 90 % of the numbers in scope, with their values', () => {
    expect(share('numbers', (a, b) => sameText(a, b) && sameValue(a.value, b.value)).share).toBeGreaterThanOrEqual(0.9)
  })

  it('finds 90 % of the amounts of money in scope, with value and currency', () => {
    expect(
      share('money', (a, b) => sameText(a, b) && sameValue(a.value, b.value) && a.unit === b.unit).share,
    ).toBeGreaterThanOrEqual(0.9)
  })

  it('finds 90 % of the spans of dates in scope', () => {
    expect(share('dates', sameText).share).toBeGreaterThanOrEqual(0.9)
  })

  it('gives 80 % of the dates in scope their value', () => {
    const valued = (test: Case) => test.expected.some(({ timex }) => timex)
    expect(share('dates', (a, b) => a.timex === b.timex, valued).share).toBeGreaterThanOrEqual(0.8)
  })

  it('finds most of the durations', () => {
    expect(share('durations', (a, b) => sameText(a, b) && a.timex === b.timex).share).toBeGreaterThanOrEqual(0.8)
  })

  it('lists as out of scope only cases that exist', () => {
    for (const kind of ['numbers', 'dates', 'durations', 'money'] as const) {
      const ids = new Set(cases(kind).map(({ id }) => id))
      expect(Object.keys(outOfScope[kind]).filter((id) => !ids.has(id))).toEqual([])
    }
  })
})
