import { z } from 'zod'

// The smallest shapes, which the others are made of.

export const span = { start: z.int().min(0), end: z.int().min(0) }
export const edtf = z.string().meta({ description: 'A date in EDTF (ISO 8601-2)', examples: ['2026-01-25', '2023-02'] })
export const side = z
  .string()
  .meta({ description: 'ISO 3166-1 alpha-2 code of a country, or a body’s full English name' })
export const bilingual = z.object({ ar: z.string(), en: z.string() })
export const verdicts = ['kept', 'kept-late', 'advanced', 'restated', 'open', 'overdue', 'silent'] as const
export const verdict = z.enum(verdicts)
export const disagreementField = z.enum([
  'date',
  'place',
  'head',
  'value',
  'partner',
  'naming',
  'actor',
  'strength',
  'status',
])
