import type { ReactNode } from 'react'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import { daysOf } from '../../ledger/naming/when.ts'
import type { Figure, Instrument, Meeting, SideCode } from '../../reading/finding.ts'
import type { Words } from '../language.tsx'
import { actShapes } from '../parts/act-shape.ts'
import { type Fill, Mark } from '../parts/mark.tsx'
import { Name } from '../parts/says.tsx'
import { actOf, type Marked } from './runs.ts'

/** A finding in a line: its glyph, its kind and its facts. */
interface Described {
  readonly glyph: ReactNode
  readonly kind: string
  readonly facts: ReactNode
}

const plain = (sign: string) => (
  <b className="glyph" aria-hidden="true">
    {sign}
  </b>
)

export function describe(marked: Marked, parties: readonly SideCode[], words: Words): Described {
  const { say, comma } = words
  const { type, finding } = marked
  const act = actOf(marked)
  if (act) {
    const index = act.actors.length === 1 ? parties.indexOf(act.actors[0]!) : -1
    const side = index === 0 ? 'a' : index === 1 ? 'b' : null
    const both = parties.length === 2 && parties.every((party) => act.actors.includes(party))
    const who = both
      ? say('finding.bothSides')
      : act.actors.length === 1
        ? say('finding.alone', { side: sideName(act.actors[0]!, words.language) })
        : words.list(act.actors.map((actor) => sideName(actor, words.language)))
    const due = act.due
      ? daysOf(act.due)
        ? say('finding.due', { date: words.date(act.due) })
        : words.date('..')
      : null
    return {
      glyph: <Mark {...actShapes[act.kind]} side={side} />,
      kind: say(`kind.${act.kind}`),
      facts: (
        <>
          <span className={side ? `side-${side}` : undefined}>{who}</span>
          {act.undertaking && `${comma}${due ?? say('finding.noDate')}`}
        </>
      ),
    }
  }
  switch (type) {
    case 'instruments': {
      const instrument = finding as Instrument
      const fill: Fill =
        instrument.status === 'proposed' ? 'empty' : /negotiating|approved/.test(instrument.status) ? 'half' : 'full'
      return {
        glyph: <Mark family="instrument" fill={fill} />,
        kind: say('finding.instrument'),
        facts: <Name>{instrument.title}</Name>,
      }
    }
    case 'figures': {
      const figure = finding as Figure
      const money = /^[A-Z]{3}$/.test(figure.unit) ? words.amount(figure.value, figure.unit) : null
      return {
        glyph: plain('#'),
        kind: say('finding.figure'),
        facts: (
          <span className="num">
            {!money && <Name>{finding.quote}</Name>}
            {money && (figure.qualifier === 'exact' ? money : say(`finding.${figure.qualifier}`, { n: money }))}
            {figure.asOf && `${comma}${words.date(figure.asOf)}`}
          </span>
        ),
      }
    }
    case 'meetings': {
      const meeting = finding as Meeting
      const name = mechanismName(meeting.mechanism, meeting.parties, words.language)
      return {
        glyph: <Mark family="deed" fill="full" />,
        kind: say('finding.meeting'),
        facts: (
          <>
            <bdi lang={name.language}>{name.whole}</bdi>
            {meeting.ordinal !== null && `${comma}${words.ordinal(meeting.ordinal)}`}
          </>
        ),
      }
    }
    case 'dates': {
      const { value } = finding as { value?: string | null }
      return { glyph: plain('·'), kind: say('finding.date'), facts: value ? words.date(value) : finding.quote }
    }
    case 'people':
      return {
        glyph: plain('·'),
        kind: say('finding.person'),
        facts: <Name>{(finding as unknown as { name: string }).name}</Name>,
      }
    case 'organisations':
      return {
        glyph: plain('·'),
        kind: say('finding.organisation'),
        facts: <Name>{(finding as unknown as { name: string }).name}</Name>,
      }
    default:
      return { glyph: plain('·'), kind: say('finding.place'), facts: <Name>{finding.quote}</Name> }
  }
}
