import { useMemo } from 'react'
import { useWords } from '../language.tsx'
import { groupWord, type TopicGroup } from '../names/topic-groups.ts'
import type { Timeline } from './columns.ts'
import { merged, type RowGroup } from './groups.ts'
import { Track } from './track.tsx'

interface FoldedTopicProps {
  readonly topic: RowGroup
  readonly timeline: Timeline
  readonly folded: boolean
  readonly turn: (group: TopicGroup) => void
}

/** The head of a topic in which nothing is overdue or silent; folded, it carries the marks of all its rows. */
export function FoldedTopic({ topic: { group, rows }, timeline, folded, turn }: FoldedTopicProps) {
  const { say } = useWords()
  const woven = useMemo(() => merged(rows), [rows])
  return (
    <div role="row" className={folded ? 'row topic folded' : 'row topic'} data-row={group}>
      <div role="rowheader" className="title">
        <h2>
          <button
            type="button"
            className="plain"
            data-cell=""
            tabIndex={-1}
            aria-expanded={!folded}
            onClick={() => turn(group)}
          >
            {say(groupWord(group))}
          </button>
        </h2>
      </div>
      {folded && <Track row={woven} timeline={timeline} />}
      {folded && (
        <div role="gridcell" className="now" aria-colindex={timeline.columns.length + 2}>
          <span className="remark">{say('loom.folded', { n: rows.length })}</span>
        </div>
      )}
    </div>
  )
}
