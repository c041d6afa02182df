import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import type { Edtf } from '../reading/finding.ts'
import { ar } from './words/ar.ts'
import { en, type Word } from './words/en.ts'
import { sayAmount } from '../ledger/naming/amount.ts'
import { ordinalName, sayDate, sayHijri } from '../ledger/naming/when.ts'
import { usePreferences } from './preferences.tsx'

/** The language that Hiwar speaks; what documents say keeps its own. */
export type Spoken = 'ar' | 'en'

const words = { ar, en }

interface Speech {
  readonly language: Spoken
  readonly speak: (language: Spoken) => void
}
const Switch = createContext<Speech>({ language: 'ar', speak: () => {} })

/** Gives what is inside it its language. */
export function Speaking({ speech, children }: { speech: Speech; children: ReactNode }) {
  const { language } = speech
  const { digits } = usePreferences()
  return (
    <Switch.Provider value={speech}>
      <IntlProvider
        locale={language === 'ar' ? `ar-u-nu-${digits}` : 'en-GB'}
        messages={words[language]}
        defaultLocale="ar"
      >
        {children}
      </IntlProvider>
    </Switch.Provider>
  )
}

export const useLanguage = () => useContext(Switch)

type Values = Readonly<Record<string, string | number>>
type RichValues = Readonly<Record<string, ReactNode>>

/** What the screens need to speak: messages, dates, lists and amounts in the reader's language. */
export function useWords() {
  const intl = useIntl()
  const { language } = useLanguage()
  const { digits, hijri } = usePreferences()
  return useMemo(() => {
    const say = (word: Word, values?: Values): string => intl.formatMessage({ id: word }, values)
    return {
      language,
      say,
      /** A message with elements in it. */
      tell: (word: Word, values: RichValues): ReactNode => intl.formatMessage({ id: word }, values as never),
      date: (edtf: Edtf): string => sayDate(edtf, language, digits),
      /** The Umm al-Qura day beside a Gregorian one; null where it is no single day, or where the reader wants none. */
      hijri: (edtf: Edtf | null): string | null => (hijri ? sayHijri(edtf, language, digits) : null),
      number: (n: number): string => intl.formatNumber(n, { useGrouping: Math.abs(n) >= 10_000 }),
      /** A year, never grouped. */
      year: (n: number): string => intl.formatNumber(n, { useGrouping: false }),
      ordinal: (n: number): string => ordinalName(n, language),
      /** `3.3 مليار دولار أمريكي`, “3.3 billion US dollars”, “12%”. */
      amount: (value: number, unit: string): string => sayAmount(value, unit, language, digits),
      /** A number alone, short: `3.3 مليار`, “3.3bn”. */
      compact: (n: number): string => intl.formatNumber(n, { notation: 'compact', maximumFractionDigits: 2 }),
      list: (items: readonly string[]): string => intl.formatList(items, { type: 'conjunction' }),
      /** The sign between the parts of a sentence. */
      comma: language === 'ar' ? '، ' : ', ',
    }
  }, [intl, language, digits, hijri])
}
export type Words = ReturnType<typeof useWords>
