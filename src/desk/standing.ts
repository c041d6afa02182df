import foldVersion from 'hiwar:fold-version'
import { foldPair, judgedDocuments } from '../ledger/fold.ts'
import { touches } from '../ledger/sides.ts'
import { findingTypes, type FindingType, type Reading } from '../reading/finding.ts'
import { type Described, descriptionOf, isWithdrawn, publishedOf } from '../store/documents.ts'
import { judgementsOn } from '../store/judgements.ts'
import { allPairs, ledgerDocumentOf, ledgerDocumentsOf, lockPairs, pairsOf, setDerivedBy, setPairs, storePair } from '../store/ledger-parts.ts'
import { setStanding, type StoredReading } from '../store/readings.ts'
import type { Query } from '../store/store.ts'
import { indexDocument } from './index-document.ts'
import type { Means } from './means.ts'
import { foldingTerms } from './term-base.ts'

/** How many findings of each type a reading holds; what is named several times counts once. */
export const countFindings = (reading: Reading): Record<FindingType, number> =>
  Object.fromEntries(
    findingTypes.map((type) => [type, reading[type].filter((finding) => !('of' in finding) || typeof finding.of !== 'number').length]),
  ) as Record<FindingType, number>

/**
 * Derives a document as it stands from what people said of it and from a reading of its text.
 *
 * @returns the pairs of sides whose ledger it entered or enters: they are to be folded again
 */
export async function standDocument(query: Query, document: string, { id, content }: StoredReading): Promise<readonly string[]> {
  const said = await descriptionOf(query, document)
  const { textHash, published } = await publishedOf(query, document)
  await setStanding(query, {
    document,
    textHash,
    reading: id,
    ...asSaid(said, content, published),
    withdrawn: await isWithdrawn(query, document),
    found: countFindings(content),
  })
  const before = await pairsOf(query, [document])
  const judgements = await judgementsOn(query, [textHash])
  const after = judgedDocuments([await ledgerDocumentOf(query, document)], judgements).flatMap((judged) => touches(judged, judgements))
  await setPairs(query, document, after)
  await indexDocument(query, document)
  return [...new Set([...before, ...after])]
}

/** What people said of a document, else what its reading found, else what its page says of itself. */
export const asSaid = (said: Described, content: Reading, published: string | null) => ({
  publisher: said.publisher,
  kind: said.kind ?? content.kind,
  issued: said.issued ?? content.issued ?? dayOf(published),
  language: said.language ?? content.language,
})

/** The day in a web page's time of publication. */
const dayOf = (published: string | null): string | null => /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0] ?? null

/** Folds the ledgers of these pairs again, and no others. */
export async function foldAgain(query: Query, pairs: readonly string[]): Promise<void> {
  await lockPairs(query, pairs)
  const withTerms = await foldingTerms(query)
  for (const pair of pairs) {
    const documents = await ledgerDocumentsOf(query, pair)
    const judgements = await judgementsOn(query, [...new Set(documents.map(({ textHash }) => textHash))])
    await storePair(query, pair, withTerms(() => foldPair(pair, documents, judgements)))
  }
}

/** Folds the whole ledger again, a pair at a time. */
export async function foldEverything({ store }: Means): Promise<void> {
  await store.writeAlone('', async (query) => {
    await foldAgain(query, await allPairs(query))
    await setDerivedBy(query, foldVersion)
  })
}
