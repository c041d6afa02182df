import { contains, overlap, quoteOf, type Span } from '../../text/span.ts'
import type { Analysis, Sentence, SideMention } from '../analysis.ts'
import type { Organisation, Person, SideCode } from '../finding.ts'
import type { InstrumentGrammar, InstrumentNaming } from './09-instruments.ts'

// Whose an instrument is: what its name says, who signs it, or the sides of the text.

/** A ministry or an embassy signs in its own name. */
const standsForState = ({ as, sides }: SideMention): boolean =>
  as === 'country' ||
  as === 'capital' ||
  as === 'adjective' ||
  as === 'pair' ||
  (as === 'body' && sides.every((side) => side.length > 2))

/** The codes of a stretch that is nothing but sides; the text's own naming of any other. */
export function partyOf(span: Span, sides: readonly SideMention[], text: string): SideCode[] | string {
  const within = sides.filter(
    (side) => side.sides.length && standsForState(side) && contains({ start: span.start - 3, end: span.end + 1 }, side),
  )
  const covered = within.reduce((end, side) => Math.max(end, side.end), span.start)
  const first = Math.min(...within.map(({ start }) => start))
  if (within.length && first - span.start <= 4 && span.end - covered <= 2)
    return within.flatMap(({ sides }) => [...sides])
  return quoteOf(text, span)
}

export function partiesOf(
  states: readonly SideCode[],
  others: readonly string[],
  naming: InstrumentNaming,
  sides: readonly SideMention[],
  sentence: Sentence,
  pair: Analysis['pair'],
): string[] {
  if (others.length + states.length >= 2) return [...states, ...others].sort(byState(states))
  const before = sides.filter(
    (side) =>
      side.end <= naming.start &&
      side.sides.length === 1 &&
      side.as !== 'body' &&
      (!pair || pair.includes(side.sides[0]!)),
  )
  if (naming.joined) {
    const joins = naming.statusAt
      ? (before.filter((side) => side.end <= naming.statusAt!.end + 30).at(-1) ?? before.at(-1))
      : before.at(-1)
    const after = sides.find((side) => side.start >= sentence.start && side.sides.length === 1)
    return joins ? [...joins.sides] : after ? [...after.sides] : pair ? [...pair] : []
  }
  if (others.length === 1) {
    const buyer = before.at(-1)
    return buyer ? [...buyer.sides, ...others] : others.slice()
  }
  if (states.length === 1 && pair?.includes(states[0]!)) return [...pair]
  return states.length >= 2 ? [...states].sort() : pair ? [...pair].sort() : [...states]
}

/** What stands between a body and the verb by which it signs, or between two that sign together, in characters. */
const besideVerb = 12
const joinedBodies = 9

/** The bodies that sign, one or two of them: the subject of the verb, before it or behind it. */
export function signingBodies(
  naming: InstrumentNaming,
  organisations: readonly Organisation[],
  text: string,
): string[] {
  const { status, certainty, statusAt } = naming
  if (status !== 'signed' || certainty !== 'stated' || !statusAt || contains(naming, statusAt)) return []
  // a body named within another's name signs nothing by itself
  const whole = organisations.filter(
    (one) =>
      !overlap(one, naming) &&
      !organisations.some(
        (other) => other !== one && contains(other, one) && other.end - other.start > one.end - one.start,
      ),
  )
  const before = whole.filter(({ end }) => end <= statusAt.start)
  const behind = whole.filter(({ start, end }) => start >= statusAt.end && end <= naming.start)
  const last = before.at(-1)
  const first = behind[0]
  const isNear = (from: number, to: number, reach: number) =>
    to - from <= reach && !/[\p{P}]/u.test(text.slice(from, to).replace(/^["”»)\s]+|["“«(\s]+$/gu, ''))
  if (last && isNear(last.end, statusAt.start, besideVerb)) {
    const partner = before.at(-2)
    return (partner && isNear(partner.end, last.start, joinedBodies) ? [partner, last] : [last]).map(({ name }) => name)
  }
  if (first && isNear(statusAt.end, first.start, besideVerb)) {
    const partner = behind[1]
    return (partner && isNear(first.end, partner.start, joinedBodies) ? [first, partner] : [first]).map(
      ({ name }) => name,
    )
  }
  return []
}

/** The bodies whose heads sign in the sentence, unless they sign for their states. */
export function signersOf(
  naming: InstrumentNaming,
  people: readonly Person[],
  organisations: readonly Organisation[],
  grammar: InstrumentGrammar,
  text: string,
): string[] {
  if (naming.status !== 'signed' || naming.certainty !== 'stated' || !naming.statusAt) return []
  const signing = naming.statusAt
  const before = people
    .filter((person) => person.end <= naming.start || person.start >= naming.end)
    .filter((person) => Math.abs(person.end - signing.start) < 400)
  const bodies = before.flatMap((person) => {
    const body = organisations
      .filter((one) => contains(person, one))
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0]
    return body ? [body] : []
  })
  if (bodies.length !== 2 || bodies.some(({ name }) => grammar.isForeignOffice(name))) return []
  return bodies.map(
    ({ start, end }) => text.slice(start, end) + (/^\s\(\p{Lu}{2,8}\)/u.exec(text.slice(end, end + 12))?.[0] ?? ''),
  )
}

const byState =
  (states: readonly string[]) =>
  (a: string, b: string): number =>
    Number(states.includes(b)) - Number(states.includes(a)) || (states.includes(a) && a < b ? -1 : 0)
