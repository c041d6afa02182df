import type { ExpressionGrammar } from '../steps/04-expressions.ts'

export const expressions: ExpressionGrammar = { dates: () => [], figures: () => [] }
