import type { Disagreement, StepKind, Verdict } from '../../ledger/ledger.ts'
import type { SideCode } from '../../reading/finding.ts'
import type { LoomMatter, LoomStep } from '../../review/loom.ts'
import { overlap } from '../../text/span.ts'
import { fold } from '../../text/fold.ts'
import { actShapes } from '../parts/act-shape.ts'
import type { Shape, SideMark } from '../parts/mark.tsx'
import { daysOf, middleOf } from '../../ledger/naming/when.ts'
import type { Word } from '../words/en.ts'
import { launchKey, type Timeline } from './columns.ts'

// One matter as a row of the loom: which mark stands where, and the thread between them.

export interface Placed<S extends LoomStep = LoomStep> {
  readonly step: S
  readonly word: Word
  /** Null for a figure, whose number is its own mark. */
  readonly shape: Shape | null
  readonly figure: string | null
  readonly side: SideMark
  readonly actor: SideCode | null
}

/** Which sentence a mark stands for. */
export const stepKey = ({ step }: Placed): string => `${step.document}#${step.start}-${step.end}`

/** What a matter has in one column. */
export interface Stop<S extends LoomStep = LoomStep> {
  readonly column: number
  /** One for each distinct kind, strongest first. */
  readonly marks: readonly Placed<S>[]
  /** Every step of the column, strongest first. */
  readonly steps: readonly Placed<S>[]
  readonly disagreements: readonly Disagreement[]
  /** Here the promise was kept. */
  readonly knot: boolean
}

/** A deed on its own date, apart from the round that reported it; a date that is a span has its two ends. */
export interface Dated<S extends LoomStep = LoomStep> {
  readonly placed: Placed<S>
  readonly at: number
  readonly ends: readonly [number, number] | null
}

export type Thread = 'bound' | 'talk' | 'passed' | 'lost'

/** What stands on a track. */
export interface Woven<S extends LoomStep = LoomStep> {
  readonly stops: readonly Stop<S>[]
  readonly dated: readonly Dated<S>[]
  readonly threads: readonly { readonly from: number; readonly to: number; readonly kind: Thread }[]
  /** Columns that passed without a mention. */
  readonly gaps: readonly { readonly column: number; readonly newest: boolean }[]
  readonly due: readonly [number, number] | null
  /** Whether it goes on to the next round. */
  readonly goesOn: boolean
}

export interface Row<M extends LoomMatter = LoomMatter> extends Woven<M['steps'][number]> {
  readonly matter: M
  /** Whether anything binding was said of it. */
  readonly stake: boolean
}

const shapes: Readonly<Record<string, Shape>> = { ...actShapes, meeting: actShapes.meet }
const mention: Shape = { family: 'talk', fill: 'empty' }

/** From the strongest to the weakest, for what stands on a round’s line. */
const strength = [
  'sign',
  'signed',
  'agree',
  'commit',
  'intend',
  'negotiated',
  'proposed',
  'aspire',
  'do',
  'meet',
  'meeting',
  'announce',
  'figure',
  'affirm',
  'call',
  'object',
  'welcome',
  'commend',
  'discuss',
  'review',
  'note',
  'instrument',
  'mention',
]

const instrumentKinds: Partial<Record<StepKind, [kind: string, shape: Shape]>> = {
  signed: ['signed', actShapes.sign],
  kept: ['signed', actShapes.sign],
  advanced: ['negotiated', { family: 'instrument', fill: 'half' }],
  promised: ['proposed', { family: 'instrument', fill: 'empty' }],
}

function kindOf(step: LoomStep): [kind: string, shape: Shape | null] {
  if (step.finding === 'figure') return ['figure', null]
  if (step.step === 'mentioned' && step.finding !== 'sign') return ['mention', mention]
  if (step.finding === 'instrument') return instrumentKinds[step.step] ?? ['instrument', actShapes.note]
  return [step.finding in shapes ? step.finding : 'mention', shapes[step.finding] ?? mention]
}

/** `roughly $3.3 billion` → `3.3`; the Arabic decimal sign becomes a point. */
const numberIn = (quote: string): string | null =>
  /\d[\d.,٫٬]*\d|\d/.exec(fold(quote))?.[0].replace('٫', '.').replaceAll('٬', ',') ?? null

function place<S extends LoomStep>(step: S, parties: readonly SideCode[]): Placed<S> {
  const [kind, shape] = kindOf(step)
  const figure = shape ? null : numberIn(step.quote)
  const alone = step.actors.length === 1 ? parties.indexOf(step.actors[0]!) : -1
  return {
    step,
    word: `kind.${kind}` as Word,
    shape: shape ?? (figure ? null : mention),
    figure,
    side: alone === 0 ? 'a' : alone === 1 ? 'b' : null,
    actor: alone === 0 || alone === 1 ? step.actors[0]! : null,
  }
}

/** The stronger, the smaller. */
export const rank = ({ word }: Placed) => strength.indexOf(word.slice('kind.'.length))
const bindingFindings = new Set(['sign', 'agree', 'commit', 'intend', 'aspire'])
const binds = (step: LoomStep) =>
  step.step === 'promised' || step.step === 'signed' || (step.step !== 'mentioned' && bindingFindings.has(step.finding))

/** Days by which a deed must lie before its round’s to stand on its own date. */
const apart = 31

