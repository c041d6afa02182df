import type { Edtf, Finding, FindingType, Reading, SideCode } from '../reading/finding.ts'
import { overlap } from '../text/span.ts'

// What people rule. Judgements are appended, never edited: a later one on the same anchor supersedes, a withdrawal takes one back.

export const rulings = ['accepted', 'amended', 'rejected', 'unsure'] as const
export type Ruling = (typeof rulings)[number]

/** The place that a judgement is about: it stands as long as the text says these words there, whatever a newer reader finds. */
export interface Anchor {
  readonly textHash: string
  readonly type: FindingType
  readonly start: number
  readonly end: number
  readonly quote: string
}

export type Judged =
  /**
   * On a finding. `finding` is the finding as it stood when it was judged, so that an accepted one stands when a newer reader no
   * longer finds it; `amendment` holds the fields that a person set, when the ruling is `amended`.
   */
  | {
      readonly on: 'finding'
      readonly anchor: Anchor
      readonly ruling: Ruling
      readonly finding?: Readonly<Record<string, unknown>>
      readonly amendment?: Readonly<Record<string, unknown>>
    }
  /** A document put to a round (or to none, `round: null`). */
  | {
      readonly on: 'document'
      readonly textHash: string
      readonly round: {
        readonly mechanism: string
        readonly ordinal: number | null
        readonly date: Edtf | null
        /** The sides of a mechanism that no document names yet. */
        readonly parties?: readonly SideCode[]
      } | null
    }
  /** An earlier judgement taken back. */
  | { readonly on: 'judgement'; readonly withdraws: string }

export type Judgement = Judged & {
  readonly id: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly why: string | null
}

export type FindingJudgement = Extract<Judgement, { on: 'finding' }>
export type DocumentJudgement = Extract<Judgement, { on: 'document' }>

const inTime = (a: Judgement, b: Judgement) =>
  a.at === b.at ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.at < b.at ? -1 : 1

/** What a judgement is about: the later of two on one thing supersedes. */
export const subjectOf = (judgement: Judgement): string =>
  judgement.on === 'finding'
    ? `finding/${judgement.anchor.textHash}/${judgement.anchor.type}/${judgement.anchor.start}-${judgement.anchor.end}`
    : judgement.on === 'document'
      ? `document/${judgement.textHash}`
      : `judgement/${judgement.withdraws}`

/** What stands on one subject: the latest judgement, and whether another person's latest says otherwise. */
export interface Standing<J extends Judgement = Judgement> {
  readonly judgement: J
  readonly contested: boolean
}

/**
 * What stands of a pile of judgements: none that was withdrawn (a withdrawal can be withdrawn itself), and of those on one subject the
 * latest. The order of the pile and repetitions in it make no difference.
 */
export function standing(pile: readonly Judgement[]): Standing<FindingJudgement | DocumentJudgement>[] {
  const all = [...new Map(pile.map((judgement) => [judgement.id, judgement])).values()].sort(inTime)
  const withdrawn = new Set<string>()
  // From the latest to the earliest: whoever withdraws comes after what is withdrawn
  for (const judgement of [...all].reverse())
    if (judgement.on === 'judgement' && !withdrawn.has(judgement.id)) withdrawn.add(judgement.withdraws)
  const bySubject = new Map<string, (FindingJudgement | DocumentJudgement)[]>()
  for (const judgement of all) {
    if (judgement.on === 'judgement' || withdrawn.has(judgement.id)) continue
    const list = bySubject.get(subjectOf(judgement)) ?? []
    list.push(judgement)
    bySubject.set(subjectOf(judgement), list)
  }
  return [...bySubject.values()].map((list) => {
    const latest = list.at(-1)!
    const others = new Map(list.map((judgement) => [judgement.by, judgement]))
    return { judgement: latest, contested: [...others.values()].some((other) => content(other) !== content(latest)) }
  })
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : value
const content = (judgement: FindingJudgement | DocumentJudgement): string =>
  JSON.stringify(sorted(judgement.on === 'finding' ? [judgement.ruling, judgement.amendment ?? null] : judgement.round))

/** The rule that a finding bears which a person made or kept. */
const judgedRule = 'judgement'

/**
 * A reading as people judged it: what was rejected, and whatever a newer reader finds over the same words, is gone; what was accepted or
 * amended stands as it was judged. The order of the judgements makes no difference.
 */
export function judgedReading(reading: Reading, textHash: string, standings: readonly Standing[]): Reading {
  const here = standings
    .map(({ judgement }) => judgement)
    .filter(
      (judgement): judgement is FindingJudgement =>
        judgement.on === 'finding' && judgement.anchor.textHash === textHash,
    )
  if (!here.length) return reading
  const judged = { ...reading } as Record<FindingType, readonly Finding[]>
  for (const type of new Set(here.map(({ anchor }) => anchor.type))) {
    const rejected = here
      .filter(({ anchor, ruling }) => anchor.type === type && ruling === 'rejected')
      .map(({ anchor }) => anchor)
    const kept = here
      .filter(({ anchor, ruling }) => anchor.type === type && (ruling === 'accepted' || ruling === 'amended'))
      .flatMap(({ anchor, finding, amendment }) => {
        const read = reading[type].find(({ start, end }) => start === anchor.start && end === anchor.end)
        const stood = finding ?? read
        if (!stood) return []
        const whole = withoutWhole(stood)
        return [
          {
            ...whole,
            ...amendment,
            rule: judgedRule,
            start: amendment?.start ?? anchor.start,
            end: amendment?.end ?? anchor.end,
          } as Finding,
        ]
      })
    const replaced = here
      .filter(({ anchor, ruling }) => anchor.type === type && (ruling === 'accepted' || ruling === 'amended'))
      .map(({ anchor }) => anchor)
    judged[type] = renumbered(
      reading[type],
      (finding) =>
        !rejected.some((anchor) => overlap(anchor, finding) && substantially(anchor, finding)) &&
        !replaced.some((anchor) => substantially(anchor, finding) && kept.length > 0),
      kept,
    )
  }
  return judged as unknown as Reading
}

/** Whether two spans share at least half of the shorter: nested findings of one sentence are not touched by a word they share. */
function substantially(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both > 0 && both * 2 >= Math.max(a.end - a.start, b.end - b.start)
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

/**
 * Judgements that no longer have their place: on a text that is not there, or whose words at that place are others.
 * @param textOf the text of a hash; null where it is not there, undefined where its words are not at hand and its hash vouches for them
 */
export function orphansOf(
  judgements: readonly Judgement[],
  textOf: (textHash: string) => string | null | undefined,
): Judgement[] {
  return standing(judgements)
    .map(({ judgement }) => judgement)
    .filter((judgement) => {
      const text = textOf(judgement.on === 'finding' ? judgement.anchor.textHash : judgement.textHash)
      if (text === null) return true
      return (
        judgement.on === 'finding' &&
        text !== undefined &&
        text.slice(judgement.anchor.start, judgement.anchor.end) !== judgement.anchor.quote
      )
    })
}
