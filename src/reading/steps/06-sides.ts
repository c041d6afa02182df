import { fold } from '../../text/fold.ts'
import type { Analysis, SideMention } from '../analysis.ts'
import type { SideCode } from '../finding.ts'
import type { SentenceNames } from './06-names.ts'

/** Every stretch that stands for one or both sides, in the order of the text; the longer of two that begin together first. */
export function findSides({ packs, text, pair, people, organisations }: Analysis, names: readonly SentenceNames[]): SideMention[] {
  const sides: SideMention[] = []
  const mention = (span: { start: number; end: number }, codes: readonly SideCode[], as: SideMention['as']) =>
    sides.push({ start: span.start, end: span.end, sides: codes, as })
  for (const { start, end, country } of people) mention({ start, end }, country ? [country] : [], 'person')
  const holders = holdersOf(people, organisations)
  for (const { sentence, hits, offices, people: named, organisations: bodies } of names) {
    for (const { start, end, sides: codes, as } of packs[sentence.language].names.sideNouns(sentence, hits, text)) {
      if (as === 'pair') mention({ start, end }, codes.length ? codes : pair ?? [], 'pair')
      else mention({ start, end }, codes, 'country')
    }
    for (const office of offices) {
      const country = office.country ?? (packs[sentence.language].names.isCounterpart(office.role) ? null : holders(office.role, office.start))
      mention(office, country ? [country] : [], country ? 'office' : 'anaphor')
    }
    for (const { start, end, country, government } of bodies) if (government) mention({ start, end }, country ? [country] : [], country ? 'body' : 'anaphor')
    for (const hit of hits) {
      // المصري in a person's name is nobody's side
      if (named.some(({ nameStart, nameEnd }) => nameStart <= hit.start && hit.end <= nameEnd)) continue
      if (hit.side && !sides.some(({ as, start, end }) => as === 'country' && start <= hit.start && hit.end <= end)) mention(hit, [hit.side], hit.as === 'place' ? 'country' : hit.as)
    }
  }
  sides.sort((a, b) => a.start - b.start || b.end - a.end)
  return sides.map((side, i) => (side.as === 'anaphor' ? { ...side, sides: otherSide(sides.slice(Math.max(0, i - 6), i), side, pair) } : side))
}

/** `his counterpart`, after the minister of one side, is the other side's. */
function otherSide(before: readonly SideMention[], { start }: SideMention, pair: Analysis['pair']): readonly SideCode[] {
  const own = before.findLast(({ as, sides, end }) => (as === 'person' || as === 'office' || as === 'country') && sides.length === 1 && end <= start && start - end < 80)?.sides[0]
  return own && pair?.includes(own) ? pair.filter((side) => side !== own) : []
}

/** Who held an office that is named again without its country: the last person named with it before; a body's name counts for its country. */
function holdersOf(people: Analysis['people'], organisations: Analysis['organisations']) {
  const held = people.filter(({ role, country }) => role && country)
  const bare = (role: string) => fold(role).replace(/^(?:ال|the )/, '')
  return (role: string, at: number): SideCode | null => {
    const own = bare(role)
    for (let i = held.length - 1; i >= 0; i--) {
      const person = held[i]!
      if (person.start < at && bare(person.role!).includes(own)) return person.country
    }
    return organisations.find(({ start, country }) => start >= at && start < at + role.length && country)?.country ?? null
  }
}
