import { memo, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useWords, type Words } from '../language.tsx'
import { columnName } from '../names/column-name.ts'
import { placeName } from '../../ledger/naming/sides.ts'
import { type Column, inView, type Timeline } from './columns.ts'
import { apart, type Heads, headsThatFit } from './heads.ts'
import { place } from './place.ts'

/** The warp: a line for each round through the whole loom, and one for the round to come. */
export const Warp = memo(function Warp({ timeline }: { timeline: Timeline }) {
  return (
    <div className="warp" aria-hidden="true">
      <div className="track">
        {timeline.columns
          .filter(({ at }) => inView(at))
          .map(({ key, at, ordinal }) => (
            <div key={key} className={ordinal === 0 ? 'line launch' : 'line'} style={place(at)} />
          ))}
        {timeline.next !== null && <div className="line next" />}
      </div>
    </div>
  )
})

/** Pixels of a year and what keeps it apart from the next. */
const yearRoom = 44
/** Of a head and, beside it, how many months lie before the next. */
const monthRoom = 190

/** The head of the loom: each round with its place and date, the years, and which way time runs; `bare` without the heads of title and verdict. */
export const Axis = memo(function Axis({ timeline, bare = false }: { timeline: Timeline; bare?: boolean }) {
  const words = useWords()
  const { say, language } = words
  const { columns, years, months, next } = timeline
  const track = useRef<HTMLDivElement>(null)
  const room = useRoom(track)
  const inSight = columns.filter(({ at }) => inView(at))
  const heads = room && fitted(inSight, room, words)
  const shownYears = room ? apart(years, yearRoom / room.scale) : []
  const detailed = heads?.forms.some((form) => form === 'full' || form === 'before')
  const classes = ['axis', heads?.numbered && 'numbered', detailed && 'detailed'].filter(Boolean).join(' ')
  const hasRoomForMonths = (i: number) =>
    room !== null &&
    inView(columns[i]!.at) &&
    inView(columns[i + 1]!.at) &&
    (columns[i + 1]!.at - columns[i]!.at) * room.scale >= monthRoom
  return (
    <div role="rowgroup" className={classes}>
      <div role="row" className="row">
        {!bare && (
          <div role="columnheader" className="title">
            {say('loom.order')}
          </div>
        )}
        <div className="track" ref={track}>
          {inSight.map((column, i) => {
            const hijri = words.hijri(column.date)
            const form = heads?.forms[i] ?? 'short'
            return (
              <div
                role="columnheader"
                key={column.key}
                className={`round-head ${form}`}
                style={place(column.at)}
                title={
                  form === 'short' && column.date
                    ? `${columnName(column, words)}${words.comma}${words.date(column.date)}`
                    : undefined
                }
              >
                <b>
                  <span className="wide-only">{columnName(column, words)}</span>
                  <span className="narrow-only num" aria-hidden="true">
                    {column.ordinal ? words.number(column.ordinal) : '○'}
                  </span>
                </b>
                <span className="detail">{column.place ? placeName(column.place, language) : ' '}</span>
                <span className="detail num">{column.date ? words.date(column.date) : say('round.undated')}</span>
                {hijri && <span className="detail num hijri">{hijri}</span>}
              </div>
            )
          })}
          <div aria-hidden="true">
            {months.map((n, i) =>
              n !== null && n > 0 && hasRoomForMonths(i) ? (
                <div key={columns[i]!.key} className="months num" style={place(columns[i]!.at, columns[i + 1]!.at)}>
                  {say('loom.months', { n })}
                </div>
              ) : null,
            )}
            {years.map((mark) => (
              <div key={mark.year} className="year num" style={place(mark.at)}>
                {shownYears.includes(mark) && <span>{words.year(mark.year)}</span>}
              </div>
            ))}
            {next !== null && (
              <>
                <div className="break" />
                <div className="round-head next">
                  <b>
                    <span className="wide-only">{columnName({ ordinal: next, date: null }, words)}</span>
                    <span className="narrow-only num">{words.number(next)}</span>
                  </b>
                  <span className="detail">{say('loom.next')}</span>
                </div>
              </>
            )}
            <div className="time">
              {say('loom.time')}
              <svg width={28} height={10} viewBox="0 0 28 10" className="arrow">
                <path d="M0 5H26M22 1l5 4-5 4" fill="none" stroke="currentColor" />
              </svg>
            </div>
          </div>
        </div>
        {!bare && (
          <div role="columnheader" className="now">
            {say('loom.now')}
          </div>
        )}
      </div>
    </div>
  )
})

interface Room {
  /** From the first line to the newest. */
  readonly scale: number
  readonly lead: number
  /** From the newest line to that of the round to come. */
  readonly tail: number
}

/** What room there is; null before the first look. It changes with the window and with the faces of the letters. */
function useRoom(track: RefObject<HTMLDivElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null)
  useLayoutEffect(() => {
    const look = () => {
      const { width } = track.current!.getBoundingClientRect()
      const given = getComputedStyle(track.current!)
      const [lead, tail, next] = ['lead', 'tail', 'next'].map((name) =>
        Number.parseFloat(given.getPropertyValue(`--${name}`)),
      )
      setRoom({
        scale: width - lead! - tail!,
        lead: lead! + overTitle,
        tail: next! - (matchMedia(narrow).matches ? half : 0),
      })
    }
    look()
    let current = true
    void document.fonts.ready.then(() => current && look())
    const observer = new ResizeObserver(look)
    observer.observe(track.current!)
    return () => {
      current = false
      observer.disconnect()
    }
  }, [track])
  return room
}
/** Where a title stands above its track, and the head of the round to come astride its line (loom.css, axis.css). */
const narrow = '(max-width: 899px)'
const half = 20
/** So far the head before the first line may stand over the column of the titles, whose own head is lower. */
const overTitle = 24

function fitted(columns: readonly Column[], { scale, lead, tail }: Room, words: Words): Heads {
  const bold = widthsIn('600 14px')
  const plain = widthsIn('400 12px')
  const widths = columns.map((column) => ({
    name: bold(columnName(column, words)) + indent,
    number: bold(column.ordinal ? words.number(column.ordinal) : '○') + indent,
    detail:
      Math.max(
        plain(column.place ? placeName(column.place, words.language) : ''),
        plain(column.date ? words.date(column.date) : words.say('round.undated')),
        plain(words.hijri(column.date) ?? ''),
      ) + indent,
  }))
  return headsThatFit(
    columns.map(({ at }) => at * scale),
    widths,
    lead,
    tail,
  )
}
/** Of a head after its line (axis.css). */
const indent = 8

let canvas: CanvasRenderingContext2D | null = null
/** How wide words are in the face of the screens. */
function widthsIn(font: string): (text: string) => number {
  canvas ??= document.createElement('canvas').getContext('2d')!
  const drawn = canvas
  const face = getComputedStyle(document.body).fontFamily
  return (text) => {
    drawn.font = `${font} ${face}`
    return drawn.measureText(text).width
  }
}
