import { Button, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useWords } from '../language.tsx'
import { useErrorText } from '../parts/state.tsx'
import './judging.css'

interface ReasonedProps {
  readonly name: string
  /** What is chosen before it can be entered. */
  readonly ready: boolean
  /** What is told where that is missing. */
  readonly notReady?: string
  /** Whether it counts only with a reason. */
  readonly needsReason?: boolean
  readonly rule: { readonly error: unknown; readonly pending: boolean }
  readonly enter: (why: string) => void
  readonly leave: () => void
  readonly children?: ReactNode
}

/** A ruling in the making: what is ruled, the reason, and why the program refused it. */
export function Reasoned({ name, ready, notReady, needsReason = false, rule, enter, leave, children }: ReasonedProps) {
  const { say } = useWords()
  const [why, setWhy] = useState('')
  const [asked, setAsked] = useState(false)
  const refusal = useErrorText(rule.error)
  const lacksReason = needsReason && !why.trim()
  return (
    <form
      className="ruling-form"
      aria-label={name}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (ready && !lacksReason && !rule.pending) enter(why)
      }}
    >
      {children}
      <TextInput
        label={say(needsReason ? 'judge.why' : 'judge.whyIfAny')}
        value={why}
        maxLength={5000}
        onChange={(event) => setWhy(event.currentTarget.value)}
        error={asked && lacksReason ? say('judge.whyMissing') : undefined}
      />
      {asked && !ready && (
        <p className="failure" role="alert">
          {notReady ?? say('judge.notChosen')}
        </p>
      )}
      {rule.error !== null && (
        <p className="failure" role="alert">
          {refusal}
        </p>
      )}
      <p className="form-end">
        <Button type="submit" size="compact-sm" loading={rule.pending}>
          {say('judge.enter')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={leave}>
          {say('judge.leave')}
        </Button>
      </p>
    </form>
  )
}
