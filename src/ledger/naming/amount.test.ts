import { expect, it } from 'vitest'
import { sayAmount } from './amount.ts'

it('amounts are said in the words of the language, with Western digits', () => {
  expect(sayAmount(3.3e9, 'USD', 'ar')).toMatch(/^3\.3\s?مليار\s?دولار أمريكي$/)
  expect(sayAmount(3.25e9, 'USD', 'en')).toMatch(/^3\.25\s?billion US dollars$/)
  expect(sayAmount(12, '%', 'ar')).toBe('12%')
  expect(sayAmount(200, 'years', 'en')).toBe('200 years')
})

it('a unit of its own stands as the document has it', () => {
  expect(sayAmount(675_000, 'residents', 'en')).toBe('675,000 residents')
})
