import foldVersion from 'hiwar:fold-version'
import { foldPair } from '../ledger/fold.ts'
import { touches } from '../ledger/sides.ts'
import { findingTypes, type FindingType, type Reading } from '../reading/finding.ts'
import { bareDocuments } from '../store/bare-documents.ts'
import { judgementsOn } from '../store/judgements.ts'
import { allPairs, ledgerDocumentsOf, lockPairs, setPairs } from '../store/ledger-parts.ts'
import { duesOf, pairsDue, setFolded, tellOfFold } from '../store/pair-folds.ts'
import { setStandings, type StoredReading } from '../store/readings.ts'
import { clearLedger, storePair } from '../store/store-pair.ts'
import type { Query, Store } from '../store/store.ts'
import { asSaid } from './as-said.ts'
import { indexJudged, judgedOf } from './index-document.ts'
import type { Means } from './means.ts'
import { memoryOf } from './pair-memories.ts'
import { foldingTerms } from './term-base.ts'

/** How many findings of each type a reading holds; what is named several times counts once. */
export const countFindings = (reading: Reading): Record<FindingType, number> =>
  Object.fromEntries(
    findingTypes.map((type) => [
      type,
      reading[type].filter((finding) => !('of' in finding) || typeof finding.of !== 'number').length,
    ]),
  ) as Record<FindingType, number>

/** A document with the reading that it is to stand on. */
export interface ReadDocument {
  readonly document: string
  readonly reading: StoredReading
}

/**
 * Derives documents as they stand from what people said of them and from readings of their texts.
 *
 * @returns the pairs of sides whose ledger they entered or enter: they are to be folded again. Those that any of them left are held until the
 * transaction ends, as are those that it enters then
 */
export async function standDocuments(query: Query, read: readonly ReadDocument[]): Promise<readonly string[]> {
  const readings = new Map(read.map(({ document, reading }) => [document, reading]))
  const bare = await bareDocuments(query, [...readings.keys()])
  const contents = new Map([...readings].map(([document, { content }]) => [document, content]))
  await setStandings(
    query,
    bare.map(({ id, textHash, said, published, withdrawn }) => {
      const { id: reading, content } = readings.get(id)!
      return {
        document: id,
        textHash,
        reading,
        ...asSaid(said, content, published),
        withdrawn,
        found: countFindings(content),
        readable: content.readable ?? null,
      }
    }),
  )
  const judged = await judgedOf(query, bare, contents)
  const pairs = judged.map(({ document, judgements }) => ({ id: document.id, pairs: touches(document, judgements) }))
  const all = [...new Set([...bare, ...pairs].flatMap(({ pairs: own }) => own))]
  // A fold under way writes what is here taken away and put again. A new document, it does not see.
  if (bare.some(({ pairs: own }) => own.length > 0)) await lockPairs(query, all)
  await setPairs(query, pairs)
  await indexJudged(query, judged)
  return all
}

/** The same of one document. */
export const standDocument = (query: Query, document: string, reading: StoredReading): Promise<readonly string[]> =>
  standDocuments(query, [{ document, reading }])

/** Folds the ledgers of these pairs again, and no others. */
export async function foldAgain(query: Query, pairs: readonly string[]): Promise<void> {
  await lockPairs(query, pairs)
  const withTerms = await foldingTerms(query)
  for (const pair of pairs) {
    const dues = await duesOf(query, pair)
    const documents = await ledgerDocumentsOf(query, pair)
    const judgements = await judgementsOn(query, [...new Set(documents.map(({ textHash }) => textHash))])
    await storePair(
      query,
      pair,
      withTerms(() => foldPair(pair, documents, judgements, memoryOf(pair))),
    )
    await setFolded(query, pair, foldVersion, dues)
  }
}

/** Folds the ledger of a pair, unless somebody has done so meanwhile. @param tell whether those who watch are told */
export const foldDue = (store: Store, pair: string, tell: boolean): Promise<void> =>
  store.write('', async (query) => {
    await lockPairs(query, [pair])
    if ((await pairsDue(query, foldVersion, [pair])).length === 0) return
    await foldAgain(query, [pair])
    if (tell) await tellOfFold(query)
  })

/** Folds the whole ledger again, a pair at a time. */
export async function foldEverything({ store }: Means): Promise<void> {
  await store.writeAlone('', async (query) => {
    await clearLedger(query)
    await foldAgain(query, await allPairs(query))
  })
}
