import type { Span } from '../../text/span.ts'
import type { Analysis, Word } from '../analysis.ts'

export interface WordGrammar {
  /** The words of a stretch, in order, each with the ways to take it apart. */
  words(text: string, span: Span): Word[]
}

export function findWords(analysis: Analysis): void {
  analysis.sentences = analysis.sentences.map((sentence) => ({
    ...sentence,
    words: analysis.packs[sentence.language].words.words(analysis.text, sentence),
  }))
}
