import type { SentenceGrammar } from '../steps/02-sentences.ts'

export const sentences: SentenceGrammar = {
  ends(text, at) {
    const mark = text[at]!
    if (mark === '؟' || mark === '!' || mark === '؛') return true
    if (mark !== '.') return false
    // 3.3 بليون, and initials: أنتوني ج. بلينكن
    return !/[0-9٠-٩]/.test(text[at + 1] ?? '') && !/(?:^|\s)\p{L}$/u.test(text.slice(Math.max(0, at - 2), at))
  },
}
