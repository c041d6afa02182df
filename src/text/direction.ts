const latin = 1
const arabic = 2
/** The script of each code unit, 0 for any other. */
const scripts = new Uint8Array(0x10000)
for (const [first, last] of [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
] as const)
  scripts.fill(latin, first, last + 1)
for (const [first, last] of [
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
] as const)
  scripts.fill(arabic, first, last + 1)

/** The script that most letters of the text belong to; null where it has none of either. */
export function mainScript(text: string): 'ar' | 'en' | null {
  let right = 0
  let left = 0
  for (let at = 0; at < text.length; at++) {
    const script = scripts[text.charCodeAt(at)]!
    if (script === latin) left++
    else if (script === arabic) right++
  }
  if (!right && !left) return null
  return right >= left ? 'ar' : 'en'
}

/** The direction in which a paragraph is set, by its own letters. */
export const directionOf = (text: string): 'rtl' | 'ltr' => (mainScript(text) === 'ar' ? 'rtl' : 'ltr')
