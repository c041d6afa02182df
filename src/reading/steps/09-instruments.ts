import type { Analysis } from '../analysis.ts'

export interface InstrumentGrammar {
  readonly language: string
}

/** Texts that are signed, adopted or in force between the parties, or on their way there. */
export function findInstruments(_analysis: Analysis): void {}
