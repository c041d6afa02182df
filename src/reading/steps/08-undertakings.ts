import type { Analysis } from '../analysis.ts'

export interface UndertakingGrammar {
  readonly language: string
}

/** What each act is about, whether it promises something that can be checked, and by when. */
export function judgeUndertakings(_analysis: Analysis): void {}
