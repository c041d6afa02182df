import type { FindingType } from '../reading/finding.ts'
import type { Span } from '../text/span.ts'

// The places that judgements hold on to. A place stands as long as its text says these words there, whatever a newer reader finds.

/** Words of a text, at their offsets. */
export interface Place extends Span {
  /** SHA-256 of the text (UTF-8), hexadecimal. */
  readonly textHash: string
  readonly quote: string
}

/** The place of a finding. */
export interface Anchor extends Place {
  readonly type: FindingType
}

/** A place as one word. Of findings the type is told, since two of them can stand on the same words. */
export const placeKey = (place: Place & { readonly type?: FindingType }): string =>
  `${place.textHash}/${place.type ? `${place.type}/` : ''}${place.start}-${place.end}`

/** The smallest of places as one word: what a set of them is called by. */
export const smallestKey = (places: readonly (Place & { readonly type?: FindingType })[]): string =>
  places.map(placeKey).sort()[0] ?? ''

/** Whether two spans share at least half of the longer: nested findings of one sentence are not touched by a word they share. */
export function sameStretch(a: Span, b: Span): boolean {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both > 0 && both * 2 >= Math.max(a.end - a.start, b.end - b.start)
}

/** Whether two places are one, though another reader may have cut the words a little otherwise. */
export const samePlace = (a: Omit<Place, 'quote'>, b: Omit<Place, 'quote'>): boolean =>
  a.textHash === b.textHash && sameStretch(a, b)
