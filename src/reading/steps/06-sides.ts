import type { Analysis, SideMention } from '../analysis.ts'
import type { SideCode } from '../finding.ts'
import type { SentenceNames } from './06-names.ts'

/** Every stretch that stands for one or both sides, in the order of the text; the longer of two that begin together first. */
export function findSides({ packs, text, pair, people }: Analysis, named: readonly SentenceNames[]): SideMention[] {
  const sides: SideMention[] = []
  const mention = (span: { start: number; end: number }, codes: readonly SideCode[], as: SideMention['as']) =>
    sides.push({ start: span.start, end: span.end, sides: codes, as })
  for (const { start, end, country } of people) mention({ start, end }, country ? [country] : [], 'person')
  const holders = holdersOf(people)
  for (const { sentence, hits, offices } of named) {
    for (const { start, end, sides: codes, as } of packs[sentence.language].names.sideNouns(sentence, hits, text)) {
      if (as === 'pair') mention({ start, end }, codes.length ? codes : pair ?? [], 'pair')
      else mention({ start, end }, codes, 'country')
    }
    for (const office of offices) {
      const country = office.country ?? holders(office.role, office.start)
      mention(office, country ? [country] : [], 'office')
    }
    for (const hit of hits) {
      if (hit.side && !sides.some(({ as, start, end }) => as === 'country' && start <= hit.start && hit.end <= end)) mention(hit, [hit.side], hit.as === 'place' ? 'country' : hit.as)
    }
  }
  return sides.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Who held an office that is named again without its country: the last person named with it before. */
function holdersOf(people: Analysis['people']) {
  const held = people.filter(({ role, country }) => role && country)
  return (role: string, at: number): SideCode | null => {
    const words = role.toLowerCase()
    for (let i = held.length - 1; i >= 0; i--) {
      const person = held[i]!
      if (person.start < at && person.role!.toLowerCase().includes(words)) return person.country
    }
    return null
  }
}
