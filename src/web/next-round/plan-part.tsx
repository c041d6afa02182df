import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { type Plan, type Weekend, weekends } from '../../dialogue/entry.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import type { TimelineDay } from '../../dialogue/timeline.ts'
import type { Bilingual } from '../../ledger/ledger.ts'
import type { SideCode } from '../../reading/finding.ts'
import { sayEither } from '../../dialogue/text.ts'
import { useWords } from '../language.tsx'
import { DayField } from '../parts/day-field.tsx'
import { Delegations } from './delegations.tsx'
import { Select } from '../parts/select.tsx'
import { Both, Form, nothing, Opening, ReasonForm, SideSelect } from './fields.tsx'
import { PlanFields } from './plan-fields.tsx'
import { SideName, useSeat } from './seat.tsx'

/** When and where, the time until then, and who comes. */
export function PlanPart() {
  const { say } = useWords()
  const { round, may } = useSeat()
  return (
    <>
      {may('change-round') && <Opening word={say('plan.change')}>{(close) => <PlanForm close={close} />}</Opening>}
      <section aria-labelledby="steps">
        <h2 className="section-title" id="steps">
          {say('time.title')}
        </h2>
        <p className="second">{say('time.lead')}</p>
        {round.timeline.length === 0 && <p>{say('next.undated')}</p>}
        <ol className="timeline">
          {round.timeline.map((day) => (
            <TimelineRow key={day.step} day={day} />
          ))}
        </ol>
        {may('change-round') && <Opening word={say('time.addStep')}>{(close) => <StepForm close={close} />}</Opening>}
        <DaysOff />
      </section>
      <Delegations />
      {may('prepare-round') && <Opening word={say('next.cancel')}>{(close) => <CancelForm close={close} />}</Opening>}
    </>
  )
}

function CancelForm({ close }: { close: () => void }) {
  const { say } = useWords()
  const { entering, side } = useSeat()
  return (
    <ReasonForm
      name={say('next.cancel')}
      more={say('next.cancelMore')}
      leave={close}
      submit={(reason) => entering.enter({ to: '/cancellation', body: { reason, side } })}
    />
  )
}

function PlanForm({ close }: { close: () => void }) {
  const { say } = useWords()
  const { round, entering, side } = useSeat()
  const [plan, setPlan] = useState<Plan>(round.plan)
  return (
    <Form
      name={say('plan.title')}
      leave={close}
      submit={() => entering.enter({ method: 'PATCH', body: { plan, side } }, close)}
    >
      <PlanFields plan={plan} set={setPlan} sides={round.sides} />
    </Form>
  )
}

function TimelineRow({ day }: { day: TimelineDay }) {
  const words = useWords()
  const { say, language } = words
  const { may, entering, side } = useSeat()
  const name = sayEither(day.name, language)
  const hijri = words.hijri(day.on)
  // Why each of the days was passed over, once
  const why = [
    ...new Set(
      day.movedFor.map(({ side: whose, holiday }) =>
        holiday
          ? say('time.holidayOf', { holiday: sayEither(holiday, language), side: sideName(whose, language) })
          : say('time.weekendOf', { side: sideName(whose, language) }),
      ),
    ),
  ]
  const today = new Intl.DateTimeFormat('sv-SE').format()
  const mark = (on: string | null) =>
    entering.enter({ to: '/time', body: { written: { kind: 'step-done', step: day.step, on }, side } })
  return (
    <li className={day.doneOn ? 'done' : undefined}>
      <span className="num">
        {words.date(day.on)}
        {hijri && <bdi className="quiet"> {hijri}</bdi>}
      </span>
      <span>
        {name}
        {day.owner && (
          <>
            {words.comma}
            <SideName side={day.owner} />
          </>
        )}
        {day.late && <b className="late">{words.comma + say('time.late')}</b>}
        {why.length > 0 && <span className="quiet why">{say('time.moved', { why: words.list(why) })}</span>}
      </span>
      {may('change-round') ? (
        <label className="choice">
          <input
            type="checkbox"
            checked={day.doneOn !== null}
            onChange={({ target }) => mark(target.checked ? today : null)}
            aria-label={`${say('time.done')}: ${name}`}
          />
          <span aria-hidden="true">{say('time.done')}</span>
        </label>
      ) : (
        <span>{day.doneOn && say('time.done')}</span>
      )}
    </li>
  )
}

