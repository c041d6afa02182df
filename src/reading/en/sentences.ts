import type { SentenceGrammar } from '../steps/02-sentences.ts'

const abbreviations = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'rt', 'hon', 'gen', 'sen', 'rep', 'no', 'vs', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'])

export const sentences: SentenceGrammar = {
  ends(text, at) {
    const mark = text[at]!
    if (mark !== '.' && mark !== '?' && mark !== '!') return false
    if (!/^["”’')\]]*(?:\s|$)/.test(text.slice(at + 1, at + 4))) return false
    if (mark !== '.') return true
    const word = /([\p{L}.]+)$/u.exec(text.slice(Math.max(0, at - 12), at))?.[1] ?? ''
    if (/^\p{Lu}$/u.test(word) || /\./.test(word)) return /^\s+(?:The|They|In|On|It|Both|This)\b/.test(text.slice(at + 1))
    return !abbreviations.has(word.toLowerCase())
  },
}
