import type { Mark } from '../../ledger/judged-reading.ts'
import type { Anchor } from '../../ledger/place.ts'
import type { Act, Finding, FindingType, Reading } from '../../reading/finding.ts'
import { directionOf } from '../../text/direction.ts'
import type { Span } from '../../text/span.ts'

// A text cut into paragraphs and runs, so that every finding has elements of its own and the text stays whole: the runs of a
// paragraph, one after the other, are the paragraph.

/** A finding with the list that it stands in. */
export interface Marked {
  /** By its list and the place where it was found. */
  readonly key: string
  readonly type: FindingType
  readonly finding: Finding
  /** What people ruled on it; absent where nobody did. */
  readonly mark?: Mark
}

export interface Run extends Span {
  readonly text: string
  /** What the run belongs to, the widest first. */
  readonly within: readonly Marked[]
  /** The acts whose cue the run is part of. */
  readonly cues: readonly Marked[]
  /** Whether it lies in the passage that a link leads to. */
  readonly inPassage: boolean
}

export interface Paragraph extends Span {
  readonly dir: 'rtl' | 'ltr'
  /** A short first line that reads as a title. */
  readonly title: boolean
  readonly runs: readonly Run[]
}

export const keyOf = (type: FindingType, { start, end }: Span): string => `${type}:${start}-${end}`
/** The place by which judgements hold on to a finding: that where it was found, wherever they moved it. */
export const anchorIn = ({ textHash }: { readonly textHash: string }, { type, finding, mark }: Marked): Anchor =>
  mark?.anchor ?? { textHash, type, start: finding.start, end: finding.end, quote: finding.quote }
export const actOf = ({ type, finding }: Marked): Act | null => (type === 'acts' ? (finding as Act) : null)

/** The findings of a reading in the order of the text; of those with one place and type the first stays. */
export function markedIn(reading: Reading, types: readonly FindingType[]): Marked[] {
  const seen = new Map<string, Marked>()
  for (const type of types)
    for (const finding of reading[type]) {
      const key = keyOf(type, finding)
      if (!seen.has(key)) seen.set(key, { key, type, finding })
    }
  return [...seen.values()].sort(inOrder)
}

/** Where a finding is shown to begin: an act at its cue. */
export const place = (marked: Marked): Span => {
  const act = actOf(marked)
  return act ? { start: act.cueStart, end: act.cueEnd } : marked.finding
}

/** By where they are shown to begin, the longer first. */
export const inOrder = (a: Marked, b: Marked): number =>
  place(a).start - place(b).start || b.finding.end - a.finding.end

const longestTitle = 180

/** A block of more lines than these, or one that is all of the text, has paragraphs that no empty line parts. */
const mostLines = 12
/** A line that is shorter than this share of the widest around it ends its paragraph. */
const shortLine = 0.75

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => text.slice(start, end).trim())

/** The paragraphs of a text whose lines were broken where the page ended: by its empty lines, else by its short ones. */
function unwrapped(text: string): Span[] {
  const blocks = spansOf(text, /[^\r\n]+(?:\r?\n[^\r\n]+)*/g)
  return blocks.flatMap((block) => {
    const lines = spansOf(text.slice(block.start, block.end), /[^\r\n]+/g)
    if (blocks.length > 1 && lines.length <= mostLines) return [block]
    const least = shortLine * Math.max(...lines.map(({ start, end }) => end - start))
    const parts: Span[] = []
    lines.forEach(({ start, end }, i) => {
      const before = lines[i - 1]
      if (before && before.end - before.start >= least)
        parts.push({ start: parts.pop()!.start, end: block.start + end })
      else parts.push({ start: block.start + start, end: block.start + end })
    })
    return parts
  })
}

/**
 * @param dates where the text gives dates: a first line that is one is no title
 * @param wrapped whether its lines end where a page ended and not where its paragraphs do
 */
export function paragraphsOf(
  text: string,
  marked: readonly Marked[],
  passage: Span | null,
  { dates = [], wrapped = false }: { readonly dates?: readonly Span[]; readonly wrapped?: boolean } = {},
): Paragraph[] {
  const lines = wrapped ? unwrapped(text) : spansOf(text, /[^\r\n]+/g)
  const inLine = byLine(lines, marked)
  return lines.map(({ start, end }, i) => {
    const words = text.slice(start, end)
    return {
      start,
      end,
      dir: directionOf(words),
      title:
        i === 0 &&
        lines.length > 1 &&
        words.length <= longestTitle &&
        !/[.؟?!]\s*$/.test(words) &&
        !dates.some((date) => date.start < end && (date.end - date.start) * 2 > words.length),
      runs: runsOf(text, { start, end }, inLine[i]!, passage),
    }
  })
}

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** The findings of each line, in the order given; a long text has too many to look through all of them for every line. */
function byLine(lines: readonly Span[], marked: readonly Marked[]): Marked[][] {
  const found: Marked[][] = lines.map(() => [])
  for (const one of marked) {
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (lines[middle]!.end <= one.finding.start) low = middle + 1
      else high = middle
    }
    for (let i = low; i < lines.length && lines[i]!.start < one.finding.end; i++) found[i]!.push(one)
  }
  return found
}

function runsOf(text: string, paragraph: Span, here: readonly Marked[], passage: Span | null): Run[] {
  const inside = (at: number) => at > paragraph.start && at < paragraph.end
  const cuts = new Set([paragraph.start, paragraph.end])
  const cutAt = (span: Span) => [span.start, span.end].filter(inside).forEach((at) => cuts.add(at))
  for (const one of here) {
    cutAt(one.finding)
    cutAt(place(one))
  }
  if (passage) cutAt(passage)
  const at = [...cuts].sort((a, b) => a - b)
  return at.slice(1).map((end, i) => {
    const span = { start: at[i]!, end }
    return {
      ...span,
      text: text.slice(span.start, end),
      within: here
        .filter(({ finding }) => touches(finding, span))
        .sort((a, b) => b.finding.end - b.finding.start - (a.finding.end - a.finding.start)),
      cues: here.filter((one) => one.type === 'acts' && touches(place(one), span)),
      inPassage: passage !== null && touches(passage, span),
    }
  })
}
