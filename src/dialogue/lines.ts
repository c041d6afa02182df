import { HiwarError } from '../errors.ts'
import { mattersCalled } from '../ledger/address.ts'
import type { Bilingual, Citation, DocumentId, Verdict } from '../ledger/ledger.ts'
import { placeKey } from '../ledger/place.ts'
import type { Edtf, SideCode, Topic } from '../reading/finding.ts'
import { commaIn, verdictOrder } from '../review/text.ts'
import type { ReviewedMatter } from '../review/review.ts'
import type { Disposed, Disposition, Entry } from './entry.ts'

// Review first: every matter that is not kept is a line, and each side says what is to be done with it.

/** What a side said of a line, and when. */
export interface SaidDisposition {
  readonly entry: string
  readonly side: SideCode
  readonly author: string
  readonly at: string
  /** Null where it took back what it had said. */
  readonly disposition: Disposition | null
}

export const lineStates = ['undisposed', 'one-side', 'differing', 'agreed'] as const
/** Whether the sides have said, and said the same. */
export type LineState = (typeof lineStates)[number]

/** A matter of the review, as it comes to the table. */
export interface ReportedMatter {
  /** The matter's address. */
  readonly matter: string
  readonly title: Bilingual
  readonly topics: readonly Topic[]
  readonly owners: readonly SideCode[]
  readonly verdict: Verdict
  readonly lateByDays: number | null
  /** The latest day that it was promised for. */
  readonly due: Edtf | null
  /** The places that the verdict rests on. */
  readonly evidence: readonly Citation[]
  /** Where it rests on silence: what was searched. */
  readonly searched: readonly DocumentId[]
}

/** A line to be disposed of. */
export interface Line extends ReportedMatter {
  readonly state: LineState
  /** What both sides would do; null while they do not agree. */
  readonly agreed: Disposition | null
  /** What each side says at the table. */
  readonly tabled: Readonly<Record<SideCode, SaidDisposition>>
  /** What a side says in its own space and has not tabled; of the sides that one may see. */
  readonly own: Readonly<Record<SideCode, SaidDisposition>>
  /** All that was said at the table, in the order in which it was said. */
  readonly account: readonly SaidDisposition[]
}

export interface Lines {
  /** The neediest first. */
  readonly lines: readonly Line[]
  /** Kept and kept late: there is nothing to dispose of. */
  readonly reported: readonly ReportedMatter[]
  /** What was said of a matter that the review does not hold, or no longer as one: by its address. */
  readonly adrift: readonly string[]
}

type Texts = readonly { readonly id: DocumentId; readonly textHash: string }[]

/** The lines of a round: the review's matters with what the entries say of them. */
export function linesOf(
  matters: readonly ReviewedMatter[],
  documents: Texts,
  entries: readonly Entry[],
  sides: readonly SideCode[],
): Lines {
  const said = new Map<string, Entry<Disposed>[]>()
  const adrift = new Set<string>()
  const meant = new Map<string, string | null>()
  for (const entry of entries) {
    if (!isDisposed(entry)) continue
    const { matter } = entry.content
    if (!meant.has(matter)) {
      const found = mattersCalled(matters, documents, matter)
      meant.set(matter, found.length === 1 ? found[0]!.address : null)
    }
    const address = meant.get(matter)
    if (!address) adrift.add(matter)
    else said.set(address, [...(said.get(address) ?? []), entry])
  }
  const inOrder = [...matters].sort((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict))
  return {
    lines: inOrder.filter(isToBeDisposed).map((matter) => lineOf(matter, said.get(matter.address) ?? [], sides)),
    reported: inOrder.filter((matter) => !isToBeDisposed(matter)).map(reportOf),
    adrift: [...adrift],
  }
}

const isDisposed = (entry: Entry): entry is Entry<Disposed> => entry.content.kind === 'disposition'
/** Kept and kept-late matters are reported and no more. */
export const isToBeDisposed = ({ verdict }: { readonly verdict: Verdict }): boolean =>
  verdict !== 'kept' && verdict !== 'kept-late'

const reportOf = (matter: ReviewedMatter): ReportedMatter => ({
  matter: matter.address,
  title: matter.title,
  topics: matter.topics,
  owners: matter.owners,
  verdict: matter.verdict,
  lateByDays: matter.lateByDays,
  due: matter.steps.findLast(({ due }) => due !== null)?.due ?? null,
  evidence: matter.evidence,
  searched: matter.searched,
})

function lineOf(matter: ReviewedMatter, entries: readonly Entry<Disposed>[], sides: readonly SideCode[]): Line {
  const tabled: Record<SideCode, SaidDisposition> = {}
  const own: Record<SideCode, SaidDisposition> = {}
  const account: SaidDisposition[] = []
  for (const { id, side, author, at, space, content } of entries) {
    const said = { entry: id, side, author, at, disposition: content.disposition }
    const held = space === null ? tabled : own
    if (said.disposition === null) delete held[side]
    else held[side] = said
    if (space !== null) continue
    account.push(said)
    // What is said at the table is no longer only one's own.
    delete own[side]
  }
  const dispositions = sides.flatMap((side) => tabled[side]?.disposition ?? [])
  const agreed = agreedOn(dispositions, sides)
  const state =
    dispositions.length === 0
      ? 'undisposed'
      : dispositions.length < sides.length
        ? 'one-side'
        : agreed
          ? 'agreed'
          : 'differing'
  return { ...reportOf(matter), state, agreed, tabled, own, account }
}

/** What all sides would do alike; the evidence of all of them where they close it, and each reason once where they drop it. */
function agreedOn(dispositions: readonly Disposition[], sides: readonly SideCode[]): Disposition | null {
  const [first, ...others] = dispositions
  if (!first || dispositions.length < sides.length || !others.every((other) => sameDisposition(first, other)))
    return null
  switch (first.act) {
    case 'close': {
      const places = dispositions.flatMap((one) => (one.act === 'close' ? one.evidence : []))
      return { act: 'close', evidence: [...new Map(places.map((place) => [placeKey(place), place])).values()] }
    }
    case 'drop':
      return {
        act: 'drop',
        reason: [...new Set(dispositions.flatMap((one) => (one.act === 'drop' ? [one.reason] : [])))].join(' · '),
      }
    default:
      return first
  }
}

/** Whether two dispositions come to the same. Sides may close by different evidence and drop for different reasons; an update is one text. */
export function sameDisposition(one: Disposition, other: Disposition): boolean {
  if (one.act !== 'update' || other.act !== 'update') return one.act === other.act
  const words = ({ wording }: typeof one) => (wording ? `${wording.ar.trim()}\n${wording.en.trim()}` : '')
  return words(one) === words(other) && one.owner === other.owner && one.due === other.due
}

/** The lines on which the sides have not agreed. */
export const openLines = ({ lines }: Lines): readonly Line[] => lines.filter(({ state }) => state !== 'agreed')

/** So many lines are named in the words of an error. */
const named = 5

/** Throws `LINES_OPEN`, naming them, while there are lines on which the sides have not agreed. */
export function expectNoneOpen(lines: Lines): void {
  const open = openLines(lines)
  if (open.length === 0) return
  const titles = (language: keyof Bilingual, [before, after]: readonly [string, string]) =>
    open
      .slice(0, named)
      .map(({ title }) => `${before}${title[language]}${after}`)
      .join(commaIn(language)) + (open.length > named ? ' …' : '')
  throw new HiwarError('LINES_OPEN', { count: open.length, ar: titles('ar', ['«', '»']), en: titles('en', ['“', '”']) })
}
