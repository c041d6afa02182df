import type { SentenceGrammar } from '../steps/02-sentences.ts'

const isDigit = (c: string | undefined) => c !== undefined && /[0-9٠-٩]/.test(c)
const isLetter = (c: string | undefined) => c !== undefined && /\p{L}/u.test(c)

export const sentences: SentenceGrammar = {
  isStop: (code) => code === 0x2e || code === 0x21 || code === 0x61b || code === 0x61f || code === 0x6d4,
  ends(text, at) {
    if (text[at] !== '.') return true
    const next = text[at + 1]
    if (next === '.' || isDigit(next)) return false // "…" has its end at its last stop; 3.3 بليون
    let from = at
    while (from > 0 && !/\s/.test(text[from - 1]!)) from--
    const word = text.slice(from, at)
    // the number of an item: "1. أكد الجانبان"
    if (/^[0-9٠-٩]{1,3}$/.test(word)) return !/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, from - 8), from))
    // initials, أنتوني ج. بلينكن, but not the era: 2024 م.
    if (word.length === 1 && isLetter(word))
      return /[مه]/.test(word) && /[0-9٠-٩]\s*$/.test(text.slice(Math.max(0, from - 4), from))
    // titles, with a conjunction or a preposition before them: ود. فلان, أ.د. فلان
    if (/^[ولب]?(?:أ\.)?[دمأ]$/.test(word)) return false
    return !(isLetter(next) && /^[\p{L}]$/u.test(word)) && !/^[a-z]$/.test(next ?? '')
  },
}
