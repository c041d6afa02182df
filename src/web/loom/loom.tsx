import { type KeyboardEvent, memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import { toMatter } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { columnName } from '../names/column-name.ts'
import { sideShort } from '../names/sides.ts'
import { groupWord } from '../names/topic-groups.ts'
import { Gap, Mark } from '../parts/mark.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { Axis, Warp } from './axis.tsx'
import type { Timeline } from './columns.ts'
import { grouped } from './groups.ts'
import { keepOneInTabOrder, move } from './keys.ts'
import './loom.css'
import { place } from './place.ts'
import { remarkOf } from './remark.ts'
import { Unfolded } from './unfolded.tsx'
import { type Placed, type Row, stepKey } from './weave.ts'

/** Which row is unfolded, and the step whose sentence is in hand. */
interface Opened {
  readonly address: string
  readonly step: string | null
}

interface LoomProps {
  readonly dialogue: Dialogue
  readonly timeline: Timeline
  readonly rows: readonly Row[]
}

/** Rounds as columns on a true time scale, matters as rows, a mark for every act, the verdict at the end. */
export function Loom({ dialogue, timeline, rows }: LoomProps) {
  const { say, language } = useWords()
  const grid = useRef<HTMLDivElement>(null)
  const help = useId()
  const [opened, setOpened] = useState<Opened | null>(null)
  const groups = useMemo(() => grouped(rows), [rows])
  useEffect(() => keepOneInTabOrder(grid.current), [groups])

  const unfold = useCallback((address: string, step: string | null) => {
    setOpened((now) => (now?.address === address && now.step === step ? null : { address, step }))
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && opened) {
      setOpened(null)
      grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(opened.address)}"] [data-cell]`)?.focus()
    } else move(event, language === 'ar')
  }

  return (
    <>
      <p id={help} className="unseen">
        {say('loom.help')}
      </p>
      <div
        ref={grid}
        className="loom"
        role="grid"
        aria-label={say('loom.name')}
        aria-describedby={help}
        aria-colcount={timeline.columns.length + 2}
        onKeyDown={onKeyDown}
        onFocus={(event) => keepOneInTabOrder(grid.current, event.target)}
      >
        <Warp timeline={timeline} />
        <Axis timeline={timeline} />
        {groups.map(({ group, rows }) => (
          <div role="rowgroup" key={group}>
            <div role="row" className="row topic">
              <div role="gridcell" aria-colspan={timeline.columns.length + 2}>
                <h2>{say(groupWord(group))}</h2>
              </div>
            </div>
            {rows.map((row) => (
              <LoomRow
                key={row.matter.address}
                row={row}
                timeline={timeline}
                dialogue={dialogue}
                opened={opened?.address === row.matter.address ? opened : null}
                unfold={unfold}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

interface RowProps {
  readonly row: Row
  readonly timeline: Timeline
  readonly dialogue: Dialogue
  readonly opened: Opened | null
  readonly unfold: (address: string, step: string | null) => void
}

const LoomRow = memo(function LoomRow({ row, timeline, dialogue, opened, unfold }: RowProps) {
  const words = useWords()
  const { matter } = row
  const title = matter.title[words.language]
  const classes = ['row', matter.verdict, row.stake && 'stake', opened && 'opened'].filter(Boolean).join(' ')
  const last = timeline.columns.length + 2
  return (
    <>
      <div role="row" className={classes} data-row={matter.address}>
        <div role="rowheader" className="title">
          <Link href={toMatter(matter)} data-cell="" tabIndex={-1}>
            {title}
          </Link>
        </div>
        <Track row={row} timeline={timeline} chosen={opened?.step ?? null} unfold={unfold} />
        <div role="gridcell" className="now" aria-colindex={last}>
          <button
            type="button"
            className="plain"
            data-cell=""
            tabIndex={-1}
            aria-expanded={opened !== null}
            onClick={() => unfold(matter.address, opened?.step ?? null)}
          >
            <Verdict of={matter.verdict} /> <span className="remark">{remarkOf(row, timeline, words)}</span>
          </button>
          {row.stops.some(({ disagreements }) => disagreements.length > 0) && (
            <b className="unlike narrow-only" aria-hidden="true">
              ≠
            </b>
          )}
        </div>
      </div>
      {opened && (
        <div role="row" className="unfolded">
          <div role="gridcell" aria-colspan={last}>
            <Unfolded row={row} timeline={timeline} dialogue={dialogue} chosen={opened.step} />
          </div>
        </div>
      )}
    </>
  )
})

interface TrackProps {
  readonly row: Row
  readonly timeline: Timeline
  readonly chosen: string | null
  readonly unfold: (address: string, step: string | null) => void
}

function Track({ row, timeline, chosen, unfold }: TrackProps) {
  const words = useWords()
  const { say } = words
  const { matter } = row
  const name = (column: number) => columnName(timeline.columns[column]!, words)
  return (
    <div className="track">
      <div aria-hidden="true">
        {row.due && <div className="due" style={place(...row.due)} />}
        {row.threads.map(({ from, to, kind }) => (
          <div key={`${from} ${to} ${kind}`} className={`thread ${kind}`} style={place(from, to)} />
        ))}
        {row.goesOn && row.stops.length > 0 && (
          <div className="thread on" style={place(timeline.columns[row.stops.at(-1)!.column]!.at)} />
        )}
        {row.dated.flatMap(({ ends }) =>
          ends ? ends.map((at) => <div key={at} className="whisker" style={place(at)} />) : [],
        )}
        {row.gaps
          .filter(({ newest }) => !newest)
          .map(({ column }) => (
            <div key={column} className="stop" style={place(timeline.columns[column]!.at)}>
              <span className="cell">
                <Gap newest={false} />
              </span>
            </div>
          ))}
      </div>
      {row.dated.map(({ placed, at }) => (
        <div role="gridcell" key={`${stepKey(placed)} ${at}`} className="stop" style={place(at)}>
          <MarkButton
            placed={placed}
            round={placed.step.on ? words.date(placed.step.on) : say('loom.between')}
            chosen={chosen === stepKey(placed)}
            onClick={() => unfold(matter.address, stepKey(placed))}
          />
        </div>
      ))}
      {row.stops.map(({ column, marks, knot, disagreements }) => (
        <div
          role="gridcell"
          key={timeline.columns[column]!.key}
          aria-colindex={column + 2}
          className={column === timeline.columns.length - 1 ? 'stop newest' : 'stop'}
          style={place(timeline.columns[column]!.at)}
        >
          {marks.map((placed, i) => (
            <MarkButton
              key={stepKey(placed)}
              placed={placed}
              knot={knot && i === 0}
              round={name(column)}
              chosen={chosen === stepKey(placed)}
              onClick={() => unfold(matter.address, stepKey(placed))}
            />
          ))}
          {disagreements.map((disagreement) => (
            <button
              key={disagreement.address}
              type="button"
              className="cell unlike"
              data-cell=""
              tabIndex={-1}
              aria-label={say('loom.disagreement', { about: disagreement.about[words.language] })}
              title={say('loom.disagreement', { about: disagreement.about[words.language] })}
              onClick={() => unfold(matter.address, `${column}`)}
            >
              ≠
            </button>
          ))}
        </div>
      ))}
      {row.gaps
        .filter(({ newest }) => newest)
        .map(({ column }) => (
          <div role="gridcell" key={column} aria-colindex={column + 2} className="stop" style={place(timeline.columns[column]!.at)}>
            <button
              type="button"
              className="cell"
              data-cell=""
              tabIndex={-1}
              aria-label={say('loom.markSilent', { round: name(column) })}
              title={say('loom.markSilent', { round: name(column) })}
              onClick={() => unfold(matter.address, 'silent')}
            >
              <Gap newest />
            </button>
          </div>
        ))}
    </div>
  )
}

interface MarkButtonProps {
  readonly placed: Placed
  readonly round: string
  readonly chosen: boolean
  readonly knot?: boolean
  readonly onClick: () => void
}

const firstWords = (quotation: string): string =>
  quotation.length > 90 ? `${quotation.slice(0, 90).replace(/\s+\S*$/, '')}…` : quotation

function MarkButton({ placed, round, chosen, knot = false, onClick }: MarkButtonProps) {
  const { say, language } = useWords()
  const side = placed.actor && sideShort(placed.actor, language)
  const values = { kind: say(placed.word), round, quotation: firstWords(placed.step.quote) }
  const label = side ? say('loom.markSide', { ...values, side }) : say('loom.mark', values)
  const classes = ['cell', knot && 'knot', chosen && 'chosen', placed.figure && 'figure', placed.side && `side-${placed.side}`]
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      data-cell=""
      tabIndex={-1}
      aria-label={label}
      title={label}
      aria-pressed={chosen}
      onClick={onClick}
    >
      {placed.shape ? <Mark {...placed.shape} side={placed.side} /> : <span className="num">{placed.figure}</span>}
      {side && <span className="actor">{side}</span>}
    </button>
  )
}
