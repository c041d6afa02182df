import type { Span } from '../../text/span.ts'
import type { Analysis, SideMention } from '../analysis.ts'
import type { SideCode } from '../finding.ts'
import { spansOf } from './06-mentions.ts'
import { firstEndingAfter } from '../order.ts'
import type { NameHit, SentenceNames } from './06-names.ts'

/** How many persons back an office without a name is looked for. */
const memory = 200

/** Every stretch that stands for one or both sides, in the order of the text; the longer of two that begin together first. */
export function findSides({ packs, text, pair, people }: Analysis, named: readonly SentenceNames[]): SideMention[] {
  const found: SideMention[] = []
  const bareOffice = (role: string) => packs[/\p{Script=Arabic}/u.test(role) ? 'ar' : 'en'].names.bareOffice(role)
  const bodies = named
    .flatMap(({ hits }) => hits)
    .filter(({ as, side }) => as === 'body' && pair?.includes(side))
    .sort((a, b) => a.start - b.start)
  for (const person of people) {
    const { start, end, country, of } = person
    const side = country ?? bodyOf(of === undefined ? person : people[of]!, bodies)
    found.push({ start, end, sides: side ? [side] : [], as: 'person' })
  }
  // الوزير موريسون: whose office it is says the name behind it
  const countryAt = new Map(people.map(({ start, country }) => [start, country]))
  const held = people
    .filter(({ role, country }) => role && country)
    .map(({ start, role, country }): Holder => ({ start, role: bareOffice(role!), country: country! }))
  // a ministry of nobody's, in talks of a state with a union of many: the union has none
  const states = pair?.filter((side) => side.length === 2) ?? []
  const state = pair?.length === 2 && states.length === 1 ? states[0] : undefined
  for (const { sentence, hits, offices, organisations, people: own } of named) {
    const grammar = packs[sentence.language].names
    const nouns = grammar.sideNouns(sentence, hits, text)
    for (const { start, end, sides, as } of nouns) {
      found.push({
        start,
        end,
        sides: as === 'pair' && !sides.length ? (pair ?? []) : sides,
        as: as === 'pair' ? 'pair' : 'country',
      })
    }
    const governing = organisations.filter(({ government }) => government)
    for (const { start, end, role, country } of offices) {
      const side =
        country ??
        countryAt.get(end + 1) ??
        (grammar.isCounterpart(role)
          ? null
          : (holderBefore(bareOffice(role), start, held) ??
            governing.find((body) => start <= body.start && body.end <= end)?.country))
      found.push({ start, end, sides: side ? [side] : [], as: side ? 'office' : 'anaphor' })
    }
    for (const { start, end, country } of governing) {
      // "the British Embassy in Muscat": whose it is goes before it
      const side = country ?? hits.find((hit) => hit.start === start && hit.as === 'adjective')?.side ?? state
      const joint = coordinated(hits.filter((hit) => hit.as === 'adjective' && start <= hit.start && hit.end <= end))
      found.push({ start, end, sides: joint ?? (side ? [side] : []), as: side ? 'body' : 'anaphor' })
    }
    // an adjective beside its noun is the noun's, and one in a person's name (المصري) is nobody's
    const inNouns = spansOf(nouns.filter(({ as }) => as === 'side'))
    const inNames = spansOf(own.map(({ nameStart, nameEnd }) => ({ start: nameStart, end: nameEnd })))
    for (const { start, end, side, as } of hits) {
      if (!side || as === 'place' || inNouns(start) || inNames(start)) continue
      const seated = as === 'capital' && !pair?.includes(side) ? seats.get(side) : undefined
      found.push({ start, end, sides: [seated && pair?.includes(seated) ? seated : side], as })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.map((side, i) =>
    side.as === 'anaphor'
      ? {
          start: side.start,
          end: side.end,
          sides: otherSide(found.slice(Math.max(0, i - 6), i), side, pair),
          as: side.as,
        }
      : side,
  )
}

/** `the American, British and French navies`: the sides of adjectives that a word joins, where there are several. */
function coordinated(adjectives: readonly NameHit[]): readonly SideCode[] | null {
  const apart = adjectives.every((hit, i) => i === 0 || hit.start - adjectives[i - 1]!.end > 1)
  const sides = new Set(adjectives.flatMap(({ side }) => side ?? []))
  return apart && sides.size > 1 ? [...sides].sort() : null
}

/** `his counterpart`, after the minister of one side, is the other side's. */
function otherSide(
  before: readonly SideMention[],
  { start }: SideMention,
  pair: Analysis['pair'],
): readonly SideCode[] {
  const own = before.findLast(
    ({ as, sides, end }) =>
      (as === 'person' || as === 'office' || as === 'country') &&
      sides.length === 1 &&
      end <= start &&
      start - end < 80,
  )?.sides[0]
  return own && pair?.length === 2 && pair.includes(own) ? pair.filter((side) => side !== own) : []
}

/** The body at the table whose officer a person is: "the EU High Representative" acts for the Union, by whatever name later. */
function bodyOf({ start, end }: Span, bodies: readonly NameHit[]): SideCode | null {
  const body = bodies[firstEndingAfter(bodies, start)]
  return body && body.start >= start && body.end <= end ? body.side : null
}

/** Capitals that stand for a body rather than for their state where that body is at the table. */
const seats = new Map<SideCode, SideCode>([['BE', 'European Union']])

interface Holder {
  readonly start: number
  readonly role: string
  readonly country: SideCode
}

/** The country of the last person named before with that office: `رئيس الوزراء` after `رئيس الوزراء القطري محمد …`. */
function holderBefore(own: string, at: number, held: readonly Holder[]): SideCode | null {
  let i = held.length - 1
  for (let step = held.length; step >= 1; step = Math.floor(step / 2))
    while (i - step >= 0 && held[i - step]!.start >= at) i -= step
  for (let seen = 0; i >= 0 && seen < memory; i--, seen++) {
    if (held[i]!.start < at && held[i]!.role.includes(own)) return held[i]!.country
  }
  return null
}
