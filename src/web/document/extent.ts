import type { Span } from '../../text/span.ts'

// The words of a finding as a person moves them: by selecting others in the text, or word by word.

const letters = /[\p{L}\p{N}]/u

/** Where the words of a text begin and end. A word is a stretch without spaces that holds a letter or a digit, without the marks around it. */
function wordsOf(text: string): Span[] {
  return [...text.matchAll(/\S+/g)].flatMap((found) => {
    const characters = [...found[0]]
    const first = characters.findIndex((one) => letters.test(one))
    const last = characters.findLastIndex((one) => letters.test(one))
    if (first < 0) return []
    const start = found.index + characters.slice(0, first).join('').length
    return [{ start, end: start + characters.slice(first, last + 1).join('').length }]
  })
}

/** How one end of a stretch is moved by a word. */
export type Move = 'start-earlier' | 'start-later' | 'end-earlier' | 'end-later'

/** The stretch with one end moved by a word; the same stretch where there is no such word, or nothing would be left. */
export function moved(text: string, { start, end }: Span, move: Move): Span {
  const words = wordsOf(text)
  const next = {
    'start-earlier': () => ({ start: words.findLast((word) => word.start < start)?.start ?? start, end }),
    'start-later': () => ({ start: words.find((word) => word.start > start)?.start ?? start, end }),
    'end-earlier': () => ({ start, end: words.findLast((word) => word.end < end)?.end ?? end }),
    'end-later': () => ({ start, end: words.find((word) => word.end > end)?.end ?? end }),
  }[move]()
  return next.start < next.end ? next : { start, end }
}

/** What is selected in the lines of the text, without the spaces around it; null where nothing is. */
export function selectedSpan(): Span | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const from = offsetOf(range.startContainer, range.startOffset)
  const to = offsetOf(range.endContainer, range.endOffset)
  if (from === null || to === null) return null
  const words = selection.toString()
  const start = from + (words.length - words.trimStart().length)
  const end = to - (words.length - words.trimEnd().length)
  return start < end ? { start, end } : null
}

/** The place in the document of a place in one of its lines. */
function offsetOf(node: Node, offset: number): number | null {
  const line = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('article [data-start]')
  if (!line) return null
  const before = document.createRange()
  before.setStart(line, 0)
  before.setEnd(node, offset)
  return Number(line.dataset.start) + before.toString().length
}
