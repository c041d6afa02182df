import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import { placeName, sideName } from '../../ledger/naming/sides.ts'
import type { PreparedRound } from '../../dialogue/prepared-round.ts'
import { openLines } from '../../dialogue/lines.ts'
import { toSection } from '../addresses.ts'
import { DialogueLink, InDialogue } from '../dialogue/in-dialogue.tsx'
import { sayOfRound } from '../../dialogue/text.ts'
import { useWords } from '../language.tsx'
import { DayField } from '../parts/day-field.tsx'
import { Awaited, useErrorText } from '../parts/state.tsx'
import { useTitle } from '../title.ts'
import { AgendaPart } from './agenda-part.tsx'
import { Beginning } from './beginning.tsx'
import { useSession } from '../parts/session.ts'
import { useEnter, useRoundFile } from './calls.ts'
import { GroupsPart } from './groups-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { LinesPart } from './lines-part.tsx'
import { PapersPart } from './papers-part.tsx'
import { PlanPart } from './plan-part.tsx'
import { ReportForm } from './report-form.tsx'
import { SeatProvider } from './seat.tsx'
import { SignIn, SignedIn } from '../accounts/sign-in.tsx'
import '../judging/judging.css'
import './next-round.css'

const parts = ['plan', 'lines', 'agenda', 'groups', 'papers', 'history'] as const
export type Part = (typeof parts)[number]

export const toNextRound = (mechanism: string, part: string = 'plan'): string =>
  `${toSection(mechanism, 'next')}${part === 'plan' ? '' : `/${part}`}`

interface Props {
  readonly mechanism: string
  /** The part that is open; `groups/…` is the report form of that group. */
  readonly part: string
}

/** The next round of a dialogue: its preparation, the review first, agenda, working groups and papers. */
export default function NextRoundScreen({ mechanism, part }: Props) {
  const session = useSession()
  return (
    <Awaited query={session}>
      {({ signedIn }) =>
        signedIn ? (
          <InDialogue mechanism={mechanism}>
            {(dialogue) => <OneNextRound dialogue={dialogue} part={part} acting={signedIn} />}
          </InDialogue>
        ) : (
          <SignIn />
        )
      }
    </Awaited>
  )
}

const keptSide = 'hiwar.side'

function OneNextRound({
  dialogue,
  part,
  acting,
}: { readonly dialogue: Dialogue; readonly part: string } & Pick<Parameters<typeof SignedIn>[0], 'acting'>) {
  const words = useWords()
  const { say, language } = words
  const { mechanism } = dialogue
  const known = new URLSearchParams(useSearch()).get('known')
  const query = useRoundFile(mechanism, known)
  const entering = useEnter(mechanism)
  const [chosen, choose] = useState(() => sessionStorage.getItem(keptSide))
  useTitle(say('section.next'))
  return (
    <div className="matter next-round">
      <p className="crumb">
        <DialogueLink dialogue={dialogue} />
        <SignedIn acting={acting} />
      </p>
      <Awaited query={query}>
        {(round) => {
          if (!round) return <Beginning dialogue={dialogue} entering={entering} />
          const held = round.sides.filter((side) => acting.role === 'sole' || acting.sides.includes(side))
          const side = held.find((one) => one === chosen) ?? held[0]!
          return (
            <SeatProvider value={{ round, dialogue, acting, side, past: known !== null, entering }}>
              <Title round={round} />
              {held.length > 1 && (
                <fieldset className="for-side">
                  <legend>{say('next.for')}</legend>
                  {held.map((one) => (
                    <label key={one} className={one === round.sides[0] ? 'side-a' : 'side-b'}>
                      <input
                        type="radio"
                        name="for-side"
                        checked={one === side}
                        onChange={() => {
                          sessionStorage.setItem(keptSide, one)
                          choose(one)
                        }}
                      />
                      {sideName(one, language)}
                    </label>
                  ))}
                </fieldset>
              )}
              <Parts round={round} here={part} />
              {known && <p className="notice">{say('next.past', { date: words.date(known) })}</p>}
              <Refusal error={entering.error} />
              <Open part={part} />
            </SeatProvider>
          )
        }}
      </Awaited>
    </div>
  )
}

/** What was refused where no form is open to tell it. */
function Refusal({ error }: { error: unknown }) {
  const text = useErrorText(error)
  return error ? (
    <p className="failure" role="alert">
      {text}
    </p>
  ) : null
}

function Open({ part }: { part: string }) {
  const group = /^groups\/(.+)$/.exec(part)
  if (group) return <ReportForm group={decodeURIComponent(group[1]!)} />
  switch (part) {
    case 'lines':
      return <LinesPart />
    case 'agenda':
      return <AgendaPart />
    case 'groups':
      return <GroupsPart />
    case 'papers':
      return <PapersPart />
    case 'history':
      return <HistoryPart />
    default:
      return <PlanPart />
  }
}

function Title({ round }: { round: PreparedRound }) {
  const words = useWords()
  const { say, language } = words
  const { ordinal, date, place, host, level } = round.plan
  const hijri = words.hijri(date)
  return (
    <>
      <h1 className="page-title">{say('round.ofOrdinal', { ordinal: words.ordinal(ordinal) })}</h1>
      <p className="lead">
        <bdi>{date ? words.date(date) : say('next.undated')}</bdi>
        {hijri && <bdi className="quiet hijri-beside">{hijri}</bdi>}
        {place && words.comma + placeName(place, language)}
        {host && (
          <span className="second">
            {words.comma}
            {say('plan.host')}: {sideName(host, language)}
          </span>
        )}
        {level && (
          <span className="second">
            {words.comma}
            {sayOfRound(`level-${level}`, language)}
          </span>
        )}
      </p>
    </>
  )
}

function Parts({ round, here }: { readonly round: PreparedRound; readonly here: string }) {
  const { say, number } = useWords()
  const [, go] = useLocation()
  const search = useSearch()
  const known = new URLSearchParams(search).get('known')
  const open = openLines(round).length
  return (
    <div className="next-head">
      <nav className="sections" aria-label={say('next.parts')}>
        {parts.map((part) => (
          <Link
            key={part}
            href={`${toNextRound(round.mechanism, part)}${known ? `?known=${known}` : ''}`}
            aria-current={here === part || (part === 'groups' && here.startsWith('groups/')) ? 'page' : undefined}
          >
            {say(`next.part.${part}`)}
            {part === 'lines' && open > 0 && <span className="num count"> {number(open)}</span>}
          </Link>
        ))}
      </nav>
      <DayField
        label={say('next.asItWas')}
        day={known}
        choose={(day) => go(`${toNextRound(round.mechanism, here)}${day ? `?known=${day}` : ''}`, { replace: true })}
      />
    </div>
  )
}
