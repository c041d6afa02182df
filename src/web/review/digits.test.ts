import { expect, it } from 'vitest'
import { inDigits } from './digits.ts'

it('own numbers follow the reader, those of a quotation their document', () => {
  expect(inDigits('في 12 نصا: «بقيمة 500 مليون» و“worth 3” و7', 'arab')).toBe(
    'في ١٢ نصا: «بقيمة 500 مليون» و“worth 3” و٧',
  )
  expect(inDigits('في 12 نصا', 'latn')).toBe('في 12 نصا')
})
