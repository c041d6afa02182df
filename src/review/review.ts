import { dayCount, daysOf } from '../ledger/dates.ts'
import type {
  Bilingual,
  Citation,
  Disagreement,
  DocumentId,
  FigurePoint,
  Ledger,
  LedgerDocument,
  Matter,
  Round,
  Stage,
  Step,
  Verdict,
} from '../ledger/ledger.ts'
import { put } from '../ledger/grouping.ts'
import { countReports, type Told } from '../ledger/origins.ts'
import { sameThings } from '../ledger/pair-memory.ts'
import { type Ruled, ruleOn } from '../ledger/verdict.ts'
import type { Edtf, FindingType, SideCode } from '../reading/finding.ts'
import { contains } from '../text/span.ts'

// The account of one mechanism as of a day: what each side undertook and what became of it. Every line has its sentence.

export const movements = ['new', 'advanced', 'restated', 'silent', 'settled'] as const
/** What the newest round did with a matter; `settled`: it was kept before. */
export type Movement = (typeof movements)[number]

/** One matter's account: what became of it, with the steps that say so. */
export interface ReviewedMatter extends Matter {
  readonly verdict: Verdict
  /** Whole days between the due date's end and the day it was kept (or the day asked about, where it is overdue). */
  readonly lateByDays: number | null
  /** Where the verdict rests on silence: the documents of the newest round, which were searched. */
  readonly searched: readonly DocumentId[]
  /** The places that the verdict rests on; on silence, the last that speak of it. */
  readonly evidence: readonly Citation[]
  readonly movement: Movement
  /** The sides that promised it; where nobody did, those that act in it. */
  readonly owners: readonly SideCode[]
  /** How many documents tell of it, and how many there are without those that only repeat another. */
  readonly told: Told
}

/** One promise of one or more sides. */
export interface ReviewedUndertaking extends Citation {
  readonly sides: readonly SideCode[]
  readonly roundAddress: string | null
  readonly due: Edtf | null
  /** The address of its matter. */
  readonly matter: string
  readonly title: Bilingual
  readonly verdict: Verdict
  readonly lateByDays: number | null
}

/** An instrument's life, as far as the documents tell it. */
export interface ReviewedInstrument {
  readonly matter: string
  readonly title: Bilingual
  readonly stages: readonly Stage[]
  /** The stage that the newest documents give. */
  readonly stage: Stage
}

/** A figure against what was given before for the same measure in the same unit. */
export interface ReviewedFigure extends FigurePoint {
  readonly matter: string
  readonly title: Bilingual
  /** The figure before it; null for the first. */
  readonly before: FigurePoint | null
  /** The same value, for the same time as far as it is told, given again. */
  readonly repeated: boolean
  /** Change in per cent against the one before, where both are of one unit and of different times. */
  readonly change: number | null
}

/** What was searched of a document. */
export interface Searched {
  readonly document: DocumentId
  readonly name: string | null
  /** UTF-16 code units of text. */
  readonly length: number | null
  readonly findings: number | null
  /** The share of the text, 0 to 1, that was read as its own words and not as its page's furniture. */
  readonly readable: number | null
}

/** The account of one mechanism as of a day. */
export interface Review {
  readonly mechanism: string
  readonly asOf: Edtf
  readonly rounds: readonly Round[]
  readonly matters: readonly ReviewedMatter[]
  readonly undertakings: readonly ReviewedUndertaking[]
  readonly instruments: readonly ReviewedInstrument[]
  readonly figures: readonly ReviewedFigure[]
  readonly disagreements: readonly Disagreement[]
  /** Ids of the documents that it rests on. */
  readonly documents: readonly DocumentId[]
  /** The documents of the newest round: what silence was looked for in. */
  readonly coverage: readonly Searched[]
}

/** A document as the review names it; what is not at hand stays null there. */
export type DocumentAtHand = Pick<LedgerDocument, 'id' | 'name' | 'length'> & {
  readonly found?: Readonly<Record<FindingType, number>>
  readonly readable?: number | null
}

