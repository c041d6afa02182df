import type { Digits } from '../../ledger/naming/when.ts'

/** How the reader has the screens shown, as the server must know it to draw the first picture of a page. */
export interface Shown {
  readonly language: 'ar' | 'en'
  readonly digits: Digits
  readonly hijri: boolean
  /** The ground that the reader chose; null: as the machine is set. */
  readonly scheme: 'light' | 'dark' | null
}

const name = 'hiwar-shown'
const year = 365 * 24 * 60 * 60

/** Has the browser send it along with what it asks for from now on. */
export function keepShown({ language, digits, hijri, scheme }: Shown): void {
  const said = [language, digits, hijri ? 'hijri' : 'gregorian', scheme ?? 'auto'].join('.')
  document.cookie = `${name}=${said}; Path=/; Max-Age=${year}; SameSite=Strict`
}

/** The twin of `keepShown`; what was never kept is as at a first start. */
export function shownIn(cookies: string): Shown {
  const said = new RegExp(`(?:^|;\\s*)${name}=([\\w.]+)`).exec(cookies)?.[1]?.split('.') ?? []
  const [language, digits, calendar, scheme] = said
  return {
    language: language === 'en' ? 'en' : 'ar',
    digits: digits === 'arab' ? 'arab' : 'latn',
    hijri: calendar !== 'gregorian',
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : null,
  }
}
