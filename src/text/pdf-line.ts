// One drawn line into logical order. Source: Unicode Standard Annex #9, run backwards: the glyphs are in visual order, and
// runs of the other direction are turned.

/** A glyph as drawn: its characters in logical order, its sides, baseline and size in points. */
export interface PlacedGlyph {
  /** Its place in the order of drawing on the page. */
  readonly drawn: number
  readonly characters: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

interface Cluster {
  text: string
  readonly left: number
  right: number
  readonly size: number
}

/** Whether a glyph is a sign over or under a letter (a vowel, a shadda). */
export const isMark = (glyph: PlacedGlyph): boolean => /^\p{M}+$/u.test(glyph.characters)
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const strongLeft = /[\p{L}]/u
const digit = /^\p{Nd}+$/u
/** Stands between digits of one number or date without breaking it. */
const joint = /^[.,:/\-+٫٬]$/
const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
  '‹': '›',
  '›': '‹',
}

export type LineDirection = 'rtl' | 'ltr'

/**
 * The text of one line, its words parted where the drawing leaves a gap.
 *
 * @param glyphs in the order of drawing
 * @param above the direction of the line above, which a line without letters follows
 */
export function logicalOrder(
  glyphs: readonly PlacedGlyph[],
  above: LineDirection,
): { text: string; direction: LineDirection } {
  const clusters = withSpaces(withMarks(glyphs))
  const rtl = clusters.filter((c) => rightToLeft.test(c)).length
  const ltr = clusters.filter((c) => !rightToLeft.test(c) && strongLeft.test(c)).length
  const direction = rtl + ltr === 0 ? above : rtl >= ltr ? 'rtl' : 'ltr'
  const ordered = direction === 'rtl' ? rightToLeftLine(clusters) : leftToRightLine(clusters)
  return { text: ordered.join('').replace(/\s+/g, ' ').trim(), direction }
}

/** A mark joins the letter that is drawn right after it (shapers draw right-to-left runs from their left end) or right before it, whichever it stands over. */
function withMarks(glyphs: readonly PlacedGlyph[]): Cluster[] {
  const clusters: Cluster[] = []
  let waiting: PlacedGlyph[] = []
  let last: Cluster | null = null
  for (const glyph of glyphs) {
    if (isMark(glyph)) waiting.push(glyph)
    else if (glyph.characters) {
      const cluster: Cluster = { text: glyph.characters, left: glyph.left, right: glyph.right, size: glyph.size }
      for (const over of waiting) attach(over, last, cluster)
      waiting = []
      clusters.push(cluster)
      last = cluster
    }
  }
  for (const over of waiting) attach(over, last, null)
  return clusters.sort((a, b) => a.left - b.left)
}

function attach(over: PlacedGlyph, before: Cluster | null, after: Cluster | null): void {
  const away = (cluster: Cluster | null) =>
    cluster?.text.trim() ? Math.max(cluster.left - over.left, over.right - cluster.right, 0) : Infinity
  const chosen = away(after) <= 0.25 * over.size ? after : away(before) < Infinity ? before : after
  if (chosen) chosen.text += over.characters
}

function withSpaces(clusters: readonly Cluster[]): string[] {
  const out: string[] = []
  let last: Cluster | null = null
  for (const cluster of clusters) {
    // the same word drawn twice, a hair apart, to look bold
    if (last && last.text === cluster.text && cluster.left - last.left < 0.1 * cluster.size && cluster.text.trim())
      continue
    if (last && cluster.left - last.right > 0.22 * cluster.size && last.text.trim() && cluster.text.trim())
      out.push(' ')
    out.push(cluster.text)
    last = cluster
  }
  return out
}

type Direction = 'l' | 'r' | 'n'

/** Each cluster's direction: digits and what joins them run left to right in every line. */
function directions(clusters: readonly string[]): Direction[] {
  return clusters.map((cluster, i): Direction => {
    if (rightToLeft.test(cluster) && !/[\u0660-\u0669\u06f0-\u06f9]/.test(cluster)) return 'r'
    if (digit.test(cluster) || strongLeft.test(cluster)) return 'l'
    if (joint.test(cluster) && digit.test(clusters[i - 1] ?? '') && digit.test(clusters[i + 1] ?? '')) return 'l'
    return 'n'
  })
}

function rightToLeftLine(visual: readonly string[]): string[] {
  const clusters = [...visual].reverse()
  const kinds = directions(clusters)
  // spaces and marks between two Latin words belong to their run, as between `BridgeUSA 2.0`; between two numbers they do not
  let from = -1
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] === 'l') {
      const latin = from >= 0 && strongLeft.test(clusters[from]!) && strongLeft.test(clusters[i]!)
      if (latin) for (let k = from + 1; k < i; k++) kinds[k] = 'l'
      from = i
    } else if (kinds[i] === 'r') from = -1
  }
  return turnRuns(clusters, kinds, 'l').map((text, i) => (kinds[i] === 'l' ? text : (mirrored[text] ?? text)))
}

function leftToRightLine(visual: readonly string[]): string[] {
  const kinds = directions(visual)
  let from = -1
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] === 'r') {
      if (from >= 0) for (let k = from + 1; k < i; k++) kinds[k] = 'r'
      from = i
    } else if (kinds[i] === 'l') from = -1
  }
  return turnRuns(visual, kinds, 'r')
}

/** The clusters with each run of one direction turned round. */
function turnRuns(clusters: readonly string[], kinds: readonly Direction[], direction: Direction): string[] {
  const out = [...clusters]
  for (let i = 0; i < kinds.length;) {
    if (kinds[i] !== direction) {
      i++
      continue
    }
    let end = i
    while (end < kinds.length && kinds[end] === direction) end++
    const run = clusters.slice(i, end).reverse()
    out.splice(i, end - i, ...run)
    i = end
  }
  return out
}
