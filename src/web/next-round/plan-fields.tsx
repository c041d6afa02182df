import { TextInput } from '@mantine/core'
import { levels, type Level, type Plan } from '../../dialogue/entry.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import type { SideCode } from '../../reading/finding.ts'
import { sayOfRound } from '../../dialogue/text.ts'
import { useWords } from '../language.tsx'
import { Select } from '../parts/select.tsx'
import { DayField } from '../parts/day-field.tsx'
import { TimeField } from '../parts/time-field.tsx'

interface PlanFieldsProps {
  readonly plan: Plan
  readonly set: (plan: Plan) => void
  readonly sides: readonly SideCode[]
}

const day = /^\d{4}-\d\d-\d\d$/

/** When, where and at what level a round is to be held. */
export function PlanFields({ plan, set, sides }: PlanFieldsProps) {
  const words = useWords()
  const { say, language } = words
  const [first = '', last = ''] = plan.date?.split('/') ?? []
  const choose = (from: string | null, to: string | null) =>
    set({ ...plan, date: from === null ? null : to === null || to <= from ? from : `${from}/${to}` })
  return (
    <div className="plan-fields">
      <TextInput
        type="number"
        min={1}
        max={999}
        label={say('plan.ordinal')}
        value={plan.ordinal}
        onChange={({ currentTarget }) => set({ ...plan, ordinal: Number(currentTarget.value) })}
      />
      <div>
        <DayField
          label={say('plan.first')}
          day={day.test(first) ? first : null}
          choose={(from) => choose(from, day.test(last) ? last : null)}
        />
        {first && !day.test(first) && <p className="quiet">{words.date(plan.date!)}</p>}
      </div>
      {day.test(first) && (
        <DayField label={say('plan.last')} day={day.test(last) ? last : null} choose={(to) => choose(first, to)} />
      )}
      <TextInput
        label={say('plan.placeEnglish')}
        value={plan.place ?? ''}
        dir="ltr"
        lang="en"
        maxLength={200}
        onChange={({ currentTarget }) => set({ ...plan, place: currentTarget.value || null })}
      />
      <Select
        label={say('plan.host')}
        value={plan.host}
        none={say('next.none')}
        options={sides.map((side) => [side, sideName(side, language)] as const)}
        set={(host) => set({ ...plan, host })}
      />
      <Select<Level>
        label={say('plan.level')}
        value={plan.level}
        none={say('next.none')}
        options={levels.map((level) => [level, sayOfRound(`level-${level}`, language)] as const)}
        set={(level) => set({ ...plan, level })}
      />
      <TimeField label={say('plan.opensAt')} time={plan.opensAt} set={(opensAt) => set({ ...plan, opensAt })} />
    </div>
  )
}
