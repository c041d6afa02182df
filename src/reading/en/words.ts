import { fold } from '../../text/fold.ts'
import type { Word } from '../analysis.ts'
import type { WordGrammar } from '../steps/03-words.ts'

// U.S., letters with inner apostrophes or hyphens, numbers with separators, single marks
const pattern = /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{M}\p{N}]/gu

export const words: WordGrammar = {
  words(text, { start, end }) {
    return Array.from(text.slice(start, end).matchAll(pattern), (match): Word => {
      const at = start + match.index
      const surface = match[0]
      const folded = fold(surface)
      const stem = folded.replace(/'s$/, '')
      const kind = /^\p{N}/u.test(surface) ? 'digits' : /^\p{L}/u.test(surface) ? 'letters' : 'mark'
      return {
        start: at, end: at + surface.length, surface, folded, kind,
        forms: [{ proclitics: '', stem: folded, start: at }, ...(stem === folded ? [] : [{ proclitics: '', stem, start: at }])],
      }
    })
  },
}
