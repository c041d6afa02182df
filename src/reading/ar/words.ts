import { fold } from '../../text/fold.ts'
import type { Form, Word } from '../analysis.ts'
import type { WordGrammar } from '../steps/03-words.ts'

const pattern = /[\p{L}\p{M}\u0640\u200c\u200d]+|\p{N}+(?:[.,٫٬]\p{N}+)*|[^\s\p{L}\p{M}\p{N}]/gu
// و ف, then ب ك ل or س, then ال (with ل it is written لل)
const proclitics = /^([وف])?(?:(لل)|([بكل])?(ال)|([بكلس]))?/

/** `وللجنة` → whole, و + للجنه, ولل + جنه; a caller looks each up and takes what it knows. */
function forms(folded: string, start: number, surface: string): Form[] {
  const all: Form[] = [{ proclitics: '', stem: folded, start }]
  const add = (cut: string) => {
    if (cut && folded.length - cut.length >= 2 && !all.some((form) => form.proclitics === cut)) {
      all.push({ proclitics: cut, stem: folded.slice(cut.length), start: start + offsetOf(surface, cut.length) })
    }
  }
  const match = proclitics.exec(folded)!
  const [, conjunction = '', lil = '', preposition = '', article = '', single = ''] = match
  add(conjunction)
  if (preposition) add(conjunction + preposition)
  add(conjunction + (lil || preposition + article || single))
  return all
}

/** Where the folded letter `count` stands in the surface, which may carry marks that the folded word has not. */
function offsetOf(surface: string, count: number): number {
  let at = 0
  for (let left = count; at < surface.length && left > 0; at++) left -= fold(surface[at]!).length
  while (at < surface.length && fold(surface[at]!) === '') at++
  return at
}

export const words: WordGrammar = {
  words(text, { start, end }) {
    return Array.from(text.slice(start, end).matchAll(pattern), (match): Word => {
      const at = start + match.index
      const surface = match[0]
      const folded = fold(surface)
      const kind = /^\p{N}/u.test(surface) ? 'digits' : /^\p{L}/u.test(surface) ? 'letters' : 'mark'
      return {
        start: at, end: at + surface.length, surface, folded, kind,
        forms: kind === 'letters' ? forms(folded, at, surface) : [{ proclitics: '', stem: folded, start: at }],
      }
    })
  },
}
