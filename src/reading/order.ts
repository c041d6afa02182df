import type { Span } from '../text/span.ts'

/** The place of the first of some spans, sorted by where they begin and not overlapping, that ends after an offset; their count where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
