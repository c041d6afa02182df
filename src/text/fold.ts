// Spelling folded for comparison, never for show: what two writers spell differently and mean alike.
// Sources: Unicode Standard, ch. 9.2 (Arabic); UAX #15 (NFKC) for presentation forms.

const marks = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/
const letters: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ک: 'ك',
  ؤ: 'و',
  ئ: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '–': '-',
  '—': '-',
  '\u2010': '-',
  '\u2011': '-',
  '“': '"',
  '”': '"',
  '″': '"',
  '«': '"',
  '»': '"',
}
const cache = new Map<string, string>()

/** One character folded; `''` for marks that carry no letter. Arabic-Indic digits become 0-9, presentation forms their letters. */
function foldCharacter(character: string): string {
  let folded = cache.get(character)
  if (folded === undefined) {
    folded = ''
    for (const c of character.normalize('NFKC').toLowerCase()) {
      if (marks.test(c)) continue
      const code = c.codePointAt(0)!
      if (code >= 0x660 && code <= 0x669) folded += String(code - 0x660)
      else if (code >= 0x6f0 && code <= 0x6f9) folded += String(code - 0x6f0)
      else folded += letters[c] ?? c
    }
    if (cache.size < 10_000) cache.set(character, folded)
  }
  return folded
}

/** What each code unit folds to, filled as they are met; halves of pairs are not in it. */
const units: (string | undefined)[] = Array.from({ length: 0xd800 })

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** `الإستراتيجيّ` → `الاستراتيجي`, `السياسيّة` → `السياسيه`, `Türkiye` → `türkiye`. */
export function fold(text: string): string {
  // NFKC and the lists below leave ASCII as it is, but for its case
  if (isAscii(text)) return text.toLowerCase()
  let folded = ''
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    if (code < units.length) {
      folded += units[code] ??= foldCharacter(text[at]!)
      at++
    } else {
      const character = String.fromCodePoint(text.codePointAt(at)!)
      folded += foldCharacter(character)
      at += character.length
    }
  }
  return folded
}

/** A folded text with the way back: `starts[i]` is where the folded code unit `i` began in the original. */
export interface Folded {
  readonly folded: string
  readonly starts: readonly number[]
}

export function foldWithMap(text: string): Folded {
  let folded = ''
  const starts: number[] = []
  let at = 0
  for (const character of text) {
    const piece = foldCharacter(character)
    for (let i = 0; i < piece.length; i++) starts.push(at)
    folded += piece
    at += character.length
  }
  starts.push(at)
  return { folded, starts }
}
