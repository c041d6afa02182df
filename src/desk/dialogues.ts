import { HiwarError } from '../errors.ts'
import { standing } from '../ledger/judgement.ts'
import type { DocumentId, Ledger, Verdict } from '../ledger/ledger.ts'
import { bySource, publishersOf } from '../ledger/publishers.ts'
import { ratedDisagreements } from '../ledger/rating.ts'
import type { Edtf } from '../reading/finding.ts'
import { expectedRound } from '../review/expected-round.ts'
import { type DocumentAtHand, newestRound, type Review, review } from '../review/review.ts'
import { judgementsOnDocuments, judgementsOnSources } from '../store/judgements.ts'
import { type LedgerPart, ledgerPart, ledgerParts, partRows, unplacedDocuments } from '../store/ledger-parts.ts'
import { readableOf } from '../store/readings.ts'
import type { Query } from '../store/store.ts'
import type { DialogueSummary, DocumentRecord, OpenDialogue, OpenReview } from './desk.ts'
import { documentRecords } from './document-records.ts'
import { expectDate } from './edtf-date.ts'
import type { Means } from './means.ts'
import { dayOf, momentMeant, today } from './moment.ts'
import { foldingTerms } from './term-base.ts'

const ledgerOf = (parts: readonly LedgerPart[], unplaced: Ledger['unplaced'] = []): Ledger => ({
  // That of one is its own, by which it is known again
  rounds: parts.length === 1 ? parts[0]!.rounds : parts.flatMap(({ rounds }) => rounds),
  matters: parts.length === 1 ? parts[0]!.matters : parts.flatMap(({ matters }) => matters),
  disagreements: parts.flatMap(({ disagreements }) => disagreements),
  unplaced,
})

function documentsOf({ rounds, matters }: Ledger): string[] {
  const ids = new Set<string>()
  for (const { documents } of rounds) for (const id of documents) ids.add(id)
  for (const { steps } of matters) for (const { document } of steps) ids.add(document)
  return [...ids]
}

/** What is asked of the ledger. */
interface Asked {
  readonly mechanism?: string
  /** A day or an instant: only what was recorded by then. */
  readonly knownAt?: string | undefined
}

/** The ledger as it stands, or as it was known; `records` gives its documents, all of them where none are named. */
interface Shelf {
  readonly parts: readonly LedgerPart[]
  readonly unplaced: () => Promise<Ledger['unplaced']>
  readonly records: (ids?: readonly string[]) => Promise<readonly DocumentRecord[]>
  readonly by: Date | undefined
}

async function shelfOf(query: Query, { mechanism, knownAt }: Asked): Promise<Shelf> {
  if (knownAt === undefined)
    return {
      parts: await ledgerParts(query, mechanism === undefined ? {} : { mechanism }),
      unplaced: () => unplacedDocuments(query),
      records: (ids) => documentRecords(query, ids),
      by: undefined,
    }
  const by = momentMeant(knownAt, '--known-at')
  const { parts, unplaced, records } = await (await import('./known.ts')).fileKnown(query, by, mechanism)
  return {
    parts,
    unplaced: async () => unplaced,
    records: async (ids) => records.filter(({ id }) => !ids || ids.includes(id)),
    by,
  }
}

/** The parts with what people rated of the claims on which documents disagree, and of their sources. */
async function rated(query: Query, { parts, records, by }: Shelf): Promise<LedgerPart[]> {
  const cited = parts.flatMap(({ disagreements }) =>
    disagreements.flatMap(({ claims }) => claims.map(({ document }) => document)),
  )
  if (cited.length === 0) return [...parts]
  const ids = [...new Set(cited)]
  const pile = [...(await judgementsOnDocuments(query, ids, by)), ...(await judgementsOnSources(query, by))]
  // Where nobody ruled on anything, nothing else of the documents is asked for
  const documents = pile.length > 0 ? await records(ids) : []
  const withTerms = await foldingTerms(query, by)
  return withTerms(() => {
    const standings = standing(bySource(pile))
    return parts.map((part) => ({
      ...part,
      disagreements: ratedDisagreements(part.disagreements, documents, standings),
    }))
  })
}

/** The day on which a verdict is asked for when no other is named: the day of what was known, else today. */
function dayAsked(asOf: Edtf | undefined, knownAt: string | undefined): Edtf {
  expectDate(asOf, '--as-of')
  return asOf ?? (knownAt === undefined ? today() : dayOf(momentMeant(knownAt, '--known-at')))
}

export async function listDialogues(
  { store, upkeep }: Means,
  asOf?: Edtf,
  knownAt?: string,
): Promise<readonly DialogueSummary[]> {
  const day = dayAsked(asOf, knownAt)
  await upkeep.current()
  return store.read(async (query) => {
    if (knownAt !== undefined) return (await shelfOf(query, { knownAt })).parts.map((part) => atAGlance(part, day))
    const summaries: DialogueSummary[] = []
    // One ledger in hand at a time, and none for what was summed up before
    for (const row of await partRows(query)) {
      const name = `${row.pair} ${row.mechanism}`
      const known = glances.get(name)
      const stands = known && row.hash && known.hash === row.hash && known.day === day
      const summary = stands ? known.summary : atAGlance(await ledgerPart(query, row), day)
      glances.set(name, { hash: row.hash, day, summary })
      summaries.push(summary)
    }
    return summaries
  })
}

