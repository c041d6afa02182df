import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DialogueSummary, DocumentRecord } from '../../desk/desk.ts'
import type { JudgementOn } from '../../ledger/judgement.ts'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import type { Edtf } from '../../reading/finding.ts'
import { useDialogues } from '../api.ts'
import { useWords } from '../language.tsx'
import { roundName } from '../names/column-name.ts'
import { DayField } from '../parts/day-field.tsx'
import { NewDialogue } from './new-dialogue.tsx'
import { Reasoned } from './reasoned.tsx'
import { useRule } from './rule.ts'

/** Puts a document to a round of a dialogue, or to none, whatever it says itself. */
export function Assigning({ document }: { document: Pick<DocumentRecord, 'textHash' | 'rounds'> }) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  if (open) return <Assign document={document} leave={() => setOpen(false)} />
  return (
    <button type="button" className="as-link" onClick={() => setOpen(true)}>
      {say('assign.start')}
    </button>
  )
}

type Round = JudgementOn<'document'>['round']

const nowhere = ''
const another = 'another'
const unnamed = 'unnamed'

interface AssignProps {
  readonly document: Pick<DocumentRecord, 'textHash' | 'rounds'>
  readonly leave: () => void
}

function Assign({ document: { textHash, rounds }, leave }: AssignProps) {
  const words = useWords()
  const { say, language } = words
  const ruling = useRule()
  const dialogues = useDialogues().data ?? []
  const [mechanism, setMechanism] = useState(nowhere)
  const [address, setAddress] = useState(another)
  const [ordinal, setOrdinal] = useState('')
  const [day, setDay] = useState<Edtf | null>(null)
  const [made, setMade] = useState<string | null>(null)
  const dialogue = dialogues.find((one) => one.mechanism === mechanism)
  const named = mechanism === unnamed ? made : dialogue && mechanism
  const chosen = dialogue?.rounds.find((round) => round.address === address)
  const round: Round = named
    ? {
        mechanism: named,
        ordinal: chosen ? chosen.ordinal : Number(ordinal) || null,
        date: chosen ? chosen.date : day,
      }
    : null
  const told = round ? round.ordinal !== null || round.date !== null : mechanism !== unnamed && rounds.length > 0
  const name = (one: DialogueSummary) => mechanismName(one.mechanism, one.parties, language).whole
  return (
    <Reasoned
      name={say('assign.start')}
      ready={told}
      rule={ruling}
      saying={({ by }) => say(round ? 'assign.said' : 'assign.saidNowhere', { by })}
      enter={(why) => ruling.rule({ on: 'document', textHash, round }, why, leave)}
      leave={leave}
    >
      <label className="asked">
        {say('assign.dialogue')}
        <select
          value={mechanism}
          onChange={({ currentTarget: { value } }) => {
            setMechanism(value)
            setAddress(dialogues.find((one) => one.mechanism === value)?.rounds.at(-1)?.address ?? another)
          }}
        >
          <option value={nowhere}>{say('assign.nowhere')}</option>
          {dialogues.map((one) => (
            <option key={one.mechanism} value={one.mechanism}>
              {name(one)}
            </option>
          ))}
          <option value={unnamed}>{say('assign.unnamed')}</option>
        </select>
      </label>
      {mechanism === unnamed && <NewDialogue choose={setMade} />}
      {dialogue && (
        <label className="asked">
          {say('assign.round')}
          <select value={address} onChange={(event) => setAddress(event.currentTarget.value)}>
            {dialogue.rounds.map((one) => (
              <option key={one.address} value={one.address}>
                {roundName(one, words)}
                {one.ordinal !== null && one.date ? `${words.comma}${words.date(one.date)}` : ''}
              </option>
            ))}
            <option value={another}>{say('assign.otherRound')}</option>
          </select>
        </label>
      )}
      {(dialogue || mechanism === unnamed) && !chosen && (
        <>
          <TextInput
            label={say('assign.ordinal')}
            inputMode="numeric"
            value={ordinal}
            onChange={(event) => setOrdinal(event.currentTarget.value.replace(/\D/g, ''))}
          />
          <DayField label={say('assign.day')} day={day} choose={setDay} />
        </>
      )}
    </Reasoned>
  )
}
