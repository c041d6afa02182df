import { contains, type Span } from '../../text/span.ts'
import type { SideMention } from '../analysis.ts'
import type { ActContext } from '../steps/07-acts.ts'
import type { Clauses } from './acts-clauses.ts'
import { isPerson, objectOf } from './acts-frames.ts'
import { closed, objectClasses, subjectClasses } from './acts-lexicon.ts'
import type { Range } from './acts-phrases.ts'
import type { Predicate } from './acts-predicates.ts'

// The mentions of sides in a noun phrase: which of them act, which only tell where, for whom or about what.

const allowedBefore = new Set(['of', 'between', 'by', 'from', 'including', 'with'])

/** The mentions of sides in a noun phrase that name who acts, and not where, for whom or about what. */
export function actingSides(clauses: Clauses, range: Range, context: ActContext): SideMention[] {
  const { words } = clauses
  const { from, to } = clauses.core(range)
  if (from >= to) return []
  const [start, end] = [words[from]!.start, words[to - 1]!.end]
  const asides = relativesIn(clauses, from, to)
  const inside = context.sides.filter(
    (side) => side.start >= start && side.end <= end && !asides.some((aside) => contains(aside, side)),
  )
  let at = from
  let outside = -1
  const chosen = inside.filter((side) => {
    while (at < to && words[at]!.start < side.start) at++
    let before = at - 1
    while (
      before >= from &&
      (clauses.is(before, closed.determiner) ||
        (words[before]!.kind === 'letters' &&
          !clauses.is(before, closed.preposition) &&
          !clauses.is(before, closed.conjunction) &&
          words[before]!.start >= start &&
          before > at - 6))
    )
      before--
    const place =
      (before >= from && clauses.is(before, closed.preposition) && !allowedBefore.has(words[before]!.folded)) ||
      (side.as !== 'office' && side.as !== 'person' && inPortfolio(clauses, at, from))
    // "in Jeddah, Saudi Arabia,": the country of a place is a place too
    const chained = outside >= 0 && at <= outside + 2 && clauses.mark(at - 1) === 'comma'
    if (place || chained) {
      outside = at
      while (outside < to && words[outside]!.end < side.end) outside++
    }
    return !place && !chained
  })
  return chosen.length ? chosen : inside.filter((side) => side.as === 'person' || side.as === 'office')
}

/** The relative clauses of a noun phrase: "the minister, who chairs the council's session, …" is of his own side only. */
function relativesIn(clauses: Clauses, from: number, to: number): Span[] {
  const found: Span[] = []
  for (let i = from + 1; i < to; i++) {
    if (!clauses.is(i, closed.relative)) continue
    let end = i + 1
    while (end < to && clauses.mark(end) !== 'comma') end++
    found.push({ start: clauses.words[i]!.start, end: clauses.words[end - 1]!.end })
    i = end
  }
  return found
}

/** Whether a country stands in the list of those that an office deals with: "Minister for the Middle East, Iran and Pakistan". */
function inPortfolio(clauses: Clauses, at: number, from: number): boolean {
  const { words } = clauses
  if (words[at]!.folded.endsWith("'s")) return false
  for (let i = at - 1; i > Math.max(from, at - 14); i--) {
    const word = words[i]!
    if (word.folded === 'of' && words[i - 1]?.folded === 'bureau') return true
    if (word.folded === 'for')
      return /^(?:affairs|ambassador|commissioner|coordinator|deputy|director|envoy|minister|representative|secretary|state|undersecretary)$/.test(
        words[i - 1]!.folded,
      )
    const listed =
      clauses.mark(i) === 'comma' ||
      word.folded === 'and' ||
      word.folded === 'the' ||
      word.folded === '&' ||
      word.surface[0] !== word.folded[0]
    if (!listed) return false
  }
  return false
}

