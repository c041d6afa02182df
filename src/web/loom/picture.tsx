import { forwardRef } from 'react'
import { sideShort } from '../../ledger/naming/sides.ts'
import { useWords } from '../language.tsx'
import { columnName } from '../names/column-name.ts'
import { isQuotation, titleLanguage } from '../names/matter-title.tsx'
import { groupWord } from '../names/topic-groups.ts'
import { Gap, Mark, Unlike } from '../parts/mark.tsx'
import { VerdictGlyph } from '../parts/verdict.tsx'
import { inView, type Timeline } from './columns.ts'
import { grouped } from './groups.ts'
import { remarkOf } from './remark.ts'
import type { Placed, Row, Stop } from './weave.ts'

// The loom as one drawing, for papers and slides. It is the same rows and the same scale as on the screen, at one width.

/** Everything in pixels of the drawing. */
const width = 1480
const margin = 32
const titleWidth = 400
const nowWidth = 260
const lead = 40
const rowHeight = 30
const topicHeight = 46
const head = 150
const markWidth = 18
/** About so many letters of a title fit its column. */
const titleLetters = 46
/** Rooms for a letter of a label beside a mark, and for the head of a round. */
const letterWidth = 7.5
const headWidth = 110

interface PictureProps {
  readonly title: string
  readonly subtitle: string
  readonly rows: readonly Row[]
  readonly timeline: Timeline
}

