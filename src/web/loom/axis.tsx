import { useWords } from '../language.tsx'
import { columnName } from '../names/column-name.ts'
import { placeName } from '../../ledger/naming/sides.ts'
import { inView, type Timeline } from './columns.ts'
import { place } from './place.ts'

/** The warp: a line for each round through the whole loom, and one for the round to come. */
export function Warp({ timeline }: { timeline: Timeline }) {
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
}

/** Below this part of the scale two heads would touch. */
const room = 0.17
/** Between rounds nearer than this stand their numbers for their names. */
const nameRoom = 0.09
/** Between years, on a wide page and on a phone. */
const yearRoom = 0.08
const narrowYearRoom = 0.17

/** Those places that stand at least so far from the one kept before them. */
function apart<T extends { readonly at: number }>(places: readonly T[], room: number): T[] {
  const kept: T[] = []
  for (const place of places) if (!kept.length || place.at - kept.at(-1)!.at >= room) kept.push(place)
  return kept
}

/** The head of the loom: each round with its place and date, the years, and which way time runs; `bare` without the heads of title and verdict. */
export function Axis({ timeline, bare = false }: { timeline: Timeline; bare?: boolean }) {
  const words = useWords()
  const { say, language } = words
  const { columns, years, months, next } = timeline
  const tight = (i: number) => i < columns.length - 1 && columns[i + 1]!.at - columns[i]!.at < room
  const numbered = columns.some(({ at, ordinal }, i) => i > 1 && ordinal !== null && at - columns[i - 1]!.at < nameRoom)
  const shownYears = apart(years, yearRoom)
  const narrowYears = apart(shownYears, narrowYearRoom)
  return (
    <div role="rowgroup" className={numbered ? 'axis numbered' : 'axis'}>
      <div role="row" className="row">
        {!bare && (
          <div role="columnheader" className="title">
            {say('loom.order')}
          </div>
        )}
        <div className="track">
          {columns.map((column, i) => {
            if (!inView(column.at)) return null
            const before = i === 0 && tight(0)
            const hijri = words.hijri(column.date)
            return (
              <div
                role="columnheader"
                key={column.key}
                className={`round-head${before ? ' before' : ''}${!before && tight(i) ? ' tight' : ''}`}
                style={place(column.at)}
                title={
                  numbered && column.date
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
              n !== null &&
              n > 0 &&
              inView(columns[i]!.at) &&
              inView(columns[i + 1]!.at) &&
              columns[i + 1]!.at - columns[i]!.at > 0.28 ? (
                <div key={columns[i]!.key} className="months num" style={place(columns[i]!.at, columns[i + 1]!.at)}>
                  {say('loom.months', { n })}
                </div>
              ) : null,
            )}
            {years.map((mark) => (
              <div key={mark.year} className="year num" style={place(mark.at)}>
                {shownYears.includes(mark) && (
                  <span className={narrowYears.includes(mark) ? undefined : 'spare'}>{words.year(mark.year)}</span>
                )}
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
}
