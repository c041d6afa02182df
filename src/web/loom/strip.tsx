import { useWords } from '../language.tsx'
import { columnName } from '../names/column-name.ts'
import { Axis, Warp } from './axis.tsx'
import type { Timeline } from './columns.ts'
import './loom.css'
import './thread.css'
import './axis.css'
import { Track } from './track.tsx'
import type { Row } from './weave.ts'

/** One matter alone on the time scale of its dialogue. */
export function Strip({ row, timeline }: { row: Row; timeline: Timeline }) {
  const words = useWords()
  const sentence = row.stops
    .map(
      ({ column, marks }) =>
        `${columnName(timeline.columns[column]!, words)}: ${marks.map(({ word }) => words.say(word)).join(words.comma)}`,
    )
    .join('. ')
  return (
    <div role="img" aria-label={`${sentence}. ${words.say(`verdict.${row.matter.verdict}`)}`}>
      <div className="loom strip" aria-hidden="true">
        <Warp timeline={timeline} />
        <Axis timeline={timeline} bare />
        <div className="row">
          <Track row={row} timeline={timeline} />
        </div>
      </div>
    </div>
  )
}
