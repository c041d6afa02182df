import type { Analysis } from '../analysis.ts'
import type { NameHit, SentenceNames, SideNoun } from './06-names.ts'
import type { Naming } from './06-people.ts'

/** As far as "the Omani side was led by" reaches, in characters. */
const reach = 45
/** The names of two sides of one body stand no further apart, in characters. */
const joined = 3
/** Names in a list stand no further apart, in characters. */
const listed = 30

/**
 * Whose official each person is, by `kin`, where the office does not say: what another naming of the same person says, the side
 * named just before ("the Omani side was led by …"), the one of the pair whose names are of that kind, the side that the only
 * other person in the sentence is not of, the side of those beside whom somebody is listed. Nobody's without an office or a title.
 */
export function countriesOfPeople(
  { text, pair, packs }: Analysis,
  people: readonly Naming[],
): ReadonlyMap<number, string> {
  const told = new Map<number, string>()
  const tell = (kin: number, country: string | null | undefined) => {
    if (country && !told.has(kin)) told.set(kin, country)
  }
  const tellByFamily = () => people.forEach(({ kin, family }) => tell(kin, family))
  for (const { kin, country } of people) tell(kin, country)
  if (!pair) {
    tellByFamily()
    return told
  }
  const ends = new Map<SentenceNames, Map<number, NameHit>>()
  const nouns = new Map<SentenceNames, readonly SideNoun[]>()
  const together = new Map<SentenceNames, Set<number>>()
  for (const { within, kin } of people) together.set(within, (together.get(within) ?? new Set()).add(kin))
  const isOpen = ({ kin, ofBody, role, honoured }: Naming) => !told.has(kin) && !ofBody && (role !== null || honoured)
  const unknown = () => people.filter(isOpen)
  for (const person of unknown()) tell(person.kin, landOfOffice(person))
  for (const person of unknown()) tell(person.kin, sideLed(person))
  for (const person of unknown()) tell(person.kin, sideAfter(person))
  people.forEach((person, i) => tellOfCounterpart(person, people[i + 1]))
  for (const person of people)
    if (!told.has(person.kin) && (person.family || isLedBy(person))) tell(person.kin, sideBefore(person, true))
  tellByFamily()
  for (const person of unknown()) tell(person.kin, sideBefore(person, false))
  for (const person of unknown())
    tell(person.kin, packs[person.within.sentence.language].names.sideByName(person.name, pair))
  for (const person of unknown()) {
    const kins = together.get(person.within)!
    const other = kins.size === 2 ? [...kins].find((kin) => kin !== person.kin) : undefined
    const theirs = other === undefined ? undefined : told.get(other)
    if (theirs && pair.length === 2 && pair.includes(theirs))
      tell(
        person.kin,
        pair.find((side) => side !== theirs),
      )
  }
  people.forEach((person, i) => {
    const beside = people[i - 1]
    if (beside && isOpen(person) && beside.within === person.within && person.start - beside.end < listed)
      tell(person.kin, told.get(beside.kin))
  })
  // officials of the outlet's own land go without its name: whose others are all of one side is of the other
  const theirs = new Set(people.flatMap(({ kin, role }) => (role && told.get(kin)) || []))
  const [side] = theirs
  if (theirs.size === 1 && pair.length === 2 && pair.includes(side!))
    for (const person of unknown())
      if (person.role)
        tell(
          person.kin,
          pair.find((other) => other !== side),
        )
  return told

  /** `…، وزير الخارجية في كازاخستان`: the land behind an office that stands behind its name. */
  function landOfOffice({ to, end, nameEnd, role, within }: Naming): string | undefined {
    const hit = role && nameEnd < end ? within.hits.find(({ from }) => from === to + 1) : undefined
    return hit?.as === 'country' && pair!.includes(hit.side) ? hit.side : undefined
  }

  /** The side whose delegation the person is said to lead right behind the name: "X headed the Kuwaiti side". */
  function sideLed({ end, within }: Naming): string | undefined {
    const led = sidesNamed(within).find(({ start }) => start >= end)
    if (!led || led.start - end > 2 * reach || !pair!.includes(led.sides[0]!)) return undefined
    const words = within.sentence.words.filter((word) => word.start >= end && word.end <= led.start)
    // "X, Joint Secretary, Ministry of …, led the Nepali side"
    const comma = words.findLastIndex(({ surface }) => /^[,،]$/.test(surface))
    if (words.slice(0, comma).some(({ kind, surface }) => kind !== 'letters' && !/^[,،]$/.test(surface)))
      return undefined
    if (words[0] !== undefined && comma > 0 && words[0].kind === 'letters') return undefined
    if (within.people.some(({ start }) => start >= end && start < led.start)) return undefined
    const between = words.slice(comma + 1)
    if ((between[0]?.start ?? led.start) > led.start || led.start - (between[0]?.start ?? end) > reach) return undefined
    const [verb] = between
    // فيما ترأس الجانب الياباني، وترأس الجانب الياباني: whoever is named behind the side leads it
    return verb?.forms.length === 1 &&
      between.every(({ kind }) => kind === 'letters') &&
      packs[within.sentence.language].meetings.leading([verb]) === 'chair'
      ? led.sides[0]
      : undefined
  }

  /** "Foreign Minister X and his Tunisian counterpart Y": X is the other side's. */
  function tellOfCounterpart(person: Naming, next: Naming | undefined): void {
    if (!next || next.within !== person.within || pair!.length !== 2 || !isOpen(person)) return
    const { names } = packs[person.within.sentence.language]
    const other = told.get(next.kin)
    if (!other || next.role === null || !names.isCounterpart(next.role) || next.start - person.end > reach) return
    if (pair!.includes(other))
      tell(
        person.kin,
        pair!.find((side) => side !== other),
      )
  }

  /** The side that is named right behind (`…، من الجانب السعودي،`), unless the next person is the one whose side it is. */
  function sideAfter({ end, to, within }: Naming): string | undefined {
    const hit = within.hits.find(({ from, side }) => side && from >= to && from <= to + 4)
    if (!hit || !pair!.includes(hit.side)) return undefined
    const side = sidesNamed(within).find((named) => named.start <= hit.start && hit.end <= named.end)
    if (!side || !packs[within.sentence.language].meetings.represents(text.slice(end, side.start))) return undefined
    const next = within.people.find(({ start }) => start >= hit.end)
    const parted = !next || /[^\p{L}\s]/u.test(text.slice(hit.end, next.start)) || next.start - hit.end > reach
    return parted && !/[.؛;]/.test(text.slice(end, hit.start)) ? hit.side : undefined
  }

  /** The side named just before; `byNoun` only where it is said to be one ("the Saudi side"). */
  function sideBefore({ start, from, within }: Naming, byNoun: boolean): string | undefined {
    const endingAt = hitEnds(within)
    let near: NameHit | undefined
    for (let at = from; at > 0 && !near && start - within.sentence.words[at - 1]!.end < reach; at--)
      near = endingAt.get(at)
    if (!near || !pair!.includes(near.side) || /[.؛;]/.test(text.slice(near.end, start))) return undefined
    // the side in another's office is the other's
    if (within.people.some((other) => other.start <= near!.start && near!.end <= other.end)) return undefined
    if (sidesNamed(within).some((side) => side.end === near.end)) return near.side
    // of the Algerian-Tunisian commission, which the prime minister chaired: hers are both
    const { side, start: of } = near
    if (within.hits.some((hit) => hit.side && hit.side !== side && hit.end <= of && of - hit.end <= joined))
      return undefined
    // at the Indian capital, New Delhi, under the minister of foreign affairs: where it was
    const place = within.hits.some(
      (hit) => hit.from >= near.to && hit.to <= from && (hit.as === 'capital' || hit.as === 'place'),
    )
    return near.as === 'adjective' && !byNoun && !place ? near.side : undefined
  }

  /** Somebody without an office right behind a side that he leads: "the Latvian delegation was headed by X". */
  function isLedBy({ start, role, ofBody, within }: Naming): boolean {
    if (role !== null || ofBody) return false
    const side = sidesNamed(within).findLast(({ end }) => end <= start)
    if (!side || start - side.end > reach) return false
    return within.sentence.words.every((word) => word.end <= side.end || word.start >= start || word.kind === 'letters')
  }

  /** Countries and their adjectives by the word after them. */
  function hitEnds(within: SentenceNames): Map<number, NameHit> {
    if (!ends.has(within))
      ends.set(
        within,
        new Map(
          within.hits
            .filter(({ side, as }) => side && (as === 'adjective' || as === 'country'))
            .map((hit) => [hit.to, hit]),
        ),
      )
    return ends.get(within)!
  }

  /** "The Omani side", "the Jordanian delegation". */
  function sidesNamed(within: SentenceNames): readonly SideNoun[] {
    if (!nouns.has(within)) {
      const found = packs[within.sentence.language].names.sideNouns(within.sentence, within.hits, text)
      nouns.set(
        within,
        found.filter(({ as }) => as === 'side'),
      )
    }
    return nouns.get(within)!
  }
}
