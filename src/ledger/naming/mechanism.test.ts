import { describe, expect, it } from 'vitest'
import { bodyInArabic, mechanismName } from './mechanism.ts'
import { placeName, sideName } from './sides.ts'

describe('the names of mechanisms', () => {
  it('say both sides by their Arabic names', () => {
    expect(mechanismName('Oman-US Strategic Dialogue', ['OM', 'US'], 'ar').whole).toBe(
      'الحوار الاستراتيجي بين عُمان والولايات المتحدة',
    )
    expect(mechanismName('Qatar-UK Strategic Dialogue', ['GB', 'QA'], 'ar').whole).toBe(
      'الحوار الاستراتيجي بين قطر والمملكة المتحدة',
    )
  })

  it('put adjectives after the Arabic noun, the nearest first, and in its gender', () => {
    expect(bodyInArabic('Joint Economic Commission')).toBe('اللجنة الاقتصادية المشتركة')
    expect(bodyInArabic('Strategic Dialogue')).toBe('الحوار الاستراتيجي')
    expect(bodyInArabic('Joint Higher Committee')).toBe('اللجنة العليا المشتركة')
  })

  it('say what a body is about', () => {
    expect(bodyInArabic('Free Trade Agreement Joint Committee')).toBe('اللجنة المشتركة لاتفاقية التجارة الحرة')
    expect(bodyInArabic('Development Working Group')).toBe('فريق عمل التنمية')
    expect(bodyInArabic('Energy Dialogue')).toBe('حوار الطاقة')
    expect(bodyInArabic('Economic Policy Dialogue')).toBe('حوار السياسات الاقتصادية')
    expect(bodyInArabic('Joint Energy Dialogue')).toBe('الحوار المشترك للطاقة')
    expect(bodyInArabic('Association Council')).toBe('مجلس الشراكة')
  })

  it('keep the English name where a word is unknown', () => {
    expect(mechanismName('Oman-US Falconry Moot', ['OM', 'US'], 'ar')).toEqual({
      body: 'Falconry Moot',
      whole: 'Oman-US Falconry Moot',
      language: 'en',
    })
  })

  it('join the sides by an en dash in English', () => {
    expect(mechanismName('Oman-US Strategic Dialogue', ['OM', 'US'], 'en').whole).toBe('Oman–US Strategic Dialogue')
  })
})

it('bodies and cities have their Arabic names', () => {
  expect(sideName('Gulf Cooperation Council', 'ar')).toMatch(/مجلس التعاون/)
  expect(placeName('Muscat', 'ar')).toBe('مسقط')
  expect(placeName('Washington', 'ar')).toBe('واشنطن')
  expect(placeName('Nowhereville', 'ar')).toBe('Nowhereville')
})
