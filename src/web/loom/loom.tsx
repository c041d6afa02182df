import { type KeyboardEvent, memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import { toMatter } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { MatterTitle } from '../names/matter-title.tsx'
import { groupWord } from '../names/topic-groups.ts'
import { Unlike } from '../parts/mark.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { Axis, Warp } from './axis.tsx'
import type { Timeline } from './columns.ts'
import { grouped } from './groups.ts'
import { keepOneInTabOrder, move } from './keys.ts'
import './loom.css'
import { remarkOf } from './remark.ts'
import { Track } from './track.tsx'
import { Unfolded } from './unfolded.tsx'
import type { Row } from './weave.ts'

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

/** Above this many rows, those out of sight are not laid out. */
const manyRows = 150

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
        className={rows.length > manyRows ? 'loom many' : 'loom'}
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
          <Link href={toMatter(matter)} data-cell="" tabIndex={-1} title={title}>
            <MatterTitle title={matter.title} />
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
            <span className="narrow-only">
              <Unlike />
            </span>
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
