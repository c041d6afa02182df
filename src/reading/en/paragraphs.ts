import type { ParagraphGrammar } from '../steps/01-paragraphs.ts'

const furniture = /^(?:read (?:also|more)|leave a comment|share this|cookie|skip to)/i

export const paragraphs: ParagraphGrammar = {
  role(line, { index }) {
    if (furniture.test(line)) return 'furniture'
    if (index === 0 && line.length < 140 && !/[.?!]$/.test(line)) return 'title'
    return 'body'
  },
}
