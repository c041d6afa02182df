import type { Mark } from '../../ledger/judged-reading.ts'
import type { Judgement } from '../../ledger/judgement.ts'
import { sameStretch } from '../../ledger/place.ts'
import type { Finding } from '../../reading/finding.ts'
import { inOrder, keyOf, type Marked } from './runs.ts'

/**
 * The findings of a text with what people ruled on them: one that was amended stands as it was amended, one that was rejected stays to be seen,
 * and what a newer reader finds over judged words gives way.
 */
export function withMarks(
  found: readonly Marked[],
  marks: readonly Mark[],
  judgements: readonly Judgement[],
): readonly Marked[] {
  if (!marks.length) return found
  const stood = new Map(
    judgements.flatMap((one) => (one.on === 'finding' && one.finding ? [[one.id, one.finding] as const] : [])),
  )
  const judged = marks.flatMap((mark): Marked[] => {
    const { type, start, end, quote } = mark.anchor
    const key = keyOf(type, mark.anchor)
    const read =
      found.find((one) => one.key === key)?.finding ?? (stood.get(mark.judgement) as Partial<Finding> | undefined)
    const finding = mark.finding ?? read
    return finding
      ? [{ key, type, mark, finding: { start, end, quote, ...finding, rule: read?.rule ?? finding.rule ?? '' } }]
      : []
  })
  const givesWay = (one: Marked) =>
    judged.some(
      ({ key, type, mark }) =>
        key === one.key || (type === one.type && mark!.ruling !== 'unsure' && sameStretch(mark!.anchor, one.finding)),
    )
  return [...found.filter((one) => !givesWay(one)), ...judged].sort(inOrder)
}
