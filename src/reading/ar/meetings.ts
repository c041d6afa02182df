import type { MeetingGrammar } from '../steps/10-meetings.ts'

export const meetings: MeetingGrammar = { language: 'ar' }
