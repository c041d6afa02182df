import { useEffect } from 'react'
import { useWords } from './language.tsx'

/** The window’s title: the page, then the program. */
export const pageTitle = (page: string, program: string): string => `${page} · ${program}`

export function useTitle(page: string): void {
  const { say } = useWords()
  const title = pageTitle(page, say('name'))
  useEffect(() => {
    document.title = title
  }, [title])
}
