import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { SideCode } from '../../reading/finding.ts'
import { useWords } from '../language.tsx'
import type { OpenDocument } from '../../desk/desk.ts'
import { type Amending, Card } from './card.tsx'
import type { Judging } from './judging.ts'
import type { Marked } from './runs.ts'

interface MarginProps {
  readonly cards: readonly Marked[]
  readonly document: OpenDocument
  readonly article: RefObject<HTMLElement | null>
  readonly parties: readonly SideCode[]
  readonly inHand: string | null
  readonly judging: Judging
  readonly take: (key: string | null) => void
  readonly amending: Amending | null
  readonly amend: (amending: Amending | null) => void
}

interface Leader {
  readonly key: string
  readonly path: string
}

const gap = 9
const headMiddle = 20

/** Cards stand beside the line they speak of; where two would touch, the later one moves down and its leader bends. */
export function Margin({
  cards,
  document: opened,
  article,
  parties,
  inHand,
  judging,
  take,
  amending,
  amend,
}: MarginProps) {
  const { say } = useWords()
  const margin = useRef<HTMLElement>(null)
  const [leaders, setLeaders] = useState<readonly Leader[]>([])

  useLayoutEffect(() => {
    const box = margin.current
    if (!box || !article.current) return
    const lay = () => setLeaders(layOut(box, article.current!))
    lay()
    const observer = new ResizeObserver(lay)
    observer.observe(article.current)
    for (const card of box.querySelectorAll('.card')) observer.observe(card)
    void document.fonts.ready.then(lay)
    return () => observer.disconnect()
  }, [cards, inHand, article, judging, amending])

  return (
    <aside className="margin" ref={margin} aria-label={say('document.findings')}>
      <svg className="leaders" aria-hidden="true">
        {leaders.map(({ key, path }) => (
          <path key={key} d={path} className={key === inHand ? 'on' : undefined} />
        ))}
      </svg>
      {cards.map((marked) => (
        <Card
          key={marked.key}
          marked={marked}
          parties={parties}
          inHand={marked.key === inHand}
          judging={judging}
          take={take}
          document={opened}
          amending={amending?.key === marked.key ? amending : null}
          amend={amend}
        />
      ))}
    </aside>
  )
}

function layOut(margin: HTMLElement, article: HTMLElement): Leader[] {
  if (getComputedStyle(margin).position === 'static') return []
  const box = margin.getBoundingClientRect()
  const rightToLeft = getComputedStyle(margin).direction === 'rtl'
  let free = 0
  const leaders: Leader[] = []
  for (const card of margin.querySelectorAll<HTMLElement>('.card')) {
    const key = card.dataset.card!
    const run = article.querySelector(`[data-begins~="${CSS.escape(key)}"]`)
    const rect = run?.getClientRects()[0]
    if (!run || !rect) continue
    const middle = (rect.top + rect.bottom) / 2
    const line = middle - box.top + 3
    const top = Math.max(line - headMiddle, free)
    card.style.insetBlockStart = `${top}px`
    free = top + card.offsetHeight + gap
    // from the end of the cue’s own line
    const range = document.createRange()
    range.selectNodeContents(run.closest('[data-start]') ?? run)
    const onLine = [...range.getClientRects()].filter((piece) => piece.top < middle && piece.bottom > middle)
    const [from, edge, direction] = rightToLeft
      ? [Math.min(...onLine.map((piece) => piece.left)) - box.left - 7, box.width, 1]
      : [Math.max(...onLine.map((piece) => piece.right)) - box.left + 7, 0, -1]
    const near = edge + direction * (card.classList.contains('on') ? 2 : -8)
    const bend = edge + direction * 34
    const start = rightToLeft ? Math.max(from, bend) : Math.min(from, bend)
    leaders.push({ key, path: `M${start} ${line}H${bend}L${edge + direction * 16} ${top + headMiddle}H${near}` })
  }
  margin.style.minBlockSize = `${free}px`
  return leaders
}
