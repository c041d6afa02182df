import { expect, it } from 'vitest'
import { readExpressions } from '../expressions.ts'
import { toTimex } from './timex.ts'

it.each([
  ['2016-22', '2016-SU'],
  ['2016-07/2016-09', '(2016-07-01,2016-10-01,P3M)'],
  ['2014/2018', '(2014-01-01,2018-01-01,P4Y)'],
  ['XXXX-09-04/XXXX-09-08', '(XXXX-09-04,XXXX-09-08,P4D)'],
  ['1980~', '1980'],
  ['XXXX-05', 'XXXX-05'],
])('writes %s as %s', (edtf, timex) => expect(toTimex(edtf)).toBe(timex))

it('reads numbers, amounts and lengths of time of one line', () => {
  expect(readExpressions('ثلاثمائة وخمسة وعشرون', 'numbers')).toEqual([
    { text: 'ثلاثمائة وخمسة وعشرون', start: 0, value: 325 },
  ])
  expect(readExpressions('between 10 and 20 euros', 'money')).toEqual([
    { text: 'between 10 and 20 euros', start: 0, value: [10, 20], unit: 'EUR' },
  ])
  expect(readExpressions('سنتان وثلاثة أشهر', 'durations')).toEqual([
    { text: 'سنتان وثلاثة أشهر', start: 0, timex: 'P2Y3M' },
  ])
})

it('counts tomorrow from the reference day', () => {
  expect(readExpressions('نلتقي غدا', 'dates', '2021-02-28')).toEqual([{ text: 'غدا', start: 6, timex: '2021-03-01' }])
  expect(readExpressions('نلتقي غدا', 'dates')).toEqual([{ text: 'غدا', start: 6, timex: null }])
})
