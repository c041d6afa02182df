import type { Analysis } from '../analysis.ts'

export interface NameGrammar {
  readonly language: string
}

/** Places, bodies, people, and every stretch that stands for a side. */
export function findNames(_analysis: Analysis): void {}
