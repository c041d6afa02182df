const arabic = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/g
const latin = /[A-Za-z\u00c0-\u024f]/g

/** The script that most letters of the text belong to; null where it has none of either. */
export function mainScript(text: string): 'ar' | 'en' | null {
  const right = text.match(arabic)?.length ?? 0
  const left = text.match(latin)?.length ?? 0
  if (!right && !left) return null
  return right >= left ? 'ar' : 'en'
}

/** The direction in which a paragraph is set, by its own letters. */
export const directionOf = (text: string): 'rtl' | 'ltr' => (mainScript(text) === 'ar' ? 'rtl' : 'ltr')
