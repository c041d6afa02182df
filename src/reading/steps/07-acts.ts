import type { Analysis } from '../analysis.ts'

export interface ActGrammar {
  readonly language: string
}

/** What the sides do by saying it: each cue with its kind, what it governs and who acts. */
export function findActs(_analysis: Analysis): void {}
