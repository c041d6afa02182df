import {
  type KeyboardEvent,
  memo,
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
// in this order: what the sheets of the parts say goes before what the loom says of all
import './loom.css'
import './thread.css'
import './axis.css'
import './unfolded.css'
import './legend.css'
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
/** Pixels of a row that is not made yet. */
const rowSize = 32
/** Stretches of rows that are painted before the others are made. */
const seenAtOnce = 2

/** Rounds as columns on a true time scale, matters as rows, a mark for every act, the verdict at the end. */
export const Loom = memo(function Loom({ dialogue, on, timeline, rows, asked }: LoomProps) {
  const { say, language } = useWords()
  const grid = useRef<HTMLDivElement>(null)
  const help = useId()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [spread, setSpread] = useState<ReadonlySet<TopicGroup>>(new Set())
  const printing = usePrinting()
  const groups = useMemo(() => grouped(rows).map((topic) => ({ topic, stretches: inStretches(topic.rows) })), [rows])
  const many = rows.length > manyRows
  const made = useMade(
    many,
    groups.reduce((sum, { stretches }) => sum + stretches.length, 0),
  )
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
      return
    }
    // whoever walks faster than rows are made does not wait for them
    if (event.key === 'ArrowDown' && !made.all && isOnLastRow(event.target)) flushSync(made.more)
    move(event, language === 'ar')
  }

  let stretchesSoFar = 0
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
        {groups.map(({ topic, stretches }) => {
          const { group } = topic
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
                stretches.map((stretch, i) => {
                  const place = stretchesSoFar++
                  // their room is kept, so that nothing that follows is moved
                  if (place >= made.stretches && !printing)
                    return <div key={i} style={{ blockSize: stretch.length * rowSize }} aria-hidden="true" />
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
                      first={place < seenAtOnce}
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

const isOnLastRow = (cell: EventTarget): boolean => {
  const rows = (cell as Element).closest('.loom')?.querySelectorAll('[data-row]')
  return rows?.item(rows.length - 1)?.contains(cell as Element) ?? false
}

/** How many stretches of rows are made: of many those that are seen at once, and one more whenever the page has nothing else to do. */
function useMade(many: boolean, stretches: number) {
  const [count, setCount] = useState(seenAtOnce)
  const all = !many || count >= stretches
  const more = useCallback(() => setCount((before) => before + 1), [])
  useEffect(() => {
    if (all) return
    const soon = requestIdleCallback(more, { timeout: 300 })
    return () => cancelIdleCallback(soon)
  }, [all, count, more])
  return { stretches: many ? count : Number.POSITIVE_INFINITY, all, more }
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
