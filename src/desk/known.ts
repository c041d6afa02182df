import { foldPair, judgedDocuments } from '../ledger/fold.ts'
import type { Judgement } from '../ledger/judgement.ts'
import type { DocumentId, LedgerDocument } from '../ledger/ledger.ts'
import { touches } from '../ledger/sides.ts'
import { judgementsOn } from '../store/judgements.ts'
import { documentsKnown, type KnownDocument } from '../store/known.ts'
import { type LedgerPart, partRows } from '../store/ledger-parts.ts'
import { partsOf } from '../store/store-pair.ts'
import type { Query } from '../store/store.ts'
import type { DocumentRecord } from './desk.ts'
import { asSaid } from './as-said.ts'
import { countFindings } from './standing.ts'
import { foldingTerms } from './term-base.ts'

// What the file knew at a moment, folded on the fly from what is only ever appended to: documents, descriptions, withdrawals, readings and
// judgements that were recorded later are left out. Of a text that several readers have read, the reading that stood then is taken.

/** The file as it was known. */
export interface KnownFile {
  readonly parts: readonly LedgerPart[]
  readonly unplaced: readonly DocumentId[]
  /** Of all documents that were looked at, those withdrawn by then too. */
  readonly records: readonly DocumentRecord[]
}

/** @param mechanism the only one that is asked for */
export async function fileKnown(query: Query, by: Date, mechanism?: string): Promise<KnownFile> {
  const today = mechanism === undefined ? [] : await partRows(query, { mechanism })
  const pairs = today.length > 0 ? [...new Set(today.map(({ pair }) => pair))] : undefined
  const known = await documentsKnown(query, by, pairs)
  const documents = known.filter(({ withdrawn }) => !withdrawn).map(ledgerDocumentOf)
  const judgements = await judgementsOn(query, [...new Set(documents.map(({ textHash }) => textHash))], by)
  const withTerms = await foldingTerms(query, by)
  const byPair = pairsOf(documents, judgements)
  const folded = (pairs ?? [...byPair.keys()])
    .sort()
    .map((pair) => ({ pair, ledger: withTerms(() => foldPair(pair, byPair.get(pair) ?? [], judgements)) }))
  const parts = folded
    .flatMap(({ pair, ledger }) => partsOf(pair, ledger))
    .filter((part) => mechanism === undefined || part.mechanism === mechanism)
  const rounds = new Map<string, string[]>()
  for (const round of folded.flatMap(({ ledger }) => ledger.rounds))
    for (const document of round.documents) rounds.set(document, [...(rounds.get(document) ?? []), round.address])
  return {
    parts: parts.sort((a, b) =>
      a.mechanism === b.mechanism ? compare(a.pair, b.pair) : compare(a.mechanism, b.mechanism),
    ),
    unplaced: documents.flatMap(({ id }) => (rounds.has(id) ? [] : [id])).sort(),
    records: known.map((document) => recordOf(document, rounds.get(document.id) ?? [])),
  }
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const ledgerDocumentOf = ({ id, name, textHash, length, reading, said, published }: KnownDocument): LedgerDocument => ({
  id,
  name,
  textHash,
  length,
  reading,
  ...asSaid(said, reading, published),
})

/** The documents of each pair of sides, as people had judged them. */
function pairsOf(
  documents: readonly LedgerDocument[],
  judgements: readonly Judgement[],
): Map<string, LedgerDocument[]> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const byPair = new Map<string, LedgerDocument[]>()
  for (const judged of judgedDocuments(documents, judgements))
    for (const pair of touches(judged, judgements))
      byPair.set(pair, [...(byPair.get(pair) ?? []), byId.get(judged.id)!])
  return byPair
}

function recordOf(
  { reading, said, published, addedAt, ...document }: KnownDocument,
  rounds: readonly string[],
): DocumentRecord {
  return {
    ...document,
    ...asSaid(said, reading, published),
    addedAt: addedAt.toISOString(),
    found: countFindings(reading),
    rounds: [...rounds].sort(),
  }
}
