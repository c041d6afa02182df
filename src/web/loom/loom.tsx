import {
  type KeyboardEvent,
  memo,
  startTransition,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { Loom as Drawn } from '../../api/shapes.ts'
import type { Edtf } from '../../reading/finding.ts'
import { useWords } from '../language.tsx'
import { groupWord, type TopicGroup } from '../names/topic-groups.ts'
import { Axis, Warp } from './axis.tsx'
import type { Timeline } from './columns.ts'
import { FoldedTopic } from './folded-topic.tsx'
import { grouped, isQuiet } from './groups.ts'
import { cellInHand, keepOneInTabOrder, move, takeInHand } from './keys.ts'
import './loom.css'
import { type Opened, Stretch } from './stretch.tsx'
import type { Row } from './weave.ts'

interface LoomProps {
  readonly dialogue: Drawn
  /** The day as of which it was asked for; null: today. */
  readonly on: Edtf | null
  readonly timeline: Timeline
  readonly rows: readonly Row[]
  /** Whether some rows were asked for, which are then all shown. */
  readonly asked: boolean
}

/** Above this many rows, topics with nothing to attend to are one line, and rows out of sight are drawn when they come near. */
const manyRows = 60
/** Rows that come near together. */
const atOnce = 12

/** Rounds as columns on a true time scale, matters as rows, a mark for every act, the verdict at the end. */
export const Loom = memo(function Loom({ dialogue, on, timeline, rows, asked }: LoomProps) {
  const { say, language } = useWords()
  const grid = useRef<HTMLDivElement>(null)
  const help = useId()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [spread, setSpread] = useState<ReadonlySet<TopicGroup>>(new Set())
  const printing = usePrinting()
  const begun = useBegun()
  const groups = useMemo(() => grouped(rows), [rows])
  const many = rows.length > manyRows
  const settle = useCallback(() => keepOneInTabOrder(grid.current), [])
  useEffect(settle, [groups, spread, settle])
  // a row that an update moves elsewhere is made anew: whoever was on it stays on it
  const inHand = cellInHand(grid.current)
  useLayoutEffect(() => takeInHand(grid.current, inHand))

  const unfold = useCallback((address: string, step: string | null) => {
    setOpened((now) => (now?.address === address && now.step === step ? null : { address, step }))
  }, [])
  const turn = useCallback(
    (group: TopicGroup) =>
      setSpread((now) => new Set(now.has(group) ? [...now].filter((other) => other !== group) : [...now, group])),
    [],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && opened) {
      setOpened(null)
      grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(opened.address)}"] [data-cell]`)?.focus()
    } else move(event, language === 'ar')
  }

  let drawn = 0
  return (
    <>
      <p id={help} className="unseen">
        {say('loom.help')}
      </p>
      <div
        ref={grid}
        className={many ? 'loom many' : 'loom'}
        role="grid"
        aria-label={say('loom.name')}
        aria-describedby={help}
        aria-colcount={timeline.columns.length + 2}
        onKeyDown={onKeyDown}
        onFocus={(event) => keepOneInTabOrder(grid.current, event.target)}
      >
        <Warp timeline={timeline} />
        <Axis timeline={timeline} />
        {groups.map((topic) => {
          const { group, rows } = topic
          const foldable = many && !asked && isQuiet(topic)
          const folded = foldable && !spread.has(group)
          return (
            <div role="rowgroup" key={group}>
              {foldable ? (
                <FoldedTopic topic={topic} timeline={timeline} folded={folded} turn={turn} />
              ) : (
                <div role="row" className="row topic">
                  <div role="gridcell" aria-colspan={timeline.columns.length + 2}>
                    <h2>{say(groupWord(group))}</h2>
                  </div>
                </div>
              )}
              {!folded &&
                inStretches(rows).map((stretch, i) => {
                  const first = (drawn += stretch.length) <= 2 * atOnce
                  // what is seen at once is painted before the rest is made
                  if (many && !first && !begun) return null
                  return (
                    <Stretch
                      key={i}
                      rows={stretch}
                      timeline={timeline}
                      dialogue={dialogue}
                      on={on}
                      opened={opened && stretch.some(({ matter }) => matter.address === opened.address) ? opened : null}
                      unfold={unfold}
                      whole={!many || printing}
                      first={first}
                      settle={settle}
                    />
                  )
                })}
            </div>
          )
        })}
      </div>
    </>
  )
})

const inStretches = (rows: readonly Row[]): (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, i) => rows.slice(i * atOnce, (i + 1) * atOnce))

/** Whether the first picture has been painted; what follows it gives way to whatever the reader does. */
function useBegun(): boolean {
  const [begun, setBegun] = useState(false)
  useEffect(() => startTransition(() => setBegun(true)), [])
  return begun
}

/** Whether the page is being printed, which shows all of it. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
