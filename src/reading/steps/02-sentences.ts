import { trimSpan } from '../../text/span.ts'
import type { Analysis } from '../analysis.ts'

export interface SentenceGrammar {
  /** Whether the character is one of those that may end a sentence. */
  isStop(code: number): boolean
  /** Whether the stop at `at` ends a sentence. */
  ends(text: string, at: number): boolean
}

export function findSentences(analysis: Analysis): void {
  const { text, packs } = analysis
  analysis.sentences = []
  for (const paragraph of analysis.paragraphs) {
    const grammar = packs[paragraph.language].sentences
    let start = paragraph.start
    for (let at = start; at < paragraph.end; at++) {
      if (at + 1 < paragraph.end && !(grammar.isStop(text.charCodeAt(at)) && grammar.ends(text, at))) continue
      const span = trimSpan(text, { start, end: at + 1 })
      if (span.end > span.start) {
        analysis.sentences.push({ ...span, paragraph, language: paragraph.language, words: [] })
      }
      start = at + 1
    }
  }
}