function hadHappened(asOf: Edtf): (date: Edtf | null) => boolean {
  const day = daysOf(asOf)?.last ?? '9999-12-31'
  return (date) => (daysOf(date)?.first ?? '') <= day
}
function roundsBy(mechanism: string, ledger: Pick<Ledger, 'rounds'>, asOf: Edtf): readonly Round[] {
  const happened = hadHappened(asOf)
  return ledger.rounds.filter((round) => round.mechanism === mechanism && happened(round.date))
}

/** The newest round of a mechanism as of a day, in whose documents silence is looked for; undefined where there is none. */
export const newestRound = (mechanism: string, ledger: Pick<Ledger, 'rounds'>, asOf: Edtf): Round | undefined =>
  roundsBy(mechanism, ledger, asOf).at(-1)

/** What a ledger tells by a day, whatever people rated of it and whatever is at hand of its documents. */
type Account = Pick<Review, 'rounds' | 'matters' | 'undertakings' | 'instruments' | 'figures' | 'documents'>

/** The account that was given last of a ledger's matters, as long as these are in hand: screens ask for one several times. */
const given = new WeakMap<
  Ledger['matters'],
  { readonly of: readonly [string, Ledger['rounds'], Edtf]; readonly account: Account }
>()

function accountOf(mechanism: string, ledger: Pick<Ledger, 'rounds' | 'matters'>, asOf: Edtf): Account {
  const of = [mechanism, ledger.rounds, asOf] as const
  const known = given.get(ledger.matters)
  if (known && sameThings(known.of, of)) return known.account
  const happened = hadHappened(asOf)
  const rounds = roundsBy(mechanism, ledger, asOf)
  const matters = ledger.matters
    .filter((matter) => matter.mechanism === mechanism)
    .map((matter) => ({ ...matter, steps: matter.steps.filter(({ on }) => happened(on)) }))
    .filter(({ steps }) => steps.length > 0)
    .map((matter) => reviewMatter(matter, rounds, asOf))
  const account = {
    rounds,
    matters,
    undertakings: matters.flatMap(undertakingsOf),
    instruments: matters.flatMap(instrumentOf),
    figures: matters.flatMap((matter) => figuresOf(matter, rounds)),
    documents: documentsOf(rounds, matters),
  }
  given.set(ledger.matters, { of, account })
  return account
}

/**
 * The account of one mechanism as of a day: later rounds and steps are left out.
 * @param ledger at least the mechanism's part of the ledger; nothing in it may be changed afterwards
 * @param documents those at hand, for the names and extent of what was searched
 */
export function review(mechanism: string, ledger: Ledger, documents: readonly DocumentAtHand[], asOf: Edtf): Review {
  const account = accountOf(mechanism, ledger, asOf)
  return {
    mechanism,
    asOf,
    ...account,
    disagreements: ledger.disagreements.filter((disagreement) => disagreement.mechanism === mechanism),
    coverage: (account.rounds.at(-1)?.documents ?? []).map((id) => {
      const document = documents.find((other) => other.id === id)
      return {
        document: id,
        name: document?.name ?? null,
        length: document?.length ?? null,
        readable: document?.readable ?? null,
        findings: document?.found ? Object.values(document.found).reduce((sum, count) => sum + count, 0) : null,
      }
    }),
  }
}

/** In the order of their ids. */
function documentsOf(rounds: readonly Round[], matters: readonly Matter[]): DocumentId[] {
  const ids = new Set<DocumentId>()
  for (const { documents } of rounds) for (const id of documents) ids.add(id)
  for (const { steps } of matters) for (const { document } of steps) ids.add(document)
  return [...ids].sort()
}

function reviewMatter(matter: Matter, rounds: readonly Round[], asOf: Edtf): ReviewedMatter {
  const ruled = ruleOn(matter, rounds, asOf)
  const promises = matter.steps.filter(({ step }) => step === 'promised')
  const newest = rounds.at(-1)?.address
  return {
    ...matter,
    ...ruled,
    evidence: evidenceOf(matter.steps, ruled, newest).map(({ document, start, end, quote }) => ({
      document,
      start,
      end,
      quote,
    })),
    movement: movementOf(matter.steps, ruled.verdict, newest),
    told: countReports(matter.steps),
    owners: [...new Set((promises.length ? promises : matter.steps).flatMap(({ actors }) => actors))].sort(),
  }
}

