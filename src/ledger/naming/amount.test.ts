import { expect, it } from 'vitest'
import { sayAmount } from './amount.ts'

it('amounts are said in the words of the language, with Western digits', () => {
  expect(sayAmount(3.3e9, 'USD', 'ar')).toMatch(/^3\.3\s?مليار\s?دولار أمريكي$/)
  expect(sayAmount(3.25e9, 'USD', 'en')).toMatch(/^3\.25\s?billion US dollars$/)
  expect(sayAmount(12, '%', 'ar')).toBe('12%')
  expect(sayAmount(200, 'years', 'en')).toBe('200 years')
})

it('what is counted is in the number that its language wants', () => {
  const said = (unit: string, language: 'ar' | 'en') =>
    [1, 5, 15, 1500].map((value) => sayAmount(value, unit, language))
  expect(said('company', 'en')).toEqual(['1 company', '5 companies', '15 companies', '1,500 companies'])
  expect(said('project', 'ar')).toEqual(['1 مشروع', '5 مشروعات', '15 مشروعا', '1,500 مشروع'])
  expect(sayAmount(15, 'company', 'ar')).toBe('15 شركة')
  expect(sayAmount(12, 'woman', 'en')).toBe('12 women')
})

it('a unit of its own stands as the document has it', () => {
  expect(sayAmount(675_000, 'residents', 'en')).toBe('675,000 residents')
})
