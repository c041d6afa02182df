import { Button, TextInput } from '@mantine/core'
import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { usePreferences } from '../preferences.tsx'
import './judging.css'

type Ruling = (by: string) => void

const Asking = createContext<(ruling: Ruling) => void>(() => {})

/** Gives whoever rules a name to rule under: the kept one, else one that is asked for once. */
export function JudgeNameProvider({ children }: { children: ReactNode }) {
  const { name, prefer } = usePreferences()
  const [waiting, setWaiting] = useState<{ readonly ruling: Ruling } | null>(null)
  const kept = name.trim()
  const asJudge = useCallback((ruling: Ruling) => (kept ? ruling(kept) : setWaiting({ ruling })), [kept])
  return (
    <Asking value={asJudge}>
      {children}
      {waiting && (
        <NameAsked
          given={(given) => {
            prefer({ name: given })
            setWaiting(null)
            waiting.ruling(given)
          }}
          leave={() => setWaiting(null)}
        />
      )}
    </Asking>
  )
}

export const useAsJudge = () => useContext(Asking)

function NameAsked({ given, leave }: { given: (name: string) => void; leave: () => void }) {
  const { say } = useWords()
  const [name, setName] = useState('')
  const box = useRef<HTMLDialogElement>(null)
  // before a key can be pressed that was meant for it
  useLayoutEffect(() => box.current?.showModal(), [])
  return (
    <dialog ref={box} className="name-asked" aria-labelledby="name-asked" onClose={leave}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim()) given(name.trim())
        }}
      >
        <h2 id="name-asked" className="section-title">
          {say('judge.whoRules')}
        </h2>
        <p className="second">{say('judge.whoRulesMore')}</p>
        <TextInput
          label={say('judge.yourName')}
          value={name}
          maxLength={200}
          autoComplete="name"
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <p className="form-end">
          <Button type="submit" size="compact-sm" disabled={!name.trim()}>
            {say('judge.keepName')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={leave}>
            {say('judge.leave')}
          </Button>
        </p>
      </form>
    </dialog>
  )
}
