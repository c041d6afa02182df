const isArabic = (code: number): boolean =>
  (code >= 0x600 && code <= 0x6ff) || (code >= 0x750 && code <= 0x77f) || (code >= 0x8a0 && code <= 0x8ff) ||
  (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc)
const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x24f)

/** The script that most letters of the text belong to; null where it has none of either. */
export function mainScript(text: string): 'ar' | 'en' | null {
  let right = 0
  let left = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLatin(code)) left++
    else if (isArabic(code)) right++
  }
  if (!right && !left) return null
  return right >= left ? 'ar' : 'en'
}

/** The direction in which a paragraph is set, by its own letters. */
export const directionOf = (text: string): 'rtl' | 'ltr' => (mainScript(text) === 'ar' ? 'rtl' : 'ltr')