export function weave<M extends LoomMatter>(
  matter: M,
  timeline: Timeline,
  parties: readonly SideCode[],
  disagreements: readonly Disagreement[],
): Row<M> {
  type S = M['steps'][number]
  const { columns } = timeline
  const newest = columns.length - 1
  const byColumn = new Map<number, Placed<S>[]>()
  const dated: Dated<S>[] = []
  for (const step of matter.steps as readonly S[]) {
    const placed = place(step, parties)
    const column = columnOf(step, timeline)
    const own = ownDate(step, timeline, column)
    if (own) dated.push({ placed, ...own })
    byColumn.set(column, [...(byColumn.get(column) ?? []), placed])
  }

  const clashes = disagreements.flatMap((disagreement) => {
    const touched = matter.steps.filter((step) =>
      disagreement.claims.some((claim) => claim.document === step.document && overlap(claim, step)),
    )
    return touched.length
      ? [{ disagreement, column: Math.max(...touched.map((step) => columnOf(step, timeline))) }]
      : []
  })

  const settled = matter.verdict === 'kept' || matter.verdict === 'kept-late'
  const present = [...byColumn.keys()].sort((a, b) => a - b)
  const has = (column: number, ...kinds: StepKind[]) =>
    byColumn.get(column)!.some(({ step }) => kinds.includes(step.step))
  const end = settled ? (present.find((c) => has(c, 'kept')) ?? present.find((c) => has(c, 'signed')) ?? null) : null

  const stops = present.map((column): Stop<S> => {
    const keeps = ({ step }: Placed) => (column === end && (step.step === 'kept' || step.step === 'signed') ? 0 : 1)
    const steps = byColumn
      .get(column)!
      .sort((a, b) => keeps(a) - keeps(b) || rank(a) - rank(b) || Number(a.side !== null) - Number(b.side !== null))
    const seen = new Set<string>()
    return {
      column,
      steps,
      marks: steps.filter((placed) => {
        const same = `${placed.word} ${placed.side} ${placed.figure ?? ''}`
        return !seen.has(same) && seen.add(same)
      }),
      disagreements: clashes.filter((clash) => clash.column === column).map(({ disagreement }) => disagreement),
      knot: column === end,
    }
  })

  const gaps: { column: number; newest: boolean }[] = []
  const threads: { from: number; to: number; kind: Thread }[] = []
  const at = (column: number) => columns[column]!.at
  let bound = false
  present.forEach((column, i) => {
    if (i > 0) {
      const before = present[i - 1]!
      for (let c = before + 1; c < column; c++) gaps.push({ column: c, newest: false })
      threads.push({
        from: at(before),
        to: at(column),
        kind: column > before + 1 ? 'passed' : bound ? 'bound' : 'talk',
      })
    }
    bound = (bound || byColumn.get(column)!.some(({ step }) => binds(step))) && column !== end
  })
  const [first, last] = [present[0], present.at(-1)]
  const earliest = Math.min(...dated.map((deed) => deed.at))
  if (first !== undefined && earliest < at(first)) threads.unshift({ from: earliest, to: at(first), kind: 'bound' })
  if (last !== undefined && last < newest && end === null) {
    for (let c = last + 1; c <= newest; c++)
      gaps.push({ column: c, newest: c === newest && matter.verdict === 'silent' })
    threads.push({ from: at(last), to: at(newest), kind: matter.verdict === 'silent' ? 'lost' : 'passed' })
  }

  return {
    matter,
    stops,
    dated,
    threads,
    gaps,
    due: dueOf(matter.steps, timeline),
    goesOn: matter.verdict === 'open',
    stake: matter.steps.some(binds),
  }
}

/** The column that a step belongs to: its round, the launch, or for background the newest round whose texts say it. */
export function columnOf(step: LoomStep, { columns }: Timeline): number {
  const byAddress = columns.findIndex(({ key }) => key === (step.round === 0 ? launchKey : step.roundAddress))
  if (byAddress >= 0) return byAddress
  if (step.round !== null) {
    const byOrdinal = columns.findIndex(({ ordinal }) => ordinal === step.round)
    if (byOrdinal >= 0) return byOrdinal
  }
  const byText = columns.findLastIndex(({ documents }) => documents.includes(step.document))
  return byText >= 0 ? byText : columns.length - 1
}

function ownDate(
  step: LoomStep,
  timeline: Timeline,
  column: number,
): { at: number; ends: [number, number] | null } | null {
  const days = step.step === 'mentioned' || step.finding === 'figure' ? null : daysOf(step.on)
  const round = daysOf(timeline.columns[column]?.date ?? null)
  if (!days || !round || middleOf(days) > middleOf(round) - apart) return null
  const at = timeline.at(middleOf(days))
  if (at === null || at < 0) return null
  const ends = days.to > days.from ? ([timeline.at(days.from)!, timeline.at(days.to)!] as [number, number]) : null
  return { at, ends: ends && [Math.max(0, ends[0]), Math.min(1, ends[1])] }
}

/** The promised window, as far as it lies on the scale. */
function dueOf(steps: readonly LoomStep[], timeline: Timeline): [number, number] | null {
  for (const { due } of steps) {
    const days = daysOf(due)
    const [from, to] = days ? [timeline.at(days.from), timeline.at(days.to)] : [null, null]
    if (from !== null && to !== null && to > 0 && from < 1) return [Math.max(0, from), Math.min(1, to)]
  }
  return null
}

const need: readonly Verdict[] = ['overdue', 'silent', 'restated', 'open', 'advanced', 'kept-late', 'kept']

/** The more a row needs attention, the smaller; among silent ones what was signed or promised comes before what was only talked of. */
export const urgency = ({ matter, stake }: Row): number =>
  need.indexOf(matter.verdict) * 2 + (matter.verdict === 'silent' && !stake ? 1 : 0)