function StepForm({ close }: { close: () => void }) {
  const { say } = useWords()
  const { entering, side } = useSeat()
  const [name, setName] = useState<Bilingual>(nothing)
  const [daysBefore, setDays] = useState(30)
  const [owner, setOwner] = useState<SideCode | null>(null)
  return (
    <Form
      name={say('time.addStep')}
      leave={close}
      submit={() =>
        entering.enter({ to: '/time', body: { written: { kind: 'step-set', name, daysBefore, owner }, side } }, close)
      }
    >
      <Both label={say('group.name')} value={name} set={setName} required="both" />
      <TextInput
        type="number"
        min={0}
        max={1000}
        label={say('time.daysBefore')}
        value={daysBefore}
        onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
      />
      <SideSelect label={say('time.owner')} value={owner} none={say('next.both')} set={setOwner} />
    </Form>
  )
}

/** The days on which the sides do not work. */
function DaysOff() {
  const words = useWords()
  const { say, language } = words
  const { round, may, entering, side } = useSeat()
  const time = (written: object, then?: () => void) => entering.enter({ to: '/time', body: { written, side } }, then)
  return (
    <div className="days-off">
      <section aria-labelledby="weekends">
        <h3 id="weekends">{say('time.weekends')}</h3>
        {round.sides.map((one) =>
          may('change-round') ? (
            <Select<Weekend>
              key={one}
              label={sideName(one, language)}
              value={round.weekends[one]!}
              options={weekends.map((weekend) => [weekend, say(`weekend.${weekend}`)] as const)}
              set={(weekend) => weekend && time({ kind: 'weekend-set', side: one, weekend })}
            />
          ) : (
            <p key={one}>
              <SideName side={one} />: {say(`weekend.${round.weekends[one]!}`)}
            </p>
          ),
        )}
      </section>
      <section aria-labelledby="holidays">
        <h3 id="holidays">{say('time.holidays')}</h3>
        <ul>
          {round.holidays.map(({ holiday, side: whose, name, date }) => (
            <li key={holiday}>
              <SideName side={whose} />
              {words.comma}
              {sayEither(name, language)}
              <span className="num quiet">{words.comma + words.date(date)}</span>{' '}
              {may('change-round') && (
                <button type="button" className="as-link" onClick={() => time({ kind: 'holiday-removed', holiday })}>
                  {say('next.remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
        {may('change-round') && (
          <Opening word={say('time.addHoliday')}>{(close) => <HolidayForm close={close} />}</Opening>
        )}
      </section>
    </div>
  )
}

function HolidayForm({ close }: { close: () => void }) {
  const { say } = useWords()
  const { entering, side } = useSeat()
  const [whose, setWhose] = useState<SideCode>(side)
  const [name, setName] = useState<Bilingual>(nothing)
  const [first, setFirst] = useState<string | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const date = first && (last && last > first ? `${first}/${last}` : first)
  return (
    <Form
      name={say('time.addHoliday')}
      leave={close}
      submit={() =>
        date &&
        entering.enter(
          { to: '/time', body: { written: { kind: 'holiday-set', side: whose, name, date }, side } },
          close,
        )
      }
    >
      <SideSelect label={say('next.for')} value={whose} set={(one) => one && setWhose(one)} />
      <Both label={say('group.name')} value={name} set={setName} required="both" />
      <DayField label={say('plan.first')} day={first} choose={setFirst} />
      <DayField label={say('plan.last')} day={last} choose={setLast} />
    </Form>
  )
}
