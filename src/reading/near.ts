import type { Span } from '../text/span.ts'

/** Of spans in the order of the text, those that begin between two places: found by halving, however many there are. */
export function beginningBetween<T extends Span>(sorted: readonly T[], from: number, to: number): readonly T[] {
  let low = 0
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < sorted.length && sorted[end]!.start <= to) end++
  if (low === 0 && end === sorted.length) return sorted
  return sorted.slice(low, end)
}

/** By their starts, the longer of two that begin together first. */
const order = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

function inOrder(items: readonly Span[]): boolean {
  for (let i = 1; i < items.length; i++) if (order(items[i - 1]!, items[i]!) > 0) return false
  return true
}

/** Spans in the order of the text, a list for each of the stretches that they begin in. */
export function byStretch<T extends Span>(items: readonly T[], stretches: readonly Span[]): T[][] {
  const sorted = inOrder(items) ? items : items.toSorted(order)
  const none: T[] = []
  let next = 0
  return stretches.map(({ start, end }) => {
    while (next < sorted.length && sorted[next]!.start < start) next++
    const first = next
    while (next < sorted.length && sorted[next]!.start < end) next++
    return next > first ? sorted.slice(first, next) : none
  })
}
