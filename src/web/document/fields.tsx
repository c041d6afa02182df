import { TextInput } from '@mantine/core'
import { expectDate } from '../../desk/edtf-date.ts'
import type { AmendableField } from '../../ledger/amendable.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import { topicName } from '../../ledger/naming/topics.ts'
import { knownSides } from '../../reading/countries.ts'
import {
  actKinds,
  type Edtf,
  type FindingType,
  instrumentKinds,
  instrumentStatuses,
  type SideCode,
  topics,
} from '../../reading/finding.ts'
import { useWords, type Words } from '../language.tsx'
import { DayField } from '../parts/day-field.tsx'
import type { Word } from '../words/en.ts'

// The fields of findings as a form has them. Every value is a line of text, as the amendment of a finding reads it: `OM, US`, `yes`, `none`.

/** A field that may be left empty is cleared by this. */
export const none = 'none'

/** The value of a field as a line of text; empty where it has none. */
export function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string')
      ? value.join(', ')
      : value.map(({ side, name }: { side: string; name: string }) => `${side}: ${name}`).join('; ')
  if (typeof value === 'object') {
    const { value: amount, unit } = value as { value: number; unit: string }
    return `${amount} ${unit}`
  }
  return String(value)
}

interface FieldProps {
  readonly type: FindingType
  readonly field: AmendableField
  readonly value: string
  readonly set: (value: string) => void
  readonly error: string | undefined
  /** The sides that the document speaks of. */
  readonly sides: readonly SideCode[]
}

export function Field({ type, field, value, set, error, sides }: FieldProps) {
  const words = useWords()
  const { say } = words
  const label = say(`amend.${field}`)
  const choices = choicesOf(type, field, words)
  if (choices)
    return (
      <label className="asked">
        {label}
        <select value={value} onChange={(event) => set(event.currentTarget.value)}>
          {choices.map(([choice, name]) => (
            <option key={choice} value={choice}>
              {name}
            </option>
          ))}
        </select>
      </label>
    )
  if (field === 'undertaking')
    return (
      <label className="choice">
        <input
          type="checkbox"
          checked={value === 'yes'}
          onChange={(event) => set(event.currentTarget.checked ? 'yes' : 'no')}
        />
        {label}
      </label>
    )
  if (field === 'topics') return <Topics label={label} value={value} set={set} />
  if (field === 'actors' || (field === 'parties' && type === 'meetings'))
    return <Sides label={label} value={value} set={set} offered={sides} error={error} />
  if (dated.has(field) || type === 'dates')
    return (
      <DayField
        label={label}
        day={value || null}
        choose={(date) => set(date ?? '')}
        wider={{ read: dateTyped, hint: say('amend.dateHint'), fault: say('amend.noDate') }}
      />
    )
  const hint = hints[type === 'figures' && field === 'value' ? 'number' : field]
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
      error={error}
      {...(hint && { description: say(hint) })}
    />
  )
}

const dated = new Set<AmendableField>(['due', 'date', 'asOf'])

/** A date in EDTF, in whatever digits: `2026-01`, `2026-01/2026-04~`; null where it is none. */
function dateTyped(text: string): Edtf | null {
  const date = text.trim().replace(/[٠-٩]/gu, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
  try {
    expectDate(date, 'EDTF')
    return date
  } catch {
    return null
  }
}

const hints: Readonly<Record<string, Word | undefined>> = {
  heads: 'amend.headsHint',
  value: 'amend.moneyHint',
  unit: 'amend.unitHint',
}

function choicesOf(
  type: FindingType,
  field: AmendableField,
  words: Words,
): readonly (readonly [string, string])[] | null {
  const { say, language } = words
  if (field === 'kind')
    return type === 'acts'
      ? actKinds.map((kind) => [kind, say(`kind.${kind}`)])
      : instrumentKinds.map((kind) => [kind, say(`instrument.${kind}`)])
  if (field === 'status') return instrumentStatuses.map((status) => [status, say(`status.${status}`)])
  if (field === 'qualifier')
    return (['exact', 'about', 'over', 'under'] as const).map((one) => [one, say(`qualifier.${one}`)])
  if (field === 'country')
    return [
      ['', say('amend.noCountry')],
      ...byName(
        knownSides.filter((side) => /^[A-Z]{2}$/.test(side)),
        language,
      ),
    ]
  return null
}

const byName = (sides: readonly SideCode[], language: Words['language']): (readonly [string, string])[] =>
  sides.map((side) => [side, sideName(side, language)] as const).sort(([, a], [, b]) => a.localeCompare(b, language))

const parts = (value: string) => value.split(', ').filter(Boolean)
const toggled = (value: string, one: string): string =>
  (parts(value).includes(one) ? parts(value).filter((other) => other !== one) : [...parts(value), one]).join(', ')

interface ManyProps {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
}

function Topics({ label, value, set }: ManyProps) {
  const { language, list } = useWords()
  const chosen = topics.filter((topic) => parts(value).includes(topic))
  return (
    <details className="many">
      <summary>
        {label}: {list(chosen.map((topic) => topicName(topic, language)))}
      </summary>
      <div className="choices" role="group" aria-label={label}>
        {topics.map((topic) => (
          <label key={topic}>
            <input type="checkbox" checked={chosen.includes(topic)} onChange={() => set(toggled(value, topic))} />
            {topicName(topic, language)}
          </label>
        ))}
      </div>
    </details>
  )
}

interface SidesProps extends ManyProps {
  readonly offered: readonly SideCode[]
  readonly error: string | undefined
}

function Sides({ label, value, set, offered, error }: SidesProps) {
  const { say, language } = useWords()
  const shown = [...new Set([...offered, ...parts(value)])]
  return (
    <fieldset>
      <legend>{label}</legend>
      {shown.map((side) => (
        <label key={side} className="choice">
          <input type="checkbox" checked={parts(value).includes(side)} onChange={() => set(toggled(value, side))} />
          {sideName(side, language)}
        </label>
      ))}
      <select
        aria-label={say('amend.otherSide')}
        value=""
        onChange={(event) => event.currentTarget.value && set(toggled(value, event.currentTarget.value))}
      >
        <option value="">{say('amend.otherSide')}</option>
        {byName(
          knownSides.filter((side) => !shown.includes(side)),
          language,
        ).map(([side, name]) => (
          <option key={side} value={side}>
            {name}
          </option>
        ))}
      </select>
      {error && <p className="failure">{error}</p>}
    </fieldset>
  )
}
