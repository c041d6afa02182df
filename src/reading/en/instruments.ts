import type { InstrumentGrammar } from '../steps/09-instruments.ts'

export const instruments: InstrumentGrammar = { language: 'en' }
