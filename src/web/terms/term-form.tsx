import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ListedTerm } from '../../desk/terms.ts'
import { termIdOf, type TermKind, termKinds } from '../../ledger/term.ts'
import { type Topic, topics } from '../../reading/finding.ts'
import { useWords } from '../language.tsx'
import { useErrorText } from '../parts/state.tsx'
import { useTermChange } from './base.ts'

interface TermFormProps {
  /** What is changed; null: a new one. */
  readonly term: ListedTerm | null
  readonly all: readonly ListedTerm[]
  readonly done: () => void
}

const namesIn = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || [])

/** A term written down: its names in both languages, what it is, and what it is followed under. */
export function TermForm({ term, all, done }: TermFormProps) {
  const { say, language } = useWords()
  const [names, setNames] = useState({
    ar: term?.title.ar ?? '',
    en: term?.title.en ?? '',
    arAlso: term?.also.ar.join('\n') ?? '',
    enAlso: term?.also.en.join('\n') ?? '',
  })
  const [kind, setKind] = useState<TermKind>(term?.kind ?? 'instrument')
  const [subject, setSubject] = useState(term ? (term.subject === term.id ? 'own' : (term.subject ?? '')) : 'own')
  const [about, setAbout] = useState<readonly Topic[]>(term?.topics ?? [])
  const [why, setWhy] = useState('')
  const change = useTermChange()
  const refusal = useErrorText(change.error)
  const taken = term === null && names.en !== '' && all.some(({ id }) => id === termIdOf(names.en))
  const followed = all.filter(({ id, subject: under }) => under === id && id !== term?.id)
  const field = (name: keyof typeof names) => ({
    label: say(`terms.${name}`),
    value: names[name],
    lang: name.slice(0, 2),
    dir: name.startsWith('ar') ? 'rtl' : 'ltr',
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setNames((now) => ({ ...now, [name]: value })),
  })
  return (
    <form
      className="term-form"
      aria-label={term ? say('terms.changeOf', { term: term.title[language] }) : say('terms.add')}
      onKeyDown={(event) => event.key === 'Escape' && done()}
      onSubmit={(event) => {
        event.preventDefault()
        if (taken) return
        const id = term?.id ?? termIdOf(names.en)
        const written = {
          id,
          kind,
          subject: subject === 'own' ? id : subject || null,
          topics: about,
          ar: names.ar,
          en: names.en,
          arAlso: namesIn(names.arAlso),
          enAlso: namesIn(names.enAlso),
        }
        change.set(written, why, done)
      }}
    >
      <TextInput {...field('ar')} required maxLength={200} data-autofocus />
      <TextInput {...field('en')} required maxLength={200} error={taken ? say('terms.exists') : undefined} />
      <Textarea {...field('arAlso')} rows={3} />
      <Textarea {...field('enAlso')} rows={3} />
      <label className="asked">
        <span>{say('filter.kind')}</span>
        <select value={kind} onChange={({ target }) => setKind(target.value as TermKind)}>
          {termKinds.map((one) => (
            <option key={one} value={one}>
              {say(`termKind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="asked">
        <span>{say('terms.subject')}</span>
        <select value={subject} onChange={({ target }) => setSubject(target.value)}>
          <option value="own">{say('terms.subject.own')}</option>
          <option value="">{say('terms.subject.none')}</option>
          {followed.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </select>
      </label>
      <details className="wide">
        <summary>
          {say('terms.topics')}:{' '}
          {about.length > 0 ? about.map((topic) => say(`topic.${topic}`)).join(' · ') : say('terms.anyTopic')}
        </summary>
        <div className="of-topics">
          {topics.map((topic) => (
            <label key={topic}>
              <input
                type="checkbox"
                checked={about.includes(topic)}
                onChange={({ target }) =>
                  setAbout(target.checked ? [...about, topic] : about.filter((other) => other !== topic))
                }
              />{' '}
              {say(`topic.${topic}`)}
            </label>
          ))}
        </div>
      </details>
      <TextInput
        className="wide"
        label={say('terms.why')}
        value={why}
        maxLength={5000}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      {change.error !== null && (
        <p className="failure wide" role="alert">
          {refusal}
        </p>
      )}
      <p className="form-end wide">
        <Button type="submit" size="compact-sm" loading={change.pending}>
          {say('terms.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={done}>
          {say('terms.leave')}
        </Button>
      </p>
    </form>
  )
}
