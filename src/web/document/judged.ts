import type { Anchor, Judgement } from '../../ledger/judgement.ts'

/** The judgement that stands on a finding: the last one on its place that was not taken back. */
export function standingOn(
  judgements: readonly Judgement[],
  anchor: Omit<Anchor, 'quote'>,
): (Judgement & { on: 'finding' }) | null {
  const taken = new Set(judgements.flatMap((judgement) => (judgement.on === 'judgement' ? [judgement.withdraws] : [])))
  const standing = judgements.findLast(
    (judgement) =>
      judgement.on === 'finding' &&
      !taken.has(judgement.id) &&
      judgement.anchor.type === anchor.type &&
      judgement.anchor.start === anchor.start &&
      judgement.anchor.end === anchor.end,
  )
  return standing?.on === 'finding' ? standing : null
}
