import { describe, expect, it } from 'vitest'
import { topics } from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import { TermBase, termBase, termsIn } from './terms.ts'
import base from './terms.tsv'

const ids = (text: string) => termBase.find(text).map(({ value }) => value.id)

describe('the term base', () => {
  it('knows one term under its names in both languages, past the article and the plural', () => {
    expect(ids('ناقشا اتفاقية التجارة الحرة بين البلدين')).toEqual(['free-trade-agreement'])
    expect(ids('the U.S.-Oman FTA')).toEqual(['free-trade-agreement'])
    expect(ids('تعاون في الطاقة المتجددة وللموانئ')).toEqual(['clean-energy', 'ports'])
  })
  it('prefers the longer term to one inside it', () => {
    expect(ids('the Free Trade Agreement Joint Committee')).toEqual(['fta-joint-committee'])
  })
  it('finds what an instrument is about inside its name', () => {
    const base = new TermBase(
      termsIn(
        'id\tkind\tsubject\ttopics\ten\tar\ten_also\tar_also\nwater\tsector\twater\t\tWater\tالمياه\t\t\nwater-treaty\tinstrument\twater-treaty\t\tWater treaty\tمعاهدة المياه\t\t',
      ),
    )
    expect(base.find('the water treaty').map(({ value }) => value.id)).toEqual(['water-treaty'])
    expect(base.measureOf('water')).toBeNull()
  })
  it('gives the place of a term in the text as it was written', () => {
    const text = 'رحبا بـ«الذكاء الاصطناعي»'
    const [found] = termBase.find(text)
    expect(text.slice(found!.start, found!.end)).toBe('الذكاء الاصطناعي')
  })
  const table = rows<'id' | 'kind' | 'subject' | 'topics' | 'en' | 'ar'>(base)
  it('has a title in both languages for every term, and every subject is a term', () => {
    const known = new Set(table.map(({ id }) => id))
    expect(
      table.filter(({ en, ar }) => !en || (!/[\u0600-\u06ff]/.test(ar) && !/[A-Z]{3}/.test(en))).map(({ id }) => id),
    ).toEqual([])
    expect(table.filter(({ subject }) => subject !== '-' && !known.has(subject)).map(({ id }) => id)).toEqual([])
    expect(new Set(table.map(({ id }) => id)).size).toBe(table.length)
  })
  it('names only topics that there are, and stands in order', () => {
    expect(
      table
        .flatMap(({ topics: named }) => named.split(' ').filter(Boolean))
        .filter((topic) => !(topics as readonly string[]).includes(topic)),
    ).toEqual([])
    expect(table.map(({ id }) => id)).toEqual(table.map(({ id }) => id).sort())
  })
})
