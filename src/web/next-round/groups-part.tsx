import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Member } from '../../dialogue/entry.ts'
import type { Action, WorkingGroup } from '../../dialogue/groups.ts'
import { sayEither, sayOfRound } from '../../dialogue/text.ts'
import { sayTitle } from '../../review/text.ts'
import type { SideCode } from '../../reading/finding.ts'
import { toDocument } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { DayField } from '../parts/day-field.tsx'
import { Name, Says } from '../parts/says.tsx'
import { Both, Form, nothing, Opening, ReasonForm, Several, SideSelect } from './fields.tsx'
import { toNextRound } from './frame.tsx'
import { SideName, useSeat } from './seat.tsx'

/** Working groups between rounds: what they carry, who has reported, what is due next. */
export function GroupsPart() {
  const words = useWords()
  const { say, language } = words
  const { round, may } = useSeat()
  return (
    <>
      {round.dueNext.length > 0 && (
        <section aria-labelledby="due-next">
          <h2 className="section-title" id="due-next">
            {say('group.next')}
          </h2>
          <ol className="due-next">
            {round.dueNext.slice(0, 12).map((due) => (
              <li key={`${due.what} ${due.of} ${due.side}`}>
                <span className="num">{words.date(due.on)}</span>
                <span>
                  {say(`due.${due.what}`)}: {sayEither(due.title, language)}
                  {due.side && (
                    <>
                      {words.comma}
                      <SideName side={due.side} />
                    </>
                  )}
                  {due.late && <b className="late">{words.comma + say('group.late')}</b>}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {round.groups.length === 0 && <p className="second">{say('group.none')}</p>}
      {round.groups.map((group) => (
        <OneGroup key={group.group} group={group} />
      ))}
      {may('set-group') && (
        <Opening word={say('group.add')}>{(close) => <GroupForm group={null} close={close} />}</Opening>
      )}
    </>
  )
}

function OneGroup({ group }: { group: WorkingGroup }) {
  const words = useWords()
  const { say, language } = words
  const { round, may } = useSeat()
  const name = sayEither(group.name, language)
  const carried = group.matters.flatMap(
    (address) => [...round.lines, ...round.reported].find(({ matter }) => matter === address) ?? [],
  )
  return (
    <section className="group" aria-label={name}>
      <h2 className="section-title">{name}</h2>
      <p className="lead">{sayEither(group.mandate, language)}</p>
      {group.ended && (
        <p className="notice">
          {say('group.ended', { date: words.date(group.ended.at.slice(0, 10)) })}
          {words.comma}
          <SideName side={group.ended.side} />: <bdi>{group.ended.reason}</bdi>
        </p>
      )}
      {may('set-group') && (
        <div className="openings">
          <Opening word={say(group.ended ? 'group.takeUp' : 'next.change')}>
            {(close) => <GroupForm group={group} close={close} />}
          </Opening>
          {!group.ended && (
            <Opening word={say('group.end')}>{(close) => <EndForm group={group.group} close={close} />}</Opening>
          )}
        </div>
      )}
      <div className="two-sides">
        <div>
          {!group.ended && <h3>{say('group.pulse')}</h3>}
          <ul>
            {group.heartbeat.map(({ side, reportedAt, dueOn, late }) => (
              <li key={side}>
                <SideName side={side} />
                {words.comma}
                {reportedAt
                  ? say('group.reported', { date: words.date(reportedAt.slice(0, 10)) })
                  : say('group.notReported')}
                <span className={late ? 'late' : 'quiet'}>
                  {words.comma + say('group.dueOn', { date: words.date(dueOn) })}
                  {late && words.comma + say('group.late')}
                </span>
              </li>
            ))}
          </ul>
          {may('report-action') && !group.ended && (
            <p className="offers">
              <Link href={`${toNextRound(round.mechanism, 'groups')}/${encodeURIComponent(group.group)}`}>
                {say('group.report')}
              </Link>
            </p>
          )}
          <h3>{say('group.members')}</h3>
          <ul>
            {group.members.map((member) => (
              <li key={`${member.side} ${member.name.en} ${member.name.ar}`}>
                <SideName side={member.side} />
                {words.comma}
                <Name>{sayEither(member.name, language)}</Name>
                {member.coChair && <span className="quiet">{words.comma + say('group.coChair')}</span>}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{say('group.matters')}</h3>
          <ul>
            {carried.map(({ matter, title }) => (
              <li key={matter}>{sayTitle(title, language)}</li>
            ))}
          </ul>
          {(!group.ended || group.meetings.length > 0) && <h3>{say('group.meetings')}</h3>}
          <ul>
            {group.meetings.map(({ meeting, date, place }) => (
              <li key={meeting} className="num">
                {words.date(date)}
                {place && <bdi>{words.comma + place}</bdi>}
              </li>
            ))}
          </ul>
          {may('set-group') && !group.ended && (
            <Opening word={say('group.addMeeting')}>
              {(close) => <MeetingForm group={group.group} close={close} />}
            </Opening>
          )}
        </div>
      </div>
      <h3>{say('group.actions')}</h3>
      <ul className="actions">
        {group.actions.map((action) => (
          <ActionRow key={action.action} action={action} />
        ))}
      </ul>
      {may('set-action') && !group.ended && (
        <Opening word={say('group.addAction')}>{(close) => <ActionForm group={group.group} close={close} />}</Opening>
      )}
      {group.reports.length > 0 && (
        <>
          <h3>{say('group.reports')}</h3>
          <ul>
            {group.reports.map(({ report, side, author, at, internal, documents, summary }) => (
              <li key={report}>
                <SideName side={side} />
                {words.comma}
                <bdi>{author}</bdi>
                <span className="num quiet">{words.comma + words.date(at.slice(0, 10))}</span>
                {internal && <span className="late">{words.comma + say('report.isInternal')}</span>}{' '}
                {documents.map((id, i) => (
                  <Link key={id} href={toDocument(id)}>
                    {i > 0 && ' '}
                    {say('due.report')}
                  </Link>
                ))}{' '}
                <bdi className="second">{sayEither(summary, language)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function ActionRow({ action }: { action: Action }) {
  const words = useWords()
  const { say, language } = words
  const last = action.answers.at(-1)
  return (
    <li className={action.state}>
      <span className={`state-of ${action.overdue ? 'late' : ''}`}>
        {sayOfRound(`state-${action.state}`, language)}
      </span>
      <span>
        <b>{sayEither(action.what, language)}</b>
        {words.comma}
        <SideName side={action.owner.side} />
        {action.owner.name && <bdi>{words.comma + sayEither(action.owner.name, language)}</bdi>}
        {action.due && (
          <span className={action.overdue ? 'num late' : 'num quiet'}>
            {words.comma + say('finding.due', { date: words.date(action.due) })}
          </span>
        )}
        {last && <bdi className="second detail">{sayEither(last.note, language)}</bdi>}
        {last?.evidence.map(({ textHash, start, quote }) => (
          <Says key={`${textHash} ${start}`} small>
            {quote}
          </Says>
        ))}
      </span>
    </li>
  )
}

function GroupForm({ group, close }: { readonly group: WorkingGroup | null; readonly close: () => void }) {
  const { say, language } = useWords()
  const { round, entering, side } = useSeat()
  const [name, setName] = useState(group?.name ?? nothing)
  const [mandate, setMandate] = useState(group?.mandate ?? nothing)
  const [every, setEvery] = useState(group?.reportsEvery ?? 90)
  const [matters, setMatters] = useState(group?.matters ?? [])
  const [members, setMembers] = useState<readonly Member[]>(group?.members ?? [])
  const written = () => ({
    kind: 'group-set',
    ...(group && { group: group.group }),
    name,
    mandate,
    members: members.filter((member) => member.name.ar.trim() || member.name.en.trim()),
    matters,
    reportsEvery: every,
  })
  return (
    <Form
      name={say(group ? 'next.change' : 'group.add')}
      leave={close}
      submit={() => entering.enter({ to: '/groups', body: { written: written(), side } }, close)}
    >
      <Both label={say('group.name')} value={name} set={setName} required="both" />
      <Both label={say('group.mandate')} value={mandate} set={setMandate} long />
      <TextInput
        type="number"
        min={1}
        max={3650}
        label={say('group.reportsEvery')}
        value={every}
        onChange={({ currentTarget }) => setEvery(Number(currentTarget.value))}
      />
      <Several
        legend={say('group.matters')}
        options={round.lines.map(({ matter, title }) => [matter, sayTitle(title, language)])}
        chosen={matters}
        choose={setMatters}
      />
      <fieldset>
        <legend>{say('group.members')}</legend>
        {members.map((member, i) => {
          const set = (changed: Partial<Member>) =>
            setMembers(members.map((one, j) => (i === j ? { ...one, ...changed } : one)))
          return (
            <div key={i} className="member">
              <SideSelect label={say('act.owner')} value={member.side} set={(one) => one && set({ side: one })} />
              <Both label={say('delegation.name')} value={member.name} set={(value) => set({ name: value })} />
              <Both label={say('delegation.office')} value={member.office} set={(office) => set({ office })} />
              <label className="choice">
                <input
                  type="checkbox"
                  checked={member.coChair}
                  onChange={({ target }) => set({ coChair: target.checked })}
                />
                {say('group.coChair')}
              </label>
            </div>
          )
        })}
        <button
          type="button"
          className="as-link"
          onClick={() => setMembers([...members, { side, name: nothing, office: nothing, coChair: false }])}
        >
          {say('group.addMember')}
        </button>
      </fieldset>
    </Form>
  )
}

function EndForm({ group, close }: { readonly group: string; readonly close: () => void }) {
  const { say } = useWords()
  const { entering, side } = useSeat()
  return (
    <ReasonForm
      name={say('group.end')}
      more={say('group.endMore')}
      leave={close}
      submit={(reason) =>
        entering.enter({ to: '/groups', body: { written: { kind: 'group-ended', group, reason }, side } }, close)
      }
    />
  )
}

function MeetingForm({ group, close }: { readonly group: string; readonly close: () => void }) {
  const { say } = useWords()
  const { entering, side } = useSeat()
  const [date, setDate] = useState<string | null>(null)
  const [place, setPlace] = useState('')
  return (
    <Form
      name={say('group.addMeeting')}
      leave={close}
      submit={() =>
        date &&
        entering.enter(
          {
            to: '/groups',
            body: { written: { kind: 'group-meeting-set', group, date, place: place.trim() || null }, side },
          },
          close,
        )
      }
    >
      <DayField label={say('plan.date')} day={date} choose={setDate} />
      <TextInput
        label={say('plan.place')}
        value={place}
        dir={place ? 'auto' : undefined}
        maxLength={200}
        onChange={({ currentTarget }) => setPlace(currentTarget.value)}
      />
    </Form>
  )
}

function ActionForm({ group, close }: { readonly group: string; readonly close: () => void }) {
  const { say, language } = useWords()
  const { entering, side, round } = useSeat()
  const [what, setWhat] = useState(nothing)
  const [owner, setOwner] = useState<SideCode>(side)
  const [due, setDue] = useState<string | null>(null)
  const [matter, setMatter] = useState('')
  const carried = round.groups.find((one) => one.group === group)?.matters ?? []
  return (
    <Form
      name={say('group.addAction')}
      leave={close}
      submit={() =>
        entering.enter(
          {
            to: '/actions',
            body: { written: { group, what, owner: { side: owner, name: null }, due, matter: matter || null }, side },
          },
          close,
        )
      }
    >
      <Both label={say('action.what')} value={what} set={setWhat} required="one" />
      <SideSelect label={say('action.owner')} value={owner} set={(one) => one && setOwner(one)} />
      <DayField label={say('action.due')} day={due} choose={setDue} />
      {carried.length > 0 && (
        <div className="asked">
          <label htmlFor={`matter-of-${group}`}>{say('group.matters')}</label>
          <select id={`matter-of-${group}`} value={matter} onChange={({ target }) => setMatter(target.value)}>
            <option value="">{say('next.none')}</option>
            {carried.flatMap((address) => {
              const line = round.lines.find((one) => one.matter === address)
              return line ? (
                <option key={address} value={address}>
                  {sayTitle(line.title, language)}
                </option>
              ) : (
                []
              )
            })}
          </select>
        </div>
      )}
    </Form>
  )
}