/** The steps that a verdict rests on. */
function evidenceOf(steps: readonly Step[], { verdict }: Ruled, newest: string | undefined): readonly Step[] {
  const some = (test: (step: Step) => boolean) => steps.filter(test)
  const here = some(({ roundAddress }) => roundAddress === newest && newest !== undefined)
  const chosen: readonly Step[] = {
    kept: some(({ step }) => step === 'kept' || step === 'signed'),
    'kept-late': some(({ step }) => step === 'kept' || step === 'signed'),
    advanced: some(({ step }) => step === 'advanced'),
    restated: here,
    open: here.length ? here : some(({ step }) => step === 'promised'),
    overdue: some(({ step, due }) => step === 'promised' && due !== null),
    silent: some(
      ({ roundAddress, round }) =>
        roundAddress === steps.findLast(({ roundAddress: at }) => at)?.roundAddress || round === 0,
    ),
  }[verdict]
  return chosen.length ? chosen : steps.slice(-1)
}

function movementOf(steps: readonly Step[], verdict: Verdict, newest: string | undefined): Movement {
  if (verdict === 'silent' || verdict === 'advanced' || verdict === 'restated') return verdict
  const keptHere = steps.some(({ step, roundAddress }) => step === 'kept' && roundAddress === newest)
  if (verdict === 'kept' || verdict === 'kept-late') return keptHere ? 'advanced' : 'settled'
  return steps.some(({ step, roundAddress }) => step === 'promised' && roundAddress !== newest) &&
    !steps.some(({ roundAddress }) => roundAddress === newest)
    ? 'silent'
    : 'new'
}

const undertakingsOf = (matter: ReviewedMatter): ReviewedUndertaking[] =>
  matter.steps
    .filter(({ step }) => step === 'promised')
    .map(({ document, start, end, quote, actors, roundAddress, due }) => ({
      document,
      start,
      end,
      quote,
      sides: actors,
      roundAddress,
      due,
      matter: matter.address,
      title: matter.title,
      verdict: matter.verdict,
      lateByDays: matter.lateByDays,
    }))

function instrumentOf({ kind, address, title, stages, steps }: ReviewedMatter): ReviewedInstrument[] {
  const telling = new Set(steps.map(({ document }) => document))
  const told = stages.filter(({ document }) => telling.has(document))
  const stage = told.at(-1)
  return kind === 'instrument' && stage ? [{ matter: address, title, stages: told, stage }] : []
}

/** The figures of a matter in the order of the times that they are of; one that names none is of the round that tells it. */
function figuresOf({ address, title, figures, steps }: ReviewedMatter, rounds: readonly Round[]): ReviewedFigure[] {
  if (figures.length === 0) return []
  const told = figures.filter(toldBy(steps))
  const toldOn = new Map<string, Edtf | null>()
  // A round without a day stands at the one before it
  rounds.reduce<Edtf | null>((before, { address: round, date }) => {
    toldOn.set(round, date ?? before)
    return date ?? before
  }, null)
  const at = ({ asOf, roundAddress }: FigurePoint) =>
    daysOf(asOf ?? (roundAddress ? (toldOn.get(roundAddress) ?? null) : null))?.first ?? ''
  const inTime = [...told].sort((a, b) => at(a).localeCompare(at(b)))
  const last = new Map<FigurePoint['unit'], FigurePoint>()
  return inTime.map((figure) => {
    const before = last.get(figure.unit) ?? null
    last.set(figure.unit, figure)
    const repeated =
      before !== null &&
      before.value === figure.value &&
      (before.asOf === figure.asOf || before.asOf === null || figure.asOf === null)
    const [from, to] = [daysOf(before?.asOf ?? null), daysOf(figure.asOf)]
    const change =
      before && !repeated && from && to && dayCount(from.first, to.first) > 0
        ? Math.round(((figure.value - before.value) / before.value) * 1000) / 10
        : null
    return { ...figure, matter: address, title, before, repeated, change }
  })
}

/** Whether one of these steps tells a figure: the figure itself, or the act that says it. */
function toldBy(steps: readonly Step[]): (figure: FigurePoint) => boolean {
  const byDocument = new Map<DocumentId, Step[]>()
  for (const step of steps) put(byDocument, step.document, step)
  return (figure) => byDocument.get(figure.document)?.some((step) => contains(step, figure)) ?? false
}
