import { expect, it } from 'vitest'
import type { Language } from './finding.ts'
import { arabic } from './ar/pack.ts'
import { english } from './en/pack.ts'

const tags = (language: Language, text: string) => {
  const pack = language === 'ar' ? arabic : english
  return pack.undertakings.topics.find(pack.words.words(text, { start: 0, end: text.length })).map(({ tag }) => tag)
}

it('finds a term whatever its inflection and clitics', () => {
  for (const text of ['التعدين', 'وبالتعدين', 'للتعدين']) expect(tags('ar', text)).toEqual(['minerals'])
  for (const text of ['university', 'universities', "university's"]) expect(tags('en', text)).toEqual(['education'])
})

it('takes the longer of two terms that begin together', () => {
  expect(tags('en', 'Military exercises')).toEqual(['exercises-training'])
  expect(tags('ar', 'سلاسل الإمداد')).toEqual(['ports-logistics'])
})

it('does not take words for terms that only share their letters', () => {
  expect(tags('ar', 'تُعد المصالح داخل البلدين')).not.toContain('minerals')
  expect(tags('ar', 'تبادل وجهات النظر')).not.toContain('exchanges')
  expect(tags('ar', 'مواصلة العمل')).not.toContain('ports-logistics')
})
