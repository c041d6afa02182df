import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Disposition, dispositionActs } from '../../dialogue/entry.ts'
import type { Line } from '../../dialogue/lines.ts'
import type { Bilingual } from '../../ledger/ledger.ts'
import type { Place } from '../../ledger/place.ts'
import type { SideCode } from '../../reading/finding.ts'
import { sayOfRound } from '../../dialogue/text.ts'
import { useWords } from '../language.tsx'
import { DayField } from '../parts/day-field.tsx'
import { EvidenceChoice, useStoryOf } from './evidence-choice.tsx'
import { Both, Form, nothing, SideSelect } from './fields.tsx'
import { useSeat } from './seat.tsx'

type Act = Disposition['act']

/** What one’s side would do with a matter: said at the table, or kept in the side’s own space for now. */
export function DispositionForm({ line, close }: { readonly line: Line; readonly close: () => void }) {
  const { say, language } = useWords()
  const { entering, side, may } = useSeat()
  const said = line.own[side]?.disposition ?? line.tabled[side]?.disposition ?? otherSays(line, side)
  const [act, setAct] = useState<Act>(said?.act ?? 'keep')
  const update = said?.act === 'update' ? said : null
  const [wording, setWording] = useState<Bilingual>(update?.wording ?? nothing)
  const [owner, setOwner] = useState<SideCode | null>(update?.owner ?? null)
  const [due, setDue] = useState<string | null>(update?.due ?? null)
  const [reason, setReason] = useState(said?.act === 'drop' ? said.reason : '')
  const story = useStoryOf()(line.matter)
  const [evidence, setEvidence] = useState<readonly Place[]>(said?.act === 'close' ? said.evidence : [])
  const disposition = (): Disposition => {
    switch (act) {
      case 'keep':
        return { act }
      case 'update':
        return { act, wording: wording.ar.trim() || wording.en.trim() ? wording : null, owner, due }
      case 'close':
        return { act, evidence }
      case 'drop':
        return { act, reason }
    }
  }
  const enter = (own: boolean) =>
    entering.enter({ to: '/dispositions', body: { matter: line.matter, disposition: disposition(), side, own } }, close)
  const speaks = may('table-disposition')
  return (
    <Form
      name={`${say('line.dispose')}: ${line.title[language]}`}
      leave={close}
      word={say(speaks ? 'line.table' : 'line.keepOwn')}
      submit={() => enter(!speaks)}
      also={
        speaks && (
          <Button size="compact-sm" variant="default" onClick={() => enter(true)} disabled={entering.pending}>
            {say('line.keepOwn')}
          </Button>
        )
      }
    >
      <fieldset>
        <legend className="unseen">{say('line.dispose')}</legend>
        {dispositionActs.map((one, i) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={`act ${line.matter}`}
              checked={act === one}
              onChange={() => setAct(one)}
              autoFocus={i === 0}
            />
            <span>
              <b>{sayOfRound(`act-${one}`, language)}</b> <span className="quiet">{say(`act.${one}More`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {act === 'update' && (
        <>
          <Both
            label={say('act.wording')}
            value={wording}
            set={setWording}
            {...((wording.ar || wording.en) && { required: 'both' })}
          />
          <SideSelect label={say('act.owner')} value={owner} none={say('act.asBefore')} set={setOwner} />
          <DayField label={say('act.due')} day={due} choose={setDue} />
        </>
      )}
      {act === 'close' && (
        <EvidenceChoice
          legend={say('act.evidence')}
          citations={story.length ? story : line.evidence}
          chosen={evidence}
          choose={setEvidence}
        />
      )}
      {act === 'drop' && (
        <TextInput
          label={say('act.reason')}
          value={reason}
          required
          maxLength={2000}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
    </Form>
  )
}

/** What the other side tabled: where we would say the same, it need not be written again. */
const otherSays = (line: Line, side: SideCode): Disposition | null =>
  Object.values(line.tabled).find((said) => said.side !== side)?.disposition ?? null
