import type { Analysis } from '../analysis.ts'

export interface MeetingGrammar {
  readonly language: string
}

/** Sessions of a recurring mechanism that the text reports, with number, day, place and heads. */
export function findMeetings(_analysis: Analysis): void {}
