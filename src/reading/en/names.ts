import type { NameGrammar } from '../steps/06-names.ts'

export const names: NameGrammar = { language: 'en' }
