import { useDirection } from '@mantine/core'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Speaking, type Spoken } from './language.tsx'

const kept = 'hiwar.language'

/** The language of the screens, which the reader chooses; the browser keeps it. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Spoken>(() => (localStorage.getItem(kept) === 'en' ? 'en' : 'ar'))
  const { setDirection } = useDirection()
  useEffect(() => {
    document.documentElement.lang = language
    setDirection(language === 'ar' ? 'rtl' : 'ltr')
  }, [language, setDirection])
  const value = useMemo(
    () => ({
      language,
      speak: (next: Spoken) => {
        localStorage.setItem(kept, next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <Speaking speech={value}>{children}</Speaking>
}
