import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { columnName } from '../names/column-name.ts'
import { sideShort } from '../../ledger/naming/sides.ts'
import { Gap, Mark, Unlike } from '../parts/mark.tsx'
import { inView, type Timeline } from './columns.ts'
import { place } from './place.ts'
import { type Placed, type Woven, stepKey } from './weave.ts'

interface TrackProps {
  readonly row: Woven
  readonly timeline: Timeline
  readonly chosen?: string | null
  /** Without it the marks are for the eye alone. */
  readonly unfold?: (step: string) => void
}

/** The thread of a matter with its marks, on the time scale. */
export function Track({ row, timeline, chosen = null, unfold }: TrackProps) {
  const words = useWords()
  const { say } = words
  const { columns } = timeline
  const name = (column: number) => columnName(columns[column]!, words)
  const press = (step: string) => unfold && (() => unfold(step))
  return (
    <div className="track">
      <Thread row={row} timeline={timeline} />
      {row.dated
        .filter(({ at }) => inView(at))
        .map(({ placed, at }) => (
          <div role="gridcell" key={`${stepKey(placed)} ${at}`} className="stop" style={place(at)}>
            <MarkCell
              placed={placed}
              round={placed.step.on ? words.date(placed.step.on) : say('loom.between')}
              chosen={chosen === stepKey(placed)}
              press={press(stepKey(placed))}
            />
          </div>
        ))}
      {row.stops
        .filter(({ column }) => inView(columns[column]!.at))
        .map(({ column, marks, knot, disagreements }) => (
          <div
            role="gridcell"
            key={columns[column]!.key}
            aria-colindex={column + 2}
            className={column === columns.length - 1 ? 'stop newest' : 'stop'}
            style={place(columns[column]!.at)}
          >
            {laidOut(marks, roomFor(timeline, column, disagreements.length), words.language).map(
              ({ placed, named }, i) => (
                <MarkCell
                  key={stepKey(placed)}
                  placed={placed}
                  named={named}
                  knot={knot && i === 0}
                  round={name(column)}
                  chosen={chosen === stepKey(placed)}
                  press={press(stepKey(placed))}
                />
              ),
            )}
            {disagreements.map((disagreement) => (
              <Cell
                key={disagreement.address}
                label={say('loom.disagreement', { about: disagreement.about[words.language] })}
                press={press(`${column}`)}
              >
                <Unlike />
              </Cell>
            ))}
          </div>
        ))}
      {row.gaps
        .filter(({ newest, column }) => newest && inView(columns[column]!.at))
        .map(({ column }) => (
          <div
            role="gridcell"
            key={column}
            aria-colindex={column + 2}
            className="stop"
            style={place(columns[column]!.at)}
          >
            <Cell label={say('loom.markSilent', { round: name(column) })} press={press('silent')}>
              <Gap newest />
            </Cell>
          </div>
        ))}
    </div>
  )
}

/** How many marks a column holds before they would run into the next one; the rest stand in the unfolded row. */
function roomFor({ columns }: Timeline, column: number, taken: number): number {
  const next = columns[column + 1]
  return next ? Math.max(1, Math.floor((next.at - columns[column]!.at) * marksAcross) - taken) : roomAtEnd
}
const marksAcross = 28
/** After the newest round, up to the next. */
const roomAtEnd = 7
/** Letters of a side’s name in the room of a mark. */
const lettersInMark = 3

/** As many marks as there is room for, the first always, and beside each its side’s name where that has room too: its colour says it everywhere. */
function laidOut(
  marks: readonly Placed[],
  room: number,
  language: 'ar' | 'en',
): readonly { readonly placed: Placed; readonly named: boolean }[] {
  let left = room - Math.min(marks.length, room)
  return marks.slice(0, room).map((placed) => {
    const takes = placed.actor ? sideShort(placed.actor, language).length / lettersInMark : 0
    const named = takes > 0 && takes <= left
    if (named) left -= takes
    return { placed, named }
  })
}

function Thread({ row, timeline: { columns } }: { row: Woven; timeline: Timeline }) {
  return (
    <div aria-hidden="true">
      {row.due && <div className="due" style={place(...row.due)} />}
      {row.threads
        .filter(({ from, to }) => to > 0 && from < 1)
        .map(({ from, to, kind }) => (
          <div
            key={`${from} ${to} ${kind}`}
            className={`thread ${kind}`}
            style={place(Math.max(0, from), Math.min(1, to))}
          />
        ))}
      {row.goesOn && row.stops.length > 0 && inView(columns.at(-1)!.at) && (
        <div className="thread on" style={place(Math.max(0, columns[row.stops.at(-1)!.column]!.at))} />
      )}
      {row.dated.flatMap(({ ends }) =>
        ends ? ends.map((at) => <div key={at} className="whisker" style={place(at)} />) : [],
      )}
      {row.gaps
        .filter(({ newest, column }) => !newest && inView(columns[column]!.at))
        .map(({ column }) => (
          <div key={column} className="stop" style={place(columns[column]!.at)}>
            <span className="cell">
              <Gap newest={false} />
            </span>
          </div>
        ))}
    </div>
  )
}

interface CellProps {
  readonly label: string
  readonly children: ReactNode
  readonly className?: string
  readonly pressed?: boolean
  readonly press: (() => void) | undefined
}

function Cell({ label, children, className, pressed, press }: CellProps) {
  const classes = className ? `cell ${className}` : 'cell'
  if (!press) return <span className={classes}>{children}</span>
  return (
    <button
      type="button"
      className={classes}
      data-cell=""
      tabIndex={-1}
      aria-label={label}
      title={label}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onClick={press}
    >
      {children}
    </button>
  )
}

interface MarkCellProps {
  readonly placed: Placed
  readonly round: string
  readonly chosen: boolean
  /** Whether the name of the side that acts alone stands beside it. */
  readonly named?: boolean
  /** Here the promise was kept. */
  readonly knot?: boolean
  readonly press: (() => void) | undefined
}

function MarkCell({ placed, round, chosen, named = true, knot = false, press }: MarkCellProps) {
  const { say, language } = useWords()
  const side = placed.actor && sideShort(placed.actor, language)
  const values = { kind: say(placed.word), round, quotation: placed.step.quote }
  const label = side ? say('loom.markSide', { ...values, side }) : say('loom.mark', values)
  const classes = [chosen && 'chosen', placed.figure && 'figure', placed.side && `side-${placed.side}`]
  return (
    <Cell label={label} className={classes.filter(Boolean).join(' ')} pressed={chosen} press={press}>
      <span className={knot ? 'knot' : undefined}>
        {placed.shape ? <Mark {...placed.shape} side={placed.side} /> : <span className="num">{placed.figure}</span>}
      </span>
      {side && named && <span className="actor">{side}</span>}
    </Cell>
  )
}
