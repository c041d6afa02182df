import { isSpace, trimSpan } from '../../text/span.ts'
import type { Analysis } from '../analysis.ts'
import { isSecondHalf } from '../characters.ts'

export interface SentenceGrammar {
  /** Whether the character is one of those that may end a sentence. */
  isStop(code: number): boolean
  /** Whether the stop at `at` ends a sentence. */
  ends(text: string, at: number): boolean
}

/**
 * No sentence is longer, in characters: a page that has lost its stops is cut at a joint of its clauses, so that what takes more than its
 * share of time in a long sentence takes it only so far. The longest that a writer ended himself, of some hundred documents, has 1,500.
 */
const longestSentence = 3000

export function findSentences(analysis: Analysis): void {
  const { text, packs } = analysis
  analysis.sentences = []
  for (const paragraph of analysis.paragraphs) {
    const grammar = packs[paragraph.language].sentences
    let start = paragraph.start
    const push = (end: number) => {
      const span = trimSpan(text, { start, end })
      if (span.end > span.start)
        analysis.sentences.push({
          start: span.start,
          end: span.end,
          paragraph,
          language: paragraph.language,
          words: [],
        })
      start = end
    }
    for (let at = start; at < paragraph.end; at++) {
      if (at - start >= longestSentence) push(jointBefore(text, start, at))
      if (at + 1 === paragraph.end || (grammar.isStop(text.charCodeAt(at)) && grammar.ends(text, at))) push(at + 1)
    }
  }
}

/** Where a stretch without a stop is best cut in its second half: behind the last comma, else at the last blank, else where it ends. */
function jointBefore(text: string, start: number, end: number): number {
  const middle = (start + end) >> 1
  let blank = 0
  for (let at = end - 1; at > middle; at--) {
    if (!isSpace(text, at)) continue
    if (clauseEnds.includes(text[at - 1]!)) return at
    blank ||= at
  }
  return blank || (isSecondHalf(text.charCodeAt(end)) ? end - 1 : end)
}

const clauseEnds = ',،;؛:'
