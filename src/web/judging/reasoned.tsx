import { Button, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { scriptOf } from '../parts/says.tsx'
import { useErrorText } from '../parts/state.tsx'
import type { Entered, Rule } from './rule.ts'
import './judging.css'

interface ReasonedProps {
  readonly name: string
  /** What is chosen before it can be entered. */
  readonly ready: boolean
  /** What is told where that is missing. */
  readonly notReady?: string
  /** Whether it counts only with a reason. */
  readonly needsReason?: boolean
  readonly rule: Rule
  /** The ruling as a sentence, told from the moment that it is entered. */
  readonly saying?: (sent: Entered) => string
  readonly enter: (why: string) => void
  readonly leave: () => void
  readonly children?: ReactNode
}

/**
 * A ruling in the making: what is ruled, the reason, and why the program refused it. Once entered it is told as said, and can be taken back,
 * before the server has answered; where the server refuses it, the form is back as it was left.
 */
export function Reasoned(props: ReasonedProps) {
  const { name, ready, notReady, needsReason = false, rule, saying, enter, leave, children } = props
  const { say } = useWords()
  const [why, setWhy] = useState('')
  const [asked, setAsked] = useState(false)
  const refusal = useErrorText(rule.error)
  const lacksReason = needsReason && !why.trim()
  return (
    <>
      {rule.sent && <Sent rule={rule} sent={rule.sent} saying={saying} />}
      <form
        className="ruling-form"
        hidden={rule.pending}
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
          <Button type="submit" size="compact-sm">
            {say('judge.enter')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={leave}>
            {say('judge.leave')}
          </Button>
        </p>
      </form>
    </>
  )
}

/** What was entered and is on its way. */
function Sent({ rule, sent, saying }: Pick<ReasonedProps, 'rule' | 'saying'> & { sent: Entered }) {
  const { say } = useWords()
  const line = useRef<HTMLParagraphElement>(null)
  // the form that had the focus is gone
  useEffect(() => line.current?.focus({ preventScroll: true }), [])
  return (
    <p className="said-by" role="status" tabIndex={-1} ref={line}>
      <bdi>{saying?.(sent) ?? say('judge.entered', { by: sent.by })}</bdi>{' '}
      {sent.why && (
        <>
          <q className="reason" lang={scriptOf(sent.why)}>
            <bdi>{sent.why}</bdi>
          </q>{' '}
        </>
      )}
      <button type="button" className="as-link" onClick={rule.takeBackSent}>
        {say('finding.undo')}
      </button>
    </p>
  )
}
