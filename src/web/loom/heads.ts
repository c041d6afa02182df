// Which of the heads of the rounds have room to say what. Pixels, in the direction of time.

/** A head as wide as its parts are when they are drawn. */
export interface HeadWidths {
  readonly name: number
  readonly number: number
  /** The widest of place and days. */
  readonly detail: number
}

/** `before`: all of it, before its line; `short`: its name or its number alone; `none`: only its line. */
export type HeadForm = 'full' | 'before' | 'short' | 'none'

export interface Heads {
  /** Numbers stand for names: not every name has room. */
  readonly numbered: boolean
  readonly forms: readonly HeadForm[]
}

/** Between two heads. */
const gap = 8

/**
 * What each head may say so that none touches another: the newest always stands, and the first; between them those that have room for their numbers; names where
 * all of these have room for theirs; place and day where there is room for them.
 *
 * @param places from the first line on, rising
 * @param lead the room before the first line
 * @param tail the room after the newest
 */
export function headsThatFit(
  places: readonly number[],
  widths: readonly HeadWidths[],
  lead: number,
  tail: number,
): Heads {
  const newest = places.length - 1
  const roomTo = (i: number, next: number) => (next < 0 ? tail : places[next]! - places[i]!) - gap
  const first = widths[0]
  const before =
    newest > 0 && Math.max(first!.name, first!.detail) > roomTo(0, 1) && Math.max(first!.name, first!.detail) <= lead
  const clears = (i: number, next: number) => (i === 0 && before) || widths[i]!.number <= roomTo(i, next)
  const stands = places.map((_, i) => i === newest || (i === 0 && clears(0, newest)))
  let following = newest
  for (let i = newest - 1; i > 0; i--)
    if (clears(i, following) && (!stands[0] || clears(0, i))) {
      stands[i] = true
      following = i
    }
  const room = places.map((_, i) => roomTo(i, stands.indexOf(true, i + 1)))
  const numbered = places.some((_, i) => stands[i] && !(i === 0 && before) && widths[i]!.name > room[i]!)
  const forms = places.map((_, i): HeadForm => {
    if (!stands[i]) return 'none'
    if (i === 0 && before) return 'before'
    const { name, number, detail } = widths[i]!
    return Math.max(detail, numbered ? number : name) <= room[i]! ? 'full' : 'short'
  })
  return { numbered, forms }
}

/** Those places that stand at least so far from the one kept before them. */
export function apart<T extends { readonly at: number }>(places: readonly T[], room: number): T[] {
  const kept: T[] = []
  for (const place of places) if (!kept.length || place.at - kept.at(-1)!.at >= room) kept.push(place)
  return kept
}
