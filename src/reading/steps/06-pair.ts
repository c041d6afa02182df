import type { Analysis } from '../analysis.ts'
import { isOwnBody } from '../countries.ts'
import type { SideCode } from '../finding.ts'
import type { SentenceNames } from './06-names.ts'

/** How much two sides named side by side say more than either named alone. */
const besideEachOther = 3
/** A title or a first paragraph says what the document is about. */
const opening = 2
/** Who is named by an adjective or by an official takes part; a country may only be talked about. */
const takesPart = 2
/** A second side that is named this much less than the first, and never beside it, is only somebody mentioned. */
const leastShare = 0.12

/** A state seldom sits across from a body that it belongs to: what names both is as a rule about two of its states. */
const ofOwnBody = 0.5

/** A third side is named at least this much of what the lesser of the first two is. */
const thirdShare = 0.4
/** How often a document says that more than two are at the table, its opening counted twice, before that is so. */
const saysSo = 2

/** The sides that a document is about: those that it names most, and most often together; more than two where it says how many. */
export function findPair({ text, paragraphs, packs }: Analysis, named: readonly SentenceNames[]): Analysis['pair'] {
  const alone = new Map<SideCode, number>()
  const together = new Map<string, number>()
  const first = paragraphs.filter(({ role }) => role !== 'furniture').slice(0, 3)
  const seats = new Map<number, number>()
  const count = (side: SideCode, weight: number) => alone.set(side, (alone.get(side) ?? 0) + weight)
  for (const { sentence, hits, people, offices } of named) {
    if (sentence.paragraph.role === 'furniture') continue
    const weight = first.includes(sentence.paragraph) ? opening : 1
    const seated = packs[sentence.language].names.seats(sentence)
    if (seated) seats.set(seated, (seats.get(seated) ?? 0) + weight)
    for (const { country } of people) if (country) count(country, weight * takesPart)
    for (const { country } of offices) if (country) count(country, weight * takesPart)
    if (!hits.length) continue
    const sides = hits.filter(
      ({ side, start, end }) => side && !people.some(({ nameStart, nameEnd }) => nameStart <= start && end <= nameEnd),
    )
    sides.forEach((hit, i) => {
      count(hit.side, weight * (hit.as === 'adjective' ? takesPart : 1))
      const next = sides[i + 1]
      if (
        !next ||
        next.side === hit.side ||
        // Riyadh beside China's name is a place; beside another capital it is a side
        (hit.as === 'capital') !== (next.as === 'capital') ||
        next.start - hit.end > 12 ||
        /[.،,:؛;]|\n/.test(text.slice(hit.end, next.start)) ||
        // Qatar's delegation in Kuwait
        packs[sentence.language].meetings.locates(text.slice(hit.end, next.start), '') === 'there'
      )
        return
      const key = [hit.side, next.side].sort().join('\t')
      together.set(key, (together.get(key) ?? 0) + weight * besideEachOther)
    })
  }
  const ranked = [...alone].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12)
  let best: { pair: [SideCode, SideCode]; score: number; beside: number } | undefined
  ranked.forEach(([a, countA], i) => {
    for (const [b, countB] of ranked.slice(i + 1)) {
      const pair: [SideCode, SideCode] = a < b ? [a, b] : [b, a]
      const beside = together.get(pair.join('\t')) ?? 0
      const said = countA + countB + 2 * Math.min(countA, countB) + 2 * beside
      const score = isOwnBody(a, b) ? said * ofOwnBody : said
      const better = !best || score > best.score || (score === best.score && beside > best.beside)
      if (better && (beside > 0 || countB >= leastShare * countA)) best = { pair, score, beside }
    }
  })
  if (!best) return null
  const { pair } = best
  const least = thirdShare * Math.min(...pair.map((side) => alone.get(side)!))
  const [more] = [...seats].reduce((most, seated) => (seated[1] > most[1] ? seated : most), [2, saysSo - 1])
  const others = ranked.filter(([side, said]) => !pair.includes(side) && said >= least).map(([side]) => side)
  if (others.length < more - 2) return pair
  const [a, b, ...rest] = [...pair, ...others.slice(0, more - 2)].sort()
  return [a!, b!, ...rest]
}
