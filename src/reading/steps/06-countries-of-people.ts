import type { Analysis } from '../analysis.ts'
import type { NamedPerson, SentenceNames } from './06-names.ts'

/** Of whom a country's own names tell that its people bear names from the Arab lands. */
const arabCountries = new Set(['AE', 'BH', 'DZ', 'EG', 'IQ', 'JO', 'KM', 'KW', 'LB', 'LY', 'MA', 'MR', 'OM', 'PS', 'QA', 'SA', 'SD', 'SO', 'SY', 'TN', 'YE'])

/**
 * Whose official a person is, where the office does not say: what another mention of the same person says, the side named just before
 * ("the Omani side was led by …"), the side that the other official in the sentence is not, the one of the pair whose names are
 * of that kind, the side of those beside whom somebody is listed. Null for somebody without an office.
 */
export function countryOfPerson({ text, pair, packs }: Analysis, named: readonly SentenceNames[], people: readonly (NamedPerson & { kin: number })[]): (string | null)[] {
  const told = new Map<number, string>()
  const tell = (kin: number, country: string | null | undefined) => {
    if (country && !told.has(kin)) told.set(kin, country)
  }
  for (const { kin, country } of people) tell(kin, country)
  for (const pass of ['before', 'origin', 'other', 'beside'] as const) {
    for (const person of people) {
      if (told.has(person.kin) || person.ofBody || !person.role && !person.honoured) continue
      const place = named.find(({ sentence }) => sentence.start <= person.start && person.start < sentence.end)
      if (!place || !pair) continue
      if (pass === 'before') {
        const nouns = packs[place.sentence.language].names.sideNouns(place.sentence, place.hits, text)
        const sideNamed = (hit: { start: number; end: number }) => nouns.some(({ as, start, end }) => as === 'side' && start <= hit.start && hit.end <= end)
        const near = place.hits.filter(({ as, end, side }) => end <= person.start && person.start - end < 45 && side && (as === 'adjective' || as === 'country')).at(-1)
        if (near && pair.includes(near.side) && !/[.؛;]/.test(text.slice(near.end, person.start)) && (near.as === 'adjective' || sideNamed(near))) tell(person.kin, near.side)
      } else if (pass === 'other') {
        const others = new Set(people.filter((other) => other.kin !== person.kin && other.start >= place.sentence.start && other.end <= place.sentence.end).map(({ kin }) => kin))
        const [other] = others
        const theirs = others.size === 1 && told.get(other!)
        if (theirs && pair.includes(theirs)) tell(person.kin, pair.find((side) => side !== theirs))
      } else if (pass === 'beside') {
        const before = people.filter((other) => other.end <= person.start && person.start - other.end < 30 && other.start >= place.sentence.start).at(-1)
        if (before) tell(person.kin, told.get(before.kin))
      } else if (person.origin !== null) {
        const fitting = pair.filter((side) => arabCountries.has(side) === (person.origin === 'arab'))
        if (fitting.length === 1) tell(person.kin, fitting[0])
      }
    }
  }
  return people.map(({ kin }) => told.get(kin) ?? null)
}
