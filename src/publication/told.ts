import { datesAgree, precisionOf } from '../ledger/dates.ts'
import type { Citation, MatterKind, Stage, Verdict } from '../ledger/ledger.ts'
import type { Edtf, Language, SideCode } from '../reading/finding.ts'
import type { Review, ReviewedUndertaking } from '../review/review.ts'
import { isQuotation, verdictOrder } from '../review/text.ts'
import { mainScript } from '../text/direction.ts'
import { contains, lengthOf } from '../text/span.ts'

// What several documents tell alike, told once.

/** Whether a citation is of that place. */
export const samePlace =
  (place: Citation) =>
  ({ document, start, end }: Citation): boolean =>
    document === place.document && start === place.start && end === place.end

/** Those that stand inside no other of them: what stands inside another quotation of the same document says nothing more. */
export const wholeOf = <C extends Citation>(citations: readonly C[]): readonly C[] =>
  citations.filter(
    (inner) =>
      !citations.some(
        (outer) => outer.document === inner.document && contains(outer, inner) && lengthOf(outer) > lengthOf(inner),
      ),
  )

/** The fullest of what is told, in the words of a language where any of it is. */
export function inLanguage<C extends Citation>(told: readonly C[], language: Language): C {
  const own = told.filter(({ quote }) => (mainScript(quote) ?? 'en') === language)
  return (own.length ? own : told).reduce((a, b) => (b.quote.length > a.quote.length ? b : a))
}

/** One promise, with all the places that tell it. */
export interface Promised {
  readonly sides: readonly SideCode[]
  /** The address of its matter. */
  readonly matter: string
  /** Whether its matter has a name. */
  readonly named: boolean
  readonly roundAddress: string | null
  readonly due: Edtf | null
  readonly verdict: Verdict
  readonly lateByDays: number | null
  readonly told: readonly Citation[]
}

/** Of two matters that one sentence serves the promise is that of the more particular. */
const generality: readonly MatterKind[] = [
  'session',
  'instrument',
  'undertaking',
  'body',
  'rhythm',
  'launch',
  'parallel',
]

/** What the sides promised, each promise once, the neediest first. */
export function promisesOf({ undertakings, matters }: Review): readonly Promised[] {
  const kinds = new Map(matters.map(({ address, kind }) => [address, kind]))
  const rank = ({ matter }: ReviewedUndertaking) => {
    const at = generality.indexOf(kinds.get(matter)!)
    return at < 0 ? generality.length : at
  }
  const particular = undertakings.filter(
    (one) => !undertakings.some((other) => samePlace(one)(other) && rank(other) < rank(one)),
  )
  const promises = new Map<string, Promised>()
  for (const { sides, matter, title, roundAddress, due, verdict, lateByDays, ...citation } of particular) {
    const key = JSON.stringify([sides, matter, roundAddress, due])
    const told = [...(promises.get(key)?.told ?? []), citation]
    promises.set(key, { sides, matter, named: !isQuotation(title), roundAddress, due, verdict, lateByDays, told })
  }
  const place = ({ verdict }: Promised) => verdictOrder.indexOf(verdict)
  return [...promises.values()]
    .map((promise) => ({ ...promise, told: wholeOf(promise.told) }))
    .sort((a, b) => place(a) - place(b))
}

/** A stage of an instrument with all that tell it. */
export interface ToldStage extends Pick<Stage, 'status' | 'on'> {
  readonly told: readonly Stage[]
}

const exactness = (date: Edtf | null): number => (date ? precisionOf(date) : 0)

/** The stages that an instrument went through, each once; who names no day, or but its year, tells the same as who does. */
export function courseOf(stages: readonly Stage[]): readonly ToldStage[] {
  const course: { status: Stage['status']; on: Edtf | null; told: Stage[] }[] = []
  for (const stage of stages) {
    const same = course.find(
      ({ status, on }) => status === stage.status && (on === null || stage.on === null || datesAgree(on, stage.on)),
    )
    if (!same) course.push({ status: stage.status, on: stage.on, told: [stage] })
    else {
      if (exactness(stage.on) > exactness(same.on)) same.on = stage.on
      same.told.push(stage)
    }
  }
  return course
}
