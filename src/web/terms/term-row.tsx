import { useState } from 'react'
import type { ListedTerm } from '../../desk/terms.ts'
import { useWords } from '../language.tsx'
import { useErrorText } from '../parts/state.tsx'
import { useTermChange, writtenOf } from './base.ts'
import { TermForm } from './term-form.tsx'

interface TermRowProps {
  readonly term: ListedTerm
  readonly removed: boolean
  readonly all: readonly ListedTerm[]
}

/** One term: its names side by side, what it is, what people did with it. */
export function TermRow({ term, removed, all }: TermRowProps) {
  const words = useWords()
  const { say, language } = words
  const [changing, setChanging] = useState(false)
  const change = useTermChange()
  const refusal = useErrorText(change.error)
  return (
    <li>
      <div className="term">
        {(['ar', 'en'] as const).map((own) => (
          <div key={own} lang={own} dir={own === 'ar' ? 'rtl' : 'ltr'} className="names">
            <b>{term.title[own]}</b>
            {term.also[own].length > 0 && <span className="also">{term.also[own].join(' · ')}</span>}
          </div>
        ))}
        <div className="what">
          <span>
            {say(`termKind.${term.kind}`)}
            {term.from !== 'shipped' && !removed && `${words.comma}${say(`terms.from.${term.from}`)}`}
          </span>
          {term.topics.length > 0 && (
            <span className="quiet">{term.topics.map((topic) => say(`topic.${topic}`)).join(' · ')}</span>
          )}
        </div>
        <div className="does">
          {removed ? (
            <button type="button" className="as-link" onClick={() => change.set(writtenOf(term), '', () => {})}>
              {say('terms.restore')}
            </button>
          ) : (
            <button
              type="button"
              className="as-link"
              aria-expanded={changing}
              aria-label={say('terms.changeOf', { term: term.title[language] })}
              onClick={() => setChanging(!changing)}
            >
              {say('terms.change')}
            </button>
          )}
        </div>
      </div>
      {change.error !== null && (
        <p className="failure" role="alert">
          {refusal}
        </p>
      )}
      {changing && (
        <>
          <TermForm term={term} all={all} done={() => setChanging(false)} />
          <p>
            <button type="button" className="as-link" onClick={() => change.remove(term.id)}>
              {say('terms.remove')}
            </button>
          </p>
        </>
      )}
      {term.history.length > 0 && (
        <details className="history">
          <summary>{say('terms.history')}</summary>
          <ol>
            {term.history.map(({ at, by, why, term: written }) => (
              <li key={at}>
                <span className="num">{words.date(at.slice(0, 10))}</span>{' '}
                {say(written ? 'terms.didSet' : 'terms.didRemove', { by })}
                {written && (
                  <>
                    : <bdi lang="ar">{written.title.ar}</bdi> · <bdi lang="en">{written.title.en}</bdi>
                  </>
                )}
                {why && (
                  <q className="reason">
                    <bdi>{why}</bdi>
                  </q>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  )
}
