import { useState } from 'react'
import { Link } from 'wouter'
import { type ActionState, actionStates } from '../../dialogue/entry.ts'
import type { Action } from '../../dialogue/groups.ts'
import { sayEither, sayOfRound } from '../../dialogue/text.ts'
import type { Bilingual } from '../../ledger/ledger.ts'
import type { Place } from '../../ledger/place.ts'
import { useWords } from '../language.tsx'
import { EvidenceChoice, useStoryOf } from './evidence-choice.tsx'
import { Both, Form, nothing } from './fields.tsx'
import { toNextRound } from './frame.tsx'
import { SideName, useSeat } from './seat.tsx'

interface Given {
  readonly state: ActionState
  readonly note: Bilingual
  readonly evidence: readonly Place[]
}

/** One screen on which the owner of actions says how they stand, in both languages, without knowing the system. */
export function ReportForm({ group: id }: { group: string }) {
  const { say, language } = useWords()
  const { round, side, entering, may } = useSeat()
  const group = round.groups.find((one) => one.group === id)
  const actions = group?.actions.filter(({ owner }) => owner.side === side) ?? []
  const story = useStoryOf()
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({})
  const [summary, setSummary] = useState(nothing)
  const [internal, setInternal] = useState(false)
  const [sent, setSent] = useState(false)
  if (!group)
    return (
      <p className="second">
        {say('state.lost')} <Link href={toNextRound(round.mechanism, 'groups')}>{say('next.part.groups')}</Link>
      </p>
    )
  const of = ({ action, state }: Action): Given => given[action] ?? { state, note: nothing, evidence: [] }
  const written = () => ({
    group: id,
    answers: actions.map((action) => ({ action: action.action, ...of(action) })),
    summary,
  })
  return (
    <section aria-labelledby="report">
      <h2 className="section-title" id="report">
        {say('report.title')}: {sayEither(group.name, language)}
      </h2>
      <p className="second">
        <SideName side={side} />. {say('report.lead')}
      </p>
      {sent && !entering.pending && entering.error === null ? (
        <p role="status" className="lead">
          {say('report.sent')} <Link href={toNextRound(round.mechanism, 'groups')}>{say('next.part.groups')}</Link>
        </p>
      ) : (
        may('report-action') && (
          <Form
            name={say('report.title')}
            word={say('report.send')}
            submit={() =>
              entering.enter({ to: '/reports', body: { written: written(), side, own: internal } }, () => setSent(true))
            }
          >
            {actions.length === 0 && <p className="second">{say('report.noActions')}</p>}
            {actions.map((action) => (
              <fieldset key={action.action} className="answer">
                <legend>{sayEither(action.what, language)}</legend>
                <div className="states" role="radiogroup" aria-label={say('report.state')}>
                  {actionStates.map((state) => (
                    <label key={state} className="choice">
                      <input
                        type="radio"
                        name={`state ${action.action}`}
                        checked={of(action).state === state}
                        onChange={() => setGiven({ ...given, [action.action]: { ...of(action), state } })}
                      />
                      {sayOfRound(`state-${state}`, language)}
                    </label>
                  ))}
                </div>
                <Both
                  label={say('report.note')}
                  value={of(action).note}
                  set={(note) => setGiven({ ...given, [action.action]: { ...of(action), note } })}
                  long
                />
                {story(action.matter).length > 0 && (
                  <details>
                    <summary>{say('report.evidence')}</summary>
                    <EvidenceChoice
                      legend={say('act.evidence')}
                      citations={story(action.matter)}
                      chosen={of(action).evidence}
                      choose={(evidence) => setGiven({ ...given, [action.action]: { ...of(action), evidence } })}
                    />
                  </details>
                )}
              </fieldset>
            ))}
            <Both label={say('report.summary')} value={summary} set={setSummary} long />
            <label className="choice">
              <input type="checkbox" checked={internal} onChange={({ target }) => setInternal(target.checked)} />
              {say('report.internal')}
            </label>
          </Form>
        )
      )}
    </section>
  )
}