/** What was summed up last, of each mechanism, and of which of its ledgers. */
const glances = new Map<string, { readonly hash: string; readonly day: Edtf; readonly summary: DialogueSummary }>()

function atAGlance(part: LedgerPart, day: Edtf): DialogueSummary {
  const ledger = ledgerOf([part])
  const matters: Record<Verdict, number> = {
    kept: 0,
    'kept-late': 0,
    advanced: 0,
    restated: 0,
    open: 0,
    overdue: 0,
    silent: 0,
  }
  const reviewed = review(part.mechanism, ledger, [], day)
  for (const { verdict } of reviewed.matters) matters[verdict]++
  return {
    mechanism: part.mechanism,
    parties: part.parties,
    rounds: part.rounds.map(({ address, ordinal, date, place }) => ({ address, ordinal, date, place })),
    expected: expectedRound(reviewed.rounds, reviewed.matters),
    documents: documentsOf(ledger).length,
    matters,
    disagreements: part.disagreements.length,
  }
}

/** A dialogue's ledger, as it is asked for by a day and as it was known. */
interface AskedLedger {
  readonly query: Query
  readonly shelf: Shelf
  readonly parties: OpenDialogue['parties']
  readonly ledger: Ledger
  readonly day: Edtf
}

/** @param work what is made of the ledger, within one reading of the store */
async function ledgerAsked<T>(
  { store, upkeep }: Means,
  [mechanism, asOf, knownAt]: AskedDialogue,
  work: (asked: AskedLedger) => Promise<T>,
): Promise<T> {
  const day = dayAsked(asOf, knownAt)
  await upkeep.current({ mechanism })
  return store.read(async (query) => {
    const shelf = await shelfOf(query, { mechanism, knownAt })
    const parts = await rated(query, expectParts(mechanism, shelf))
    const parties = [...new Set(parts.flatMap(({ parties }) => parties))]
    return work({ query, shelf, parties, ledger: ledgerOf(parts), day })
  })
}
type AskedDialogue = readonly [mechanism: string, asOf?: Edtf, knownAt?: string]

export const openDialogue = (means: Means, ...asked: AskedDialogue): Promise<OpenDialogue> =>
  ledgerAsked(means, asked, async ({ shelf, parties, ledger, day }) => ({
    mechanism: asked[0],
    parties,
    asOf: day,
    ledger,
    matters: review(asked[0], ledger, [], day).matters,
    documents: await shelf.records(documentsOf(ledger)),
  }))

/** The review of a dialogue alone: no more is asked of its documents than what was searched for silence. */
export const reviewDialogue = (means: Means, ...asked: AskedDialogue): Promise<Review> =>
  ledgerAsked(means, asked, async ({ query, shelf, ledger, day }) => {
    const newest = newestRound(asked[0], ledger, day)?.documents ?? []
    return review(asked[0], ledger, await searchedOf(query, newest, await shelf.records(newest)), day)
  })

/** The review of a dialogue with its sides, the records of all its documents and who published these. */
export const openReview = (means: Means, ...asked: AskedDialogue): Promise<OpenReview> =>
  ledgerAsked(means, asked, async ({ query, shelf, parties, ledger, day }) => {
    const documents = await shelf.records(documentsOf(ledger))
    const newest = newestRound(asked[0], ledger, day)?.documents ?? []
    const withTerms = await foldingTerms(query, shelf.by)
    return {
      parties,
      review: review(asked[0], ledger, await searchedOf(query, newest, documents), day),
      documents,
      publishers: withTerms(() => publishersOf(documents.flatMap(({ publisher }) => publisher ?? []))),
    }
  })

/** Of the documents in which silence is looked for: their records, and how much of each was read. */
async function searchedOf(
  query: Query,
  searched: readonly DocumentId[],
  records: readonly DocumentRecord[],
): Promise<DocumentAtHand[]> {
  const readable = await readableOf(query, searched)
  const among = new Set<string>(searched)
  return records
    .filter(({ id }) => among.has(id))
    .map((record) => ({ ...record, readable: readable.get(record.id) ?? null }))
}

function expectParts(mechanism: string, shelf: Shelf): Shelf {
  if (shelf.parts.length === 0) throw new HiwarError('MECHANISM_NOT_FOUND', { name: mechanism })
  return shelf
}

/** Everything, over all dialogues. */
export async function wholeLedger(
  { store, upkeep }: Means,
  knownAt?: string,
): Promise<{ ledger: Ledger; documents: readonly DocumentRecord[] }> {
  await upkeep.current()
  return store.read(async (query) => {
    const shelf = await shelfOf(query, { knownAt })
    return { ledger: ledgerOf(await rated(query, shelf), await shelf.unplaced()), documents: await shelf.records() }
  })
}
