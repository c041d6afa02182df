import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useLanguage } from '../language.tsx'
import { usePreferences } from '../preferences.tsx'
import { keepShown } from './shown.ts'

/** Has the server know how the reader has the screens shown. */
export function useShownKept(): void {
  const { language } = useLanguage()
  const { digits, hijri } = usePreferences()
  const { colorScheme } = useMantineColorScheme()
  useEffect(
    () => keepShown({ language, digits, hijri, scheme: colorScheme === 'auto' ? null : colorScheme }),
    [language, digits, hijri, colorScheme],
  )
}
