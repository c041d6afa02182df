import type { Bilingual } from '../../ledger/ledger.ts'
import { useLanguage } from '../language.tsx'
import { scriptOf } from '../parts/says.tsx'
import { usePreferences } from '../preferences.tsx'
import { inDigits } from '../review/digits.ts'

const marks = { ar: ['«', '»'], en: ['“', '”'] } as const

/** A matter without a name is called by its fullest quotation, which is one text in both languages. */
export const isQuotation = ({ ar, en }: Bilingual): boolean => ar === en

/** The language whose letters a title is in. */
export const titleLanguage = (title: Bilingual, spoken: 'ar' | 'en'): 'ar' | 'en' =>
  isQuotation(title) ? scriptOf(title.ar) : spoken

/** A quotation of what stands in quotation marks itself has them once. */
const withoutMarks = (quotation: string): string => quotation.replace(/^[“"«]([^“”"«»]*)[”"»]?$/, '$1')

/** What a matter is called; where that is a quotation, it stands as one. */
export function MatterTitle({ title }: { title: Bilingual }) {
  const { language } = useLanguage()
  const script = titleLanguage(title, language)
  const { digits } = usePreferences()
  if (!isQuotation(title)) return <>{inDigits(title[language], language === 'ar' ? digits : 'latn')}</>
  const [open, close] = marks[script]
  return (
    <span className="quoted-title" lang={script} dir={script === 'ar' ? 'rtl' : 'ltr'}>
      {open}
      {withoutMarks(title[script].replace(/\s+/g, ' '))}
      {close}
    </span>
  )
}
