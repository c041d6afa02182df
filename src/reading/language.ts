import type { Language } from './finding.ts'
import type { ActGrammar } from './steps/07-acts.ts'
import type { ExpressionGrammar } from './steps/04-expressions.ts'
import type { InstrumentGrammar } from './steps/09-instruments.ts'
import type { IssueGrammar } from './steps/05-issue.ts'
import type { MeetingGrammar } from './steps/10-meetings.ts'
import type { NameGrammar } from './steps/06-names.ts'
import type { ParagraphGrammar } from './steps/01-paragraphs.ts'
import type { SentenceGrammar } from './steps/02-sentences.ts'
import type { UndertakingGrammar } from './steps/08-undertakings.ts'
import type { WordGrammar } from './steps/03-words.ts'

/** The form that a language fills: one part a step, in a file of the step's name. */
export interface LanguagePack {
  readonly language: Language
  readonly paragraphs: ParagraphGrammar
  readonly sentences: SentenceGrammar
  readonly words: WordGrammar
  readonly expressions: ExpressionGrammar
  readonly issue: IssueGrammar
  readonly names: NameGrammar
  readonly acts: ActGrammar
  readonly undertakings: UndertakingGrammar
  readonly instruments: InstrumentGrammar
  readonly meetings: MeetingGrammar
}
