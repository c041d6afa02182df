import type { Span } from '../text/span.ts'

/** Of spans in the order of the text, those that begin between two places: found by halving, however many there are. */
export function beginningBetween<T extends Span>(sorted: readonly T[], from: number, to: number): T[] {
  let low = 0
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < sorted.length && sorted[end]!.start <= to) end++
  return sorted.slice(low, end)
}

/** Spans in the order of the text, a list for each of the stretches that they begin in. */
export function byStretch<T extends Span>(items: readonly T[], stretches: readonly Span[]): T[][] {
  const sorted = items.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let next = 0
  return stretches.map(({ start, end }) => {
    const inside: T[] = []
    for (; next < sorted.length && sorted[next]!.start < end; next++) if (sorted[next]!.start >= start) inside.push(sorted[next]!)
    return inside
  })
}
