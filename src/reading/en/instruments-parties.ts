import type { Span } from '../../text/span.ts'
import type { Word } from '../analysis.ts'
import type { InstrumentStatus } from '../finding.ts'
import type { InstrumentContext } from '../steps/09-instruments.ts'
import { definites, isTitle, links, setOf, stops } from './instruments-lexicon.ts'

// Whose an instrument is, by the words behind its name.

const owners = setOf('its his their counterpart the')
/** How many small words may stand between an owner and a body's name. */
const reachOfOwner = 5

/** A small word between an owner and a body's name or its partner: "Türkiye's public broadcaster TRT", "its central bank and …". */
function isOwn(words: readonly Word[], at: number): boolean {
  for (let i = at; i >= Math.max(0, at - reachOfOwner); i--) {
    if (owners.has(words[i]!.folded) || /['’]s$/.test(words[i]!.surface)) return true
    if (isTitle(words[i]) || stops.has(words[i]!.folded) || links.has(words[i]!.folded)) return false
  }
  return false
}

/** The parties after "between", "with" or "among" and where they end; `pair` where only "the two countries" are named. */
export function partiesAt(
  words: readonly Word[],
  at: number,
  context: InstrumentContext,
): { to: number; parties: Span[]; pair: boolean } | null {
  const first = words[at + 1]
  if (!first) return null
  // "with his counterpart": who signed, and no party
  if (/^(?:his|her)$/.test(first.folded)) return null
  const pairWord = /^(?:both|two|countries|sides|parties|governments|nations)$/
  if (pairWord.test(first.folded) || (definites.has(first.folded) && pairWord.test(words[at + 2]?.folded ?? ''))) {
    let to = at + 2
    while (to < words.length && to < at + 5 && pairWord.test(words[to]!.folded)) to++
    // "between the governments of Kenya and Oman" names them after all
    if (words[to]?.folded !== 'of') return { to, parties: [], pair: true }
  }
  const isPart = (word: Word, i: number) =>
    isTitle(word) ||
    context.sides.some((side) => side.start < word.end && word.start < side.end) ||
    ['the', 'of', 'for', 'governments', 'government', "'s"].includes(word.folded) ||
    (word.folded === 'and' && (isTitle(words[i + 1]) || words[i + 1]?.folded === 'the'))
  let to = at + 1
  while (
    to < Math.min(words.length, at + 22) &&
    (words[to]!.kind === 'mark' ? /^[-–&(')’]$/.test(words[to]!.surface) : isPart(words[to]!, to) || isOwn(words, to))
  )
    to++
  while (
    to > at + 1 &&
    ((words[to - 1]!.kind === 'mark' && words[to - 1]!.surface !== ')') ||
      ['the', 'of', 'for', 'and'].includes(words[to - 1]!.folded))
  )
    to--
  if (to === at + 1) return null
  // "between the competent authorities": the two sides again, by their offices
  if (!words.slice(at + 1, to).some(isTitle)) return { to, parties: [], pair: true }
  if (words[at]!.folded === 'with')
    return { to, parties: [{ start: first.start, end: words[to - 1]!.end }], pair: false }
  const ands: number[] = []
  for (let i = at + 2; i < to; i++) if (words[i]!.folded === 'and') ands.push(i)
  const split =
    ands.find(
      (i) =>
        context.sides.some((side) => side.end <= words[i]!.start && words[i]!.start - side.end < 3) ||
        context.sides.some((side) => side.start >= words[i]!.end && side.start - words[i]!.end < 6),
    ) ?? ands[0]
  if (split === undefined) return { to, parties: [{ start: first.start, end: words[to - 1]!.end }], pair: false }
  return {
    to,
    parties: [
      { start: first.start, end: words[split - 1]!.end },
      { start: words[split + 1]!.start, end: words[to - 1]!.end },
    ],
    pair: false,
  }
}

/** "that the Export-Import Bank concluded with the Omani side last year": who signed, and when. */
export function relativeAt(
  words: readonly Word[],
  at: number,
  context: InstrumentContext,
): { to: number; parties: Span[]; status: InstrumentStatus; at: Span } | null {
  const found = words
    .slice(at + 1, at + 14)
    .findIndex(({ folded }) => /^(?:signed|concluded|reached|inked|agreed)$/.test(folded))
  const verb = at + 1 + found
  if (found < 0 || words.slice(at, verb).some((word) => word.kind === 'mark' && /[.,;:]/.test(word.surface)))
    return null
  const parties: Span[] = []
  const subject = words.slice(at + 1, verb).filter((word) => !/^(?:was|were|has|have|had|been|the)$/.test(word.folded))
  if (subject.length) parties.push({ start: subject[0]!.start, end: subject.at(-1)!.end })
  let to = verb + 1
  if (words[to]?.folded === 'with' || words[to]?.folded === 'between') {
    let end = to + 1
    while (
      end < Math.min(words.length, to + 12) &&
      words[end]!.kind !== 'mark' &&
      !stops.has(words[end]!.folded) &&
      !['in', 'on'].includes(words[end]!.folded) &&
      !context.dates.some((date) => date.start <= words[end]!.start && words[end]!.start < date.end)
    )
      end++
    if (end > to + 1) parties.push({ start: words[to + 1]!.start, end: words[end - 1]!.end })
    to = end
  }
  while (
    to < words.length &&
    (['in', 'on', 'last'].includes(words[to]!.folded) ||
      context.dates.some((date) => date.start < words[to]!.end && words[to]!.start < date.end))
  )
    to++
  return { to, parties, status: 'signed', at: words[verb]! }
}