/** Whether a subject names somebody whose side is not known: another than the one whose office goes before his name. */
export function hasStranger(clauses: Clauses, { from, to }: Range, { sides }: ActContext): boolean {
  const { words } = clauses
  const [start, end] = [words[from]!.start, words[to - 1]!.end]
  let at = from
  for (const side of sides) {
    if (side.as !== 'person' || side.sides.length || side.start < start || side.end > end) continue
    while (at < to && words[at]!.start < side.start) at++
    let before = at - 1
    while (before >= from && subjectClasses(words[before]!.folded).has('agent')) before--
    if (
      before < from ||
      clauses.is(before, closed.conjunction) ||
      clauses.mark(before) ||
      clauses.is(before, closed.determiner)
    )
      return true
  }
  return hasNamed(clauses, clauses.core({ from, to }))
}

/** Whether one of two who are joined is an office and a name, of no side: "President Amadou and Secretary Reyes". */
function hasNamed(clauses: Clauses, { from, to }: Range): boolean {
  const { words } = clauses
  for (let start = from, i = from; i <= to; i++) {
    if (i < to && !clauses.is(i, closed.conjunction)) continue
    const own = words.slice(start, i)
    const named =
      own.length > 1 &&
      own.length < 5 &&
      subjectClasses(own[0]!.folded).has('agent') &&
      own.every(
        (word, k) =>
          word.kind === 'letters' &&
          word.surface[0] !== word.folded[0] &&
          !clauses.sideAt(start + k) &&
          !clauses.is(start + k, closed.preposition),
      )
    if ((named || isSurname(clauses, start, i) || isInstitution(clauses, start, i)) && i - start < to - from)
      return true
    start = i + 1
  }
  return false
}

/** Whether one word stands there that can be nothing but the name of somebody: "Amadou and the Omani minister". */
const isSurname = (clauses: Clauses, from: number, to: number): boolean =>
  to - from === 1 && !clauses.abbreviation(from) && clauses.isName({ from, to })

/** Whether a name of an institution stands there, of no known side: "the Aba Development Corporation". */
function isInstitution(clauses: Clauses, from: number, to: number): boolean {
  const { words } = clauses
  const start = clauses.is(from, closed.determiner) ? from + 1 : from
  if (to - start < 2 || to - start > 8 || !subjectClasses(words[to - 1]!.folded).has('institution')) return false
  for (let i = start; i < to; i++)
    if (clauses.sideAt(i) || clauses.mark(i) || words[i]!.surface[0] === words[i]!.folded[0]) return false
  return true
}

const own = [
  'belief',
  'call',
  'commitment',
  'concern',
  'hope',
  'intention',
  'interest',
  'position',
  'readiness',
  'support',
  'thanks',
  'welcome',
]

/** The side whose will or stand somebody tells: "Kuwait's keenness to", "the Kingdom of Jordan's support for". */
export function ownedBy(clauses: Clauses, from: number, to: number, { sides }: ActContext): SideMention | undefined {
  const { words } = clauses
  const side = sides.find(
    ({ start, as }) =>
      (as === 'country' || as === 'capital') &&
      from < to &&
      start >= words[from]!.start &&
      start <= (words[from + 1] ?? words[from]!).end,
  )
  let last = from
  while (side && last < to && words[last]!.end < side.end) last++
  if (!side || side.sides.length !== 1 || !words[last]?.folded.endsWith("'s")) return undefined
  for (let i = last + 1; i < Math.min(last + 5, to) && !clauses.is(i, closed.preposition); i++) {
    const classes = objectClasses(words[i]!.folded)
    if (own.some((kind) => classes.has(kind))) return side
  }
  return undefined
}

/** Whose delegation is led: "led the Indian delegation", "led the Australian one"; `whole` where a country alone tells it: "represented India". */
export function ledSide(
  clauses: Clauses,
  from: number,
  to: number,
  { sides }: ActContext,
  whole: boolean,
): SideMention | undefined {
  const { words } = clauses
  const at = clauses.is(from, closed.determiner) ? from + 1 : from
  if (at >= to) return undefined
  const side = sides.find(({ start, as }) => start === words[at]!.start && (as === 'country' || as === 'adjective'))
  if (!side || side.sides.length !== 1) return undefined
  if (whole && side.as === 'country') return side
  let last = at
  while (words[last + 1] && words[last]!.end < side.end) last++
  return /^(?:delegation|side|team)s?$/.test(words[last]!.folded) ||
    /^(?:delegation|side|team|one|mission|party)$/.test(words[last + 1]?.folded ?? '')
    ? side
    : undefined
}

