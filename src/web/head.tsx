import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useWords } from './language.tsx'

/** The running head: the name and the places; at its end whatever is handed to it. */
export function Head({ children }: { children?: ReactNode }) {
  const { say } = useWords()
  const [location] = useLocation()
  const places = [
    { to: '/', word: 'head.dialogues', here: location === '/' || location.startsWith('/dialogues') },
    { to: '/documents', word: 'head.documents', here: location.startsWith('/documents') },
    { to: '/sources', word: 'head.sources', here: location === '/sources' },
    { to: '/terms', word: 'head.terms', here: location === '/terms' },
    { to: '/add', word: 'head.add', here: location === '/add' },
  ] as const
  return (
    <header className="head">
      <Link href="/" className="name">
        {say('name')}
      </Link>
      <nav aria-label={say('head.main')}>
        {places.map(({ to, word, here }) => (
          <Link key={to} href={to} aria-current={here ? 'page' : undefined}>
            {say(word)}
          </Link>
        ))}
      </nav>
      <div className="end">{children}</div>
    </header>
  )
}
