import { memo, startTransition, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Loom } from '../../api/shapes.ts'
import type { Edtf } from '../../reading/finding.ts'
import { toMatter } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { MatterTitle } from '../names/matter-title.tsx'
import { Unlike } from '../parts/mark.tsx'
import { Verdict } from '../parts/verdict.tsx'
import type { Timeline } from './columns.ts'
import { remarkOf } from './remark.ts'
import { Track } from './track.tsx'
import { Unfolded } from './unfolded.tsx'
import type { Row } from './weave.ts'

/** Which row is unfolded, and the step whose sentence is in hand. */
export interface Opened {
  readonly address: string
  readonly step: string | null
}
type Unfold = (address: string, step: string | null) => void

interface StretchProps {
  readonly rows: readonly Row[]
  readonly timeline: Timeline
  readonly dialogue: Loom
  readonly on: Edtf | null
  readonly opened: Opened | null
  readonly unfold: Unfold
  /** Whether all is drawn, wherever it stands. */
  readonly whole: boolean
  /** Whether it is drawn from the start. */
  readonly first: boolean
  /** Told when cells came or went. */
  readonly settle: () => void
}

/** So far from what is seen rows are drawn already. */
const margin = '700px 0px'

/** Rows that stand together and are drawn together, when the reader comes near. */
export const Stretch = memo(function Stretch({ rows, opened, whole, first, settle, ...rest }: StretchProps) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(first)
  useEffect(() => {
    if (whole) return
    const observer = new IntersectionObserver(
      (entries) => {
        const comes = entries.at(-1)!.isIntersecting
        // what is in hand stays
        if (comes || !place.current!.contains(document.activeElement)) startTransition(() => setNear(comes))
      },
      { rootMargin: margin },
    )
    observer.observe(place.current!)
    return () => observer.disconnect()
  }, [whole])
  useEffect(settle, [near, settle])
  return (
    <div ref={place}>
      {rows.map((row) => (
        <LoomRow
          key={row.matter.address}
          row={row}
          opened={opened?.address === row.matter.address ? opened : null}
          near={near || whole}
          {...rest}
        />
      ))}
    </div>
  )
})

interface RowProps {
  readonly row: Row
  readonly timeline: Timeline
  readonly dialogue: Loom
  readonly on: Edtf | null
  readonly opened: Opened | null
  readonly unfold: Unfold
  /** Far from what is seen, a row has its title and its verdict alone. */
  readonly near: boolean
}

const LoomRow = memo(function LoomRow({ row, timeline, dialogue, on, opened, unfold, near }: RowProps) {
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
        {near ? (
          <Track
            row={row}
            timeline={timeline}
            chosen={opened?.step ?? null}
            unfold={(step) => unfold(matter.address, step)}
          />
        ) : (
          <div className="track" />
        )}
        <div role="gridcell" className="now" aria-colindex={last}>
          {near ? (
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
          ) : (
            words.say(`verdict.${matter.verdict}`)
          )}
          {near && row.stops.some(({ disagreements }) => disagreements.length > 0) && (
            <span className="narrow-only">
              <Unlike />
            </span>
          )}
        </div>
      </div>
      {opened && (
        <div role="row" className="unfolded">
          <div role="gridcell" aria-colspan={last}>
            <Unfolded row={row} timeline={timeline} dialogue={dialogue} on={on} chosen={opened.step} />
          </div>
        </div>
      )}
    </>
  )
})