/** How many words may stand between a verb and "with". */
const reachOfCompanions = 16

/** The sides behind "with": "held talks in Rome with the Italian minister". */
export function companions(clauses: Clauses, from: number, to: number, { sides }: ActContext): SideMention[] {
  const { words } = clauses
  for (let i = from; i < Math.min(to, from + reachOfCompanions); i++) {
    if (words[i]!.folded !== 'with') continue
    // "met today, at the ministry, with the envoy of Chad", but "met, with trade on the agenda"
    if (clauses.mark(i - 1) === 'comma' && !isPerson(clauses, objectOf(clauses, i + 1), false)) continue
    const { end } = objectSpan(clauses, i + 1, to, { sides })
    return sides.filter((side) => side.start >= words[i]!.end && side.end <= end)
  }
  return []
}

/** The counterpart of whoever acts, where the act names his side: "his Omani counterpart". */
export function counterpart(
  clauses: Clauses,
  from: number,
  to: number,
  { sides }: ActContext,
): SideMention | undefined {
  const { words } = clauses
  for (let i = from; i < to; i++) {
    if (!/^(?:counterpart|guest|host)$/.test(words[i]!.folded)) continue
    let start = i
    while (start > from && !clauses.is(start, closed.determiner) && !clauses.is(start - 1, closed.preposition)) start--
    if (!/^(?:his|her)$/.test(words[start]!.folded)) continue
    return sides.find(
      (side) => side.start > words[start]!.start && side.start < words[i]!.end && side.sides.length === 1,
    )
  }
  return undefined
}

/** Whether somebody is spoken with. */
export function withPerson(clauses: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (clauses.words[i]!.folded === 'with') return isPerson(clauses, objectOf(clauses, i + 1), false)
  return false
}

export function objectEnd(clauses: Clauses, from: number, to: number): number {
  let end = from + 1
  while (
    end < to &&
    !(
      clauses.is(end, closed.preposition) &&
      clauses.words[end]!.folded !== 'of' &&
      clauses.words[end]!.folded !== 'for'
    )
  )
    end++
  return Math.max(from + 1, Math.min(end, to))
}

/** The object behind a verb, with the whole of an office that begins in it: "the Omani envoy in Chad". */
export function objectSpan(clauses: Clauses, from: number, to: number, { sides }: Pick<ActContext, 'sides'>): Span {
  const [start, end] = [clauses.words[from]!.start, clauses.words[objectEnd(clauses, from, to) - 1]!.end]
  const whole = sides.find((side) => side.start >= start && side.start < end && side.end > end)
  return { start, end: whole?.end ?? end }
}

export function byPhrase(clauses: Clauses, from: number, to: number): Range | undefined {
  for (let i = from; i < to; i++)
    if (clauses.words[i]!.folded === 'by' && !clauses.mark(i + 1) && !isOfEvent(clauses, from, i))
      return { from: i + 1, to: Math.min(to, i + 30) }
  return undefined
}

/** Whether "by" tells whose an event is that a preposition leads to: "was convened as a follow-up to the visit by the envoy". */
function isOfEvent(clauses: Clauses, from: number, by: number): boolean {
  const classes = objectClasses(clauses.words[by - 1]!.folded)
  if (!['visit', 'call', 'support', 'speech', 'help', 'exercise'].some((event) => classes.has(event))) return false
  for (let i = from; i < by; i++) if (clauses.is(i, closed.preposition)) return true
  return false
}

export function antecedent(clauses: Clauses, predicate: Predicate): Range {
  const to = clauses.mark(predicate.opener - 1) === 'comma' ? predicate.opener - 1 : predicate.opener
  let from = to
  while (
    from > 0 &&
    to - from < 14 &&
    clauses.mark(from - 1) !== 'comma' &&
    !clauses.is(from - 1, closed.preposition) &&
    !clauses.predicates.some((other) => other.verb === from - 1)
  )
    from--
  return { from, to }
}
