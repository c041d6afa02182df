// The classes of characters that words are made of, worked out once a code unit.

export const space = 1
export const letter = 2
/** A mark that combines with the letter before it. */
export const combining = 3
export const digit = 4
/** Anything else: punctuation, symbols, control characters. */
export const mark = 5

const classes = new Uint8Array(0x10000)

function classOf(character: string): number {
  if (/\p{L}/u.test(character)) return letter
  if (/\p{N}/u.test(character)) return digit
  if (/\p{M}/u.test(character)) return combining
  return /\s/.test(character) ? space : mark
}

/** The class of the character that begins at a place in the text, which may be one of two code units. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = classes[code]!
  if (known) return known
  if (code >= 0xd800 && code < 0xe000) return classOf(String.fromCodePoint(text.codePointAt(at)!))
  return (classes[code] = classOf(String.fromCharCode(code)))
}

/** Whether a code unit only ends a character that takes two. */
export const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code < 0xe000

/** How many code units the character at a place takes. */
export const widthAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1
}
