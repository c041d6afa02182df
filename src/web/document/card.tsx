import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Figure, Instrument, Meeting, SideCode } from '../../reading/finding.ts'
import { useWords, type Words } from '../language.tsx'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import { actShapes } from '../parts/act-shape.ts'
import { type Fill, Mark } from '../parts/mark.tsx'
import { Name } from '../parts/says.tsx'
import { daysOf } from '../../ledger/naming/when.ts'
import type { Judging } from './judging.ts'
import { actOf, type Marked } from './runs.ts'

interface CardProps {
  readonly marked: Marked
  readonly parties: readonly SideCode[]
  readonly inHand: boolean
  readonly judging: Judging
  readonly take: (key: string | null) => void
}

/** A finding in the margin; the one in hand says why it was found and takes an answer. */
export function Card({ marked, parties, inHand, judging, take }: CardProps) {
  const words = useWords()
  const { say } = words
  const { finding } = marked
  const standing = judging.standing(marked)
  const { glyph, kind, facts } = describe(marked, parties, words)
  const classes = ['card', inHand && 'on', standing?.ruling].filter(Boolean).join(' ')
  return (
    <section className={classes} data-card={marked.key}>
      <button
        type="button"
        className="plain card-head"
        aria-expanded={inHand}
        onClick={() => take(inHand ? null : marked.key)}
      >
        {glyph}
        <span>
          <b>{kind}</b> <span className="facts">{facts}</span>
        </span>
      </button>
      {standing && (
        <p className="standing">
          {say(`finding.${standing.ruling}`, { by: standing.by })}{' '}
          <button type="button" className="as-link" onClick={() => judging.undo(marked)}>
            {say('finding.undo')}
          </button>
        </p>
      )}
      {inHand && (
        <div className="in-hand-more">
          {!standing && (
            <p className="answers">
              <Button size="compact-sm" variant="default" onClick={() => judging.rule(marked, 'accepted')}>
                {say('finding.accept')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => judging.rule(marked, 'rejected')}>
                {say('finding.reject')}
              </Button>
            </p>
          )}
          {finding.because && finding.because.length > 0 && (
            <p className="quiet">
              {words.tell('finding.because', {
                facts: finding.because.map((fact, i) => (
                  <span key={fact}>
                    {i > 0 && words.comma}
                    <bdi className="fact">{fact}</bdi>
                  </span>
                )),
              })}
            </p>
          )}
          <p className="quiet">
            {say('finding.rule')}{' '}
            <bdi className="mono" dir="ltr">
              {finding.rule}
            </bdi>
          </p>
          <p className="quiet">
            <a href={`#${finding.start}-${finding.end}`}>{say('finding.link')}</a>{' '}
            <button type="button" className="as-link" onClick={() => take(null)}>
              {say('finding.close')}
            </button>
          </p>
        </div>
      )}
    </section>
  )
}

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

function describe(marked: Marked, parties: readonly SideCode[], words: Words): Described {
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
