import { describe, expect, it } from 'vitest'
import { sayClaim } from './text.ts'

describe('what a document claims', () => {
  it('is said in the language of the reader where the ledger has a word of its own for it', () => {
    expect(sayClaim('naming', 'loan', 'ar')).toBe('قرض')
    expect(sayClaim('naming', 'declaration of intent', 'ar')).toBe('إعلان نوايا')
    expect(sayClaim('naming', '3', 'ar')).toBe('الجولة الثالثة')
    expect(sayClaim('naming', 'since 2009', 'en')).toBe('since 2009')
  })
})
