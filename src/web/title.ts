import { useEffect } from 'react'
import { useWords } from './language.tsx'

/** The window’s title: the page, then the program. */
export function useTitle(page: string): void {
  const { say } = useWords()
  const name = say('name')
  useEffect(() => {
    document.title = `${page} · ${name}`
  }, [page, name])
}
