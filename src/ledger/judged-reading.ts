import type { Finding, FindingType, Reading } from '../reading/finding.ts'
import { type JudgementOn, type Settled, settledOf, type Standing, standingOn } from './judgement.ts'
import { type Anchor, sameStretch } from './place.ts'

/** The rule that a finding bears which a person made or kept. */
const judgedRule = 'judgement'

const onText = (standings: readonly Standing[], textHash: string): readonly Standing<JudgementOn<'finding'>>[] =>
  standingOn(standings, 'finding').filter(({ judgement }) => judgement.anchor.textHash === textHash)

/** The finding as an accepting or amending person left it; null where neither they nor the reader tell what it is. */
function keptFinding(reading: Reading, { anchor, finding, amendment }: JudgementOn<'finding'>): Finding | null {
  const read = reading[anchor.type].find(({ start, end }) => start === anchor.start && end === anchor.end)
  const stood = finding ?? read
  if (!stood) return null
  return {
    ...withoutWhole(stood),
    ...amendment,
    rule: judgedRule,
    start: amendment?.start ?? anchor.start,
    end: amendment?.end ?? anchor.end,
  } as Finding
}

/**
 * A reading as people judged it: what was rejected, and whatever a newer reader finds over the same words, is gone; what was accepted or
 * amended stands as it was judged. The order of the judgements makes no difference.
 */
export function judgedReading(reading: Reading, textHash: string, standings: readonly Standing[]): Reading {
  const here = onText(standings, textHash).map(({ judgement }) => judgement)
  if (!here.length) return reading
  const said = JSON.stringify(here)
  const known = lastJudged.get(reading)
  if (known?.said === said) return known.judged
  const judged = asJudged(reading, here)
  lastJudged.set(reading, { said, judged })
  return judged
}
/** A pair of sides is folded again with every document: what was judged as before is the very same reading. */
const lastJudged = new WeakMap<Reading, { readonly said: string; readonly judged: Reading }>()

function asJudged(reading: Reading, here: readonly JudgementOn<'finding'>[]): Reading {
  const judged = { ...reading } as Record<FindingType, readonly Finding[]>
  for (const type of new Set(here.map(({ anchor }) => anchor.type))) {
    const own = here.filter(({ anchor }) => anchor.type === type)
    const rejected = own.filter(({ ruling }) => ruling === 'rejected').map(({ anchor }) => anchor)
    const kept = own
      .filter(({ ruling }) => ruling === 'accepted' || ruling === 'amended')
      .flatMap((judgement) => {
        const finding = keptFinding(reading, judgement)
        return finding ? [{ anchor: judgement.anchor, finding }] : []
      })
    judged[type] = renumbered(
      reading[type],
      (finding) =>
        !rejected.some((anchor) => sameStretch(anchor, finding)) &&
        !kept.some(({ anchor }) => sameStretch(anchor, finding)),
      kept.map(({ finding }) => finding),
    )
  }
  return judged as unknown as Reading
}

/** A finding that people judged, with what stands. */
export interface Mark extends Settled {
  readonly anchor: Anchor
  /** The finding as people left it; null where it is rejected, and where nobody is sure of it. */
  readonly finding: Finding | null
}

/** The findings of a text that people judged, in order of place. */
export function marksOf(reading: Reading, textHash: string, standings: readonly Standing[]): Mark[] {
  return onText(standings, textHash)
    .map((stands) => {
      const { judgement } = stands
      const keeps = judgement.ruling === 'accepted' || judgement.ruling === 'amended'
      return { ...settledOf(stands), anchor: judgement.anchor, finding: keeps ? keptFinding(reading, judgement) : null }
    })
    .sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end)
}

/** The findings that stay, with those that people kept, in order of place; mentions point to the new places of what they are of. */
function renumbered(
  findings: readonly Finding[],
  stays: (finding: Finding) => boolean,
  kept: readonly Finding[],
): readonly Finding[] {
  const staying = findings.filter(stays)
  const all = [...staying, ...kept].sort((a, b) => a.start - b.start || b.end - a.end)
  const place = new Map(all.map((finding, i) => [finding, i]))
  return all.map((finding) => {
    const { of } = finding as { of?: unknown }
    if (typeof of !== 'number') return finding
    const whole = place.get(findings[of]!)
    return whole === undefined ? withoutWhole(finding) : { ...finding, of: whole }
  })
}

/** A mention as a finding of its own. What a figure is `of` is words, and stays. */
function withoutWhole<F extends object>(finding: F): F {
  if (typeof (finding as { of?: unknown }).of !== 'number') return finding
  const { of: _of, ...alone } = finding as F & { of?: unknown }
  return alone as F
}
