import type { Span } from '../../text/span.ts'
import type { Analysis, Word } from '../analysis.ts'

export interface WordGrammar {
  /** The words of a stretch, in order, each with the ways to take it apart. */
  words(text: string, span: Span): Word[]
}

export function findWords(analysis: Analysis): void {
  const { text, packs } = analysis
  analysis.sentences = analysis.sentences.map(({ start, end, paragraph, language }) => ({
    start,
    end,
    paragraph,
    language,
    words: packs[language].words.words(text, { start, end }),
  }))
}