export const Picture = forwardRef<SVGSVGElement, PictureProps>(function Picture(
  { title, subtitle, rows, timeline },
  ref,
) {
  const words = useWords()
  const { say, language } = words
  const { columns } = timeline
  const rightToLeft = language === 'ar'
  /** A distance from the side where reading starts. */
  const x = (from: number) => (rightToLeft ? width - from : from)
  const toward = rightToLeft ? -1 : 1
  const scale = width - 2 * margin - titleWidth - nowWidth - lead - 90
  const at = (place: number) => margin + titleWidth + lead + scale * Math.min(1, Math.max(0, place))
  const text = { direction: rightToLeft ? 'rtl' : 'ltr', textAnchor: 'start' } as const
  const lines: { readonly key: string; readonly row: Row | null; readonly heading: string; readonly y: number }[] = []
  let y = head
  for (const { group, rows: members } of grouped(rows)) {
    lines.push({ key: group, row: null, heading: say(groupWord(group)), y })
    y += topicHeight
    for (const row of members) {
      lines.push({ key: row.matter.address, row, heading: '', y })
      y += rowHeight
    }
  }
  const height = y + margin
  const glyph = (from: number, top: number, drawn: React.ReactNode) => (
    <g transform={`translate(${x(from) - 8} ${top - 8})`}>{drawn}</g>
  )
  return (
    <svg
      ref={ref}
      className="picture"
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect width={width} height={height} className="paper" />
      <text {...text} x={x(margin)} y={46} className="heading" lang={language}>
        {title}
      </text>
      <text {...text} x={x(margin)} y={74} className="quiet">
        {subtitle}
      </text>
      {columns
        .map((column, i) => ({ ...column, next: columns[i + 1] }))
        .filter(({ at }) => inView(at))
        .map((column) => (
          <g key={column.key}>
            <line x1={x(at(column.at))} x2={x(at(column.at))} y1={head - 50} y2={y} className="warp-line" />
            <text {...text} x={x(at(column.at) + 5)} y={head - 40} className="strong">
              {columnName(column, words)}
            </text>
            {(!column.next || at(column.next.at) - at(column.at) > headWidth) && (
              <text {...text} x={x(at(column.at) + 5)} y={head - 24} className="quiet small">
                {column.date ? words.date(column.date) : say('round.undated')}
              </text>
            )}
          </g>
        ))}
      {lines.map(({ key, row, heading, y: top }) => {
        const middle = top + rowHeight / 2
        if (!row)
          return (
            <g key={key}>
              <line x1={margin} x2={width - margin} y1={top + 4} y2={top + 4} className="topic-line" />
              <text {...text} x={x(margin)} y={top + 33} className="topic">
                {heading}
              </text>
            </g>
          )
        const { matter } = row
        const quoted = isQuotation(matter.title)
        const script = titleLanguage(matter.title, language)
        const name = matter.title[script].replace(/\s+/g, ' ')
        const cut = name.length > titleLetters ? `${name.slice(0, titleLetters).trimEnd()}…` : name
        return (
          <g key={key}>
            <text
              x={x(margin)}
              y={middle + 5}
              direction={script === 'ar' ? 'rtl' : 'ltr'}
              textAnchor={(script === 'ar') === rightToLeft ? 'start' : 'end'}
              className={quoted ? 'quoted' : undefined}
            >
              <title>{name}</title>
              {quoted ? (script === 'ar' ? `«${cut}»` : `“${cut}”`) : cut}
            </text>
            {row.threads
              .filter(({ from, to }) => to > 0 && from < 1)
              .map(({ from, to, kind }) => (
                <line
                  key={`${from} ${to} ${kind}`}
                  x1={x(at(from))}
                  x2={x(at(to))}
                  y1={middle}
                  y2={middle}
                  className={`thread-${kind}`}
                />
              ))}
            {row.dated
              .filter((deed) => inView(deed.at))
              .map(({ placed, at: place }) => (
                <g key={`${placed.step.document} ${placed.step.start} ${place}`}>
                  {glyph(at(place), middle, placed.shape && <Mark {...placed.shape} side={placed.side} />)}
                </g>
              ))}
            {row.gaps
              .filter(({ column }) => inView(columns[column]!.at))
              .map(({ column, newest }) => (
                <g key={column}>{glyph(at(columns[column]!.at), middle, <Gap newest={newest} />)}</g>
              ))}
            {row.stops
              .filter(({ column }) => inView(columns[column]!.at))
              .map((stop) => {
                const from = at(columns[stop.column]!.at)
                const next = columns[stop.column + 1]
                return (
                  <g key={stop.column}>
                    {laidOut(stop, from, next ? at(next.at) - 12 : width, language).map(
                      ({ placed, label, from }, i) => (
                        <g key={i}>
                          {stop.knot && i === 0 && <circle cx={x(from)} cy={middle} r={9.5} className="knot" />}
                          {placed
                            ? placed.shape && glyph(from, middle, <Mark {...placed.shape} side={placed.side} />)
                            : glyph(from, middle, <Unlike />)}
                          {label && (
                            <text
                              {...text}
                              x={x(from + (placed?.shape ? 9 : -8))}
                              y={middle + 4}
                              className={placed?.side ? `label side-${placed.side}` : 'label strong'}
                            >
                              {label}
                            </text>
                          )}
                        </g>
                      ),
                    )}
                  </g>
                )
              })}
            <g
              className={`verdict-${matter.verdict}`}
              transform={`translate(${x(width - margin - nowWidth)} ${middle})`}
            >
              <g transform="translate(-8 -8)">
                <VerdictGlyph of={matter.verdict} />
              </g>
              <text {...text} x={toward * 16} y={5}>
                {say(`verdict.${matter.verdict}`)}
                <tspan className="quiet small">{`  ${remarkOf(row, timeline, words)}`}</tspan>
              </text>
            </g>
          </g>
        )
      })}
    </svg>
  )
})

interface LaidOut {
  /** Null for the sign of a disagreement. */
  readonly placed: Placed | null
  readonly label: string | null
  readonly from: number
}

/** The marks of one round one after another with their labels, as many as there is room for; the first always. */
function laidOut(stop: Stop, from: number, end: number, language: 'ar' | 'en'): LaidOut[] {
  const laid: LaidOut[] = []
  let here = from
  for (const placed of [...stop.marks, ...(stop.disagreements.length ? [null] : [])]) {
    const label = placed?.figure ?? (placed?.actor ? sideShort(placed.actor, language) : null)
    const room = markWidth + (label ? label.length * letterWidth : 0)
    if (laid.length > 0 && here + room > end) break
    laid.push({ placed, label, from: here })
    here += room
  }
  return laid
}
