import type { IssueGrammar } from '../steps/05-issue.ts'

export const issue: IssueGrammar = { language: 'ar' }
