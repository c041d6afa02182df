import type { Analysis, Sentence } from '../analysis.ts'
import type { SideCode } from '../finding.ts'
import type { NameHit } from './06-names.ts'

/** How much two sides named side by side say more than either named alone. */
const besideEachOther = 3
/** A title or a first paragraph says what the document is about. */
const opening = 2
/** A second side that is named this much less than the first is only somebody mentioned. */
const leastShare = 0.12

/** The two sides that a document is about: those that it names most, and most often together. */
export function findPair({ text, paragraphs }: Analysis, hits: ReadonlyMap<Sentence, readonly NameHit[]>): Analysis['pair'] {
  const alone = new Map<SideCode, number>()
  const together = new Map<string, number>()
  const first = paragraphs.filter(({ role }) => role !== 'furniture').slice(0, 3)
  for (const [sentence, found] of hits) {
    if (sentence.paragraph.role === 'furniture') continue
    const weight = first.includes(sentence.paragraph) ? opening : 1
    found.forEach((hit, i) => {
      alone.set(hit.side, (alone.get(hit.side) ?? 0) + weight)
      const next = found[i + 1]
      if (!next || next.side === hit.side || next.start - hit.end > 12 || /[.،:؛;]|\n/.test(text.slice(hit.end, next.start))) return
      const key = [hit.side, next.side].sort().join('\t')
      together.set(key, (together.get(key) ?? 0) + weight * besideEachOther)
    })
  }
  const ranked = [...alone].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12)
  let best: { pair: [SideCode, SideCode]; score: number } | undefined
  ranked.forEach(([a, countA], i) => {
    for (const [b, countB] of ranked.slice(i + 1)) {
      const pair: [SideCode, SideCode] = a < b ? [a, b] : [b, a]
      const score = countA + countB + 2 * Math.min(countA, countB) + 2 * (together.get(pair.join('\t')) ?? 0)
      if ((!best || score > best.score) && countB >= leastShare * countA) best = { pair, score }
    }
  })
  return best?.pair ?? null
}
