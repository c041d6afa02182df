import { judgedDocuments } from '../ledger/fold.ts'
import type { Judgement } from '../ledger/judgement.ts'
import type { LedgerDocument } from '../ledger/ledger.ts'
import { findingTypes, type FindingType, type Reading } from '../reading/finding.ts'
import { searchVersion } from '../reading/search-version.ts'
import { passagesOf, searchWords } from '../reading/search-words.ts'
import { type BareDocument, bareDocuments, standingReadings } from '../store/bare-documents.ts'
import { countToIndex, takeToIndex } from '../store/indexed.ts'
import { judgementsOn } from '../store/judgements.ts'
import { type IndexedFinding, indexDocuments as storeIndex } from '../store/search.ts'
import type { Query } from '../store/store.ts'
import { fold } from '../text/fold.ts'
import { asSaid } from './as-said.ts'
import type { Means } from './means.ts'

/** A document as people judged it, with what else of it is indexed. */
export interface JudgedDocument {
  readonly bare: BareDocument
  readonly document: LedgerDocument
  readonly judgements: readonly Judgement[]
}

/** Documents with these readings, as people judged them. */
export async function judgedOf(
  query: Query,
  bare: readonly BareDocument[],
  readings: ReadonlyMap<string, Reading>,
): Promise<JudgedDocument[]> {
  const judgements = await judgementsOn(query, [...new Set(bare.map(({ textHash }) => textHash))])
  return bare.map((one) => {
    const { id, name, textHash, length, said, published } = one
    const reading = readings.get(id)!
    const document = { id, name, textHash, length, reading, ...asSaid(said, reading, published) }
    return { bare: one, document: judgedDocuments([document], judgements)[0]!, judgements }
  })
}

/** Indexes documents: their passages, and their findings as people judged them. Those that are withdrawn are taken out. */
export async function indexJudged(query: Query, judged: readonly JudgedDocument[]): Promise<void> {
  await storeIndex(
    query,
    judged.map(
      ({
        bare: { sequence, text, withdrawn, otherPublishers },
        document: { reading, publisher, issued, language },
      }) => ({
        sequence,
        day: firstDay(issued ?? reading.meetings[0]?.date ?? null),
        marks: [`language:${language}`, ...[publisher ?? [], otherPublishers].flat().map(publisherMark)],
        passages: withdrawn
          ? []
          : passagesOf(text).map(({ start, end }) => ({ start, end, words: searchWords(text.slice(start, end)) })),
        findings: withdrawn ? [] : findingsOf(reading, text),
      }),
    ),
  )
}

/** Indexes documents as they stand. */
export async function indexDocuments(query: Query, ids: readonly string[]): Promise<void> {
  await indexJudged(query, await judgedOf(query, await bareDocuments(query, ids), await standingReadings(query, ids)))
}

/** What documents of a publisher are marked with in the index, in any spelling of that name. */
export const publisherMark = (publisher: string): string => `publisher:${fold(publisher).replace(/\s+/g, ' ').trim()}`

/** `2025-03/2025-05~` → `2025-03-01`; null where the year is not told. */
function firstDay(date: string | null): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?/.exec(date ?? '') ?? []
  return year ? `${year}-${month ?? '01'}-${month && day ? day : '01'}` : null
}

function findingsOf(reading: Reading, text: string): IndexedFinding[] {
  return findingTypes.flatMap((type) =>
    reading[type].map((finding): IndexedFinding => {
      const { start, end } = finding
      return {
        start,
        end,
        type,
        words: searchWords(text.slice(start, end)),
        ...filteredBy(type, finding as unknown as Readonly<Record<string, unknown>>),
      }
    }),
  )
}

/** What a finding of each list is filtered by. */
function filteredBy(
  type: FindingType,
  finding: Readonly<Record<string, unknown>>,
): Pick<IndexedFinding, 'kind' | 'promise' | 'sides' | 'topics'> {
  const list = (name: string) => (finding[name] as readonly string[] | undefined) ?? []
  const country = typeof finding.country === 'string' ? [finding.country] : []
  return {
    kind: type === 'acts' || type === 'instruments' ? (finding.kind as string) : null,
    promise: finding.undertaking === true,
    sides: [...new Set([...list('actors'), ...list('parties'), ...country])],
    topics: list('topics'),
  }
}

/** Documents whose texts and readings are in hand at once. */
export const inHand = 200
/** The same while others work: nobody writes meanwhile. */
const besideOthers = 50

/** Indexes what an older program indexed, or one with other keys, some documents at a time. What is not yet indexed is found by its former keys. */
export async function indexRest(
  { store }: Means,
  left: (count: number) => void = () => {},
  stop?: AbortSignal,
): Promise<void> {
  while (!stop?.aborted) {
    const count = await store.read((query) => countToIndex(query, searchVersion))
    left(count ?? 0)
    if (count === null) return
    await store.writeAlone('', async (query) =>
      indexDocuments(query, await takeToIndex(query, searchVersion, besideOthers)),
    )
  }
}
