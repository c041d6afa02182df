import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Description } from '../../desk/desk.ts'
import { toDocument, toRound } from '../addresses.ts'
import { type NewText, useDialogues } from '../api.ts'
import { filesOf } from '../adding/dropped.ts'
import { type Entry, useQueue } from '../adding/queue.tsx'
import { useWords } from '../language.tsx'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { roundName } from '../names/column-name.ts'
import { DayField } from '../parts/day-field.tsx'
import { Name } from '../parts/says.tsx'
import { useErrorText } from '../parts/state.tsx'
import { useTitle } from '../title.ts'
import './adding.css'

const accepted = '.txt,.html,.htm,.docx,.pdf,text/plain,text/html,application/pdf'
const kinds = ['joint-statement', 'press-report', 'background'] as const

export default function AddingScreen() {
  const { say } = useWords()
  useTitle(say('add.title'))
  const { entries, add, retry } = useQueue()
  const [description, setDescription] = useState<Description>({})
  const [over, setOver] = useState(false)
  const [paste, setPaste] = useState({ text: '', name: '' })
  const [url, setUrl] = useState('')
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)

  const addAll = (sources: readonly NewText[]) => add(sources, description)
  const addFiles = (list: readonly File[]) => addAll(list.map((file) => ({ from: 'file', file })))
  const onDrop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    addFiles(await filesOf(event.dataTransfer))
  }
  const onPaste = (event: FormEvent) => {
    event.preventDefault()
    if (!paste.text.trim()) return
    addAll([{ from: 'paste', text: paste.text, ...(paste.name.trim() && { name: paste.name.trim() }) }])
    setPaste({ text: '', name: '' })
  }
  const onUrl = (event: FormEvent) => {
    event.preventDefault()
    if (!url.trim()) return
    addAll([{ from: 'url', url: url.trim() }])
    setUrl('')
  }
  const describe = (field: keyof Description, value: string) => {
    const { [field]: _, ...rest } = description
    setDescription(value ? { ...rest, [field]: value } : rest)
  }

  return (
    <>
      <header className="list-title">
        <h1 className="page-title">{say('add.title')}</h1>
        <p className="lead">{say('add.lead')}</p>
      </header>
      <div className="adding">
        <div className="ways">
          <section aria-labelledby="by-file">
            <h2 className="section-title" id="by-file">
              {say('add.files')}
            </h2>
            <div
              className={over ? 'drop over' : 'drop'}
              onDragOver={(event) => {
                event.preventDefault()
                setOver(true)
              }}
              onDragLeave={() => setOver(false)}
              onDrop={onDrop}
            >
              <p>{say('add.drop')}</p>
              <p className="quiet">{say('add.formats')}</p>
              <p className="choose">
                <Button variant="filled" onClick={() => files.current?.click()}>
                  {say('add.choose')}
                </Button>{' '}
                <Button variant="default" onClick={() => folder.current?.click()}>
                  {say('add.chooseFolder')}
                </Button>
              </p>
              {[files, folder].map((input, i) => (
                <input
                  key={i ? 'folder' : 'files'}
                  ref={input}
                  type="file"
                  multiple
                  hidden
                  aria-label={say(i ? 'add.chooseFolder' : 'add.choose')}
                  {...(i ? { webkitdirectory: '' } : { accept: accepted })}
                  onChange={(event) => {
                    addFiles([...(event.currentTarget.files ?? [])])
                    event.currentTarget.value = ''
                  }}
                />
              ))}
            </div>
          </section>
          <section aria-labelledby="by-paste">
            <h2 className="section-title" id="by-paste">
              {say('add.paste')}
            </h2>
            <form onSubmit={onPaste} className="fields">
              <Textarea
                label={say('add.pasteLabel')}
                rows={7}
                dir={paste.text ? 'auto' : undefined}
                value={paste.text}
                onChange={(event) => setPaste({ ...paste, text: event.currentTarget.value })}
                className="pasted"
              />
              <TextInput
                label={say('add.pasteName')}
                dir={paste.name ? 'auto' : undefined}
                value={paste.name}
                onChange={(event) => setPaste({ ...paste, name: event.currentTarget.value })}
              />
              <Button type="submit" variant="default" disabled={!paste.text.trim()}>
                {say('add.pasteAdd')}
              </Button>
            </form>
          </section>
          <section aria-labelledby="by-url">
            <h2 className="section-title" id="by-url">
              {say('add.url')}
            </h2>
            <form onSubmit={onUrl} className="fields">
              <TextInput
                label={say('add.urlLabel')}
                type="text"
                inputMode="url"
                dir="ltr"
                value={url}
                onChange={(event) => setUrl(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" disabled={!url.trim()}>
                {say('add.urlAdd')}
              </Button>
            </form>
          </section>
        </div>
        <div className="beside">
          <section aria-labelledby="about">
            <h2 className="section-title" id="about">
              {say('add.about')}
            </h2>
            <p className="quiet">{say('add.aboutMore')}</p>
            <div className="fields">
              <TextInput
                label={say('add.publisher')}
                dir={description.publisher ? 'auto' : undefined}
                onChange={(event) => describe('publisher', event.currentTarget.value)}
              />
              <NativeSelect
                label={say('add.kind')}
                onChange={(event) => describe('kind', event.currentTarget.value)}
                data={[
                  { value: '', label: say('add.kindAuto') },
                  ...kinds.map((kind) => ({ value: kind, label: say(`document.${kind}`) })),
                ]}
              />
              <DayField
                label={say('add.issued')}
                day={description.issued ?? null}
                choose={(day) => describe('issued', day ?? '')}
              />
            </div>
          </section>
          {entries.length > 0 && (
            <section aria-labelledby="queue">
              <h2 className="section-title" id="queue">
                {say('add.queue')}
              </h2>
              <ol className="queue" aria-live="polite">
                {entries.map((entry) => (
                  <QueueEntry key={entry.id} entry={entry} retry={() => retry(entry.id)} />
                ))}
              </ol>
            </section>
          )}
        </div>
      </div>
    </>
  )
}

const stages = ['fetching', 'extracting', 'reading', 'storing', 'folding'] as const

function QueueEntry({ entry, retry }: { entry: Entry; retry: () => void }) {
  const words = useWords()
  const { say } = words
  const { state } = entry
  const refusal = useErrorText(state.at === 'failed' ? state.error : null)
  const name =
    entry.source.from === 'file'
      ? entry.source.file.name
      : entry.source.from === 'url'
        ? entry.source.url
        : (entry.source.name ?? say('document.pasted'))
  return (
    <li className={state.at}>
      <p className="entry-name">
        <Name>{name}</Name>
      </p>
      {(state.at === 'waiting' || state.at === 'working') && (
        <>
          <p className="quiet">{say(state.at === 'waiting' ? 'add.waiting' : `add.${state.stage}`)}</p>
          <div className="stages" aria-hidden="true">
            {stages.map((stage, i) => (
              <span
                key={stage}
                className={
                  state.at === 'working' && i <= stages.indexOf(state.stage as (typeof stages)[number])
                    ? 'done'
                    : undefined
                }
              />
            ))}
          </div>
        </>
      )}
      {state.at === 'failed' && (
        <div className="failure">
          <p>{refusal}</p>
          <button type="button" className="as-link" onClick={retry}>
            {say('add.retry')}
          </button>
        </div>
      )}
      {state.at === 'done' && (
        <>
          <p>
            {state.added.outcome === 'added'
              ? say('add.added', {
                  found: say('add.found', {
                    acts: state.added.found.acts,
                    instruments: state.added.found.instruments,
                    figures: state.added.found.figures,
                  }),
                })
              : say(`add.${state.added.outcome}`)}
          </p>
          {state.added.withdrawn && <p className="second">{say('add.withdrawn')}</p>}
          <p className="second">
            {state.added.rounds.length === 0
              ? say('add.inNoRound')
              : words.tell('add.inRounds', {
                  rounds: state.added.rounds.map((address, i) => (
                    <span key={address}>
                      {i > 0 && words.comma}
                      <RoundOf address={address} />
                    </span>
                  )),
                })}
          </p>
          <p>
            <Link href={toDocument(state.added.document)}>{say('add.open')}</Link>
          </p>
        </>
      )}
    </li>
  )
}

function RoundOf({ address }: { address: string }) {
  const words = useWords()
  const mechanism = address.split('/')[0]!
  const rest = address.slice(mechanism.length + 1)
  const ordinal = /^\d+$/.test(rest) ? Number(rest) : null
  const dialogue = useDialogues().data?.find((one) => one.mechanism === mechanism)
  const name = mechanismName(mechanism, dialogue?.parties ?? [], words.language)
  return (
    <Link href={toRound({ mechanism, address })}>
      {roundName({ ordinal, date: ordinal === null ? rest : null }, words)} (
      <bdi lang={name.language}>{name.whole}</bdi>)
    </Link>
  )
}
