import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { NoteSet } from '../../dialogue/entry.ts'
import { useWords } from '../language.tsx'
import { Form, Opening } from './fields.tsx'
import { useSeat } from './seat.tsx'

/** What one’s side notes on something for itself. */
export function Notes({ on, about }: Pick<NoteSet, 'on' | 'about'>) {
  const words = useWords()
  const { say } = words
  const { round, side, may, entering } = useSeat()
  const notes = round.notes.filter((note) => note.side === side && note.about === about)
  return (
    <div className="notes">
      {notes.map(({ note, text, author, at }) => (
        <p key={note} className="note">
          <bdi>{text}</bdi>
          <span className="quiet by">
            <bdi>{author}</bdi>
            {words.comma + words.date(at.slice(0, 10))}
          </span>{' '}
          {may('write-note') && (
            <button
              type="button"
              className="as-link"
              onClick={() => entering.enter({ to: '/notes', body: { written: { note, on, about, text: '' }, side } })}
            >
              {say('next.remove')}
            </button>
          )}
        </p>
      ))}
      {may('write-note') && (
        <Opening word={say('note.add')}>{(close) => <NoteForm on={on} about={about} close={close} />}</Opening>
      )}
    </div>
  )
}

function NoteForm({ on, about, close }: Pick<NoteSet, 'on' | 'about'> & { readonly close: () => void }) {
  const { say } = useWords()
  const { entering, side } = useSeat()
  const [text, setText] = useState('')
  return (
    <Form
      name={say('note.add')}
      leave={close}
      submit={() =>
        text.trim() && entering.enter({ to: '/notes', body: { written: { on, about, text }, side } }, close)
      }
    >
      <Textarea
        label={say('note.text')}
        value={text}
        dir={text ? 'auto' : undefined}
        autosize
        minRows={2}
        maxLength={5000}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </Form>
  )
}
