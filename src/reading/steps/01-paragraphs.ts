import { mainScript } from '../../text/direction.ts'
import { trimSpan } from '../../text/span.ts'
import type { Analysis, Paragraph, ParagraphRole } from '../analysis.ts'

export interface ParagraphGrammar {
  /** The role of a line, by its words and its place. */
  role(line: string, place: { index: number; count: number }): ParagraphRole
}

/** Lines into paragraphs; a line that a page has wrapped in mid-sentence goes on in the next. */
export function findParagraphs(analysis: Analysis): void {
  const { text, packs } = analysis
  const lines: { start: number; end: number }[] = []
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const line = trimSpan(text, { start, end })
    if (line.end > line.start) lines.push(line)
    start = end + 1
  }
  analysis.paragraphs = lines.map((line, index): Paragraph => {
    const words = text.slice(line.start, line.end)
    const language = mainScript(words) ?? analysis.language
    return { ...line, language, role: packs[language].paragraphs.role(words, { index, count: lines.length }) }
  })
}
