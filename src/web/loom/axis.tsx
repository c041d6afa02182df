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
const yearRoom = 0.05

/** The head of the loom: each round with its place and date, the years, and which way time runs; `bare` without the heads of title and verdict. */
export function Axis({ timeline, bare = false }: { timeline: Timeline; bare?: boolean }) {
  const words = useWords()
  const { say, language } = words
  const { columns, years, months, next } = timeline
  const tight = (i: number) => i < columns.length - 1 && columns[i + 1]!.at - columns[i]!.at < room
  return (
    <div role="rowgroup" className="axis">
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
            {years.map(({ year, at }, i) => (
              <div key={year} className="year num" style={place(at)}>
                {i > 0 && at - years[i - 1]!.at < yearRoom ? '' : words.year(year)}
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
