import type { Analysis } from '../analysis.ts'

export interface IssueGrammar {
  readonly language: string
}

/** What the document is, when it says that it was issued, and with that its relative dates. */
export function findIssue(_analysis: Analysis): void {}
