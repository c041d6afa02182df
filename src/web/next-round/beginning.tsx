import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Dialogue } from '../../api/shapes.ts'
import type { Plan } from '../../dialogue/entry.ts'
import { lastCancelled } from '../../dialogue/prepared-round.ts'
import { useWords } from '../language.tsx'
import { Awaited, useErrorText } from '../parts/state.tsx'
import { type Enter, useEntries, useProposal } from './calls.ts'
import { PlanFields } from './plan-fields.tsx'

/** A round that nobody has begun to prepare: what the earlier rounds suggest, to be changed and begun. */
export function Beginning({ dialogue, entering }: { readonly dialogue: Dialogue; readonly entering: Enter }) {
  const { say } = useWords()
  return (
    <>
      <h1 className="page-title">{say('section.next')}</h1>
      <Cancelled dialogue={dialogue} entering={entering} />
      <Awaited query={useProposal(dialogue.mechanism)}>
        {({ plan }) => <Proposal proposed={plan} dialogue={dialogue} entering={entering} />}
      </Awaited>
    </>
  )
}

/** That the last round was cancelled, and why; it can be taken up again. */
function Cancelled({ dialogue, entering }: { readonly dialogue: Dialogue; readonly entering: Enter }) {
  const words = useWords()
  const { say } = words
  const { data: prepared } = useEntries(dialogue.mechanism)
  const last = lastCancelled(prepared ?? [])
  if (!last) return null
  return (
    <p className="notice">
      {say('next.cancelled', { date: words.date(last.at.slice(0, 10)) })} <bdi>{last.content.reason}</bdi>{' '}
      <button
        type="button"
        className="as-link"
        onClick={() => entering.enter({ to: '/cancellation', body: { reason: null } })}
      >
        {say('next.takeUp')}
      </button>
    </p>
  )
}

function Proposal({
  proposed,
  dialogue,
  entering,
}: {
  readonly proposed: Plan
  readonly dialogue: Dialogue
  readonly entering: Enter
}) {
  const { say } = useWords()
  const [plan, setPlan] = useState(proposed)
  const refusal = useErrorText(entering.error)
  return (
    <form
      className="next-form"
      aria-label={say('next.begin')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!entering.pending) entering.enter({ body: { plan } })
      }}
    >
      <p className="lead">{say(dialogue.rounds.length > 0 ? 'next.proposed' : 'next.noProposal')}</p>
      <PlanFields plan={plan} set={setPlan} sides={dialogue.parties} />
      {entering.error !== null && (
        <p className="failure" role="alert">
          {refusal}
        </p>
      )}
      <p className="form-end">
        <Button type="submit" loading={entering.pending}>
          {say('next.begin')}
        </Button>
      </p>
    </form>
  )
}
