import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { type TermKind, termKinds } from '../../ledger/term.ts'
import { Choice } from '../dialogue/filters.tsx'
import { topicsInOrder } from '../dialogue/view.ts'
import { useWords } from '../language.tsx'
import { groupWord, topicGroups } from '../names/topic-groups.ts'
import { Awaited, useErrorText } from '../parts/state.tsx'
import { isCalled, termsFileAddress, useTermChange, useTerms, type Which } from '../terms/base.ts'
import { TermForm } from '../terms/term-form.tsx'
import { TermRow } from '../terms/term-row.tsx'
import { useTitle } from '../title.ts'
import '../judging/judging.css'
import './dialogue.css'
import './documents.css'
import '../terms/terms.css'

const others = ['ofPeople', 'removed'] as const satisfies readonly Which[]

/** The term base: what things are called in both languages, as people keep it. */
export default function TermsScreen() {
  const { say } = useWords()
  useTitle(say('head.terms'))
  const asked = new URLSearchParams(useSearch())
  const [, go] = useLocation()
  const [words, setWords] = useState(asked.get('q') ?? '')
  const [adding, setAdding] = useState(false)
  const kind = termKinds.find((one) => one === asked.get('kind')) ?? null
  const which = others.find((one) => one === asked.get('which')) ?? 'standing'
  const query = useTerms(which)
  const { data: standing = [] } = useTerms('standing')
  const show = (field: 'q' | 'kind' | 'which', value: string | null) => {
    const next = new URLSearchParams(asked)
    if (value) next.set(field, value)
    else next.delete(field)
    go(`/terms${next.size ? `?${next}` : ''}`, { replace: true })
  }
  return (
    <>
      <header className="list-title">
        <h1 className="page-title">{say('head.terms')}</h1>
        <p className="lead">{say('terms.lead', { n: standing.length })}</p>
      </header>
      <div className="terms-tools filters" role="group" aria-label={say('filter.name')}>
        <input
          type="search"
          dir="auto"
          aria-label={say('terms.find')}
          placeholder={say('terms.find')}
          value={words}
          onChange={({ target }) => {
            setWords(target.value)
            show('q', target.value)
          }}
        />
        <Choice of={say('filter.kind')} chosen={kind} choose={(value) => show('kind', value)}>
          {termKinds.map((one) => (
            <option key={one} value={one}>
              {say(`termKind.${one}`)}
            </option>
          ))}
        </Choice>
        <Choice
          of={say('terms.which')}
          chosen={which === 'standing' ? null : which}
          choose={(value) => show('which', value)}
          all={say('terms.standing')}
        >
          {others.map((one) => (
            <option key={one} value={one}>
              {say(`terms.${one}`)}
            </option>
          ))}
        </Choice>
        <Files />
      </div>
      {adding ? (
        <TermForm term={null} all={standing} done={() => setAdding(false)} />
      ) : (
        <Button variant="default" size="compact-sm" mt={12} onClick={() => setAdding(true)}>
          {say('terms.add')}
        </Button>
      )}
      <Awaited query={query}>
        {(terms) => {
          const shown = terms.filter(
            (term) =>
              (kind === null || term.kind === (kind satisfies TermKind)) &&
              (which !== 'ofPeople' || term.from !== 'shipped') &&
              isCalled(term, words),
          )
          return (
            <>
              <p className="search-told second" role="status">
                {shown.length > 0 ? say('terms.shown', { n: shown.length }) : say('terms.none')}
              </p>
              <ol className="terms">
                {shown.map((term) => (
                  <TermRow key={term.id} term={term} removed={which === 'removed'} all={standing} />
                ))}
              </ol>
            </>
          )
        }}
      </Awaited>
      <TopicMap />
    </>
  )
}

/** The base as a file, and a file into the base. */
function Files() {
  const { say } = useWords()
  const change = useTermChange()
  const refusal = useErrorText(change.error)
  return (
    <div className="files">
      <span>{say('terms.export')}</span>
      {(['tbx', 'csv'] as const).map((format) => (
        <a key={format} download href={termsFileAddress(format)}>
          {say(`terms.${format}`)}
        </a>
      ))}
      <label>
        {say('terms.import')}
        <input
          type="file"
          accept=".tbx,.xml,.csv"
          disabled={change.pending}
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) change.takeIn(file)
            target.value = ''
          }}
        />
      </label>
      {change.pending && <span role="status">{say('terms.importing')}</span>}
      {change.imported && <span role="status">{say('terms.imported', { ...change.imported })}</span>}
      {change.error !== null && (
        <p className="failure" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}

/** Which topics stand under which group. */
function TopicMap() {
  const { say } = useWords()
  return (
    <section className="below" aria-labelledby="topic-map">
      <h2 className="section-title" id="topic-map">
        {say('terms.map')}
      </h2>
      <p className="second">{say('terms.mapMore')}</p>
      <dl className="topic-map">
        {topicsInOrder.map(
          (group) =>
            group !== 'other' && (
              <div key={group}>
                <dt>{say(groupWord(group))}</dt>
                {topicGroups[group].map((topic) => (
                  <dd key={topic}>{say(`topic.${topic}`)}</dd>
                ))}
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
