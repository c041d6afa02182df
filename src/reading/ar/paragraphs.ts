import type { ParagraphGrammar } from '../steps/01-paragraphs.ts'

const furniture = /^(?:اقر[أا] أيض[اً]|شاهد أيض|روابط ذات صلة|مشاركة|طباعة)/

export const paragraphs: ParagraphGrammar = {
  role(line, { index }) {
    if (furniture.test(line)) return 'furniture'
    if (index === 0 && line.length < 140 && !/[.؟!]$/.test(line)) return 'title'
    return 'body'
  },
}
