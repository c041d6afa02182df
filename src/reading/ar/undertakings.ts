import type { UndertakingGrammar } from '../steps/08-undertakings.ts'

export const undertakings: UndertakingGrammar = { language: 'ar' }
